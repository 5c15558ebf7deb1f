package org.prinuce.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;

/** Clients that each do one thing after the other, as fast as they are answered. */
final class Load {

    private Load() {}

    /** What one client does again and again. */
    interface Client extends AutoCloseable {
        /** @return how many operations that were acknowledged it was */
        int run() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes one client; called once per client. */
    interface Clients {
        Client next() throws Exception;
    }

    /**
     * @return operations per second of all clients together; one that was begun in time is counted with the time it took
     */
    static double perSecond(int clients, Duration length, ThreadFactory threads, Clients make) {
        try (var running = Executors.newThreadPerTaskExecutor(threads)) {
            CountDownLatch ready = new CountDownLatch(clients + 1);
            List<Future<Long>> counts = IntStream.range(0, clients)
                    .mapToObj(_ -> running.submit(() -> count(make, ready, length)))
                    .toList();
            ready.countDown();
            ready.await();
            long start = System.nanoTime();
            long total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            return total * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("A client failed, so there is no figure", failed);
        }
    }

    private static long count(Clients make, CountDownLatch ready, Duration length) throws Exception {
        try (Client client = make.next()) {
            ready.countDown();
            ready.await();
            long end = System.nanoTime() + length.toNanos();
            long done = 0;
            while (System.nanoTime() - end < 0) {
                done += client.run();
            }
            return done;
        }
    }
}
