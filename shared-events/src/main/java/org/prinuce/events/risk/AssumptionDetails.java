package org.prinuce.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;

/**
 * What is assumed: all that a correction may change.
 *
 * @param testBy the day by which it is to be tested
 */
public record AssumptionDetails(
        Redactable statement,
        Level confidence,
        @Nullable LocalDate testBy,
        @Nullable Redactable source) implements Sourced.Details {}
