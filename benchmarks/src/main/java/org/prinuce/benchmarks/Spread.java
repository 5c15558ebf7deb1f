package org.prinuce.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.culture.ObservationEvent.ObservationResolved;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionPublished;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.events.language.LanguageEvent.TermDefined;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.prinuce.events.language.LanguageEvent.TermRaised;
import org.prinuce.events.programme.AnnotationEvent;
import org.prinuce.events.programme.AnnotationEvent.AnnotationDetails;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.prinuce.events.programme.AnnotationEvent.AnnotationLogged;
import org.prinuce.events.programme.ContextEvent;
import org.prinuce.events.programme.ContextEvent.ContextDetails;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.events.programme.ContextEvent.ContextLogged;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.Role;
import org.prinuce.events.risk.AssumptionDetails;
import org.prinuce.events.risk.AssumptionEvent;
import org.prinuce.events.risk.AssumptionEvent.AssumptionMade;
import org.prinuce.events.risk.AssumptionId;
import org.prinuce.events.risk.DependencyDetails;
import org.prinuce.events.risk.DependencyEvent;
import org.prinuce.events.risk.DependencyEvent.DependencyAgreed;
import org.prinuce.events.risk.DependencyId;
import org.prinuce.events.risk.IssueDetails;
import org.prinuce.events.risk.IssueEvent;
import org.prinuce.events.risk.IssueEvent.IssueRaised;
import org.prinuce.events.risk.IssueId;
import org.prinuce.events.risk.IssueKind;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.RiskDetails;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.events.risk.RiskEvent.RiskRaised;
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.ledger.EntryCopy;

/**
 * Programmes of any number of entries, spread over all kinds that have a register and over the years: each entry is
 * recorded on its day, one after another at the same pace.
 */
final class Spread {

    static final List<String> REGISTERS = List.of(
            "annotations",
            "assumptions",
            "commitments",
            "communications",
            "context",
            "decisions",
            "dependencies",
            "issues",
            "observations",
            "risks",
            "terms",
            "journal");

    /** In the words of one thing in twenty. */
    static final String SOUGHT = "weir";

    static final LocalDate FIRST = LocalDate.of(2013, 1, 14);

    private static final AccountId WHO = new AccountId("admin");
    private static final PartnerId SUTTON = Sample.SUTTON;
    private static final PartnerId MERTON = Sample.MERTON;
    private static final Visibility ALL = Visibility.SHARED;
    private static final DatePrecision DAY = DatePrecision.DAY;
    private static final int KINDS = 11;
    private static final List<String> WORDS = List.of(
            "licensing",
            "library",
            "depot",
            "tenancy",
            "parking",
            "archive",
            "crossing",
            "fleet",
            "nursery",
            "orchard",
            "pavilion",
            "quarry",
            "rota",
            "shelter",
            "towpath",
            "usher",
            "viaduct",
            "warden",
            "yard",
            SOUGHT);

    static final List<Class<? extends ProgrammeEvent>> EVENTS = Stream.of(
                    CommitmentEvent.class,
                    CommunicationEvent.class,
                    ObservationEvent.class,
                    GovernanceEvent.class,
                    LanguageEvent.class,
                    AnnotationEvent.class,
                    ContextEvent.class,
                    PartnershipEvent.class,
                    AssumptionEvent.class,
                    DependencyEvent.class,
                    IssueEvent.class,
                    RiskEvent.class)
            .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
            .<Class<? extends ProgrammeEvent>>map(event -> event.asSubclass(ProgrammeEvent.class))
            .toList();

    private final ProgrammeId programme;
    private final Duration pace;
    private int things;

    /** @param pace from one entry to the next */
    Spread(String programme, Duration pace) {
        this.programme = new ProgrammeId(programme);
        this.pace = pace;
    }

    /** An entry that waits for its place in the ledger. */
    record Waiting(Instant recordedAt, String type, String stream, long sequence, ProgrammeEvent event) {

        EntryCopy numbered(long number, Instant at) {
            return new EntryCopy(number, at, UUID.randomUUID(), stream, sequence, type, WHO, event);
        }
    }

    private static Instant start() {
        return FIRST.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    /** The programme itself, with its partners. */
    List<Waiting> beginning() {
        List<ProgrammeEvent> events = List.of(
                new ProgrammeCreated(programme, FIRST, words("South"), words("To share services"), null),
                new PartnerJoined(programme, SUTTON, FIRST, words("Sutton"), "council", true),
                new PartnerJoined(programme, MERTON, FIRST, words("Merton"), "council", true),
                new RoleGranted(programme, WHO, Role.PROGRAMME_OFFICE, null, FIRST));
        List<Waiting> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            all.add(new Waiting(start(), "Programme", programme.value(), i, events.get(i)));
        }
        return all;
    }

    /**
     * The entries of the next thing.
     *
     * @param entries how many the programme has already
     */
    List<Waiting> next(long entries) {
        int n = things++;
        String id = UUID.nameUUIDFromBytes((programme + " " + n).getBytes(StandardCharsets.UTF_8))
                .toString();
        LocalDate day =
                start().plus(pace.multipliedBy(entries)).atZone(ZoneOffset.UTC).toLocalDate();
        List<? extends ProgrammeEvent> events = thing(n, id, day);
        List<Waiting> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Instant at = start().plus(pace.multipliedBy(entries + i));
            all.add(new Waiting(at, TYPES.get(n % KINDS), id, i, events.get(i)));
        }
        return all;
    }

    private static final List<String> TYPES = List.of(
            "Decision",
            "Risk",
            "Issue",
            "Assumption",
            "Dependency",
            "Term",
            "Observation",
            "Commitment",
            "Communication",
            "Context",
            "Annotation");

    private List<? extends ProgrammeEvent> thing(int n, String id, LocalDate day) {
        PartnerId partner = n % 2 == 0 ? SUTTON : MERTON;
        Redactable title = words("The " + WORDS.get(n / KINDS % WORDS.size()) + " in ward " + n);
        Redactable text = words("It was said of number " + n + " that the boroughs differ, and that time will tell.");
        return switch (n % KINDS) {
            case 0 -> decision(new DecisionId(id), partner, day, title, text);
            case 1 ->
                List.of(new RiskRaised(
                        new RiskId(id),
                        programme,
                        partner,
                        ALL,
                        day,
                        DAY,
                        new RiskDetails(title, Nature.RISK, null, text, null, null, null, null, null, null, null),
                        new Scale(4, 4),
                        new Score(1 + n % 4, 1 + n / 4 % 4)));
            case 2 ->
                List.of(new IssueRaised(
                        new IssueId(id),
                        programme,
                        partner,
                        ALL,
                        day,
                        DAY,
                        new IssueDetails(title, IssueKind.OFF_SPECIFICATION, Level.MEDIUM, text, null, null),
                        null));
            case 3 ->
                List.of(new AssumptionMade(
                        new AssumptionId(id),
                        programme,
                        partner,
                        ALL,
                        day,
                        DAY,
                        new AssumptionDetails(title, Level.LOW, day.plusDays(90), text)));
            case 4 ->
                List.of(new DependencyAgreed(
                        new DependencyId(id),
                        programme,
                        partner,
                        ALL,
                        day,
                        DAY,
                        new DependencyDetails(SUTTON, MERTON, title, day.plusDays(60), text),
                        null));
            case 5 ->
                List.of(
                        new TermRaised(new TermId(id), programme, partner, ALL, day, DAY, new TermDetails(title, null)),
                        new TermDefined(new TermId(id), programme, partner, ALL, day, text, null));
            case 6 ->
                List.of(
                        new ObservationLogged(
                                new ObservationId(id),
                                programme,
                                partner,
                                ALL,
                                day,
                                DAY,
                                List.of(SUTTON, MERTON),
                                new ObservationDetails(title, 1 + n % 5, false, text, null, null)),
                        new ObservationResolved(new ObservationId(id), programme, partner, ALL, day, text));
            case 7 ->
                List.of(new CommitmentMade(
                        new CommitmentId(id),
                        programme,
                        partner,
                        ALL,
                        day,
                        DAY,
                        new CommitmentDetails(
                                Audience.of(title), text, words("Letter"), Period.ofMonths(6), day, null)));
            case 8 ->
                List.of(new CommunicationSent(
                        new CommunicationId(id),
                        programme,
                        partner,
                        ALL,
                        day,
                        DAY,
                        null,
                        new CommunicationDetails(
                                Audience.of(title), words("Letter"), text, 40, null, null, false, null, null)));
            case 9 ->
                List.of(new ContextLogged(
                        new ContextId(id),
                        programme,
                        partner,
                        ALL,
                        day,
                        DAY,
                        new ContextDetails(ContextKind.OTHER, title, text, null, null)));
            default ->
                List.of(new AnnotationLogged(
                        new AnnotationId(id), programme, partner, ALL, day, new AnnotationDetails(title)));
        };
    }

    private List<ProgrammeEvent> decision(
            DecisionId id, PartnerId partner, LocalDate day, Redactable title, Redactable text) {
        DecisionDetails details = new DecisionDetails(
                title,
                DecisionType.KEY,
                null,
                null,
                null,
                text,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        return List.of(
                new DecisionProposed(
                        id, programme, partner, ALL, day, DAY, day.plusDays(30), Set.of(SUTTON, MERTON), details, null),
                new PositionTaken(id, programme, SUTTON, ALL, day, Stance.SUPPORT, null, text),
                new DecisionTaken(id, programme, partner, ALL, day, words("Agreed"), words("The committee"), null),
                new DecisionPublished(id, programme, partner, ALL, day, Publication.DECISION));
    }

    private static Redactable words(String text) {
        return Redactable.of(text);
    }
}
