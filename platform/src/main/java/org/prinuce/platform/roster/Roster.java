package org.prinuce.platform.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.FrictionModelSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeRestored;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.events.programme.Role;

/**
 * A programme as the fold of its own events: its partners, their call-in rules, and who holds which role. Both sides
 * ask it the same questions, so that what may be logged and what may be seen follow one rule.
 *
 * @param partners by id, in the order of the alphabet: never ranked
 * @param models by which friction is measured, earliest first; each holds from its date until the next one's
 */
public record Roster(
        ProgrammeId programme,
        Redactable name,
        Redactable purpose,
        @Nullable Notice notice,
        LocalDate createdOn,
        Map<PartnerId, Partner> partners,
        Set<Grant> grants,
        List<DatedModel> models) {

    /**
     * @param leftOn the last day on which it took part; null while it has not left
     * @param rules earliest first; each holds from its date until the next one's
     */
    public record Partner(
            PartnerId id,
            Redactable name,
            String kind,
            boolean ratifies,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            List<DatedRule> rules) {

        /** Whether it had not left by a day. */
        public boolean isThereOn(LocalDate day) {
            return leftOn == null || !day.isAfter(leftOn);
        }

        /**
         * The call-in rule in force on a day; empty where none is known, and none is then assumed. A rule that was
         * given when the partner joined is its standing one, and holds for the days before as well: decisions that are
         * entered afterwards from older records fall under it.
         */
        public Optional<CallInRule> ruleOn(LocalDate day) {
            return rules.stream()
                    .filter(dated -> !dated.from().isAfter(day) || dated.from().equals(joinedOn))
                    .reduce((earlier, later) -> later)
                    .map(DatedRule::rule);
        }
    }

    /** A model of friction and the day from which it holds. */
    public record DatedModel(LocalDate from, FrictionModel model) {}

    /** A rule and the day from which it holds. */
    public record DatedRule(LocalDate from, CallInRule rule) {}

    /** @param partner the partner it is held for; null for the programme as a whole */
    public record Grant(
            AccountId account, Role role, @Nullable PartnerId partner) {}

    /** @param before null before the programme was created */
    public static Roster evolve(@Nullable Roster before, PartnershipEvent event) {
        if (event instanceof ProgrammeCreated created) {
            return new Roster(
                    created.programme(),
                    created.name(),
                    created.purpose(),
                    created.notice(),
                    created.happenedOn(),
                    Map.of(),
                    Set.of(),
                    List.of());
        }
        if (before == null) {
            throw new IllegalStateException("A programme's first event creates it");
        }
        return switch (event) {
            case ProgrammeCreated _ -> before;
            case PartnerJoined joined ->
                before.with(new Partner(
                        joined.partner(),
                        joined.name(),
                        joined.kind(),
                        joined.ratifies(),
                        joined.happenedOn(),
                        null,
                        List.of()));
            case PartnerLeft left ->
                before.partner(left.partner())
                        .map(partner -> before.with(new Partner(
                                partner.id(),
                                partner.name(),
                                partner.kind(),
                                partner.ratifies(),
                                partner.joinedOn(),
                                left.happenedOn(),
                                partner.rules())))
                        .orElse(before);
            case CallInRuleSet set ->
                before.partner(set.partner())
                        .map(partner -> before.with(withRule(partner, new DatedRule(set.happenedOn(), set.rule()))))
                        .orElse(before);
            case FrictionModelSet set -> before.withModel(new DatedModel(set.happenedOn(), set.model()));
            case ProgrammeRestored restored ->
                before.withGrants(plus(before.grants, new Grant(restored.account(), Role.PROGRAMME_OFFICE, null)));
            case RoleGranted granted ->
                before.withGrants(plus(before.grants, new Grant(granted.account(), granted.role(), granted.partner())));
            case RoleRevoked revoked ->
                before.withGrants(
                        minus(before.grants, new Grant(revoked.account(), revoked.role(), revoked.partner())));
        };
    }

    public Optional<Partner> partner(PartnerId id) {
        return Optional.ofNullable(partners.get(id));
    }

    /** The model of friction in force on a day; empty where none was set by then, and the usual one holds. */
    public Optional<DatedModel> modelOn(LocalDate day) {
        return models.stream().filter(dated -> !dated.from().isAfter(day)).reduce((_, later) -> later);
    }

    /**
     * Whether what is logged here was written afterwards, from sources. What they do not say is then not known, so
     * nobody is waited for, and nothing is late.
     */
    public boolean isRecordOfThePast() {
        return notice == Notice.PUBLIC_RECORD;
    }

    /** Whether the account has any role here. To anybody else the programme is as if absent. */
    public boolean knows(AccountId account) {
        return grants.stream().anyMatch(grant -> grant.account().equals(account));
    }

    /** Whether the account may change partners, rules and roles. */
    public boolean isRunBy(AccountId account) {
        return grants.stream()
                .anyMatch(grant -> grant.account().equals(account) && grant.role() == Role.PROGRAMME_OFFICE);
    }

    /**
     * Whether the account may log for a partner. The programme office logs for any, but not what only the partner may
     * see.
     */
    public boolean mayLog(AccountId account, PartnerId partner, Visibility visibility) {
        return grants.stream()
                .filter(grant -> grant.account().equals(account))
                .anyMatch(grant -> switch (grant.role()) {
                    case OFFICER, LEAD -> partner.equals(grant.partner());
                    case PROGRAMME_OFFICE -> visibility != Visibility.PARTNER;
                    case BOARD_MEMBER, ELECTED_MEMBER, ASSURANCE, OBSERVER -> false;
                });
    }

    /** The partners of which the account is an officer or lead. */
    public Set<PartnerId> officerOf(AccountId account) {
        Set<PartnerId> own = new HashSet<>();
        for (Grant grant : grants) {
            boolean logs = grant.role() == Role.OFFICER || grant.role() == Role.LEAD;
            if (logs && grant.account().equals(account) && grant.partner() != null) {
                own.add(grant.partner());
            }
        }
        return own;
    }

    /** The partners whose private entries the account sees. */
    public Set<PartnerId> seesPrivateEntriesOf(AccountId account) {
        Set<PartnerId> seen = new HashSet<>();
        for (Grant grant : grants) {
            if (grant.account().equals(account) && grant.partner() != null) {
                seen.add(grant.partner());
            }
        }
        return seen;
    }

    private Roster with(Partner partner) {
        Map<PartnerId, Partner> all = new TreeMap<>(Comparator.comparing(PartnerId::value));
        all.putAll(partners);
        all.put(partner.id(), partner);
        return new Roster(programme, name, purpose, notice, createdOn, all, grants, models);
    }

    private Roster withGrants(Set<Grant> now) {
        return new Roster(programme, name, purpose, notice, createdOn, partners, now, models);
    }

    private Roster withModel(DatedModel model) {
        List<DatedModel> all = new ArrayList<>(models);
        all.removeIf(other -> other.from().equals(model.from()));
        all.add(model);
        all.sort(Comparator.comparing(DatedModel::from));
        return new Roster(programme, name, purpose, notice, createdOn, partners, grants, List.copyOf(all));
    }

    private static Partner withRule(Partner partner, DatedRule rule) {
        List<DatedRule> rules = new ArrayList<>(partner.rules());
        rules.removeIf(other -> other.from().equals(rule.from()));
        rules.add(rule);
        rules.sort(Comparator.comparing(DatedRule::from));
        return new Partner(
                partner.id(),
                partner.name(),
                partner.kind(),
                partner.ratifies(),
                partner.joinedOn(),
                partner.leftOn(),
                List.copyOf(rules));
    }

    private static Set<Grant> plus(Set<Grant> grants, Grant grant) {
        Set<Grant> all = new HashSet<>(grants);
        all.add(grant);
        return Set.copyOf(all);
    }

    private static Set<Grant> minus(Set<Grant> grants, Grant grant) {
        Set<Grant> rest = new HashSet<>(grants);
        rest.remove(grant);
        return Set.copyOf(rest);
    }
}
