package org.prinuce.events;

/** Names who signs in. A pseudonym: the person's name is kept with the account, never in the ledger. */
public record AccountId(String value) implements Identifier {
    public AccountId {
        Identifier.check("account", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
