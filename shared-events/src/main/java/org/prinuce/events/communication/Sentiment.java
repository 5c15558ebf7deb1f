package org.prinuce.events.communication;

/** How an audience took what it was told, as who logged it saw it. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    MIXED
}
