package org.prinuce.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.prinuce.command.EntryRule.A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT;
import static org.prinuce.command.EntryRule.NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS;
import static org.prinuce.command.programme.Programme.Rules.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prinuce.command.programme.Programme.AddPartner;
import org.prinuce.command.programme.Programme.CreateProgramme;
import org.prinuce.command.programme.Programme.GrantRole;
import org.prinuce.command.programme.Programme.Joining;
import org.prinuce.command.programme.Programme.LetPartnerLeave;
import org.prinuce.command.programme.Programme.RevokeRole;
import org.prinuce.command.programme.Programme.SetCallInRule;
import org.prinuce.command.programme.Programme.SetFrictionModel;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.FrictionModelSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.events.programme.Role;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Roster.Grant;

class ProgrammeTest {

    static final ProgrammeId PROGRAMME = new ProgrammeId("shared-services");
    static final AccountId OFFICE = new AccountId("office");
    static final AccountId OFFICER = new AccountId("officer");
    static final PartnerId SUTTON = new PartnerId("sutton");
    static final PartnerId POLICE = new PartnerId("police");
    static final LocalDate DAY = LocalDate.of(2014, 3, 3);
    static final CallInRule THREE_DAYS =
            new CallInRule(3, WindowOpens.TAKEN, LocalTime.of(10, 0), text("Four members"), text("Constitution"));

    @Test
    void a_programme_is_created_with_its_partners_their_rules_and_its_office() {
        given().when(create(DAY, partner("sutton", true, THREE_DAYS), partner("police", false, null)))
                .then(created(), joined("sutton", true), ruleSet(), joined("police", false), granted(OFFICE, null));
    }

    @Test
    void a_programme_can_begin_with_one_partner() {
        given().when(create(DAY, partner("sutton", true, null)))
                .then(created(), joined("sutton", true), granted(OFFICE, null));
    }

    @Test
    void a_programme_has_a_partner() {
        given().when(create(DAY)).refusedBy(A_PROGRAMME_HAS_AT_LEAST_ONE_PARTNER, "partners");
    }

    @Test
    void a_programme_has_at_most_fifty_partners() {
        given().when(create(DAY, partners(50))).accepted();
        given().when(create(DAY, partners(51))).refusedBy(A_PROGRAMME_HAS_AT_MOST_50_PARTNERS, "partners");
        PartnershipEvent[] full = Stream.concat(
                        Stream.of(created(), granted(OFFICE, null)),
                        Stream.of(partners(50)).map(it -> joined(it.id().value(), true)))
                .toArray(PartnershipEvent[]::new);
        given(full).when(add(partner("one-more", true, null))).refusedBy(A_PROGRAMME_HAS_AT_MOST_50_PARTNERS, "id");
    }

    @Test
    void partners_have_different_ids() {
        given().when(create(DAY, partner("sutton", true, null), partner("sutton", true, null)))
                .refusedBy(PARTNERS_HAVE_DIFFERENT_IDS, "partners[1].id");
        given(running()).when(add(partner("sutton", true, null))).refusedBy(PARTNERS_HAVE_DIFFERENT_IDS, "id");
    }

    @Test
    void a_programme_id_is_used_once() {
        given(running()).when(create(DAY, partner("sutton", true, null))).refusedBy(A_PROGRAMME_ID_IS_USED_ONCE, "id");
    }

    @Test
    void nothing_is_dated_in_the_future() {
        given().when(create(DAY.plusDays(1), partner("sutton", true, null)))
                .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
    }

    @Test
    void a_partner_joins_later() {
        given(running()).when(add(partner("merton", true, null))).then(joined("merton", true));
    }

    @Test
    void a_partner_does_not_leave_before_a_rule_of_its_own_begins() {
        PartnershipEvent laterRule = new CallInRuleSet(PROGRAMME, SUTTON, DAY.plusDays(9), THREE_DAYS);
        given(running(laterRule))
                .when(new LetPartnerLeave(PROGRAMME, OFFICE, DAY.plusDays(8), DAY.plusDays(20), SUTTON, null))
                .refusedBy(A_PARTNER_LEAVES_AFTER_ITS_LAST_RULE, "happenedOn");
        given(running(laterRule))
                .when(new LetPartnerLeave(PROGRAMME, OFFICE, DAY.plusDays(9), DAY.plusDays(20), SUTTON, null))
                .accepted();
    }

    @Test
    void a_partner_leaves_once_and_not_before_it_joined() {
        given(running()).when(leave(DAY)).then(left());
        given(running(left())).when(leave(DAY)).refusedBy(A_PARTNER_LEAVES_ONCE, null);
        given(running()).when(leave(DAY.minusDays(1))).refusedBy(A_PARTNER_LEAVES_AFTER_IT_JOINED, "happenedOn");
        given(running()).when(leave(DAY.plusDays(1))).refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
    }

    @Test
    void a_partner_that_left_gets_no_rule_and_no_role() {
        PartnershipEvent yesterday = new PartnerLeft(PROGRAMME, SUTTON, DAY.minusDays(1), null);
        given(running(yesterday))
                .when(setRule(OFFICE, SUTTON))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
        given(running(yesterday))
                .when(grant(OFFICER, Role.OFFICER, SUTTON))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "partner");
        given(running(left())).when(setRule(OFFICE, SUTTON)).then(ruleSet());
    }

    @Test
    void the_programme_office_sets_how_friction_is_measured_from_a_day_of_the_programme() {
        given(running()).when(measure(OFFICE, DAY)).then(new FrictionModelSet(PROGRAMME, DAY, OWN, text("Slower")));
        given(running())
                .when(measure(OFFICE, DAY.minusDays(1)))
                .refusedBy(A_MODEL_HOLDS_FROM_A_DAY_OF_THE_PROGRAMME, "happenedOn");
        given(running())
                .when(measure(OFFICE, DAY.plusDays(1)))
                .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        given(running(granted(OFFICER, SUTTON))).when(measure(OFFICER, DAY)).refusedWith(NotPermitted.class);
    }

    @Test
    void a_partner_gets_a_call_in_rule() {
        given(running()).when(setRule(OFFICE, SUTTON)).then(ruleSet());
    }

    @Test
    void an_unknown_partner_gets_none() {
        given(running()).when(setRule(OFFICE, new PartnerId("atlantis"))).refusedWith(NotFound.class);
    }

    @Test
    void a_partner_that_does_not_ratify_has_no_call_in_rule() {
        given(running()).when(setRule(OFFICE, POLICE)).refusedBy(A_RULE_COMES_ONLY_TO_A_PARTNER_THAT_RATIFIES, null);
        given().when(create(DAY, partner("police", false, THREE_DAYS)))
                .refusedBy(A_RULE_COMES_ONLY_TO_A_PARTNER_THAT_RATIFIES, "partners[0].callInRule");
        given(running())
                .when(add(partner("fire", false, THREE_DAYS)))
                .refusedBy(A_RULE_COMES_ONLY_TO_A_PARTNER_THAT_RATIFIES, "callInRule");
    }

    @Test
    void a_role_is_granted_and_revoked() {
        given(running()).when(grant(OFFICER, Role.OFFICER, SUTTON)).then(granted(OFFICER, SUTTON));
        given(running(granted(OFFICER, SUTTON)))
                .when(revoke(OFFICER, Role.OFFICER, SUTTON))
                .then(new RoleRevoked(PROGRAMME, OFFICER, Role.OFFICER, SUTTON, DAY));
    }

    @Test
    void a_role_of_a_partner_names_the_partner() {
        given(running())
                .when(grant(OFFICER, Role.OFFICER, null))
                .refusedBy(A_ROLE_OF_A_PARTNER_NAMES_THE_PARTNER, "partner");
    }

    @Test
    void a_role_in_the_programme_names_no_partner() {
        given(running())
                .when(grant(OFFICER, Role.OBSERVER, SUTTON))
                .refusedBy(A_ROLE_IN_THE_PROGRAMME_NAMES_NO_PARTNER, "partner");
    }

    @Test
    void a_role_is_held_for_a_partner_of_the_programme() {
        given(running())
                .when(grant(OFFICER, Role.OFFICER, new PartnerId("atlantis")))
                .refusedBy(A_ROLE_IS_HELD_FOR_A_PARTNER_OF_THE_PROGRAMME, "partner");
    }

    @Test
    void who_runs_the_programme_opens_no_partners_private_entries_to_itself() {
        given(running())
                .when(grant(OFFICE, Role.OFFICER, SUTTON))
                .refusedBy(NOBODY_GRANTS_THEMSELVES_A_PARTNERS_ROLE, "account");
    }

    @Test
    void a_role_is_granted_once() {
        given(running(granted(OFFICER, SUTTON)))
                .when(grant(OFFICER, Role.OFFICER, SUTTON))
                .refusedBy(A_ROLE_IS_GRANTED_ONCE, "role");
    }

    @Test
    void only_a_role_that_is_held_is_revoked() {
        given(running())
                .when(revoke(OFFICER, Role.OFFICER, SUTTON))
                .refusedBy(ONLY_A_ROLE_THAT_IS_HELD_CAN_BE_REVOKED, "role");
    }

    @Test
    void a_programme_keeps_a_programme_office() {
        given(running())
                .when(revoke(OFFICE, Role.PROGRAMME_OFFICE, null))
                .refusedBy(A_PROGRAMME_KEEPS_A_PROGRAMME_OFFICE, "account");
        given(running(granted(OFFICER, null)))
                .when(revoke(OFFICE, Role.PROGRAMME_OFFICE, null))
                .accepted();
    }

    @Test
    void only_the_programme_office_changes_a_programme() {
        given(running(granted(OFFICER, SUTTON))).when(setRule(OFFICER, SUTTON)).refusedWith(NotPermitted.class);
    }

    @Test
    void to_a_stranger_there_is_no_programme() {
        given(running()).when(setRule(OFFICER, SUTTON)).refusedWith(NotFound.class);
        given().when(setRule(OFFICE, SUTTON)).refusedWith(NotFound.class);
    }

    // What has happened

    private static PartnershipEvent[] running(PartnershipEvent... more) {
        return Stream.concat(
                        Stream.of(created(), joined("sutton", true), joined("police", false), granted(OFFICE, null)),
                        Stream.of(more))
                .toArray(PartnershipEvent[]::new);
    }

    private static PartnershipEvent created() {
        return new ProgrammeCreated(PROGRAMME, DAY, text("Shared services"), text("One team"), null);
    }

    private static PartnershipEvent joined(String id, boolean ratifies) {
        return new PartnerJoined(PROGRAMME, new PartnerId(id), DAY, text(id), "council", ratifies);
    }

    private static PartnershipEvent left() {
        return new PartnerLeft(PROGRAMME, SUTTON, DAY, null);
    }

    private static PartnershipEvent ruleSet() {
        return new CallInRuleSet(PROGRAMME, SUTTON, DAY, THREE_DAYS);
    }

    private static PartnershipEvent granted(AccountId account, @Nullable PartnerId partner) {
        return new RoleGranted(
                PROGRAMME, account, partner == null ? Role.PROGRAMME_OFFICE : Role.OFFICER, partner, DAY);
    }

    // What is asked

    private static CreateProgramme create(LocalDate day, Joining... partners) {
        return new CreateProgramme(
                PROGRAMME, OFFICE, day, DAY, text("Shared services"), text("One team"), null, List.of(partners));
    }

    private static LetPartnerLeave leave(LocalDate day) {
        return new LetPartnerLeave(PROGRAMME, OFFICE, day, DAY, SUTTON, null);
    }

    private static final FrictionModel OWN = new FrictionModel(90, 12, Map.of(SignalKind.SILENCE, 2));

    private static SetFrictionModel measure(AccountId by, LocalDate day) {
        return new SetFrictionModel(PROGRAMME, by, day, DAY, OWN, text("Slower"));
    }

    private static Joining[] partners(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> partner("p" + i, true, null))
                .toArray(Joining[]::new);
    }

    private static Joining partner(String id, boolean ratifies, @Nullable CallInRule rule) {
        return new Joining(new PartnerId(id), text(id), "council", ratifies, rule);
    }

    private static AddPartner add(Joining partner) {
        return new AddPartner(PROGRAMME, OFFICE, DAY, DAY, partner);
    }

    private static SetCallInRule setRule(AccountId by, PartnerId partner) {
        return new SetCallInRule(PROGRAMME, by, DAY, DAY, partner, THREE_DAYS);
    }

    private static GrantRole grant(AccountId account, Role role, @Nullable PartnerId partner) {
        return new GrantRole(PROGRAMME, OFFICE, DAY, DAY, new Grant(account, role, partner));
    }

    private static RevokeRole revoke(AccountId account, Role role, @Nullable PartnerId partner) {
        return new RevokeRole(PROGRAMME, OFFICE, DAY, DAY, new Grant(account, role, partner));
    }

    private static Redactable text(String words) {
        return Redactable.of(words);
    }

    // given, when, then

    private static Given given(PartnershipEvent... events) {
        return new Given(Stream.of(events).reduce((Roster) null, Roster::evolve, (before, _) -> before));
    }

    private record Given(@Nullable Roster now) {
        When when(Programme.Command command) {
            return new When(now, command);
        }
    }

    private record When(@Nullable Roster now, Programme.Command command) {

        void then(PartnershipEvent... events) {
            assertThat(Programme.decide(now, command)).containsExactly(events);
        }

        void accepted() {
            assertThat(Programme.decide(now, command)).isNotEmpty();
        }

        void refusedBy(Rule rule, @Nullable String field) {
            Refused refused = catchThrowableOfType(Refused.class, () -> Programme.decide(now, command));
            assertThat(refused).isNotNull();
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.field()).isEqualTo(field);
        }

        void refusedWith(Class<? extends Throwable> refusal) {
            assertThat(catchThrowable(() -> Programme.decide(now, command))).isInstanceOf(refusal);
        }
    }
}
