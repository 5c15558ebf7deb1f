package org.prinuce.events.culture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;
import org.prinuce.events.StoredAs;
import org.prinuce.events.Visibility;

/**
 * What happens to a pulse survey. The survey is everybody's; each answer is private to the partner whose people gave
 * it, and bears the day of the survey, not its own.
 */
@NullMarked
public sealed interface SurveyEvent extends ProgrammeEvent {

    SurveyId survey();

    /** Names a survey. */
    record SurveyId(String value) implements Identifier {
        public SurveyId {
            Identifier.check("survey", value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** Names one answer, of one person. */
    record SurveyAnswerId(String value) implements Identifier {
        public SurveyAnswerId {
            Identifier.check("answer", value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** What a correction may change. */
    record SurveyDetails(Redactable title, @Nullable Redactable source) implements Sourced.Details {}

    /**
     * How far one person agrees with a statement on each theme: 1 not at all, 2 not much, 3 mostly, 4 fully. The themes
     * are those of the Partnership Assessment Tool (Hardy, Hudson and Waddington 2003).
     */
    record Ratings(int need, int purpose, int commitment, int trust, int arrangements, int learning) {

        public static final int LEAST = 1;
        public static final int MOST = 4;

        /** In the order of the components. */
        public List<Integer> all() {
            return List.of(need, purpose, commitment, trust, arrangements, learning);
        }
    }

    /** Partners were asked how they see the partnership, each apart. */
    @StoredAs("culture.survey-opened")
    record SurveyOpened(
            SurveyId survey,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            DatePrecision precision,
            SurveyDetails details)
            implements SurveyEvent, Sourced.InDetails {}

    /**
     * One person of a partner answered.
     *
     * @param happenedOn the day of the survey, so that nobody is known by the day of an answer
     */
    @StoredAs("culture.survey-answered")
    record SurveyAnswered(
            SurveyId survey,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            SurveyAnswerId answer,
            Ratings ratings)
            implements SurveyEvent {}

    /** An answer was logged by mistake. */
    @StoredAs("culture.survey-answer-withdrawn")
    record SurveyAnswerWithdrawn(
            SurveyId survey,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            SurveyAnswerId answer)
            implements SurveyEvent {}

    /** Nothing more is answered, and what was found is shown. */
    @StoredAs("culture.survey-closed")
    record SurveyClosed(
            SurveyId survey,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            LocalDate happenedOn) implements SurveyEvent {}

    /**
     * What had been logged about the survey was wrong.
     *
     * @param happenedOn the day from which the right details hold
     * @param details all of them, as they should have been
     */
    @StoredAs("culture.survey-corrected")
    record SurveyCorrected(
            SurveyId survey,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            SurveyDetails details,
            Redactable reason)
            implements SurveyEvent, Sourced.InDetails {}

    /** The survey was opened by mistake. */
    @StoredAs("culture.survey-withdrawn")
    record SurveyWithdrawn(
            SurveyId survey,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements SurveyEvent {}
}
