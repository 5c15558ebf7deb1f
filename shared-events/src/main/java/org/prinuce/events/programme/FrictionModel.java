package org.prinuce.events.programme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How friction is measured. A heuristic of our own, not a validated index: it counts dated encounters (Shenkar's
 * friction lens), decision inertia (Huxham and Vangen's collaborative inertia), contested language and silence. A
 * signal adds its weight w while it is open and, t days after it closed, {@code w · 2^(−t/halfLifeDays)}; where S is
 * the sum of what all add, the index between two partners is {@code 100 · (1 − e^(−S/k))}.
 *
 * @param halfLifeDays days in which a signal that closed fades by half, 1 to {@value #LONGEST_HALF_LIFE}
 * @param k the sum at which the index reaches 63, 1 to {@value #LARGEST_K}
 * @param weights what a signal of each kind weighs, 0 to {@value #HEAVIEST}; those left out weigh as usual
 */
public record FrictionModel(int halfLifeDays, int k, Map<SignalKind, Integer> weights) {

    public static final int LONGEST_HALF_LIFE = 3_650;
    public static final int LARGEST_K = 1_000;
    public static final int HEAVIEST = 100;

    /** The model of a programme that has set none. */
    public static final FrictionModel USUAL = new FrictionModel(60, 10, Map.of());

    public FrictionModel {
        check("halfLifeDays", halfLifeDays, 1, LONGEST_HALF_LIFE);
        check("k", k, 1, LARGEST_K);
        Map<SignalKind, Integer> all = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            int weight = weights.getOrDefault(kind, kind.usualWeight());
            check("weights", weight, 0, HEAVIEST);
            all.put(kind, weight);
        }
        weights = Collections.unmodifiableMap(all);
    }

    public int weight(SignalKind kind) {
        return weights.getOrDefault(kind, kind.usualWeight());
    }

    private static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is from " + least + " to " + most);
        }
    }
}
