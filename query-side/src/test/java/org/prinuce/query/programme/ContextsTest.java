package org.prinuce.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.programme.ContextEvent.ContextKind.ELECTION;
import static org.prinuce.events.programme.ContextEvent.ContextKind.FUNDING;
import static org.prinuce.query.Said.on;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.programme.Contexts.Context;
import org.prinuce.query.programme.Contexts.ContextStage;
import org.prinuce.query.view.Folds;

class ContextsTest {

    private static final SaidOfContext SAID = new SaidOfContext(new Said("shared"));
    private static final SaidOfContext OTHER = new SaidOfContext(new Said("other"));
    private final Contexts view = new Contexts();

    private Optional<Context> foldAt(String id, Entries entries, LocalDate asAt) {
        return Folds.fold(view, id, entries.all(), asAt);
    }

    @Test
    void an_entry_changes_its_own_context_and_no_other() {
        Entries entries = Entries.of(
                SAID.logged("grant", null, Visibility.SHARED, FUNDING, "Grant", 500_000L, "2014-03-03"),
                SAID.logged("election", "sutton", Visibility.SHARED, ELECTION, "Election", null, "2014-03-03"),
                OTHER.logged("elsewhere", null, Visibility.SHARED, FUNDING, "Grant", 1L, "2014-03-03"));
        Optional<Context> election = foldAt("election", entries, LocalDate.MAX);
        Optional<Context> elsewhere = foldAt("elsewhere", entries, LocalDate.MAX);

        entries.add(SAID.withdrawn("grant", "2014-04-01"));
        entries.add(SAID.corrected("grant", FUNDING, "Grant", 750_000L, "2014-03-03"));

        Context grant = foldAt("grant", entries, LocalDate.MAX).orElseThrow();
        assertThat(grant.stage()).isEqualTo(ContextStage.WITHDRAWN);
        assertThat(grant.origin().position()).isEqualTo(5);
        assertThat(foldAt("grant", entries, on("2014-03-31")).orElseThrow().stage())
                .isEqualTo(ContextStage.STANDS);
        assertThat(foldAt("grant", entries, on("2014-03-31"))
                        .orElseThrow()
                        .details()
                        .pounds())
                .isEqualTo(750_000L);
        assertThat(foldAt("grant", entries, on("2014-03-02"))).isEmpty();
        assertThat(foldAt("election", entries, LocalDate.MAX)).isEqualTo(election);
        assertThat(foldAt("elsewhere", entries, LocalDate.MAX)).isEqualTo(elsewhere);
    }
}
