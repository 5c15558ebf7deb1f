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
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Commitment} and what it decides to the ledger. */
@Aggregate(type = "Commitment", cache = "commitmentCache")
final class CommitmentAggregate {

    @AggregateIdentifier
    private CommitmentId id;

    private Commitment now = new Commitment.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    CommitmentAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Commitment.MakeCommitment command) {
        log(command);
    }

    @CommandHandler
    void handle(Commitment.CorrectCommitment command) {
        log(command);
    }

    @CommandHandler
    void handle(Commitment.EndCommitment command) {
        log(command);
    }

    @CommandHandler
    void handle(Commitment.WithdrawCommitment command) {
        log(command);
    }

    @EventSourcingHandler
    void on(CommitmentEvent event) {
        id = event.commitment();
        now = Commitment.evolve(now, event);
    }

    private void log(Commitment.Command command) {
        Commitment.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache commitmentCache() {
            return new WeakReferenceCache();
        }
    }
}
