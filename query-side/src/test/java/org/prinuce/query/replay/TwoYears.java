package org.prinuce.query.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.time.London;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.communication.SaidOfSends;
import org.prinuce.query.culture.SaidOfObservations;
import org.prinuce.query.language.SaidOfTerms;
import org.prinuce.query.programme.SaidOfContext;
import org.prinuce.query.risk.SaidOfRisk;

/** A busy programme: 20,000 entries over two years, most recorded on their day, one in six up to a month late. */
final class TwoYears {

    static final int ENTRIES = 20_000;

    private static final LocalDate FIRST = LocalDate.of(2013, 1, 14);
    private static final int DAYS = 730;
    private static final List<String> PARTNERS = List.of("kingston", "merton", "police", "sutton");

    /** @param at a moment of the day, so that what happened in one order is recorded in it */
    private record Told(ProgrammeEvent event, LocalDate recordedOn, int at) {}

    private final Random chance = new Random(20);
    private final Said said = new Said("two-years");
    private final List<Told> told = new ArrayList<>();

    private TwoYears() {}

    static List<Entry> entries() {
        return new TwoYears().all();
    }

    private List<Entry> all() {
        Entries entries = new Entries().addAll(said.southLondon());
        List<Entry> first = List.copyOf(entries.all());
        Entries all = new Entries();
        Instant start = FIRST.atTime(8, 0).atZone(London.ZONE).toInstant();
        first.forEach(entry -> all.add(entry.event(), start));
        while (told.size() < ENTRIES - first.size()) {
            switch (chance.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> decision();
                case 9, 10 -> term();
                case 11, 12, 13 -> observation();
                case 14, 15, 16 -> risk();
                default -> commitment();
            }
        }
        told.subList(0, ENTRIES - first.size()).stream()
                .sorted(Comparator.comparing(Told::recordedOn).thenComparing(Told::at))
                .forEach(it -> all.add(
                        it.event,
                        it.recordedOn
                                .atTime(9, 0)
                                .atZone(London.ZONE)
                                .toInstant()
                                .plusSeconds(it.at)));
        return all.all();
    }

    /** What a thing begins with is recorded on its day, before anything else. */
    private void begin(ProgrammeEvent event) {
        told.add(new Told(event, event.happenedOn(), 0));
    }

    private void tell(ProgrammeEvent event) {
        int late = chance.nextInt(6) == 0 ? chance.nextInt(30) : 0;
        told.add(new Told(event, event.happenedOn().plusDays(late), 1 + chance.nextInt(30_000)));
    }

    private LocalDate day() {
        return FIRST.plusDays(chance.nextInt(DAYS));
    }

    private String partner() {
        return PARTNERS.get(chance.nextInt(PARTNERS.size()));
    }

    private String id() {
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }

    private String after(LocalDate day, int days) {
        LocalDate later = day.plusDays(chance.nextInt(days) + 1);
        LocalDate end = FIRST.plusDays(DAYS - 1);
        return (later.isAfter(end) ? end : later).toString();
    }

    private void decision() {
        String id = id();
        LocalDate day = day();
        begin(said.proposed(id, "sutton", day.toString(), "sutton", "merton", "kingston"));
        for (String partner : List.of("kingston", "merton", "sutton")) {
            Stance stance = switch (chance.nextInt(12)) {
                case 0 -> Stance.OBJECT;
                case 1 -> Stance.SUPPORT_WITH_CONDITIONS;
                case 2 -> Stance.ABSTAIN;
                default -> Stance.SUPPORT;
            };
            tell(said.position(id, partner, stance, after(day, 30)));
            if (stance == Stance.OBJECT) {
                tell(said.position(id, partner, Stance.SUPPORT, after(day.plusDays(31), 60)));
            } else if (stance == Stance.SUPPORT_WITH_CONDITIONS) {
                tell(said.met(id, partner, after(day.plusDays(31), 40)));
            }
        }
        LocalDate taken = LocalDate.parse(after(day.plusDays(35), 30));
        tell(said.taken(id, taken.toString()));
        tell(said.published(id, Publication.DECISION, after(taken, 3)));
        tell(said.published(id, Publication.MINUTES, after(taken, 10)));
        switch (chance.nextInt(25)) {
            case 0 -> tell(said.calledIn(id, "merton", after(taken, 4)));
            case 1 -> tell(said.reversed(id, after(taken.plusDays(20), 90)));
            default -> {}
        }
    }

    private void term() {
        SaidOfTerms terms = new SaidOfTerms(said);
        String id = id();
        LocalDate day = day();
        begin(terms.raised(id, partner(), day.toString()));
        tell(terms.defined(id, "sutton", "one " + id, after(day, 5)));
        tell(terms.defined(id, "merton", "two " + id, after(day, 10)));
        if (chance.nextInt(3) == 0) {
            tell(terms.contested(id, "merton", after(day.plusDays(10), 10)));
            tell(terms.agreed(id, "three " + id, after(day.plusDays(30), 90)));
        }
    }

    private void observation() {
        SaidOfObservations observed = new SaidOfObservations(said);
        String id = id();
        LocalDate day = day();
        String one = partner();
        String other = PARTNERS.get((PARTNERS.indexOf(one) + 1 + chance.nextInt(3)) % PARTNERS.size());
        begin(observed.observed(id, one + "," + other, 1 + chance.nextInt(5), day.toString()));
        if (chance.nextInt(3) > 0) {
            tell(observed.resolved(id, after(day, 90)));
        }
    }

    private void risk() {
        SaidOfRisk risks = new SaidOfRisk("two-years");
        String id = id();
        LocalDate day = day();
        begin(risks.raised(id, partner(), 1 + chance.nextInt(4), 1 + chance.nextInt(4), day.toString()));
        tell(risks.assessed(id, 1 + chance.nextInt(4), 1 + chance.nextInt(4), after(day, 60)));
        tell(risks.closed(id, after(day.plusDays(60), 200)));
    }

    private void commitment() {
        if (chance.nextInt(6) > 0) {
            tell(new SaidOfContext(said)
                    .logged(
                            id(),
                            null,
                            Visibility.SHARED,
                            ContextKind.OTHER,
                            "Something outside happens",
                            null,
                            day().toString()));
            return;
        }
        SaidOfSends sends = new SaidOfSends(said);
        String id = id();
        LocalDate day = FIRST.plusDays(chance.nextInt(200));
        begin(sends.made(id, "P14D", day.toString()));
        for (LocalDate due = day; due.isBefore(FIRST.plusDays(DAYS - 20)); due = due.plusWeeks(2)) {
            if (chance.nextInt(8) > 0) {
                tell(sends.sent(id(), id, after(due.minusDays(3), 8)));
            }
        }
    }
}
