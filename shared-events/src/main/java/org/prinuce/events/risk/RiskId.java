package org.prinuce.events.risk;

import org.prinuce.events.Identifier;

/** Names a risk or an opportunity. */
public record RiskId(String value) implements Identifier {
    public RiskId {
        Identifier.check("risk", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
