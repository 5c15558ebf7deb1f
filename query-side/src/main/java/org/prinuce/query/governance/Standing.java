package org.prinuce.query.governance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.governance.Decision.CallIn;
import org.prinuce.query.governance.Decision.Position;
import org.prinuce.query.governance.Decision.Taking;
import org.prinuce.query.governance.Finality.OfPartner;
import org.prinuce.query.governance.Finality.Window;

/**
 * Where a decision stands, for whom it waits and since when, at any moment until the next entry about it.
 *
 * @param stage before {@link Finality#jointlyFrom} is reached; see {@link #stageAt}
 * @param waits for whom it waits; each until its moment comes, if it has one; nobody in a record of the past
 * @param windowEnds when the last call-in window that is open, of those that count, closes (Europe/London)
 * @param windowToOpen whether a window that counts waits for its event
 * @param positionMissing whether a required partner has taken no position; never in a record of the past
 */
public record Standing(
        DecisionStage stage,
        Finality finality,
        List<Wait> waits,
        @Nullable LocalDateTime windowEnds,
        boolean windowToOpen,
        boolean positionMissing) {

    /** How far a decision has come. */
    public enum DecisionStage {
        /** A required partner has taken no position. */
        WAITING,
        /** All positions are in; it is not taken. */
        READY,
        /** Taken; a call-in window runs, or has not begun. */
        IN_CALL_IN,
        /** Taken; an objection, an open condition, a missing position or a call-in stands against it. */
        HELD,
        JOINTLY_FINAL,
        SUPERSEDED,
        REVERSED,
        WITHDRAWN;

        /** Whether something is still to come before it is final. */
        public boolean isOpen() {
            return compareTo(HELD) <= 0;
        }

        /** Whether it will never be final. */
        public boolean isEnded() {
            return compareTo(JOINTLY_FINAL) > 0;
        }
    }

    /** @param until when it stops waiting by itself; null while somebody must do something */
    public record Wait(
            PartnerId partner, LocalDate since, @Nullable LocalDateTime until) {

        boolean at(LocalDateTime moment) {
            return until == null || until.isAfter(moment);
        }
    }

    /** @param today what is dated later than this day has not happened yet */
    public static Standing of(Decision decision, Roster roster, LocalDate today) {
        Finality finality = Finality.of(decision, roster, today);
        List<Window> windows = finality.partners().stream()
                .filter(OfPartner::required)
                .flatMap(it -> Optional.ofNullable(it.window()).stream())
                .toList();
        boolean missing = finality.partners().stream()
                .anyMatch(
                        it -> it.required() && decision.positionOf(it.partner()).isEmpty());
        List<Wait> holds = holds(decision, finality);
        DecisionStage stage = stage(decision, missing, holds);
        List<Wait> waits = roster.isRecordOfThePast()
                ? List.of()
                : switch (stage) {
                    case WAITING, HELD -> holds;
                    case IN_CALL_IN -> windowWaits(decision, finality);
                    case READY, JOINTLY_FINAL, SUPERSEDED, REVERSED, WITHDRAWN -> List.of();
                };
        return new Standing(
                stage,
                finality,
                waits,
                windows.stream()
                        .flatMap(it -> Optional.ofNullable(it.closes()).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                windows.stream().anyMatch(it -> it.closes() == null),
                missing && decision.ending() == null && !roster.isRecordOfThePast());
    }

    public DecisionStage stageAt(LocalDateTime moment) {
        LocalDateTime from = finality.jointlyFrom();
        return stage == DecisionStage.IN_CALL_IN && from != null && !from.isAfter(moment)
                ? DecisionStage.JOINTLY_FINAL
                : stage;
    }

    public List<Wait> waitsAt(LocalDateTime moment) {
        return stageAt(moment).isOpen()
                ? waits.stream().filter(it -> it.at(moment)).toList()
                : List.of();
    }

    private static DecisionStage stage(Decision decision, boolean missing, List<Wait> holds) {
        if (decision.ending() != null) {
            return switch (decision.ending().how()) {
                case SUPERSEDED -> DecisionStage.SUPERSEDED;
                case REVERSED -> DecisionStage.REVERSED;
                case WITHDRAWN -> DecisionStage.WITHDRAWN;
            };
        }
        if (decision.taking() == null) {
            return missing ? DecisionStage.WAITING : DecisionStage.READY;
        }
        return holds.isEmpty() ? DecisionStage.IN_CALL_IN : DecisionStage.HELD;
    }

    /** What only somebody's deed can end: a missing position and, once it was taken, whatever stands against it. */
    private static List<Wait> holds(Decision decision, Finality finality) {
        List<Wait> holds = new ArrayList<>();
        CallIn callIn = decision.callIn();
        for (OfPartner it : finality.partners()) {
            Optional<Position> position = decision.positionOf(it.partner());
            if (position.isEmpty()) {
                holds.add(new Wait(it.partner(), decision.proposal().on(), null));
            } else if (decision.taking() != null) {
                boolean objects = it.required() && position.get().agreedOn() == null;
                if (objects || position.get().conditionOpen()) {
                    holds.add(new Wait(it.partner(), position.get().since(), null));
                }
            }
        }
        if (callIn != null && holds.stream().noneMatch(it -> it.partner().equals(callIn.partner()))) {
            holds.add(new Wait(callIn.partner(), callIn.on(), null));
            holds.sort(Comparator.comparing(it -> it.partner().value()));
        }
        return List.copyOf(holds);
    }

    private static List<Wait> windowWaits(Decision decision, Finality finality) {
        Taking taking = decision.taking();
        List<Wait> waits = new ArrayList<>();
        for (OfPartner it : finality.partners()) {
            Window window = it.window();
            if (it.required() && window != null && taking != null) {
                LocalDate since = window.opened() == null ? taking.on() : window.opened();
                waits.add(new Wait(it.partner(), since, it.from()));
            }
        }
        return List.copyOf(waits);
    }
}
