package org.prinuce.events.communication;

import java.time.LocalDate;
import java.time.Period;
import org.prinuce.events.Redactable;

/**
 * What is promised.
 *
 * @param purpose what the audience is told, or why
 * @param every one day to ten years; due dates are counted by it from {@code startsOn}, months clipped to their last day
 * @param startsOn the first due date
 */
public record CommitmentDetails(
        Audience audience, Redactable purpose, Redactable channel, Period every, LocalDate startsOn) {}
