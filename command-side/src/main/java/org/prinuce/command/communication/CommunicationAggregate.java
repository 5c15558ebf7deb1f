package org.prinuce.command.communication;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Communication} and what it decides to the ledger. */
@Aggregate(type = "Communication", cache = "communicationCache")
final class CommunicationAggregate {

    @AggregateIdentifier
    private CommunicationId id;

    private Communication now = new Communication.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    CommunicationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Communication.LogCommunication command) {
        log(command);
    }

    @CommandHandler
    void handle(Communication.AddFeedback command) {
        log(command);
    }

    @CommandHandler
    void handle(Communication.CorrectCommunication command) {
        log(command);
    }

    @CommandHandler
    void handle(Communication.WithdrawCommunication command) {
        log(command);
    }

    @EventSourcingHandler
    void on(CommunicationEvent event) {
        id = event.communication();
        now = Communication.evolve(now, event);
    }

    private void log(Communication.Command command) {
        Communication.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache communicationCache() {
            return new WeakReferenceCache();
        }
    }
}
