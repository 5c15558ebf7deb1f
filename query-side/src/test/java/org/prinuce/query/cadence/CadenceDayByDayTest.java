package org.prinuce.query.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prinuce.query.cadence.Cadence.Standing;

/** The closed form says what living through the days one by one says. */
class CadenceDayByDayTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 11, 20);

    private final Random chance = new Random(20_140_430);

    private static Period every(Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> Period.ofDays(1 + chance.nextInt(3));
            case 1 -> Period.ofWeeks(1);
            case 2 -> Period.ofWeeks(2);
            case 3 -> Period.ofDays(1 + chance.nextInt(40));
            case 4, 5 -> Period.ofMonths(1);
            case 6 -> Period.ofMonths(2 + chance.nextInt(11));
            default -> Period.ofYears(1 + chance.nextInt(2));
        };
    }

    private List<LocalDate> sends(LocalDate startsOn, Period every) {
        long length = Math.max(1, ChronoUnit.DAYS.between(startsOn, startsOn.plus(every)));
        List<LocalDate> sends = new ArrayList<>();
        LocalDate day = startsOn.minusDays(chance.nextLong(2 * length + 1));
        int most = chance.nextInt(25);
        for (int i = 0; i < most; i++) {
            sends.add(day);
            day = switch (chance.nextInt(5)) {
                case 0 -> day;
                case 1 -> day.plus(every);
                case 2 -> day.plusDays(chance.nextLong(3 * length + 2));
                default -> day.plusDays(chance.nextLong(length + 2));
            };
        }
        return sends;
    }

    @Test
    void they_agree_on_500_schedules_by_chance_at_days_by_chance() {
        Set<Standing> seen = EnumSet.noneOf(Standing.class);
        int silences = 0;
        int extra = 0;
        for (int i = 0; i < 500; i++) {
            LocalDate startsOn = FIRST.plusDays(chance.nextInt(500));
            if (chance.nextInt(3) == 0) {
                startsOn = startsOn.withDayOfMonth(startsOn.lengthOfMonth());
            }
            Period every = every(chance);
            List<LocalDate> sends = sends(startsOn, every);
            LocalDate endedOn = chance.nextInt(3) == 0 ? startsOn.plusDays(chance.nextInt(900)) : null;
            for (int asked = 0; asked < 3; asked++) {
                LocalDate asAt = startsOn.plusDays(chance.nextInt(1_200) - 60);
                Cadence cadence = Cadence.of(startsOn, every, endedOn, sends, asAt);
                agree(cadence, new DayByDay(startsOn, every, endedOn, sends, asAt));
                cadence.dues().forEach(due -> seen.add(due.standing()));
                silences += cadence.silences().size();
                extra += (int) cadence.sends().stream()
                        .filter(send -> send.meets() == null)
                        .count();
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Standing.values());
        assertThat(silences).isGreaterThan(1_000);
        assertThat(extra).isGreaterThan(1_000);
    }

    private static void agree(Cadence cadence, DayByDay lived) {
        assertThat(cadence.dues())
                .isEqualTo(lived.all.stream()
                        .map(due ->
                                new Cadence.Due(due.on, due.opens, due.closes, standing(due, cadence.asAt()), due.met))
                        .toList());
        assertThat(cadence.sends()).extracting(Cadence.Send::meets).isEqualTo(lived.meets);
        assertThat(cadence.silences())
                .isEqualTo(lived.silences.stream()
                        .map(it -> new Cadence.Silence(it.since, it.opened, it.closed))
                        .toList());
    }

    private static Standing standing(DayByDay.Due due, LocalDate asAt) {
        if (due.met == null) {
            return asAt.isAfter(due.closes) ? Standing.MISSED : Standing.OPEN;
        }
        return due.met.isAfter(due.on) ? Standing.LATE : Standing.ON_TIME;
    }
}
