package org.prinuce.command.risk;

import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.risk.Course.notBefore;
import static org.prinuce.command.risk.Course.require;
import static org.prinuce.command.risk.Risk.Rules.*;

import java.time.LocalDate;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.risk.Course.Step;
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
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** A risk or an opportunity, as far as its rules need to know it. It holds no words. */
sealed interface Risk {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Risk {}

    /** A risk that has been raised, whatever became of it. */
    sealed interface Logged extends Risk {
        Facts facts();

        Logged with(Facts facts);
    }

    record Open(Facts facts) implements Logged {
        @Override
        public Open with(Facts now) {
            return new Open(now);
        }
    }

    record Materialised(Facts facts) implements Logged {
        @Override
        public Materialised with(Facts now) {
            return new Materialised(now);
        }
    }

    /** Only a correction or a withdrawal follows. */
    record Closed(Facts facts) implements Logged {
        @Override
        public Closed with(Facts now) {
            return new Closed(now);
        }
    }

    record Withdrawn(Facts facts) implements Logged {
        @Override
        public Withdrawn with(Facts now) {
            return new Withdrawn(now);
        }
    }

    /** @param response the last one; null while there is none */
    record Facts(
            RiskId id,
            Course course,
            Scale scale,
            Nature nature,
            @Nullable Response response,
            Holders holders) {

        Facts then(RiskEvent event) {
            return new Facts(id, course.then(event), scale, nature, response, holders);
        }

        Facts heldBy(@Nullable Redactable owner, @Nullable Redactable actionee) {
            return new Facts(id, course, scale, nature, response, holders.or(Holders.of(owner, actionee)));
        }
    }

    /** Owner and actionee, told apart by a number that their names make: enough to see that they are two. */
    record Holders(@Nullable Integer owner, @Nullable Integer actionee) {

        static Holders of(@Nullable Redactable owner, @Nullable Redactable actionee) {
            return new Holders(number(owner), number(actionee));
        }

        Holders or(Holders now) {
            return new Holders(now.owner == null ? owner : now.owner, now.actionee == null ? actionee : now.actionee);
        }

        boolean areTwo() {
            return owner == null || !owner.equals(actionee);
        }

        private static @Nullable Integer number(@Nullable Redactable name) {
            return name == null || name.text() == null
                    ? null
                    : (Integer) name.text().toLowerCase(Locale.UK).hashCode();
        }
    }

    /** What can be asked of a risk. */
    sealed interface Command {
        RiskId risk();

        Actor by();

        /** The partner it speaks for; null for the one that raised the risk. */
        @Nullable
        PartnerId partner();
    }

    record RaiseRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            RiskDetails details,
            Scale scale,
            Score inherent)
            implements Command {}

    record AssessRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Assessment assessment,
            Score score,
            @Nullable Redactable reason,
            @Nullable LocalDate reviewDue)
            implements Command {}

    record RespondToRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Response response,
            @Nullable Redactable action,
            @Nullable Redactable actionee,
            @Nullable LocalDate due)
            implements Command {}

    record ReassignRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            @Nullable Redactable owner,
            @Nullable Redactable actionee)
            implements Command {}

    record EscalateRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable to,
            @Nullable Redactable reason)
            implements Command {}

    record MaterialiseRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable what)
            implements Command {}

    record CloseRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    /** @param happenedOn the day from which the right words hold; null for the day on which it was raised */
    record CorrectRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            RiskDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawRisk(
            @TargetAggregateIdentifier RiskId risk,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        A_RISK_IS_RAISED_ONCE("This risk is already logged. Raise a new one."),
        A_SCORE_LIES_ON_ITS_SCALE(
                "The score is off the risk's scale. Give a step from 1 to as many as its scale has on this side."),
        OWNER_AND_ACTIONEE_ARE_TWO_PEOPLE(
                "The owner is accountable and the actionee does the work: name two different people or roles."),
        A_RISK_LIES_AHEAD_WHEN_IT_IS_RAISED(
                "The proximity lies before the day on which the risk was raised. Give a later date."),
        A_REVIEW_COMES_AFTER_THE_ASSESSMENT("The review is due before this assessment. Give a later date."),
        AN_ACTION_IS_DUE_AFTER_IT_IS_AGREED("The action is due before this response. Give a later date."),
        THREATS_AND_OPPORTUNITIES_HAVE_THEIR_OWN_RESPONSES(
                "A risk is avoided, reduced, met by a fallback, transferred, accepted or shared; an opportunity is"
                        + " enhanced, exploited, rejected or shared."),
        A_REASSIGNMENT_NAMES_SOMEBODY("Name a new owner, a new actionee, or both."),
        A_RISK_MATERIALISES_ONCE("This risk has materialised. Log what follows as an issue."),
        ONLY_A_RISK_THAT_HAS_NOT_MATERIALISED_IS_ESCALATED(
                "This risk has materialised, so it is an issue now. Escalate that."),
        A_CLOSED_RISK_STAYS_CLOSED("This risk was closed. Raise a new one if it threatens again.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** What follows from a command. */
    static RiskEvent decide(Risk now, Command command) {
        RiskEvent follows = switch (command) {
            case RaiseRisk it -> raise(now, it);
            case AssessRisk it -> assess(live(now, it), it);
            case RespondToRisk it -> respond(live(now, it), it);
            case ReassignRisk it -> reassign(live(now, it), it);
            case EscalateRisk it -> escalate(now, live(now, it), it);
            case MaterialiseRisk it -> materialise(now, live(now, it), it);
            case CloseRisk it -> close(live(now, it), it);
            case CorrectRisk it -> correct(standing(now, it), it);
            case WithdrawRisk it -> withdraw(standing(now, it), it);
        };
        return command.by().admits(follows);
    }

    private static RiskRaised raise(Risk now, RaiseRisk it) {
        Course course = Course.begin(it.by(), it.partner(), it.visibility(), it.happenedOn(), it.precision());
        require(now instanceof Unlogged, A_RISK_IS_RAISED_ONCE, null);
        onScale(it.scale(), it.inherent());
        agree(it.details(), it.scale(), course.beganOn());
        return new RiskRaised(
                it.risk(),
                course.programme(),
                course.partner(),
                course.visibility(),
                course.beganOn(),
                it.precision(),
                it.details(),
                it.scale(),
                it.inherent());
    }

    private static RiskAssessed assess(Facts risk, AssessRisk it) {
        Course course = risk.course();
        Step step = course.step(it.by(), it.partner(), it.happenedOn());
        onScale(risk.scale(), it.score());
        notBefore(step.on(), it.reviewDue(), A_REVIEW_COMES_AFTER_THE_ASSESSMENT, "reviewDue");
        return new RiskAssessed(
                risk.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.assessment(),
                it.score(),
                it.reason(),
                it.reviewDue());
    }

    private static RiskResponded respond(Facts risk, RespondToRisk it) {
        Course course = risk.course();
        Step step = course.step(it.by(), it.partner(), it.happenedOn());
        require(it.response().suits(risk.nature()), THREATS_AND_OPPORTUNITIES_HAVE_THEIR_OWN_RESPONSES, "response");
        notBefore(step.on(), it.due(), AN_ACTION_IS_DUE_AFTER_IT_IS_AGREED, "by");
        areTwo(risk.holders().or(Holders.of(null, it.actionee())));
        return new RiskResponded(
                risk.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.response(),
                it.action(),
                it.actionee(),
                it.due());
    }

    private static RiskReassigned reassign(Facts risk, ReassignRisk it) {
        Course course = risk.course();
        Step step = course.step(it.by(), it.partner(), it.happenedOn());
        require(it.owner() != null || it.actionee() != null, A_REASSIGNMENT_NAMES_SOMEBODY, "owner");
        areTwo(risk.holders().or(Holders.of(it.owner(), it.actionee())));
        return new RiskReassigned(
                risk.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.owner(),
                it.actionee());
    }

    private static RiskEscalated escalate(Risk now, Facts risk, EscalateRisk it) {
        Course course = risk.course();
        Step step = course.step(it.by(), it.partner(), it.happenedOn());
        require(now instanceof Open, ONLY_A_RISK_THAT_HAS_NOT_MATERIALISED_IS_ESCALATED, null);
        return new RiskEscalated(
                risk.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.to(), it.reason());
    }

    private static RiskMaterialised materialise(Risk now, Facts risk, MaterialiseRisk it) {
        Course course = risk.course();
        Step step = course.step(it.by(), it.partner(), it.happenedOn());
        require(now instanceof Open, A_RISK_MATERIALISES_ONCE, null);
        return new RiskMaterialised(
                risk.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.what());
    }

    private static RiskClosed close(Facts risk, CloseRisk it) {
        Course course = risk.course();
        Step step = course.end(it.by(), it.partner(), it.happenedOn());
        return new RiskClosed(
                risk.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.reason());
    }

    private static RiskCorrected correct(Facts risk, CorrectRisk it) {
        Course course = risk.course();
        Step step = course.correction(it.by(), it.partner(), it.happenedOn());
        agree(it.details(), risk.scale(), course.beganOn());
        require(
                risk.response() == null || risk.response().suits(it.details().nature()),
                THREATS_AND_OPPORTUNITIES_HAVE_THEIR_OWN_RESPONSES,
                "nature");
        return new RiskCorrected(
                risk.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.details(),
                it.reason());
    }

    private static RiskWithdrawn withdraw(Facts risk, WithdrawRisk it) {
        Course course = risk.course();
        Step step = course.withdrawal(it.by(), it.partner(), it.happenedOn());
        return new RiskWithdrawn(
                risk.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.reason());
    }

    /** The risk asked about, if it is there for who asks and was not closed. */
    private static Facts live(Risk now, Command command) {
        Facts facts = standing(now, command);
        require(!(now instanceof Closed), A_CLOSED_RISK_STAYS_CLOSED, null);
        return facts;
    }

    /** The risk asked about, if it is there for who asks, who may log this, and it was not withdrawn. */
    private static Facts standing(Risk now, Command command) {
        if (!(now instanceof Logged logged)) {
            throw new NotFound("such entry");
        }
        Facts facts = logged.facts();
        facts.course().speaking(command.by(), command.partner());
        require(!(now instanceof Withdrawn), WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN, null);
        return facts;
    }

    private static void onScale(Scale scale, Score score) {
        require(scale.hasProbability(score), A_SCORE_LIES_ON_ITS_SCALE, "probability");
        require(scale.hasImpact(score), A_SCORE_LIES_ON_ITS_SCALE, "impact");
    }

    /** That details agree with each other, with the risk's scale and the day on which it was raised. */
    private static void agree(RiskDetails details, Scale scale, LocalDate raisedOn) {
        Score appetite = details.appetite();
        require(
                appetite == null || scale.hasProbability(appetite) && scale.hasImpact(appetite),
                A_SCORE_LIES_ON_ITS_SCALE,
                "appetite");
        areTwo(Holders.of(details.owner(), details.actionee()));
        notBefore(raisedOn, details.proximity(), A_RISK_LIES_AHEAD_WHEN_IT_IS_RAISED, "proximity");
    }

    private static void areTwo(Holders holders) {
        require(holders.areTwo(), OWNER_AND_ACTIONEE_ARE_TWO_PEOPLE, "actionee");
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Risk evolve(Risk now, RiskEvent event) {
        if (event instanceof RiskRaised it) {
            RiskDetails details = it.details();
            return new Open(new Facts(
                    it.risk(),
                    Course.of(it),
                    it.scale(),
                    details.nature(),
                    null,
                    Holders.of(details.owner(), details.actionee())));
        }
        if (!(now instanceof Logged logged)) {
            throw new IllegalStateException("A risk's first event raises it");
        }
        Facts facts = logged.facts().then(event);
        return switch (event) {
            case RiskRaised _ -> throw new IllegalStateException("A risk is raised once");
            case RiskAssessed _, RiskEscalated _ -> logged.with(facts);
            case RiskResponded it ->
                logged.with(new Facts(
                                facts.id(),
                                facts.course(),
                                facts.scale(),
                                facts.nature(),
                                it.response(),
                                facts.holders())
                        .heldBy(null, it.actionee()));
            case RiskReassigned it -> logged.with(facts.heldBy(it.owner(), it.actionee()));
            case RiskMaterialised _ -> new Materialised(facts);
            case RiskClosed _ -> new Closed(facts);
            case RiskCorrected it ->
                logged.with(new Facts(
                        facts.id(),
                        facts.course(),
                        facts.scale(),
                        it.details().nature(),
                        facts.response(),
                        Holders.of(it.details().owner(), it.details().actionee())));
            case RiskWithdrawn _ -> new Withdrawn(facts);
        };
    }
}
