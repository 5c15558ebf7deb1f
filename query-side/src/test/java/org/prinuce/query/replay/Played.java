package org.prinuce.query.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.query.replay.ReplayAnswer.Spans;

/** Reads an answer as a player does, the slow way: every row for every day. */
record Played(ReplayAnswer answer, LocalDate asAt, LocalDate knownAt) {

    private long at(LocalDate day) {
        return day.toEpochDay() - answer.first().toEpochDay();
    }

    private boolean isKnown(int known, @Nullable Integer until) {
        return known <= at(knownAt) && (until == null || until > at(knownAt));
    }

    private boolean between(int row, String one, String other) {
        ReplayAnswer.Signals signals = answer.signals();
        List<String> two = List.of(
                answer.partners().get(signals.one().get(row)).value(),
                answer.partners().get(signals.other().get(row)).value());
        return two.contains(one) && two.contains(other);
    }

    private boolean counts(int row, String one, String other) {
        ReplayAnswer.Signals signals = answer.signals();
        long from = signals.from().get(row);
        Integer gone = signals.gone().get(row);
        return between(row, one, other)
                && isKnown(signals.known().get(row), signals.until().get(row))
                && from <= at(asAt)
                && (gone == null || from + gone > at(asAt));
    }

    int evidence(String one, String other) {
        int evidence = 0;
        for (int row = 0; row < answer.signals().kind().size(); row++) {
            evidence += counts(row, one, other) ? 1 : 0;
        }
        return evidence;
    }

    /** By the usual model. */
    double sum(String one, String other) {
        ReplayAnswer.Signals signals = answer.signals();
        double sum = 0;
        for (int row = 0; row < signals.kind().size(); row++) {
            if (counts(row, one, other)) {
                double weight =
                        (double) answer.kinds().get(signals.kind().get(row)).usualWeight()
                                * signals.size().get(row);
                Integer closed = signals.closed().get(row);
                long since = closed == null ? 0 : at(asAt) - signals.from().get(row) - closed;
                sum += since <= 0 ? weight : weight * Math.pow(2, -since / 60.0);
            }
        }
        return sum;
    }

    int open(String register) {
        Spans spans = answer.registers().get(register);
        int open = 0;
        for (int row = 0; row < spans.from().size(); row++) {
            long from = spans.from().get(row);
            Integer days = spans.days().get(row);
            boolean there = from <= at(asAt) && (days == null || from + days > at(asAt));
            open += there && isKnown(spans.known().get(row), spans.until().get(row)) ? 1 : 0;
        }
        return open;
    }
}
