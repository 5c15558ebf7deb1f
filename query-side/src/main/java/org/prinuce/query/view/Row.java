package org.prinuce.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;

/**
 * A thing as lists know it. It holds at every moment from its last entry to its next: what changes with time alone is
 * given with its moment.
 *
 * @param partner who logged it; null where it speaks for the programme as a whole
 * @param stage how far it has come
 * @param thenStage what its stage becomes by itself from {@code thenFrom} on
 * @param number what its ref is made of
 * @param overdueFrom the first day on which it is overdue, until it moves
 * @param windowEnds a moment at which something closes, to be warned of
 * @param waits for whom it waits
 * @param kind its type
 * @param belongsTo what it is grouped under
 * @param rank a number to sort by, where its kind has one
 */
public record Row(
        @Nullable PartnerId partner,
        Visibility visibility,
        String stage,
        @Nullable String thenStage,
        @Nullable Instant thenFrom,
        long number,
        LocalDate beganOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueFrom,
        @Nullable Instant windowEnds,
        List<Wait> waits,
        @Nullable String kind,
        @Nullable String belongsTo,
        String title,
        @Nullable Double rank) {

    /** How many days it has been overdue on a day; null where it is not. */
    public static @Nullable Long overdueDays(@Nullable LocalDate overdueFrom, LocalDate day) {
        return overdueFrom == null || day.isBefore(overdueFrom)
                ? null
                : (Long) (ChronoUnit.DAYS.between(overdueFrom, day) + 1);
    }

    /** @param until when it stops waiting by itself; null while somebody must do something */
    public record Wait(PartnerId partner, @Nullable Instant until) {}
}
