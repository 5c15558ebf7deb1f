package org.prinuce.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prinuce.events.AccountId;
import org.prinuce.events.Identifier;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;

/** A ledger in memory: what was said, in that order. */
public final class Entries {

    private final List<Entry> all = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public static Entries of(ProgrammeEvent... events) {
        Entries entries = new Entries();
        for (ProgrammeEvent event : events) {
            entries.add(event);
        }
        return entries;
    }

    public Entries addAll(Iterable<? extends ProgrammeEvent> events) {
        events.forEach(this::add);
        return this;
    }

    public Entries add(ProgrammeEvent event) {
        return add(event, Instant.parse("2015-01-01T12:00:00Z").plusSeconds(all.size()));
    }

    public Entries add(ProgrammeEvent event, Instant recordedAt) {
        String stream = stream(event);
        all.add(new Entry(
                all.size() + 1L,
                all.size() + 1L,
                recordedAt,
                stream,
                sequences.merge(stream, 0L, (n, _) -> n + 1),
                new AccountId("officer"),
                event));
        return this;
    }

    /** What an event is about is named by its first component. */
    public static String stream(ProgrammeEvent event) {
        try {
            Object first =
                    event.getClass().getRecordComponents()[0].getAccessor().invoke(event);
            return ((Identifier) first).value();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<Entry> all() {
        return all;
    }

    public Roster roster(String programme) {
        Roster roster = null;
        for (Entry entry : all) {
            if (entry.event() instanceof PartnershipEvent event
                    && event.programme().value().equals(programme)) {
                roster = Roster.evolve(roster, event);
            }
        }
        return roster;
    }
}
