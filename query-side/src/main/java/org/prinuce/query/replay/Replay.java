package org.prinuce.query.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.events.programme.PartnershipEvent.FrictionModelSet;
import org.prinuce.events.programme.PartnershipEvent.PartnerJoined;
import org.prinuce.events.programme.PartnershipEvent.PartnerLeft;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeRestored;
import org.prinuce.events.programme.PartnershipEvent.RoleGranted;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;
import org.prinuce.query.friction.Evidence;
import org.prinuce.query.friction.Signals;
import org.prinuce.query.replay.Course.Span;
import org.prinuce.query.replay.ReplayAnswer.DatedModel;
import org.prinuce.query.replay.ReplayAnswer.Entries;
import org.prinuce.query.replay.ReplayAnswer.Joined;
import org.prinuce.query.replay.ReplayAnswer.Measure;
import org.prinuce.query.replay.ReplayAnswer.Spans;
import org.prinuce.query.replay.Versions.Version;
import org.prinuce.query.view.View;
import org.prinuce.query.view.Viewer;

/**
 * Goes through the entries of a programme from one day of recording to the next, and keeps what each day changed in what
 * was known. It folds what the views fold, so that it comes to the same numbers; see the package's tests.
 */
final class Replay {

    /** As {@code friction} has it. */
    private static final int ENOUGH = 3;

    private final Viewer viewer;
    private final LocalDate today;
    private final Signals view;
    private final Map<Register, Counter<?>> counters = new LinkedHashMap<>();
    private final Map<String, Course<Evidence>> evidence = new HashMap<>();
    private final Map<String, Versions<Line>> lines = new HashMap<>();
    private final Strips strips = new Strips();
    private final Markers markers = new Markers();
    private final List<PartnerId> partners;
    private final List<Entry> models = new ArrayList<>();
    private final List<Entry> joined = new ArrayList<>();
    private @Nullable Roster roster;

    /** @param views all, of which it takes those it counts by their names */
    private Replay(List<Entry> entries, Viewer viewer, List<View<?>> views, LocalDate today) {
        this.viewer = viewer;
        this.today = today;
        this.view = (Signals) named("signals", views);
        for (Register register : Register.values()) {
            counters.put(register, counter(named(register.view(), views), register.stages()));
        }
        this.partners = entries.stream()
                .flatMap(it -> it.event() instanceof PartnerJoined join ? Stream.of(join.partner()) : Stream.of())
                .distinct()
                .sorted(Comparator.comparing(PartnerId::value))
                .toList();
    }

    /**
     * @param entries all that the viewer may see, in the order of recording; the first creates the programme
     * @param today until when time alone may bring something
     */
    static ReplayAnswer of(List<Entry> entries, Viewer viewer, List<View<?>> views, LocalDate today) {
        Replay replay = new Replay(entries, viewer, views, today);
        int next = 0;
        while (next < entries.size()) {
            LocalDate day = London.dayOf(entries.get(next).recordedAt());
            int from = next;
            while (next < entries.size()
                    && London.dayOf(entries.get(next).recordedAt()).equals(day)) {
                next++;
            }
            replay.recordedOn(day.toEpochDay(), entries.subList(from, next));
        }
        return replay.answer(entries);
    }

    private static View<?> named(String name, List<View<?>> views) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no view " + name));
    }

    private <S> Counter<S> counter(View<S> of, Set<String> stages) {
        return new Counter<>(of, stages, row -> viewer.sees(row.visibility(), row.partner()));
    }

    private void recordedOn(long day, List<Entry> entries) {
        boolean rosterChanged = false;
        Set<String> touched = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof PartnershipEvent event) {
                roster = Roster.evolve(roster, event);
                rosterChanged |= changes(event);
                if (event instanceof FrictionModelSet) {
                    models.add(entry);
                } else if (event instanceof PartnerJoined) {
                    joined.add(entry);
                }
            }
            counters.values().forEach(counter -> counter.add(entry));
            view.keyOf(entry.event()).ifPresent(key -> {
                evidence.computeIfAbsent(key, _ -> new Course<>(view)).add(entry);
                touched.add(key);
            });
            strips.add(entry);
            markers.add(entry);
        }
        if (roster == null) {
            return;
        }
        for (Counter<?> counter : counters.values()) {
            counter.tell(day, roster, rosterChanged);
        }
        for (String key : rosterChanged ? Set.copyOf(evidence.keySet()) : touched) {
            lines.computeIfAbsent(key, _ -> new Versions<>()).tell(day, lines(key, roster));
        }
    }

    /** Whether it can change how a thing stands that it does not name. */
    private static boolean changes(PartnershipEvent event) {
        return switch (event) {
            case CallInRuleSet _, PartnerJoined _, PartnerLeft _ -> true;
            case ProgrammeCreated _, ProgrammeRestored _, FrictionModelSet _, RoleGranted _, RoleRevoked _ -> false;
        };
    }

    private List<Line> lines(String key, Roster known) {
        Course<Evidence> course = evidence.get(key);
        Evidence of = course == null ? null : course.state();
        return of == null || !viewer.sees(of.visibility(), of.partner())
                ? List.of()
                : of.signals(known, today).stream()
                        .map(signal -> Line.of(signal, partners))
                        .filter(Line::counts)
                        .toList();
    }

    private ReplayAnswer answer(List<Entry> entries) {
        List<Version<Line>> told = lines.values().stream()
                .flatMap(it -> it.all().stream())
                .filter(it -> it.told().from() <= today.toEpochDay())
                .sorted(Comparator.<Version<Line>>comparingLong(it -> it.told().from())
                        .thenComparingInt(it -> it.told().one())
                        .thenComparingInt(it -> it.told().other())
                        .thenComparingInt(it -> it.told().kind())
                        .thenComparingLong(it -> it.told().closed())
                        .thenComparingLong(Version::known))
                .toList();
        Map<Register, List<Version<Span>>> open = new LinkedHashMap<>();
        counters.forEach((register, counter) -> open.put(register, spans(counter)));
        Days days = new Days(first(entries, told, open));
        Map<String, Spans> registers = new LinkedHashMap<>();
        open.forEach((register, spans) -> registers.put(register.name().toLowerCase(Locale.UK), spans(spans, days)));
        return new ReplayAnswer(
                entries.isEmpty() ? 0 : entries.getLast().position(),
                days.day(),
                partners,
                joined(days),
                List.of(SignalKind.values()),
                ENOUGH,
                Measure.of(FrictionModel.USUAL),
                models.stream().map(entry -> model(entry, days)).toList(),
                signals(told, days),
                registers,
                strips.all(days),
                markers.all(days),
                entries(entries, days));
    }

    private List<Version<Span>> spans(Counter<?> counter) {
        return counter.all().stream()
                .filter(it -> it.told().from() <= today.toEpochDay())
                .sorted(Comparator.<Version<Span>>comparingLong(it -> it.told().from())
                        .thenComparingLong(it -> it.told().to())
                        .thenComparingLong(Version::known))
                .toList();
    }

    private static long first(
            List<Entry> entries, List<Version<Line>> lines, Map<Register, List<Version<Span>>> spans) {
        long first = Versions.NEVER;
        for (Entry entry : entries) {
            first = Math.min(first, entry.event().happenedOn().toEpochDay());
        }
        if (!lines.isEmpty()) {
            first = Math.min(first, lines.getFirst().told().from());
        }
        for (List<Version<Span>> of : spans.values()) {
            if (!of.isEmpty()) {
                first = Math.min(first, of.getFirst().told().from());
            }
        }
        return first;
    }

    private Joined joined(Days days) {
        List<Integer> partner = new ArrayList<>();
        List<Integer> on = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        for (Entry entry : joined) {
            long day = entry.event().happenedOn().toEpochDay();
            partner.add(partners.indexOf(entry.event().partner()));
            on.add(days.at(day));
            known.add(days.known(recorded(entry), day));
        }
        return new Joined(partner, on, known);
    }

    private static DatedModel model(Entry entry, Days days) {
        FrictionModelSet set = (FrictionModelSet) entry.event();
        Measure measure = Measure.of(set.model());
        return new DatedModel(
                days.at(recorded(entry)),
                days.at(set.happenedOn().toEpochDay()),
                measure.halfLifeDays(),
                measure.k(),
                measure.weights());
    }

    private static ReplayAnswer.Signals signals(List<Version<Line>> told, Days days) {
        return new ReplayAnswer.Signals(
                told.stream().map(it -> it.told().kind()).toList(),
                told.stream().map(it -> it.told().one()).toList(),
                told.stream().map(it -> it.told().other()).toList(),
                told.stream().map(it -> it.told().size()).toList(),
                told.stream().map(it -> days.at(it.told().from())).toList(),
                Days.column(told, it -> Days.after(it.told().from(), it.told().closed())),
                Days.column(told, it -> Days.after(it.told().from(), it.told().gone())),
                told.stream()
                        .map(it -> days.known(it.known(), it.told().from()))
                        .toList(),
                Days.column(told, it -> days.or(it.until())));
    }

    private static Spans spans(List<Version<Span>> told, Days days) {
        return new Spans(
                told.stream().map(it -> days.at(it.told().from())).toList(),
                Days.column(told, it -> Days.after(it.told().from(), it.told().to())),
                told.stream()
                        .map(it -> days.known(it.known(), it.told().from()))
                        .toList(),
                Days.column(told, it -> days.or(it.until())));
    }

    private static Entries entries(List<Entry> entries, Days days) {
        List<Long> steps = new ArrayList<>();
        List<Integer> recorded = new ArrayList<>();
        List<Integer> late = new ArrayList<>();
        long before = 0;
        for (Entry entry : entries) {
            steps.add(entry.position() - before);
            before = entry.position();
            recorded.add(days.at(recorded(entry)));
            late.add(
                    Math.toIntExact(recorded(entry) - entry.event().happenedOn().toEpochDay()));
        }
        return new Entries(steps, recorded, late);
    }

    private static long recorded(Entry entry) {
        return London.dayOf(entry.recordedAt()).toEpochDay();
    }
}
