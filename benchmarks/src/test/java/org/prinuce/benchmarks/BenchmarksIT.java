package org.prinuce.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each benchmark still runs; how fast is nobody's business on a machine that builds. */
class BenchmarksIT {

    @ParameterizedTest
    @ValueSource(strings = "engines")
    void each_benchmark_gives_figures(String name) throws Exception {
        List<Ratio> ratios = Benchmarks.run(name, Pace.SMOKE);

        assertThat(ratios).isNotEmpty().allSatisfy(ratio -> {
            assertThat(ratio.ours()).doesNotContain(0).isNotEmpty();
            assertThat(ratio.theirs()).doesNotContain(0).isNotEmpty();
        });
    }
}
