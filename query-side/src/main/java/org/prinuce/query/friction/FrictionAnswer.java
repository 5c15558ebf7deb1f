package org.prinuce.query.friction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.SignalKind;

/**
 * The friction of a programme on a day, and how it came there.
 *
 * @param components what the signals of each kind add, all pairs together; every kind
 * @param componentPoints the same, from the first signal on
 * @param pairs every two partners, in the order of the alphabet: never ranked
 * @param points of the programme's index, from the first signal on
 * @param knownThen the day by whose knowledge each point's is; null where nothing was learnt since
 */
@JsonInclude(Include.NON_NULL)
record FrictionAnswer(
        String asAt,
        String knownAt,
        long position,
        Model model,
        Programme programme,
        List<Component> components,
        Map<SignalKind, List<SumPoint>> componentPoints,
        List<OfPair> pairs,
        List<Point> points,
        @Nullable String knownThen) {

    /** How long ago the change of an index is counted from. */
    static final int CHANGE_DAYS = 90;

    /**
     * @param since from when it is in force; null for the usual one
     * @param note what it is and is not, to be shown beside every number
     */
    @JsonInclude(Include.NON_NULL)
    record Model(
            int halfLifeDays,
            int k,
            Map<SignalKind, Integer> weights,
            int enough,
            @Nullable LocalDate since,
            String note) {

        private static final String NOTE = "Our own construction, not a validated index.";

        static Model of(FrictionModel model, @Nullable LocalDate since) {
            return new Model(model.halfLifeDays(), model.k(), model.weights(), Friction.ENOUGH, since, NOTE);
        }
    }

    /**
     * @param index the mean over the pairs with enough evidence; null where there are none
     * @param seenByOwnOnly how many of the signals come from entries that only their own partner sees, the viewer's: who does
     *     not see them is shown other numbers
     * @param turf of all disputes, between whichever two
     */
    @JsonInclude(Include.NON_NULL)
    record Programme(
            @Nullable Double index,
            @Nullable Double change,
            int evidence,
            long seenByOwnOnly,
            long pairsWithEnough,
            long pairsWithTooLittle,
            Turf turf) {}

    record Component(SignalKind kind, double sum) {}

    record SumPoint(LocalDate on, double sum) {}

    /**
     * @param index null where there is too little evidence
     * @param knownThen the index as known on the day asked about, by the model then in force; null where there was too little
     *     evidence, or nothing was learnt since
     */
    @JsonInclude(Include.NON_NULL)
    record Point(
            LocalDate on, @Nullable Double index, @Nullable Double knownThen) {}

    /**
     * @param index 0 to 100; null where there is too little evidence
     * @param seenByOwnOnly how many of the signals come from entries that only their own partner sees
     * @param change of the index in the last 90 days; null where there was none to compare
     * @param helped how often difference helped; it stands beside the index and takes nothing off it
     */
    @JsonInclude(Include.NON_NULL)
    record OfPair(
            @ArraySchema(minItems = 2, maxItems = 2) List<PartnerId> between,
            int evidence,
            long seenByOwnOnly,
            boolean tooLittle,
            @Nullable Double index,
            double sum,
            @Nullable Double change,
            List<Component> components,
            long helped,
            Turf turf,
            List<Point> points) {}

    /**
     * What an answer is made of, as far as it was known.
     *
     * @param ownOnly how many signals that count come from entries that only their own partner sees
     */
    record Shown(
            List<Signal> signals,
            Map<Pair, Long> ownOnly,
            Map<Pair, Long> helped,
            List<PartnerId> partners,
            FrictionModel model) {

        static final Shown NOTHING = new Shown(List.of(), Map.of(), Map.of(), List.of(), FrictionModel.USUAL);

        private Map<Pair, List<Signal>> byPair() {
            return signals.stream().collect(Collectors.groupingBy(Signal::pair));
        }
    }

    /** The clocks of an answer, as they were asked for. */
    record Clocks(
            String asAt,
            String knownAt,
            long position,
            @Nullable String knownThen) {}

    /** @param then what was known on the day asked about, where more has been learnt since */
    static FrictionAnswer of(Clocks clocks, Model said, Shown shown, Shown then, LocalDate day) {
        Map<Pair, List<Signal>> byPair = shown.byPair();
        Map<Pair, List<Signal>> byPairThen = then.byPair();
        List<OfPair> ofPairs = Pair.among(shown.partners()).stream()
                .map(pair -> ofPair(
                        pair,
                        byPair.getOrDefault(pair, List.of()),
                        shown,
                        byPairThen.getOrDefault(pair, List.of()),
                        then,
                        day))
                .toList();
        NavigableSet<LocalDate> days = days(shown.signals(), then.signals(), day);
        return new FrictionAnswer(
                clocks.asAt(),
                clocks.knownAt(),
                clocks.position(),
                said,
                programme(Pair.among(shown.partners()), byPair, shown, day),
                components(Friction.of(shown.signals(), shown.model(), day), List.of(SignalKind.values())),
                componentPoints(shown, days),
                ofPairs,
                points(days, means(byPair, shown, days), means(byPairThen, then, days)),
                clocks.knownThen());
    }

    /** The programme's index on each day. */
    private static List<OptionalDouble> means(
            Map<Pair, List<Signal>> byPair, Shown shown, NavigableSet<LocalDate> days) {
        double[] sums = new double[days.size()];
        int[] enough = new int[days.size()];
        for (Pair pair : Pair.among(shown.partners())) {
            List<OptionalDouble> indices = indices(byPair.getOrDefault(pair, List.of()), shown, days);
            for (int i = 0; i < sums.length; i++) {
                if (indices.get(i).isPresent()) {
                    sums[i] += indices.get(i).getAsDouble();
                    enough[i]++;
                }
            }
        }
        return IntStream.range(0, sums.length)
                .mapToObj(i -> enough[i] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums[i] / enough[i]))
                .toList();
    }

    private static List<OptionalDouble> indices(List<Signal> signals, Shown shown, NavigableSet<LocalDate> days) {
        List<OptionalDouble> indices = new ArrayList<>(days.size());
        Sweep.over(signals, shown.model(), days, friction -> indices.add(friction.index()));
        return indices;
    }

    private static List<Point> points(
            NavigableSet<LocalDate> days, List<OptionalDouble> indices, List<OptionalDouble> then) {
        List<Point> points = new ArrayList<>(days.size());
        for (LocalDate on : days) {
            int at = points.size();
            points.add(new Point(on, orNull(indices.get(at)), orNull(then.get(at))));
        }
        return points;
    }

    private static Programme programme(List<Pair> pairs, Map<Pair, List<Signal>> byPair, Shown shown, LocalDate day) {
        List<Friction> all = pairs.stream()
                .map(pair -> Friction.of(byPair.getOrDefault(pair, List.of()), shown.model(), day))
                .toList();
        OptionalDouble index = Friction.mean(all);
        long enough = all.stream().filter(Friction::isEnough).count();
        return new Programme(
                orNull(index),
                change(index, mean(pairs, byPair, shown, day.minusDays(CHANGE_DAYS))),
                all.stream().mapToInt(Friction::evidence).sum(),
                pairs.stream()
                        .mapToLong(pair -> shown.ownOnly().getOrDefault(pair, 0L))
                        .sum(),
                enough,
                all.size() - enough,
                Turf.of(shown.signals(), day));
    }

    private static OptionalDouble mean(List<Pair> pairs, Map<Pair, List<Signal>> byPair, Shown shown, LocalDate day) {
        return Friction.mean(pairs.stream()
                .map(pair -> Friction.of(byPair.getOrDefault(pair, List.of()), shown.model(), day))
                .toList());
    }

    private static OfPair ofPair(
            Pair pair, List<Signal> signals, Shown shown, List<Signal> signalsThen, Shown then, LocalDate day) {
        Friction now = Friction.of(signals, shown.model(), day);
        Friction before = Friction.of(signals, shown.model(), day.minusDays(CHANGE_DAYS));
        NavigableSet<LocalDate> days = days(signals, signalsThen, day);
        return new OfPair(
                pair.partners(),
                now.evidence(),
                shown.ownOnly().getOrDefault(pair, 0L),
                !now.isEnough(),
                orNull(now.index()),
                now.sum(),
                change(now.index(), before.index()),
                components(now, now.components().keySet()),
                shown.helped().getOrDefault(pair, 0L),
                Turf.of(signals, day),
                points(days, indices(signals, shown, days), indices(signalsThen, then, days)));
    }

    private static List<Component> components(Friction friction, Collection<SignalKind> kinds) {
        return kinds.stream()
                .map(kind -> new Component(kind, friction.components().getOrDefault(kind, 0.0)))
                .toList();
    }

    private static Map<SignalKind, List<SumPoint>> componentPoints(Shown shown, NavigableSet<LocalDate> days) {
        Map<SignalKind, List<SumPoint>> points = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            points.put(kind, new ArrayList<>());
        }
        Iterator<LocalDate> on = days.iterator();
        Sweep.over(shown.signals(), shown.model(), days, friction -> {
            LocalDate day = on.next();
            points.forEach((kind, all) ->
                    all.add(new SumPoint(day, friction.components().getOrDefault(kind, 0.0))));
        });
        return points;
    }

    /** Each Monday, and each day on or before which something jumps, from the first signal on to the day asked about. */
    private static NavigableSet<LocalDate> days(Collection<Signal> signals, Collection<Signal> then, LocalDate day) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Signal signal :
                Stream.concat(signals.stream(), then.stream()).distinct().toList()) {
            if (!signal.openedOn().isAfter(day)) {
                Stream.of(
                                signal.openedOn().minusDays(1),
                                signal.openedOn(),
                                signal.closedOn(),
                                signal.countsFrom(),
                                signal.voidFrom())
                        .filter(on -> on != null && !on.isAfter(day))
                        .forEach(days::add);
            }
        }
        if (!days.isEmpty()) {
            LocalDate monday = days.getFirst().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            for (; monday.isBefore(day); monday = monday.plusWeeks(1)) {
                days.add(monday);
            }
            days.add(day);
        }
        return days;
    }

    private static @Nullable Double change(OptionalDouble now, OptionalDouble before) {
        return now.isPresent() && before.isPresent() ? now.getAsDouble() - before.getAsDouble() : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
