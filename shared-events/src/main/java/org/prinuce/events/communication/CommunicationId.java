package org.prinuce.events.communication;

import org.prinuce.events.Identifier;

/** Names a communication. */
public record CommunicationId(String value) implements Identifier {
    public CommunicationId {
        Identifier.check("communication", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
