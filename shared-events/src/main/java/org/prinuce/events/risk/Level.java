package org.prinuce.events.risk;

/** How much: of an issue's priority, of the confidence in an assumption. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
