package org.prinuce.query.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.view.ViewTables.Build;
import org.springframework.stereotype.Component;

/**
 * Feeds every view from the ledger, read once. A batch is folded and written when it is about to be committed, in the
 * transaction of its token, so an entry is in the views exactly once or the whole batch is tried again. Nothing is set
 * aside: an entry that a fold cannot take stops its programmes' views, visibly, until the fold is mended; going on
 * without it would show what never was.
 */
@Component
class Runner implements EventHandlerInvoker {

    private static final String BATCH = "views";

    private final List<View<?>> views;
    private final ViewTables tables;
    private final Ledger ledger;
    private final RostersThen rosters;
    private final Progress progress;

    Runner(List<View<?>> views, ViewTables tables, Ledger ledger, RostersThen rosters, Progress progress) {
        this.views = views;
        this.tables = tables;
        this.ledger = ledger;
        this.rosters = rosters;
        this.progress = progress;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayload() instanceof ProgrammeEvent event
                && segment.matches(event.programme().value());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        List<Entry> batch = unit.getOrComputeResource(BATCH, _ -> {
            List<Entry> entries = new ArrayList<>();
            unit.onPrepareCommit(_ -> write(entries));
            unit.afterCommit(_ -> reached(entries).forEach(progress::reached));
            return entries;
        });
        batch.add(Entry.of((TrackedEventMessage<?>) message));
    }

    /** Joins the transaction at hand. */
    void write(List<Entry> entries) {
        tables.keepBuilds();
        Map<String, Build> live = tables.live();
        for (View<?> view : views) {
            Build build = live.get(view.name());
            // A build of another version is not ours to write: ours is being made, and takes these entries in.
            if (build != null && build.version() == view.version()) {
                write(view, build, entries);
            }
        }
        tables.progress(reached(entries));
    }

    private <S> void write(View<S> view, Build build, List<Entry> all) {
        List<Entry> entries = all.stream()
                .filter(entry -> entry.position() > build.position())
                .toList();
        Folding<S> folding = new Folding<>(view, tables, ledger::readAt, earlier(view, build));
        keys(view, entries)
                .forEach((programme, keys) -> tables.at(view, build.build(), programme, keys, Long.MAX_VALUE)
                        .forEach(folding::begin));
        Changes changes = new Changes(build.build());
        entries.forEach(entry -> folding.fold(entry, () -> changes));
        Map<String, Long> reached = reached(entries);
        folding.rows(() -> changes, programme -> rosters.at(programme, reached.getOrDefault(programme, 0L)));
        tables.write(changes);
    }

    private <S> Folding.Earlier<S> earlier(View<S> view, Build build) {
        return new Folding.Earlier<>() {
            @Override
            public Collection<Long> positions(Thing<S> thing) {
                return tables.positions(build.build(), thing.programme(), List.of(thing.key()), thing.position())
                        .getOrDefault(thing.key(), List.of());
            }

            @Override
            public Collection<Thing<S>> all(String programme) {
                return tables.allAt(view, build.build(), programme, Long.MAX_VALUE);
            }
        };
    }

    private static Map<String, Set<String>> keys(View<?> view, List<Entry> entries) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (Entry entry : entries) {
            Optional<String> key = view.keyOf(entry.event());
            key.ifPresent(it -> keys.computeIfAbsent(entry.event().programme().value(), _ -> new HashSet<>())
                    .add(it));
        }
        return keys;
    }

    private static Map<String, Long> reached(List<Entry> entries) {
        Map<String, Long> reached = new HashMap<>();
        entries.forEach(entry -> reached.merge(entry.event().programme().value(), entry.position(), Math::max));
        return reached;
    }
}
