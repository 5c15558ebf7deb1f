package org.prinuce.platform.refusal;

import java.util.Collection;

/** A field of a request is malformed, out of range or unknown: 422, shown beside the field. */
public final class InvalidField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidField(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    /** @throws InvalidField on the first that is asked and not known */
    public static void unlessKnown(Collection<String> asked, Collection<String> known) {
        asked.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(unknown -> {
            throw new InvalidField(
                    unknown,
                    known.isEmpty()
                            ? "This address takes no parameters."
                            : "There is no such parameter here. Known are: " + String.join(", ", known) + ".");
        });
    }

    public String field() {
        return field;
    }
}
