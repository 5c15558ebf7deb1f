package org.prinuce.command.communication;

import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.communication.Commitment.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentEvent.CommitmentWithdrawn;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** A commitment, as far as its rules need to know it. */
sealed interface Commitment {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Commitment {}

    sealed interface Made extends Commitment {
        Origin origin();
    }

    record Lasting(Origin origin, LocalDate startsOn) implements Made {}

    record Ended(Origin origin, LocalDate on) implements Made {}

    /** It no longer counts, and nothing follows. */
    record Withdrawn(Origin origin) implements Made {}

    /** What can be asked of a commitment. */
    sealed interface Command {
        CommitmentId commitment();

        Actor by();
    }

    /** @param happenedOn null for the day it starts or, where that is to come, today */
    record MakeCommitment(
            @TargetAggregateIdentifier CommitmentId commitment,
            Actor by,
            PartnerId partner,
            Visibility visibility,
            @Nullable LocalDate happenedOn,
            DatePrecision precision,
            CommitmentDetails details)
            implements Command {}

    /** @param happenedOn the day from which the corrected details hold; null for the day it was made */
    record CorrectCommitment(
            @TargetAggregateIdentifier CommitmentId commitment,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            CommitmentDetails details,
            Redactable reason)
            implements Command {}

    record EndCommitment(
            @TargetAggregateIdentifier CommitmentId commitment,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    record WithdrawCommitment(
            @TargetAggregateIdentifier CommitmentId commitment,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        NOBODY_TELLS_ITSELF(
                "A partner does not tell itself. Name another partner, or say in words who is told, such as its"
                        + " staff."),
        ONLY_A_COMMITMENT_THAT_LASTS_CAN_BE_ENDED("This commitment has already ended."),
        A_COMMITMENT_ENDS_AFTER_IT_STARTS(
                "A commitment cannot end before the day it starts. Check both dates; if it was never in force, withdraw"
                        + " it.");

        private final String says;

        Rules(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** What follows from a command: always one event. */
    static List<CommitmentEvent> decide(Commitment now, Command command) {
        CommitmentEvent follows = switch (command) {
            case MakeCommitment it -> make(now, it);
            case CorrectCommitment it -> correct(find(now, it), it);
            case EndCommitment it -> end(find(now, it), it);
            case WithdrawCommitment it -> withdraw(find(now, it), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static CommitmentMade make(Commitment now, MakeCommitment it) {
        PartnerId partner = it.by().logsFor(it.partner(), it.visibility());
        if (!(now instanceof Unlogged)) {
            throw refuse(A_THING_IS_LOGGED_ONCE);
        }
        LocalDate startsOn = it.details().startsOn();
        LocalDate today = it.by().today();
        LocalDate day = it.happenedOn() != null ? it.happenedOn() : startsOn.isBefore(today) ? startsOn : today;
        return new CommitmentMade(
                it.commitment(),
                it.by().programme(),
                partner,
                it.visibility(),
                it.by().pastOrToday(day, it.precision()),
                it.precision(),
                toldByOther(partner, it.details(), it.by(), day));
    }

    private static CommitmentCorrected correct(Made now, CorrectCommitment it) {
        Origin origin = now.origin();
        PartnerId partner = Objects.requireNonNull(it.by().corrects(it.partner(), origin));
        switch (now) {
            case Lasting _ -> {}
            case Ended ended -> startsBy(ended.on(), it.details().startsOn(), "startsOn");
            case Withdrawn _ -> throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        }
        return new CommitmentCorrected(
                it.commitment(),
                origin.programme(),
                partner,
                origin.visibility(),
                it.by().from(origin, it.happenedOn()),
                toldByOther(owner(origin), it.details(), it.by(), origin.happenedOn()),
                it.reason());
    }

    private static CommitmentEnded end(Made now, EndCommitment it) {
        Origin origin = now.origin();
        PartnerId partner = speaking(it.by(), it.partner(), origin);
        LocalDate startsOn = switch (now) {
            case Lasting lasting -> lasting.startsOn();
            case Ended _ -> throw refuse(ONLY_A_COMMITMENT_THAT_LASTS_CAN_BE_ENDED);
            case Withdrawn _ -> throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        };
        LocalDate day = it.by().since(origin, it.happenedOn());
        startsBy(day, startsOn, "happenedOn");
        return new CommitmentEnded(it.commitment(), origin.programme(), partner, origin.visibility(), day, it.reason());
    }

    private static CommitmentWithdrawn withdraw(Made now, WithdrawCommitment it) {
        Origin origin = now.origin();
        PartnerId partner = Objects.requireNonNull(it.by().withdraws(it.partner(), origin));
        if (now instanceof Withdrawn) {
            throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        }
        return new CommitmentWithdrawn(
                it.commitment(),
                origin.programme(),
                partner,
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.reason());
    }

    private static Made find(Commitment now, Command command) {
        return switch (now) {
            case Made made -> {
                command.by().finds(made.origin());
                yield made;
            }
            case Unlogged _ -> throw new NotFound("such entry");
        };
    }

    /** Whose it is: never the programme's as a whole. */
    static PartnerId owner(Origin origin) {
        return Objects.requireNonNull(origin.partner());
    }

    static PartnerId speaking(Actor by, @Nullable PartnerId partner, Origin origin) {
        return by.logsFor(partner, owner(origin), origin.visibility());
    }

    private static CommitmentDetails toldByOther(PartnerId partner, CommitmentDetails details, Actor by, LocalDate on) {
        LocalDate startsOn = details.startsOn();
        toldByOther(partner, details.audience(), by, startsOn.isAfter(on) ? startsOn : on);
        return details;
    }

    /** Whom it tells is another than who tells it and, where it is a partner, was there on that day. */
    static void toldByOther(PartnerId partner, Audience audience, Actor by, LocalDate on) {
        PartnerId told = audience.partner();
        if (partner.equals(told)) {
            throw refuse(NOBODY_TELLS_ITSELF, "audience");
        }
        if (told != null) {
            by.takesPart(told, on, "audience");
        }
    }

    private static void startsBy(LocalDate endedOn, LocalDate startsOn, String field) {
        if (startsOn.isAfter(endedOn)) {
            throw refuse(A_COMMITMENT_ENDS_AFTER_IT_STARTS, field);
        }
    }

    /** Whom these words name: a partner of the programme by its id, or whoever they say. */
    static Audience audience(Actor by, Redactable words) {
        return by.roster().partners().keySet().stream()
                .filter(partner -> partner.value().equals(words.text()))
                .findFirst()
                .map(Audience::of)
                .orElseGet(() -> Audience.of(words));
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Commitment evolve(Commitment now, CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade it -> new Lasting(Origin.of(it), it.details().startsOn());
            case CommitmentCorrected it ->
                switch (made(now)) {
                    case Lasting lasting ->
                        new Lasting(lasting.origin(), it.details().startsOn());
                    case Ended ended -> ended;
                    case Withdrawn withdrawn -> withdrawn;
                };
            case CommitmentEnded it -> new Ended(made(now).origin(), it.happenedOn());
            case CommitmentWithdrawn _ -> new Withdrawn(made(now).origin());
        };
    }

    /** Whom it tells, as last corrected. No state: it may hold words. */
    static Optional<Audience> audience(Optional<Audience> before, CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade it -> Optional.of(it.details().audience());
            case CommitmentCorrected it -> Optional.of(it.details().audience());
            case CommitmentEnded _, CommitmentWithdrawn _ -> before;
        };
    }

    private static Made made(Commitment now) {
        return switch (now) {
            case Made made -> made;
            case Unlogged _ -> throw new IllegalStateException("A commitment's first event makes it");
        };
    }
}
