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
import org.prinuce.events.programme.AnnotationEvent;
import org.prinuce.events.programme.AnnotationEvent.AnnotationCorrected;
import org.prinuce.events.programme.AnnotationEvent.AnnotationDetails;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.prinuce.events.programme.AnnotationEvent.AnnotationLogged;
import org.prinuce.events.programme.AnnotationEvent.AnnotationWithdrawn;
import org.prinuce.platform.refusal.NotFound;

/** Words about a day, as far as their rules need to know them: none of their own. It holds no words. */
sealed interface Annotation {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Annotation {}

    record Standing(Origin origin) implements Annotation {}

    record Withdrawn(Origin origin) implements Annotation {}

    /** What can be asked of an annotation. */
    sealed interface Command {
        AnnotationId annotation();

        Actor by();

        /** Null for the one the account logs for or, for the programme office, the programme as a whole. */
        @Nullable
        PartnerId partner();
    }

    record LogAnnotation(
            @TargetAggregateIdentifier AnnotationId annotation,
            Actor by,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            AnnotationDetails details)
            implements Command {}

    /** @param from the day from which the right details hold; null for the day on which it happened */
    record CorrectAnnotation(
            @TargetAggregateIdentifier AnnotationId annotation,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate from,
            AnnotationDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawAnnotation(
            @TargetAggregateIdentifier AnnotationId annotation,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    /** What follows from a command; a command either logs something or is refused. */
    static List<AnnotationEvent> decide(Annotation now, Command command) {
        AnnotationEvent follows = switch (command) {
            case LogAnnotation it -> log(now, it);
            case CorrectAnnotation it -> correct(find(now, it), it);
            case WithdrawAnnotation it -> withdraw(find(now, it), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static AnnotationLogged log(Annotation now, LogAnnotation it) {
        PartnerId partner = it.by().speaksFor(it.partner(), it.visibility());
        if (!(now instanceof Unlogged)) {
            throw refuse(A_THING_IS_LOGGED_ONCE);
        }
        return new AnnotationLogged(
                it.annotation(),
                it.by().programme(),
                partner,
                it.visibility(),
                it.by().pastOrToday(it.happenedOn(), DatePrecision.DAY),
                it.details());
    }

    private static AnnotationCorrected correct(Origin origin, CorrectAnnotation it) {
        return new AnnotationCorrected(
                it.annotation(),
                origin.programme(),
                it.by().corrects(it.partner(), origin),
                origin.visibility(),
                it.by().from(origin, it.from()),
                it.details(),
                it.reason());
    }

    private static AnnotationWithdrawn withdraw(Origin origin, WithdrawAnnotation it) {
        return new AnnotationWithdrawn(
                it.annotation(),
                origin.programme(),
                it.by().withdraws(it.partner(), origin),
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.reason());
    }

    /** The annotation asked about, if it is there for who asks, and stands. */
    private static Origin find(Annotation now, Command command) {
        return switch (now) {
            case Unlogged _ -> throw new NotFound("such annotation");
            case Standing(Origin origin) -> command.by().finds(origin);
            case Withdrawn(Origin origin) -> {
                command.by().finds(origin);
                throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            }
        };
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Annotation evolve(Annotation now, AnnotationEvent event) {
        return switch (event) {
            case AnnotationLogged it -> new Standing(Origin.of(it));
            case AnnotationCorrected _ -> now;
            case AnnotationWithdrawn _ -> {
                if (now instanceof Standing(Origin origin)) {
                    yield new Withdrawn(origin);
                }
                throw new IllegalStateException("Only what was logged, and stands, is withdrawn");
            }
        };
    }
}
