package org.prinuce.events.risk;

import org.prinuce.events.Identifier;

/** Names a dependency. */
public record DependencyId(String value) implements Identifier {
    public DependencyId {
        Identifier.check("dependency", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
