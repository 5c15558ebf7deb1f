package org.prinuce.events.communication;

import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;

/**
 * Who is told: a partner of the programme, or whoever the words say ("all staff in scope").
 *
 * @param partner null where words say it
 * @param words null where it is a partner
 */
public record Audience(
        @Nullable PartnerId partner, @Nullable Redactable words) {

    public Audience {
        if ((partner == null) == (words == null)) {
            throw new IllegalArgumentException("An audience is a partner or words, and not both");
        }
    }

    public static Audience of(PartnerId partner) {
        return new Audience(partner, null);
    }

    public static Audience of(Redactable words) {
        return new Audience(null, words);
    }
}
