package org.prinuce.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.prinuce.platform.time.London;

/**
 * Where a question stands on both clocks.
 *
 * @param position the last position known
 * @param hindsight whether more may be known than had been recorded by that day
 * @param now whether nothing is left out on either clock, so that the present rows answer it
 * @param saidAsAt the clock in the world as it was asked for
 * @param saidKnownAt the clock of our knowledge as it was asked for
 */
public record Moment(Instant asAt, long position, boolean hindsight, boolean now, String saidAsAt, String saidKnownAt) {

    /** The day in the world, with all that happened on it. */
    public LocalDate day() {
        return London.dayOf(asAt);
    }

    /** The moment in the world on London's clocks. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(asAt, London.ZONE);
    }
}
