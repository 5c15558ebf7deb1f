package org.prinuce.command.risk;

import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.risk.Assumption.Rules.*;
import static org.prinuce.command.risk.Course.notBefore;
import static org.prinuce.command.risk.Course.require;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.risk.Course.Step;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.AssumptionDetails;
import org.prinuce.events.risk.AssumptionEvent;
import org.prinuce.events.risk.AssumptionEvent.AssumptionCorrected;
import org.prinuce.events.risk.AssumptionEvent.AssumptionMade;
import org.prinuce.events.risk.AssumptionEvent.AssumptionTested;
import org.prinuce.events.risk.AssumptionEvent.AssumptionWithdrawn;
import org.prinuce.events.risk.AssumptionId;
import org.prinuce.events.risk.Outcome;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** An assumption, as far as its rules need to know it. */
sealed interface Assumption {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Assumption {}

    sealed interface Logged extends Assumption {
        AssumptionId id();

        Course course();
    }

    /** It may be tested, again and again. */
    record Standing(AssumptionId id, Course course) implements Logged {}

    record Withdrawn(AssumptionId id, Course course) implements Logged {}

    /** What can be asked of an assumption. */
    sealed interface Command {
        AssumptionId assumption();

        Actor by();

        /** The partner it speaks for; null for the one that made the assumption. */
        @Nullable
        PartnerId partner();
    }

    record MakeAssumption(
            @TargetAggregateIdentifier AssumptionId assumption,
            Actor by,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            AssumptionDetails details)
            implements Command {}

    record TestAssumption(
            @TargetAggregateIdentifier AssumptionId assumption,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Outcome outcome,
            Redactable how)
            implements Command {}

    /** @param happenedOn the day from which the right words hold; null for the day on which it was made */
    record CorrectAssumption(
            @TargetAggregateIdentifier AssumptionId assumption,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            AssumptionDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawAssumption(
            @TargetAggregateIdentifier AssumptionId assumption,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        AN_ASSUMPTION_IS_TESTED_AFTER_IT_IS_MADE(
                "The test is due before the assumption was made. Give a later date, or leave it out.");

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
    static AssumptionEvent decide(Assumption now, Command command) {
        AssumptionEvent follows = switch (command) {
            case MakeAssumption it -> make(now, it);
            case TestAssumption it -> test(standing(now, it), it);
            case CorrectAssumption it -> correct(standing(now, it), it);
            case WithdrawAssumption it -> withdraw(standing(now, it), it);
        };
        return command.by().admits(follows);
    }

    private static AssumptionMade make(Assumption now, MakeAssumption it) {
        Course course = Course.begin(it.by(), it.partner(), it.visibility(), it.happenedOn(), it.precision());
        require(now instanceof Unlogged, A_THING_IS_LOGGED_ONCE, null);
        notBefore(course.beganOn(), it.details().testBy(), AN_ASSUMPTION_IS_TESTED_AFTER_IT_IS_MADE, "testBy");
        return new AssumptionMade(
                it.assumption(),
                course.programme(),
                course.partner(),
                course.visibility(),
                course.beganOn(),
                it.precision(),
                it.details());
    }

    private static AssumptionTested test(Logged assumption, TestAssumption it) {
        Course course = assumption.course();
        Step step = course.step(it.by(), it.partner(), it.happenedOn());
        return new AssumptionTested(
                assumption.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.outcome(),
                it.how());
    }

    private static AssumptionCorrected correct(Logged assumption, CorrectAssumption it) {
        Course course = assumption.course();
        Step step = course.correction(it.by(), it.partner(), it.happenedOn());
        notBefore(course.beganOn(), it.details().testBy(), AN_ASSUMPTION_IS_TESTED_AFTER_IT_IS_MADE, "testBy");
        return new AssumptionCorrected(
                assumption.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.details(),
                it.reason());
    }

    private static AssumptionWithdrawn withdraw(Logged assumption, WithdrawAssumption it) {
        Course course = assumption.course();
        Step step = course.withdrawal(it.by(), it.partner(), it.happenedOn());
        return new AssumptionWithdrawn(
                assumption.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.reason());
    }

    /** The assumption asked about, if it is there for who asks, who may log this, and it was not withdrawn. */
    private static Logged standing(Assumption now, Command command) {
        if (!(now instanceof Logged logged)) {
            throw new NotFound("such entry");
        }
        logged.course().speaking(command.by(), command.partner());
        require(now instanceof Standing, WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN, null);
        return logged;
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Assumption evolve(Assumption now, AssumptionEvent event) {
        if (event instanceof AssumptionMade it) {
            return new Standing(it.assumption(), Course.of(it));
        }
        if (!(now instanceof Logged logged)) {
            throw new IllegalStateException("An assumption's first event makes it");
        }
        Course course = logged.course().then(event);
        return switch (event) {
            case AssumptionMade _ -> throw new IllegalStateException("An assumption is made once");
            case AssumptionTested _, AssumptionCorrected _ -> new Standing(logged.id(), course);
            case AssumptionWithdrawn _ -> new Withdrawn(logged.id(), course);
        };
    }
}
