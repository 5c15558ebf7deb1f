package org.prinuce.events;

/** Names one thing for good. Stored, sent and shown as its bare {@link #value()}. */
public interface Identifier {

    /** Longest identifier accepted, in characters. */
    int MAX_LENGTH = 64;

    String value();

    /**
     * Checks an identifier's form: 1 to {@value #MAX_LENGTH} of a-z, 0-9 and hyphens, beginning with a letter or digit.
     *
     * @throws IllegalArgumentException if it has another form
     */
    static void check(String kind, String value) {
        boolean wellFormed = !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && value.charAt(0) != '-'
                && value.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (!wellFormed) {
            throw new IllegalArgumentException("A " + kind + " id is 1 to " + MAX_LENGTH
                    + " lower-case letters, digits and hyphens, and begins with a letter or digit");
        }
    }
}
