package org.prinuce.command.risk;

import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.risk.Course.notBefore;
import static org.prinuce.command.risk.Course.require;
import static org.prinuce.command.risk.Dependency.Rules.*;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.risk.Course.Step;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.DependencyDetails;
import org.prinuce.events.risk.DependencyEvent;
import org.prinuce.events.risk.DependencyEvent.DependencyAgreed;
import org.prinuce.events.risk.DependencyEvent.DependencyCorrected;
import org.prinuce.events.risk.DependencyEvent.DependencyMet;
import org.prinuce.events.risk.DependencyEvent.DependencyPromised;
import org.prinuce.events.risk.DependencyEvent.DependencyWithdrawn;
import org.prinuce.events.risk.DependencyId;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** A dependency, as far as its rules need to know it. */
sealed interface Dependency {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Dependency {}

    sealed interface Logged extends Dependency {
        DependencyId id();

        Course course();

        PartnerId giver();
    }

    record Open(DependencyId id, Course course, PartnerId giver) implements Logged {}

    /** Only a correction or a withdrawal follows. */
    record Met(DependencyId id, Course course, PartnerId giver) implements Logged {}

    record Withdrawn(DependencyId id, Course course, PartnerId giver) implements Logged {}

    /** What can be asked of a dependency. */
    sealed interface Command {
        DependencyId dependency();

        Actor by();

        /** The partner it speaks for; null for the one that logged the dependency. */
        @Nullable
        PartnerId partner();
    }

    record AgreeDependency(
            @TargetAggregateIdentifier DependencyId dependency,
            Actor by,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            DependencyDetails details,
            @Nullable LocalDate promisedBy)
            implements Command {}

    /** @param partner null for the giver */
    record PromiseDependency(
            @TargetAggregateIdentifier DependencyId dependency,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            LocalDate promisedBy)
            implements Command {}

    record MeetDependency(
            @TargetAggregateIdentifier DependencyId dependency,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            @Nullable Redactable how)
            implements Command {}

    /** @param happenedOn the day from which the right words hold; null for the day on which it was agreed */
    record CorrectDependency(
            @TargetAggregateIdentifier DependencyId dependency,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            DependencyDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawDependency(
            @TargetAggregateIdentifier DependencyId dependency,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        GIVER_AND_RECEIVER_ARE_TWO_PARTNERS("A partner does not depend on itself. Name two different partners."),
        GIVER_OR_RECEIVER_LOGS_THEIR_DEPENDENCY("This partner neither gives nor receives. Log it for one that does."),
        WHAT_IS_NEEDED_IS_NEEDED_AFTER_IT_IS_AGREED(
                "It is needed before the day on which this was agreed. Give a later date."),
        A_PROMISE_IS_FOR_A_DAY_TO_COME("It is promised for a day before the promise. Give a later date."),
        ONLY_THE_GIVER_PROMISES("Only the partner that gives can promise by when. Log it for that partner."),
        A_DEPENDENCY_THAT_WAS_MET_STAYS_MET("This was met already. Agree a new dependency if more is needed.");

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
    static DependencyEvent decide(Dependency now, Command command) {
        DependencyEvent follows = switch (command) {
            case AgreeDependency it -> agree(now, it);
            case PromiseDependency it -> promise(now, it);
            case MeetDependency it -> meet(open(now, it, it.partner()), it);
            case CorrectDependency it -> correct(standing(now, it, it.partner()), it);
            case WithdrawDependency it -> withdraw(standing(now, it, it.partner()), it);
        };
        return command.by().admits(follows);
    }

    private static DependencyAgreed agree(Dependency now, AgreeDependency it) {
        Course course = Course.begin(it.by(), it.partner(), it.visibility(), it.happenedOn(), it.precision());
        require(now instanceof Unlogged, A_THING_IS_LOGGED_ONCE, null);
        agree(it.details(), course, it.by());
        notBefore(course.beganOn(), it.promisedBy(), A_PROMISE_IS_FOR_A_DAY_TO_COME, "promisedBy");
        return new DependencyAgreed(
                it.dependency(),
                course.programme(),
                course.partner(),
                course.visibility(),
                course.beganOn(),
                it.precision(),
                it.details(),
                it.promisedBy());
    }

    private static DependencyPromised promise(Dependency now, PromiseDependency it) {
        PartnerId giver = now instanceof Logged logged && logged.course().visibility() != Visibility.PARTNER
                ? logged.giver()
                : null;
        PartnerId speaking = it.partner() == null ? giver : it.partner();
        Logged dependency = open(now, it, speaking);
        Course course = dependency.course();
        Step step = course.step(it.by(), speaking, it.happenedOn());
        // A private dependency is a note of one partner's own, which then notes the promise as well.
        require(giver == null || step.partner().equals(giver), ONLY_THE_GIVER_PROMISES, "partner");
        notBefore(step.on(), it.promisedBy(), A_PROMISE_IS_FOR_A_DAY_TO_COME, "promisedBy");
        return new DependencyPromised(
                dependency.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.promisedBy());
    }

    private static DependencyMet meet(Logged dependency, MeetDependency it) {
        Course course = dependency.course();
        Step step = course.end(it.by(), it.partner(), it.happenedOn());
        return new DependencyMet(
                dependency.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.how());
    }

    private static DependencyCorrected correct(Logged dependency, CorrectDependency it) {
        Course course = dependency.course();
        Step step = course.correction(it.by(), it.partner(), it.happenedOn());
        agree(it.details(), course, it.by());
        return new DependencyCorrected(
                dependency.id(),
                course.programme(),
                step.partner(),
                course.visibility(),
                step.on(),
                it.details(),
                it.reason());
    }

    private static DependencyWithdrawn withdraw(Logged dependency, WithdrawDependency it) {
        Course course = dependency.course();
        Step step = course.withdrawal(it.by(), it.partner(), it.happenedOn());
        return new DependencyWithdrawn(
                dependency.id(), course.programme(), step.partner(), course.visibility(), step.on(), it.reason());
    }

    /** That details agree with each other, with who logged them and when. */
    private static void agree(DependencyDetails details, Course course, Actor by) {
        by.takesPart(details.giver(), course.beganOn(), "giver");
        by.takesPart(details.receiver(), course.beganOn(), "receiver");
        require(!details.giver().equals(details.receiver()), GIVER_AND_RECEIVER_ARE_TWO_PARTNERS, "receiver");
        require(
                course.partner().equals(details.giver()) || course.partner().equals(details.receiver()),
                GIVER_OR_RECEIVER_LOGS_THEIR_DEPENDENCY,
                "partner");
        notBefore(course.beganOn(), details.neededBy(), WHAT_IS_NEEDED_IS_NEEDED_AFTER_IT_IS_AGREED, "neededBy");
    }

    private static Logged open(Dependency now, Command command, @Nullable PartnerId speaking) {
        Logged logged = standing(now, command, speaking);
        require(logged instanceof Open, A_DEPENDENCY_THAT_WAS_MET_STAYS_MET, null);
        return logged;
    }

    /** The dependency asked about, if it is there for who asks, who may log this, and it was not withdrawn. */
    private static Logged standing(Dependency now, Command command, @Nullable PartnerId speaking) {
        if (!(now instanceof Logged logged)) {
            throw new NotFound("such entry");
        }
        logged.course().speaking(command.by(), speaking);
        require(!(now instanceof Withdrawn), WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN, null);
        return logged;
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Dependency evolve(Dependency now, DependencyEvent event) {
        if (event instanceof DependencyAgreed it) {
            return new Open(it.dependency(), Course.of(it), it.details().giver());
        }
        if (!(now instanceof Logged logged)) {
            throw new IllegalStateException("A dependency's first event agrees it");
        }
        DependencyId id = logged.id();
        Course course = logged.course().then(event);
        PartnerId giver = logged.giver();
        return switch (event) {
            case DependencyAgreed _ -> throw new IllegalStateException("A dependency is agreed once");
            case DependencyPromised _ -> new Open(id, course, giver);
            case DependencyMet _ -> new Met(id, course, giver);
            case DependencyCorrected it ->
                now instanceof Met
                        ? new Met(id, course, it.details().giver())
                        : new Open(id, course, it.details().giver());
            case DependencyWithdrawn _ -> new Withdrawn(id, course, giver);
        };
    }
}
