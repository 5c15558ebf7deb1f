package org.prinuce.query.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.View;

/**
 * One thing of a view, from day to day in the world, as far as its entries are known. An entry in the order in which
 * things happened costs one fold; a late one refolds what happened after it.
 */
final class Course<S> {

    private static final Comparator<Entry> AS_IT_HAPPENED = Comparator.<Entry, LocalDate>comparing(
                    it -> it.event().happenedOn())
            .thenComparing(Entry::position);

    /** Some days on which the thing was in its register. */
    record Span(long from, long to) implements Versions.Dated<Span> {
        @Override
        public Span before(long day) {
            return to < day ? this : new Span(from, Versions.NEVER);
        }
    }

    /** As it stood after an entry, and when it was in its register if no other entry came. */
    private static final class Step<S> {
        private final Entry entry;
        private @Nullable S state;
        private @Nullable List<Span> spans;

        Step(Entry entry) {
            this.entry = entry;
        }

        long on() {
            return entry.event().happenedOn().toEpochDay();
        }
    }

    private final View<S> view;
    private final List<Step<S>> steps = new ArrayList<>();

    Course(View<S> view) {
        this.view = view;
    }

    void add(Entry entry) {
        int at = steps.size();
        while (at > 0 && AS_IT_HAPPENED.compare(steps.get(at - 1).entry, entry) > 0) {
            at--;
        }
        steps.add(at, new Step<>(entry));
        for (int i = at; i < steps.size(); i++) {
            Step<S> step = steps.get(i);
            step.state = view.evolve(i == 0 ? null : steps.get(i - 1).state, step.entry);
            step.spans = null;
        }
    }

    /** With all that is known of it; null while there is nothing. */
    @Nullable
    S state() {
        return steps.getLast().state;
    }

    /** What was learnt of the programme changes how the thing stands. */
    void forget() {
        steps.forEach(step -> step.spans = null);
    }

    /** The days on which it was in its register. */
    List<Span> spans(Predicate<Row> counts, Set<String> stages, Roster roster) {
        List<Span> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step<S> step = steps.get(i);
            long next = i + 1 < steps.size() ? steps.get(i + 1).on() : Versions.NEVER;
            S state = step.state;
            if (next > step.on() && state != null) {
                List<Span> own = step.spans == null ? alone(i, state, counts, stages, roster) : step.spans;
                step.spans = own;
                for (Span span : own) {
                    if (span.from < next) {
                        join(all, new Span(span.from, Math.min(span.to, next)));
                    }
                }
            }
        }
        return all;
    }

    private static void join(List<Span> all, Span span) {
        if (!all.isEmpty() && all.getLast().to == span.from) {
            all.add(new Span(all.removeLast().from, span.to));
        } else {
            all.add(span);
        }
    }

    /** A stage can turn by itself: at the moment its row gives, on a day of publication, once a partner has left. */
    private List<Span> alone(int last, S state, Predicate<Row> counts, Set<String> stages, Roster roster) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        LocalDate first = steps.get(last).entry.event().happenedOn();
        turns.add(first);
        roster.partners().values().stream()
                .map(Roster.Partner::leftOn)
                .forEach(leftOn -> turn(turns, leftOn == null ? null : leftOn.plusDays(1), first));
        for (Step<S> step : steps.subList(0, last + 1)) {
            if (step.entry.event() instanceof DecisionTaken taken) {
                turn(turns, taken.publishedOn(), first);
            }
        }
        List<Span> spans = new ArrayList<>();
        for (LocalDate day = first; day != null; day = turns.higher(day)) {
            Row row = view.row(state, roster, day);
            Instant then = row.thenFrom();
            boolean turned = then != null && !then.isAfter(London.endOf(day));
            if (then != null && !turned) {
                turns.add(London.dayOf(then));
            }
            String stage = turned && row.thenStage() != null ? row.thenStage() : row.stage();
            if (counts.test(row) && stages.contains(stage)) {
                LocalDate to = turns.higher(day);
                join(spans, new Span(day.toEpochDay(), to == null ? Versions.NEVER : to.toEpochDay()));
            }
        }
        return spans;
    }

    private static void turn(TreeSet<LocalDate> turns, @Nullable LocalDate day, LocalDate first) {
        if (day != null && day.isAfter(first)) {
            turns.add(day);
        }
    }
}
