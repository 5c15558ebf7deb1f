package org.prinuce.query.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prinuce.events.PartnerId;
import org.prinuce.events.culture.SurveyEvent.Ratings;

class PerceptionTest {

    private static final PartnerId SUTTON = new PartnerId("sutton");
    private static final PartnerId KINGSTON = new PartnerId("kingston");
    private static final PartnerId MERTON = new PartnerId("merton");

    private static List<Ratings> times(int times, String ratings) {
        return IntStream.range(0, times)
                .mapToObj(_ -> SaidOfSurveys.ratings(ratings))
                .toList();
    }

    @Test
    void the_gap_is_the_mean_absolute_deviation_across_the_partners_means() {
        var gap = Perception.gap(Map.of(
                        SUTTON, times(5, "444144"),
                        KINGSTON, times(9, "441144"),
                        MERTON, times(5, "414444")))
                .orElseThrow();
        // need 4, 4, 4; purpose 4, 4, 1: mean 3, deviations 1, 1, 2; commitment 4, 1, 4; trust 1, 1, 4: mean 2
        assertThat(gap.need()).isZero();
        assertThat(gap.purpose()).isEqualTo(4.0 / 3, within(1e-12));
        assertThat(gap.commitment()).isEqualTo(4.0 / 3, within(1e-12));
        assertThat(gap.trust()).isEqualTo(4.0 / 3, within(1e-12));
        assertThat(gap.arrangements()).isZero();
        assertThat(gap.learning()).isZero();
    }

    @Test
    void four_answers_have_no_mean_and_five_have() {
        assertThat(Perception.mean(times(4, "123412"))).isEmpty();
        assertThat(Perception.mean(times(5, "123412")).orElseThrow())
                .isEqualTo(new Perception.Themes(1, 2, 3, 4, 1, 2));
    }

    @Test
    void two_partners_have_no_gap_for_each_would_know_the_others_mean() {
        Map<PartnerId, List<Ratings>> answers = new HashMap<>(
                Map.of(SUTTON, times(50, "444444"), KINGSTON, times(50, "111111"), MERTON, times(4, "222222")));
        assertThat(Perception.gap(answers)).isEmpty();
        answers.put(MERTON, times(5, "222222"));
        assertThat(Perception.gap(answers)).isPresent();
    }

    @Test
    void it_agrees_with_the_definition_on_random_answers_and_stays_within_its_bounds() {
        Random random = new Random(70);
        for (int round = 0; round < 500; round++) {
            Map<PartnerId, List<Ratings>> answers = new HashMap<>();
            int partners = random.nextInt(3, 8);
            for (int partner = 0; partner < partners; partner++) {
                List<Ratings> given = new ArrayList<>();
                for (int answer = random.nextInt(5, 20); answer > 0; answer--) {
                    StringBuilder digits = new StringBuilder();
                    random.ints(6, 1, 5).forEach(digits::append);
                    given.add(SaidOfSurveys.ratings(digits.toString()));
                }
                answers.put(new PartnerId("partner-" + partner), given);
            }
            double[] means = answers.values().stream()
                    .mapToDouble(given ->
                            given.stream().mapToInt(Ratings::trust).average().orElseThrow())
                    .toArray();
            double mean = IntStream.range(0, means.length)
                            .mapToDouble(it -> means[it])
                            .sum()
                    / means.length;
            double deviation = 0;
            for (double one : means) {
                deviation += Math.abs(one - mean) / means.length;
            }
            var gap = Perception.gap(answers).orElseThrow();
            assertThat(gap.trust()).isEqualTo(deviation, within(1e-9));
            assertThat(gap.trust()).isBetween(0.0, 1.5);
        }
    }
}
