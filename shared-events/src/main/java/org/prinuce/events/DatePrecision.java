package org.prinuce.events;

/** How exactly a source gives the date that an entry happened on. */
public enum DatePrecision {
    /** The day itself. */
    DAY,
    /** The month; {@code happenedOn} is its last day, by which it had surely happened. */
    MONTH,
    /** The year; {@code happenedOn} is its last day. */
    YEAR,
    /** Inferred from other sources, not stated by one. */
    INFERRED
}
