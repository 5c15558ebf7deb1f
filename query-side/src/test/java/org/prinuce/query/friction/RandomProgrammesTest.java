package org.prinuce.query.friction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.governance.RandomStory;
import org.prinuce.query.view.Folds;

/** The measure against {@link NaiveFriction}, on both clocks. */
class RandomProgrammesTest {

    private static final int PROGRAMMES = 500;
    private static final int MOMENTS = 3;
    private static final double EXACT = 1e-9;

    private final Signals view = new Signals();

    @Test
    void five_hundred_random_programmes_are_as_their_days_bring_them() {
        int compared = 0;
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Random chance = new Random(seed);
            Said said = new Said("shared");
            RandomStory stories = new RandomStory(chance, said);
            Entries ledger = new Entries().addAll(said.southLondon());
            int before = ledger.all().size();
            List<ProgrammeEvent> story = new ArrayList<>();
            RandomEncounters encounters = new RandomEncounters(chance, said.programme());
            for (int i = 0; i < 2; i++) {
                mix(story, stories.of("decision-" + i), chance);
                mix(story, encounters.ofTerm("term-" + i), chance);
                mix(story, encounters.ofObservation("observation-" + i), chance);
                mix(story, encounters.ofCommitment("commitment-" + i), chance);
            }
            ledger.addAll(story);
            for (int i = 0; i < MOMENTS; i++) {
                long position = before + chance.nextInt(story.size() + 1);
                LocalDate day = RandomStory.FIRST.plusDays(chance.nextInt(200));
                compared += check(ledger.all(), position, day, "seed " + seed + ", " + day + ", known " + position);
            }
        }
        assertThat(compared).as("indices that were compared").isGreaterThan(500);
    }

    /** Puts one story's entries between those of the others, keeping its own order. */
    private static void mix(List<ProgrammeEvent> all, List<ProgrammeEvent> story, Random chance) {
        int at = 0;
        for (ProgrammeEvent event : story) {
            at += chance.nextInt(all.size() - at + 1);
            all.add(at++, event);
        }
    }

    private int check(List<Entry> ledger, long position, LocalDate day, String what) {
        List<Entry> known =
                ledger.stream().filter(it -> it.position() <= position).toList();
        Roster roster = roster(known);
        // As the question does: whatever is known is folded, what had not happened yet is told apart by its dates.
        List<Signal> signals = keys(known).stream()
                .flatMap(key -> Folds.fold(view, key, known, LocalDate.MAX).stream())
                .flatMap(evidence -> evidence.signals(roster, day).stream())
                .toList();
        NaiveFriction naive = new NaiveFriction(ledger, position, day);
        int compared = 0;
        for (Pair pair : Pair.among(roster.partners().keySet())) {
            List<Signal> own =
                    signals.stream().filter(it -> it.pair().equals(pair)).toList();
            Friction friction = Friction.of(own, FrictionModel.USUAL, day);
            String one = pair.one().value();
            String other = pair.other().value();
            String which = what + ", " + pair;
            assertThat(friction.evidence()).as(which).isEqualTo(naive.evidence(one, other));
            assertThat(friction.sum()).as(which).isCloseTo(naive.sum(one, other, day), within(EXACT));
            Turf turf = Turf.of(own, day);
            assertThat(new long[] {turf.jurisdiction(), turf.cost(), turf.other(), turf.unsaid()})
                    .as(which)
                    .containsExactly(
                            naive.disputes(one, other, About.JURISDICTION),
                            naive.disputes(one, other, About.COST),
                            naive.disputes(one, other, About.OTHER),
                            naive.disputes(one, other, null));
            checkSweep(own, day, which);
            OptionalDouble index = friction.index();
            Double expected = naive.index(one, other, day);
            assertThat(index.isPresent()).as(which).isEqualTo(expected != null);
            if (expected != null) {
                assertThat(index.getAsDouble()).as(which).isCloseTo(expected, within(EXACT));
                compared++;
            }
        }
        return compared;
    }

    /** Day by day the sweep comes to what each day's signals add up to, asked for every day or now and then. */
    private static void checkSweep(List<Signal> signals, LocalDate day, String which) {
        for (int apart : new int[] {1, 11}) {
            NavigableSet<LocalDate> days = new TreeSet<>();
            for (LocalDate on = day.minusDays(220); !on.isAfter(day); on = on.plusDays(apart)) {
                days.add(on);
            }
            Iterator<LocalDate> on = days.iterator();
            Sweep.over(signals, FrictionModel.USUAL, days, swept -> {
                LocalDate then = on.next();
                Friction friction = Friction.of(signals, FrictionModel.USUAL, then);
                boolean same = swept.evidence() == friction.evidence()
                        && Math.abs(swept.sum() - friction.sum()) < EXACT
                        && swept.components()
                                .keySet()
                                .equals(friction.components().keySet());
                if (!same) {
                    throw new AssertionError(which + " swept to " + then + ": " + swept + ", not " + friction);
                }
            });
            assertThat(on).as("days left out").isExhausted();
        }
    }

    private Set<String> keys(List<Entry> known) {
        Set<String> keys = new HashSet<>();
        known.forEach(entry -> view.keyOf(entry.event()).ifPresent(keys::add));
        return keys;
    }

    private static Roster roster(List<Entry> entries) {
        Roster roster = null;
        for (Entry entry : entries) {
            if (entry.event() instanceof PartnershipEvent event) {
                roster = Roster.evolve(roster, event);
            }
        }
        return roster;
    }
}
