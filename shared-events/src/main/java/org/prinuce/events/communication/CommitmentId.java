package org.prinuce.events.communication;

import org.prinuce.events.Identifier;

/** Names a commitment. */
public record CommitmentId(String value) implements Identifier {
    public CommitmentId {
        Identifier.check("commitment", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
