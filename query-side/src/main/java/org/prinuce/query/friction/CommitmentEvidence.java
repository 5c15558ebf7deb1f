package org.prinuce.query.friction;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
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
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.cadence.Cadence;

/**
 * Silences towards a partner that was promised to be told. A due date passes by time alone, so what was promised and
 * sent is kept, and the silences are worked out when they are asked for.
 *
 * @param steps in the order they happened
 */
record CommitmentEvidence(
        CommitmentId commitment, PartnerId partner, Visibility visibility, long number, LocalDate on, List<Step> steps)
        implements Evidence {

    /** @param promise where it was made or corrected */
    record Step(
            What what,
            LocalDate on,
            long position,
            @Nullable Promise promise,
            @Nullable CommunicationId communication) {}

    enum What {
        PROMISED,
        ENDED,
        WITHDRAWN,
        SENT,
        SENT_BY_MISTAKE
    }

    /** @param to null where the audience is no partner */
    record Promise(@Nullable PartnerId to, Period every, LocalDate startsOn) {
        static Promise of(CommitmentDetails details) {
            return new Promise(details.audience().partner(), details.every(), details.startsOn());
        }
    }

    @Override
    public String id() {
        return commitment.value();
    }

    static @Nullable CommitmentEvidence evolve(
            @Nullable CommitmentEvidence before, CommitmentEvent event, long position) {
        if (before == null) {
            return event instanceof CommitmentMade it
                    ? new CommitmentEvidence(
                            it.commitment(),
                            it.partner(),
                            it.visibility(),
                            position,
                            it.happenedOn(),
                            List.of(new Step(What.PROMISED, it.happenedOn(), position, Promise.of(it.details()), null)))
                    : null;
        }
        LocalDate day = event.happenedOn();
        return switch (event) {
            case CommitmentMade _ -> before;
            case CommitmentCorrected it ->
                before.and(new Step(What.PROMISED, day, position, Promise.of(it.details()), null));
            case CommitmentEnded _ -> before.and(new Step(What.ENDED, day, position, null, null));
            case CommitmentWithdrawn _ -> before.and(new Step(What.WITHDRAWN, day, position, null, null));
        };
    }

    static @Nullable CommitmentEvidence evolve(
            @Nullable CommitmentEvidence before, CommunicationEvent event, long position) {
        LocalDate day = event.happenedOn();
        return before == null
                ? null
                : switch (event) {
                    case CommunicationSent it ->
                        before.and(new Step(What.SENT, day, position, null, it.communication()));
                    case CommunicationWithdrawn it ->
                        before.and(new Step(What.SENT_BY_MISTAKE, day, position, null, it.communication()));
                    case FeedbackReceived _, CommunicationCorrected _ -> before;
                };
    }

    private CommitmentEvidence and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new CommitmentEvidence(commitment, partner, visibility, number, on, List.copyOf(all));
    }

    @Override
    public List<Signal> signals(Roster roster, LocalDate until) {
        List<Signal> signals = new ArrayList<>();
        Promise promise = null;
        LocalDate endedOn = null;
        boolean withdrawn = false;
        Map<CommunicationId, Step> sends = new HashMap<>();
        LocalDate from = on;
        for (Step step : steps) {
            boolean changesWhatWas = switch (step.what) {
                case PROMISED, WITHDRAWN, SENT_BY_MISTAKE -> true;
                case ENDED, SENT -> false;
            };
            if (changesWhatWas && step.on.isAfter(from)) {
                signals.addAll(silences(promise, withdrawn, endedOn, sends, from, step.on, until));
                from = step.on;
            }
            switch (step.what) {
                case PROMISED -> promise = step.promise;
                case WITHDRAWN -> withdrawn = true;
                case ENDED -> endedOn = endedOn == null ? step.on : endedOn;
                case SENT -> sends.put(communication(step), step);
                case SENT_BY_MISTAKE -> sends.remove(communication(step));
            }
        }
        signals.addAll(silences(promise, withdrawn, endedOn, sends, from, null, until));
        return signals;
    }

    private static CommunicationId communication(Step step) {
        if (step.communication == null) {
            throw new IllegalStateException("A send is a communication");
        }
        return step.communication;
    }

    /** As they were taken to be from one day until before another. */
    private List<Signal> silences(
            @Nullable Promise promise,
            boolean withdrawn,
            @Nullable LocalDate endedOn,
            Map<CommunicationId, Step> sends,
            LocalDate from,
            @Nullable LocalDate before,
            LocalDate until) {
        if (withdrawn || promise == null || promise.to == null || promise.to.equals(partner)) {
            return List.of();
        }
        Map<LocalDate, Long> sent = new TreeMap<>();
        sends.values().forEach(step -> sent.merge(step.on, step.position, Math::min));
        LocalDate last = before == null || before.isAfter(until) ? until : before.minusDays(1);
        return Cadence.of(promise.startsOn, promise.every, endedOn, days(sends), last).silences().stream()
                .map(silence -> new Signal(
                        SignalKind.SILENCE,
                        partner,
                        promise.to,
                        1,
                        silence.openedOn(),
                        silence.closedOn(),
                        from.equals(on) ? null : from,
                        before,
                        number,
                        silence.closedOn() == null ? null : sent.get(silence.closedOn()),
                        null))
                .toList();
    }

    private static List<LocalDate> days(Map<CommunicationId, Step> sends) {
        return sends.values().stream().map(Step::on).toList();
    }
}
