package org.prinuce.query.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.StoredAs;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.view.Questions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every telling there is, for who speaks of things of several kinds. */
@Component
public class Tellings {

    private final Journal journal;
    private final Ledger ledger;

    /** By capability. Found late: a telling may itself speak of things of several kinds. */
    private final Supplier<Map<String, List<Telling>>> all;

    Tellings(Journal journal, Ledger ledger, ObjectProvider<Telling> all) {
        this.journal = journal;
        this.ledger = ledger;
        this.all = SingletonSupplier.of(() -> all.stream().collect(Collectors.groupingBy(Telling::capability)));
    }

    /** What these ids name, of whatever kind, as far as the viewer may see it at the moment asked about. */
    public Map<String, Thing> things(Collection<String> ids, Questions.Together ask) {
        Map<Telling, List<String>> told = new HashMap<>();
        for (Entry first : ledger.readAt(journal.beginnings(ask.viewer(), ids))) {
            told.computeIfAbsent(of(first.event()), _ -> new ArrayList<>()).add(first.stream());
        }
        Map<String, Thing> things = new HashMap<>();
        told.forEach((telling, its) -> things.putAll(telling.things(its, ask)));
        return things;
    }

    Telling of(ProgrammeEvent event) {
        return all.get().getOrDefault(capability(event), List.of()).stream()
                .filter(telling -> telling.tells(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody tells " + storedAs(event)));
    }

    /** In the order of the alphabet. */
    Collection<String> capabilities() {
        return new TreeSet<>(all.get().keySet());
    }

    static String capability(ProgrammeEvent event) {
        String stored = storedAs(event);
        return stored.substring(0, stored.indexOf('.'));
    }

    static String storedAs(ProgrammeEvent event) {
        return event.getClass().getAnnotation(StoredAs.class).value();
    }
}
