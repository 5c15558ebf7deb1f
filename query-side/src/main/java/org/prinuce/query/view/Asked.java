package org.prinuce.query.view;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.time.London;

/** The two clocks of a question, and the write that the answer must include. */
public record Asked(
        @Parameter(
                description =
                        "The moment in the world: a date (with all that happened on it) or an instant; now by default."
                                + " It may lie ahead: then what is known now is asked how it will stand.")
        @Nullable
        String asAt,

        @Parameter(
                description =
                        "The moment in our knowledge: a date (with all that was recorded on it) or an instant; now by"
                                + " default. What lies ahead is not known yet: then it means now.")
        @Nullable
        String knownAt,

        @Parameter(
                description = "The position of a write that the answer must include: waits for it, up to five seconds.")
        @Nullable
        String after) {

    /** The years that dates may be asked for: four digits each, and long enough. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    Instant asAtOr(Instant now) {
        return asAt == null ? now : instant("asAt", asAt);
    }

    Instant knownAtOr(Instant now) {
        return knownAt == null ? now : instant("knownAt", knownAt);
    }

    /** 0 if nothing need be waited for. */
    long position() {
        if (after == null) {
            return 0;
        }
        try {
            return Math.max(0, Long.parseLong(after));
        } catch (NumberFormatException malformed) {
            throw new InvalidField("after", "Give the position that your write was answered with, a whole number.");
        }
    }

    /**
     * A day that was asked for by name; null where nothing is said.
     *
     * @throws InvalidField if it is no date, or none that anybody needs
     */
    public static @Nullable LocalDate day(String field, @Nullable String said) {
        try {
            return said == null || said.isBlank() ? null : within(field, LocalDate.parse(said.strip()));
        } catch (DateTimeParseException malformed) {
            throw new InvalidField(field, "Give a date, such as 2014-04-30.");
        }
    }

    /**
     * The last day of several, as {@link #day}.
     *
     * @throws InvalidField if it lies before the first
     */
    public static @Nullable LocalDate lastDay(String field, @Nullable String said, @Nullable LocalDate first) {
        LocalDate last = day(field, said);
        if (first != null && last != null && last.isBefore(first)) {
            throw new InvalidField(field, "The last day lies before the first, " + first + ".");
        }
        return last;
    }

    private static Instant instant(String field, String said) {
        try {
            if (said.indexOf('T') < 0) {
                return London.endOf(within(field, LocalDate.parse(said)));
            }
            OffsetDateTime moment = OffsetDateTime.parse(said);
            within(field, moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeParseException malformed) {
            throw new InvalidField(
                    field, "Give a date, such as 2014-04-30, or an instant, such as 2014-04-30T09:15:00Z.");
        }
    }

    private static LocalDate within(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new InvalidField(field, "Give a date from " + FIRST + " to " + LAST + ".");
        }
        return day;
    }
}
