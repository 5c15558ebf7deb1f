package org.prinuce.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.Outcome;
import org.prinuce.ledger.Entry;
import org.prinuce.query.Entries;
import org.prinuce.query.risk.Assumptions.AssumptionStage;
import org.prinuce.query.risk.Dependencies.DependencyRow;
import org.prinuce.query.risk.Dependencies.DependencyStage;
import org.prinuce.query.risk.Issues.IssueStage;
import org.prinuce.query.view.Folds;
import org.prinuce.query.view.View;

/** Issues, assumptions and dependencies: what each view makes of the entries about one thing. */
class SiblingsTest {

    private static final SaidOfSiblings SAID = new SaidOfSiblings("shared");
    private static final SaidOfSiblings OTHER = new SaidOfSiblings("other");
    private final Issues issues = new Issues(new Risks());
    private final Assumptions assumptions = new Assumptions();
    private final Dependencies dependencies = new Dependencies();

    private static <S> S fold(View<S> view, String id, List<Entry> entries, LocalDate asAt) {
        return Folds.fold(view, id, entries, asAt).orElseThrow();
    }

    private static <S> S fold(View<S> view, String id, Entries entries) {
        return fold(view, id, entries.all(), LocalDate.MAX);
    }

    /** That an entry changes the thing {@code one}, and neither {@code two} nor {@code three}, another programme's. */
    private static <S> void changesOneAlone(
            View<S> view, ProgrammeEvent one, ProgrammeEvent two, ProgrammeEvent three, ProgrammeEvent next) {
        Entries entries = Entries.of(one, two, three);
        S before = fold(view, "one", entries);
        S second = fold(view, "two", entries);
        S third = fold(view, "three", entries);

        entries.add(next);

        assertThat(fold(view, "one", entries)).isNotEqualTo(before);
        assertThat(fold(view, "two", entries)).isEqualTo(second);
        assertThat(fold(view, "three", entries)).isEqualTo(third);
    }

    @Test
    void an_entry_changes_its_own_thing_and_no_other() {
        changesOneAlone(
                issues,
                SAID.issue("one", "2014-03-03"),
                SAID.issue("two", "2014-03-03"),
                OTHER.issue("three", "2014-03-03"),
                SAID.answered("one", "2014-03-04"));
        changesOneAlone(
                assumptions,
                SAID.assumption("one", "2014-03-03", "2014-04-01"),
                SAID.assumption("two", "2014-03-03", "2014-04-01"),
                OTHER.assumption("three", "2014-03-03", "2014-04-01"),
                SAID.tested("one", Outcome.HELD, "2014-03-04"));
        changesOneAlone(
                dependencies,
                SAID.dependency("one", "2014-03-03", "2014-04-01"),
                SAID.dependency("two", "2014-03-03", "2014-04-01"),
                OTHER.dependency("three", "2014-03-03", "2014-04-01"),
                SAID.promised("one", "2014-03-04", "2014-04-10"));
    }

    @Test
    void an_issue_is_open_answered_closed_or_withdrawn() {
        Entries entries = Entries.of(
                SAID.issue("i", "2014-03-03"),
                SAID.closed("i", "2014-03-20"),
                SAID.answered("i", "2014-03-10"),
                SAID.withdrawnIssue("i", "2014-03-25"));

        assertThat(fold(issues, "i", entries.all(), on("2014-03-09")).stage()).isEqualTo(IssueStage.OPEN);
        assertThat(fold(issues, "i", entries.all(), on("2014-03-10")).stage()).isEqualTo(IssueStage.ANSWERED);
        assertThat(fold(issues, "i", entries.all(), on("2014-03-20")).stage()).isEqualTo(IssueStage.CLOSED);
        assertThat(fold(issues, "i", entries).stage()).isEqualTo(IssueStage.WITHDRAWN);
        assertThat(fold(issues, "i", entries).ref()).isEqualTo("I-1");
        assertThat(Folds.fold(issues, "i", entries.all(), on("2014-03-02"))).isEmpty();
    }

    @Test
    void a_correction_of_an_issue_stands_from_the_day_of_what_it_corrects() {
        Entries entries = Entries.of(SAID.issue("i", "2014-03-03"), SAID.correctedIssue("i", "Another", "2014-03-03"));

        assertThat(fold(issues, "i", entries.all(), on("2014-03-03")).details().title())
                .isEqualTo(text("Another"));
        assertThat(fold(issues, "i", entries.all().subList(0, 1), LocalDate.MAX)
                        .details()
                        .title())
                .isEqualTo(text("Issue i"));
    }

    @Test
    void a_later_test_of_an_assumption_counts_more_whenever_it_was_recorded() {
        Entries entries = Entries.of(
                SAID.assumption("a", "2014-03-03", "2014-04-01"),
                SAID.tested("a", Outcome.FAILED, "2014-03-20"),
                SAID.tested("a", Outcome.HELD, "2014-03-10"));

        assertThat(fold(assumptions, "a", entries).stage()).isEqualTo(AssumptionStage.FAILED);
        assertThat(fold(assumptions, "a", entries.all(), on("2014-03-15")).stage())
                .isEqualTo(AssumptionStage.HELD);
        assertThat(fold(assumptions, "a", entries.all(), on("2014-03-05")).stage())
                .isEqualTo(AssumptionStage.OPEN);
    }

    @Test
    void a_test_is_overdue_the_day_after_it_was_due_until_there_is_one() {
        Entries entries = Entries.of(SAID.assumption("a", "2014-03-03", "2014-04-01"));
        assertThat(fold(assumptions, "a", entries).overdueFrom()).isEqualTo(on("2014-04-02"));

        entries.add(SAID.tested("a", Outcome.HELD, "2014-04-10"));
        assertThat(fold(assumptions, "a", entries).overdueFrom()).isNull();
        assertThat(fold(assumptions, "a", entries.all(), on("2014-04-05")).overdueFrom())
                .isEqualTo(on("2014-04-02"));
    }

    @Test
    void a_dependency_is_promised_late_overdue_and_met() {
        Entries entries = Entries.of(
                SAID.dependency("d", "2014-03-03", "2014-04-01"),
                SAID.promised("d", "2014-03-10", "2014-04-08"),
                SAID.met("d", "2014-04-20"));

        DependencyRow agreed = row(entries, "2014-03-03");
        assertThat(agreed.stage()).isEqualTo(DependencyStage.AGREED);
        assertThat(agreed.promisedLateDays()).isNull();
        DependencyRow promised = row(entries, "2014-04-11");
        assertThat(promised.stage()).isEqualTo(DependencyStage.PROMISED);
        assertThat(promised.promisedLateDays()).isEqualTo(7);
        assertThat(promised.overdueDays()).isEqualTo(10);
        assertThat(row(entries, "2014-04-01").overdueDays()).isNull();
        DependencyRow met = row(entries, "2014-04-20");
        assertThat(met.stage()).isEqualTo(DependencyStage.MET);
        assertThat(met.metOn()).isEqualTo(on("2014-04-20"));
        assertThat(met.overdueDays()).isNull();
    }

    private DependencyRow row(Entries entries, String day) {
        return DependencyRow.of(fold(dependencies, "d", entries.all(), on(day)), on(day));
    }

    @Test
    void priority_and_confidence_rank() {
        Entries entries =
                Entries.of(SAID.issue("i", "sutton", Visibility.SHARED, "Title", Level.HIGH, null, "2014-03-03"));

        assertThat(issues.row(fold(issues, "i", entries), null, LocalDate.MAX).rank())
                .isEqualTo(2);
    }
}
