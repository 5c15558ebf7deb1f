package org.prinuce.command.culture;

import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.culture.Survey.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
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
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** A pulse survey, as far as its rules need to know it. It holds no words and no ratings. */
@NullMarked
sealed interface Survey {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Survey {}

    /** @param answers those that stand, and whose they are */
    record Open(Origin origin, Map<SurveyAnswerId, PartnerId> answers) implements Survey {}

    record Closed(Origin origin) implements Survey {}

    record Withdrawn(Origin origin) implements Survey {}

    /** What can be asked of a survey. */
    sealed interface Command {
        SurveyId survey();

        Actor by();
    }

    record OpenSurvey(
            @TargetAggregateIdentifier SurveyId survey,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            DatePrecision precision,
            SurveyDetails details)
            implements Command {}

    /** One person's answer. It has no day: all answers bear the survey's. */
    record AnswerSurvey(
            @TargetAggregateIdentifier SurveyId survey,
            Actor by,
            PartnerId partner,
            SurveyAnswerId answer,
            Ratings ratings)
            implements Command {}

    record WithdrawSurveyAnswer(@TargetAggregateIdentifier SurveyId survey, Actor by, SurveyAnswerId answer)
            implements Command {}

    record CloseSurvey(
            @TargetAggregateIdentifier SurveyId survey,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn) implements Command {}

    /** @param from the day from which the right details hold; null for the day it was opened */
    record CorrectSurvey(
            @TargetAggregateIdentifier SurveyId survey,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate from,
            SurveyDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawSurvey(
            @TargetAggregateIdentifier SurveyId survey,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        A_CLOSED_SURVEY_STAYS_AS_IT_IS(
                "This survey is closed, and its answers are what they were when it closed. Open a new one to ask"
                        + " again."),
        ONLY_WHO_OPENED_A_SURVEY_CLOSES_IT("Only the partner that opened this survey can close it.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** What follows from a command; a command either logs something or is refused. */
    static List<SurveyEvent> decide(Survey now, Command command) {
        SurveyEvent follows = switch (command) {
            case OpenSurvey it -> open(now, it);
            case AnswerSurvey it -> answer(find(now, it), it);
            case WithdrawSurveyAnswer it -> withdrawAnswer(find(now, it), it);
            case CloseSurvey it -> close(find(now, it), it);
            case CorrectSurvey it -> correct(origin(find(now, it)), it);
            case WithdrawSurvey it -> withdraw(origin(find(now, it)), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static SurveyOpened open(Survey now, OpenSurvey it) {
        PartnerId partner = it.by().speaksFor(it.partner(), Visibility.SHARED);
        if (!(now instanceof Unlogged)) {
            throw refuse(A_THING_IS_LOGGED_ONCE);
        }
        return new SurveyOpened(
                it.survey(),
                it.by().programme(),
                partner,
                it.by().pastOrToday(it.happenedOn(), it.precision()),
                it.precision(),
                it.details());
    }

    private static SurveyAnswered answer(Survey now, AnswerSurvey it) {
        PartnerId partner = it.by().logsFor(it.partner(), Visibility.PARTNER);
        Open open = open(now);
        if (open.answers().containsKey(it.answer())) {
            throw refuse(A_THING_IS_LOGGED_ONCE, "answer");
        }
        return new SurveyAnswered(
                it.survey(),
                open.origin().programme(),
                partner,
                Visibility.PARTNER,
                open.origin().happenedOn(),
                it.answer(),
                it.ratings());
    }

    private static SurveyAnswerWithdrawn withdrawAnswer(Survey now, WithdrawSurveyAnswer it) {
        Open open = open(now);
        PartnerId partner = open.answers().get(it.answer());
        if (partner == null || !it.by().sees(open.origin().programme(), partner, Visibility.PARTNER)) {
            throw new NotFound("such answer");
        }
        return new SurveyAnswerWithdrawn(
                it.survey(),
                open.origin().programme(),
                it.by().logsFor(partner, Visibility.PARTNER),
                Visibility.PARTNER,
                open.origin().happenedOn(),
                it.answer());
    }

    private static SurveyClosed close(Survey now, CloseSurvey it) {
        Origin origin = origin(now);
        PartnerId partner = it.by().speaksAbout(it.partner(), origin);
        if (!Objects.equals(partner, origin.partner())) {
            throw refuse(ONLY_WHO_OPENED_A_SURVEY_CLOSES_IT, "partner");
        }
        open(now);
        return new SurveyClosed(
                it.survey(), origin.programme(), partner, it.by().since(origin, it.happenedOn()));
    }

    private static SurveyCorrected correct(Origin origin, CorrectSurvey it) {
        return new SurveyCorrected(
                it.survey(),
                origin.programme(),
                it.by().corrects(it.partner(), origin),
                it.by().from(origin, it.from()),
                it.details(),
                it.reason());
    }

    private static SurveyWithdrawn withdraw(Origin origin, WithdrawSurvey it) {
        return new SurveyWithdrawn(
                it.survey(),
                origin.programme(),
                it.by().withdraws(it.partner(), origin),
                it.by().since(origin, it.happenedOn()),
                it.reason());
    }

    private static Open open(Survey now) {
        if (now instanceof Open open) {
            return open;
        }
        throw refuse(A_CLOSED_SURVEY_STAYS_AS_IT_IS);
    }

    /** The survey asked about, if it is there for who asks, and was not withdrawn. */
    private static Survey find(Survey now, Command command) {
        return switch (now) {
            case Unlogged _ -> throw new NotFound("such entry");
            case Open open -> found(now, open.origin(), command);
            case Closed(Origin origin) -> found(now, origin, command);
            case Withdrawn(Origin origin) -> {
                command.by().finds(origin);
                throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            }
        };
    }

    private static Survey found(Survey now, Origin origin, Command command) {
        command.by().finds(origin);
        return now;
    }

    private static Origin origin(Survey now) {
        return switch (now) {
            case Open open -> open.origin();
            case Closed(Origin origin) -> origin;
            case Withdrawn(Origin origin) -> origin;
            case Unlogged _ -> throw new IllegalStateException("A survey's first event opens it");
        };
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Survey evolve(Survey now, SurveyEvent event) {
        return switch (event) {
            case SurveyOpened it -> new Open(Origin.of(it), Map.of());
            case SurveyAnswered it -> {
                Map<SurveyAnswerId, PartnerId> answers = answers(now);
                answers.put(it.answer(), it.partner());
                yield new Open(origin(now), answers);
            }
            case SurveyAnswerWithdrawn it -> {
                Map<SurveyAnswerId, PartnerId> answers = answers(now);
                answers.remove(it.answer());
                yield new Open(origin(now), answers);
            }
            case SurveyClosed _ -> new Closed(origin(now));
            case SurveyCorrected _ -> now;
            case SurveyWithdrawn _ -> new Withdrawn(origin(now));
        };
    }

    private static Map<SurveyAnswerId, PartnerId> answers(Survey now) {
        if (now instanceof Open open) {
            return new HashMap<>(open.answers());
        }
        throw new IllegalStateException("A survey is answered while it is open");
    }
}
