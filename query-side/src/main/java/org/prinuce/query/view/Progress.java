package org.prinuce.query.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * How far the views have read each programme. Who waits for it is woken at the commit: by the runner in this process,
 * by a notice of PostgreSQL from others, and looks for itself from time to time should both be missed.
 */
@Component
public class Progress implements SmartLifecycle {

    static final String CHANNEL = "prinuce_views";

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int LISTEN_MILLIS = 5_000;
    private static final long RECONNECT_MILLIS = 500;
    private static final long LOOK_MILLIS = 250;

    private final ViewTables tables;
    private final DataSource source;
    private final Map<String, Long> read = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, Long>> listeners = new CopyOnWriteArrayList<>();
    private final Object changed = new Object();
    private volatile boolean running;

    Progress(ViewTables tables, DataSource source) {
        this.tables = tables;
        this.source = source;
    }

    /** Calls back, on a thread that is soon needed again, whenever a programme has been read further. */
    public void onProgress(BiConsumer<String, Long> listener) {
        listeners.add(listener);
    }

    /** How far a programme has been read. */
    public long of(String programme) {
        return Math.max(read.getOrDefault(programme, 0L), tables.progress(programme));
    }

    void reached(String programme, long position) {
        Long before = read.put(programme, Math.max(position, read.getOrDefault(programme, 0L)));
        if (before == null || before < position) {
            synchronized (changed) {
                changed.notifyAll();
            }
            listeners.forEach(listener -> listener.accept(programme, position));
        }
    }

    /** Waits until a programme has been read up to a position; false if it was not in time. */
    boolean await(String programme, long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (read.getOrDefault(programme, 0L) < position) {
            long there = tables.progress(programme);
            if (there >= position) {
                reached(programme, there);
                return true;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            synchronized (changed) {
                if (read.getOrDefault(programme, 0L) < position) {
                    changed.wait(Math.min(left, LOOK_MILLIS));
                }
            }
        }
        return true;
    }

    private void hear() {
        while (running) {
            try (Connection connection = source.getConnection()) {
                try (Statement listen = connection.createStatement()) {
                    listen.execute("listen " + CHANNEL);
                }
                PGConnection notified = connection.unwrap(PGConnection.class);
                while (running) {
                    PGNotification[] heard = notified.getNotifications(LISTEN_MILLIS);
                    if (heard != null) {
                        for (PGNotification notice : heard) {
                            heard(notice.getParameter());
                        }
                    }
                }
            } catch (SQLException lost) {
                if (running) {
                    LOG.warn("Lost the connection on which other processes' progress is heard: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void heard(String notice) {
        int space = notice.indexOf(' ');
        reached(notice.substring(0, space), Long.parseLong(notice.substring(space + 1)));
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("views-listen").start(this::hear);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
