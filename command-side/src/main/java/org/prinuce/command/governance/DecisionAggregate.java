package org.prinuce.command.governance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Decision} and what it decides to the ledger. */
@Aggregate(type = "Decision", cache = "decisionCache")
final class DecisionAggregate {

    @AggregateIdentifier
    private DecisionId id;

    private Decision now = new Decision.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    DecisionAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Decision.ProposeDecision command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.TakePosition command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.MeetConditions command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.TakeDecision command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.PublishDecision command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.CallInDecision command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.SupersedeDecision command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.ReverseDecision command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.WithdrawDecision command) {
        log(command);
    }

    @CommandHandler
    void handle(Decision.CorrectDecision command) {
        log(command);
    }

    @EventSourcingHandler
    void on(GovernanceEvent event) {
        id = event.decision();
        now = Decision.evolve(now, event);
    }

    private void log(Decision.Command command) {
        Decision.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    /** Each kind of thing has a cache of its own: a shared one would hand a decision to who asks for a risk. */
    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache decisionCache() {
            return new WeakReferenceCache();
        }
    }
}
