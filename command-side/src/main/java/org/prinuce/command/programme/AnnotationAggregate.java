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
import org.prinuce.events.programme.AnnotationEvent;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Annotation} and what it decides to the ledger. */
@Aggregate(type = "Annotation", cache = "annotationCache")
final class AnnotationAggregate {

    @AggregateIdentifier
    private AnnotationId id;

    private Annotation now = new Annotation.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    AnnotationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Annotation.LogAnnotation command) {
        log(command);
    }

    @CommandHandler
    void handle(Annotation.CorrectAnnotation command) {
        log(command);
    }

    @CommandHandler
    void handle(Annotation.WithdrawAnnotation command) {
        log(command);
    }

    @EventSourcingHandler
    void on(AnnotationEvent event) {
        id = event.annotation();
        now = Annotation.evolve(now, event);
    }

    private void log(Annotation.Command command) {
        Annotation.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache annotationCache() {
            return new WeakReferenceCache();
        }
    }
}
