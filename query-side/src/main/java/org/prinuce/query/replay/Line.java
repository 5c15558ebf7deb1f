package org.prinuce.query.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.query.friction.Signal;

/** A signal, as far as its number goes. */
record Line(int kind, int one, int other, int size, long from, long closed, long gone) implements Versions.Dated<Line> {

    /** @param partners in the order in which they are counted */
    static Line of(Signal signal, List<PartnerId> partners) {
        LocalDate opened = signal.openedOn();
        LocalDate since = signal.countsFrom();
        int by = partners.indexOf(signal.by());
        int with = partners.indexOf(signal.with());
        return new Line(
                signal.kind().ordinal(),
                Math.min(by, with),
                Math.max(by, with),
                signal.size(),
                (since != null && since.isAfter(opened) ? since : opened).toEpochDay(),
                day(signal.closedOn()),
                day(signal.voidFrom()));
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? Versions.NEVER : day.toEpochDay();
    }

    /** Whether there is a day on which it counts. */
    boolean counts() {
        return gone > from;
    }

    @Override
    public Line before(long day) {
        return new Line(
                kind,
                one,
                other,
                size,
                from,
                closed < day ? closed : Versions.NEVER,
                gone < day ? gone : Versions.NEVER);
    }
}
