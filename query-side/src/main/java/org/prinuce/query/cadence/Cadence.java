package org.prinuce.query.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment to tell somebody something every so often was kept, as at a day.
 *
 * <p>Its due dates are the day it starts and one period after another counted from that day, months clipped to their
 * last day. A due date opens one period before it. A send meets the oldest due date that is open: on time by its day,
 * late within one period after it; when that period has ended unmet, it is missed. Further sends are extra. A silence
 * opens on the day after a due date passes with nothing sent for it, and closes with the next send. Nothing is due after
 * the end, which also closes a silence.
 *
 * @param dues those open by {@code asAt}, the oldest first
 * @param sends those by {@code asAt}, the oldest first; of one day in the order they were given
 * @param silences the oldest first
 * @param nextDueOn the first unmet due date from {@code asAt} on; null once the commitment has ended
 */
public record Cadence(
        LocalDate asAt,
        List<Due> dues,
        List<Send> sends,
        List<Silence> silences,
        @Nullable LocalDate nextDueOn) {

    /** How a due date stands. */
    public enum Standing {
        ON_TIME,
        LATE,
        MISSED,
        /** Not met, and it still can be: it lies ahead, or passed at most one period ago. */
        OPEN
    }

    /**
     * @param opensOn the first day on which it can be met
     * @param closesOn the last
     * @param metOn null while nothing was sent for it
     */
    public record Due(
            LocalDate on,
            LocalDate opensOn,
            LocalDate closesOn,
            Standing standing,
            @Nullable LocalDate metOn) {

        /** Whether its day has passed unmet, or did. */
        public boolean passedUnmet(LocalDate asAt) {
            return on.isBefore(metOn == null ? asAt : metOn);
        }
    }

    /** @param meets the due date it meets; null if it is extra */
    public record Send(LocalDate on, @Nullable LocalDate meets) {}

    /**
     * @param since the day of the last send before it; the day the commitment starts if there was none
     * @param openedOn the day after a due date passed unmet
     * @param closedOn the day of the next send, or of the end; null while it lasts
     */
    public record Silence(
            LocalDate since, LocalDate openedOn, @Nullable LocalDate closedOn) {

        /** Days from the last send to the next, or to {@code asAt}. */
        public long days(LocalDate asAt) {
            return ChronoUnit.DAYS.between(since, closedOn == null ? asAt : closedOn);
        }
    }

    /**
     * @param every of positive length
     * @param endedOn null while it lasts; an end after {@code asAt} has not happened yet
     * @param sends in any order; those after {@code asAt} have not happened yet
     * @throws IllegalArgumentException if a period is zero or goes backwards
     */
    public static Cadence of(
            LocalDate startsOn, Period every, @Nullable LocalDate endedOn, List<LocalDate> sends, LocalDate asAt) {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("A commitment is kept every day or at longer intervals");
        }
        LocalDate end = endedOn == null || endedOn.isAfter(asAt) ? null : endedOn;
        List<LocalDate> sent =
                sends.stream().filter(day -> !day.isAfter(asAt)).sorted().toList();
        List<LocalDate> days = new ArrayList<>(List.of(startsOn.minus(every)));
        while (!days.getLast().isAfter(asAt) && !isPast(due(startsOn, every, days.size() - 1), end)) {
            days.add(due(startsOn, every, days.size() - 1));
        }
        int open = days.size() - 1;
        LocalDate next = due(startsOn, every, open);
        days.add(next);

        @Nullable LocalDate[] met = new LocalDate[open];
        List<Send> uses = meet(days, met, sent);
        List<Due> dues = new ArrayList<>(open);
        for (int i = 0; i < open; i++) {
            LocalDate on = days.get(i + 1);
            LocalDate closesOn = days.get(i + 2);
            dues.add(new Due(on, days.get(i), closesOn, standing(on, closesOn, met[i], asAt), met[i]));
        }
        LocalDate nextDueOn = dues.stream()
                .filter(due -> due.metOn == null && !due.on.isBefore(asAt))
                .map(Due::on)
                .findFirst()
                .orElse(next);
        return new Cadence(
                asAt,
                List.copyOf(dues),
                List.copyOf(uses),
                silences(startsOn, dues, sent, end, asAt),
                end == null ? nextDueOn : null);
    }

    private static LocalDate due(LocalDate startsOn, Period every, int number) {
        return startsOn.plus(every.multipliedBy(number));
    }

    private static boolean isPast(LocalDate day, @Nullable LocalDate end) {
        return end != null && day.isAfter(end);
    }

    /** @param days the due dates, with the one before the first and the one after the last */
    private static List<Send> meet(List<LocalDate> days, @Nullable LocalDate[] met, List<LocalDate> sent) {
        List<Send> uses = new ArrayList<>();
        int oldest = 0;
        for (LocalDate day : sent) {
            while (oldest < met.length && day.isAfter(days.get(oldest + 2))) {
                oldest++;
            }
            if (oldest < met.length && !day.isBefore(days.get(oldest))) {
                met[oldest] = day;
                uses.add(new Send(day, days.get(oldest + 1)));
                oldest++;
            } else {
                uses.add(new Send(day, null));
            }
        }
        return uses;
    }

    private static Standing standing(LocalDate on, LocalDate closesOn, @Nullable LocalDate metOn, LocalDate asAt) {
        if (metOn != null) {
            return metOn.isAfter(on) ? Standing.LATE : Standing.ON_TIME;
        }
        return asAt.isAfter(closesOn) ? Standing.MISSED : Standing.OPEN;
    }

    private static List<Silence> silences(
            LocalDate startsOn, List<Due> dues, List<LocalDate> sent, @Nullable LocalDate end, LocalDate asAt) {
        List<Silence> silences = new ArrayList<>();
        int after = 0;
        for (Due due : dues) {
            LocalDate opens = due.on.plusDays(1);
            Silence last = silences.isEmpty() ? null : silences.getLast();
            boolean lasts = last != null && (last.closedOn == null || !last.closedOn.isBefore(opens));
            if (lasts || !due.passedUnmet(asAt) || isPast(opens, end)) {
                continue;
            }
            while (after < sent.size() && sent.get(after).isBefore(opens)) {
                after++;
            }
            LocalDate since = after == 0 ? startsOn : sent.get(after - 1);
            LocalDate next = after < sent.size() ? sent.get(after) : null;
            silences.add(new Silence(since, opens, next == null || isPast(next, end) ? end : next));
        }
        return List.copyOf(silences);
    }

    /** How many due dates stand so. */
    public long count(Standing standing) {
        return dues.stream().filter(due -> due.standing == standing).count();
    }

    /** The silence that lasts at {@code asAt}. */
    public Optional<Silence> currentSilence() {
        return silences.isEmpty() || silences.getLast().closedOn != null
                ? Optional.empty()
                : Optional.of(silences.getLast());
    }

    /** The longest in days; of equals the earliest. */
    public Optional<Silence> longestSilence() {
        return silences.stream().max(Comparator.comparingLong(silence -> silence.days(asAt)));
    }

    /** The day on which a silence opened, or will if nothing more is sent; null once the commitment has ended. */
    public @Nullable LocalDate silentFrom() {
        Optional<Silence> silence = currentSilence();
        if (silence.isPresent()) {
            return silence.get().openedOn;
        }
        return nextDueOn == null ? null : nextDueOn.plusDays(1);
    }
}
