package org.prinuce.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The zone in which the partners' days begin and end. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day it is there now. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant instantOf(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** The last instant (to the microsecond) of a day: what is asked as at a date includes what happened on it. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1_000);
    }
}
