package org.prinuce.events.risk;

import org.prinuce.events.Identifier;

/** Names an assumption. */
public record AssumptionId(String value) implements Identifier {
    public AssumptionId {
        Identifier.check("assumption", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
