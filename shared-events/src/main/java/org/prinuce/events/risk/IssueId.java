package org.prinuce.events.risk;

import org.prinuce.events.Identifier;

/** Names an issue. */
public record IssueId(String value) implements Identifier {
    public IssueId {
        Identifier.check("issue", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
