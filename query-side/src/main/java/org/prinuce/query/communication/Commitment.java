package org.prinuce.query.communication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentEvent.CommitmentWithdrawn;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationCorrected;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.FeedbackReceived;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.ledger.Entry;
import org.prinuce.query.cadence.Cadence;
import org.prinuce.query.view.Origin;

/**
 * One commitment, as its entries and those of what was sent for it tell it when they are folded in the order they
 * happened. It has no due dates in it: they follow from it at any day.
 *
 * @param promise null as at a day before it was made, on which something may have been sent for it already
 * @param sends in the order in which they were sent
 */
record Commitment(CommitmentId id, @Nullable Promise promise, List<Send> sends) {

    /** How far it has come, in the order in which registers show it. */
    enum CommitmentStage {
        /** A due date passed with nothing sent for it, and nothing has been sent since. */
        SILENT,
        /** The last due date that was met was met late. */
        LATE,
        KEPT,
        ENDED,
        WITHDRAWN
    }

    /**
     * @param ended null while it lasts
     * @param withdrawn null while it counts
     */
    record Promise(
            Origin origin,
            CommitmentDetails details,
            @Nullable Ending ended,
            @Nullable Ending withdrawn) {

        /** What people call it. */
        String ref() {
            return "P-" + origin.number();
        }
    }

    record Ending(LocalDate on, Redactable because) {}

    /**
     * @param answer whether feedback was logged with it
     * @param answered whether feedback came later
     */
    record Send(CommunicationId communication, LocalDate on, boolean publicity, boolean answer, boolean answered) {}

    static Commitment unmade(CommitmentId id) {
        return new Commitment(id, null, List.of());
    }

    Commitment then(CommitmentEvent event, Entry entry) {
        if (event instanceof CommitmentMade it) {
            Origin origin = Origin.of(entry, it.precision());
            return new Commitment(id, new Promise(origin, it.details(), null, null), sends);
        }
        if (promise == null) {
            return this;
        }
        Origin origin = promise.origin.with(entry);
        return with(
                switch (event) {
                    case CommitmentMade _ -> promise;
                    case CommitmentCorrected it -> new Promise(origin, it.details(), promise.ended, promise.withdrawn);
                    case CommitmentEnded it ->
                        new Promise(
                                origin, promise.details, new Ending(it.happenedOn(), it.reason()), promise.withdrawn);
                    case CommitmentWithdrawn it ->
                        new Promise(origin, promise.details, promise.ended, new Ending(it.happenedOn(), it.reason()));
                });
    }

    Commitment then(CommunicationEvent event, Entry entry) {
        Commitment seen = promise == null
                ? this
                : with(new Promise(promise.origin.with(entry), promise.details, promise.ended, promise.withdrawn));
        return switch (event) {
            case CommunicationSent it ->
                seen.with(new Send(
                        it.communication(),
                        it.happenedOn(),
                        it.details().publicity(),
                        it.details().feedback() != null,
                        false));
            case FeedbackReceived it ->
                seen.with(
                        it.communication(),
                        was -> new Send(was.communication, was.on, was.publicity, was.answer, true));
            case CommunicationCorrected it ->
                seen.with(
                        it.communication(),
                        was -> new Send(
                                was.communication,
                                was.on,
                                it.details().publicity(),
                                it.details().feedback() != null,
                                was.answered));
            case CommunicationWithdrawn it -> seen.with(it.communication(), _ -> null);
        };
    }

    private Commitment with(Promise now) {
        return new Commitment(id, now, sends);
    }

    private Commitment with(Send send) {
        List<Send> all = new ArrayList<>(sends);
        all.add(send);
        return new Commitment(id, promise, List.copyOf(all));
    }

    private Commitment with(CommunicationId communication, Change change) {
        return new Commitment(
                id,
                promise,
                sends.stream()
                        .map(send -> send.communication.equals(communication) ? change.apply(send) : send)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private interface Change {
        @Nullable
        Send apply(Send was);
    }

    /** @throws NullPointerException as at a day before it was made */
    Promise made() {
        return Objects.requireNonNull(promise);
    }

    /** How it was kept, as at a day that lies after all that is folded here. */
    Cadence cadence(LocalDate asAt) {
        Promise made = made();
        return Cadence.of(
                made.details.startsOn(),
                made.details.every(),
                made.ended == null ? null : made.ended.on,
                sends.stream().map(Send::on).toList(),
                asAt);
    }

    /** The day after which only time changes how it stands. */
    LocalDate settledOn() {
        return sends.isEmpty() ? made().details.startsOn() : sends.getLast().on;
    }

    CommitmentStage stage(Cadence cadence) {
        Promise made = made();
        if (made.withdrawn != null) {
            return CommitmentStage.WITHDRAWN;
        }
        if (made.ended != null) {
            return CommitmentStage.ENDED;
        }
        if (cadence.currentSilence().isPresent()) {
            return CommitmentStage.SILENT;
        }
        return cadence.dues().stream()
                        .filter(due -> due.metOn() != null)
                        .reduce((_, later) -> later)
                        .filter(due -> due.standing() == Cadence.Standing.LATE)
                        .isPresent()
                ? CommitmentStage.LATE
                : CommitmentStage.KEPT;
    }
}
