package org.prinuce.query.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The definition lived through one day after another, with nothing in common with {@link Cadence} but its words: every
 * day asks what falls due, what opens, what is too late, what is sent, and who has been silent.
 */
public final class DayByDay {

    /** A due date, and the first and last day on which it can be met. */
    public static final class Due {
        public final LocalDate on;
        public final LocalDate opens;
        public final LocalDate closes;
        public LocalDate met;

        Due(LocalDate on, LocalDate opens, LocalDate closes) {
            this.on = on;
            this.opens = opens;
            this.closes = closes;
        }
    }

    public static final class Silence {
        public final LocalDate since;
        public final LocalDate opened;
        public LocalDate closed;

        Silence(LocalDate since, LocalDate opened) {
            this.since = since;
            this.opened = opened;
        }
    }

    public final List<Due> open = new ArrayList<>();
    public final List<Due> all = new ArrayList<>();
    public final List<LocalDate> meets = new ArrayList<>();
    public final List<Silence> silences = new ArrayList<>();
    private final LocalDate startsOn;
    private final Period every;
    private final LocalDate endedOn;
    private LocalDate lastSent;
    private Silence silence;

    public DayByDay(LocalDate startsOn, Period every, LocalDate endedOn, List<LocalDate> sends, LocalDate asAt) {
        this.startsOn = startsOn;
        this.every = every;
        this.endedOn = endedOn == null || endedOn.isAfter(asAt) ? null : endedOn;
        LocalDate first = sends.stream().min(LocalDate::compareTo).orElse(startsOn);
        LocalDate day = first.isBefore(startsOn) ? first : startsOn;
        for (day = day.minusYears(3); !day.isAfter(asAt); day = day.plusDays(1)) {
            live(day, sends);
        }
    }

    private void live(LocalDate today, List<LocalDate> sends) {
        if (isRhythm(today)) {
            LocalDate due = nextRhythm(today);
            if (!due.isBefore(startsOn) && (endedOn == null || !due.isAfter(endedOn))) {
                Due opening = new Due(due, today, nextRhythm(due));
                open.add(opening);
                all.add(opening);
            }
        }
        open.removeIf(due -> today.isAfter(due.closes));
        boolean passed = open.stream().anyMatch(due -> due.on.plusDays(1).equals(today));
        if (passed && silence == null && (endedOn == null || !today.isAfter(endedOn))) {
            silence = new Silence(lastSent == null ? startsOn : lastSent, today);
            silences.add(silence);
        }
        for (LocalDate send : sends) {
            if (send.equals(today)) {
                send(today);
            }
        }
        if (today.equals(endedOn)) {
            close(today);
        }
    }

    private void send(LocalDate today) {
        close(today);
        lastSent = today;
        if (open.isEmpty()) {
            meets.add(null);
        } else {
            Due oldest = open.removeFirst();
            oldest.met = today;
            meets.add(oldest.on);
        }
    }

    private void close(LocalDate today) {
        if (silence != null) {
            silence.closed = today;
            silence = null;
        }
    }

    private LocalDate nextRhythm(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isRhythm(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether whole periods lie between the start and this day, before it or after it. */
    private boolean isRhythm(LocalDate day) {
        if (every.toTotalMonths() == 0) {
            return ChronoUnit.DAYS.between(startsOn, day) % every.getDays() == 0;
        }
        YearMonth month = YearMonth.from(day);
        long months = (month.getYear() - startsOn.getYear()) * 12L + month.getMonthValue() - startsOn.getMonthValue();
        return months % every.toTotalMonths() == 0
                && day.getDayOfMonth() == Math.min(startsOn.getDayOfMonth(), month.lengthOfMonth());
    }
}
