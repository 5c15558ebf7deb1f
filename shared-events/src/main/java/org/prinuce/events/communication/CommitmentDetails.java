package org.prinuce.events.communication;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;

/**
 * What is promised.
 *
 * @param purpose what the audience is told, or why
 * @param every one day to ten years; due dates are counted by it from {@code startsOn}, months clipped to their last day
 * @param startsOn the first due date
 * @param source where it was read, when it was not logged by those who were there
 */
public record CommitmentDetails(
        Audience audience,
        Redactable purpose,
        Redactable channel,
        Period every,
        LocalDate startsOn,
        @Nullable Redactable source)
        implements Sourced.Details {}
