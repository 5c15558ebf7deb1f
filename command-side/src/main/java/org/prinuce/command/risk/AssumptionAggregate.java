package org.prinuce.command.risk;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.prinuce.events.risk.AssumptionEvent;
import org.prinuce.events.risk.AssumptionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Assumption} and what it decides to the ledger. */
@Aggregate(type = "Assumption", cache = "assumptionCache")
final class AssumptionAggregate {

    @AggregateIdentifier
    private AssumptionId id;

    private Assumption now = new Assumption.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    AssumptionAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Assumption.MakeAssumption command) {
        log(command);
    }

    @CommandHandler
    void handle(Assumption.TestAssumption command) {
        log(command);
    }

    @CommandHandler
    void handle(Assumption.CorrectAssumption command) {
        log(command);
    }

    @CommandHandler
    void handle(Assumption.WithdrawAssumption command) {
        log(command);
    }

    @EventSourcingHandler
    void on(AssumptionEvent event) {
        id = event.assumption();
        now = Assumption.evolve(now, event);
    }

    private void log(Assumption.Command command) {
        AggregateLifecycle.apply(Assumption.decide(now, command));
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache assumptionCache() {
            return new WeakReferenceCache();
        }
    }
}
