package org.prinuce.command.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT;
import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN;
import static org.prinuce.command.EntryRule.NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS;
import static org.prinuce.command.EntryRule.ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY;
import static org.prinuce.command.EntryRule.ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.communication.Commitment.Rules.NOBODY_TELLS_ITSELF;
import static org.prinuce.command.communication.Communication.Rules.*;
import static org.prinuce.command.communication.SendsFixture.*;

import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.FeedbackReceived;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class CommunicationTest {

    private static final Commitment PRIVATE = after(made(SUTTON, Visibility.PARTNER));

    @Test
    void something_is_sent_for_a_commitment_or_for_none() {
        nothingSent().when(log(null, after(made()))).then(sent());
        nothingSent()
                .when(log(SUTTON, null, SENT, null, new Commitment.Unlogged(), NEWSLETTER))
                .then(sent(SUTTON, Visibility.SHARED, null));
    }

    @Test
    void nothing_is_sent_to_a_partner_after_it_left() {
        nothingSent().and(left(KINGSTON, SENT)).when(log(null, after(made()))).then(sent());
        nothingSent()
                .and(left(KINGSTON, SENT.minusDays(1)))
                .when(log(null, after(made())))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "audience");
        given(sent())
                .and(left(KINGSTON, SENT.minusDays(1)))
                .when(correctCommunication(null, NEWSLETTER))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "audience");
    }

    @Test
    void something_can_still_be_logged_as_sent_for_a_commitment_that_has_ended() {
        nothingSent().when(log(null, after(made(), ended(march(20))))).then(sent());
    }

    @Test
    void nothing_is_sent_for_a_commitment_that_is_not_there_or_not_seen() {
        nothingSent()
                .when(log(null, new Commitment.Unlogged()))
                .refusedBy(THE_COMMITMENT_IS_LOGGED_IN_THIS_PROGRAMME, "commitment");
        nothingSent().when(log(null, PRIVATE)).refusedBy(THE_COMMITMENT_IS_LOGGED_IN_THIS_PROGRAMME, "commitment");
        nothingSent()
                .when(log(null, after(made(), withdrawn(march(20)))))
                .refusedBy(A_WITHDRAWN_COMMITMENT_IS_NOT_KEPT, "commitment");
    }

    @Test
    void who_sees_a_commitment_sees_what_is_sent_for_it_and_nobody_else_does() {
        nothingSent().as(SUTTON_OFFICER).when(log(null, PRIVATE)).then(sent(SUTTON, Visibility.PARTNER, COMMITMENT));
        nothingSent()
                .as(SUTTON_OFFICER)
                .when(log(Visibility.SHARED, PRIVATE))
                .refusedBy(A_COMMUNICATION_IS_SEEN_BY_WHO_SEES_ITS_COMMITMENT, "visibility");
        nothingSent()
                .as(SUTTON_OFFICER)
                .when(log(Visibility.PARTNER, after(made())))
                .refusedBy(A_COMMUNICATION_IS_SEEN_BY_WHO_SEES_ITS_COMMITMENT, "visibility");
        nothingSent()
                .when(log(Visibility.PUBLIC, after(made())))
                .refusedBy(A_COMMUNICATION_IS_SEEN_BY_WHO_SEES_ITS_COMMITMENT, "visibility");
        nothingSent()
                .as(OFFICER_OF_BOTH)
                .when(log(KINGSTON, null, SENT, COMMITMENT, PRIVATE, newsletter(Audience.of(MERTON))))
                .refusedBy(ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY, "partner");
    }

    @Test
    void another_partner_can_send_for_a_commitment_that_is_shared() {
        assertThat(nothingSent()
                        .when(log(MERTON, null, SENT, COMMITMENT, after(made()), newsletter(Audience.of(KINGSTON))))
                        .then(CommunicationSent.class)
                        .partner())
                .isEqualTo(MERTON);
    }

    @Test
    void a_partner_does_not_tell_itself() {
        nothingSent()
                .when(log(KINGSTON, null, SENT, null, new Commitment.Unlogged(), NEWSLETTER))
                .refusedBy(NOBODY_TELLS_ITSELF, "audience");
        given(sent())
                .when(correctCommunication(null, newsletter(Audience.of(SUTTON))))
                .refusedBy(NOBODY_TELLS_ITSELF, "audience");
    }

    @Test
    void nothing_is_logged_twice_or_before_it_is_sent_or_for_another_partner() {
        given(sent()).when(log(null, after(made()))).refusedBy(A_THING_IS_LOGGED_ONCE);
        nothingSent()
                .when(log(SUTTON, null, TODAY.plusDays(1), null, new Commitment.Unlogged(), NEWSLETTER))
                .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        nothingSent().as(KINGSTON_OFFICER).when(log(null, after(made()))).refusedWith(NotPermitted.class);
    }

    @Test
    void feedback_comes_back_after_it_was_sent() {
        given(sent()).when(addFeedback(null, march(12))).then(feedbackReceived(march(12)));
        given(sent(), feedbackReceived(march(12))).when(addFeedback(null, SENT)).then(feedbackReceived(SENT));
        given(sent())
                .when(addFeedback(null, march(10)))
                .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        assertThat(given(sent())
                        .as(KINGSTON_OFFICER)
                        .when(addFeedback(KINGSTON, march(12)))
                        .then(FeedbackReceived.class)
                        .partner())
                .isEqualTo(KINGSTON);
    }

    @Test
    void a_correction_gives_every_detail_anew_and_keeps_the_commitment() {
        given(sent()).when(correctCommunication(null, NEWSLETTER)).then(communicationCorrected(SENT));
    }

    @Test
    void who_sent_it_withdraws_it_and_nothing_follows() {
        given(sent()).when(withdrawCommunication(null, march(12))).then(communicationWithdrawn(march(12)));
        given(sent())
                .when(withdrawCommunication(KINGSTON, march(12)))
                .refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        var withdrawn = given(sent(), communicationWithdrawn(march(12)));
        withdrawn.when(withdrawCommunication(null, march(13))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        withdrawn.when(addFeedback(null, march(13))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        withdrawn.when(correctCommunication(null, NEWSLETTER)).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void what_is_not_there_or_private_to_another_is_not_found() {
        nothingSent().when(addFeedback(null, march(12))).refusedWith(NotFound.class);
        var secret = given(sent(SUTTON, Visibility.PARTNER, COMMITMENT));
        secret.when(addFeedback(null, march(12))).refusedWith(NotFound.class);
        secret.as(KINGSTON_OFFICER).when(withdrawCommunication(null, march(12))).refusedWith(NotFound.class);
        assertThat(secret.as(SUTTON_OFFICER)
                        .when(withdrawCommunication(null, march(12)))
                        .then(CommunicationWithdrawn.class)
                        .visibility())
                .isEqualTo(Visibility.PARTNER);
    }
}
