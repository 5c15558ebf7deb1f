package org.prinuce.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.FrictionModelSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeRestored;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;

/** One view being folded, entry after entry in the order of recording: live, batch by batch, or in a rebuild. */
final class Folding<S> {

    /** What was folded before. */
    interface Earlier<S> {

        /** Nothing. */
        static <S> Earlier<S> none() {
            return new Earlier<>() {
                @Override
                public Collection<Long> positions(Thing<S> thing) {
                    return List.of();
                }

                @Override
                public Collection<Thing<S>> all(String programme) {
                    return List.of();
                }
            };
        }

        Collection<Long> positions(Thing<S> thing);

        Collection<Thing<S>> all(String programme);
    }

    private final View<S> view;
    private final ViewTables tables;
    private final Function<Collection<Long>, List<Entry>> readAt;
    private final Earlier<S> earlier;
    private final Map<Changes.Key, Folded<S>> things = new HashMap<>();
    private final Set<Changes.Key> touched = new LinkedHashSet<>();
    private final Set<String> rostersChanged = new HashSet<>();

    /** A thing and the positions of those of its entries that were folded here. */
    private static final class Folded<S> {
        private Thing<S> thing;
        private long[] positions = new long[4];
        private int count;

        Folded(Thing<S> thing) {
            this.thing = thing;
        }

        void add(long position) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, count * 2);
            }
            positions[count++] = position;
        }
    }

    Folding(View<S> view, ViewTables tables, Function<Collection<Long>, List<Entry>> readAt, Earlier<S> earlier) {
        this.view = view;
        this.tables = tables;
        this.readAt = readAt;
        this.earlier = earlier;
    }

    View<S> view() {
        return view;
    }

    void begin(Thing<S> thing) {
        things.put(new Changes.Key(thing.programme(), thing.key()), new Folded<>(thing));
    }

    void fold(Entry entry, Supplier<Changes> writing) {
        ProgrammeEvent event = entry.event();
        if (event instanceof PartnershipEvent partnership && altersRows(partnership)) {
            rostersChanged.add(event.programme().value());
        }
        Optional<String> touches = view.keyOf(event);
        if (touches.isEmpty()) {
            return;
        }
        Changes.Key key = new Changes.Key(event.programme().value(), touches.get());
        Folded<S> folded = things.get(key);
        Thing<S> before = folded == null ? null : folded.thing;
        Thing<S> after = folded == null ? Thing.first(view, key.key(), entry) : next(folded, entry);
        S state = after.state();
        if (state == null) {
            return;
        }
        if (folded == null) {
            folded = new Folded<>(after);
            things.put(key, folded);
        }
        folded.thing = after;
        folded.add(entry.position());
        touched.add(key);
        Changes changes = writing.get();
        changes.version(after, tables.json(state));
        String words = view.words(state);
        S stood = before == null ? null : before.state();
        if (!words.equals(stood == null ? "" : view.words(stood))) {
            changes.words(after, words, stood != null);
        }
    }

    private Thing<S> next(Folded<S> folded, Entry entry) {
        if (!folded.thing.isLate(entry)) {
            return folded.thing.then(view, entry);
        }
        List<Long> positions = new ArrayList<>(earlier.positions(folded.thing));
        Arrays.stream(folded.positions, 0, folded.count).forEach(positions::add);
        List<Entry> entries = new ArrayList<>(readAt.apply(positions));
        entries.add(entry);
        return Thing.of(view, folded.thing.key(), entries);
    }

    /** Writes the rows of what was touched since the last time. */
    void rows(Supplier<Changes> writing, Function<String, Roster> rosters) {
        Map<String, Roster> known = new HashMap<>();
        affected().forEach(thing -> {
            S state = thing.state();
            if (state != null) {
                Roster roster = known.computeIfAbsent(thing.programme(), rosters);
                writing.get().row(thing, view.row(state, roster, LocalDate.MAX));
            }
        });
        touched.clear();
        rostersChanged.clear();
    }

    private Stream<Thing<S>> affected() {
        Stream<Thing<S>> here = things.entrySet().stream()
                .filter(it -> touched.contains(it.getKey())
                        || rostersChanged.contains(it.getKey().programme()))
                .map(it -> it.getValue().thing);
        Stream<Thing<S>> there = rostersChanged.stream()
                .flatMap(programme -> earlier.all(programme).stream())
                .filter(thing -> !things.containsKey(new Changes.Key(thing.programme(), thing.key())));
        return Stream.concat(here, there);
    }

    private static boolean altersRows(PartnershipEvent event) {
        return switch (event) {
            case CallInRuleSet _, PartnerJoined _, PartnerLeft _ -> true;
            case ProgrammeCreated _, ProgrammeRestored _, FrictionModelSet _, RoleGranted _, RoleRevoked _ -> false;
        };
    }
}
