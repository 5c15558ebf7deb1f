package org.prinuce.query.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.Said.on;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentEvent.CommitmentWithdrawn;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.ledger.Entry;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.cadence.Cadence;
import org.prinuce.query.cadence.DayByDay;
import org.prinuce.query.view.Folds;

/** What the view says on both clocks is what the journal says to somebody who lives through it day by day. */
class RandomProgrammesTest {

    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final List<String> PLANS = List.of("plan", "other-plan");
    private static final List<String> EVERY = List.of("P3D", "P7D", "P14D", "P1M", "P3M");

    private final Random chance = new Random(1_930);
    private final SaidOfSends said = new SaidOfSends(new Said("shared"));
    private final Commitments view = new Commitments();

    private String day(LocalDate from, int days) {
        return from.plusDays(chance.nextInt(days)).toString();
    }

    private String every() {
        return EVERY.get(chance.nextInt(EVERY.size()));
    }

    private Entries programme() {
        Entries entries = new Entries();
        Map<String, LocalDate> began = new HashMap<>();
        for (String plan : PLANS) {
            LocalDate start = FIRST.plusDays(chance.nextInt(120));
            began.put(plan, start);
            entries.add(said.made(plan, every(), start.toString()));
        }
        List<CommunicationSent> sent = new ArrayList<>();
        int more = 5 + chance.nextInt(40);
        for (int i = 0; i < more; i++) {
            String plan = PLANS.get(chance.nextInt(PLANS.size()));
            LocalDate start = began.get(plan);
            entries.add(
                    switch (chance.nextInt(20)) {
                        case 0 -> said.corrected(plan, every(), day(start.minusDays(20), 60), day(start, 30));
                        case 1 -> said.ended(plan, day(start.plusDays(60), 400));
                        case 2, 3 -> {
                            if (sent.isEmpty()) {
                                yield said.sent("letter" + i, null, day(start, 300));
                            }
                            CommunicationSent it = sent.remove(chance.nextInt(sent.size()));
                            yield said.withdrawnSend(
                                    it.communication().value(), it.commitment().value(), day(it.happenedOn(), 60));
                        }
                        default -> {
                            CommunicationSent it = said.sent("letter" + i, plan, day(start.minusDays(25), 400));
                            sent.add(it);
                            yield it;
                        }
                    });
        }
        if (chance.nextInt(6) == 0) {
            entries.add(said.withdrawn("plan", day(FIRST.plusDays(200), 300)));
        }
        return entries;
    }

    @Test
    void they_agree_on_500_programmes_by_chance_at_moments_by_chance() {
        int compared = 0;
        for (int i = 0; i < 500; i++) {
            List<Entry> all = programme().all();
            for (int asked = 0; asked < 3; asked++) {
                List<Entry> known = all.subList(0, 1 + chance.nextInt(all.size()));
                LocalDate asAt = FIRST.plusDays(chance.nextInt(700));
                for (String plan : PLANS) {
                    compared += agree(plan, known, asAt) ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_500);
    }

    /** @return whether there was a commitment to compare */
    private boolean agree(String plan, List<Entry> known, LocalDate asAt) {
        Optional<Commitment> folded = Folds.fold(view, plan, known, asAt).filter(it -> it.promise() != null);
        List<ProgrammeEvent> journal = known.stream()
                .filter(it -> !it.event().happenedOn().isAfter(asAt))
                .sorted(Comparator.<Entry, LocalDate>comparing(it -> it.event().happenedOn())
                        .thenComparing(Entry::position))
                .map(Entry::event)
                .toList();
        CommitmentMade made = null;
        Period every = null;
        LocalDate startsOn = null;
        LocalDate endedOn = null;
        boolean withdrawn = false;
        for (ProgrammeEvent event : journal) {
            if (event instanceof CommitmentMade it && it.commitment().value().equals(plan)) {
                made = it;
                every = it.details().every();
                startsOn = it.details().startsOn();
            } else if (event instanceof CommitmentCorrected it
                    && it.commitment().value().equals(plan)) {
                every = it.details().every();
                startsOn = it.details().startsOn();
            } else if (event instanceof CommitmentEnded it
                    && it.commitment().value().equals(plan)) {
                endedOn = it.happenedOn();
            } else if (event instanceof CommitmentWithdrawn it
                    && it.commitment().value().equals(plan)) {
                withdrawn = true;
            }
        }
        assertThat(folded.isPresent()).isEqualTo(made != null);
        if (made == null) {
            return false;
        }
        DayByDay lived = new DayByDay(startsOn, every, endedOn, sends(plan, journal), asAt);
        Cadence cadence = folded.orElseThrow().cadence(asAt);
        assertThat(folded.orElseThrow().made().withdrawn() != null).isEqualTo(withdrawn);
        assertThat(cadence.dues())
                .extracting(due -> due.on() + " " + due.metOn())
                .isEqualTo(lived.all.stream().map(due -> due.on + " " + due.met).toList());
        assertThat(cadence.silences())
                .isEqualTo(lived.silences.stream()
                        .map(it -> new Cadence.Silence(it.since, it.opened, it.closed))
                        .toList());
        return true;
    }

    private static List<LocalDate> sends(String plan, List<ProgrammeEvent> journal) {
        List<CommunicationEvent> about = journal.stream()
                .filter(CommunicationEvent.class::isInstance)
                .map(CommunicationEvent.class::cast)
                .filter(it -> it.commitment() != null && it.commitment().value().equals(plan))
                .toList();
        return about.stream()
                .filter(CommunicationSent.class::isInstance)
                .filter(sent -> about.stream()
                        .noneMatch(it -> it instanceof CommunicationWithdrawn
                                && it.communication().equals(sent.communication())))
                .map(ProgrammeEvent::happenedOn)
                .toList();
    }

    @Test
    void what_is_compared_is_not_nothing() {
        Entries entries = Entries.of(said.made("plan", "P7D", "2013-01-01"), said.sent("a", "plan", "2013-01-01"));
        assertThat(agree("plan", entries.all(), on("2013-03-01"))).isTrue();
        assertThat(agree("plan", entries.all(), on("2012-12-31"))).isFalse();
    }
}
