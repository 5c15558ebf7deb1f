package org.prinuce.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing. The first tries of a key are free; each failure beyond them doubles the wait, up to a minute. It
 * counts a try before it is made, so that many at once gain nothing.
 */
final class Throttle {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final int freeTries;
    private final InstantSource clock;
    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    private record Tries(int count, Instant nextAt) {}

    Throttle(int freeTries, InstantSource clock) {
        this.freeTries = freeTries;
        this.clock = clock;
    }

    /** @throws TooManyTries if the key must wait */
    void beforeTry(String key) {
        Instant now = clock.instant();
        AtomicReference<@Nullable Duration> wait = new AtomicReference<>();
        tries.asMap().compute(key, (_, before) -> {
            if (before != null && before.nextAt().isAfter(now)) {
                wait.set(Duration.between(now, before.nextAt()));
                return before;
            }
            int count = before == null ? 1 : before.count() + 1;
            return new Tries(count, now.plus(delayAfter(count)));
        });
        Duration mustWait = wait.get();
        if (mustWait != null) {
            throw new TooManyTries(mustWait);
        }
    }

    /** The try was a right one. */
    void forgive(String key) {
        tries.invalidate(key);
    }

    private Duration delayAfter(int count) {
        if (count < freeTries) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - freeTries, 6));
        return delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay;
    }
}
