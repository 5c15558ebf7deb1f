package org.prinuce.query.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.ledger.Entry;

/**
 * What a view knows of one thing, once its entries up to {@code position} are folded in the order they happened.
 *
 * @param state null while there is nothing
 * @param firstOn the earliest day on which any of its entries happened
 * @param lastOn the latest
 */
record Thing<S>(
        String programme,
        String key,
        long position,
        LocalDate firstOn,
        LocalDate lastOn,
        @Nullable S state) {

    private static final Comparator<Entry> AS_IT_HAPPENED = Comparator.<Entry, LocalDate>comparing(
                    it -> it.event().happenedOn())
            .thenComparing(Entry::position);

    /** Whether an entry, the latest to be recorded, happened before one that is already folded. */
    boolean isLate(Entry entry) {
        return entry.event().happenedOn().isBefore(lastOn);
    }

    /** Folds an entry that is the latest in both times. */
    Thing<S> then(View<S> view, Entry entry) {
        return new Thing<>(
                programme, key, entry.position(), firstOn, entry.event().happenedOn(), view.evolve(state, entry));
    }

    static <S> Thing<S> first(View<S> view, String key, Entry entry) {
        LocalDate day = entry.event().happenedOn();
        return new Thing<>(
                entry.event().programme().value(), key, entry.position(), day, day, view.evolve(null, entry));
    }

    /** @param entries all that the view knows of the thing, in any order; not empty */
    static <S> Thing<S> of(View<S> view, String key, List<Entry> entries) {
        List<Entry> inOrder = entries.stream().sorted(AS_IT_HAPPENED).toList();
        S state = null;
        long position = 0;
        for (Entry entry : inOrder) {
            state = view.evolve(state, entry);
            position = Math.max(position, entry.position());
        }
        Entry first = inOrder.getFirst();
        return new Thing<>(
                first.event().programme().value(),
                key,
                position,
                first.event().happenedOn(),
                inOrder.getLast().event().happenedOn(),
                state);
    }
}
