package org.prinuce.platform.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: nothing is tried until some time has passed. */
final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many wrong passwords");
        this.wait = wait;
    }

    /** In whole seconds, at least one. */
    long secondsToWait() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
