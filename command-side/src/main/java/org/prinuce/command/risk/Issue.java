package org.prinuce.command.risk;

import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.risk.Course.require;
import static org.prinuce.command.risk.Issue.Rules.*;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.command.risk.Course.Step;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.risk.IssueDetails;
import org.prinuce.events.risk.IssueEvent;
import org.prinuce.events.risk.IssueEvent.IssueAnswered;
import org.prinuce.events.risk.IssueEvent.IssueClosed;
import org.prinuce.events.risk.IssueEvent.IssueCorrected;
import org.prinuce.events.risk.IssueEvent.IssueRaised;
import org.prinuce.events.risk.IssueEvent.IssueWithdrawn;
import org.prinuce.events.risk.IssueId;
import org.prinuce.events.risk.RiskId;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** An issue, as far as its rules need to know it. */
sealed interface Issue {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Issue {}

    sealed interface Logged extends Issue {
        IssueId id();

        Course course();
    }

    record Open(IssueId id, Course course) implements Logged {}

    /** Only a correction or a withdrawal follows. */
    record Closed(IssueId id, Course course) implements Logged {}

    record Withdrawn(IssueId id, Course course) implements Logged {}

    /** What can be asked of an issue. */
    sealed interface Command {
        IssueId issue();

        Actor by();

        /** The partner it speaks for; null for the one that raised the issue. */
        @Nullable
        PartnerId partner();
    }

    /** @param cause the state of the risk that {@code risk} names; Unlogged where there is none */
    record RaiseIssue(
            @TargetAggregateIdentifier IssueId issue,
            Actor by,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            IssueDetails details,
            @Nullable RiskId risk,
            Risk cause)
            implements Command {}

    /** @param named how the decision that {@code decision} names began; null where there is none */
    record AnswerIssue(
            @TargetAggregateIdentifier IssueId issue,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable answer,
            @Nullable DecisionId decision,
            @Nullable Origin named)
            implements Command {}

    record CloseIssue(
            @TargetAggregateIdentifier IssueId issue,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            @Nullable Redactable reason)
            implements Command {}

    /** @param happenedOn the day from which the right words hold; null for the day on which it was raised */
    record CorrectIssue(
            @TargetAggregateIdentifier IssueId issue,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            IssueDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawIssue(
            @TargetAggregateIdentifier IssueId issue,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        ONLY_A_RISK_THAT_HAS_MATERIALISED_BECOMES_AN_ISSUE(
                "The risk has not materialised, or was closed or withdrawn. Log first that it has, then the issue."),
        AN_ISSUE_FOLLOWS_ITS_RISK("The issue is dated before its risk was raised. Check the date against its history."),
        A_CLOSED_ISSUE_STAYS_CLOSED("This issue was closed. Raise a new one if it comes up again.");

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
    static IssueEvent decide(Issue now, Command command) {
        IssueEvent follows = switch (command) {
            case RaiseIssue it -> raise(now, it);
            case AnswerIssue it -> answer(open(now, it), it);
            case CloseIssue it -> close(open(now, it), it);
            case CorrectIssue it -> correct(standing(now, it), it);
            case WithdrawIssue it -> withdraw(standing(now, it), it);
        };
        return command.by().admits(follows);
    }

    private static IssueRaised raise(Issue now, RaiseIssue it) {
        Course course = Course.begin(it.by(), it.partner(), it.visibility(), it.happenedOn(), it.precision());
        require(now instanceof Unlogged, A_THING_IS_LOGGED_ONCE, null);
        if (it.risk() != null) {
            Course cause =
                    it.cause() instanceof Risk.Logged logged ? logged.facts().course() : null;
            course.names(cause == null ? null : cause.origin(), it.by(), "risk");
            require(
                    it.cause() instanceof Risk.Materialised,
                    ONLY_A_RISK_THAT_HAS_MATERIALISED_BECOMES_AN_ISSUE,
                    "risk");
            require(
                    cause == null || !course.beganOn().isBefore(cause.beganOn()),
                    AN_ISSUE_FOLLOWS_ITS_RISK,
                    "happenedOn");
        }
        return new IssueRaised(
                it.issue(),
                course.programme(),
                course.partner(),
                course.visibility(),
                course.beganOn(),
                it.precision(),
                it.details(),
                it.risk());
    }

    private static IssueAnswered answer(Logged issue, AnswerIssue it) {
        Course course = issue.course();
        Step step = course.step(it.by(), it.partner(), it.happenedOn());
        if (it.decision() != null) {
            course.names(it.named(), it.by(), "decision");
        }
        return new IssueAnswered(
                issue.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.answer(),
                it.decision());
    }

    private static IssueClosed close(Logged issue, CloseIssue it) {
        Course course = issue.course();
        Step step = course.end(it.by(), it.partner(), it.happenedOn());
        return new IssueClosed(
                issue.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.reason());
    }

    private static IssueCorrected correct(Logged issue, CorrectIssue it) {
        Course course = issue.course();
        Step step = course.correction(it.by(), it.partner(), it.happenedOn());
        return new IssueCorrected(
                issue.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.details(),
                it.reason());
    }

    private static IssueWithdrawn withdraw(Logged issue, WithdrawIssue it) {
        Course course = issue.course();
        Step step = course.withdrawal(it.by(), it.partner(), it.happenedOn());
        return new IssueWithdrawn(
                issue.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.reason());
    }

    private static Logged open(Issue now, Command command) {
        Logged logged = standing(now, command);
        require(logged instanceof Open, A_CLOSED_ISSUE_STAYS_CLOSED, null);
        return logged;
    }

    /** The issue asked about, if it is there for who asks, who may log this, and it was not withdrawn. */
    private static Logged standing(Issue now, Command command) {
        if (!(now instanceof Logged logged)) {
            throw new NotFound("such entry");
        }
        logged.course().speaking(command.by(), command.partner());
        require(!(now instanceof Withdrawn), WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN, null);
        return logged;
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Issue evolve(Issue now, IssueEvent event) {
        if (event instanceof IssueRaised it) {
            return new Open(it.issue(), Course.of(it));
        }
        if (!(now instanceof Logged logged)) {
            throw new IllegalStateException("An issue's first event raises it");
        }
        IssueId id = logged.id();
        Course course = logged.course().then(event);
        return switch (event) {
            case IssueRaised _ -> throw new IllegalStateException("An issue is raised once");
            case IssueAnswered _ -> new Open(id, course);
            case IssueClosed _ -> new Closed(id, course);
            case IssueCorrected _ -> now instanceof Closed ? new Closed(id, course) : new Open(id, course);
            case IssueWithdrawn _ -> new Withdrawn(id, course);
        };
    }
}
