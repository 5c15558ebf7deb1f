package org.prinuce.command.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST;
import static org.prinuce.command.EntryRule.A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT;
import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN;
import static org.prinuce.command.EntryRule.NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS;
import static org.prinuce.command.EntryRule.ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART;
import static org.prinuce.command.EntryRule.ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.communication.Commitment.Rules.*;
import static org.prinuce.command.communication.SendsFixture.*;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prinuce.command.Deciding;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class CommitmentTest {

    private static Deciding<Commitment, Commitment.Command, CommitmentEvent> nothing() {
        return given(new CommitmentEvent[0]);
    }

    private static LocalDate madeOn(LocalDate startsOn) {
        return nothing()
                .when(make(
                        SUTTON,
                        Visibility.SHARED,
                        null,
                        DatePrecision.DAY,
                        fortnightly(Audience.of(KINGSTON), startsOn)))
                .then(CommitmentMade.class)
                .happenedOn();
    }

    @Test
    void nothing_is_promised_to_a_partner_after_it_left() {
        nothing().and(left(KINGSTON, STARTS)).when(make()).then(made());
        nothing()
                .and(left(KINGSTON, STARTS.minusDays(1)))
                .when(make())
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "audience");
    }

    @Test
    void a_partner_promises_to_tell_another() {
        nothing().when(make()).then(made());
    }

    @Test
    void a_commitment_was_made_by_the_day_it_starts_where_nobody_says_when() {
        assertThat(madeOn(march(10))).isEqualTo(march(10));
        assertThat(madeOn(TODAY)).isEqualTo(TODAY);
        assertThat(madeOn(TODAY.plusDays(40))).isEqualTo(TODAY);
    }

    @Test
    void a_commitment_is_made_once_and_not_in_the_future() {
        given(made()).when(make()).refusedBy(A_THING_IS_LOGGED_ONCE);
        nothing()
                .when(make(SUTTON, Visibility.SHARED, TODAY.plusDays(1), DatePrecision.DAY, FORTNIGHTLY))
                .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        nothing()
                .when(make(SUTTON, Visibility.SHARED, march(3), DatePrecision.MONTH, FORTNIGHTLY))
                .refusedBy(A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST, "happenedOn");
    }

    @Test
    void only_who_logs_for_a_partner_makes_its_commitments() {
        nothing().as(SUTTON_OFFICER).when(make()).then(made());
        nothing().as(KINGSTON_OFFICER).when(make()).refusedWith(NotPermitted.class);
        nothing()
                .when(make(UNKNOWN, Visibility.SHARED, MADE, DatePrecision.DAY, FORTNIGHTLY))
                .refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "partner");
    }

    @Test
    void a_partner_does_not_tell_itself() {
        nothing()
                .when(make(KINGSTON, Visibility.SHARED, MADE, DatePrecision.DAY, FORTNIGHTLY))
                .refusedBy(NOBODY_TELLS_ITSELF, "audience");
        given(made())
                .when(correct(null, fortnightly(Audience.of(SUTTON), STARTS)))
                .refusedBy(NOBODY_TELLS_ITSELF, "audience");
    }

    @Test
    void an_audience_is_a_partner_by_its_id_or_whoever_the_words_say() {
        assertThat(Commitment.audience(actor(OFFICE), text("kingston"))).isEqualTo(Audience.of(KINGSTON));
        assertThat(Commitment.audience(actor(OFFICE), text("Kingston"))).isEqualTo(Audience.of(text("Kingston")));
        assertThat(Commitment.audience(actor(OFFICE), text("atlantis"))).isEqualTo(Audience.of(text("atlantis")));
    }

    @Test
    void whom_a_commitment_tells_is_as_last_corrected() {
        Optional<Audience> told = Commitment.audience(Optional.empty(), made());
        assertThat(told).contains(Audience.of(KINGSTON));
        assertThat(Commitment.audience(told, ended(march(20)))).isEqualTo(told);
        assertThat(Commitment.audience(told, corrected(MADE, fortnightly(Audience.of(text("All")), STARTS))))
                .contains(Audience.of(text("All")));
    }

    @Test
    void a_correction_gives_every_detail_anew_from_the_day_it_was_made() {
        given(made())
                .when(correct(null, fortnightly(Audience.of(MERTON), march(12))))
                .then(corrected(MADE, fortnightly(Audience.of(MERTON), march(12))));
        given(made(), ended(march(20))).when(correct(march(5), FORTNIGHTLY)).then(CommitmentCorrected.class);
        given(made())
                .when(correct(march(2), FORTNIGHTLY))
                .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
    }

    @Test
    void an_end_comes_after_the_start() {
        given(made()).when(end(march(10))).then(ended(march(10)));
        given(made()).when(end(march(9))).refusedBy(A_COMMITMENT_ENDS_AFTER_IT_STARTS, "happenedOn");
        given(made(), corrected(MADE, fortnightly(Audience.of(KINGSTON), march(5))))
                .when(end(march(9)))
                .then(CommitmentEnded.class);
        given(made(), ended(march(20)))
                .when(correct(null, fortnightly(Audience.of(KINGSTON), march(21))))
                .refusedBy(A_COMMITMENT_ENDS_AFTER_IT_STARTS, "startsOn");
        given(made()).when(end(TODAY.plusDays(1))).refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
    }

    @Test
    void a_commitment_ends_once() {
        given(made(), ended(march(20))).when(end(march(21))).refusedBy(ONLY_A_COMMITMENT_THAT_LASTS_CAN_BE_ENDED);
    }

    @Test
    void who_made_a_commitment_withdraws_it_and_nothing_follows() {
        given(made()).when(withdraw(null, march(20))).then(withdrawn(march(20)));
        given(made(), ended(march(20))).when(withdraw(SUTTON, march(20))).then(withdrawn(march(20)));
        given(made()).when(withdraw(KINGSTON, march(20))).refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        given(made(), withdrawn(march(20)))
                .when(withdraw(null, march(21)))
                .refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        given(made(), withdrawn(march(20))).when(end(march(21))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        given(made(), withdrawn(march(20)))
                .when(correct(null, FORTNIGHTLY))
                .refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void what_is_not_there_or_private_to_another_is_not_found() {
        nothing().when(end(march(20))).refusedWith(NotFound.class);
        given(made(SUTTON, Visibility.PARTNER)).when(end(march(20))).refusedWith(NotFound.class);
        given(made(SUTTON, Visibility.PARTNER))
                .as(KINGSTON_OFFICER)
                .when(withdraw(null, march(20)))
                .refusedWith(NotFound.class);
        assertThat(given(made(SUTTON, Visibility.PARTNER))
                        .as(SUTTON_OFFICER)
                        .when(end(march(20)))
                        .then(CommitmentEnded.class)
                        .visibility())
                .isEqualTo(Visibility.PARTNER);
    }
}
