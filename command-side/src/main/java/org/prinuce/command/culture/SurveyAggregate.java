package org.prinuce.command.culture;

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
import org.prinuce.events.culture.SurveyEvent;
import org.prinuce.events.culture.SurveyEvent.SurveyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands commands to {@link Survey} and what it decides to the ledger. */
@Aggregate(type = "Survey", cache = "surveyCache")
@NullMarked
final class SurveyAggregate {

    @AggregateIdentifier
    private SurveyId id;

    private Survey now = new Survey.Unlogged();

    @SuppressWarnings("NullAway.Init") // Axon makes an empty one; the first event names it.
    SurveyAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Survey.OpenSurvey command) {
        log(command);
    }

    @CommandHandler
    void handle(Survey.CloseSurvey command) {
        log(command);
    }

    @CommandHandler
    void handle(Survey.AnswerSurvey command) {
        log(command);
    }

    @CommandHandler
    void handle(Survey.WithdrawSurveyAnswer command) {
        log(command);
    }

    @CommandHandler
    void handle(Survey.CorrectSurvey command) {
        log(command);
    }

    @CommandHandler
    void handle(Survey.WithdrawSurvey command) {
        log(command);
    }

    @EventSourcingHandler
    void on(SurveyEvent event) {
        id = event.survey();
        now = Survey.evolve(now, event);
    }

    private void log(Survey.Command command) {
        Survey.decide(now, command).forEach(AggregateLifecycle::apply);
    }

    @Configuration(proxyBeanMethods = false)
    static class Caching {
        @Bean
        Cache surveyCache() {
            return new WeakReferenceCache();
        }
    }
}
