package org.prinuce.platform.command;

import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;

/**
 * Who asks for a command, and the key by which they can ask again without a double entry. A controller's method takes
 * one as an argument.
 *
 * @param key the request's {@code Idempotency-Key}; null where it has none
 * @param requestHash SHA-256 of the request's method, path and raw body; null where there is no key
 */
public record Caller(AccountId account, @Nullable String key, byte @Nullable [] requestHash) {}
