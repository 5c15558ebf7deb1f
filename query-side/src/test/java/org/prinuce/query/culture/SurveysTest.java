package org.prinuce.query.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.culture.Surveys.Survey;
import org.prinuce.query.culture.Surveys.SurveyStage;
import org.prinuce.query.view.Folds;

class SurveysTest {

    private static final SaidOfSurveys SAID = new SaidOfSurveys(new Said("shared"));
    private static final SaidOfSurveys OTHER = new SaidOfSurveys(new Said("other"));
    private final SurveyAnswers answers = new SurveyAnswers();
    private final Surveys view = new Surveys(answers);

    private Optional<Survey> foldAt(String id, Entries entries, LocalDate asAt) {
        return Folds.fold(view, id, entries.all(), asAt);
    }

    private Survey fold(String id, Entries entries) {
        return foldAt(id, entries, LocalDate.MAX).orElseThrow();
    }

    @Test
    void an_entry_changes_its_survey_and_no_other() {
        Entries entries = Entries.of(SAID.opened("one"), SAID.opened("two"), OTHER.opened("three"));
        Survey two = fold("two", entries);
        Survey three = fold("three", entries);

        entries.add(SAID.closed("one", "2014-03-10"));

        assertThat(fold("one", entries).stage()).isEqualTo(SurveyStage.CLOSED);
        assertThat(fold("two", entries)).isEqualTo(two);
        assertThat(fold("three", entries)).isEqualTo(three);
    }

    @Test
    void it_stands_closed_or_withdrawn_from_the_day_of_that() {
        Entries entries = Entries.of(
                SAID.opened("one"),
                SAID.withdrawn("one", "2014-03-12"),
                SAID.closed("one", "2014-03-10"),
                SAID.corrected("one", "Spring", "2014-03-11"));

        assertThat(foldAt("one", entries, on("2014-03-02"))).isEmpty();
        assertThat(foldAt("one", entries, on("2014-03-03")).orElseThrow().stage())
                .isEqualTo(SurveyStage.OPEN);
        assertThat(foldAt("one", entries, on("2014-03-10")).orElseThrow().stage())
                .isEqualTo(SurveyStage.CLOSED);
        assertThat(fold("one", entries).stage()).isEqualTo(SurveyStage.WITHDRAWN);
        assertThat(view.words(fold("one", entries))).isEqualTo("S-1 Spring");
    }

    @Test
    void an_answer_leaves_no_trace_on_its_survey() {
        Entries entries = Entries.of(SAID.opened("one"));
        Survey before = fold("one", entries);

        entries.add(SAID.answered("one", "kingston", "a", "111111"));
        entries.add(SAID.answerWithdrawn("one", "kingston", "a"));

        assertThat(fold("one", entries)).isEqualTo(before);
        assertThat(Folds.fold(answers, "a", entries.all(), LocalDate.MAX)
                        .orElseThrow()
                        .withdrawn())
                .isTrue();
    }
}
