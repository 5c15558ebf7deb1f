package org.prinuce.query.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prinuce.ledger.Entry;

/** A fresh fold, for tests to hold what is stored against. */
public final class Folds {

    private Folds() {}

    /** One thing as these entries tell it, with all that happened on a day. */
    public static <S> Optional<S> fold(View<S> view, String key, List<Entry> entries, LocalDate asAt) {
        return thing(view, key, entries, asAt).flatMap(it -> Optional.ofNullable(it.state()));
    }

    static <S> Optional<Thing<S>> thing(View<S> view, String key, List<Entry> entries, LocalDate asAt) {
        List<Entry> own = entries.stream()
                .filter(it -> view.keyOf(it.event()).equals(Optional.of(key)))
                .filter(it -> !it.event().happenedOn().isAfter(asAt))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Thing.of(view, key, own));
    }
}
