package org.prinuce.command.risk;

import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.risk.Course.Rules.AN_END_COMES_LAST;
import static org.prinuce.command.risk.Risk.Rules.*;
import static org.prinuce.command.risk.RiskFixture.*;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Response;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.events.risk.Score;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class RiskTest {

    @Nested
    class Raising {

        @Test
        void a_risk_is_raised() {
            given().when(raise()).then(raised());
        }

        @Test
        void an_opportunity_is_raised() {
            given().when(raise(it -> it.nature = Nature.OPPORTUNITY))
                    .then(raised(it -> it.nature = Nature.OPPORTUNITY));
        }

        @Test
        void a_risk_is_raised_once() {
            given(raised()).when(raise()).refusedBy(A_RISK_IS_RAISED_ONCE);
        }

        @Test
        void a_score_lies_on_its_scale() {
            given().when(raise(it -> it.inherent = new Score(4, 4))).then(RiskEvent.class);
            given().when(raise(it -> it.inherent = new Score(5, 4)))
                    .refusedBy(A_SCORE_LIES_ON_ITS_SCALE, "probability");
            given().when(raise(it -> it.inherent = new Score(0, 4)))
                    .refusedBy(A_SCORE_LIES_ON_ITS_SCALE, "probability");
            given().when(raise(it -> it.inherent = new Score(4, 5))).refusedBy(A_SCORE_LIES_ON_ITS_SCALE, "impact");
        }

        @Test
        void an_appetite_lies_on_the_scale() {
            given().when(raise(it -> it.appetite = LOW)).then(RiskEvent.class);
            given().when(raise(it -> it.appetite = new Score(2, 5))).refusedBy(A_SCORE_LIES_ON_ITS_SCALE, "appetite");
        }

        @Test
        void owner_and_actionee_are_two_people() {
            given().when(raise(it -> {
                        it.owner = text("Head of ICT");
                        it.actionee = text("head of ICT");
                    }))
                    .refusedBy(OWNER_AND_ACTIONEE_ARE_TWO_PEOPLE, "actionee");
        }

        @Test
        void a_risk_lies_ahead_when_it_is_raised() {
            given().when(raise(it -> it.proximity = RAISED)).then(RiskEvent.class);
            given().when(raise(it -> it.proximity = RAISED.minusDays(1)))
                    .refusedBy(A_RISK_LIES_AHEAD_WHEN_IT_IS_RAISED, "proximity");
        }

        @Test
        void nothing_is_raised_in_the_future() {
            given().when(raise(it -> it.happenedOn = TODAY.plusDays(1)))
                    .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        }

        @Test
        void a_day_known_by_month_is_its_last() {
            given().when(raise(it -> it.precision = DatePrecision.MONTH))
                    .refusedBy(A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST, "happenedOn");
        }

        @Test
        void a_risk_is_raised_for_a_partner_of_the_programme() {
            given().when(raise(it -> it.partner = UNKNOWN))
                    .refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "partner");
        }

        @Test
        void an_officer_raises_risks_of_their_own_partner_only() {
            given().as(SUTTON_OFFICER).when(raise()).then(RiskEvent.class);
            given().as(KINGSTON_OFFICER).when(raise()).refusedWith(NotPermitted.class);
        }

        @Test
        void the_office_logs_nothing_private() {
            given().when(raise(it -> it.visibility = Visibility.PARTNER)).refusedWith(NotPermitted.class);
        }
    }

    @Nested
    class Assessing {

        @Test
        void a_risk_is_assessed_from_the_day_it_was_raised() {
            given(raised()).when(assess(LOW, RAISED)).then(assessed(LOW, RAISED));
            given(raised())
                    .when(assess(LOW, RAISED.minusDays(1)))
                    .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
            given(raised())
                    .when(assess(LOW, TODAY.plusDays(1)))
                    .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        }

        @Test
        void an_assessment_may_be_recorded_late() {
            given(raised(), assessed(LOW, march(20)))
                    .when(assess(HIGH, march(10)))
                    .then(assessed(HIGH, march(10)));
        }

        @Test
        void a_score_lies_on_the_scale_it_was_raised_with() {
            given(raised()).when(assess(new Score(2, 5), march(10))).refusedBy(A_SCORE_LIES_ON_ITS_SCALE, "impact");
        }

        @Test
        void a_review_comes_after_the_assessment() {
            given(raised()).when(assess(LOW, march(10), march(10))).then(RiskEvent.class);
            given(raised())
                    .when(assess(LOW, march(10), march(9)))
                    .refusedBy(A_REVIEW_COMES_AFTER_THE_ASSESSMENT, "reviewDue");
        }
    }

    @Nested
    class Responding {

        @Test
        void a_risk_is_responded_to() {
            given(raised()).when(respond(Response.REDUCE, march(10))).then(responded(Response.REDUCE, march(10)));
        }

        @Test
        void threats_and_opportunities_have_their_own_responses() {
            var opportunity = raised(it -> it.nature = Nature.OPPORTUNITY);
            for (Response response : Response.values()) {
                if (response.suits(Nature.RISK)) {
                    given(raised()).when(respond(response, march(10))).then(RiskEvent.class);
                } else {
                    given(raised())
                            .when(respond(response, march(10)))
                            .refusedBy(THREATS_AND_OPPORTUNITIES_HAVE_THEIR_OWN_RESPONSES, "response");
                }
            }
            given(opportunity).when(respond(Response.EXPLOIT, march(10))).then(RiskEvent.class);
            given(opportunity).when(respond(Response.SHARE, march(10))).then(RiskEvent.class);
            given(opportunity)
                    .when(respond(Response.AVOID, march(10)))
                    .refusedBy(THREATS_AND_OPPORTUNITIES_HAVE_THEIR_OWN_RESPONSES, "response");
        }

        @Test
        void an_action_is_due_after_it_is_agreed() {
            given(raised())
                    .when(respond(Response.REDUCE, march(10), null, march(9)))
                    .refusedBy(AN_ACTION_IS_DUE_AFTER_IT_IS_AGREED, "by");
        }

        @Test
        void the_owner_is_not_the_actionee_of_a_response() {
            given(raised(it -> it.owner = text("Head of ICT")))
                    .when(respond(Response.REDUCE, march(10), text("Head of ICT"), null))
                    .refusedBy(OWNER_AND_ACTIONEE_ARE_TWO_PEOPLE, "actionee");
        }
    }

    @Nested
    class Reassigning {

        @Test
        void a_risk_gets_another_owner_or_actionee() {
            given(raised()).when(reassign(text("Director"), null)).then(reassigned(text("Director"), null));
            given(raised()).when(reassign(null, text("Manager"))).then(reassigned(null, text("Manager")));
        }

        @Test
        void a_reassignment_names_somebody() {
            given(raised()).when(reassign(null, null)).refusedBy(A_REASSIGNMENT_NAMES_SOMEBODY, "owner");
        }

        @Test
        void owner_and_actionee_stay_two_people() {
            given(raised(it -> it.owner = text("Director")))
                    .when(reassign(null, text("Director")))
                    .refusedBy(OWNER_AND_ACTIONEE_ARE_TWO_PEOPLE, "actionee");
            given(raised(it -> it.owner = text("Director")), reassigned(text("Head"), null))
                    .when(reassign(null, text("Director")))
                    .then(RiskEvent.class);
        }
    }

    @Nested
    class Ending {

        @Test
        void a_risk_is_escalated_again_and_again() {
            given(raised()).when(escalate(march(10))).then(escalated(march(10)));
            given(raised(), escalated(march(10))).when(escalate(march(20))).then(escalated(march(20)));
        }

        @Test
        void a_risk_materialises_once() {
            given(raised(), escalated(march(10))).when(materialise(march(20))).then(materialised(march(20)));
            given(raised(), materialised(march(10)))
                    .when(materialise(march(20)))
                    .refusedBy(A_RISK_MATERIALISES_ONCE);
        }

        @Test
        void what_has_materialised_is_no_longer_escalated() {
            given(raised(), materialised(march(10)))
                    .when(escalate(march(20)))
                    .refusedBy(ONLY_A_RISK_THAT_HAS_NOT_MATERIALISED_IS_ESCALATED);
        }

        @Test
        void a_fallback_is_set_off_once_the_risk_has_materialised() {
            given(raised(), materialised(march(10)))
                    .when(respond(Response.FALLBACK, march(11)))
                    .then(RiskEvent.class);
        }

        @Test
        void a_risk_is_closed_after_all_that_happened_to_it() {
            given(raised(), assessed(LOW, march(20))).when(close(march(20))).then(closed(march(20)));
            given(raised(), assessed(LOW, march(20))).when(close(march(19))).refusedBy(AN_END_COMES_LAST, "happenedOn");
        }

        @Test
        void a_closed_risk_stays_closed() {
            var given = given(raised(), closed(march(10)));
            given.when(assess(LOW, march(9))).refusedBy(A_CLOSED_RISK_STAYS_CLOSED);
            given.when(respond(Response.AVOID, march(11))).refusedBy(A_CLOSED_RISK_STAYS_CLOSED);
            given.when(reassign(text("Director"), null)).refusedBy(A_CLOSED_RISK_STAYS_CLOSED);
            given.when(escalate(march(11))).refusedBy(A_CLOSED_RISK_STAYS_CLOSED);
            given.when(materialise(march(11))).refusedBy(A_CLOSED_RISK_STAYS_CLOSED);
            given.when(close(march(11))).refusedBy(A_CLOSED_RISK_STAYS_CLOSED);
            given.when(correct(_ -> {})).then(RiskEvent.class);
            given.when(withdraw(march(11))).then(RiskEvent.class);
        }

        @Test
        void what_was_withdrawn_stays_withdrawn() {
            given(raised()).when(withdraw(march(10))).then(withdrawn(march(10)));
            var given = given(raised(), withdrawn(march(10)));
            given.when(assess(LOW, march(11))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            given.when(close(march(11))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            given.when(correct(_ -> {})).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            given.when(withdraw(march(11))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        }

        @Test
        void only_who_raised_it_withdraws_it() {
            given(raised())
                    .when(withdraw(KINGSTON, march(10)))
                    .refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        }
    }

    @Nested
    class Correcting {

        @Test
        void a_correction_holds_from_the_day_it_was_raised_or_from_another() {
            given(raised())
                    .when(correct(it -> it.owner = text("Director")))
                    .then(corrected(RAISED, it -> it.owner = text("Director")));
            given(raised()).when(correct(march(10), _ -> {})).then(corrected(march(10), _ -> {}));
            given(raised())
                    .when(correct(RAISED.minusDays(1), _ -> {}))
                    .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        }

        @Test
        void what_is_corrected_follows_the_rules_of_what_is_raised() {
            given(raised())
                    .when(correct(it -> it.appetite = new Score(5, 1)))
                    .refusedBy(A_SCORE_LIES_ON_ITS_SCALE, "appetite");
            given(raised())
                    .when(correct(it -> it.proximity = RAISED.minusDays(1)))
                    .refusedBy(A_RISK_LIES_AHEAD_WHEN_IT_IS_RAISED, "proximity");
            given(raised())
                    .when(correct(it -> {
                        it.owner = text("Director");
                        it.actionee = text("Director");
                    }))
                    .refusedBy(OWNER_AND_ACTIONEE_ARE_TWO_PEOPLE, "actionee");
        }

        @Test
        void a_nature_is_not_corrected_away_from_its_response() {
            given(raised(), responded(Response.AVOID, march(10)))
                    .when(correct(it -> it.nature = Nature.OPPORTUNITY))
                    .refusedBy(THREATS_AND_OPPORTUNITIES_HAVE_THEIR_OWN_RESPONSES, "nature");
            given(raised(), corrected(RAISED, it -> it.nature = Nature.OPPORTUNITY))
                    .when(respond(Response.ENHANCE, march(10)))
                    .then(RiskEvent.class);
        }
    }

    @Nested
    class Seeing {

        @Test
        void what_was_not_raised_is_not_found() {
            given().when(assess(LOW, march(10))).refusedWith(NotFound.class);
            given().when(withdraw(march(10))).refusedWith(NotFound.class);
        }

        @Test
        void a_private_risk_is_not_there_for_others() {
            var given = given(raised(it -> it.visibility = Visibility.PARTNER));
            given.as(SUTTON_OFFICER).when(assess(LOW, march(10))).then(RiskEvent.class);
            given.as(KINGSTON_OFFICER).when(assess(LOW, march(10))).refusedWith(NotFound.class);
            given.as(OFFICE).when(close(march(10))).refusedWith(NotFound.class);
        }

        @Test
        void another_partner_may_not_speak_for_the_raiser() {
            given(raised()).as(KINGSTON_OFFICER).when(assess(LOW, march(10))).refusedWith(NotPermitted.class);
        }
    }
}
