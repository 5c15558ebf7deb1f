package org.prinuce.query.view;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hands things from one thread to another. When either fails, both do. */
final class Pipe<T> {

    private static final int ROOM = 8;
    private static final long LOOK_MILLIS = 100;

    private final BlockingQueue<T> queue = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean ended;
    private volatile @Nullable Throwable failed;

    void put(T thing) {
        try {
            while (!queue.offer(thing, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                check();
            }
            check();
        } catch (InterruptedException stop) {
            throw stopped(stop);
        }
    }

    /** The next thing; null after the last. */
    @Nullable
    T take() {
        try {
            while (true) {
                boolean last = ended;
                T thing = last ? queue.poll() : queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                check();
                if (thing != null || last) {
                    return thing;
                }
            }
        } catch (InterruptedException stop) {
            throw stopped(stop);
        }
    }

    void end() {
        ended = true;
    }

    void fail(Throwable why) {
        if (failed == null) {
            failed = why;
        }
    }

    void check() {
        if (failed != null) {
            throw new IllegalStateException("A view could not be made", failed);
        }
    }

    private static IllegalStateException stopped(InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Stopped", stop);
    }
}
