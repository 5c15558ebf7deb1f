package org.prinuce.query.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.cadence.Cadence.Standing.LATE;
import static org.prinuce.query.cadence.Cadence.Standing.MISSED;
import static org.prinuce.query.cadence.Cadence.Standing.ON_TIME;
import static org.prinuce.query.cadence.Cadence.Standing.OPEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.cadence.Cadence;
import org.prinuce.query.communication.Commitment.CommitmentStage;
import org.prinuce.query.communication.Commitment.Send;
import org.prinuce.query.view.Folds;
import org.prinuce.query.view.Row;

/** Sutton promises to tell Kingston every fortnight from 6 January 2014: on the 6th, the 20th, 3 February … */
class CommitmentsTest {

    private static final Said PROGRAMME = new Said("shared");
    private static final SaidOfSends SAID = new SaidOfSends(PROGRAMME);
    private static final SaidOfSends OTHER = new SaidOfSends(new Said("other"));
    private final Commitments view = new Commitments();

    private Optional<Commitment> foldAt(String id, Entries entries, LocalDate asAt) {
        return Folds.fold(view, id, entries.all(), asAt);
    }

    private Commitment fold(String id, Entries entries) {
        return foldAt(id, entries, LocalDate.MAX).orElseThrow();
    }

    private List<Cadence.Standing> kept(Entries entries, String asAt) {
        LocalDate day = on(asAt);
        return foldAt("plan", entries, day).orElseThrow().cadence(day).dues().stream()
                .map(Cadence.Due::standing)
                .toList();
    }

    private CommitmentStage stageAt(Entries entries, String asAt) {
        LocalDate day = on(asAt);
        Commitment commitment = foldAt("plan", entries, day).orElseThrow();
        return commitment.stage(commitment.cadence(day));
    }

    private Row row(Commitment commitment) {
        return view.row(
                commitment, new Entries().addAll(PROGRAMME.southLondon()).roster("shared"), LocalDate.MAX);
    }

    private static Entries plan() {
        return Entries.of(SAID.made("plan", "P14D", "2014-01-06"));
    }

    @Test
    void an_entry_changes_its_commitment_and_no_other() {
        Entries entries = plan().add(SAID.made("second", "P14D", "2014-01-06"))
                .add(OTHER.made("third", "P14D", "2014-01-06"))
                .add(SAID.sent("for-second", "second", "2014-01-07"));
        Commitment second = fold("second", entries);
        Commitment third = fold("third", entries);

        entries.add(SAID.sent("letter", "plan", "2014-01-06"))
                .add(SAID.sent("untied", null, "2014-01-20"))
                .add(SAID.feedback("letter", "plan", "2014-01-08"))
                .add(SAID.ended("plan", "2014-01-10"));

        assertThat(fold("plan", entries).sends()).extracting(Send::answered).containsExactly(true);
        assertThat(fold("plan", entries).made().origin().position()).isEqualTo(8);
        assertThat(fold("second", entries)).isEqualTo(second);
        assertThat(fold("third", entries)).isEqualTo(third);
        assertThat(view.keyOf(SAID.sent("untied", null, "2014-01-20"))).isEmpty();
        assertThat(view.keyOf(PROGRAMME.created())).isEmpty();
    }

    @Test
    void it_is_kept_late_silent_and_kept_again() {
        Entries entries = plan().add(SAID.sent("first", "plan", "2014-01-06"))
                .add(SAID.sent("second", "plan", "2014-01-22"))
                .add(SAID.sent("third", "plan", "2014-02-03"))
                .add(SAID.ended("plan", "2014-03-01"));

        assertThat(stageAt(entries, "2014-01-06")).isEqualTo(CommitmentStage.KEPT);
        assertThat(stageAt(entries, "2014-01-20")).isEqualTo(CommitmentStage.KEPT);
        assertThat(stageAt(entries, "2014-01-21")).isEqualTo(CommitmentStage.SILENT);
        assertThat(stageAt(entries, "2014-01-22")).isEqualTo(CommitmentStage.LATE);
        assertThat(stageAt(entries, "2014-02-03")).isEqualTo(CommitmentStage.KEPT);
        assertThat(stageAt(entries, "2014-02-18")).isEqualTo(CommitmentStage.SILENT);
        assertThat(stageAt(entries, "2014-03-01")).isEqualTo(CommitmentStage.ENDED);
        assertThat(kept(entries, "2014-03-04")).containsExactly(ON_TIME, LATE, ON_TIME, MISSED);
    }

    @Test
    void what_was_recorded_late_was_not_known_and_was_so_with_hindsight() {
        Entries entries = plan();
        List<Cadence.Standing> known = kept(entries, "2014-01-25");

        entries.add(SAID.sent("letter", "plan", "2014-01-20"));
        entries.add(SAID.sent("earlier", "plan", "2014-01-05"));

        assertThat(known).containsExactly(MISSED, OPEN, OPEN);
        assertThat(kept(entries, "2014-01-25")).containsExactly(ON_TIME, ON_TIME, OPEN);
        assertThat(kept(entries, "2014-01-19")).containsExactly(ON_TIME, OPEN);
    }

    @Test
    void what_was_sent_before_the_commitment_was_made_counts_once_it_is() {
        Entries entries = plan().add(SAID.sent("early", "plan", "2014-01-04"));

        assertThat(foldAt("plan", entries, on("2014-01-03"))).isEmpty();
        assertThat(foldAt("plan", entries, on("2014-01-05")).orElseThrow().promise())
                .isNull();
        assertThat(kept(entries, "2014-01-06")).containsExactly(ON_TIME, OPEN);
    }

    @Test
    void nobody_sees_a_commitment_as_at_a_day_before_it_was_made() {
        Row row = row(foldAt("plan", plan().add(SAID.sent("early", "plan", "2014-01-04")), on("2014-01-05"))
                .orElseThrow());

        assertThat(row.visibility()).isEqualTo(Visibility.PARTNER);
        assertThat(row.partner()).isNull();
    }

    @Test
    void what_is_withdrawn_no_longer_counts() {
        Entries entries = plan().add(SAID.sent("letter", "plan", "2014-01-06"))
                .add(SAID.withdrawnSend("letter", "plan", "2014-01-15"))
                .add(SAID.withdrawn("plan", "2014-03-01"));

        assertThat(kept(entries, "2014-01-14")).containsExactly(ON_TIME, OPEN);
        assertThat(kept(entries, "2014-01-15")).containsExactly(OPEN, OPEN);
        assertThat(stageAt(entries, "2014-03-01")).isEqualTo(CommitmentStage.WITHDRAWN);
    }

    @Test
    void a_correction_moves_every_due_date_from_the_day_it_was_made() {
        Entries entries = plan().add(SAID.sent("letter", "plan", "2014-01-31"))
                .add(SAID.corrected("plan", "P1M", "2014-01-31", "2014-01-06"));

        assertThat(kept(entries, "2014-02-01")).containsExactly(ON_TIME, OPEN);
        assertThat(fold("plan", entries).made().details().purpose().words()).isEqualTo("Corrected plan");
    }

    @Test
    void a_corrected_send_keeps_its_day_and_its_answers() {
        Entries entries = plan().add(SAID.sent("letter", "plan", "2014-01-06"))
                .add(SAID.feedback("letter", "plan", "2014-01-07"))
                .add(SAID.correctedSend("letter", "plan", true, "thanks", "2014-01-06"));

        assertThat(fold("plan", entries).sends()).singleElement().satisfies(send -> {
            assertThat(send.on()).isEqualTo(on("2014-01-06"));
            assertThat(send.publicity()).isTrue();
            assertThat(send.answer()).isTrue();
            assertThat(send.answered()).isTrue();
        });
    }

    /** Lists of the present never fold again, so the row says by itself when silence begins. */
    @Test
    void a_row_says_from_when_it_will_be_silent() {
        Entries entries = plan();
        assertThat(row(fold("plan", entries)).stage()).isEqualTo("KEPT");
        assertThat(row(fold("plan", entries)).overdueFrom()).isEqualTo(on("2014-01-07"));

        entries.add(SAID.sent("first", "plan", "2014-01-08"));

        Row row = row(fold("plan", entries));
        assertThat(row.stage()).isEqualTo("LATE");
        assertThat(row.thenStage()).isEqualTo("SILENT");
        assertThat(row.thenFrom()).hasToString("2014-01-21T00:00:00Z");
        assertThat(row.dueOn()).isEqualTo(on("2014-01-20"));
        assertThat(row.number()).isEqualTo(1);

        entries.add(SAID.ended("plan", "2014-01-09"));

        assertThat(row(fold("plan", entries)).thenStage()).isNull();
        assertThat(row(fold("plan", entries)).stage()).isEqualTo("ENDED");
    }

    @Test
    void the_row_and_the_cadence_agree_on_every_day() {
        Entries entries = plan();
        for (String day : List.of("2014-01-06", "2014-01-06", "2014-01-22", "2014-02-17", "2014-03-30", "2014-05-12")) {
            entries.add(SAID.sent("on-" + day + entries.all().size(), "plan", day));
        }
        for (LocalDate day = on("2014-01-06"); day.isBefore(on("2014-07-01")); day = day.plusDays(1)) {
            Commitment commitment = foldAt("plan", entries, day).orElseThrow();
            Row row = row(commitment);
            boolean then = row.overdueFrom() != null && !row.overdueFrom().isAfter(day);
            assertThat(then ? row.thenStage() : row.stage())
                    .as(day.toString())
                    .isEqualTo(commitment.stage(commitment.cadence(day)).name());
        }
    }

    @Test
    void search_finds_it_by_its_words_and_whom_it_tells() {
        assertThat(view.words(fold("plan", plan()))).isEqualTo("P-1 Purpose of plan Newsletter kingston");
    }
}
