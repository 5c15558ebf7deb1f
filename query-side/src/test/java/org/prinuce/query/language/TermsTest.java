package org.prinuce.query.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.language.Terms.Term;
import org.prinuce.query.language.Terms.TermContest;
import org.prinuce.query.language.Terms.TermDefinition;
import org.prinuce.query.language.Terms.TermStage;
import org.prinuce.query.view.Folds;

class TermsTest {

    private static final SaidOfTerms SAID = new SaidOfTerms(new Said("shared"));
    private static final SaidOfTerms OTHER = new SaidOfTerms(new Said("other"));
    private final Terms view = new Terms();

    private Term fold(String id, Entries entries) {
        return foldAt(id, entries, LocalDate.MAX).orElseThrow();
    }

    private Optional<Term> foldAt(String id, Entries entries, LocalDate asAt) {
        return Folds.fold(view, id, entries.all(), asAt);
    }

    private TermStage stageAt(Entries entries, String day) {
        return foldAt("host", entries, on(day)).orElseThrow().stage();
    }

    @Test
    void an_entry_changes_its_term_and_no_other() {
        Entries entries = Entries.of(
                SAID.raised("host", "sutton", "2014-03-03"),
                SAID.raised("saving", "sutton", "2014-03-03"),
                OTHER.raised("lead", "sutton", "2014-03-03"));
        Term saving = fold("saving", entries);
        Term lead = fold("lead", entries);

        entries.add(SAID.defined("host", "merton", "who employs", "2014-03-04"));
        entries.add(SAID.contested("host", "kingston", "2014-03-05"));

        assertThat(fold("host", entries).stage()).isEqualTo(TermStage.CONTESTED);
        assertThat(fold("host", entries).origin().position()).isEqualTo(5);
        assertThat(fold("saving", entries)).isEqualTo(saving);
        assertThat(fold("lead", entries)).isEqualTo(lead);
    }

    @Test
    void each_partner_has_one_definition_its_last_by_the_day_on_which_it_held() {
        Term host = fold(
                "host",
                Entries.of(
                        SAID.raised("host", "sutton", "2014-03-03"),
                        SAID.defined("host", "sutton", "who leads", "2014-03-20"),
                        SAID.defined("host", "merton", "who employs", "2014-03-10"),
                        SAID.defined("host", "sutton", "who pays", "2014-03-12")));

        assertThat(host.definitions())
                .extracting(TermDefinition::partner)
                .containsExactly(partner("merton"), partner("sutton"));
        assertThat(host.definitions())
                .extracting(it -> it.definition().words())
                .containsExactly("who employs", "who leads");
        assertThat(host.definitions())
                .extracting(TermDefinition::since)
                .containsExactly(on("2014-03-10"), on("2014-03-20"));
    }

    @Test
    void a_term_is_contested_until_that_is_withdrawn_or_a_meaning_agreed_and_can_be_again() {
        Entries entries = Entries.of(
                SAID.raised("host", "sutton", "2014-03-03"),
                SAID.defined("host", "sutton", "who leads", "2014-03-04"),
                SAID.contested("host", "kingston", "2014-03-05"),
                SAID.contested("host", "merton", "2014-03-06"),
                SAID.contestWithdrawn("host", "merton", "2014-03-07"),
                SAID.agreed("host", "who employs", "2014-03-08"),
                SAID.contested("host", "kingston", "2014-03-09"),
                SAID.contestWithdrawn("host", "kingston", "2014-03-10"),
                SAID.withdrawn("host", "2014-03-11"));

        assertThat(foldAt("host", entries, on("2014-03-02"))).isEmpty();
        assertThat(stageAt(entries, "2014-03-03")).isEqualTo(TermStage.RAISED);
        assertThat(stageAt(entries, "2014-03-04")).isEqualTo(TermStage.DEFINED);
        assertThat(foldAt("host", entries, on("2014-03-06")).orElseThrow().contests())
                .extracting(TermContest::partner)
                .containsExactly(partner("kingston"), partner("merton"));
        assertThat(stageAt(entries, "2014-03-07")).isEqualTo(TermStage.CONTESTED);
        assertThat(stageAt(entries, "2014-03-08")).isEqualTo(TermStage.AGREED);
        assertThat(foldAt("host", entries, on("2014-03-08")).orElseThrow().contests())
                .isEmpty();
        assertThat(stageAt(entries, "2014-03-09")).isEqualTo(TermStage.CONTESTED);
        assertThat(stageAt(entries, "2014-03-10")).isEqualTo(TermStage.AGREED);
        assertThat(stageAt(entries, "2014-03-11")).isEqualTo(TermStage.WITHDRAWN);
    }

    @Test
    void a_correction_stands_from_the_day_of_what_it_corrects() {
        Entries entries = Entries.of(
                SAID.raised("host", "sutton", "2014-03-03"), SAID.corrected("host", "Hosting", "2014-03-03"));

        assertThat(foldAt("host", entries, on("2014-03-03"))
                        .orElseThrow()
                        .details()
                        .words()
                        .words())
                .isEqualTo("Hosting");
        assertThat(Folds.fold(view, "host", entries.all().subList(0, 1), LocalDate.MAX)
                        .orElseThrow()
                        .details()
                        .words()
                        .words())
                .isEqualTo("Term host");
    }

    @Test
    void it_is_found_by_its_words_and_by_what_is_meant_by_them() {
        Term host = fold(
                "host",
                Entries.of(
                        SAID.raised("host", null, "2014-03-03"),
                        SAID.defined("host", "merton", "who employs", "2014-03-10"),
                        SAID.agreed("host", "accountable body", "2014-03-12")));

        assertThat(view.words(host)).isEqualTo("T-1 Term host who employs accountable body");
    }

    @Test
    void what_happens_to_a_programme_is_not_for_this_view() {
        assertThat(view.keyOf(SAID.said().created())).isEmpty();
    }
}
