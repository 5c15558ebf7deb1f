package org.prinuce.events;

import org.jspecify.annotations.Nullable;

/**
 * Free text, or a name, that can be erased for good without breaking the proofs. The ledger hashes only its salted
 * SHA-256 and keeps the text beside the entry, encrypted under a key of its own; once erased, {@link #text} is null.
 *
 * @param text the words; null once they have been erased
 */
public record Redactable(@Nullable String text) {

    /** What is shown in place of erased words. */
    public static final String ERASED = "[erased]";

    public static Redactable of(String text) {
        return new Redactable(text);
    }

    public static @Nullable Redactable ofNullable(@Nullable String text) {
        return text == null ? null : new Redactable(text);
    }

    /** The words, or {@link #ERASED}. */
    public String words() {
        return text == null ? ERASED : text;
    }
}
