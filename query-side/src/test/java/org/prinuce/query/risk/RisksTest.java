package org.prinuce.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prinuce.events.risk.Assessment;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Response;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.ledger.Entry;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.risk.Risk.RiskStage;
import org.prinuce.query.view.Folds;

class RisksTest {

    private static final SaidOfRisk SAID = new SaidOfRisk("shared");
    private static final SaidOfRisk OTHER = new SaidOfRisk("other");
    private final Risks view = new Risks();

    private Risk fold(String id, Entries entries) {
        return fold(id, entries.all(), LocalDate.MAX);
    }

    private Risk fold(String id, List<Entry> entries, LocalDate asAt) {
        return Folds.fold(view, id, entries, asAt).orElseThrow();
    }

    @Test
    void an_entry_changes_its_risk_and_no_other() {
        Entries entries = Entries.of(
                SAID.raised("one", "sutton", 3, 4, "2014-03-03"),
                SAID.raised("two", "sutton", 3, 4, "2014-03-03"),
                OTHER.raised("three", "sutton", 3, 4, "2014-03-03"));
        Risk two = fold("two", entries);
        Risk three = fold("three", entries);

        entries.add(SAID.assessed("one", 1, 1, "2014-03-04"));

        assertThat(fold("one", entries).now().score()).isEqualTo(new Score(1, 1));
        assertThat(fold("two", entries)).isEqualTo(two);
        assertThat(fold("three", entries)).isEqualTo(three);
    }

    @Test
    void scores_of_different_scales_are_compared_by_exposure() {
        Scale four = new Scale(4, 4);
        Scale five = new Scale(5, 5);

        assertThat(four.exposure(new Score(4, 4))).isEqualTo(100 * 0.875 * 0.875, within(1e-9));
        assertThat(five.exposure(new Score(5, 5))).isEqualTo(100 * 0.9 * 0.9, within(1e-9));
        assertThat(new Scale(3, 5).exposure(new Score(2, 3))).isEqualTo(25, within(1e-9));
        assertThat(four.on(5, new Score(3, 4))).isEqualTo(new Score(4, 5));
        assertThat(five.on(5, new Score(3, 4))).isEqualTo(new Score(3, 4));
        assertThat(new Scale(5, 5).on(4, new Score(3, 1))).isEqualTo(new Score(2, 1));
        assertThat(new Scale(2, 10).on(10, new Score(2, 10))).isEqualTo(new Score(8, 10));
    }

    @Test
    void the_present_score_is_the_residual_once_there_is_one() {
        Risk raised = fold("r", Entries.of(SAID.raised("r", "sutton", 3, 4, "2014-03-03")));
        assertThat(raised.now().score()).isEqualTo(new Score(3, 4));
        assertThat(raised.exposureBefore()).isNull();

        Risk assessed = fold(
                "r",
                Entries.of(
                        SAID.raised("r", "sutton", 3, 4, "2014-03-03"),
                        SAID.assessed("r", Assessment.INHERENT, 4, 4, "2014-03-10"),
                        SAID.assessed("r", 2, 4, "2014-03-20"),
                        SAID.assessed("r", Assessment.INHERENT, 3, 3, "2014-03-25"),
                        SAID.assessed("r", Assessment.TARGET, 1, 1, "2014-03-26")));
        assertThat(assessed.now().score()).isEqualTo(new Score(2, 4));
        assertThat(assessed.inherent().score()).isEqualTo(new Score(3, 3));
        assertThat(assessed.target()).isNotNull();
        assertThat(assessed.exposureBefore()).isEqualTo(new Scale(4, 4).exposure(new Score(4, 4)), within(1e-9));
        assertThat(assessed.reviewedOn()).isEqualTo(on("2014-03-25"));
    }

    @Test
    void an_assessment_recorded_late_takes_its_place_in_time() {
        Entries entries = Entries.of(
                SAID.raised("r", "sutton", 3, 4, "2014-03-03"),
                SAID.assessed("r", 1, 1, "2014-03-20"),
                SAID.assessed("r", 2, 2, "2014-03-10"));

        assertThat(fold("r", entries).now().score()).isEqualTo(new Score(1, 1));
        assertThat(fold("r", entries.all(), on("2014-03-15")).now().score()).isEqualTo(new Score(2, 2));
        assertThat(fold("r", entries.all().subList(0, 2), on("2014-03-15"))
                        .now()
                        .score())
                .isEqualTo(new Score(3, 4));
        assertThat(fold("r", entries).origin().position()).isEqualTo(3);
    }

    @Test
    void a_correction_holds_from_the_day_of_what_it_corrects_and_what_came_later_stays() {
        Entries entries = Entries.of(
                SAID.raised("r", "sutton", 3, 4, "2014-03-03"),
                SAID.reassigned("r", "Director", null, "2014-03-10"),
                SAID.corrected("r", "Another title", Nature.OPPORTUNITY, "2014-03-03"));

        Risk then = fold("r", entries.all(), on("2014-03-03"));
        assertThat(then.details().title()).isEqualTo(text("Another title"));
        assertThat(then.details().nature()).isEqualTo(Nature.OPPORTUNITY);
        assertThat(then.details().owner()).isNull();
        assertThat(fold("r", entries).details().owner()).isEqualTo(text("Director"));
        assertThat(fold("r", entries.all().subList(0, 2), LocalDate.MAX)
                        .details()
                        .title())
                .isEqualTo(text("Risk r"));
    }

    @Test
    void a_risk_goes_through_its_stages() {
        Entries entries = Entries.of(
                SAID.raised("r", "sutton", 3, 4, "2014-03-03"),
                SAID.escalated("r", "2014-03-05"),
                SAID.materialised("r", "2014-03-10"),
                SAID.closed("r", "2014-03-20"),
                SAID.withdrawn("r", "2014-03-25"));

        assertThat(fold("r", entries.all(), on("2014-03-04")).stage()).isEqualTo(RiskStage.OPEN);
        assertThat(fold("r", entries.all(), on("2014-03-05")).stage()).isEqualTo(RiskStage.ESCALATED);
        assertThat(fold("r", entries.all(), on("2014-03-10")).stage()).isEqualTo(RiskStage.MATERIALISED);
        assertThat(fold("r", entries.all(), on("2014-03-20")).stage()).isEqualTo(RiskStage.CLOSED);
        assertThat(fold("r", entries).stage()).isEqualTo(RiskStage.WITHDRAWN);
        assertThat(Folds.fold(view, "r", entries.all(), on("2014-03-02"))).isEmpty();
    }

    @Test
    void a_review_is_overdue_the_day_after_it_was_due_until_the_next_or_the_end() {
        Entries entries = Entries.of(
                SAID.raised("r", "sutton", 3, 4, "2014-03-03"), SAID.reviewed("r", "2014-03-10", "2014-04-10"));
        assertThat(fold("r", entries).overdueFrom()).isEqualTo(on("2014-04-11"));
        assertThat(row(fold("r", entries), "2014-04-10").overdueDays()).isNull();
        assertThat(row(fold("r", entries), "2014-04-11").overdueDays()).isEqualTo(1);

        entries.add(SAID.assessed("r", 1, 1, "2014-04-20"));
        assertThat(fold("r", entries).overdueFrom()).isNull();

        entries.add(SAID.reviewed("r", "2014-05-01", "2014-06-01")).add(SAID.closed("r", "2014-05-02"));
        assertThat(fold("r", entries).overdueFrom()).isNull();
    }

    @Test
    void a_row_says_by_how_much_the_last_assessment_moved_it() {
        Risk risk = fold(
                "r",
                Entries.of(
                        SAID.raised("r", "sutton", 4, 4, "2014-03-03"),
                        SAID.assessed("r", 2, 4, "2014-03-10"),
                        SAID.responded("r", Response.REDUCE, "2014-03-11")));

        RiskRow row = row(risk, "2014-06-30");
        assertThat(row.ref()).isEqualTo("R-1");
        assertThat(row.now().score()).isEqualTo(8);
        assertThat(row.now().exposure()).isEqualTo(100 * 0.375 * 0.875, within(1e-9));
        assertThat(row.change()).isEqualTo(100 * (0.375 - 0.875) * 0.875, within(1e-9));
        assertThat(row.scale()).isEqualTo("4x4");
        assertThat(view.row(risk, null, LocalDate.MAX).rank())
                .isEqualTo(row.now().exposure());
    }

    private static RiskRow row(Risk risk, String today) {
        return RiskRow.of(risk, on(today));
    }

    @Test
    void each_entry_is_told_in_a_sentence() {
        Entries roster = new Entries().addAll(new Said("shared").southLondon());

        assertThat(List.of(
                        SAID.raised("r", "sutton", 3, 4, "2014-03-03"),
                        SAID.reviewed("r", "2014-03-10", "2014-04-10"),
                        SAID.assessed("r", Assessment.TARGET, 1, 1, "2014-03-10"),
                        SAID.responded("r", Response.REDUCE, "2014-03-11"),
                        SAID.reassigned("r", "Director", "Manager", "2014-03-11"),
                        SAID.escalated("r", "2014-03-11"),
                        SAID.materialised("r", "2014-03-11"),
                        SAID.closed("r", "2014-03-11")))
                .extracting(event -> RiskTelling.tell(event, roster.roster("shared")))
                .containsExactly(
                        "Raised by Sutton: probability 3, impact 4 on a scale of 4x4",
                        "Assessed by Sutton: probability 2, impact 2, to be reviewed by 10 April 2014",
                        "Target set by Sutton: probability 1, impact 1",
                        "Sutton responds: reduce: Hold the code in escrow, by 1 May 2014",
                        "Reassigned by Sutton: owner Director, actionee Manager",
                        "Escalated by Sutton to Executive board",
                        "Materialised: It failed",
                        "Closed by Sutton: It is over");
    }
}
