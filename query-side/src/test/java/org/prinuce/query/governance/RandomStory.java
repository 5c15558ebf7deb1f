package org.prinuce.query.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.query.Said;

/** Entries about one decision by chance: in any order of recording after its proposal, back-dated at will. */
public final class RandomStory {

    public static final LocalDate FIRST = LocalDate.of(2014, 3, 3);
    static final int DAYS = 90;
    static final String[] PARTNERS = {"kingston", "merton", "police", "sutton"};

    private final Random chance;
    private final Said said;

    public RandomStory(Random chance, Said said) {
        this.chance = chance;
        this.said = said;
    }

    private String day(LocalDate from) {
        return from.plusDays(chance.nextInt(DAYS)).toString();
    }

    private String[] some() {
        List<String> some = new ArrayList<>();
        for (String partner : PARTNERS) {
            if (chance.nextInt(3) > 0) {
                some.add(partner);
            }
        }
        return some.toArray(String[]::new);
    }

    private String partner() {
        return PARTNERS[chance.nextInt(PARTNERS.length)];
    }

    public ProgrammeEvent rule() {
        return said.rule(
                partner(),
                FIRST.plusDays(chance.nextInt(DAYS)),
                1 + chance.nextInt(6),
                WindowOpens.values()[chance.nextInt(3)],
                (10 + chance.nextInt(8)) + ":30");
    }

    public List<ProgrammeEvent> of(String id) {
        LocalDate start = FIRST.plusDays(chance.nextInt(30));
        List<ProgrammeEvent> story = new ArrayList<>();
        story.add(said.proposed(
                id,
                "sutton",
                Visibility.SHARED,
                start,
                chance.nextBoolean() ? start.plusDays(chance.nextInt(40)) : null,
                Said.details("Title of " + id, "Arrangement " + chance.nextInt(4)),
                Said.partners(some())));
        int more = chance.nextInt(14);
        for (int i = 0; i < more; i++) {
            story.add(next(id, start));
        }
        return story;
    }

    private ProgrammeEvent next(String id, LocalDate start) {
        String day = day(start);
        return switch (chance.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> said.position(id, partner(), stance(), day);
            case 7, 8 -> said.met(id, partner(), day);
            case 9, 10, 11 -> said.taken(id, day, chance.nextInt(3) == 0 ? day(LocalDate.parse(day)) : null);
            case 12, 13 -> said.published(id, Publication.values()[chance.nextInt(2)], day);
            case 14 -> said.calledIn(id, partner(), day);
            case 15 -> said.corrected(id, Said.title("Corrected " + chance.nextInt(100)), start.toString());
            case 16 -> said.corrected(id, Said.neededBy(day), start.toString());
            case 17 -> said.corrected(id, Said.required(some()), start.toString());
            case 18 -> chance.nextBoolean() ? said.superseded(id, "other", day) : said.reversed(id, day);
            default -> chance.nextBoolean() ? said.withdrawn(id, day) : said.position(id, partner(), stance(), day);
        };
    }

    private Stance stance() {
        return Stance.values()[chance.nextInt(Stance.values().length)];
    }
}
