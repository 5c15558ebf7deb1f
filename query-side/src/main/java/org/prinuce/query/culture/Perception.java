package org.prinuce.query.culture;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.prinuce.events.PartnerId;
import org.prinuce.events.culture.SurveyEvent.Ratings;

/**
 * How differently partners see the same thing. The gap of a theme is the mean absolute deviation across the partners'
 * means: 0 where all see it alike, at most 1.5 on a scale of 1 to 4.
 *
 * <p>What is shown gives nobody away (ADR 18): a partner's mean is of at least {@value #FEWEST_ANSWERS} people, and is
 * shown to that partner alone; a gap is of at least {@value #FEWEST_PARTNERS} such partners, because who knows one of
 * two means and the gap between them knows the other. Both numbers are a heuristic, usual in staff surveys.
 */
@NullMarked
final class Perception {

    static final int FEWEST_ANSWERS = 5;
    static final int FEWEST_PARTNERS = 3;

    private static final int THEMES = 6;

    private Perception() {}

    /** One figure a theme. */
    record Themes(double need, double purpose, double commitment, double trust, double arrangements, double learning) {

        /** @param all in the order of the components */
        private static Themes of(List<Double> all) {
            return new Themes(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
        }

        private List<Double> all() {
            return List.of(need, purpose, commitment, trust, arrangements, learning);
        }
    }

    /** The mean of what a partner's people answered; empty where they are too few. */
    static Optional<Themes> mean(Collection<Ratings> answers) {
        return answers.size() < FEWEST_ANSWERS
                ? Optional.empty()
                : Optional.of(themes(theme -> mean(
                        answers.stream().map(it -> (double) it.all().get(theme)).toList())));
    }

    /** The gap of each theme; empty where too few partners have a mean. */
    static Optional<Themes> gap(Map<PartnerId, ? extends Collection<Ratings>> answers) {
        List<Themes> means = answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PartnerId::value)))
                .flatMap(it -> mean(it.getValue()).stream())
                .toList();
        return means.size() < FEWEST_PARTNERS
                ? Optional.empty()
                : Optional.of(themes(theme ->
                        deviation(means.stream().map(it -> it.all().get(theme)).toList())));
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        return mean(values.stream().map(it -> Math.abs(it - mean)).toList());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static Themes themes(IntFunction<Double> ofTheme) {
        return Themes.of(IntStream.range(0, THEMES).mapToObj(ofTheme).toList());
    }
}
