package org.prinuce.query;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent.ConditionsMet;
import org.prinuce.events.governance.GovernanceEvent.DecisionCalledIn;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionPublished;
import org.prinuce.events.governance.GovernanceEvent.DecisionReversed;
import org.prinuce.events.governance.GovernanceEvent.DecisionSuperseded;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.events.governance.GovernanceEvent.DecisionWithdrawn;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.Role;

/** The words of the tests: what is logged in one programme, with defaults for what does not matter. */
public final class Said {

    public static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private final ProgrammeId programme;

    public Said(String programme) {
        this.programme = new ProgrammeId(programme);
    }

    public static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    public static PartnerId partner(String id) {
        return new PartnerId(id);
    }

    public static Redactable text(String words) {
        return Redactable.of(words);
    }

    public ProgrammeId programme() {
        return programme;
    }

    public ProgrammeEvent created() {
        return new ProgrammeCreated(programme, LONG_AGO, text("Programme " + programme), text("to share"), null);
    }

    public ProgrammeEvent joined(String partner) {
        return joined(partner, LONG_AGO);
    }

    public ProgrammeEvent joined(String partner, LocalDate day) {
        String name = partner.substring(0, 1).toUpperCase(java.util.Locale.UK) + partner.substring(1);
        return new PartnerJoined(programme, partner(partner), day, text(name), "council", !partner.equals("police"));
    }

    public ProgrammeEvent left(String partner, String day) {
        return new PartnerLeft(programme, partner(partner), on(day), text("It goes its own way"));
    }

    public ProgrammeEvent rule(String partner, LocalDate from, int workingDays, WindowOpens after, String until) {
        return new CallInRuleSet(
                programme,
                partner(partner),
                from,
                new CallInRule(workingDays, after, LocalTime.parse(until), null, text("Constitution of " + partner)));
    }

    /** Sutton, Kingston and Merton with their rules as domain.md gives them, and a police partner with none. */
    public List<ProgrammeEvent> southLondon() {
        return List.of(
                created(),
                joined("kingston"),
                joined("merton"),
                joined("police"),
                joined("sutton"),
                rule("kingston", LONG_AGO, 5, WindowOpens.MINUTES_PUBLISHED, "17:00"),
                rule("merton", LONG_AGO, 3, WindowOpens.PUBLISHED, "12:00"),
                rule("sutton", LONG_AGO, 3, WindowOpens.TAKEN, "10:00"));
    }

    public ProgrammeEvent granted(String account, Role role, String... partner) {
        return new RoleGranted(
                programme, new AccountId(account), role, partner.length == 0 ? null : partner(partner[0]), LONG_AGO);
    }

    public static Set<PartnerId> partners(String... ids) {
        return Arrays.stream(ids).map(PartnerId::new).collect(Collectors.toSet());
    }

    public static DecisionDetails details(String title) {
        return linked(title, List.of(), List.of());
    }

    public static DecisionDetails linked(String title, List<String> terms, List<String> risks) {
        return new DecisionDetails(
                text(title),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                terms,
                risks);
    }

    public static DecisionDetails details(String title, String arrangement) {
        return new DecisionDetails(
                text(title),
                null,
                null,
                text(arrangement),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    public DecisionProposed proposed(String id, String partner, String day, String... required) {
        return proposed(id, partner, Visibility.SHARED, on(day), null, details("Decision " + id), partners(required));
    }

    /** @param supersedes the decision that it is meant to replace */
    public DecisionProposed successor(String id, String partner, String day, String supersedes) {
        DecisionProposed proposed = proposed(id, partner, day, partner);
        return new DecisionProposed(
                proposed.decision(),
                programme,
                proposed.partner(),
                proposed.visibility(),
                proposed.happenedOn(),
                proposed.precision(),
                proposed.neededBy(),
                proposed.requiredPartners(),
                proposed.details(),
                new DecisionId(supersedes));
    }

    public DecisionProposed proposed(
            String id,
            String partner,
            Visibility visibility,
            LocalDate day,
            LocalDate neededBy,
            DecisionDetails details,
            Set<PartnerId> required) {
        return new DecisionProposed(
                new DecisionId(id),
                programme,
                partner(partner),
                visibility,
                day,
                DatePrecision.DAY,
                neededBy,
                required,
                details,
                null);
    }

    public PositionTaken position(String id, String partner, Stance stance, String day) {
        return new PositionTaken(
                new DecisionId(id),
                programme,
                partner(partner),
                Visibility.SHARED,
                on(day),
                stance,
                stance == Stance.SUPPORT_WITH_CONDITIONS ? text("exit costs are shared") : null,
                null);
    }

    public ConditionsMet met(String id, String partner, String day) {
        return new ConditionsMet(new DecisionId(id), programme, partner(partner), Visibility.SHARED, on(day), null);
    }

    public DecisionTaken taken(String id, String day) {
        return taken(id, day, null);
    }

    public DecisionTaken taken(String id, String day, String publishedOn) {
        return new DecisionTaken(
                new DecisionId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                text("approve"),
                text("Joint committee"),
                publishedOn == null ? null : on(publishedOn));
    }

    public DecisionPublished published(String id, Publication what, String day) {
        return new DecisionPublished(
                new DecisionId(id), programme, partner("sutton"), Visibility.SHARED, on(day), what);
    }

    public DecisionCalledIn calledIn(String id, String partner, String day) {
        return new DecisionCalledIn(
                new DecisionId(id), programme, partner(partner), Visibility.SHARED, on(day), text("cost"));
    }

    public DecisionSuperseded superseded(String id, String by, String day) {
        return new DecisionSuperseded(
                new DecisionId(id), programme, partner("sutton"), Visibility.SHARED, on(day), new DecisionId(by), null);
    }

    public DecisionReversed reversed(String id, String day) {
        return new DecisionReversed(
                new DecisionId(id), programme, partner("sutton"), Visibility.SHARED, on(day), text("election"));
    }

    public DecisionWithdrawn withdrawn(String id, String day) {
        return new DecisionWithdrawn(
                new DecisionId(id), programme, partner("sutton"), Visibility.SHARED, on(day), text("mistake"));
    }

    public static DecisionCorrection title(String title) {
        return correction(text(title), null, null, null);
    }

    public static DecisionCorrection outcome(String outcome) {
        return correction(null, null, null, text(outcome));
    }

    public static DecisionCorrection neededBy(String day) {
        return correction(null, on(day), null, null);
    }

    public static DecisionCorrection required(String... partners) {
        return correction(null, null, partners(partners), null);
    }

    public static DecisionCorrection terms(String... terms) {
        return correction(null, List.of(terms), null, null, null);
    }

    private static DecisionCorrection correction(
            Redactable title, LocalDate neededBy, Set<PartnerId> required, Redactable outcome) {
        return correction(title, null, neededBy, required, outcome);
    }

    private static DecisionCorrection correction(
            Redactable title, List<String> terms, LocalDate neededBy, Set<PartnerId> required, Redactable outcome) {
        return new DecisionCorrection(
                title, null, null, null, null, null, null, null, null, null, null, null, null, terms, null, neededBy,
                required, null, outcome, Set.of());
    }

    public DecisionCorrected corrected(String id, DecisionCorrection correction, String day) {
        return new DecisionCorrected(
                new DecisionId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                correction,
                text("slip of the pen"));
    }
}
