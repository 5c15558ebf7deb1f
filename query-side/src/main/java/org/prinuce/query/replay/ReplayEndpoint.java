package org.prinuce.query.replay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.time.London;
import org.prinuce.query.journal.Journal;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.View;
import org.prinuce.query.view.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How did it come to this? */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "replay")
class ReplayEndpoint {

    private static final int CHUNK = 2_000;

    private final List<View<?>> views;
    private final Journal journal;
    private final Ledger ledger;
    private final Access access;

    /** Whoever sees the same entries on the same day is answered the same. */
    private record Asked(String programme, Set<PartnerId> privateOf, long position, LocalDate today) {}

    private final Cache<Asked, ReplayAnswer> answers =
            Caffeine.newBuilder().maximumSize(16).softValues().build();

    ReplayEndpoint(List<View<?>> views, Journal journal, Ledger ledger, Access access) {
        this.views = views;
        this.journal = journal;
        this.ledger = ledger;
        this.access = access;
    }

    @Operation(
            operationId = "getReplay",
            summary = "All that a programme's replay plays, at once: friction, registers, commitments, every entry's"
                    + " days")
    @GetMapping("/replay")
    ReplayAnswer replay(@PathVariable String programme, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        long position = journal.lastSeen(viewer, ledger.head());
        LocalDate today = London.today();
        return answers.get(
                new Asked(programme, viewer.privateOf(), position, today),
                _ -> Replay.of(entries(viewer, position), viewer, views, today));
    }

    private List<Entry> entries(Viewer viewer, long upTo) {
        List<Long> positions = journal.positions(viewer, upTo);
        List<Entry> entries = new ArrayList<>(positions.size());
        for (int from = 0; from < positions.size(); from += CHUNK) {
            entries.addAll(ledger.readAt(positions.subList(from, Math.min(from + CHUNK, positions.size()))));
        }
        return entries;
    }
}
