package org.prinuce.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.prinuce.query.Said.on;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.journal.Tellings;
import org.prinuce.query.programme.Links.Link;
import org.prinuce.query.programme.Links.LinkStage;
import org.prinuce.query.view.Folds;

class LinksTest {

    private static final SaidOfLinks SAID = new SaidOfLinks(new Said("shared"));
    private static final SaidOfLinks OTHER = new SaidOfLinks(new Said("other"));
    private final Links view = new Links(mock(Tellings.class));

    private Optional<Link> foldAt(String from, String to, Entries entries, LocalDate asAt) {
        return Folds.fold(view, SAID.link(from, to, "sutton", Visibility.SHARED).value(), entries.all(), asAt);
    }

    @Test
    void an_entry_changes_its_own_link_and_no_other() {
        Entries entries = Entries.of(
                SAID.linked("decision", "risk", "it is why", "2014-03-03"),
                SAID.linked("decision", "term", "it says so", "2014-03-03"),
                OTHER.linked("elsewhere", "other-risk", "it is why", "2014-03-03"));
        Optional<Link> term = foldAt("decision", "term", entries, LocalDate.MAX);
        Optional<Link> elsewhere = foldAt("elsewhere", "other-risk", entries, LocalDate.MAX);

        entries.add(SAID.withdrawn("decision", "risk", "2014-04-01"));

        assertThat(foldAt("decision", "risk", entries, LocalDate.MAX)
                        .orElseThrow()
                        .stage())
                .isEqualTo(LinkStage.WITHDRAWN);
        Link before = foldAt("decision", "risk", entries, on("2014-03-31")).orElseThrow();
        assertThat(before.stage()).isEqualTo(LinkStage.STANDS);
        assertThat(before.ends()).containsExactly("decision", "risk");
        assertThat(foldAt("decision", "risk", entries, on("2014-03-02"))).isEmpty();
        assertThat(foldAt("decision", "term", entries, LocalDate.MAX)).isEqualTo(term);
        assertThat(foldAt("elsewhere", "other-risk", entries, LocalDate.MAX)).isEqualTo(elsewhere);
    }

    @Test
    void two_things_that_are_linked_anew_are_called_as_before_and_say_their_new_reason() {
        Entries entries = Entries.of(
                SAID.linked("decision", "risk", "mistaken", "2014-03-03"),
                SAID.withdrawn("decision", "risk", "2014-04-01"),
                SAID.linked("risk", "decision", "it is why", "2014-04-01"));

        Link anew = foldAt("decision", "risk", entries, LocalDate.MAX).orElseThrow();
        assertThat(anew.ref()).isEqualTo("L-1");
        assertThat(anew.stage()).isEqualTo(LinkStage.STANDS);
        assertThat(anew.why()).isEqualTo(Said.text("it is why"));
        assertThat(anew.origin().happenedOn()).isEqualTo(on("2014-04-01"));
    }
}
