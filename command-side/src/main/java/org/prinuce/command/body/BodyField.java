package org.prinuce.command.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request's body, described for whoever fills it in by other means than JSON.
 *
 * @param looks what is expected there, to follow "Give"
 * @param options the words of a choice
 * @param parts the one item of a list, or the fields of an object
 * @param min the fewest characters or the least number
 * @param max the most characters or the greatest number
 * @param example of what is written there, where its form does not say it
 */
public record BodyField(
        String name,
        Form form,
        boolean needed,
        String looks,
        List<String> options,
        List<BodyField> parts,
        long min,
        long max,
        @Nullable String example) {

    /** How a field is written. */
    public enum Form {
        TEXT,
        NUMBER,
        YES_NO,
        DATE,
        CHOICE,
        PARTNER,
        ID,
        LIST,
        PARTS
    }
}
