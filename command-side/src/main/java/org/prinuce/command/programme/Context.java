package org.prinuce.command.programme;

import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.ContextEvent;
import org.prinuce.events.programme.ContextEvent.ContextCorrected;
import org.prinuce.events.programme.ContextEvent.ContextDetails;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.prinuce.events.programme.ContextEvent.ContextLogged;
import org.prinuce.events.programme.ContextEvent.ContextWithdrawn;
import org.prinuce.platform.refusal.NotFound;

/** What happened around the programme, as far as its rules need to know it: none of its own. It holds no words. */
sealed interface Context {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Context {}

    record Standing(Origin origin) implements Context {}

    record Withdrawn(Origin origin) implements Context {}

    /** What can be asked of a context entry. */
    sealed interface Command {
        ContextId context();

        Actor by();

        /** Null for the one the account logs for or, for the programme office, the programme as a whole. */
        @Nullable
        PartnerId partner();
    }

    record LogContext(
            @TargetAggregateIdentifier ContextId context,
            Actor by,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            ContextDetails details)
            implements Command {}

    /** @param from the day from which the right details hold; null for the day on which it happened */
    record CorrectContext(
            @TargetAggregateIdentifier ContextId context,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate from,
            ContextDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawContext(
            @TargetAggregateIdentifier ContextId context,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    /** What follows from a command; a command either logs something or is refused. */
    static List<ContextEvent> decide(Context now, Command command) {
        ContextEvent follows = switch (command) {
            case LogContext it -> log(now, it);
            case CorrectContext it -> correct(find(now, it), it);
            case WithdrawContext it -> withdraw(find(now, it), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static ContextLogged log(Context now, LogContext it) {
        PartnerId partner = it.by().speaksFor(it.partner(), it.visibility());
        if (!(now instanceof Unlogged)) {
            throw refuse(A_THING_IS_LOGGED_ONCE);
        }
        return new ContextLogged(
                it.context(),
                it.by().programme(),
                partner,
                it.visibility(),
                it.by().pastOrToday(it.happenedOn(), it.precision()),
                it.precision(),
                it.details());
    }

    private static ContextCorrected correct(Origin origin, CorrectContext it) {
        return new ContextCorrected(
                it.context(),
                origin.programme(),
                it.by().corrects(it.partner(), origin),
                origin.visibility(),
                it.by().from(origin, it.from()),
                it.details(),
                it.reason());
    }

    private static ContextWithdrawn withdraw(Origin origin, WithdrawContext it) {
        return new ContextWithdrawn(
                it.context(),
                origin.programme(),
                it.by().withdraws(it.partner(), origin),
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.reason());
    }

    /** The entry asked about, if it is there for who asks, and stands. */
    private static Origin find(Context now, Command command) {
        return switch (now) {
            case Unlogged _ -> throw new NotFound("such entry");
            case Standing(Origin origin) -> command.by().finds(origin);
            case Withdrawn(Origin origin) -> {
                command.by().finds(origin);
                throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            }
        };
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Context evolve(Context now, ContextEvent event) {
        return switch (event) {
            case ContextLogged it -> new Standing(Origin.of(it));
            case ContextCorrected _ -> now;
            case ContextWithdrawn _ -> {
                if (now instanceof Standing(Origin origin)) {
                    yield new Withdrawn(origin);
                }
                throw new IllegalStateException("Only what was logged, and stands, is withdrawn");
            }
        };
    }
}
