package org.prinuce.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Throttle throttle = new Throttle(3, () -> now);

    @Test
    void the_wait_doubles_with_each_failure_up_to_a_minute() {
        throttle.beforeTry("a");
        throttle.beforeTry("a");
        throttle.beforeTry("a");
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(waitOf("a")).isEqualTo(wait);
            now = now.plusSeconds(wait);
            throttle.beforeTry("a");
        }
    }

    @Test
    void another_key_does_not_wait() {
        for (int i = 0; i < 3; i++) {
            throttle.beforeTry("a");
        }
        assertThatCode(() -> throttle.beforeTry("b")).doesNotThrowAnyException();
    }

    @Test
    void a_right_password_forgives() {
        for (int i = 0; i < 3; i++) {
            throttle.beforeTry("a");
        }
        throttle.forgive("a");
        assertThatCode(() -> throttle.beforeTry("a")).doesNotThrowAnyException();
    }

    private long waitOf(String key) {
        return catchThrowableOfType(TooManyTries.class, () -> throttle.beforeTry(key))
                .secondsToWait();
    }
}
