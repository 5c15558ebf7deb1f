package org.prinuce.benchmarks;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param warmUp for each contender, before the first round
 * @param measure for each contender in each round
 * @param entries how many to rebuild views from, about
 */
record Pace(Duration warmUp, Duration measure, int rounds, int entries) {

    private static final Duration SETTLE = Duration.ofSeconds(3);

    static final int ENTRIES = 250_000;
    static final Pace FULL = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(8), 5, ENTRIES);
    /** Only shows that a benchmark still runs. */
    static final Pace SMOKE = new Pace(Duration.ofMillis(100), Duration.ofMillis(200), 1, 500);

    /** For contenders that have been warmed up already. */
    Pace warmedUp() {
        return new Pace(warmUp.compareTo(SETTLE) < 0 ? warmUp : SETTLE, measure, rounds, entries);
    }
}
