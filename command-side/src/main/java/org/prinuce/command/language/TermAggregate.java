package org.prinuce.command.language;

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
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Term} and what it decides to the ledger. */
@Aggregate(type = "Term", cache = "termCache")
@NullMarked
final class TermAggregate {

    @AggregateIdentifier
    private TermId id;

    private Term now = new Term.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    TermAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Term.RaiseTerm command) {
        log(command);
    }

    @CommandHandler
    void handle(Term.DefineTerm command) {
        log(command);
    }

    @CommandHandler
    void handle(Term.ContestTerm command) {
        log(command);
    }

    @CommandHandler
    void handle(Term.WithdrawContest command) {
        log(command);
    }

    @CommandHandler
    void handle(Term.AgreeTerm command) {
        log(command);
    }

    @CommandHandler
    void handle(Term.CorrectTerm command) {
        log(command);
    }

    @CommandHandler
    void handle(Term.WithdrawTerm command) {
        log(command);
    }

    @EventSourcingHandler
    void on(LanguageEvent event) {
        id = event.term();
        now = Term.evolve(now, event);
    }

    private void log(Term.Command command) {
        Term.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache termCache() {
            return new WeakReferenceCache();
        }
    }
}
