package org.prinuce.query.programme;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.CallInRule;
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
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.journal.Telling;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Register;
import org.springframework.stereotype.Component;

/** What happened to programmes themselves, told. */
@Component
record PartnershipTelling(Accounts accounts) implements Telling {

    @Override
    public String capability() {
        return "programme";
    }

    @Override
    public boolean tells(ProgrammeEvent event) {
        return event instanceof PartnershipEvent;
    }

    @Override
    public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
        return switch ((PartnershipEvent) event) {
            case ProgrammeCreated it -> "Programme begun: " + it.name().words();
            case PartnerJoined it -> it.name().words() + " joined";
            case PartnerLeft it -> English.name(it.partner(), roster) + " left" + English.after(it.reason());
            case CallInRuleSet it ->
                "Call-in window of " + English.name(it.partner(), roster) + ": " + window(it.rule());
            case FrictionModelSet it ->
                "Friction is measured anew: half-life " + it.model().halfLifeDays() + " days, K "
                        + it.model().k() + English.after(it.reason());
            case ProgrammeRestored it ->
                "Restored by " + person(it.account()) + " from an export of " + it.entries() + " entries made on "
                        + English.day(it.exportedOn()) + "; order and recorded times are those of that export";
            case RoleGranted it -> person(it.account()) + " became " + role(it.role(), it.partner(), roster);
            case RoleRevoked it -> person(it.account()) + " is no longer " + role(it.role(), it.partner(), roster);
        };
    }

    private static String window(CallInRule rule) {
        return "until " + rule.until() + " on the " + English.ordinal(rule.workingDays()) + " working day after "
                + switch (rule.after()) {
                    case TAKEN -> "a decision is taken";
                    case PUBLISHED -> "a decision is published";
                    case MINUTES_PUBLISHED -> "the minutes are published";
                };
    }

    private String person(AccountId account) {
        return accounts.nameOf(account);
    }

    private static String role(Role role, @Nullable PartnerId partner, Roster roster) {
        return switch (role) {
                    case OFFICER -> "officer";
                    case LEAD -> "lead";
                    case BOARD_MEMBER -> "board member";
                    case ELECTED_MEMBER -> "elected member";
                    case ASSURANCE -> "assurance";
                    case PROGRAMME_OFFICE -> "programme office";
                    case OBSERVER -> "observer";
                }
                + (partner == null ? "" : " of " + English.name(partner, roster));
    }

    /** An entry about the programme is about nothing within it. */
    @Override
    public List<Register<?, ?>> registers() {
        return List.of();
    }
}
