package org.prinuce.events.risk;

/** What a test of an assumption found. */
public enum Outcome {
    HELD,
    FAILED
}
