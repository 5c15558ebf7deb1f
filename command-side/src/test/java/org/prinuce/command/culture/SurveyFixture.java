package org.prinuce.command.culture;

import static org.prinuce.command.SouthLondon.*;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Deciding;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.SurveyEvent;
import org.prinuce.events.culture.SurveyEvent.Ratings;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerId;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerWithdrawn;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswered;
import org.prinuce.events.culture.SurveyEvent.SurveyClosed;
import org.prinuce.events.culture.SurveyEvent.SurveyCorrected;
import org.prinuce.events.culture.SurveyEvent.SurveyDetails;
import org.prinuce.events.culture.SurveyEvent.SurveyId;
import org.prinuce.events.culture.SurveyEvent.SurveyOpened;
import org.prinuce.events.culture.SurveyEvent.SurveyWithdrawn;

/** The words in which surveys are tested: Sutton opened one on 3 March 2014. */
final class SurveyFixture {

    static final SurveyId SURVEY = new SurveyId("the-survey");
    static final SurveyAnswerId ANSWER = new SurveyAnswerId("the-answer");
    static final LocalDate BEGUN = march(3);
    static final SurveyDetails SPRING = new SurveyDetails(text("Spring 2014"), null);
    static final Ratings RATINGS = new Ratings(4, 3, 2, 1, 2, 3);

    private SurveyFixture() {}

    static SurveyOpened opened() {
        return new SurveyOpened(SURVEY, PROGRAMME, SUTTON, BEGUN, DatePrecision.DAY, SPRING);
    }

    static SurveyAnswered answered(PartnerId partner) {
        return new SurveyAnswered(SURVEY, PROGRAMME, partner, Visibility.PARTNER, BEGUN, ANSWER, RATINGS);
    }

    static SurveyAnswerWithdrawn answerWithdrawn(PartnerId partner) {
        return new SurveyAnswerWithdrawn(SURVEY, PROGRAMME, partner, Visibility.PARTNER, BEGUN, ANSWER);
    }

    static SurveyClosed closed(LocalDate day) {
        return new SurveyClosed(SURVEY, PROGRAMME, SUTTON, day);
    }

    static SurveyCorrected corrected(LocalDate day) {
        return new SurveyCorrected(SURVEY, PROGRAMME, SUTTON, day, SPRING, text("Misnamed"));
    }

    static SurveyWithdrawn withdrawn(LocalDate day) {
        return new SurveyWithdrawn(SURVEY, PROGRAMME, SUTTON, day, text("Opened twice"));
    }

    static Function<Actor, Survey.Command> open(LocalDate day) {
        return by -> new Survey.OpenSurvey(SURVEY, by, SUTTON, day, DatePrecision.DAY, SPRING);
    }

    static Function<Actor, Survey.Command> answer(PartnerId partner) {
        return by -> new Survey.AnswerSurvey(SURVEY, by, partner, ANSWER, RATINGS);
    }

    static Function<Actor, Survey.Command> withdrawAnswer() {
        return by -> new Survey.WithdrawSurveyAnswer(SURVEY, by, ANSWER);
    }

    static Function<Actor, Survey.Command> close(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Survey.CloseSurvey(SURVEY, by, partner, day);
    }

    static Function<Actor, Survey.Command> correct(@Nullable LocalDate day) {
        return by -> new Survey.CorrectSurvey(SURVEY, by, null, day, SPRING, text("Misnamed"));
    }

    static Function<Actor, Survey.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Survey.WithdrawSurvey(SURVEY, by, partner, day, text("Opened twice"));
    }

    static Deciding<Survey, Survey.Command, SurveyEvent> given(SurveyEvent... events) {
        return new Deciding<Survey, Survey.Command, SurveyEvent>(new Survey.Unlogged(), Survey::evolve, Survey::decide)
                .given(events);
    }
}
