package org.prinuce.platform.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.refusal.NotFound;
import org.springframework.stereotype.Component;

/** The rosters as the ledger has them now. */
@Component
public class Rosters {

    /** How old an answer may be that another process has meanwhile made untrue. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Cache<String, Roster> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(FRESH_FOR)
            .build();

    Rosters(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The roster, at most a second old; as new as the ledger after a write of this process. Before a refusal that rests
     * on it, ask {@link #fresh}.
     *
     * @throws NotFound if there is no such programme
     */
    public Roster of(ProgrammeId programme) {
        return recent.get(programme.value(), _ -> read(programme));
    }

    /**
     * The roster as the ledger has it at this moment.
     *
     * @throws NotFound if there is no such programme
     */
    public Roster fresh(ProgrammeId programme) {
        Roster roster = read(programme);
        recent.put(programme.value(), roster);
        return roster;
    }

    /** What was read of this stream is no longer all there is. */
    public void forget(String stream) {
        recent.invalidate(stream);
    }

    private Roster read(ProgrammeId programme) {
        @Nullable Roster roster = null;
        for (Entry entry : ledger.readStream(programme.value(), Long.MAX_VALUE)) {
            if (entry.event() instanceof PartnershipEvent event) {
                roster = Roster.evolve(roster, event);
            }
        }
        if (roster == null) {
            throw new NotFound("such programme");
        }
        return roster;
    }
}
