package org.prinuce.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.friction.RandomEncounters;
import org.prinuce.query.friction.Signal;
import org.prinuce.query.friction.Signals;
import org.prinuce.query.governance.RandomStory;
import org.prinuce.query.view.Folds;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.View;
import org.prinuce.query.view.Viewer;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** A programme by chance, recorded day by day: in time, late, or before its day came. */
record Recorded(List<Entry> entries) {

    private static final List<View<?>> VIEWS = views();

    static Recorded byChance(int seed) {
        Random chance = new Random(seed);
        Said said = new Said("shared");
        RandomStory stories = new RandomStory(chance, said);
        RandomEncounters encounters = new RandomEncounters(chance, said.programme());
        List<ProgrammeEvent> story = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            mix(story, stories.of("decision-" + i), chance);
            mix(story, encounters.ofTerm("term-" + i), chance);
            mix(story, encounters.ofObservation("observation-" + i), chance);
            mix(story, encounters.ofCommitment("commitment-" + i), chance);
        }
        List<ProgrammeEvent> all = new ArrayList<>(said.southLondon());
        all.addAll(story);
        if (chance.nextInt(3) == 0) {
            all.add(chance.nextInt(all.size() - 9) + 9, said.left("police", "2014-05-20"));
        }
        Entries entries = new Entries();
        Instant now = Instant.parse("2014-03-03T09:00:00Z");
        for (ProgrammeEvent event : all) {
            boolean later = chance.nextInt(3) > 0 && entries.all().size() > 7;
            now = now.plusSeconds(later ? chance.nextInt(7 * 86_400) : 60);
            entries.add(event, now);
        }
        return new Recorded(entries.all());
    }

    /** Puts one story's entries between those of the others, keeping its own order. */
    private static void mix(List<ProgrammeEvent> all, List<ProgrammeEvent> story, Random chance) {
        int at = 0;
        for (ProgrammeEvent event : story) {
            at += chance.nextInt(all.size() - at + 1);
            all.add(at++, event);
        }
    }

    static List<View<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(View.class));
        List<View<?>> views = new ArrayList<>();
        for (var found : scanner.findCandidateComponents("org.prinuce.query")) {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                if (!type.getPackageName().startsWith("org.prinuce.query.view")) {
                    var constructor = type.getDeclaredConstructors()[0];
                    constructor.setAccessible(true);
                    // A fold is pure: it needs nothing that its view is given to answer with.
                    views.add((View<?>) constructor.newInstance(new Object[constructor.getParameterCount()]));
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        assertThat(views).isNotEmpty();
        return views;
    }

    LocalDate lastRecorded() {
        return London.dayOf(entries.getLast().recordedAt());
    }

    LocalDate lastHappened() {
        return entries.stream()
                .map(it -> it.event().happenedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last day of which anything can be asked. */
    LocalDate end() {
        return lastRecorded().isAfter(lastHappened()) ? lastRecorded() : lastHappened();
    }

    Viewer viewer() {
        return new Viewer(new AccountId("observer"), roster(entries), Set.of());
    }

    ReplayAnswer replay() {
        return Replay.of(entries, viewer(), VIEWS, end());
    }

    List<Entry> knownOn(LocalDate day) {
        return entries.stream()
                .filter(it -> !London.dayOf(it.recordedAt()).isAfter(day))
                .toList();
    }

    static Roster roster(List<Entry> entries) {
        Roster roster = null;
        for (Entry entry : entries) {
            if (entry.event() instanceof PartnershipEvent event) {
                roster = Roster.evolve(roster, event);
            }
        }
        return roster;
    }

    /** How many things were open in a register, by folding each anew. */
    int open(Register register, LocalDate asAt, LocalDate knownAt) {
        View<?> view = VIEWS.stream()
                .filter(it -> it.name().equals(register.view()))
                .findFirst()
                .orElseThrow();
        return open(view, register, asAt, knownOn(knownAt));
    }

    private <S> int open(View<S> view, Register register, LocalDate asAt, List<Entry> known) {
        Set<String> keys = new HashSet<>();
        known.forEach(entry -> view.keyOf(entry.event()).ifPresent(keys::add));
        Roster roster = roster(known);
        int open = 0;
        for (String key : keys) {
            Row row = Folds.fold(view, key, known, asAt)
                    .map(state -> view.row(state, roster, asAt))
                    .filter(it -> viewer().sees(it.visibility(), it.partner()))
                    .orElse(null);
            if (row != null) {
                boolean turned = row.thenFrom() != null && !row.thenFrom().isAfter(London.endOf(asAt));
                open += register.stages().contains(turned ? row.thenStage() : row.stage()) ? 1 : 0;
            }
        }
        return open;
    }

    /** What the signals between two partners add up to, by folding each thing anew; by the usual model. */
    double sum(String one, String other, LocalDate asAt, LocalDate knownAt) {
        Signals view = new Signals();
        List<Entry> known = knownOn(knownAt);
        Roster roster = roster(known);
        Set<String> keys = new HashSet<>();
        known.forEach(entry -> view.keyOf(entry.event()).ifPresent(keys::add));
        return keys.stream()
                .flatMap(key -> Folds.fold(view, key, known, LocalDate.MAX).stream())
                .flatMap(evidence -> evidence.signals(roster, asAt).stream())
                .filter(it -> Set.of(it.by().value(), it.with().value()).equals(Set.of(one, other)))
                .mapToDouble(it -> adds(it, asAt))
                .sum();
    }

    private static double adds(Signal signal, LocalDate day) {
        boolean counts = !signal.openedOn().isAfter(day)
                && (signal.countsFrom() == null || !signal.countsFrom().isAfter(day))
                && (signal.voidFrom() == null || signal.voidFrom().isAfter(day));
        LocalDate closed = signal.closedOn();
        double weight = (double) FrictionModel.USUAL.weight(signal.kind()) * signal.size();
        return !counts
                ? 0
                : closed == null || !closed.isBefore(day)
                        ? weight
                        : weight * Math.pow(2, -(day.toEpochDay() - closed.toEpochDay()) / 60.0);
    }
}
