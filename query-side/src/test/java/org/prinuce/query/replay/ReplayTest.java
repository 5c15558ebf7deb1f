package org.prinuce.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prinuce.events.PartnerId;
import org.prinuce.query.friction.NaiveFriction;

/** What is told once against what each moment's entries tell anew. */
class ReplayTest {

    private static final int PROGRAMMES = 120;
    private static final int MOMENTS = 12;

    @Test
    void any_two_moments_are_played_as_the_pages_would_tell_them() {
        int evidence = 0;
        int open = 0;
        for (int seed = 0; seed < PROGRAMMES; seed++) {
            Recorded recorded = Recorded.byChance(seed);
            ReplayAnswer answer = recorded.replay();
            Random chance = new Random(seed);
            for (int i = 0; i < MOMENTS; i++) {
                LocalDate knownAt = day(recorded, chance);
                LocalDate asAt = i % 2 == 0 ? knownAt : earlier(day(recorded, chance), knownAt);
                evidence += checkFriction(recorded, new Played(answer, asAt, knownAt), "seed " + seed);
                open += checkRegisters(recorded, new Played(answer, asAt, knownAt), "seed " + seed);
            }
        }
        assertThat(evidence).as("signals that were compared").isGreaterThan(2_000);
        assertThat(open).as("things that were compared").isGreaterThan(2_000);
    }

    private static LocalDate day(Recorded recorded, Random chance) {
        LocalDate first = LocalDate.of(2014, 3, 3);
        return first.plusDays(chance.nextInt((int) (recorded.end().toEpochDay() - first.toEpochDay()) + 1));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static int checkFriction(Recorded recorded, Played played, String seed) {
        var known = recorded.knownOn(played.knownAt());
        long position = known.getLast().position();
        // Of partners that leave only the pages know; the slow way does not.
        NaiveFriction naive =
                Recorded.roster(known).partners().values().stream().anyMatch(it -> it.leftOn() != null)
                        ? null
                        : new NaiveFriction(recorded.entries(), position, played.asAt());
        List<PartnerId> partners = played.answer().partners();
        int evidence = 0;
        for (int i = 0; i < partners.size(); i++) {
            for (int j = i + 1; j < partners.size(); j++) {
                String one = partners.get(i).value();
                String other = partners.get(j).value();
                String which = "%s, %s and %s, as at %s known at %s"
                        .formatted(seed, one, other, played.asAt(), played.knownAt());
                double sum = recorded.sum(one, other, played.asAt(), played.knownAt());
                assertThat(played.sum(one, other)).as(which).isCloseTo(sum, within(1e-9));
                if (naive != null) {
                    assertThat(played.evidence(one, other)).as(which).isEqualTo(naive.evidence(one, other));
                    assertThat(sum).as(which).isCloseTo(naive.sum(one, other, played.asAt()), within(1e-9));
                }
                evidence += played.evidence(one, other);
            }
        }
        return evidence;
    }

    private static int checkRegisters(Recorded recorded, Played played, String seed) {
        int open = 0;
        for (Register register : Register.values()) {
            int expected = recorded.open(register, played.asAt(), played.knownAt());
            assertThat(played.open(register.name().toLowerCase(java.util.Locale.UK)))
                    .as("%s, %s as at %s known at %s", seed, register, played.asAt(), played.knownAt())
                    .isEqualTo(expected);
            open += expected;
        }
        return open;
    }
}
