package org.prinuce.query.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.prinuce.events.ProgrammeId;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.refusal.NotYet;
import org.prinuce.platform.time.London;
import org.prinuce.query.view.ViewTables.Build;
import org.prinuce.query.view.ViewTables.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what is asked to the moment it is asked about. */
@Component
public class Questions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ViewTables tables;
    private final ViewLists lists;
    private final Ledger ledger;
    private final RostersThen rosters;
    private final Progress progress;
    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    Questions(
            ViewTables tables,
            ViewLists lists,
            Ledger ledger,
            RostersThen rosters,
            Progress progress,
            JdbcClient jdbc) {
        this.tables = tables;
        this.lists = lists;
        this.ledger = ledger;
        this.rosters = rosters;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /**
     * A question to a view, once the view has read what the answer must include.
     *
     * @throws NotYet if it has not within five seconds, or is being rebuilt and cannot be asked meanwhile
     */
    public <S> Question<S> about(View<S> view, Viewer viewer, Asked asked) {
        String programme = viewer.programme().value();
        Instant now = clock.instant();
        Instant asAt = asked.asAtOr(now);
        Instant knownAt = asked.knownAtOr(now);
        boolean past = knownAt.isBefore(now);
        long known = past ? lastOf(programme, ledger.positionAt(knownAt)) : Long.MAX_VALUE;
        long needed = Math.max(lastOf(programme, asked.position()), past ? known : 0);
        if (needed > build(view).position()) {
            await(programme, needed);
        }
        // The build is asked for last: one that was swapped out while we waited does not hold what was read since.
        long progressed = tables.progress(programme);
        Build build = build(view);
        long read = Math.max(build.position(), progressed);
        long position = Math.min(known, read);
        boolean all = !past || lastOf(programme, read) == known;
        Moment moment = new Moment(
                asAt,
                position,
                all && !London.dayOf(asAt).isBefore(London.dayOf(now)),
                asked.asAt() == null ? asAt.toString() : asked.asAt(),
                asked.knownAt() == null ? now.toString() : asked.knownAt());
        return about(view, build, viewer, moment);
    }

    <S> Question<S> about(View<S> view, Viewer viewer, Moment moment) {
        return about(view, build(view), viewer, moment);
    }

    private <S> Question<S> about(View<S> view, Build build, Viewer viewer, Moment moment) {
        return new Question<>(view, build.build(), viewer, moment, tables, lists, ledger, rosters, this);
    }

    /** The moment asked about, for questions to the ledger itself: it has nothing left to read. */
    public Moment moment(Asked asked) {
        Instant now = clock.instant();
        Instant asAt = asked.asAtOr(now);
        Instant knownAt = asked.knownAtOr(now);
        boolean past = knownAt.isBefore(now);
        return new Moment(
                asAt,
                past ? ledger.positionAt(knownAt) : ledger.head(),
                !past && !London.dayOf(asAt).isBefore(London.dayOf(now)),
                asked.asAt() == null ? asAt.toString() : asked.asAt(),
                asked.knownAt() == null ? now.toString() : asked.knownAt());
    }

    /**
     * Waits until the views have read what the answer must include, where the ledger is asked for what they find.
     *
     * @throws NotYet if they have not within five seconds
     */
    public void await(ProgrammeId programme, Asked asked) {
        long needed = lastOf(programme.value(), asked.position());
        if (needed > tables.progress(programme.value())) {
            await(programme.value(), needed);
        }
    }

    /** Every programme of which the views have read something, with the one that {@code after} names. */
    public List<String> programmes(Asked asked) {
        long position = asked.position();
        if (position > 0) {
            jdbc.sql("select programme from ledger_entry where position = ?")
                    .param(position)
                    .query(String.class)
                    .optional()
                    .ifPresent(programme -> await(programme, position));
        }
        return jdbc.sql("select programme from view_progress order by programme")
                .query(String.class)
                .list();
    }

    private Build build(View<?> view) {
        Build live = tables.live().get(view.name());
        if (live == null || live.version() != view.version()) {
            throw new NotYet(tables.builds().stream()
                    .filter(it -> it.view().equals(view.name()) && it.status() == Status.REBUILDING)
                    .map(it -> "This view has read " + it.position() + " of " + it.target() + " entries.")
                    .findFirst()
                    .orElse("This view is about to be built."));
        }
        return live;
    }

    private void await(String programme, long position) {
        try {
            if (!progress.await(programme, position, PATIENCE)) {
                throw new NotYet("The views have not read entry " + position + " yet. Ask again soon.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NotYet("This process is about to stop. Ask again.");
        }
    }

    private long lastOf(String programme, long position) {
        return position == 0
                ? 0
                : jdbc.sql("select position from ledger_entry where programme = ? and position <= ?"
                                + " order by position desc limit 1")
                        .params(programme, position)
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
    }
}
