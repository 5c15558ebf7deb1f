package org.prinuce.query.friction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.SignalKind;

/**
 * A dated encounter between two partners. It stands for every moment: asked about a day, what is dated later has not
 * happened yet.
 *
 * @param by the partner from which it comes
 * @param with the other
 * @param size what its weight is multiplied by: the severity of an observation, else 1
 * @param openedOn the first day on which it counts
 * @param closedOn the day from which it fades; null while it is open
 * @param countsFrom the first day on which it counts, where that is later: a correction brought it to light
 * @param voidFrom the day from which it counts no more, not even as evidence: it was logged by mistake
 * @param opened the position of the entry it comes from
 * @param closed the position of the entry that closed it; null where none did, time alone included
 * @param about what friction that was observed is about; null where nobody said, and for every other kind
 */
public record Signal(
        SignalKind kind,
        PartnerId by,
        PartnerId with,
        int size,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate countsFrom,
        @Nullable LocalDate voidFrom,
        long opened,
        @Nullable Long closed,
        @Nullable About about) {

    static Signal open(SignalKind kind, PartnerId by, PartnerId with, LocalDate on, long position) {
        return new Signal(kind, by, with, 1, on, null, null, null, position, null, null);
    }

    static Signal point(SignalKind kind, PartnerId by, PartnerId with, LocalDate on, long position) {
        return open(kind, by, with, on, position).closed(on, position);
    }

    Signal closed(LocalDate on, @Nullable Long position) {
        return new Signal(kind, by, with, size, openedOn, on, countsFrom, voidFrom, opened, position, about);
    }

    boolean stillOpen() {
        return closedOn == null;
    }

    Pair pair() {
        return Pair.of(by, with);
    }

    /** Whether it is evidence on a day, however faded. */
    boolean countsOn(LocalDate day) {
        return !openedOn.isAfter(day)
                && (countsFrom == null || !countsFrom.isAfter(day))
                && (voidFrom == null || voidFrom.isAfter(day));
    }

    /** What it adds to the sum on a day. */
    double adds(FrictionModel model, LocalDate day) {
        if (!countsOn(day)) {
            return 0;
        }
        double weight = (double) model.weight(kind) * size;
        if (closedOn == null || !closedOn.isBefore(day)) {
            return weight;
        }
        return weight * Math.pow(2, -ChronoUnit.DAYS.between(closedOn, day) / (double) model.halfLifeDays());
    }
}
