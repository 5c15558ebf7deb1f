package org.prinuce.query.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.view.ViewTables.Build;
import org.prinuce.query.view.ViewTables.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds views in the background: those whose version is not the stored one at the start, any on request. */
@Component
class Rebuilder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

    /** Held by the process that rebuilds; the next waits. */
    private static final long REBUILD_LOCK = 0x5072696E756366L;
    /** Answers that began on a former build are over by then. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);

    private final List<View<?>> views;
    private final ViewTables tables;
    private final Ledger ledger;
    private final RostersThen rosters;
    private final DataSource source;
    private final TransactionTemplate transactions;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("views-rebuild").factory());
    private volatile boolean running;

    Rebuilder(
            List<View<?>> views,
            ViewTables tables,
            Ledger ledger,
            RostersThen rosters,
            DataSource source,
            PlatformTransactionManager transactions) {
        this.views = views;
        this.tables = tables;
        this.ledger = ledger;
        this.rosters = rosters;
        this.source = source;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Returns at once. */
    void rebuild(View<?> view) {
        thread.execute(() -> rebuildUntilDone(view::equals));
    }

    /** Those of which answers cannot be read, because there is no live build of their version. */
    private boolean isMissing(View<?> view) {
        Build live = tables.live().get(view.name());
        return live == null || live.version() != view.version();
    }

    private void rebuildUntilDone(Predicate<View<?>> which) {
        while (running) {
            try {
                rebuild(which);
                return;
            } catch (SQLException | RuntimeException failed) {
                if (running) {
                    LOG.error("The views could not be rebuilt; trying again", failed);
                }
            }
            pause(BEFORE_TRYING_AGAIN);
        }
    }

    /** Alone among all processes. */
    void rebuild(Predicate<View<?>> which) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(" + REBUILD_LOCK + ")");
            try {
                List<View<?>> wanted = views.stream().filter(which).toList();
                if (!wanted.isEmpty()) {
                    deleteAll(build -> build.status() == Status.REBUILDING);
                    new Rebuild(wanted, tables, ledger, rosters, transactions).run();
                    List<Build> former = tables.builds().stream()
                            .filter(build -> build.status() == Status.FORMER)
                            .toList();
                    if (!former.isEmpty()) {
                        pause(GRACE);
                        former.forEach(build -> tables.delete(build.build()));
                    }
                }
            } finally {
                lock.execute("select pg_advisory_unlock(" + REBUILD_LOCK + ")");
            }
        }
    }

    private void deleteAll(Predicate<Build> which) {
        tables.builds().stream().filter(which).forEach(build -> tables.delete(build.build()));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread.execute(() -> rebuildUntilDone(this::isMissing));
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    Map<String, Build> live() {
        return tables.live();
    }
}
