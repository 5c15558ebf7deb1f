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
import org.prinuce.events.programme.LinkEvent;
import org.prinuce.events.programme.LinkEvent.LinkId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Link} and what it decides to the ledger. */
@Aggregate(type = "Link", cache = "linkCache")
final class LinkAggregate {

    @AggregateIdentifier
    private LinkId id;

    private Link now = new Link.Unlinked();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    LinkAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Link.LinkThings command) {
        log(command);
    }

    @CommandHandler
    void handle(Link.WithdrawLink command) {
        log(command);
    }

    @EventSourcingHandler
    void on(LinkEvent event) {
        id = event.link();
        now = Link.evolve(now, event);
    }

    private void log(Link.Command command) {
        Link.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache linkCache() {
            return new WeakReferenceCache();
        }
    }
}
