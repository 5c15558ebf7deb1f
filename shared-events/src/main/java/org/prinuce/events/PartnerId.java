package org.prinuce.events;

/** Names a partner within a programme: a short slug, such as {@code sutton}. */
public record PartnerId(String value) implements Identifier {
    public PartnerId {
        Identifier.check("partner", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
