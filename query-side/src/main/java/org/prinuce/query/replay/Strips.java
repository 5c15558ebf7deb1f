package org.prinuce.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.prinuce.platform.time.London;
import org.prinuce.query.replay.ReplayAnswer.Promise;
import org.prinuce.query.replay.ReplayAnswer.Sends;
import org.prinuce.query.replay.ReplayAnswer.Strip;

/** What was promised and sent, each with the day by which it was known: how it was kept follows on any two days. */
final class Strips {

    private record Send(long number, long on, long known, boolean publicity, long gone, long goneKnown) {}

    private record Made(CommitmentMade made, CommitmentDetails last, long number, List<Step> steps) {}

    private record Step(CommitmentEvent event, long known) {}

    private final Map<CommitmentId, Made> commitments = new LinkedHashMap<>();
    private final Map<CommitmentId, Map<CommunicationId, Send>> sends = new HashMap<>();

    void add(Entry entry) {
        long known = London.dayOf(entry.recordedAt()).toEpochDay();
        switch (entry.event()) {
            case CommitmentMade it -> {
                List<Step> steps = new ArrayList<>(List.of(new Step(it, known)));
                commitments.put(it.commitment(), new Made(it, it.details(), entry.number(), steps));
            }
            case CommitmentEvent it ->
                commitments.computeIfPresent(it.commitment(), (_, made) -> {
                    made.steps.add(new Step(it, known));
                    CommitmentDetails last = it instanceof CommitmentCorrected right ? right.details() : made.last;
                    return new Made(made.made, last, made.number, made.steps);
                });
            case CommunicationEvent it
            when it.commitment() != null ->
                sent(it, sends.computeIfAbsent(it.commitment(), _ -> new LinkedHashMap<>()), entry.number(), known);
            default -> {}
        }
    }

    private static void sent(CommunicationEvent event, Map<CommunicationId, Send> sends, long number, long known) {
        long on = event.happenedOn().toEpochDay();
        switch (event) {
            case CommunicationSent it ->
                sends.put(
                        it.communication(),
                        new Send(number, on, known, it.details().publicity(), Versions.NEVER, Versions.NEVER));
            case CommunicationWithdrawn it ->
                sends.computeIfPresent(
                        it.communication(),
                        (_, was) -> new Send(was.number, was.on, was.known, was.publicity, on, known));
            case CommunicationCorrected it ->
                sends.computeIfPresent(
                        it.communication(),
                        (_, was) -> new Send(
                                was.number, was.on, was.known, it.details().publicity(), was.gone, was.goneKnown));
            case FeedbackReceived _ -> {}
        }
    }

    /** By partner and purpose: always in one order. */
    List<Strip> all(Days days) {
        return commitments.values().stream()
                .map(made -> strip(made, days))
                .sorted(Comparator.<Strip, String>comparing(it -> it.partner().value())
                        .thenComparing(Strip::purpose)
                        .thenComparing(Strip::number))
                .toList();
    }

    private Strip strip(Made made, Days days) {
        Redactable words = made.last.audience().words();
        List<Send> own =
                List.copyOf(sends.getOrDefault(made.made.commitment(), Map.of()).values());
        return new Strip(
                made.made.commitment().value(),
                made.number,
                made.made.partner(),
                made.last.purpose().words(),
                words == null ? null : words.words(),
                made.last.audience().partner(),
                made.steps.stream().map(step -> promise(step, days)).toList(),
                new Sends(
                        own.stream().map(Send::number).toList(),
                        own.stream().map(it -> days.at(it.on)).toList(),
                        own.stream().map(it -> days.known(it.known, it.on)).toList(),
                        own.stream().map(it -> it.publicity ? 1 : 0).toList(),
                        Days.column(own, it -> days.or(it.gone)),
                        Days.column(own, it -> days.or(it.goneKnown))));
    }

    private static Promise promise(Step step, Days days) {
        long on = step.event.happenedOn().toEpochDay();
        int known = days.known(step.known, on);
        return switch (step.event) {
            case CommitmentMade it -> promise(days.at(on), known, it.details(), days);
            case CommitmentCorrected it -> promise(days.at(on), known, it.details(), days);
            case CommitmentEnded _ -> new Promise(days.at(on), known, null, null, null, null);
            case CommitmentWithdrawn _ -> new Promise(days.at(on), known, null, null, null, true);
        };
    }

    private static Promise promise(int on, int known, CommitmentDetails details, Days days) {
        LocalDate starts = details.startsOn();
        return new Promise(
                on,
                known,
                days.at(starts.toEpochDay()),
                Math.toIntExact(details.every().toTotalMonths()),
                details.every().getDays(),
                null);
    }
}
