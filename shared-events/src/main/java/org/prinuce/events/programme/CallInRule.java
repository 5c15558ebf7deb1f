package org.prinuce.events.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;

/**
 * How long a partner may call a decision in: {@code workingDays} working days after the day of the event named by
 * {@code after}, until {@code until} on the last of them (Europe/London). Sutton: three days until 10:00.
 *
 * @param workingDays 1 to {@value #MAX_WORKING_DAYS}
 * @param callers who may call in, in the partner's own words ("four members")
 * @param source where the rule was read
 */
public record CallInRule(
        int workingDays,
        WindowOpens after,
        LocalTime until,
        @Nullable Redactable callers,
        Redactable source) {

    /** More than any constitution gives; a longer one is a slip of the pen. */
    public static final int MAX_WORKING_DAYS = 60;

    public CallInRule {
        if (workingDays < 1 || workingDays > MAX_WORKING_DAYS) {
            throw new IllegalArgumentException("A call-in window is 1 to " + MAX_WORKING_DAYS + " working days");
        }
    }

    /** The event after whose day the window is counted. */
    public enum WindowOpens {
        TAKEN,
        PUBLISHED,
        MINUTES_PUBLISHED
    }

    /**
     * The moment (Europe/London) at which the window closes.
     *
     * @param day the day of the event that opens the window; it is not counted itself
     * @param bankHoliday whether a day is a bank holiday where the partner sits
     */
    public LocalDateTime closes(LocalDate day, Predicate<LocalDate> bankHoliday) {
        LocalDate last = day;
        for (int counted = 0; counted < workingDays; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last, bankHoliday)) {
                counted++;
            }
        }
        return last.atTime(until);
    }

    private static boolean isWorkingDay(LocalDate day, Predicate<LocalDate> bankHoliday) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHoliday.test(day);
    }
}
