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
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.events.risk.RiskId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Risk} and what it decides to the ledger. */
@Aggregate(type = "Risk", cache = "riskCache")
final class RiskAggregate {

    @AggregateIdentifier
    private RiskId id;

    private Risk now = new Risk.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    RiskAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Risk.RaiseRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.AssessRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.RespondToRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.ReassignRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.EscalateRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.MaterialiseRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.CloseRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.CorrectRisk command) {
        log(command);
    }

    @CommandHandler
    void handle(Risk.WithdrawRisk command) {
        log(command);
    }

    @EventSourcingHandler
    void on(RiskEvent event) {
        id = event.risk();
        now = Risk.evolve(now, event);
    }

    private void log(Risk.Command command) {
        AggregateLifecycle.apply(Risk.decide(now, command));
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache riskCache() {
            return new WeakReferenceCache();
        }
    }
}
