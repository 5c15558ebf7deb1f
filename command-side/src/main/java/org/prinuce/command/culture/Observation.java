package org.prinuce.command.culture;

import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.culture.Observation.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.ObservationCorrected;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.culture.ObservationEvent.ObservationResolved;
import org.prinuce.events.culture.ObservationEvent.ObservationWithdrawn;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** What was observed between two partners, as far as its rules need to know it. It holds no words. */
@NullMarked
sealed interface Observation {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Observation {}

    /** @param helpful whether it is a difference that helped, and so no friction to be resolved */
    record Standing(Origin origin, boolean helpful, boolean resolved) implements Observation {}

    record Withdrawn(Origin origin) implements Observation {}

    /** What can be asked of an observation. */
    sealed interface Command {
        ObservationId observation();

        Actor by();
    }

    /** @param between in any order */
    record LogObservation(
            @TargetAggregateIdentifier ObservationId observation,
            Actor by,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            List<PartnerId> between,
            ObservationDetails details)
            implements Command {}

    record ResolveObservation(
            @TargetAggregateIdentifier ObservationId observation,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable how)
            implements Command {}

    /** @param from the day from which the right details hold; null for the day it was observed */
    record CorrectObservation(
            @TargetAggregateIdentifier ObservationId observation,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate from,
            ObservationDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawObservation(
            @TargetAggregateIdentifier ObservationId observation,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        AN_OBSERVATION_LIES_BETWEEN_TWO_DIFFERENT_PARTNERS("Name the two partners that it lies between, each once."),
        A_DIFFERENCE_THAT_HELPED_NEEDS_NO_RESOLUTION(
                "This is a difference that helped, so there is nothing to resolve. Correct it if it was friction."),
        AN_OBSERVATION_IS_RESOLVED_ONCE(
                "This is already resolved. If the friction is back, log what was observed anew.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** What follows from a command; a command either logs something or is refused. */
    static List<ObservationEvent> decide(Observation now, Command command) {
        ObservationEvent follows = switch (command) {
            case LogObservation it -> log(now, it);
            case ResolveObservation it -> resolve(find(now, it), it);
            case CorrectObservation it -> correct(find(now, it).origin(), it);
            case WithdrawObservation it -> withdraw(find(now, it).origin(), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static ObservationLogged log(Observation now, LogObservation it) {
        PartnerId partner = it.by().logsFor(it.partner(), it.visibility());
        if (!(now instanceof Unlogged)) {
            throw refuse(A_THING_IS_LOGGED_ONCE);
        }
        LocalDate day = it.by().pastOrToday(it.happenedOn(), it.precision());
        List<PartnerId> between = it.between().stream()
                .distinct()
                .sorted(Comparator.comparing(PartnerId::value))
                .toList();
        if (between.size() != 2 || it.between().size() != 2) {
            throw refuse(AN_OBSERVATION_LIES_BETWEEN_TWO_DIFFERENT_PARTNERS, "between");
        }
        between.forEach(one -> it.by().takesPart(one, day, "between"));
        return new ObservationLogged(
                it.observation(),
                it.by().programme(),
                partner,
                it.visibility(),
                day,
                it.precision(),
                between,
                it.details());
    }

    private static ObservationResolved resolve(Standing now, ResolveObservation it) {
        Origin origin = now.origin();
        PartnerId partner = it.by().logsFor(it.partner(), owner(origin), origin.visibility());
        if (now.helpful()) {
            throw refuse(A_DIFFERENCE_THAT_HELPED_NEEDS_NO_RESOLUTION);
        }
        if (now.resolved()) {
            throw refuse(AN_OBSERVATION_IS_RESOLVED_ONCE);
        }
        return new ObservationResolved(
                it.observation(),
                origin.programme(),
                partner,
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.how());
    }

    private static ObservationCorrected correct(Origin origin, CorrectObservation it) {
        return new ObservationCorrected(
                it.observation(),
                origin.programme(),
                Objects.requireNonNull(it.by().corrects(it.partner(), origin)),
                origin.visibility(),
                it.by().from(origin, it.from()),
                it.details(),
                it.reason());
    }

    private static ObservationWithdrawn withdraw(Origin origin, WithdrawObservation it) {
        it.by().withdraws(it.partner(), origin);
        return new ObservationWithdrawn(
                it.observation(),
                origin.programme(),
                owner(origin),
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.reason());
    }

    /** An observation always speaks for a partner. */
    private static PartnerId owner(Origin origin) {
        return Objects.requireNonNull(origin.partner());
    }

    /** The observation asked about, if it is there for who asks, and stands. */
    private static Standing find(Observation now, Command command) {
        return switch (now) {
            case Unlogged _ -> throw new NotFound("such entry");
            case Standing standing -> {
                command.by().finds(standing.origin());
                yield standing;
            }
            case Withdrawn(Origin origin) -> {
                command.by().finds(origin);
                throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            }
        };
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Observation evolve(Observation now, ObservationEvent event) {
        return switch (event) {
            case ObservationLogged it ->
                new Standing(Origin.of(it), it.details().helpful(), false);
            case ObservationResolved _ ->
                new Standing(standing(now).origin(), standing(now).helpful(), true);
            case ObservationCorrected it ->
                new Standing(
                        standing(now).origin(),
                        it.details().helpful(),
                        standing(now).resolved());
            case ObservationWithdrawn _ -> new Withdrawn(standing(now).origin());
        };
    }

    private static Standing standing(Observation now) {
        if (now instanceof Standing standing) {
            return standing;
        }
        throw new IllegalStateException("An observation's first event logs it, and nothing follows its withdrawal");
    }
}
