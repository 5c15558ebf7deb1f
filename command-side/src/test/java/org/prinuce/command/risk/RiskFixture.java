package org.prinuce.command.risk;

import static org.prinuce.command.SouthLondon.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Deciding;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
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

/**
 * The words in which risks are tested. The risk is Sutton's, on a scale of 4 by 4, raised on Monday 3 March 2014; today
 * is 30 June 2014. Where a test does not say who records, the programme office does.
 */
final class RiskFixture {

    static final RiskId RISK = new RiskId("the-risk");
    static final LocalDate RAISED = LocalDate.of(2014, 3, 3);
    static final Scale SCALE = new Scale(4, 4);
    static final Score HIGH = new Score(3, 4);
    static final Score LOW = new Score(1, 2);

    private RiskFixture() {}

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

    static Function<Actor, Risk.Command> raise() {
        return raise(_ -> {});
    }

    static Function<Actor, Risk.Command> raise(Consumer<Telling> change) {
        Telling it = told(change);
        return by -> new Risk.RaiseRisk(
                RISK, by, it.partner, it.visibility, it.happenedOn, it.precision, it.details(), it.scale, it.inherent);
    }

    static Function<Actor, Risk.Command> assess(Score score, LocalDate day) {
        return assess(score, day, null);
    }

    static Function<Actor, Risk.Command> assess(Score score, LocalDate day, @Nullable LocalDate reviewDue) {
        return by -> new Risk.AssessRisk(RISK, by, null, day, Assessment.RESIDUAL, score, null, reviewDue);
    }

    static Function<Actor, Risk.Command> respond(Response response, LocalDate day) {
        return respond(response, day, null, null);
    }

    static Function<Actor, Risk.Command> respond(
            Response response, LocalDate day, @Nullable Redactable actionee, @Nullable LocalDate due) {
        return by -> new Risk.RespondToRisk(RISK, by, null, day, response, null, actionee, due);
    }

    static Function<Actor, Risk.Command> reassign(@Nullable Redactable owner, @Nullable Redactable actionee) {
        return by -> new Risk.ReassignRisk(RISK, by, null, march(10), owner, actionee);
    }

    static Function<Actor, Risk.Command> escalate(LocalDate day) {
        return by -> new Risk.EscalateRisk(RISK, by, null, day, text("Executive board"), null);
    }

    static Function<Actor, Risk.Command> materialise(LocalDate day) {
        return by -> new Risk.MaterialiseRisk(RISK, by, null, day, text("It failed"));
    }

    static Function<Actor, Risk.Command> close(LocalDate day) {
        return by -> new Risk.CloseRisk(RISK, by, null, day, text("The contract ended"));
    }

    static Function<Actor, Risk.Command> correct(Consumer<Telling> change) {
        return correct(null, change);
    }

    static Function<Actor, Risk.Command> correct(@Nullable LocalDate day, Consumer<Telling> change) {
        return by -> new Risk.CorrectRisk(RISK, by, null, day, told(change).details(), text("Misread"));
    }

    static Function<Actor, Risk.Command> withdraw(LocalDate day) {
        return withdraw(null, day);
    }

    static Function<Actor, Risk.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Risk.WithdrawRisk(RISK, by, partner, day, text("Logged twice"));
    }

    static Deciding<Risk, Risk.Command, RiskEvent> given(RiskEvent... events) {
        return new Deciding<Risk, Risk.Command, RiskEvent>(
                        new Risk.Unlogged(), Risk::evolve, (now, command) -> List.of(Risk.decide(now, command)))
                .given(events);
    }
}
