package org.prinuce.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.governance.Stance.OBJECT;
import static org.prinuce.events.governance.Stance.SUPPORT;
import static org.prinuce.query.Said.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.ledger.Entry;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.governance.Decision.Position;
import org.prinuce.query.view.Folds;

class DecisionsTest {

    private static final Said SAID = new Said("shared");
    private static final Said OTHER = new Said("other");
    private final Decisions view = new Decisions();

    private Decision fold(String id, Entries entries) {
        return fold(id, entries.all());
    }

    private Decision fold(String id, List<Entry> entries) {
        return Folds.fold(view, id, entries, LocalDate.MAX).orElseThrow();
    }

    @Test
    void an_entry_changes_its_decision_and_no_other() {
        Entries entries = Entries.of(
                SAID.proposed("one", "sutton", "2014-03-03", "sutton"),
                SAID.proposed("two", "sutton", "2014-03-03", "sutton"),
                OTHER.proposed("three", "sutton", "2014-03-03", "sutton"));
        Decision two = fold("two", entries);
        Decision three = fold("three", entries);

        entries.add(SAID.position("one", "sutton", SUPPORT, "2014-03-04"));

        assertThat(fold("one", entries).positions()).hasSize(1);
        assertThat(fold("two", entries)).isEqualTo(two);
        assertThat(fold("three", entries)).isEqualTo(three);
        assertThat(three.proposal().programme()).isEqualTo(OTHER.programme());
    }

    @Test
    void a_later_position_of_a_partner_takes_the_place_of_its_earlier() {
        Decision decision = fold(
                "d",
                Entries.of(
                        SAID.proposed("d", "sutton", "2014-03-03", "sutton"),
                        SAID.position("d", "merton", SUPPORT, "2014-03-04"),
                        SAID.position("d", "sutton", SUPPORT, "2014-03-04"),
                        SAID.position("d", "merton", OBJECT, "2014-03-06")));

        assertThat(decision.positions()).extracting(Position::stance).containsExactly(OBJECT, SUPPORT);
    }

    @Test
    void an_entry_recorded_late_takes_its_place_in_time() {
        Decision decision = fold(
                "d",
                Entries.of(
                        SAID.proposed("d", "sutton", "2014-03-03", "sutton"),
                        SAID.position("d", "sutton", OBJECT, "2014-03-10"),
                        SAID.position("d", "sutton", SUPPORT, "2014-03-05")));

        assertThat(decision.positions()).extracting(Position::stance).containsExactly(OBJECT);
        assertThat(decision.position()).isEqualTo(3);
    }

    @Test
    void a_correction_stands_from_the_day_of_what_it_corrects() {
        Entries entries = Entries.of(
                SAID.proposed("d", "sutton", "2014-03-03", "sutton"),
                SAID.position("d", "sutton", SUPPORT, "2014-03-05"),
                SAID.corrected("d", Said.title("Another title"), "2014-03-03"));

        assertThat(Folds.fold(view, "d", entries.all(), on("2014-03-03"))
                        .orElseThrow()
                        .proposal()
                        .details()
                        .title()
                        .words())
                .isEqualTo("Another title");
        assertThat(fold("d", entries.all().subList(0, 2))
                        .proposal()
                        .details()
                        .title()
                        .words())
                .isEqualTo("Decision d");
    }

    @Test
    void before_it_was_proposed_there_is_nothing() {
        Entries entries = Entries.of(SAID.proposed("d", "sutton", "2014-03-03", "sutton"));

        assertThat(Folds.fold(view, "d", entries.all(), on("2014-03-02"))).isEqualTo(Optional.empty());
    }

    @Test
    void what_happens_to_a_programme_is_not_for_this_view() {
        assertThat(view.keyOf(SAID.created())).isEmpty();
    }
}
