package org.prinuce.platform.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.events.programme.Role;

class RosterTest {

    private static final ProgrammeId SOUTH = new ProgrammeId("south");
    private static final PartnerId SUTTON = new PartnerId("sutton");
    private static final PartnerId MERTON = new PartnerId("merton");
    private static final AccountId ANN = new AccountId("ann");
    private static final LocalDate JOINED = LocalDate.of(2014, 1, 1);

    @Test
    void without_a_rule_none_is_assumed() {
        assertThat(sutton().ruleOn(JOINED)).isEmpty();
    }

    @Test
    void a_rule_given_on_joining_is_the_standing_one_and_holds_for_earlier_days_too() {
        assertThat(sutton(ruleSet(JOINED, 3)).ruleOn(JOINED.minusYears(5)))
                .map(CallInRule::workingDays)
                .contains(3);
    }

    @Test
    void a_rule_set_later_holds_from_its_day() {
        Roster.Partner sutton = sutton(ruleSet(JOINED.plusMonths(2), 5), ruleSet(JOINED.plusMonths(4), 7));

        assertThat(sutton.ruleOn(JOINED.plusMonths(1))).isEmpty();
        assertThat(sutton.ruleOn(JOINED.plusMonths(2)))
                .map(CallInRule::workingDays)
                .contains(5);
        assertThat(sutton.ruleOn(JOINED.plusMonths(9)))
                .map(CallInRule::workingDays)
                .contains(7);
    }

    @Test
    void a_rule_set_again_for_the_same_day_replaces_the_first() {
        assertThat(sutton(ruleSet(JOINED, 3), ruleSet(JOINED, 4)).ruleOn(JOINED))
                .map(CallInRule::workingDays)
                .contains(4);
    }

    @Test
    void a_partner_is_there_to_the_day_on_which_it_left() {
        Roster.Partner sutton = sutton(new PartnerLeft(SOUTH, SUTTON, JOINED.plusMonths(2), null), ruleSet(JOINED, 3));

        assertThat(sutton.isThereOn(JOINED.plusMonths(2))).isTrue();
        assertThat(sutton.isThereOn(JOINED.plusMonths(2).plusDays(1))).isFalse();
        assertThat(sutton.leftOn()).isEqualTo(JOINED.plusMonths(2));
        assertThat(sutton().isThereOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void an_officer_logs_for_its_own_partner_only() {
        Roster roster = roster(new RoleGranted(SOUTH, ANN, Role.OFFICER, SUTTON, JOINED));

        assertThat(roster.mayLog(ANN, SUTTON, Visibility.PARTNER)).isTrue();
        assertThat(roster.mayLog(ANN, MERTON, Visibility.SHARED)).isFalse();
        assertThat(roster.seesPrivateEntriesOf(ANN)).containsExactly(SUTTON);
    }

    @Test
    void the_office_logs_for_any_partner_but_neither_logs_nor_sees_what_is_private() {
        Roster roster = roster(new RoleGranted(SOUTH, ANN, Role.PROGRAMME_OFFICE, null, JOINED));

        assertThat(roster.mayLog(ANN, MERTON, Visibility.SHARED)).isTrue();
        assertThat(roster.mayLog(ANN, MERTON, Visibility.PARTNER)).isFalse();
        assertThat(roster.seesPrivateEntriesOf(ANN)).isEmpty();
        assertThat(roster.isRunBy(ANN)).isTrue();
    }

    @Test
    void a_role_that_is_revoked_is_gone_and_with_the_last_the_programme_is_as_if_absent() {
        Roster roster = roster(
                new RoleGranted(SOUTH, ANN, Role.ASSURANCE, SUTTON, JOINED),
                new RoleRevoked(SOUTH, ANN, Role.ASSURANCE, SUTTON, JOINED));

        assertThat(roster.knows(ANN)).isFalse();
        assertThat(roster.seesPrivateEntriesOf(ANN)).isEmpty();
    }

    private static CallInRuleSet ruleSet(LocalDate from, int workingDays) {
        return new CallInRuleSet(
                SOUTH,
                SUTTON,
                from,
                new CallInRule(workingDays, WindowOpens.TAKEN, LocalTime.NOON, null, Redactable.of("constitution")));
    }

    private static Roster.Partner sutton(PartnershipEvent... after) {
        Optional<Roster.Partner> sutton = roster(after).partner(SUTTON);
        return sutton.orElseThrow();
    }

    private static Roster roster(PartnershipEvent... after) {
        @Nullable
        Roster roster = Roster.evolve(
                null, new ProgrammeCreated(SOUTH, JOINED, Redactable.of("South"), Redactable.of("purpose"), null));
        roster = Roster.evolve(
                roster, new PartnerJoined(SOUTH, SUTTON, JOINED, Redactable.of("Sutton"), "council", true));
        for (PartnershipEvent event : after) {
            roster = Roster.evolve(roster, event);
        }
        return Objects.requireNonNull(roster);
    }
}
