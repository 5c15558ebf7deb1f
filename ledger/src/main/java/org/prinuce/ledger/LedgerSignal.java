package org.prinuce.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes readers when the ledger has grown: at once within the process, and in other processes by one NOTIFY for all
 * that was appended since the last. Never the only way to learn of an entry: who misses it still polls.
 */
public final class LedgerSignal implements AutoCloseable {

    /** The PostgreSQL channel; the payload is the head. */
    public static final String CHANNEL = "prinuce_ledger";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerSignal.class);
    private static final int LISTEN_MILLIS = 5_000;
    private static final int RECONNECT_MILLIS = 500;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong head = new AtomicLong();
    private final Semaphore grown = new Semaphore(0);
    private final @Nullable DataSource source;
    private final List<Thread> threads;
    private volatile boolean closed;

    private LedgerSignal(@Nullable DataSource source) {
        this.source = source;
        this.threads = source == null
                ? List.of()
                : List.of(
                        Thread.ofPlatform().daemon().name("ledger-notify").start(this::tellOthers),
                        Thread.ofPlatform().daemon().name("ledger-listen").start(this::hearOthers));
    }

    /** For a ledger that only this process writes and reads. */
    public static LedgerSignal inProcess() {
        return new LedgerSignal(null);
    }

    /** For a ledger that several processes share; holds two connections. */
    public static LedgerSignal acrossProcesses(DataSource source) {
        return new LedgerSignal(source);
    }

    /**
     * Runs something short and non-blocking whenever the ledger has grown; it may run once for many entries.
     *
     * @return closing it ends that
     */
    public AutoCloseable onAppend(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void appended(long newHead) {
        wake();
        if (source != null) {
            head.set(newHead);
            grown.release();
        }
    }

    private void wake() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failed) {
                LOG.warn("A reader could not be woken; it will notice by itself", failed);
            }
        }
    }

    private void tellOthers() {
        whileOpen(connection -> {
            try (PreparedStatement notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
                while (!closed) {
                    grown.acquire();
                    grown.drainPermits();
                    notify.setString(1, Long.toString(head.get()));
                    notify.execute();
                }
            }
        });
    }

    private void hearOthers() {
        whileOpen(connection -> {
            try (Statement listen = connection.createStatement()) {
                listen.execute("listen " + CHANNEL);
            }
            wake(); // what came while nobody listened
            PGConnection notified = connection.unwrap(PGConnection.class);
            while (!closed) {
                PGNotification[] heard = notified.getNotifications(LISTEN_MILLIS);
                if (heard != null && heard.length > 0) {
                    wake();
                }
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private void whileOpen(Work work) {
        DataSource database = java.util.Objects.requireNonNull(source);
        while (!closed) {
            try {
                try (Connection connection = database.getConnection()) {
                    work.on(connection);
                } catch (SQLException lost) {
                    if (!closed) {
                        LOG.warn(
                                "Lost the connection that wakes other processes; readers poll until it is back: {}",
                                lost.getMessage());
                        Thread.sleep(RECONNECT_MILLIS);
                    }
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
