package org.prinuce.query.replay;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.replay.Course.Span;
import org.prinuce.query.replay.Versions.Version;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.View;

/** When each thing of a register was open in it, from one day of recording to another. */
final class Counter<S> {

    private final View<S> view;
    private final Set<String> stages;
    private final Predicate<Row> counts;
    private final Map<String, Course<S>> courses = new HashMap<>();
    private final Map<String, Versions<Span>> told = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    /** @param seen which rows the viewer may see */
    Counter(View<S> view, Set<String> stages, Predicate<Row> seen) {
        this.view = view;
        this.stages = stages;
        this.counts = seen;
    }

    void add(Entry entry) {
        view.keyOf(entry.event()).ifPresent(key -> {
            courses.computeIfAbsent(key, _ -> new Course<>(view)).add(entry);
            touched.add(key);
        });
    }

    void tell(long known, Roster roster, boolean rosterChanged) {
        if (rosterChanged) {
            courses.values().forEach(Course::forget);
            touched.addAll(courses.keySet());
        }
        for (String key : touched) {
            Course<S> course = courses.computeIfAbsent(key, _ -> new Course<>(view));
            told.computeIfAbsent(key, _ -> new Versions<>()).tell(known, course.spans(counts, stages, roster));
        }
        touched.clear();
    }

    List<Version<Span>> all() {
        return told.values().stream().flatMap(it -> it.all().stream()).toList();
    }
}
