package org.prinuce.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a stream that waits for more. Because positions have no holes and become visible in order, "what comes
 * after the last one I saw" can never pass an entry by.
 */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int CHUNK = 1_000;
    /** A wake-up can be missed (a lost connection); then an entry waits this long at most. */
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

    private final Reader reader;
    private final AutoCloseable listening;
    private final Semaphore woken = new Semaphore(1);
    private final Deque<TrackedEventMessage<?>> read = new ArrayDeque<>();
    private long last;
    private long lastRead = System.nanoTime() - POLL_NANOS;
    private volatile @Nullable Runnable callback;

    interface Reader {
        List<? extends TrackedEventMessage<?>> read(long after, int limit);

        long positionOf(TrackedEventMessage<?> message);
    }

    LedgerStream(long after, Reader reader, LedgerSignal signal) {
        this.last = after;
        this.reader = reader;
        this.listening = signal.onAppend(this::wake);
    }

    private void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
        Runnable available = callback;
        if (available != null) {
            available.run();
        }
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(read.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            if (peek().isPresent()) {
                return true;
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            if (woken.tryAcquire(Math.min(left, POLL_NANOS), TimeUnit.NANOSECONDS)) {
                woken.release(); // fill() takes it
            }
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // wait on
        }
        synchronized (this) {
            TrackedEventMessage<?> next = read.remove();
            return next;
        }
    }

    private void fill() {
        if (!read.isEmpty()) {
            return;
        }
        boolean due = System.nanoTime() - lastRead >= POLL_NANOS;
        if (!woken.tryAcquire() && !due) {
            return;
        }
        lastRead = System.nanoTime();
        List<? extends TrackedEventMessage<?>> more = reader.read(last, CHUNK);
        if (!more.isEmpty()) {
            read.addAll(more);
            last = reader.positionOf(more.getLast());
            if (woken.availablePermits() == 0) {
                woken.release(); // there may be more
            }
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable available) {
        callback = available;
        return true;
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
