package org.prinuce.query.friction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.ConditionsMet;
import org.prinuce.events.governance.GovernanceEvent.DecisionCalledIn;
import org.prinuce.events.governance.GovernanceEvent.DecisionReversed;
import org.prinuce.events.governance.GovernanceEvent.DecisionSuperseded;
import org.prinuce.events.governance.GovernanceEvent.DecisionWithdrawn;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.query.governance.Naive;

/**
 * Friction worked out the slow way, straight from the definitions and the journal: it lives through every day from the
 * first to the one asked about, knowing no later one, and opens and closes what the day brings. Shares no code with the
 * measure.
 */
public final class NaiveFriction {

    private static final double HALF_LIFE = 60;
    private static final double K = 10;

    /** A signal as it was seen to open and to close. */
    private static final class Seen {
        private final String kind;
        private final String by;
        private final String with;
        private final double weight;
        private final LocalDate opened;
        private LocalDate closed;
        /** A day on which it is as if it had never been. */
        private boolean forgotten;
        /** As the correction that was read last has it. */
        private About about;

        Seen(String kind, String by, String with, double weight, LocalDate opened) {
            this.kind = kind;
            this.by = by;
            this.with = with;
            this.weight = weight;
            this.opened = opened;
        }

        boolean is(String asked, String partner) {
            return closed == null && kind.equals(asked) && by.equals(partner);
        }
    }

    private final List<Entry> known;
    private final Map<String, List<Seen>> seen = new HashMap<>();

    public NaiveFriction(List<Entry> ledger, long position, LocalDate asAt) {
        this.known = ledger.stream().filter(it -> it.position() <= position).toList();
        known.stream()
                .map(it -> it.event().happenedOn())
                .min(Comparator.naturalOrder())
                .ifPresent(first -> {
                    for (LocalDate day = first; !day.isAfter(asAt); day = day.plusDays(1)) {
                        live(day);
                    }
                    commitments(asAt);
                });
    }

    private void live(LocalDate day) {
        for (String decision : decisions()) {
            inertia(decision, day);
            for (Entry entry : of(day)) {
                if (entry.event() instanceof GovernanceEvent it
                        && it.decision().value().equals(decision)) {
                    happens(decision, it, entry, day);
                }
            }
            Optional<Naive> evening = Naive.of(decision, known, Long.MAX_VALUE, day.atTime(23, 59, 59));
            if (evening.isPresent()
                    && evening.get().jointlyFinalFrom() != null
                    && !evening.get().jointlyFinalFrom().isAfter(day.atTime(23, 59, 59))) {
                closeAll(decision, Set.of("OBJECTION", "CONDITION"), day);
            }
        }
        for (Entry entry : of(day)) {
            switch (entry.event()) {
                case LanguageEvent it -> language(it, entry, day);
                case ObservationEvent it -> observed(it, entry, day);
                default -> {}
            }
        }
    }

    private List<ProgrammeEvent> past(LocalDate day, long position) {
        return known.stream()
                .filter(it -> it.event().happenedOn().isBefore(day)
                        || it.event().happenedOn().equals(day) && it.position() < position)
                .sorted(Comparator.<Entry, LocalDate>comparing(it -> it.event().happenedOn())
                        .thenComparing(Entry::position))
                .map(Entry::event)
                .toList();
    }

    private void language(LanguageEvent event, Entry entry, LocalDate day) {
        String id = event.term().value();
        List<LanguageEvent> before = past(day, entry.position()).stream()
                .filter(LanguageEvent.class::isInstance)
                .map(LanguageEvent.class::cast)
                .filter(it -> it.term().equals(event.term()))
                .toList();
        Optional<LanguageEvent.TermRaised> raised = before.stream()
                .filter(LanguageEvent.TermRaised.class::isInstance)
                .map(LanguageEvent.TermRaised.class::cast)
                .findFirst();
        if (raised.isEmpty()) {
            return;
        }
        List<LanguageEvent> since = before.subList(before.indexOf(raised.get()), before.size());
        switch (event) {
            case LanguageEvent.TermContested it -> {
                String by = it.partner().value();
                if (signals(id).stream().anyMatch(signal -> signal.is("TERM_CONTESTED", by))) {
                    return;
                }
                Map<String, String> means = new HashMap<>();
                for (LanguageEvent earlier : since) {
                    if (earlier instanceof LanguageEvent.TermDefined defined) {
                        means.put(
                                defined.partner().value(), defined.definition().words());
                    }
                }
                Set<String> others = new LinkedHashSet<>();
                means.forEach((partner, words) -> {
                    if (!partner.equals(by) && !words.equals(means.get(by))) {
                        others.add(partner);
                    }
                });
                if (others.isEmpty() && raised.get().partner() != null) {
                    others.add(raised.get().partner().value());
                }
                others.remove(by);
                others.forEach(other -> signals(id).add(new Seen("TERM_CONTESTED", by, other, 2, day)));
            }
            case LanguageEvent.ContestWithdrawn it ->
                close(id, Set.of("TERM_CONTESTED"), it.partner().value(), day);
            case LanguageEvent.TermAgreed _, LanguageEvent.TermWithdrawn _ ->
                closeAll(id, Set.of("TERM_CONTESTED"), day);
            default -> {}
        }
    }

    private void observed(ObservationEvent event, Entry entry, LocalDate day) {
        String id = event.observation().value();
        switch (event) {
            case ObservationLogged it -> observe(id, it, it.details(), day);
            case ObservationEvent.ObservationCorrected it ->
                past(day, entry.position()).stream()
                        .filter(ObservationLogged.class::isInstance)
                        .map(ObservationLogged.class::cast)
                        .filter(logged -> logged.observation().equals(it.observation()))
                        .findFirst()
                        .ifPresent(logged -> {
                            List<Seen> before = List.copyOf(signals(id));
                            LocalDate closed = before.isEmpty() ? null : before.getLast().closed;
                            boolean gone = past(day, entry.position()).stream()
                                    .anyMatch(e -> e instanceof ObservationEvent.ObservationWithdrawn withdrawn
                                            && withdrawn.observation().equals(it.observation()));
                            signals(id).clear();
                            observe(id, logged, it.details(), logged.happenedOn());
                            LocalDate resolved = past(day, entry.position()).stream()
                                    .filter(e -> e instanceof ObservationEvent.ObservationResolved r
                                            && r.observation().equals(it.observation()))
                                    .map(ProgrammeEvent::happenedOn)
                                    .findFirst()
                                    .orElse(closed);
                            signals(id).forEach(signal -> signal.closed = resolved);
                            signals(id).forEach(signal -> signal.forgotten = gone);
                        });
            case ObservationEvent.ObservationResolved _ ->
                signals(id).stream().filter(it -> it.closed == null).forEach(signal -> signal.closed = day);
            case ObservationEvent.ObservationWithdrawn _ -> signals(id).forEach(signal -> signal.forgotten = true);
        }
    }

    private void observe(String id, ObservationLogged logged, ObservationDetails details, LocalDate day) {
        if (!details.helpful()) {
            signals(id)
                    .add(new Seen(
                            "OBSERVED",
                            logged.between().getFirst().value(),
                            logged.between().getLast().value(),
                            details.severity(),
                            day));
            signals(id).getLast().about = details.about();
        }
    }

    /** Looked at on the last evening, from all that was known to have happened by then. */
    private void commitments(LocalDate day) {
        List<ProgrammeEvent> past = past(day.plusDays(1), 0);
        for (ProgrammeEvent event : past) {
            if (event instanceof CommitmentMade made) {
                silences(made, past, day);
            }
        }
    }

    private void silences(CommitmentMade made, List<ProgrammeEvent> past, LocalDate today) {
        CommitmentDetails details = made.details();
        LocalDate end = null;
        Map<String, LocalDate> sends = new HashMap<>();
        for (ProgrammeEvent event : past.subList(past.indexOf(made), past.size())) {
            if (event instanceof CommitmentEvent it && it.commitment().equals(made.commitment())) {
                switch (it) {
                    case CommitmentMade _ -> {}
                    case CommitmentEvent.CommitmentCorrected corrected -> details = corrected.details();
                    case CommitmentEvent.CommitmentEnded ended -> end = end == null ? ended.happenedOn() : end;
                    case CommitmentEvent.CommitmentWithdrawn _ -> {
                        return;
                    }
                }
            }
            if (event instanceof CommunicationEvent it && made.commitment().equals(it.commitment())) {
                String id = it.communication().value();
                if (it instanceof CommunicationEvent.CommunicationSent) {
                    sends.put(id, it.happenedOn());
                }
                if (it instanceof CommunicationEvent.CommunicationWithdrawn) {
                    sends.remove(id);
                }
            }
        }
        if (details.audience().partner() == null || details.audience().partner().equals(made.partner())) {
            return;
        }
        Seen silence = null;
        Map<LocalDate, LocalDate> met = new HashMap<>();
        int opened = 0;
        LocalDate first = details.startsOn().minus(details.every());
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate yesterday = day.minusDays(1);
            boolean promised = end == null || !day.isAfter(end);
            if (silence == null && promised && isDue(details, yesterday, end) && !met.containsKey(yesterday)) {
                silence = new Seen(
                        "SILENCE",
                        made.partner().value(),
                        details.audience().partner().value(),
                        1,
                        day);
                signals(made.commitment().value()).add(silence);
            }
            long sent = java.util.Collections.frequency(sends.values(), day);
            for (int i = 0; i < sent; i++) {
                meet(details, day, end, met);
            }
            if (silence != null && (sent > 0 || day.equals(end))) {
                silence.closed = day;
                silence = null;
            }
        }
    }

    private static boolean isDue(CommitmentDetails details, LocalDate day, LocalDate end) {
        return (end == null || !day.isAfter(end))
                && IntStream.range(0, 2_000)
                        .mapToObj(i -> details.startsOn().plus(details.every().multipliedBy(i)))
                        .takeWhile(due -> !due.isAfter(day))
                        .anyMatch(day::equals);
    }

    /** A send meets the oldest due date that is open: from one period before it to one period after. */
    private static void meet(CommitmentDetails details, LocalDate day, LocalDate end, Map<LocalDate, LocalDate> met) {
        for (int i = 0; ; i++) {
            LocalDate due = details.startsOn().plus(details.every().multipliedBy(i));
            LocalDate opens = details.startsOn().plus(details.every().multipliedBy(i - 1));
            LocalDate closes = details.startsOn().plus(details.every().multipliedBy(i + 1));
            if (opens.isAfter(day) || end != null && due.isAfter(end)) {
                return;
            }
            if (!closes.isBefore(day) && !met.containsKey(due)) {
                met.put(due, day);
                return;
            }
        }
    }

    /** The day by which it was needed has passed: by last night a required partner had not spoken. */
    private void inertia(String decision, LocalDate day) {
        Optional<Naive> lastNight =
                Naive.of(decision, known, Long.MAX_VALUE, day.minusDays(1).atTime(23, 59, 59));
        if (lastNight.isEmpty()
                || lastNight.get().neededBy() == null
                || !lastNight.get().neededBy().isBefore(day)) {
            return;
        }
        if (lastNight
                .get()
                .ended()
                .filter(it -> !(it instanceof DecisionReversed))
                .isPresent()) {
            return;
        }
        String proposer = lastNight.get().proposal().partner().value();
        for (String required : lastNight.get().required()) {
            boolean silent = lastNight.get().position(required).isEmpty();
            if (silent
                    && !required.equals(proposer)
                    && signals(decision).stream().noneMatch(it -> it.is("INERTIA", required))) {
                signals(decision).add(new Seen("INERTIA", required, proposer, 1, day));
            }
        }
    }

    private void happens(String decision, GovernanceEvent event, Entry entry, LocalDate day) {
        List<Entry> before = known.stream()
                .filter(it -> it.event().happenedOn().isBefore(day) || it.position() <= entry.position())
                .toList();
        Optional<Naive> then = Naive.of(decision, before, Long.MAX_VALUE, day.atTime(23, 59, 59))
                .filter(it -> before.stream().anyMatch(e -> e.event() == it.proposal()));
        if (then.isEmpty() || !proposed(decision, before, day)) {
            return;
        }
        String proposer = then.get().proposal().partner().value();
        String by = event.partner().value();
        switch (event) {
            case PositionTaken it -> {
                close(decision, Set.of("OBJECTION", "CONDITION", "INERTIA"), by, day);
                if (!by.equals(proposer) && it.stance() == Stance.OBJECT) {
                    signals(decision).add(new Seen("OBJECTION", by, proposer, 3, day));
                }
                if (!by.equals(proposer) && it.stance() == Stance.SUPPORT_WITH_CONDITIONS) {
                    signals(decision).add(new Seen("CONDITION", by, proposer, 1, day));
                }
            }
            case ConditionsMet _ -> close(decision, Set.of("CONDITION"), by, day);
            case DecisionWithdrawn _, DecisionSuperseded _ ->
                closeAll(decision, Set.of("OBJECTION", "CONDITION", "INERTIA"), day);
            case DecisionCalledIn _, DecisionReversed _ -> {
                for (String required : then.get().required()) {
                    if (!required.equals(by)) {
                        Seen point = new Seen("REOPENED", by, required, 3, day);
                        point.closed = day;
                        signals(decision).add(point);
                    }
                }
            }
            default -> {}
        }
    }

    private static boolean proposed(String decision, List<Entry> before, LocalDate day) {
        return before.stream()
                .filter(it -> !it.event().happenedOn().isAfter(day))
                .anyMatch(it -> it.event() instanceof GovernanceEvent.DecisionProposed proposed
                        && proposed.decision().value().equals(decision));
    }

    private List<Entry> of(LocalDate day) {
        return known.stream()
                .filter(it -> it.event().happenedOn().equals(day))
                .sorted(Comparator.comparing(Entry::position))
                .toList();
    }

    private Set<String> decisions() {
        Set<String> decisions = new LinkedHashSet<>();
        for (Entry entry : known) {
            if (entry.event() instanceof GovernanceEvent it) {
                decisions.add(it.decision().value());
            }
        }
        return decisions;
    }

    private List<Seen> signals(String thing) {
        return seen.computeIfAbsent(thing, _ -> new ArrayList<>());
    }

    private void close(String thing, Set<String> kinds, String by, LocalDate day) {
        for (Seen signal : signals(thing)) {
            if (signal.closed == null && kinds.contains(signal.kind) && signal.by.equals(by)) {
                signal.closed = day;
            }
        }
    }

    private void closeAll(String thing, Set<String> kinds, LocalDate day) {
        for (Seen signal : signals(thing)) {
            if (signal.closed == null && kinds.contains(signal.kind)) {
                signal.closed = day;
            }
        }
    }

    private List<Seen> between(String one, String other) {
        return seen.values().stream()
                .flatMap(List::stream)
                .filter(it -> !it.forgotten && Set.of(it.by, it.with).equals(Set.of(one, other)))
                .toList();
    }

    public int evidence(String one, String other) {
        return between(one, other).size();
    }

    /** How many disputes between two are about this; null for those of which nobody said. */
    long disputes(String one, String other, @Nullable About about) {
        return between(one, other).stream()
                .filter(it -> it.kind.equals("OBSERVED") && it.about == about)
                .count();
    }

    public double sum(String one, String other, LocalDate day) {
        double sum = 0;
        for (Seen signal : between(one, other)) {
            double faded = signal.closed == null ? 0 : (day.toEpochDay() - signal.closed.toEpochDay()) / HALF_LIFE;
            sum += signal.weight * Math.exp(-Math.log(2) * faded);
        }
        return sum;
    }

    /** Null where there is too little evidence. */
    public Double index(String one, String other, LocalDate day) {
        return evidence(one, other) < 3 ? null : 100 * (1 - Math.exp(-sum(one, other, day) / K));
    }
}
