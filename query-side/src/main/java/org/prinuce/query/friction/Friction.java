package org.prinuce.query.friction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.SignalKind;

/**
 * The friction that some signals show on one day, by the formulas of {@link FrictionModel}. A closed form: it costs the
 * same on any day, and the signals recompute to it.
 *
 * @param evidence how many signals had opened, however faded
 * @param components what the signals of each kind add; only kinds that add something
 * @param sum of the components
 */
record Friction(FrictionModel model, int evidence, Map<SignalKind, Double> components, double sum) {

    /** Fewer signals than this between two partners are too little evidence for a number. */
    static final int ENOUGH = 3;

    static Friction of(Collection<Signal> signals, FrictionModel model, LocalDate day) {
        Map<SignalKind, Double> components = new EnumMap<>(SignalKind.class);
        int evidence = 0;
        for (Signal signal : signals) {
            if (signal.countsOn(day)) {
                evidence++;
                components.merge(signal.kind(), signal.adds(model, day), Double::sum);
            }
        }
        double sum = 0;
        for (double component : components.values()) {
            sum += component;
        }
        return new Friction(model, evidence, components, sum);
    }

    boolean isEnough() {
        return evidence >= ENOUGH;
    }

    /** 0 to 100; empty where there is too little evidence. */
    OptionalDouble index() {
        return isEnough() ? OptionalDouble.of(100 * -Math.expm1(-sum / model.k())) : OptionalDouble.empty();
    }

    /** A programme's index: the mean over the pairs with enough evidence; empty where there is none. */
    static OptionalDouble mean(List<Friction> pairs) {
        return pairs.stream()
                .map(Friction::index)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
