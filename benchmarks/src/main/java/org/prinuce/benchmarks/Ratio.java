package org.prinuce.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Two contenders, measured in turn (A B A B …), so that a machine that drifts drifts for both.
 *
 * @param what the question, as a table row begins
 * @param target the least that the ratio should be
 * @param ours per second, a round each
 * @param theirs per second, a round each
 */
record Ratio(String what, double target, double[] ours, double[] theirs) {

    static final String HEADER = """
        | what | ours, per s | other, per s | ratio (min–max) | target | load before |
        |---|---|---|---|---|---|\
        """;

    interface Contender {
        double perSecond(Duration length) throws Exception;
    }

    static Ratio measure(String what, double target, Pace pace, Contender ours, Contender theirs) throws Exception {
        ours.perSecond(pace.warmUp());
        theirs.perSecond(pace.warmUp());
        double[] a = new double[pace.rounds()];
        double[] b = new double[pace.rounds()];
        for (int i = 0; i < pace.rounds(); i++) {
            a[i] = ours.perSecond(pace.measure());
            b[i] = theirs.perSecond(pace.measure());
        }
        return new Ratio(what, target, a, b);
    }

    double[] ratios() {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        return ratios;
    }

    /** A row of {@link #HEADER}'s table: medians, each with least and greatest. */
    String row(String load) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | **%.2f** (%.2f–%.2f) | %s | %s |",
                what,
                spread(ours),
                spread(theirs),
                median(ratios()),
                DoubleStream.of(ratios()).min().orElseThrow(),
                DoubleStream.of(ratios()).max().orElseThrow(),
                target,
                load);
    }

    private static String spread(double[] values) {
        return String.format(
                Locale.ROOT,
                "%,.0f (%,.0f–%,.0f)",
                median(values),
                DoubleStream.of(values).min().orElseThrow(),
                DoubleStream.of(values).max().orElseThrow());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
