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
import org.prinuce.events.risk.DependencyEvent;
import org.prinuce.events.risk.DependencyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Dependency} and what it decides to the ledger. */
@Aggregate(type = "Dependency", cache = "dependencyCache")
final class DependencyAggregate {

    @AggregateIdentifier
    private DependencyId id;

    private Dependency now = new Dependency.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    DependencyAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Dependency.AgreeDependency command) {
        log(command);
    }

    @CommandHandler
    void handle(Dependency.PromiseDependency command) {
        log(command);
    }

    @CommandHandler
    void handle(Dependency.MeetDependency command) {
        log(command);
    }

    @CommandHandler
    void handle(Dependency.CorrectDependency command) {
        log(command);
    }

    @CommandHandler
    void handle(Dependency.WithdrawDependency command) {
        log(command);
    }

    @EventSourcingHandler
    void on(DependencyEvent event) {
        id = event.dependency();
        now = Dependency.evolve(now, event);
    }

    private void log(Dependency.Command command) {
        AggregateLifecycle.apply(Dependency.decide(now, command));
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache dependencyCache() {
            return new WeakReferenceCache();
        }
    }
}
