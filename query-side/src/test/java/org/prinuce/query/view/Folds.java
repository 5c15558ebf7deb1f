package org.prinuce.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;

/** A fresh fold, for tests to hold what is stored against. */
public final class Folds {

    private Folds() {}

    /** One thing as these entries tell it, with all that happened on a day. */
    public static <S> Optional<S> fold(View<S> view, String key, List<Entry> entries, LocalDate asAt) {
        return thing(view, key, entries, asAt).flatMap(it -> Optional.ofNullable(it.state()));
    }

    /**
     * Holds every version that a process keeps of a view against a fresh fold of the ledger up to it.
     *
     * @return of how many things there were versions
     */
    public static <S> int checkEveryVersion(View<S> view, QueryProcess process) {
        ViewTables tables = process.bean(ViewTables.class);
        int build = tables.live().get(view.name()).build();
        Map<String, List<Entry>> byKey = new HashMap<>();
        for (Entry entry : process.bean(Ledger.class).read(0, Integer.MAX_VALUE)) {
            view.keyOf(entry.event())
                    .ifPresent(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry));
        }
        byKey.forEach((key, entries) -> {
            String programme = entries.getFirst().event().programme().value();
            for (Entry entry : entries) {
                Optional<Thing<S>> fresh =
                        thing(view, key, entries.subList(0, entries.indexOf(entry) + 1), LocalDate.MAX);
                assertThat(tables.at(view, build, programme, List.of(key), entry.position()))
                        .as("%s %s at %d", view.name(), key, entry.position())
                        .containsExactlyElementsOf(fresh.stream().toList());
            }
        });
        return byKey.size();
    }

    static <S> Optional<Thing<S>> thing(View<S> view, String key, List<Entry> entries, LocalDate asAt) {
        List<Entry> own = entries.stream()
                .filter(it -> view.keyOf(it.event()).equals(Optional.of(key)))
                .filter(it -> !it.event().happenedOn().isAfter(asAt))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Thing.of(view, key, own));
    }
}
