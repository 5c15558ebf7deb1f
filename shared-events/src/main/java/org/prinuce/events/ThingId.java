package org.prinuce.events;

/** Names a thing of any kind, where its kind does not matter. */
public record ThingId(String value) implements Identifier {
    public ThingId {
        Identifier.check("thing", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
