package org.prinuce.query.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        Clocks clocks = clocks(asked);
        long known = clocks.past() ? lastOf(programme, ledger.positionAt(clocks.knownAt())) : Long.MAX_VALUE;
        long needed = Math.max(lastOf(programme, asked.position()), clocks.past() ? known : 0);
        if (needed > 0 && needed > new Live(tables).build(view).position()) {
            await(programme, needed);
        }
        // Builds are asked for last: one that was swapped out while we waited does not hold what was read since.
        long progressed = tables.progress(programme);
        Live live = new Live(tables);
        long read = Math.max(live.build(view).position(), progressed);
        boolean all = !clocks.past() || lastOf(programme, read) == known;
        Moment moment = clocks.moment(Math.min(known, read), all);
        return new Question<>(view, live, viewer, moment, tables, lists, ledger, rosters);
    }

    /** The same viewer's questions about the same moment, to several views: what is the same for all is read once. */
    public Together together(Viewer viewer, Asked asked) {
        return new Together(viewer, asked, this);
    }

    public static final class Together {

        private final Viewer viewer;
        private final Function<View<?>, Question<?>> asking;
        private @Nullable Question<?> first;

        private Together(Viewer viewer, Asked asked, Questions questions) {
            this.viewer = viewer;
            this.asking = view -> questions.about(view, viewer, asked);
        }

        /** Beside a question that was asked. */
        Together(Question<?> asked) {
            this.viewer = asked.viewer();
            this.asking = _ -> asked;
        }

        public Viewer viewer() {
            return viewer;
        }

        /** As {@link Questions#about(View, Viewer, Asked)}. */
        public <S> Question<S> about(View<S> view) {
            Question<?> asked = first == null ? asking.apply(view) : first;
            first = asked;
            return asked.beside(view);
        }
    }

    /** The moment asked about, for questions to the ledger itself: it has nothing left to read. */
    public Moment moment(Asked asked) {
        Clocks clocks = clocks(asked);
        return clocks.moment(clocks.past() ? ledger.positionAt(clocks.knownAt()) : ledger.head(), !clocks.past());
    }

    private Clocks clocks(Asked asked) {
        Instant now = clock.instant();
        return new Clocks(asked, now, asked.asAtOr(now), asked.knownAtOr(now));
    }

    /** Both clocks of a question that is asked now. */
    private record Clocks(Asked asked, Instant now, Instant asAt, Instant knownAt) {

        boolean past() {
            return knownAt.isBefore(now);
        }

        /** @param all whether everything is known that has been recorded */
        Moment moment(long position, boolean all) {
            LocalDate day = London.dayOf(asAt);
            return new Moment(
                    asAt,
                    position,
                    day.isBefore(London.dayOf(past() ? knownAt : now)),
                    all && !day.isBefore(London.dayOf(now)),
                    asked.asAt() == null ? asAt.toString() : asked.asAt(),
                    asked.knownAt() == null ? now.toString() : asked.knownAt());
        }
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

    /** The builds that answers are read from, as they were at one moment. */
    static final class Live {

        private final ViewTables tables;
        private final Map<String, Build> builds;

        Live(ViewTables tables) {
            this.tables = tables;
            this.builds = tables.live();
        }

        /** @throws NotYet if the view is being built */
        Build build(View<?> view) {
            Build live = builds.get(view.name());
            if (live == null || live.version() != view.version()) {
                throw new NotYet(tables.builds().stream()
                        .filter(it -> it.view().equals(view.name()) && it.status() == Status.REBUILDING)
                        .map(it -> "This view has read " + it.position() + " of " + it.target() + " entries.")
                        .findFirst()
                        .orElse("This view is about to be built."));
            }
            return live;
        }
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
