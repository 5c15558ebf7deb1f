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
import org.prinuce.events.risk.IssueEvent;
import org.prinuce.events.risk.IssueId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Issue} and what it decides to the ledger. */
@Aggregate(type = "Issue", cache = "issueCache")
final class IssueAggregate {

    @AggregateIdentifier
    private IssueId id;

    private Issue now = new Issue.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    IssueAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Issue.RaiseIssue command) {
        log(command);
    }

    @CommandHandler
    void handle(Issue.AnswerIssue command) {
        log(command);
    }

    @CommandHandler
    void handle(Issue.CloseIssue command) {
        log(command);
    }

    @CommandHandler
    void handle(Issue.CorrectIssue command) {
        log(command);
    }

    @CommandHandler
    void handle(Issue.WithdrawIssue command) {
        log(command);
    }

    @EventSourcingHandler
    void on(IssueEvent event) {
        id = event.issue();
        now = Issue.evolve(now, event);
    }

    private void log(Issue.Command command) {
        AggregateLifecycle.apply(Issue.decide(now, command));
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache issueCache() {
            return new WeakReferenceCache();
        }
    }
}
