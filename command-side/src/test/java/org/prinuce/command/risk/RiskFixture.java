package org.prinuce.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.Role;
import org.prinuce.events.risk.Assessment;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Response;
import org.prinuce.events.risk.RiskDetails;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.events.risk.RiskEvent.RiskAssessed;
import org.prinuce.events.risk.RiskEvent.RiskClosed;
import org.prinuce.events.risk.RiskEvent.RiskCorrected;
import org.prinuce.events.risk.RiskEvent.RiskEscalated;
import org.prinuce.events.risk.RiskEvent.RiskMaterialised;
import org.prinuce.events.risk.RiskEvent.RiskRaised;
import org.prinuce.events.risk.RiskEvent.RiskReassigned;
import org.prinuce.events.risk.RiskEvent.RiskResponded;
import org.prinuce.events.risk.RiskEvent.RiskWithdrawn;
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;

/**
 * The words in which risks are tested. The risk is Sutton's, on a scale of 4 by 4, raised on Monday 3 March 2014; today
 * is 30 June 2014. Where a test does not say who records, the programme office does.
 */
final class RiskFixture {

    static final ProgrammeId PROGRAMME = new ProgrammeId("shared-services");
    static final RiskId RISK = new RiskId("the-risk");
    static final PartnerId SUTTON = new PartnerId("sutton");
    static final PartnerId KINGSTON = new PartnerId("kingston");
    static final PartnerId UNKNOWN = new PartnerId("atlantis");

    static final AccountId OFFICE = new AccountId("office");
    static final AccountId SUTTON_OFFICER = new AccountId("sutton-officer");
    static final AccountId KINGSTON_OFFICER = new AccountId("kingston-officer");

    static final LocalDate BEGAN = LocalDate.of(2012, 1, 1);
    static final LocalDate RAISED = LocalDate.of(2014, 3, 3);
    static final LocalDate TODAY = LocalDate.of(2014, 6, 30);
    static final Scale SCALE = new Scale(4, 4);
    static final Score HIGH = new Score(3, 4);
    static final Score LOW = new Score(1, 2);

    static final Roster ROSTER = Stream.of(
                    new ProgrammeCreated(PROGRAMME, BEGAN, text("Shared services"), text("One team"), null),
                    joined(SUTTON),
                    joined(KINGSTON),
                    granted(OFFICE, Role.PROGRAMME_OFFICE, null),
                    granted(SUTTON_OFFICER, Role.OFFICER, SUTTON),
                    granted(KINGSTON_OFFICER, Role.OFFICER, KINGSTON))
            .reduce((Roster) null, Roster::evolve, (before, _) -> before);

    private RiskFixture() {}

    static Redactable text(String words) {
        return Redactable.of(words);
    }

    static LocalDate march(int day) {
        return LocalDate.of(2014, 3, day);
    }

    private static PartnershipEvent joined(PartnerId partner) {
        return new PartnerJoined(PROGRAMME, partner, BEGAN, text(partner.value()), "council", true);
    }

    private static PartnershipEvent granted(AccountId account, Role role, @Nullable PartnerId partner) {
        return new RoleGranted(PROGRAMME, account, role, partner, BEGAN);
    }

    /** A risk that is right as it stands; a test changes what it is about. */
    static final class Telling {
        PartnerId partner = SUTTON;
        Visibility visibility = Visibility.SHARED;
        LocalDate happenedOn = RAISED;
        DatePrecision precision = DatePrecision.DAY;
        Nature nature = Nature.RISK;

        @Nullable
        Redactable owner;

        @Nullable
        Redactable actionee;

        @Nullable
        LocalDate proximity;

        @Nullable
        Score appetite;

        Scale scale = SCALE;
        Score inherent = HIGH;

        RiskDetails details() {
            return new RiskDetails(
                    text("The supplier fails"),
                    nature,
                    null,
                    text("Thin margins"),
                    text("It goes into administration"),
                    text("No service desk"),
                    owner,
                    actionee,
                    proximity,
                    appetite,
                    null);
        }
    }

    private static Telling told(Consumer<Telling> change) {
        Telling it = new Telling();
        change.accept(it);
        return it;
    }

    // What has happened

    static RiskRaised raised() {
        return raised(_ -> {});
    }

    static RiskRaised raised(Consumer<Telling> change) {
        Telling it = told(change);
        return new RiskRaised(
                RISK,
                PROGRAMME,
                it.partner,
                it.visibility,
                it.happenedOn,
                it.precision,
                it.details(),
                it.scale,
                it.inherent);
    }

    static RiskAssessed assessed(Score score, LocalDate day) {
        return new RiskAssessed(
                RISK, PROGRAMME, SUTTON, Visibility.SHARED, day, Assessment.RESIDUAL, score, null, null);
    }

    static RiskResponded responded(Response response, LocalDate day) {
        return new RiskResponded(RISK, PROGRAMME, SUTTON, Visibility.SHARED, day, response, null, null, null);
    }

    static RiskReassigned reassigned(@Nullable Redactable owner, @Nullable Redactable actionee) {
        return new RiskReassigned(RISK, PROGRAMME, SUTTON, Visibility.SHARED, march(10), owner, actionee);
    }

    static RiskEscalated escalated(LocalDate day) {
        return new RiskEscalated(RISK, PROGRAMME, SUTTON, Visibility.SHARED, day, text("Executive board"), null);
    }

    static RiskMaterialised materialised(LocalDate day) {
        return new RiskMaterialised(RISK, PROGRAMME, SUTTON, Visibility.SHARED, day, text("It failed"));
    }

    static RiskClosed closed(LocalDate day) {
        return new RiskClosed(RISK, PROGRAMME, SUTTON, Visibility.SHARED, day, text("The contract ended"));
    }

    static RiskCorrected corrected(LocalDate day, Consumer<Telling> change) {
        return new RiskCorrected(
                RISK, PROGRAMME, SUTTON, Visibility.SHARED, day, told(change).details(), text("Misread"));
    }

    static RiskWithdrawn withdrawn(LocalDate day) {
        return new RiskWithdrawn(RISK, PROGRAMME, SUTTON, Visibility.SHARED, day, text("Logged twice"));
    }

    // What is asked; who asks is said by given(…).as(…)

    interface Asking {
        Risk.Command by(Actor actor);
    }

    static Asking raise() {
        return raise(_ -> {});
    }

    static Asking raise(Consumer<Telling> change) {
        Telling it = told(change);
        return by -> new Risk.RaiseRisk(
                RISK, by, it.partner, it.visibility, it.happenedOn, it.precision, it.details(), it.scale, it.inherent);
    }

    static Asking assess(Score score, LocalDate day) {
        return assess(score, day, null);
    }

    static Asking assess(Score score, LocalDate day, @Nullable LocalDate reviewDue) {
        return by -> new Risk.AssessRisk(RISK, by, null, day, Assessment.RESIDUAL, score, null, reviewDue);
    }

    static Asking respond(Response response, LocalDate day) {
        return respond(response, day, null, null);
    }

    static Asking respond(Response response, LocalDate day, @Nullable Redactable actionee, @Nullable LocalDate due) {
        return by -> new Risk.RespondToRisk(RISK, by, null, day, response, null, actionee, due);
    }

    static Asking reassign(@Nullable Redactable owner, @Nullable Redactable actionee) {
        return by -> new Risk.ReassignRisk(RISK, by, null, march(10), owner, actionee);
    }

    static Asking escalate(LocalDate day) {
        return by -> new Risk.EscalateRisk(RISK, by, null, day, text("Executive board"), null);
    }

    static Asking materialise(LocalDate day) {
        return by -> new Risk.MaterialiseRisk(RISK, by, null, day, text("It failed"));
    }

    static Asking close(LocalDate day) {
        return by -> new Risk.CloseRisk(RISK, by, null, day, text("The contract ended"));
    }

    static Asking correct(Consumer<Telling> change) {
        return correct(null, change);
    }

    static Asking correct(@Nullable LocalDate day, Consumer<Telling> change) {
        return by -> new Risk.CorrectRisk(RISK, by, null, day, told(change).details(), text("Misread"));
    }

    static Asking withdraw(LocalDate day) {
        return withdraw(null, day);
    }

    static Asking withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Risk.WithdrawRisk(RISK, by, partner, day, text("Logged twice"));
    }

    // given, when, then

    static Given given(RiskEvent... events) {
        Risk now = new Risk.Unlogged();
        for (RiskEvent event : events) {
            now = Risk.evolve(now, event);
        }
        return new Given(now, OFFICE);
    }

    record Given(Risk now, AccountId account) {

        Given as(AccountId account) {
            return new Given(now, account);
        }

        When when(Asking asking) {
            return new When(now, asking.by(new Actor(ROSTER, account, TODAY)));
        }
    }

    record When(Risk now, Risk.Command command) {

        void then(RiskEvent event) {
            assertThat(Risk.decide(now, command)).isEqualTo(event);
        }

        void isLogged() {
            assertThat(Risk.decide(now, command)).isNotNull();
        }

        void refusedBy(Rule rule) {
            refusedBy(rule, null);
        }

        void refusedBy(Rule rule, @Nullable String field) {
            Refused refused = catchThrowableOfType(Refused.class, () -> Risk.decide(now, command));
            assertThat(refused).isNotNull();
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.field()).isEqualTo(field);
        }

        void refusedWith(Class<? extends Throwable> refusal) {
            assertThat(catchThrowable(() -> Risk.decide(now, command))).isInstanceOf(refusal);
        }
    }
}
