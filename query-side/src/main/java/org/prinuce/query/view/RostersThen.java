package org.prinuce.query.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rosters as the ledger had them at a position. Of use to folds and answers; access asks the present ones. */
@Component
public class RostersThen {

    private record Known(String programme, long sequence) {}

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Cache<Known, Roster> folded =
            Caffeine.newBuilder().maximumSize(1_000).build();

    RostersThen(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the programme was not there yet */
    public Roster at(String programme, long position) {
        return at(List.of(programme), position).stream().findFirst().orElseThrow(() -> new NotFound("such programme"));
    }

    /** The viewer's programme; with nobody in it while it was not known yet. */
    public Roster at(Viewer viewer, long position) {
        Roster now = viewer.roster();
        return at(List.of(now.programme().value()), position).stream()
                .findFirst()
                .orElse(new Roster(
                        now.programme(),
                        now.name(),
                        now.purpose(),
                        now.notice(),
                        now.createdOn(),
                        Map.of(),
                        Set.of(),
                        List.of()));
    }

    /** Those of these programmes that were there at a position. */
    public List<Roster> at(Collection<String> programmes, long position) {
        return jdbc
                .sql("select p as programme, last.sequence from unnest(cast(:programmes as text[])) p, lateral ("
                        + "select sequence from ledger_entry where stream = p and position <= :position"
                        + " order by sequence desc limit 1) last")
                .param("programmes", programmes.toArray(String[]::new))
                .param("position", position)
                .query((rows, _) -> new Known(rows.getString(1), rows.getLong(2)))
                .list()
                .stream()
                .map(known -> folded.get(known, _ -> fold(ledger.readStream(known.programme(), position))))
                .toList();
    }

    private static Roster fold(List<Entry> entries) {
        @Nullable Roster roster = null;
        for (Entry entry : entries) {
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
