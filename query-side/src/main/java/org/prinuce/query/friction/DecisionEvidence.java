package org.prinuce.query.friction;

import static org.prinuce.events.programme.SignalKind.CONDITION;
import static org.prinuce.events.programme.SignalKind.INERTIA;
import static org.prinuce.events.programme.SignalKind.OBJECTION;
import static org.prinuce.events.programme.SignalKind.REOPENED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection;
import org.prinuce.events.governance.DecisionCorrection.Clearable;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.ConditionsMet;
import org.prinuce.events.governance.GovernanceEvent.DecisionCalledIn;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionPublished;
import org.prinuce.events.governance.GovernanceEvent.DecisionReversed;
import org.prinuce.events.governance.GovernanceEvent.DecisionSuperseded;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.events.governance.GovernanceEvent.DecisionWithdrawn;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.governance.Decision;
import org.prinuce.query.governance.Finality;

/**
 * Objections, conditions, reopenings and inertia. A decision can become jointly final by the passing of time alone, by
 * rules that may be learnt of later; so its steps are kept, and what they show is worked out when it is asked for.
 *
 * @param steps in the order they happened
 */
record DecisionEvidence(
        DecisionId decision,
        ProgrammeId programme,
        PartnerId partner,
        Visibility visibility,
        long number,
        LocalDate on,
        List<Step> steps)
        implements Evidence {

    /** @param day the day by which a proposal is needed, or on which what was taken is published */
    record Step(
            What what,
            LocalDate on,
            long position,
            PartnerId by,
            @Nullable Stance stance,
            @Nullable LocalDate day,
            @Nullable List<PartnerId> required,
            @Nullable Publication publication) {

        static Step of(What what, GovernanceEvent it, long position) {
            return new Step(what, it.happenedOn(), position, it.partner(), null, null, null, null);
        }

        Step stance(Stance stance) {
            return new Step(what, on, position, by, stance, day, required, publication);
        }

        Step day(@Nullable LocalDate day) {
            return new Step(what, on, position, by, stance, day, required, publication);
        }

        Step required(@Nullable Collection<PartnerId> partners) {
            List<PartnerId> sorted = partners == null
                    ? null
                    : partners.stream()
                            .sorted(Comparator.comparing(PartnerId::value))
                            .toList();
            return new Step(what, on, position, by, stance, day, sorted, publication);
        }

        Step publication(Publication publication) {
            return new Step(what, on, position, by, stance, day, required, publication);
        }
    }

    enum What {
        PROPOSED,
        POSITION_TAKEN,
        CONDITIONS_MET,
        TAKEN,
        PUBLISHED,
        CALLED_IN,
        SUPERSEDED,
        REVERSED,
        WITHDRAWN,
        CORRECTED,
        NO_LONGER_NEEDED
    }

    private static final Redactable UNSAID = new Redactable(null);
    private static final DecisionDetails NO_WORDS = new DecisionDetails(
            UNSAID, null, null, null, null, null, List.of(), null, null, null, List.of(), null, null, List.of(),
            List.of());

    @Override
    public String id() {
        return decision.value();
    }

    /** @return null while it has not been proposed: what is dated before that is passed over */
    static @Nullable DecisionEvidence evolve(@Nullable DecisionEvidence before, GovernanceEvent event, long position) {
        if (before == null) {
            return event instanceof DecisionProposed it
                    ? new DecisionEvidence(
                            it.decision(),
                            it.programme(),
                            it.partner(),
                            it.visibility(),
                            position,
                            it.happenedOn(),
                            List.of(Step.of(What.PROPOSED, it, position)
                                    .day(it.neededBy())
                                    .required(it.requiredPartners())))
                    : null;
        }
        return switch (event) {
            case DecisionProposed _ -> before;
            case PositionTaken it ->
                before.and(Step.of(What.POSITION_TAKEN, it, position).stance(it.stance()));
            case ConditionsMet it -> before.and(Step.of(What.CONDITIONS_MET, it, position));
            case DecisionTaken it ->
                before.and(Step.of(What.TAKEN, it, position).day(it.publishedOn()));
            case DecisionPublished it ->
                before.and(Step.of(What.PUBLISHED, it, position).publication(it.publication()));
            case DecisionCalledIn it -> before.and(Step.of(What.CALLED_IN, it, position));
            case DecisionSuperseded it -> before.and(Step.of(What.SUPERSEDED, it, position));
            case DecisionReversed it -> before.and(Step.of(What.REVERSED, it, position));
            case DecisionWithdrawn it -> before.and(Step.of(What.WITHDRAWN, it, position));
            case DecisionCorrected it -> before.corrected(it, position);
        };
    }

    private DecisionEvidence corrected(DecisionCorrected it, long position) {
        DecisionCorrection change = it.correction();
        DecisionEvidence after = this;
        if (change.cleared().contains(Clearable.NEEDED_BY)) {
            after = after.and(Step.of(What.NO_LONGER_NEEDED, it, position));
        }
        return change.neededBy() == null && change.requiredPartners() == null
                ? after
                : after.and(Step.of(What.CORRECTED, it, position)
                        .day(change.neededBy())
                        .required(change.requiredPartners()));
    }

    private DecisionEvidence and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new DecisionEvidence(decision, programme, partner, visibility, number, on, List.copyOf(all));
    }

    @Override
    public List<Signal> signals(Roster roster, LocalDate until) {
        return new Course(roster).run();
    }

    /** The decision as it goes from step to step, and the signals so far. */
    private final class Course {

        private final Roster roster;
        private final Map<SignalKind, Map<PartnerId, Signal>> open = new HashMap<>();
        private final List<Signal> closed = new ArrayList<>();

        Course(Roster roster) {
            this.roster = roster;
        }

        List<Signal> run() {
            Decision now = null;
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                now = Objects.requireNonNull(
                        Decision.evolve(now, event(step), step.position, Instant.EPOCH), "it begins with its proposal");
                take(step, now);
                LocalDate next = i + 1 < steps.size() ? steps.get(i + 1).on : LocalDate.MAX;
                pass(now, step.on, next);
            }
            open.values().forEach(signals -> closed.addAll(signals.values()));
            closed.sort(Comparator.comparing(Signal::openedOn).thenComparing(Signal::opened));
            return closed;
        }

        private void take(Step step, Decision now) {
            switch (step.what) {
                case POSITION_TAKEN -> {
                    close(List.of(OBJECTION, CONDITION, INERTIA), step.by, step.on, step.position);
                    SignalKind kind = switch (Objects.requireNonNull(step.stance)) {
                        case OBJECT -> OBJECTION;
                        case SUPPORT_WITH_CONDITIONS -> CONDITION;
                        case SUPPORT, ABSTAIN -> null;
                    };
                    if (kind != null) {
                        open(kind, step.by, step.on, step.position);
                    }
                }
                case CONDITIONS_MET -> close(List.of(CONDITION), step.by, step.on, step.position);
                case WITHDRAWN, SUPERSEDED -> closeAll(List.of(OBJECTION, CONDITION, INERTIA), step.on, step.position);
                case CALLED_IN, REVERSED ->
                    now.proposal().required().stream()
                            .filter(other -> !other.equals(step.by))
                            .forEach(other ->
                                    closed.add(Signal.point(REOPENED, step.by, other, step.on, step.position)));
                case PROPOSED, TAKEN, PUBLISHED, CORRECTED, NO_LONGER_NEEDED -> {}
            }
        }

        /**
         * What time alone does from one step until the next: a day by which positions were needed passes, or the
         * decision becomes jointly final. What a later step says of the same day comes first.
         */
        private void pass(Decision now, LocalDate from, LocalDate next) {
            LocalDate neededBy = now.proposal().neededBy();
            Decision.Ending ending = now.ending();
            boolean over = ending != null && ending.how() != Decision.End.REVERSED;
            if (neededBy != null && !over) {
                LocalDate late = Collections.max(List.of(neededBy, from)).plusDays(1);
                if (!late.isAfter(next)) {
                    now.proposal().required().stream()
                            .filter(required -> now.positionOf(required).isEmpty())
                            .filter(required ->
                                    !open.getOrDefault(INERTIA, Map.of()).containsKey(required))
                            .forEach(required -> open(INERTIA, required, late, number));
                }
            }
            LocalDateTime finalFrom = Finality.of(now, roster, LocalDate.MAX).jointlyFrom();
            if (finalFrom != null) {
                LocalDate reached = Collections.max(List.of(finalFrom.toLocalDate(), from));
                if (reached.isBefore(next)) {
                    closeAll(List.of(OBJECTION, CONDITION), reached, null);
                }
            }
        }

        /** A partner is never paired with itself: the proposing partner's own stance gives no signal. */
        private void open(SignalKind kind, PartnerId by, LocalDate day, long position) {
            if (!by.equals(partner)) {
                open.computeIfAbsent(kind, _ -> new HashMap<>()).put(by, Signal.open(kind, by, partner, day, position));
            }
        }

        private void close(List<SignalKind> kinds, PartnerId by, LocalDate day, @Nullable Long position) {
            for (SignalKind kind : kinds) {
                Map<PartnerId, Signal> ofKind = open.getOrDefault(kind, Map.of());
                Signal signal = ofKind.get(by);
                if (signal != null) {
                    ofKind.remove(by);
                    closed.add(signal.closed(day, position));
                }
            }
        }

        private void closeAll(List<SignalKind> kinds, LocalDate day, @Nullable Long position) {
            for (SignalKind kind : kinds) {
                for (PartnerId by : Set.copyOf(open.getOrDefault(kind, Map.of()).keySet())) {
                    close(List.of(kind), by, day, position);
                }
            }
        }
    }

    /** The step as an event without words. */
    private GovernanceEvent event(Step step) {
        return switch (step.what) {
            case PROPOSED ->
                new DecisionProposed(
                        decision,
                        programme,
                        partner,
                        visibility,
                        step.on,
                        DatePrecision.DAY,
                        step.day,
                        Set.copyOf(Objects.requireNonNull(step.required)),
                        NO_WORDS,
                        null);
            case POSITION_TAKEN ->
                new PositionTaken(
                        decision,
                        programme,
                        step.by,
                        visibility,
                        step.on,
                        Objects.requireNonNull(step.stance),
                        null,
                        null);
            case CONDITIONS_MET -> new ConditionsMet(decision, programme, step.by, visibility, step.on, null);
            case TAKEN ->
                new DecisionTaken(decision, programme, step.by, visibility, step.on, UNSAID, UNSAID, step.day);
            case PUBLISHED ->
                new DecisionPublished(
                        decision, programme, step.by, visibility, step.on, Objects.requireNonNull(step.publication));
            case CALLED_IN -> new DecisionCalledIn(decision, programme, step.by, visibility, step.on, UNSAID);
            case SUPERSEDED ->
                new DecisionSuperseded(decision, programme, step.by, visibility, step.on, decision, null);
            case REVERSED -> new DecisionReversed(decision, programme, step.by, visibility, step.on, UNSAID);
            case WITHDRAWN -> new DecisionWithdrawn(decision, programme, step.by, visibility, step.on, UNSAID);
            case CORRECTED -> correction(step, step.day, step.required, Set.of());
            case NO_LONGER_NEEDED -> correction(step, null, null, Set.of(Clearable.NEEDED_BY));
        };
    }

    private DecisionCorrected correction(
            Step step, @Nullable LocalDate neededBy, @Nullable List<PartnerId> required, Set<Clearable> cleared) {
        DecisionCorrection change = new DecisionCorrection(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                neededBy,
                required == null ? null : Set.copyOf(required),
                null,
                null,
                cleared);
        return new DecisionCorrected(decision, programme, step.by, visibility, step.on, change, UNSAID);
    }
}
