package org.prinuce.command.communication;

import static org.prinuce.command.EntryRule.A_THING_IS_LOGGED_ONCE;
import static org.prinuce.command.EntryRule.ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY;
import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.command.communication.Communication.Rules.*;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationCorrected;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.FeedbackReceived;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.events.communication.Sentiment;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** A communication, as far as its rules need to know it. */
sealed interface Communication {

    /** Nothing has been logged under this id. */
    record Unlogged() implements Communication {}

    sealed interface Logged extends Communication {
        Origin origin();

        /** The commitment it was sent for; null for none. */
        @Nullable
        CommitmentId commitment();
    }

    record Sent(Origin origin, @Nullable CommitmentId commitment) implements Logged {}

    /** It no longer counts, and nothing follows. */
    record Withdrawn(Origin origin, @Nullable CommitmentId commitment) implements Logged {}

    /** What can be asked of a communication. */
    sealed interface Command {
        CommunicationId communication();

        Actor by();
    }

    /**
     * @param visibility null for that of the commitment or, where there is none, shared
     * @param commitment null where it was sent for none
     * @param promised the state of that commitment; Unlogged where there is none
     */
    record LogCommunication(
            @TargetAggregateIdentifier CommunicationId communication,
            Actor by,
            PartnerId partner,
            @Nullable Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable CommitmentId commitment,
            Commitment promised,
            CommunicationDetails details)
            implements Command {}

    record AddFeedback(
            @TargetAggregateIdentifier CommunicationId communication,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable feedback,
            @Nullable Sentiment sentiment)
            implements Command {}

    /** @param happenedOn the day from which the corrected details hold; null for the day it was sent */
    record CorrectCommunication(
            @TargetAggregateIdentifier CommunicationId communication,
            Actor by,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn,
            CommunicationDetails details,
            Redactable reason)
            implements Command {}

    record WithdrawCommunication(
            @TargetAggregateIdentifier CommunicationId communication,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    enum Rules implements Rule {
        THE_COMMITMENT_IS_LOGGED_IN_THIS_PROGRAMME(
                "There is no such commitment in this programme, or you may not see it. Log it first, then name it"
                        + " here."),
        A_WITHDRAWN_COMMITMENT_IS_NOT_KEPT(
                "This commitment was withdrawn, so nothing can be sent for it. Name another, or leave it out."),
        A_COMMUNICATION_IS_SEEN_BY_WHO_SEES_ITS_COMMITMENT(
                "A commitment and what is sent for it are seen by the same people. Leave who sees it out, or the"
                        + " commitment.");

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
    static List<CommunicationEvent> decide(Communication now, Command command) {
        CommunicationEvent follows = switch (command) {
            case LogCommunication it -> log(now, it);
            case AddFeedback it -> addFeedback(find(now, it), it);
            case CorrectCommunication it -> correct(find(now, it), it);
            case WithdrawCommunication it -> withdraw(find(now, it), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static CommunicationSent log(Communication now, LogCommunication it) {
        Origin promised = it.commitment() == null ? null : promised(it.promised(), it.by());
        Visibility visibility = it.visibility() != null
                ? it.visibility()
                : promised != null ? promised.visibility() : Visibility.SHARED;
        PartnerId partner = it.by().logsFor(it.partner(), visibility);
        if (!(now instanceof Unlogged)) {
            throw refuse(A_THING_IS_LOGGED_ONCE);
        }
        if (promised != null) {
            seenAlike(promised, partner, visibility);
        }
        LocalDate day = it.by().pastOrToday(it.happenedOn(), it.precision());
        Commitment.toldByOther(partner, it.details().audience(), it.by(), day);
        return new CommunicationSent(
                it.communication(),
                it.by().programme(),
                partner,
                visibility,
                day,
                it.precision(),
                it.commitment(),
                it.details());
    }

    /** Whose the commitment is, once it is sure that something can be sent for it. */
    static Origin promised(Commitment commitment, Actor by) {
        return switch (commitment) {
            case Commitment.Made made
            when !sees(by, made.origin()) -> throw refuse(THE_COMMITMENT_IS_LOGGED_IN_THIS_PROGRAMME, "commitment");
            case Commitment.Withdrawn _ -> throw refuse(A_WITHDRAWN_COMMITMENT_IS_NOT_KEPT, "commitment");
            case Commitment.Lasting lasting -> lasting.origin();
            case Commitment.Ended ended -> ended.origin();
            case Commitment.Unlogged _ -> throw refuse(THE_COMMITMENT_IS_LOGGED_IN_THIS_PROGRAMME, "commitment");
        };
    }

    private static boolean sees(Actor by, Origin origin) {
        return by.sees(origin.programme(), origin.partner(), origin.visibility());
    }

    /**
     * Otherwise a due date that was kept would tell of a private communication, and a communication of a private
     * commitment.
     */
    private static void seenAlike(Origin promised, PartnerId partner, Visibility visibility) {
        if (visibility != promised.visibility()) {
            throw refuse(A_COMMUNICATION_IS_SEEN_BY_WHO_SEES_ITS_COMMITMENT, "visibility");
        }
        if (visibility == Visibility.PARTNER && !partner.equals(promised.partner())) {
            throw refuse(ONLY_ITS_OWN_PARTNER_ADDS_TO_A_PRIVATE_ENTRY, "partner");
        }
    }

    private static FeedbackReceived addFeedback(Logged now, AddFeedback it) {
        Origin origin = now.origin();
        PartnerId partner = Commitment.speaking(it.by(), it.partner(), origin);
        stands(now);
        return new FeedbackReceived(
                it.communication(),
                origin.programme(),
                partner,
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                now.commitment(),
                it.feedback(),
                it.sentiment());
    }

    private static CommunicationCorrected correct(Logged now, CorrectCommunication it) {
        Origin origin = now.origin();
        PartnerId partner = Objects.requireNonNull(it.by().corrects(it.partner(), origin));
        stands(now);
        Commitment.toldByOther(
                Commitment.owner(origin),
                it.details().audience(),
                it.by(),
                it.by().from(origin, it.happenedOn()));
        return new CommunicationCorrected(
                it.communication(),
                origin.programme(),
                partner,
                origin.visibility(),
                it.by().from(origin, it.happenedOn()),
                now.commitment(),
                it.details(),
                it.reason());
    }

    private static CommunicationWithdrawn withdraw(Logged now, WithdrawCommunication it) {
        Origin origin = now.origin();
        PartnerId partner = Objects.requireNonNull(it.by().withdraws(it.partner(), origin));
        stands(now);
        return new CommunicationWithdrawn(
                it.communication(),
                origin.programme(),
                partner,
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                now.commitment(),
                it.reason());
    }

    private static void stands(Logged now) {
        switch (now) {
            case Sent _ -> {}
            case Withdrawn _ -> throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        }
    }

    private static Logged find(Communication now, Command command) {
        return switch (now) {
            case Logged logged -> {
                command.by().finds(logged.origin());
                yield logged;
            }
            case Unlogged _ -> throw new NotFound("such entry");
        };
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Communication evolve(Communication now, CommunicationEvent event) {
        return switch (event) {
            case CommunicationSent it -> new Sent(Origin.of(it), it.commitment());
            case FeedbackReceived _, CommunicationCorrected _ -> logged(now);
            case CommunicationWithdrawn _ ->
                new Withdrawn(logged(now).origin(), logged(now).commitment());
        };
    }

    private static Logged logged(Communication now) {
        return switch (now) {
            case Logged logged -> logged;
            case Unlogged _ -> throw new IllegalStateException("A communication's first event sends it");
        };
    }
}
