package org.prinuce.command.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection;
import org.prinuce.events.governance.DecisionCorrection.Clearable;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
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
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.Role;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;

/**
 * The words in which decisions are tested. Sutton, Kingston and Merton ratify; the police do not. The decision is
 * Sutton's, proposed on Monday 3 March 2014 and taken on Wednesday 12 March; today is 30 June 2014. Where a test does
 * not say who records, the programme office does.
 */
final class DecisionFixture {

    static final ProgrammeId PROGRAMME = new ProgrammeId("shared-services");
    static final DecisionId DECISION = new DecisionId("the-decision");
    static final DecisionId OTHER = new DecisionId("another-decision");
    static final PartnerId SUTTON = new PartnerId("sutton");
    static final PartnerId KINGSTON = new PartnerId("kingston");
    static final PartnerId MERTON = new PartnerId("merton");
    static final PartnerId POLICE = new PartnerId("police");
    static final PartnerId UNKNOWN = new PartnerId("atlantis");

    static final AccountId OFFICE = new AccountId("office");
    static final AccountId SUTTON_OFFICER = new AccountId("sutton-officer");
    static final AccountId SUTTON_ASSURANCE = new AccountId("sutton-assurance");
    static final AccountId KINGSTON_OFFICER = new AccountId("kingston-officer");
    static final AccountId OFFICER_OF_BOTH = new AccountId("officer-of-both");
    static final AccountId STRANGER = new AccountId("stranger");

    static final LocalDate BEGAN = LocalDate.of(2012, 1, 1);
    static final LocalDate PROPOSED = LocalDate.of(2014, 3, 3);
    static final LocalDate TAKEN = LocalDate.of(2014, 3, 12);
    static final LocalDate TODAY = LocalDate.of(2014, 6, 30);

    static final Roster ROSTER = Stream.of(
                    new ProgrammeCreated(PROGRAMME, BEGAN, text("Shared services"), text("One team"), null),
                    joined(SUTTON, true),
                    joined(KINGSTON, true),
                    joined(MERTON, true),
                    joined(POLICE, false),
                    rule(SUTTON, 3, WindowOpens.TAKEN, "10:00"),
                    rule(KINGSTON, 5, WindowOpens.MINUTES_PUBLISHED, "17:00"),
                    granted(OFFICE, Role.PROGRAMME_OFFICE, null),
                    granted(SUTTON_OFFICER, Role.OFFICER, SUTTON),
                    granted(SUTTON_ASSURANCE, Role.ASSURANCE, SUTTON),
                    granted(KINGSTON_OFFICER, Role.OFFICER, KINGSTON),
                    granted(OFFICER_OF_BOTH, Role.OFFICER, SUTTON),
                    granted(OFFICER_OF_BOTH, Role.OFFICER, KINGSTON))
            .reduce((Roster) null, Roster::evolve, (before, _) -> before);

    private DecisionFixture() {}

    static Redactable text(String words) {
        return Redactable.of(words);
    }

    static LocalDate march(int day) {
        return LocalDate.of(2014, 3, day);
    }

    static LocalDate april(int day) {
        return LocalDate.of(2014, 4, day);
    }

    private static PartnershipEvent joined(PartnerId partner, boolean ratifies) {
        return new PartnerJoined(PROGRAMME, partner, BEGAN, text(partner.value()), "council", ratifies);
    }

    static PartnershipEvent left(PartnerId partner, LocalDate day) {
        return new PartnerLeft(PROGRAMME, partner, day, null);
    }

    private static PartnershipEvent rule(PartnerId partner, int days, WindowOpens after, String until) {
        CallInRule rule = new CallInRule(days, after, LocalTime.parse(until), null, text("Constitution"));
        return new CallInRuleSet(PROGRAMME, partner, BEGAN, rule);
    }

    private static PartnershipEvent granted(AccountId account, Role role, @Nullable PartnerId partner) {
        return new RoleGranted(PROGRAMME, account, role, partner, BEGAN);
    }

    // What has happened

    static DecisionProposed proposed() {
        return proposed(DECISION, SUTTON, Visibility.SHARED);
    }

    static DecisionProposed proposedPrivately() {
        return proposed(DECISION, SUTTON, Visibility.PARTNER);
    }

    static DecisionProposed proposed(LocalDate day) {
        return proposed(DECISION, SUTTON, Visibility.SHARED, day);
    }

    static DecisionProposed proposed(DecisionId id, PartnerId partner, Visibility visibility) {
        return proposed(id, partner, visibility, PROPOSED);
    }

    private static DecisionProposed proposed(DecisionId id, PartnerId partner, Visibility visibility, LocalDate day) {
        return new DecisionProposed(
                id,
                PROGRAMME,
                partner,
                visibility,
                day,
                DatePrecision.DAY,
                null,
                Set.of(SUTTON, KINGSTON, MERTON),
                details(null),
                null);
    }

    static PositionTaken position(PartnerId partner, Stance stance, LocalDate day) {
        return new PositionTaken(
                DECISION, PROGRAMME, partner, Visibility.SHARED, day, stance, conditionsOf(stance), null);
    }

    static ConditionsMet conditionsMet(PartnerId partner, LocalDate day) {
        return new ConditionsMet(DECISION, PROGRAMME, partner, Visibility.SHARED, day, null);
    }

    static DecisionTaken taken() {
        return taken(TAKEN, null);
    }

    static DecisionTaken taken(PartnerId partner) {
        return taken(partner, TAKEN, null);
    }

    static DecisionTaken taken(LocalDate day, @Nullable LocalDate publishedOn) {
        return taken(SUTTON, day, publishedOn);
    }

    private static DecisionTaken taken(PartnerId partner, LocalDate day, @Nullable LocalDate publishedOn) {
        return new DecisionTaken(
                DECISION, PROGRAMME, partner, Visibility.SHARED, day, text("approve"), text("Board"), publishedOn);
    }

    static DecisionPublished published(Publication publication, LocalDate day) {
        return new DecisionPublished(DECISION, PROGRAMME, SUTTON, Visibility.SHARED, day, publication);
    }

    static DecisionCalledIn calledIn(PartnerId partner, LocalDate day) {
        return new DecisionCalledIn(DECISION, PROGRAMME, partner, Visibility.SHARED, day, text("Four members asked"));
    }

    static DecisionSuperseded superseded(LocalDate day) {
        return new DecisionSuperseded(DECISION, PROGRAMME, SUTTON, Visibility.SHARED, day, OTHER, null);
    }

    static DecisionReversed reversed(LocalDate day) {
        return new DecisionReversed(DECISION, PROGRAMME, SUTTON, Visibility.SHARED, day, text("The grant failed"));
    }

    static DecisionWithdrawn withdrawn(LocalDate day) {
        return new DecisionWithdrawn(DECISION, PROGRAMME, SUTTON, Visibility.SHARED, day, text("Logged twice"));
    }

    static DecisionCorrected corrected(LocalDate day, DecisionCorrection correction) {
        return corrected(SUTTON, day, correction);
    }

    static DecisionCorrected corrected(PartnerId partner, LocalDate day, DecisionCorrection correction) {
        return new DecisionCorrected(
                DECISION, PROGRAMME, partner, Visibility.SHARED, day, correction, text("It was misread"));
    }

    // What is asked; who asks is said by given(…).as(…)

    interface Asking {
        Decision.Command by(Actor actor);
    }

    /** A proposal that is right as it stands; a test changes what it is about. */
    static final class Proposal {
        PartnerId partner = SUTTON;
        Visibility visibility = Visibility.SHARED;
        LocalDate happenedOn = PROPOSED;
        DatePrecision precision = DatePrecision.DAY;

        @Nullable
        LocalDate neededBy;

        @Nullable
        LocalDate reviewOn;

        @Nullable
        Set<PartnerId> requiredPartners;

        @Nullable
        DecisionProposed supersedes;

        List<Decision.Linked> linked = List.of();
    }

    /** A term that Sutton raised. */
    static List<Decision.Linked> term(Visibility visibility) {
        return linked("terms", Optional.of(new Origin(PROGRAMME, SUTTON, visibility, PROPOSED)));
    }

    static List<Decision.Linked> linked(String field, Optional<Origin> beginning) {
        return List.of(new Decision.Linked(field, List.of(beginning)));
    }

    static Asking propose() {
        return propose(_ -> {});
    }

    static Asking propose(Consumer<Proposal> change) {
        Proposal it = new Proposal();
        change.accept(it);
        return by -> new Decision.ProposeDecision(
                DECISION,
                by,
                it.partner,
                it.visibility,
                it.happenedOn,
                it.precision,
                it.neededBy,
                it.requiredPartners,
                details(it.reviewOn),
                it.linked,
                it.supersedes == null ? null : it.supersedes.decision(),
                after(it.supersedes));
    }

    static Asking takePosition(PartnerId partner, Stance stance, LocalDate day) {
        return takePosition(partner, stance, day, conditionsOf(stance));
    }

    static Asking takePosition(PartnerId partner, Stance stance, LocalDate day, @Nullable Redactable conditions) {
        return by -> new Decision.TakePosition(DECISION, by, partner, day, stance, conditions, null);
    }

    static Asking meetConditions(PartnerId partner, LocalDate day) {
        return by -> new Decision.MeetConditions(DECISION, by, partner, day, null);
    }

    static Asking take(LocalDate day) {
        return take(null, day, null);
    }

    static Asking take(@Nullable PartnerId partner, LocalDate day, @Nullable LocalDate publishedOn) {
        return by -> new Decision.TakeDecision(DECISION, by, partner, day, text("approve"), text("Board"), publishedOn);
    }

    static Asking publish(Publication publication, LocalDate day) {
        return by -> new Decision.PublishDecision(DECISION, by, null, day, publication);
    }

    static Asking callIn(PartnerId partner, LocalDate day) {
        return by -> new Decision.CallInDecision(DECISION, by, partner, day, text("Four members asked"));
    }

    /** By another decision that everybody sees, and that was taken the day this one may have been. */
    static Asking supersede(LocalDate day) {
        return supersede(day, OTHER, takenAfter(proposed(OTHER, KINGSTON, Visibility.SHARED), TAKEN));
    }

    static Asking supersede(LocalDate day, DecisionId with, @Nullable DecisionProposed successor) {
        return by -> new Decision.SupersedeDecision(DECISION, by, null, day, with, after(successor), null);
    }

    static Asking supersede(LocalDate day, DecisionId with, Decision successor) {
        return by -> new Decision.SupersedeDecision(DECISION, by, null, day, with, successor, null);
    }

    /** What became of a decision that was proposed, and taken on a day. */
    static Decision takenAfter(DecisionProposed proposed, LocalDate day) {
        return Decision.evolve(
                after(proposed),
                new DecisionTaken(
                        proposed.decision(),
                        PROGRAMME,
                        proposed.partner(),
                        proposed.visibility(),
                        day,
                        text("approve"),
                        text("Board"),
                        null));
    }

    /** What became of a decision that was proposed, and withdrawn the same day. */
    static Decision withdrawnAfter(DecisionProposed proposed) {
        return Decision.evolve(
                after(proposed),
                new DecisionWithdrawn(
                        proposed.decision(),
                        PROGRAMME,
                        proposed.partner(),
                        proposed.visibility(),
                        PROPOSED,
                        text("Logged twice")));
    }

    static Asking reverse(LocalDate day) {
        return by -> new Decision.ReverseDecision(DECISION, by, null, day, text("The grant failed"));
    }

    static Asking withdraw(LocalDate day) {
        return withdraw(null, day);
    }

    static Asking withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Decision.WithdrawDecision(DECISION, by, partner, day, text("Logged twice"));
    }

    static Asking correct(DecisionCorrection correction) {
        return correct(null, correction);
    }

    static Asking correctFor(PartnerId partner, DecisionCorrection correction) {
        return by -> new Decision.CorrectDecision(
                DECISION, by, partner, null, correction, List.of(), text("It was misread"));
    }

    static Asking correct(@Nullable LocalDate day, DecisionCorrection correction) {
        return correct(day, correction, List.of());
    }

    static Asking correct(@Nullable LocalDate day, DecisionCorrection correction, List<Decision.Linked> linked) {
        return by -> new Decision.CorrectDecision(DECISION, by, null, day, correction, linked, text("It was misread"));
    }

    /** A correction of nothing; a test says what it changes. */
    static final class Correcting {
        @Nullable
        Redactable title;

        @Nullable
        LocalDate reviewOn;

        @Nullable
        LocalDate neededBy;

        @Nullable
        Set<PartnerId> requiredPartners;

        @Nullable
        Redactable outcome;

        Set<Clearable> cleared = Set.of();
    }

    static DecisionCorrection correction(Consumer<Correcting> change) {
        Correcting it = new Correcting();
        change.accept(it);
        return new DecisionCorrection(
                it.title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                it.reviewOn,
                null,
                null,
                null,
                it.neededBy,
                it.requiredPartners,
                null,
                it.outcome,
                it.cleared);
    }

    private static DecisionDetails details(@Nullable LocalDate reviewOn) {
        return new DecisionDetails(
                text("Share one ICT service"),
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
                reviewOn,
                null,
                List.of(),
                List.of());
    }

    private static @Nullable Redactable conditionsOf(Stance stance) {
        return stance == Stance.SUPPORT_WITH_CONDITIONS ? text("At cost") : null;
    }

    // given, when, then

    static Given given(GovernanceEvent... events) {
        return new Given(after(events), OFFICE, ROSTER);
    }

    private static Decision after(@Nullable GovernanceEvent... events) {
        Decision now = new Decision.Unlogged();
        for (GovernanceEvent event : events) {
            now = event == null ? now : Decision.evolve(now, event);
        }
        return now;
    }

    record Given(Decision now, AccountId account, Roster roster) {

        Given as(AccountId account) {
            return new Given(now, account, roster);
        }

        /** Once this has happened to the programme. */
        Given and(PartnershipEvent event) {
            return new Given(now, account, Roster.evolve(roster, event));
        }

        When when(Asking asking) {
            return new When(now, asking.by(new Actor(roster, account, TODAY)));
        }
    }

    record When(Decision now, Decision.Command command) {

        void then(GovernanceEvent... events) {
            assertThat(Decision.decide(now, command)).containsExactly(events);
        }

        <E extends GovernanceEvent> E then(Class<E> only) {
            List<GovernanceEvent> events = Decision.decide(now, command);
            assertThat(events).singleElement().isInstanceOf(only);
            return only.cast(events.getFirst());
        }

        void refusedBy(Rule rule) {
            refusedBy(rule, null);
        }

        void refusedBy(Rule rule, @Nullable String field) {
            Refused refused = catchThrowableOfType(Refused.class, () -> Decision.decide(now, command));
            assertThat(refused).isNotNull();
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.field()).isEqualTo(field);
        }

        void refusedWith(Class<? extends Throwable> refusal) {
            assertThat(catchThrowable(() -> Decision.decide(now, command))).isInstanceOf(refusal);
        }
    }
}
