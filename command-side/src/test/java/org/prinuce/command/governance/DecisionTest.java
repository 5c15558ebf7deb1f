package org.prinuce.command.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.prinuce.command.EntryRule.A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST;
import static org.prinuce.command.EntryRule.A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT;
import static org.prinuce.command.EntryRule.NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS;
import static org.prinuce.command.EntryRule.ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART;
import static org.prinuce.command.EntryRule.ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY;
import static org.prinuce.command.EntryRule.ONLY_WHO_LOGGED_A_THING_CORRECTS_IT;
import static org.prinuce.command.EntryRule.WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.EntryRule.WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES;
import static org.prinuce.command.governance.Decision.Rules.*;
import static org.prinuce.command.governance.DecisionFixture.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection.Clearable;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.roster.Roster;

class DecisionTest {

    @Nested
    class Proposing {

        @Test
        void a_decision_is_proposed_and_needs_every_partner_that_ratifies() {
            DecisionProposed proposed = given().when(propose()).then(DecisionProposed.class);
            assertThat(proposed).isEqualTo(proposed());
            assertThat(proposed.requiredPartners()).containsExactly(KINGSTON, MERTON, SUTTON);
        }

        @Test
        void the_required_partners_can_be_named() {
            assertThat(given().when(propose(it -> it.requiredPartners = Set.of(MERTON)))
                            .then(DecisionProposed.class)
                            .requiredPartners())
                    .containsExactly(MERTON);
        }

        @Test
        void a_private_decision_needs_only_its_own_partner() {
            assertThat(given().as(SUTTON_OFFICER)
                            .when(propose(it -> it.visibility = Visibility.PARTNER))
                            .then(DecisionProposed.class)
                            .requiredPartners())
                    .containsExactly(SUTTON);
        }

        @Test
        void a_required_partner_ratifies() {
            given().when(propose(it -> it.requiredPartners = Set.of(POLICE)))
                    .refusedBy(REQUIRED_PARTNERS_RATIFY, "requiredPartners");
        }

        @Test
        void a_required_partner_is_of_the_programme() {
            given().when(propose(it -> it.requiredPartners = Set.of(UNKNOWN)))
                    .refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "requiredPartners");
        }

        @Test
        void a_private_decision_cannot_require_another_partner() {
            given().as(SUTTON_OFFICER)
                    .when(propose(it -> {
                        it.visibility = Visibility.PARTNER;
                        it.requiredPartners = Set.of(KINGSTON);
                    }))
                    .refusedBy(ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY, "requiredPartners");
        }

        @Test
        void a_partner_that_left_is_no_longer_required() {
            assertThat(given().and(left(MERTON, PROPOSED.minusDays(1)))
                            .when(propose())
                            .then(DecisionProposed.class)
                            .requiredPartners())
                    .containsExactly(KINGSTON, SUTTON);
            assertThat(given().and(left(MERTON, PROPOSED))
                            .when(propose())
                            .then(DecisionProposed.class)
                            .requiredPartners())
                    .contains(MERTON);
            given().and(left(MERTON, PROPOSED.minusDays(1)))
                    .when(propose(it -> it.requiredPartners = Set.of(MERTON)))
                    .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "requiredPartners");
        }

        @Test
        void nothing_is_proposed_for_a_partner_after_it_left() {
            given().and(left(SUTTON, PROPOSED)).when(propose()).then(DecisionProposed.class);
            given().and(left(SUTTON, PROPOSED.minusDays(1)))
                    .when(propose())
                    .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
        }

        @Test
        void what_it_is_linked_with_is_there_for_who_proposes_it() {
            given().when(propose(it -> it.linked = term(Visibility.SHARED))).then(DecisionProposed.class);
            given().when(propose(it -> it.linked = linked("risks", Optional.empty())))
                    .refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "risks");
            given().as(KINGSTON_OFFICER)
                    .when(propose(it -> {
                        it.partner = KINGSTON;
                        it.linked = term(Visibility.PARTNER);
                    }))
                    .refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "terms");
            given().when(propose(it -> it.linked = linked(
                            "terms",
                            Optional.of(
                                    new Origin(new ProgrammeId("elsewhere"), SUTTON, Visibility.SHARED, PROPOSED)))))
                    .refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "terms");
        }

        @Test
        void whoever_sees_a_decision_sees_what_it_is_linked_with() {
            given().as(SUTTON_OFFICER)
                    .when(propose(it -> it.linked = term(Visibility.PARTNER)))
                    .refusedBy(WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES, "terms");
            given().as(SUTTON_OFFICER)
                    .when(propose(it -> {
                        it.visibility = Visibility.PARTNER;
                        it.linked = term(Visibility.PARTNER);
                    }))
                    .then(DecisionProposed.class);
            given(proposed())
                    .as(SUTTON_OFFICER)
                    .when(correct(null, correction(it -> it.title = text("IT")), term(Visibility.PARTNER)))
                    .refusedBy(WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES, "terms");
        }

        @Test
        void the_proposer_is_of_the_programme() {
            given().when(propose(it -> it.partner = UNKNOWN))
                    .refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "partner");
        }

        @Test
        void a_partner_that_does_not_ratify_can_propose() {
            given().when(propose(it -> it.partner = POLICE)).then(DecisionProposed.class);
        }

        @Test
        void nothing_is_proposed_in_the_future() {
            given().when(propose(it -> it.happenedOn = TODAY)).then(DecisionProposed.class);
            given().when(propose(it -> it.happenedOn = TODAY.plusDays(1)))
                    .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        }

        @Test
        void a_day_known_by_month_or_year_is_its_last() {
            given().when(propose(it -> {
                        it.precision = DatePrecision.MONTH;
                        it.happenedOn = march(31);
                    }))
                    .then(DecisionProposed.class);
            given().when(propose(it -> it.precision = DatePrecision.MONTH))
                    .refusedBy(A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST, "happenedOn");
            given().when(propose(it -> {
                        it.precision = DatePrecision.YEAR;
                        it.happenedOn = march(31);
                    }))
                    .refusedBy(A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST, "happenedOn");
        }

        @Test
        void positions_are_not_needed_before_the_proposal() {
            given().when(propose(it -> it.neededBy = PROPOSED)).then(DecisionProposed.class);
            given().when(propose(it -> it.neededBy = PROPOSED.minusDays(1)))
                    .refusedBy(POSITIONS_ARE_NEEDED_AFTER_THE_PROPOSAL, "neededBy");
        }

        @Test
        void a_review_does_not_come_before_the_proposal() {
            given().when(propose(it -> it.reviewOn = PROPOSED.minusDays(1)))
                    .refusedBy(A_REVIEW_COMES_AFTER_THE_PROPOSAL, "reviewOn");
        }

        @Test
        void a_decision_is_proposed_once() {
            given(proposed()).when(propose()).refusedBy(A_DECISION_IS_PROPOSED_ONCE);
        }

        @Test
        void a_decision_can_be_meant_to_replace_another() {
            assertThat(given().when(propose(it -> it.supersedes = proposed(OTHER, MERTON, Visibility.SHARED)))
                            .then(DecisionProposed.class)
                            .supersedes())
                    .isEqualTo(OTHER);
        }

        @Test
        void what_it_replaces_is_there_for_who_records_it() {
            given().as(SUTTON_OFFICER)
                    .when(propose(it -> it.supersedes = proposed(OTHER, KINGSTON, Visibility.PARTNER)))
                    .refusedBy(THE_OTHER_DECISION_IS_LOGGED_IN_THIS_PROGRAMME, "supersedes");
        }

        @Test
        void who_sees_the_older_sees_the_newer() {
            given().as(SUTTON_OFFICER)
                    .when(propose(it -> {
                        it.visibility = Visibility.PARTNER;
                        it.supersedes = proposed(OTHER, SUTTON, Visibility.SHARED);
                    }))
                    .refusedBy(WHO_SEES_A_DECISION_SEES_ITS_SUCCESSOR, "supersedes");
        }
    }

    @Nested
    class TakingAPosition {

        @Test
        void a_partner_takes_a_position() {
            given(proposed())
                    .when(takePosition(KINGSTON, Stance.OBJECT, march(4)))
                    .then(position(KINGSTON, Stance.OBJECT, march(4)));
        }

        @Test
        void a_partner_changes_its_position_after_the_decision_was_taken_or_called_in() {
            given(proposed(), taken())
                    .when(takePosition(KINGSTON, Stance.ABSTAIN, march(13)))
                    .then(PositionTaken.class);
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(takePosition(KINGSTON, Stance.SUPPORT, march(14)))
                    .then(PositionTaken.class);
        }

        @Test
        void a_position_can_be_logged_late_down_to_the_day_of_the_proposal() {
            given(proposed(), taken())
                    .when(takePosition(MERTON, Stance.SUPPORT, PROPOSED))
                    .then(PositionTaken.class);
            given(proposed())
                    .when(takePosition(MERTON, Stance.SUPPORT, PROPOSED.minusDays(1)))
                    .refusedBy(NOTHING_HAPPENS_TO_A_DECISION_BEFORE_ITS_PROPOSAL, "happenedOn");
        }

        @Test
        void conditional_support_states_its_conditions() {
            given(proposed())
                    .when(takePosition(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(4), null))
                    .refusedBy(CONDITIONAL_SUPPORT_STATES_ITS_CONDITIONS, "conditions");
        }

        @Test
        void only_conditional_support_has_conditions() {
            given(proposed())
                    .when(takePosition(KINGSTON, Stance.SUPPORT, march(4), text("At cost")))
                    .refusedBy(ONLY_CONDITIONAL_SUPPORT_HAS_CONDITIONS, "conditions");
        }

        @Test
        void positions_end_with_the_decision() {
            given(proposed(), withdrawn(march(5)))
                    .when(takePosition(KINGSTON, Stance.SUPPORT, march(6)))
                    .refusedBy(POSITIONS_END_WITH_THE_DECISION);
        }

        @Test
        void a_position_is_not_logged_before_it_is_taken() {
            given(proposed())
                    .when(takePosition(KINGSTON, Stance.SUPPORT, TODAY.plusDays(1)))
                    .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        }

        @Test
        void a_position_is_a_partners_of_the_programme() {
            given(proposed())
                    .when(takePosition(UNKNOWN, Stance.SUPPORT, march(4)))
                    .refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "partner");
        }
    }

    @Nested
    class MeetingConditions {

        @Test
        void a_partner_says_that_its_conditions_are_met() {
            given(proposed(), position(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(4)))
                    .when(meetConditions(KINGSTON, march(5)))
                    .then(conditionsMet(KINGSTON, march(5)));
        }

        @Test
        void a_partner_without_conditions_has_none_to_meet() {
            given(proposed(), position(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(4)))
                    .when(meetConditions(MERTON, march(5)))
                    .refusedBy(ONLY_OPEN_CONDITIONS_CAN_BE_MET, "partner");
        }

        @Test
        void conditions_are_met_once() {
            given(
                            proposed(),
                            position(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(4)),
                            conditionsMet(KINGSTON, march(5)))
                    .when(meetConditions(KINGSTON, march(6)))
                    .refusedBy(ONLY_OPEN_CONDITIONS_CAN_BE_MET, "partner");
        }

        @Test
        void a_later_position_takes_the_conditions_back() {
            given(
                            proposed(),
                            position(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(4)),
                            position(KINGSTON, Stance.OBJECT, march(5)))
                    .when(meetConditions(KINGSTON, march(6)))
                    .refusedBy(ONLY_OPEN_CONDITIONS_CAN_BE_MET, "partner");
        }

        @Test
        void an_earlier_position_that_is_logged_late_does_not() {
            given(
                            proposed(),
                            position(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(5)),
                            position(KINGSTON, Stance.OBJECT, march(4)))
                    .when(meetConditions(KINGSTON, march(6)))
                    .then(conditionsMet(KINGSTON, march(6)));
        }

        @Test
        void conditions_are_not_met_before_they_are_set() {
            given(proposed(), position(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(5)))
                    .when(meetConditions(KINGSTON, march(4)))
                    .refusedBy(CONDITIONS_ARE_MET_AFTER_THEY_ARE_SET, "happenedOn");
        }

        @Test
        void conditions_end_with_the_decision() {
            given(proposed(), position(KINGSTON, Stance.SUPPORT_WITH_CONDITIONS, march(4)), withdrawn(march(5)))
                    .when(meetConditions(KINGSTON, march(6)))
                    .refusedBy(POSITIONS_END_WITH_THE_DECISION);
        }
    }

    @Nested
    class TakingTheDecision {

        @Test
        void an_open_decision_is_taken() {
            given(proposed()).when(take(TAKEN)).then(taken());
        }

        @Test
        void a_decision_that_was_called_in_is_taken_again() {
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(take(march(20)))
                    .then(taken(march(20), null));
        }

        @Test
        void a_taken_decision_cannot_be_taken_again() {
            given(proposed(), taken()).when(take(march(20))).refusedBy(ONLY_AN_OPEN_OR_CALLED_IN_DECISION_CAN_BE_TAKEN);
        }

        @Test
        void a_decision_that_ended_cannot_be_taken() {
            given(proposed(), withdrawn(march(5)))
                    .when(take(TAKEN))
                    .refusedBy(ONLY_AN_OPEN_OR_CALLED_IN_DECISION_CAN_BE_TAKEN);
        }

        @Test
        void it_is_not_taken_before_it_was_proposed_or_called_in() {
            given(proposed()).when(take(PROPOSED.minusDays(1))).refusedBy(STEPS_ARE_IN_DATE_ORDER, "happenedOn");
            given(proposed(), taken(), calledIn(SUTTON, march(14)))
                    .when(take(march(13)))
                    .refusedBy(STEPS_ARE_IN_DATE_ORDER, "happenedOn");
        }

        @Test
        void it_is_not_published_before_it_was_taken_nor_in_the_future() {
            given(proposed()).when(take(null, TAKEN, TAKEN)).then(taken(TAKEN, TAKEN));
            given(proposed())
                    .when(take(null, TAKEN, march(11)))
                    .refusedBy(A_DECISION_IS_PUBLISHED_AFTER_IT_IS_TAKEN, "publishedOn");
            given(proposed())
                    .when(take(null, TAKEN, TODAY.plusDays(1)))
                    .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "publishedOn");
        }
    }

    @Nested
    class Publishing {

        @Test
        void a_taken_decision_and_its_minutes_are_published() {
            given(proposed(), taken())
                    .when(publish(Publication.DECISION, march(13)))
                    .then(published(Publication.DECISION, march(13)));
            given(proposed(), taken(), published(Publication.DECISION, march(13)))
                    .when(publish(Publication.MINUTES, march(20)))
                    .then(published(Publication.MINUTES, march(20)));
        }

        @Test
        void the_minutes_of_a_decision_that_was_called_in_are_still_published() {
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(publish(Publication.MINUTES, march(20)))
                    .then(published(Publication.MINUTES, march(20)));
        }

        @Test
        void a_decision_is_published_once_each_time_it_is_taken() {
            given(proposed(), taken(TAKEN, march(13)))
                    .when(publish(Publication.DECISION, march(14)))
                    .refusedBy(A_TAKING_IS_PUBLISHED_ONCE, "publication");
            given(proposed(), taken(TAKEN, march(13)), calledIn(SUTTON, march(14)), taken(march(20), null))
                    .when(publish(Publication.DECISION, march(21)))
                    .then(published(Publication.DECISION, march(21)));
        }

        @Test
        void only_a_taken_decision_is_published() {
            given(proposed())
                    .when(publish(Publication.DECISION, march(13)))
                    .refusedBy(ONLY_A_TAKEN_DECISION_CAN_BE_PUBLISHED);
        }

        @Test
        void it_is_not_published_before_it_was_taken() {
            given(proposed(), taken())
                    .when(publish(Publication.DECISION, march(11)))
                    .refusedBy(A_DECISION_IS_PUBLISHED_AFTER_IT_IS_TAKEN, "happenedOn");
        }
    }

    /** Sutton: three working days after the taking. Kingston: five after the minutes. Merton: no rule known. */
    @Nested
    class CallingIn {

        @Test
        void a_partner_calls_in_until_the_last_day_of_its_window() {
            given(proposed(), taken()).when(callIn(SUTTON, march(17))).then(calledIn(SUTTON, march(17)));
            given(proposed(), taken())
                    .when(callIn(SUTTON, march(18)))
                    .refusedBy(A_DECISION_IS_CALLED_IN_WITHIN_THE_WINDOW, "happenedOn");
        }

        @Test
        void bank_holidays_lengthen_the_window() {
            // Thursday 17 April 2014; Good Friday and Easter Monday follow.
            given(proposed(), taken(april(17), null))
                    .when(callIn(SUTTON, april(24)))
                    .then(calledIn(SUTTON, april(24)));
            given(proposed(), taken(april(17), null))
                    .when(callIn(SUTTON, april(25)))
                    .refusedBy(A_DECISION_IS_CALLED_IN_WITHIN_THE_WINDOW, "happenedOn");
        }

        @Test
        void a_window_that_has_not_opened_does_not_close() {
            given(proposed(), taken()).when(callIn(KINGSTON, april(30))).then(calledIn(KINGSTON, april(30)));
            given(proposed(), taken(), published(Publication.MINUTES, march(20)))
                    .when(callIn(KINGSTON, march(28)))
                    .refusedBy(A_DECISION_IS_CALLED_IN_WITHIN_THE_WINDOW, "happenedOn");
        }

        @Test
        void a_partner_without_a_known_rule_has_no_window_to_miss() {
            given(proposed(), taken()).when(callIn(MERTON, april(30))).then(calledIn(MERTON, april(30)));
        }

        @Test
        void a_decision_that_is_taken_again_can_be_called_in_again() {
            given(proposed(), taken(), calledIn(SUTTON, march(13)), taken(april(1), null))
                    .when(callIn(SUTTON, april(2)))
                    .then(calledIn(SUTTON, april(2)));
        }

        @Test
        void a_call_in_can_be_logged_after_a_publication_that_followed_it() {
            given(proposed(), taken(), published(Publication.MINUTES, march(20)))
                    .when(callIn(SUTTON, march(13)))
                    .then(calledIn(SUTTON, march(13)));
        }

        @Test
        void only_a_taken_decision_is_called_in() {
            given(proposed()).when(callIn(SUTTON, march(13))).refusedBy(ONLY_A_TAKEN_DECISION_CAN_BE_CALLED_IN);
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(callIn(KINGSTON, march(14)))
                    .refusedBy(ONLY_A_TAKEN_DECISION_CAN_BE_CALLED_IN);
            given(proposed(), taken(), reversed(march(13)))
                    .when(callIn(SUTTON, march(14)))
                    .refusedBy(ONLY_A_TAKEN_DECISION_CAN_BE_CALLED_IN);
        }

        @Test
        void it_is_not_called_in_before_it_was_taken() {
            given(proposed(), taken()).when(callIn(SUTTON, march(11))).refusedBy(STEPS_ARE_IN_DATE_ORDER, "happenedOn");
        }

        @Test
        void only_a_partner_that_ratifies_calls_in() {
            given(proposed(), taken())
                    .when(callIn(POLICE, march(13)))
                    .refusedBy(ONLY_A_PARTNER_THAT_RATIFIES_CAN_CALL_IN, "partner");
        }
    }

    @Nested
    class Ending {

        @Test
        void an_open_a_taken_or_a_called_in_decision_is_superseded() {
            given(proposed()).when(supersede(march(5))).then(superseded(march(5)));
            given(proposed(), taken()).when(supersede(march(13))).then(superseded(march(13)));
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(supersede(march(14)))
                    .then(superseded(march(14)));
        }

        @Test
        void what_was_taken_is_superseded_by_what_was_taken_by_that_day() {
            DecisionProposed other = proposed(OTHER, KINGSTON, Visibility.SHARED);
            given(proposed()).when(supersede(march(5), OTHER, other)).then(superseded(march(5)));
            given(proposed(), taken())
                    .when(supersede(march(13), OTHER, other))
                    .refusedBy(WHAT_WAS_TAKEN_IS_SUPERSEDED_BY_WHAT_WAS_TAKEN, "by");
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(supersede(march(14), OTHER, takenAfter(other, march(15))))
                    .refusedBy(WHAT_WAS_TAKEN_IS_SUPERSEDED_BY_WHAT_WAS_TAKEN, "by");
        }

        @Test
        void a_decision_is_not_superseded_by_itself() {
            given(proposed())
                    .when(supersede(march(5), DECISION, proposed()))
                    .refusedBy(A_DECISION_IS_NOT_SUPERSEDED_BY_ITSELF, "by");
        }

        @Test
        void a_decision_is_not_superseded_by_one_that_is_not_there() {
            given(proposed())
                    .when(supersede(march(5), OTHER, new Decision.Unlogged()))
                    .refusedBy(THE_OTHER_DECISION_IS_LOGGED_IN_THIS_PROGRAMME, "by");
            given(proposed())
                    .as(SUTTON_OFFICER)
                    .when(supersede(march(5), OTHER, proposed(OTHER, KINGSTON, Visibility.PARTNER)))
                    .refusedBy(THE_OTHER_DECISION_IS_LOGGED_IN_THIS_PROGRAMME, "by");
        }

        @Test
        void two_decisions_do_not_supersede_each_other() {
            given(proposed())
                    .when(supersede(march(5), OTHER, withdrawnAfter(proposed(OTHER, KINGSTON, Visibility.SHARED))))
                    .refusedBy(A_DECISION_IS_SUPERSEDED_BY_ONE_THAT_STANDS, "by");
        }

        @Test
        void a_decision_is_not_superseded_before_its_successor_was_proposed() {
            given(proposed(march(1)))
                    .when(supersede(march(2)))
                    .refusedBy(A_SUCCESSOR_HAS_BEEN_PROPOSED_BY_THEN, "happenedOn");
            given(proposed(march(1))).when(supersede(PROPOSED)).then(superseded(PROPOSED));
        }

        @Test
        void what_everybody_sees_is_not_superseded_by_what_only_one_partner_sees() {
            given(proposed())
                    .as(SUTTON_OFFICER)
                    .when(supersede(march(5), OTHER, proposed(OTHER, SUTTON, Visibility.PARTNER)))
                    .refusedBy(WHO_SEES_A_DECISION_SEES_ITS_SUCCESSOR, "by");
        }

        @Test
        void a_taken_or_a_called_in_decision_is_reversed() {
            given(proposed(), taken()).when(reverse(march(13))).then(reversed(march(13)));
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(reverse(march(14)))
                    .then(reversed(march(14)));
        }

        @Test
        void a_decision_that_was_not_taken_is_not_reversed() {
            given(proposed()).when(reverse(march(13))).refusedBy(ONLY_A_TAKEN_DECISION_CAN_BE_REVERSED);
        }

        @Test
        void an_open_or_a_called_in_decision_is_withdrawn() {
            given(proposed()).when(withdraw(march(5))).then(withdrawn(march(5)));
            given(proposed(), taken(), calledIn(SUTTON, march(13)))
                    .when(withdraw(march(14)))
                    .then(withdrawn(march(14)));
        }

        @Test
        void a_taken_decision_is_not_withdrawn() {
            given(proposed(), taken()).when(withdraw(march(13))).refusedBy(A_TAKEN_DECISION_IS_REVERSED_NOT_WITHDRAWN);
        }

        @Test
        void only_the_proposer_withdraws() {
            given(proposed()).when(withdraw(KINGSTON, march(5))).refusedBy(ONLY_THE_PROPOSER_WITHDRAWS, "partner");
        }

        @Test
        void a_decision_ends_once() {
            given(proposed(), withdrawn(march(5)))
                    .when(supersede(march(6)))
                    .refusedBy(A_DECISION_THAT_ENDED_STAYS_ENDED);
            given(proposed(), taken(), superseded(march(13)))
                    .when(reverse(march(14)))
                    .refusedBy(A_DECISION_THAT_ENDED_STAYS_ENDED);
            given(proposed(), taken(), reversed(march(13)))
                    .when(withdraw(march(14)))
                    .refusedBy(A_DECISION_THAT_ENDED_STAYS_ENDED);
        }

        @Test
        void a_decision_is_withdrawn_once() {
            given(proposed(), withdrawn(march(5)))
                    .when(withdraw(march(6)))
                    .refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        }

        @Test
        void it_does_not_end_before_its_last_step() {
            given(proposed(), taken()).when(supersede(march(11))).refusedBy(STEPS_ARE_IN_DATE_ORDER, "happenedOn");
            given(proposed(), taken()).when(reverse(march(11))).refusedBy(STEPS_ARE_IN_DATE_ORDER, "happenedOn");
            given(proposed(), taken(), published(Publication.MINUTES, march(20)))
                    .when(reverse(march(19)))
                    .refusedBy(STEPS_ARE_IN_DATE_ORDER, "happenedOn");
            given(proposed()).when(withdraw(march(2))).refusedBy(STEPS_ARE_IN_DATE_ORDER, "happenedOn");
        }
    }

    @Nested
    class Correcting {

        @Test
        void what_was_proposed_is_corrected_as_of_the_proposal() {
            var correction = correction(it -> it.title = text("Share one IT service"));
            given(proposed(), taken()).when(correct(correction)).then(corrected(PROPOSED, correction));
        }

        @Test
        void what_was_taken_is_corrected_as_of_the_last_taking() {
            var correction = correction(it -> it.outcome = text("reject"));
            given(proposed(), taken()).when(correct(correction)).then(corrected(TAKEN, correction));
            given(proposed(), taken(), calledIn(SUTTON, march(13)), taken(march(20), null))
                    .when(correct(correction))
                    .then(corrected(march(20), correction));
        }

        @Test
        void a_correction_of_both_is_logged_as_two() {
            given(proposed(), taken())
                    .when(correct(correction(it -> {
                        it.title = text("Share one IT service");
                        it.outcome = text("reject");
                    })))
                    .then(
                            corrected(PROPOSED, correction(it -> it.title = text("Share one IT service"))),
                            corrected(TAKEN, correction(it -> it.outcome = text("reject"))));
        }

        @Test
        void a_correction_can_hold_from_a_later_day() {
            var correction = correction(it -> it.title = text("Share one IT service"));
            given(proposed(), taken()).when(correct(march(5), correction)).then(corrected(march(5), correction));
        }

        @Test
        void a_correction_is_not_dated_before_what_it_corrects_nor_in_the_future() {
            var ofTheTitle = correction(it -> it.title = text("Share one IT service"));
            var ofTheOutcome = correction(it -> it.outcome = text("reject"));
            given(proposed())
                    .when(correct(march(2), ofTheTitle))
                    .refusedBy(A_CORRECTION_HOLDS_FROM_THE_DAY_OF_WHAT_IT_CORRECTS, "happenedOn");
            given(proposed(), taken())
                    .when(correct(march(11), ofTheOutcome))
                    .refusedBy(A_CORRECTION_HOLDS_FROM_THE_DAY_OF_WHAT_IT_CORRECTS, "happenedOn");
            given(proposed())
                    .when(correct(TODAY.plusDays(1), ofTheTitle))
                    .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        }

        @Test
        void a_decision_that_ended_can_still_be_corrected() {
            var correction = correction(it -> it.outcome = text("reject"));
            given(proposed(), taken(), reversed(march(13)))
                    .when(correct(correction))
                    .then(corrected(TAKEN, correction));
        }

        @Test
        void a_correction_changes_something() {
            given(proposed()).when(correct(correction(_ -> {}))).refusedBy(A_CORRECTION_CHANGES_SOMETHING);
        }

        @Test
        void a_correction_does_not_clear_what_it_sets() {
            given(proposed())
                    .when(correct(correction(it -> {
                        it.neededBy = march(30);
                        it.cleared = Set.of(Clearable.NEEDED_BY);
                    })))
                    .refusedBy(A_CORRECTION_DOES_NOT_CLEAR_WHAT_IT_SETS, "cleared");
        }

        @Test
        void a_field_can_be_cleared() {
            var correction = correction(it -> it.cleared = Set.of(Clearable.NEEDED_BY));
            given(proposed()).when(correct(correction)).then(corrected(PROPOSED, correction));
        }

        @Test
        void only_a_taken_decision_has_an_outcome_to_correct() {
            given(proposed())
                    .when(correct(correction(it -> it.outcome = text("reject"))))
                    .refusedBy(ONLY_A_TAKEN_DECISION_HAS_A_MAKER_AND_AN_OUTCOME);
        }

        @Test
        void corrected_dates_and_partners_keep_the_rules_of_a_proposal() {
            given(proposed())
                    .when(correct(correction(it -> it.neededBy = march(2))))
                    .refusedBy(POSITIONS_ARE_NEEDED_AFTER_THE_PROPOSAL, "neededBy");
            given(proposed())
                    .when(correct(correction(it -> it.reviewOn = march(2))))
                    .refusedBy(A_REVIEW_COMES_AFTER_THE_PROPOSAL, "reviewOn");
            given(proposed())
                    .when(correct(correction(it -> it.requiredPartners = Set.of(POLICE))))
                    .refusedBy(REQUIRED_PARTNERS_RATIFY, "requiredPartners");
            given(proposed())
                    .when(correct(correction(it -> it.requiredPartners = Set.of())))
                    .refusedBy(A_DECISION_NEEDS_AT_LEAST_ONE_PARTNER, "requiredPartners");
        }

        @Test
        void an_objection_is_not_corrected_away() {
            var objected = given(proposed(), position(MERTON, Stance.OBJECT, march(4)));
            objected.when(correct(correction(it -> it.requiredPartners = Set.of(SUTTON, KINGSTON))))
                    .refusedBy(WHO_HAS_TAKEN_A_POSITION_STAYS_REQUIRED, "requiredPartners");
            objected.when(correct(correction(it -> it.requiredPartners = Set.of(SUTTON, MERTON))))
                    .then(DecisionCorrected.class);
        }

        @Test
        void who_was_never_required_need_not_be_now() {
            given(
                            proposed(),
                            corrected(PROPOSED, correction(it -> it.requiredPartners = Set.of(SUTTON, KINGSTON))),
                            position(MERTON, Stance.OBJECT, march(4)))
                    .when(correct(correction(it -> it.requiredPartners = Set.of(SUTTON))))
                    .then(DecisionCorrected.class);
        }

        @Test
        void only_the_proposer_corrects_what_was_proposed() {
            var correction = correction(it -> it.title = text("Share one IT service"));
            given(proposed())
                    .when(correctFor(KINGSTON, correction))
                    .refusedBy(ONLY_WHO_LOGGED_A_THING_CORRECTS_IT, "partner");
            given(proposed()).as(KINGSTON_OFFICER).when(correct(correction)).refusedWith(NotPermitted.class);
            given(proposed()).as(SUTTON_OFFICER).when(correct(correction)).then(corrected(PROPOSED, correction));
        }

        @Test
        void only_who_logged_the_taking_corrects_its_outcome() {
            var correction = correction(it -> it.outcome = text("reject"));
            var takenByKingston = given(proposed(), taken(KINGSTON));
            takenByKingston
                    .as(SUTTON_OFFICER)
                    .when(correctFor(SUTTON, correction))
                    .refusedBy(ONLY_WHO_LOGGED_A_THING_CORRECTS_IT, "partner");
            takenByKingston.as(KINGSTON_OFFICER).when(correct(correction)).then(corrected(KINGSTON, TAKEN, correction));
        }
    }

    @Nested
    class WhoMayLogWhat {

        @Test
        void an_officer_logs_for_its_own_partner_only() {
            given(proposed())
                    .as(KINGSTON_OFFICER)
                    .when(takePosition(KINGSTON, Stance.SUPPORT, march(4)))
                    .then(PositionTaken.class);
            given(proposed())
                    .as(KINGSTON_OFFICER)
                    .when(takePosition(SUTTON, Stance.SUPPORT, march(4)))
                    .refusedWith(NotPermitted.class);
        }

        @Test
        void who_only_reads_logs_nothing() {
            given().as(SUTTON_ASSURANCE).when(propose()).refusedWith(NotPermitted.class);
        }

        @Test
        void without_a_partner_the_entry_speaks_for_the_proposer() {
            given(proposed()).as(SUTTON_OFFICER).when(take(TAKEN)).then(taken());
            given(proposed()).as(KINGSTON_OFFICER).when(take(TAKEN)).refusedWith(NotPermitted.class);
        }

        @Test
        void an_unlogged_decision_is_not_found() {
            given().when(take(TAKEN)).refusedWith(NotFound.class);
        }

        @Test
        void a_private_decision_is_as_if_absent_to_others() {
            given(proposedPrivately()).as(KINGSTON_OFFICER).when(take(TAKEN)).refusedWith(NotFound.class);
            given(proposedPrivately()).as(OFFICE).when(take(TAKEN)).refusedWith(NotFound.class);
        }

        @Test
        void who_may_only_read_a_private_decision_is_told_so() {
            given(proposedPrivately()).as(SUTTON_ASSURANCE).when(take(TAKEN)).refusedWith(NotPermitted.class);
        }

        @Test
        void only_its_own_partner_adds_to_a_private_decision() {
            given(proposedPrivately())
                    .as(OFFICER_OF_BOTH)
                    .when(takePosition(KINGSTON, Stance.SUPPORT, march(4)))
                    .refusedBy(ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY, "partner");
        }

        @Test
        void what_happens_to_a_private_decision_is_private() {
            assertThat(given(proposedPrivately())
                            .as(SUTTON_OFFICER)
                            .when(takePosition(SUTTON, Stance.SUPPORT, march(4)))
                            .then(PositionTaken.class)
                            .visibility())
                    .isEqualTo(Visibility.PARTNER);
        }

        @Test
        void the_office_does_not_log_privately_for_a_partner() {
            given().when(propose(it -> it.visibility = Visibility.PARTNER)).refusedWith(NotPermitted.class);
        }

        @Test
        void a_decision_of_another_programme_is_not_found() {
            Roster other = new Roster(
                    new org.prinuce.events.ProgrammeId("another-programme"),
                    ROSTER.name(),
                    ROSTER.purpose(),
                    null,
                    BEGAN,
                    ROSTER.partners(),
                    ROSTER.grants(),
                    List.of());
            Decision now = given(proposed()).now();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> Decision.decide(now, take(TAKEN).by(new Actor(other, OFFICE, TODAY))));
        }

        @Test
        void to_a_stranger_there_is_no_programme() {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> new Actor(ROSTER, STRANGER, TODAY));
        }
    }
}
