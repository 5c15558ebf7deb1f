package org.prinuce.command.communication;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** How often something is promised: an ISO-8601 period of one day to ten years. */
record Every(String period) {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private static final String LOOKS =
            "Give a period of one day to ten years, such as P14D for every fourteen days or" + " P1M for every month";

    Every {
        Period length = parse(period);
        boolean bounded = !length.isNegative()
                && length.toTotalMonths() <= 120
                && length.getDays() <= 3_653
                && !ANY_DAY.plus(length).isAfter(ANY_DAY.plusYears(10));
        if (!bounded || length.isZero()) {
            throw new IllegalArgumentException(LOOKS);
        }
    }

    Period length() {
        return parse(period);
    }

    private static Period parse(String period) {
        try {
            return Period.parse(period);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(LOOKS, malformed);
        }
    }
}
