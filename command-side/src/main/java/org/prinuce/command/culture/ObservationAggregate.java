package org.prinuce.command.culture;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullMarked;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Observation} and what it decides to the ledger. */
@Aggregate(type = "Observation", cache = "observationCache")
@NullMarked
final class ObservationAggregate {

    @AggregateIdentifier
    private ObservationId id;

    private Observation now = new Observation.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    ObservationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Observation.LogObservation command) {
        log(command);
    }

    @CommandHandler
    void handle(Observation.ResolveObservation command) {
        log(command);
    }

    @CommandHandler
    void handle(Observation.CorrectObservation command) {
        log(command);
    }

    @CommandHandler
    void handle(Observation.WithdrawObservation command) {
        log(command);
    }

    @EventSourcingHandler
    void on(ObservationEvent event) {
        id = event.observation();
        now = Observation.evolve(now, event);
    }

    private void log(Observation.Command command) {
        Observation.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache observationCache() {
            return new WeakReferenceCache();
        }
    }
}
