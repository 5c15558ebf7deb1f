package org.prinuce.command.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.culture.Observation.Rules.*;
import static org.prinuce.command.culture.ObservationFixture.*;

import org.junit.jupiter.api.Test;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent.ObservationCorrected;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.culture.ObservationEvent.ObservationResolved;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class ObservationTest {

    @Test
    void friction_is_observed_between_two_partners_in_either_order() {
        given().when(observe(KINGSTON, SUTTON)).then(observed());
        given().when(observe(SUTTON, KINGSTON)).then(observed());
        assertThat(given().when(observe(MERTON, KINGSTON))
                        .then(ObservationLogged.class)
                        .between())
                .containsExactly(KINGSTON, MERTON);
    }

    @Test
    void it_lies_between_two_different_partners_of_the_programme() {
        given().when(observe(SUTTON, SUTTON)).refusedBy(AN_OBSERVATION_LIES_BETWEEN_TWO_DIFFERENT_PARTNERS, "between");
        given().when(observe(SUTTON)).refusedBy(AN_OBSERVATION_LIES_BETWEEN_TWO_DIFFERENT_PARTNERS, "between");
        given().when(observe(SUTTON, KINGSTON, SUTTON))
                .refusedBy(AN_OBSERVATION_LIES_BETWEEN_TWO_DIFFERENT_PARTNERS, "between");
        given().when(observe(SUTTON, UNKNOWN)).refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "between");
    }

    @Test
    void nothing_lies_between_partners_once_one_of_them_left() {
        var without = given().and(left(MERTON, march(9)));
        without.when(observe(Visibility.SHARED, march(9), SUTTON, MERTON)).then(ObservationLogged.class);
        without.when(observe(Visibility.SHARED, march(10), SUTTON, MERTON))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "between");
    }

    @Test
    void nothing_is_observed_in_the_future_or_twice() {
        given().when(observe(Visibility.SHARED, TODAY.plusDays(1), SUTTON, KINGSTON))
                .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        given(observed()).when(observe(SUTTON, KINGSTON)).refusedBy(A_THING_IS_LOGGED_ONCE);
    }

    @Test
    void friction_is_resolved_once_and_not_before_it_was_observed() {
        given(observed()).when(resolve(null, march(9))).then(resolved(march(9)));
        assertThat(given(observed())
                        .when(resolve(KINGSTON, march(9)))
                        .then(ObservationResolved.class)
                        .partner())
                .isEqualTo(KINGSTON);
        given(observed())
                .when(resolve(null, march(2)))
                .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        given(observed(), resolved(march(9))).when(resolve(null, march(10))).refusedBy(AN_OBSERVATION_IS_RESOLVED_ONCE);
    }

    @Test
    void a_difference_that_helped_needs_no_resolution_unless_it_was_friction_after_all() {
        given(observed(Visibility.SHARED, HELPED))
                .when(resolve(null, march(9)))
                .refusedBy(A_DIFFERENCE_THAT_HELPED_NEEDS_NO_RESOLUTION);
        given(observed(Visibility.SHARED, HELPED), corrected(SEEN, FRICTION))
                .when(resolve(null, march(9)))
                .then(ObservationResolved.class);
    }

    @Test
    void a_correction_holds_from_the_day_it_was_observed_unless_another_is_given() {
        given(observed()).when(correct(null, HELPED)).then(corrected(SEEN, HELPED));
        given(observed(), resolved(march(9))).when(correct(march(5), FRICTION)).then(ObservationCorrected.class);
        given(observed())
                .when(correct(march(2), FRICTION))
                .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
    }

    @Test
    void only_who_logged_it_withdraws_it_and_nothing_follows() {
        given(observed()).when(withdraw(null, march(9))).then(withdrawn(march(9)));
        given(observed()).when(withdraw(KINGSTON, march(9))).refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        var gone = given(observed(), withdrawn(march(9)));
        gone.when(resolve(null, march(9))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        gone.when(correct(null, HELPED)).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        gone.when(withdraw(null, march(9))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void what_a_partner_keeps_to_itself_is_there_for_nobody_else() {
        given().when(observe(Visibility.PARTNER, SEEN, SUTTON, KINGSTON)).refusedWith(NotPermitted.class);
        given().as(SUTTON_OFFICER)
                .when(observe(Visibility.PARTNER, SEEN, SUTTON, KINGSTON))
                .then(ObservationLogged.class);
        var secret = given(observed(Visibility.PARTNER, FRICTION));
        secret.as(KINGSTON_OFFICER).when(resolve(KINGSTON, march(9))).refusedWith(NotFound.class);
        secret.as(OFFICE).when(resolve(null, march(9))).refusedWith(NotFound.class);
        secret.as(OFFICER_OF_BOTH)
                .when(resolve(KINGSTON, march(9)))
                .refusedBy(ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY, "partner");
    }

    @Test
    void who_may_not_log_for_a_partner_may_not() {
        given(observed()).as(KINGSTON_OFFICER).when(resolve(null, march(9))).refusedWith(NotPermitted.class);
        given().when(resolve(null, march(9))).refusedWith(NotFound.class);
    }
}
