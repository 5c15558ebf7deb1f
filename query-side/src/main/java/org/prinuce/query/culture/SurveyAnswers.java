package org.prinuce.query.culture;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.culture.SurveyEvent;
import org.prinuce.events.culture.SurveyEvent.Ratings;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerWithdrawn;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswered;
import org.prinuce.events.culture.SurveyEvent.SurveyClosed;
import org.prinuce.events.culture.SurveyEvent.SurveyCorrected;
import org.prinuce.events.culture.SurveyEvent.SurveyId;
import org.prinuce.events.culture.SurveyEvent.SurveyOpened;
import org.prinuce.events.culture.SurveyEvent.SurveyWithdrawn;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.culture.SurveyAnswers.SurveyAnswer;
import org.prinuce.query.view.Origin;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.View;
import org.springframework.stereotype.Component;

/** What each person answered to a survey: private to the partner whose people they are, and listed to nobody. */
@Component
@NullMarked
final class SurveyAnswers implements View<SurveyAnswer> {

    enum AnswerStage {
        GIVEN,
        WITHDRAWN
    }

    record SurveyAnswer(SurveyId survey, Origin origin, Ratings ratings, boolean withdrawn) {

        PartnerId partner() {
            return Objects.requireNonNull(origin.partner());
        }
    }

    @Override
    public String name() {
        return "survey-answers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SurveyAnswer> state() {
        return SurveyAnswer.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof SurveyEvent it
                ? switch (it) {
                    case SurveyAnswered answered ->
                        Optional.of(answered.answer().value());
                    case SurveyAnswerWithdrawn withdrawn ->
                        Optional.of(withdrawn.answer().value());
                    case SurveyOpened _, SurveyClosed _, SurveyCorrected _, SurveyWithdrawn _ -> Optional.empty();
                }
                : Optional.empty();
    }

    @Override
    public @Nullable SurveyAnswer evolve(@Nullable SurveyAnswer was, Entry entry) {
        if (entry.event() instanceof SurveyAnswered it && was == null) {
            return new SurveyAnswer(it.survey(), Origin.of(entry, DatePrecision.DAY), it.ratings(), false);
        }
        return was == null ? null : new SurveyAnswer(was.survey, was.origin.with(entry), was.ratings, true);
    }

    @Override
    public Row row(SurveyAnswer it, Roster roster, LocalDate today) {
        return it.origin()
                .row(
                        it.withdrawn() ? AnswerStage.WITHDRAWN : AnswerStage.GIVEN,
                        null,
                        it.survey().value(),
                        "Answer");
    }

    @Override
    public String words(SurveyAnswer it) {
        return "";
    }
}
