package org.prinuce.standalone.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Posts NOWHERE = new Posts() {
        @Override
        public String post(String account, String key, String path, Object body) {
            return "id";
        }

        @Override
        public void bringIn(String account, String programme, String kind, List<Map<String, Object>> rows) {}
    };

    @Test
    void it_says_how_far_it_is_at_first_every_two_seconds_and_at_the_end() {
        AtomicLong seconds = new AtomicLong();
        List<String> said = new ArrayList<>();
        Progress progress = new Progress(NOWHERE, 8, said::add, () -> seconds.get() * 1_000_000_000L);
        for (int i = 0; i < 5; i++) {
            seconds.incrementAndGet();
            assertThat(progress.post("office", "key", "/path", "body")).isEqualTo("id");
        }
        progress.bringIn("office", "/path", "terms", List.of(Map.of(), Map.of(), Map.of()));

        assertThat(said)
                .containsExactly(
                        "  Loading the demonstration: 0 of 8 entries",
                        "  Loading the demonstration: 2 of 8 entries",
                        "  Loading the demonstration: 4 of 8 entries",
                        "  Loading the demonstration: 8 of 8 entries");
    }

    @Test
    void how_many_there_are_is_known_before_the_first() {
        assertThat(Demonstration.count()).isGreaterThan(25);
    }
}
