package org.prinuce.events.governance;

/** What was published. */
public enum Publication {
    DECISION,
    MINUTES
}
