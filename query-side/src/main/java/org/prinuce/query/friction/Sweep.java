package org.prinuce.query.friction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.SignalKind;

/**
 * The friction that some signals show on one day after another, in one pass over the signals and the days: what is open
 * is counted, and what has closed fades together. It comes to the same as {@link Friction#of} on each day.
 */
final class Sweep {

    private static final int KINDS = SignalKind.values().length;

    /** From a day on: how many signals more count, and what more is open, or fades from that day's end. */
    private record Change(LocalDate on, SignalKind kind, int count, double open, double fading) {}

    private final FrictionModel model;
    private final int[] count = new int[KINDS];
    private final double[] open = new double[KINDS];
    private final double[] fading = new double[KINDS];
    private @Nullable LocalDate reached;

    private Sweep(FrictionModel model) {
        this.model = model;
    }

    static void over(
            Collection<Signal> signals, FrictionModel model, SortedSet<LocalDate> days, Consumer<Friction> each) {
        List<Change> changes = new ArrayList<>();
        signals.forEach(signal -> change(signal, model, changes));
        changes.sort(Comparator.comparing(Change::on));
        Sweep sweep = new Sweep(model);
        int next = 0;
        for (LocalDate day : days) {
            while (next < changes.size() && !changes.get(next).on.isAfter(day)) {
                sweep.apply(changes.get(next++));
            }
            sweep.fadeTo(day);
            each.accept(sweep.friction());
        }
    }

    private static void change(Signal signal, FrictionModel model, List<Change> changes) {
        LocalDate from = signal.openedOn();
        if (signal.countsFrom() != null && signal.countsFrom().isAfter(from)) {
            from = signal.countsFrom();
        }
        LocalDate to = signal.voidFrom();
        if (to != null && !to.isAfter(from)) {
            return;
        }
        SignalKind kind = signal.kind();
        double weight = (double) model.weight(kind) * signal.size();
        LocalDate closed = signal.closedOn();
        if (closed != null && closed.isBefore(from)) {
            changes.add(new Change(from, kind, 1, 0, weight * faded(closed, from, model)));
        } else {
            changes.add(new Change(from, kind, 1, weight, 0));
            if (closed != null && (to == null || closed.isBefore(to))) {
                changes.add(new Change(closed, kind, 0, -weight, weight));
            }
        }
        if (to != null && closed != null && closed.isBefore(to)) {
            changes.add(new Change(to, kind, -1, 0, -weight * faded(closed, to, model)));
        } else if (to != null) {
            changes.add(new Change(to, kind, -1, -weight, 0));
        }
    }

    private static double faded(LocalDate from, LocalDate to, FrictionModel model) {
        return Math.pow(2, -ChronoUnit.DAYS.between(from, to) / (double) model.halfLifeDays());
    }

    private void apply(Change change) {
        fadeTo(change.on);
        int kind = change.kind.ordinal();
        count[kind] += change.count;
        open[kind] += change.open;
        fading[kind] += change.fading;
        if (count[kind] == 0) {
            open[kind] = 0;
            fading[kind] = 0;
        }
    }

    private void fadeTo(LocalDate day) {
        if (reached != null && reached.isBefore(day)) {
            double factor = faded(reached, day, model);
            for (int kind = 0; kind < KINDS; kind++) {
                fading[kind] *= factor;
            }
        }
        reached = day;
    }

    private Friction friction() {
        int evidence = 0;
        double sum = 0;
        Map<SignalKind, Double> components = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            int at = kind.ordinal();
            if (count[at] > 0) {
                evidence += count[at];
                components.put(kind, open[at] + fading[at]);
                sum += open[at] + fading[at];
            }
        }
        return new Friction(model, evidence, components, sum);
    }
}
