package org.prinuce.events;

/** Names a programme. */
public record ProgrammeId(String value) implements Identifier {
    public ProgrammeId {
        Identifier.check("programme", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
