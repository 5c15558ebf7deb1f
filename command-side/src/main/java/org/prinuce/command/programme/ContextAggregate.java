package org.prinuce.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.prinuce.events.programme.ContextEvent;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Context} and what it decides to the ledger. */
@Aggregate(type = "Context", cache = "contextCache")
final class ContextAggregate {

    @AggregateIdentifier
    private ContextId id;

    private Context now = new Context.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    ContextAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Context.LogContext command) {
        log(command);
    }

    @CommandHandler
    void handle(Context.CorrectContext command) {
        log(command);
    }

    @CommandHandler
    void handle(Context.WithdrawContext command) {
        log(command);
    }

    @EventSourcingHandler
    void on(ContextEvent event) {
        id = event.context();
        now = Context.evolve(now, event);
    }

    private void log(Context.Command command) {
        Context.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache contextCache() {
            return new WeakReferenceCache();
        }
    }
}
