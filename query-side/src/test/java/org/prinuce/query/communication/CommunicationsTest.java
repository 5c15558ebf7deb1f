package org.prinuce.query.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.events.PartnerId;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.communication.Communications.Communication;
import org.prinuce.query.communication.Communications.CommunicationStage;
import org.prinuce.query.communication.Communications.Group;
import org.prinuce.query.view.Folds;

class CommunicationsTest {

    private static final SaidOfSends SAID = new SaidOfSends(new Said("shared"));
    private static final SaidOfSends OTHER = new SaidOfSends(new Said("other"));
    private final Communications view = new Communications(new Commitments());

    private Optional<Communication> foldAt(String id, Entries entries, LocalDate asAt) {
        return Folds.fold(view, id, entries.all(), asAt);
    }

    private Communication fold(String id, Entries entries) {
        return foldAt(id, entries, LocalDate.MAX).orElseThrow();
    }

    @Test
    void an_entry_changes_its_communication_and_no_other() {
        Entries entries = Entries.of(
                SAID.sent("letter", "plan", "2014-01-06"),
                SAID.sent("second", "plan", "2014-01-06"),
                OTHER.sent("third", null, "2014-01-06"));
        Communication second = fold("second", entries);
        Communication third = fold("third", entries);

        entries.add(SAID.feedback("letter", "plan", "2014-01-08"));
        entries.add(SAID.correctedSend("letter", "plan", true, null, "2014-01-06"));

        assertThat(fold("letter", entries).details().summary().words()).isEqualTo("Corrected letter");
        assertThat(fold("letter", entries).origin().position()).isEqualTo(5);
        assertThat(fold("second", entries)).isEqualTo(second);
        assertThat(fold("third", entries)).isEqualTo(third);
        assertThat(view.keyOf(SAID.made("plan", "P14D", "2014-01-06"))).isEmpty();
    }

    @Test
    void it_is_sent_answered_and_withdrawn() {
        Entries entries = Entries.of(
                SAID.sent("letter", null, "2014-01-06"),
                SAID.feedback("letter", null, "2014-01-08"),
                SAID.withdrawnSend("letter", null, "2014-01-09"));

        assertThat(foldAt("letter", entries, on("2014-01-05"))).isEmpty();
        assertThat(foldAt("letter", entries, on("2014-01-07")).orElseThrow().stage())
                .isEqualTo(CommunicationStage.SENT);
        assertThat(foldAt("letter", entries, on("2014-01-08")).orElseThrow().stage())
                .isEqualTo(CommunicationStage.ANSWERED);
        assertThat(fold("letter", entries).stage()).isEqualTo(CommunicationStage.WITHDRAWN);
    }

    @Test
    void what_came_back_with_it_comes_before_what_came_later() {
        Communication letter = fold(
                "letter",
                Entries.of(
                        SAID.sent("letter", null, "2014-01-06"),
                        SAID.feedback("letter", null, "2014-01-08"),
                        SAID.correctedSend("letter", null, false, "thanks", "2014-01-06")));

        assertThat(letter.feedback())
                .extracting(it -> it.on() + " " + it.feedback().words())
                .containsExactly("2014-01-06 thanks", "2014-01-08 and parking?");
    }

    @Test
    void it_is_counted_with_its_partner_publicity_and_commitment() {
        assertThat(Group.of("sutton-and-merton+publicity+tied"))
                .isEqualTo(new Group(new PartnerId("sutton-and-merton"), true, true));
        Group group = Group.of(fold("letter", Entries.of(SAID.publicity("letter", null, "2014-01-06"))));
        assertThat(group).isEqualTo(new Group(new PartnerId("sutton"), true, false));
        assertThat(Group.of(group.toString())).isEqualTo(group);
    }
}
