package org.prinuce.query.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.culture.SaidOfObservations.details;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.culture.Observations.Observation;
import org.prinuce.query.culture.Observations.ObservationStage;
import org.prinuce.query.view.Folds;

class ObservationsTest {

    private static final SaidOfObservations SAID = new SaidOfObservations(new Said("shared"));
    private static final SaidOfObservations OTHER = new SaidOfObservations(new Said("other"));
    private final Observations view = new Observations();

    private Optional<Observation> foldAt(String id, Entries entries, LocalDate asAt) {
        return Folds.fold(view, id, entries.all(), asAt);
    }

    private Observation fold(String id, Entries entries) {
        return foldAt(id, entries, LocalDate.MAX).orElseThrow();
    }

    @Test
    void an_entry_changes_its_observation_and_no_other() {
        Entries entries = Entries.of(
                SAID.observed("one", "kingston,sutton", 3, "2014-03-03"),
                SAID.observed("two", "kingston,sutton", 2, "2014-03-03"),
                OTHER.observed("three", "kingston,sutton", 1, "2014-03-03"));
        Observation two = fold("two", entries);
        Observation three = fold("three", entries);

        entries.add(SAID.resolved("one", "2014-03-10"));

        assertThat(fold("one", entries).stage()).isEqualTo(ObservationStage.RESOLVED);
        assertThat(fold("two", entries)).isEqualTo(two);
        assertThat(fold("three", entries)).isEqualTo(three);
    }

    @Test
    void it_stands_resolved_helped_or_withdrawn_from_the_day_of_that() {
        Entries entries = Entries.of(
                SAID.observed("one", "kingston,sutton", 3, "2014-03-03"),
                SAID.withdrawn("one", "2014-03-12"),
                SAID.resolved("one", "2014-03-10"),
                SAID.corrected("one", details("Pace", 2, true), "2014-03-11"));

        assertThat(foldAt("one", entries, on("2014-03-02"))).isEmpty();
        assertThat(foldAt("one", entries, on("2014-03-03")).orElseThrow().stage())
                .isEqualTo(ObservationStage.OPEN);
        assertThat(foldAt("one", entries, on("2014-03-10")).orElseThrow().stage())
                .isEqualTo(ObservationStage.RESOLVED);
        assertThat(foldAt("one", entries, on("2014-03-11")).orElseThrow().stage())
                .isEqualTo(ObservationStage.HELPED);
        assertThat(fold("one", entries).stage()).isEqualTo(ObservationStage.WITHDRAWN);
        assertThat(fold("one", entries).details()).isEqualTo(details("Pace", 2, true));
        assertThat(fold("one", entries).origin().position()).isEqualTo(4);
    }

    @Test
    void it_is_found_by_theme_and_summary() {
        assertThat(view.words(fold("one", Entries.of(SAID.observed("one", "kingston,sutton", 3, "2014-03-03")))))
                .isEqualTo("O-1 Theme one Summary of Theme one");
    }
}
