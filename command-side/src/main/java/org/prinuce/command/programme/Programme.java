package org.prinuce.command.programme;

import static org.prinuce.command.programme.Programme.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.EntryRule;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.FrictionModelSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Roster.Grant;

/** What may happen to a programme. Its state is the {@link Roster}, null before it is created. */
final class Programme {

    /** The most partners a programme can have. */
    static final int MAX_PARTNERS = 50;

    private Programme() {}

    /** What can be asked of a programme. */
    sealed interface Command {
        ProgrammeId programme();

        AccountId by();

        LocalDate happenedOn();

        /** The day in London. */
        LocalDate today();
    }

    /** Its creator becomes its programme office. */
    record CreateProgramme(
            @TargetAggregateIdentifier ProgrammeId programme,
            AccountId by,
            LocalDate happenedOn,
            LocalDate today,
            Redactable name,
            Redactable purpose,
            @Nullable Notice notice,
            List<Joining> partners)
            implements Command {}

    /** @param callInRule null where the partner's rule is not known: none is then assumed */
    record Joining(
            PartnerId id,
            Redactable name,
            String kind,
            boolean ratifies,
            @Nullable CallInRule callInRule) {}

    record AddPartner(
            @TargetAggregateIdentifier ProgrammeId programme,
            AccountId by,
            LocalDate happenedOn,
            LocalDate today,
            Joining partner)
            implements Command {}

    record LetPartnerLeave(
            @TargetAggregateIdentifier ProgrammeId programme,
            AccountId by,
            LocalDate happenedOn,
            LocalDate today,
            PartnerId partner,
            @Nullable Redactable reason)
            implements Command {}

    record SetCallInRule(
            @TargetAggregateIdentifier ProgrammeId programme,
            AccountId by,
            LocalDate happenedOn,
            LocalDate today,
            PartnerId partner,
            CallInRule rule)
            implements Command {}

    record SetFrictionModel(
            @TargetAggregateIdentifier ProgrammeId programme,
            AccountId by,
            LocalDate happenedOn,
            LocalDate today,
            FrictionModel model,
            Redactable reason)
            implements Command {}

    record GrantRole(
            @TargetAggregateIdentifier ProgrammeId programme,
            AccountId by,
            LocalDate happenedOn,
            LocalDate today,
            Grant grant)
            implements Command {}

    record RevokeRole(
            @TargetAggregateIdentifier ProgrammeId programme,
            AccountId by,
            LocalDate happenedOn,
            LocalDate today,
            Grant grant)
            implements Command {}

    enum Rules implements Rule {
        A_PROGRAMME_ID_IS_USED_ONCE("This id is taken. Choose another."),
        A_PROGRAMME_HAS_AT_LEAST_ONE_PARTNER("Add the first partner of the programme: entries speak for one."),
        A_PROGRAMME_HAS_AT_MOST_50_PARTNERS("A programme has at most " + MAX_PARTNERS + " partners."),
        PARTNERS_HAVE_DIFFERENT_IDS("There is already a partner with this id. Choose another."),
        A_PARTNER_LEAVES_ONCE("This partner has left already; the day is in the programme's journal."),
        A_PARTNER_LEAVES_AFTER_IT_JOINED(
                "This is dated before the partner joined. Check the date against the programme's journal."),
        A_PARTNER_LEAVES_AFTER_ITS_LAST_RULE(
                "A call-in rule of this partner is dated after this day. Check both dates against the programme's"
                        + " journal."),
        A_RULE_COMES_ONLY_TO_A_PARTNER_THAT_RATIFIES(
                "A partner that does not ratify decisions has no call-in window. Leave the rule out, or let it"
                        + " ratify."),
        A_MODEL_HOLDS_FROM_A_DAY_OF_THE_PROGRAMME(
                "This is dated before the programme began. Give the day from which friction is measured so."),
        A_ROLE_OF_A_PARTNER_NAMES_THE_PARTNER("This role is held for one partner. Say which."),
        A_ROLE_IN_THE_PROGRAMME_NAMES_NO_PARTNER(
                "This role is held in the programme as a whole. Leave the partner out."),
        A_ROLE_IS_HELD_FOR_A_PARTNER_OF_THE_PROGRAMME(
                "There is no such partner in this programme. Name one of its partners, or add it first."),
        NOBODY_GRANTS_THEMSELVES_A_PARTNERS_ROLE(
                "Who runs the programme cannot give themselves a role of a partner: it would open what the partner"
                        + " keeps to itself. Another programme office can."),
        A_ROLE_IS_GRANTED_ONCE("This account holds the role already."),
        ONLY_A_ROLE_THAT_IS_HELD_CAN_BE_REVOKED("This account does not hold the role."),
        A_PROGRAMME_KEEPS_A_PROGRAMME_OFFICE(
                "This is the last programme office; without it nobody could change the programme. Grant the role to"
                        + " another account first.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** What follows from a command; a command either logs something or is refused. */
    static List<PartnershipEvent> decide(@Nullable Roster now, Command command) {
        require(
                !command.happenedOn().isAfter(command.today()),
                EntryRule.NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS,
                "happenedOn");
        return switch (command) {
            case CreateProgramme it -> create(now, it);
            case AddPartner it -> addPartner(runBy(it, now), it);
            case LetPartnerLeave it -> letPartnerLeave(runBy(it, now), it);
            case SetCallInRule it -> setCallInRule(runBy(it, now), it);
            case SetFrictionModel it -> setFrictionModel(runBy(it, now), it);
            case GrantRole it -> grantRole(runBy(it, now), it);
            case RevokeRole it -> revokeRole(runBy(it, now), it);
        };
    }

    private static List<PartnershipEvent> create(@Nullable Roster now, CreateProgramme it) {
        require(now == null, A_PROGRAMME_ID_IS_USED_ONCE, "id");
        require(!it.partners().isEmpty(), A_PROGRAMME_HAS_AT_LEAST_ONE_PARTNER, "partners");
        require(it.partners().size() <= MAX_PARTNERS, A_PROGRAMME_HAS_AT_MOST_50_PARTNERS, "partners");
        List<PartnershipEvent> events = new ArrayList<>();
        events.add(new ProgrammeCreated(it.programme(), it.happenedOn(), it.name(), it.purpose(), it.notice()));
        Set<PartnerId> known = new HashSet<>();
        for (int i = 0; i < it.partners().size(); i++) {
            Joining partner = it.partners().get(i);
            require(known.add(partner.id()), PARTNERS_HAVE_DIFFERENT_IDS, "partners[" + i + "].id");
            events.addAll(join(partner, it, "partners[" + i + "].callInRule"));
        }
        events.add(new RoleGranted(it.programme(), it.by(), Role.PROGRAMME_OFFICE, null, it.happenedOn()));
        return events;
    }

    private static List<PartnershipEvent> addPartner(Roster now, AddPartner it) {
        require(now.partner(it.partner().id()).isEmpty(), PARTNERS_HAVE_DIFFERENT_IDS, "id");
        require(now.partners().size() < MAX_PARTNERS, A_PROGRAMME_HAS_AT_MOST_50_PARTNERS, "id");
        return join(it.partner(), it, "callInRule");
    }

    private static List<PartnershipEvent> letPartnerLeave(Roster now, LetPartnerLeave it) {
        Roster.Partner partner = now.partner(it.partner()).orElseThrow(() -> new NotFound("such partner"));
        require(partner.leftOn() == null, A_PARTNER_LEAVES_ONCE, null);
        require(!it.happenedOn().isBefore(partner.joinedOn()), A_PARTNER_LEAVES_AFTER_IT_JOINED, "happenedOn");
        require(
                partner.rules().stream().noneMatch(rule -> rule.from().isAfter(it.happenedOn())),
                A_PARTNER_LEAVES_AFTER_ITS_LAST_RULE,
                "happenedOn");
        return List.of(new PartnerLeft(it.programme(), it.partner(), it.happenedOn(), it.reason()));
    }

    private static List<PartnershipEvent> setCallInRule(Roster now, SetCallInRule it) {
        Roster.Partner partner = now.partner(it.partner()).orElseThrow(() -> new NotFound("such partner"));
        require(partner.isThereOn(it.happenedOn()), EntryRule.A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
        require(partner.ratifies(), A_RULE_COMES_ONLY_TO_A_PARTNER_THAT_RATIFIES, null);
        return List.of(new CallInRuleSet(it.programme(), it.partner(), it.happenedOn(), it.rule()));
    }

    private static List<PartnershipEvent> setFrictionModel(Roster now, SetFrictionModel it) {
        require(!it.happenedOn().isBefore(now.createdOn()), A_MODEL_HOLDS_FROM_A_DAY_OF_THE_PROGRAMME, "happenedOn");
        return List.of(new FrictionModelSet(it.programme(), it.happenedOn(), it.model(), it.reason()));
    }

    private static List<PartnershipEvent> grantRole(Roster now, GrantRole it) {
        Grant grant = it.grant();
        PartnerId partner = grant.partner();
        if (partner == null) {
            require(!grant.role().ofPartner(), A_ROLE_OF_A_PARTNER_NAMES_THE_PARTNER, "partner");
        } else {
            require(grant.role().ofPartner(), A_ROLE_IN_THE_PROGRAMME_NAMES_NO_PARTNER, "partner");
            Roster.Partner known = now.partner(partner)
                    .orElseThrow(() -> refuse(A_ROLE_IS_HELD_FOR_A_PARTNER_OF_THE_PROGRAMME, "partner"));
            require(known.isThereOn(it.happenedOn()), EntryRule.A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "partner");
            require(!grant.account().equals(it.by()), NOBODY_GRANTS_THEMSELVES_A_PARTNERS_ROLE, "account");
        }
        require(!now.grants().contains(grant), A_ROLE_IS_GRANTED_ONCE, "role");
        return List.of(new RoleGranted(it.programme(), grant.account(), grant.role(), partner, it.happenedOn()));
    }

    private static List<PartnershipEvent> revokeRole(Roster now, RevokeRole it) {
        Grant grant = it.grant();
        require(now.grants().contains(grant), ONLY_A_ROLE_THAT_IS_HELD_CAN_BE_REVOKED, "role");
        require(
                grant.role() != Role.PROGRAMME_OFFICE
                        || now.grants().stream()
                                .anyMatch(other -> !other.equals(grant) && other.role() == grant.role()),
                A_PROGRAMME_KEEPS_A_PROGRAMME_OFFICE,
                "account");
        return List.of(
                new RoleRevoked(it.programme(), grant.account(), grant.role(), grant.partner(), it.happenedOn()));
    }

    private static List<PartnershipEvent> join(Joining partner, Command it, String ruleField) {
        var joined = new PartnerJoined(
                it.programme(), partner.id(), it.happenedOn(), partner.name(), partner.kind(), partner.ratifies());
        CallInRule rule = partner.callInRule();
        if (rule == null) {
            return List.of(joined);
        }
        require(partner.ratifies(), A_RULE_COMES_ONLY_TO_A_PARTNER_THAT_RATIFIES, ruleField);
        return List.of(joined, new CallInRuleSet(it.programme(), partner.id(), it.happenedOn(), rule));
    }

    /** The programme, if it is there for who asks and theirs to change. */
    private static Roster runBy(Command command, @Nullable Roster now) {
        if (now == null || !now.knows(command.by())) {
            throw new NotFound("such programme");
        }
        if (!now.isRunBy(command.by())) {
            throw new NotPermitted("Only the programme office may change a programme's partners, rules and roles.");
        }
        return now;
    }

    private static void require(boolean holds, Rule rule, @Nullable String field) {
        if (!holds) {
            throw field == null ? refuse(rule) : refuse(rule, field);
        }
    }
}
