package org.prinuce.command.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.language.Term.Rules.*;
import static org.prinuce.command.language.TermFixture.*;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.language.LanguageEvent.ContestWithdrawn;
import org.prinuce.events.language.LanguageEvent.TermAgreed;
import org.prinuce.events.language.LanguageEvent.TermContested;
import org.prinuce.events.language.LanguageEvent.TermDefined;
import org.prinuce.events.language.LanguageEvent.TermRaised;
import org.prinuce.events.language.LanguageEvent.TermWithdrawn;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class TermTest {

    @Nested
    class Raising {

        @Test
        void a_term_is_raised_for_a_partner() {
            given().when(raise(SUTTON, Visibility.SHARED, RAISED)).then(raised());
        }

        @Test
        void the_programme_office_raises_a_term_for_the_programme_as_a_whole() {
            given().when(raise(null, Visibility.SHARED, RAISED)).then(raised(null, Visibility.SHARED));
        }

        @Test
        void an_officer_who_names_no_partner_raises_it_for_its_own() {
            assertThat(given().as(SUTTON_OFFICER)
                            .when(raise(null, Visibility.PARTNER, RAISED))
                            .then(TermRaised.class)
                            .partner())
                    .isEqualTo(SUTTON);
        }

        @Test
        void a_term_is_raised_once_and_never_in_the_future() {
            given(raised()).when(raise(SUTTON, Visibility.SHARED, RAISED)).refusedBy(A_THING_IS_LOGGED_ONCE);
            given().when(raise(SUTTON, Visibility.SHARED, TODAY.plusDays(1)))
                    .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        }

        @Test
        void a_day_known_by_its_month_is_the_last() {
            given().when(by -> new Term.RaiseTerm(
                            TERM, by, SUTTON, Visibility.SHARED, march(30), DatePrecision.MONTH, HOST))
                    .refusedBy(A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST, "happenedOn");
        }
    }

    @Nested
    class Defining {

        @Test
        void each_partner_states_its_own_definition_even_once_one_is_agreed() {
            given(raised()).when(define(KINGSTON, march(4))).then(defined(KINGSTON, march(4)));
            given(raised(), agreed(null, march(9)))
                    .when(define(KINGSTON, march(4)))
                    .then(TermDefined.class);
        }

        @Test
        void nothing_happens_to_a_term_before_it_was_raised() {
            given(raised())
                    .when(define(KINGSTON, march(2)))
                    .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        }

        @Test
        void an_officer_defines_it_for_its_own_partner_only() {
            given(raised()).as(SUTTON_OFFICER).when(define(KINGSTON, march(4))).refusedWith(NotPermitted.class);
            given(raised())
                    .when(define(UNKNOWN, march(4)))
                    .refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "partner");
        }

        @Test
        void only_its_own_partner_defines_a_private_term() {
            var secret = given(raised(SUTTON, Visibility.PARTNER));
            secret.as(OFFICER_OF_BOTH)
                    .when(define(KINGSTON, march(4)))
                    .refusedBy(ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY, "partner");
            secret.as(KINGSTON_OFFICER).when(define(KINGSTON, march(4))).refusedWith(NotFound.class);
            secret.as(OFFICE).when(define(SUTTON, march(4))).refusedWith(NotFound.class);
        }
    }

    @Nested
    class OncePartnersLeft {

        @Test
        void a_partner_speaks_to_the_day_it_left_and_no_longer() {
            var without = given(raised()).and(left(KINGSTON, march(9)));
            without.when(define(KINGSTON, march(9))).then(TermDefined.class);
            without.when(define(KINGSTON, march(10))).refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
            without.when(define(MERTON, march(10))).then(TermDefined.class);
        }
    }

    @Nested
    class Contesting {

        @Test
        void a_partner_contests_a_term_and_takes_that_back() {
            given(raised()).when(contest(KINGSTON, march(5))).then(contested(KINGSTON, march(5)));
            given(raised(), contested(KINGSTON, march(5)))
                    .when(withdrawContest(KINGSTON, march(8)))
                    .then(contestWithdrawn(KINGSTON, march(8)));
        }

        @Test
        void a_partner_contests_once_at_a_time_and_others_beside_it() {
            given(raised(), contested(KINGSTON, march(5)))
                    .when(contest(KINGSTON, march(6)))
                    .refusedBy(A_PARTNER_CONTESTS_A_TERM_ONCE_AT_A_TIME, "partner");
            given(raised(), contested(KINGSTON, march(5)))
                    .when(contest(MERTON, march(4)))
                    .then(TermContested.class);
        }

        @Test
        void an_agreement_ends_every_contest_and_a_new_one_opens_it_again() {
            given(raised(), contested(KINGSTON, march(5)), agreed(null, march(9)))
                    .when(withdrawContest(KINGSTON, march(10)))
                    .refusedBy(ONLY_AN_OPEN_CONTEST_CAN_BE_WITHDRAWN, "partner");
            given(raised(), contested(KINGSTON, march(5)), agreed(null, march(9)))
                    .when(contest(KINGSTON, march(9)))
                    .then(TermContested.class);
        }

        @Test
        void a_contest_is_not_dated_before_what_settled_the_last() {
            given(raised(), agreed(null, march(9)))
                    .when(contest(KINGSTON, march(8)))
                    .refusedBy(A_TERM_IS_CONTESTED_AFTER_IT_WAS_LAST_SETTLED, "happenedOn");
            given(raised(), contested(KINGSTON, march(5)), contestWithdrawn(KINGSTON, march(8)))
                    .when(contest(KINGSTON, march(7)))
                    .refusedBy(A_TERM_IS_CONTESTED_AFTER_IT_WAS_LAST_SETTLED, "happenedOn");
        }

        @Test
        void a_contest_is_withdrawn_by_its_own_partner_after_it_was_made() {
            given(raised(), contested(KINGSTON, march(5)))
                    .when(withdrawContest(MERTON, march(8)))
                    .refusedBy(ONLY_AN_OPEN_CONTEST_CAN_BE_WITHDRAWN, "partner");
            given(raised(), contested(KINGSTON, march(5)))
                    .when(withdrawContest(KINGSTON, march(4)))
                    .refusedBy(A_CONTEST_IS_WITHDRAWN_AFTER_IT_WAS_MADE, "happenedOn");
            given(raised(), contested(KINGSTON, march(5)))
                    .when(withdrawContest(KINGSTON, march(5)))
                    .then(ContestWithdrawn.class);
        }
    }

    @Nested
    class Agreeing {

        @Test
        void a_meaning_is_agreed_for_the_programme_or_as_a_partner_says() {
            given(raised()).when(agree(null, march(9))).then(agreed(null, march(9)));
            given(raised()).when(agree(MERTON, march(9))).then(agreed(MERTON, march(9)));
            assertThat(given(raised())
                            .as(KINGSTON_OFFICER)
                            .when(agree(null, march(9)))
                            .then(TermAgreed.class)
                            .partner())
                    .isEqualTo(KINGSTON);
        }

        @Test
        void of_a_private_term_its_own_partner_agrees_a_meaning_with_itself() {
            assertThat(given(raised(SUTTON, Visibility.PARTNER))
                            .as(OFFICER_OF_BOTH)
                            .when(agree(null, march(9)))
                            .then(TermAgreed.class)
                            .partner())
                    .isEqualTo(SUTTON);
        }

        @Test
        void it_is_agreed_after_it_was_last_contested_or_agreed() {
            given(raised(), contested(KINGSTON, march(5)))
                    .when(agree(null, march(4)))
                    .refusedBy(A_TERM_IS_AGREED_AFTER_IT_WAS_LAST_CONTESTED, "happenedOn");
            given(raised(), agreed(null, march(9)))
                    .when(agree(null, march(8)))
                    .refusedBy(A_TERM_IS_AGREED_AFTER_IT_WAS_LAST_CONTESTED, "happenedOn");
        }
    }

    @Nested
    class CorrectingAndWithdrawing {

        @Test
        void a_correction_holds_from_the_day_the_term_was_raised_unless_another_is_given() {
            given(raised()).when(correct(null)).then(corrected(RAISED));
            given(raised()).when(correct(march(9))).then(corrected(march(9)));
            given(raised()).when(correct(march(2))).refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        }

        @Test
        void only_who_raised_a_term_withdraws_it() {
            given(raised()).when(withdraw(null, march(9))).then(withdrawn(march(9)));
            given(raised())
                    .when(withdraw(KINGSTON, march(9)))
                    .refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
            given(raised(null, Visibility.SHARED))
                    .when(withdraw(null, march(9)))
                    .then(TermWithdrawn.class);
            given(raised(null, Visibility.SHARED))
                    .as(SUTTON_OFFICER)
                    .when(withdraw(null, march(9)))
                    .refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        }

        @Test
        void nothing_follows_a_withdrawal() {
            var gone = given(raised(), withdrawn(march(9)));
            gone.when(define(SUTTON, march(9))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            gone.when(contest(SUTTON, march(9))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            gone.when(agree(SUTTON, march(9))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            gone.when(correct(null)).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            gone.when(withdraw(null, march(9))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        }

        @Test
        void what_was_never_raised_is_not_there() {
            given().when(define(SUTTON, march(9))).refusedWith(NotFound.class);
        }
    }
}
