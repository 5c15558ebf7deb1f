package org.prinuce.events.governance;

import org.prinuce.events.Identifier;

/** Names a decision. */
public record DecisionId(String value) implements Identifier {
    public DecisionId {
        Identifier.check("decision", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
