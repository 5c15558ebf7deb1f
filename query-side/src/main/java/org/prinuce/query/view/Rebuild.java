package org.prinuce.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.platform.roster.Roster;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Views made anew, beside those that answers are read from, in one reading of the ledger. Three threads hand on to one
 * another: one reads and decodes, one folds, one writes. What was recorded meanwhile is read in turn; the last of it,
 * and the swap, come while no batch of the runner can be written, so that none is lost and none is folded twice.
 *
 * <p>Holds every thing's state in memory until it is done.
 */
final class Rebuild {

    /** Entries handed on at a time. */
    private static final int CHUNK = 500;
    /** Bytes written at a time. */
    private static final int WRITE = 2 << 20;
    /** Each reads what was recorded during the last; who writes faster than that makes the runner wait longer. */
    private static final int ROUNDS = 5;
    /** With no more entries than these to go, the rest is read while the runner waits. */
    private static final int NEAR = 1_000;

    private final List<Making<?>> all = new ArrayList<>();
    private final ViewTables tables;
    private final Ledger ledger;
    private final RostersThen rosters;
    private final TransactionTemplate transactions;

    Rebuild(
            List<? extends View<?>> views,
            ViewTables tables,
            Ledger ledger,
            RostersThen rosters,
            TransactionTemplate transactions) {
        this.tables = tables;
        this.ledger = ledger;
        this.rosters = rosters;
        this.transactions = transactions;
        views.forEach(view -> all.add(making(view)));
    }

    private <S> Making<S> making(View<S> view) {
        int build = tables.begin(view, ledger.head());
        return new Making<>(build, new Folding<>(view, tables, ledger::readAt, Folding.Earlier.none()));
    }

    private interface Writer {
        void write(Changes changes);
    }

    /** One view being made. */
    private static final class Making<S> {
        private final int build;
        private final Folding<S> folding;
        private Changes changes;

        Making(int build, Folding<S> folding) {
            this.build = build;
            this.folding = folding;
            this.changes = new Changes(build);
        }

        void fold(Entry entry, Writer writer) {
            folding.fold(entry, () -> open(writer));
        }

        void rows(Writer writer, Function<String, Roster> rosters) {
            folding.rows(() -> open(writer), rosters);
            flush(writer);
        }

        private Changes open(Writer writer) {
            if (changes.size() > WRITE) {
                flush(writer);
            }
            return changes;
        }

        private void flush(Writer writer) {
            writer.write(changes);
            changes = new Changes(build);
        }
    }

    void run() {
        long reached = 0;
        long head = ledger.head();
        for (int round = 0; round < ROUNDS && head - reached > NEAR; round++) {
            piped(reached, head);
            reached = head;
            head = ledger.head();
        }
        long from = reached;
        transactions.executeWithoutResult(_ -> swap(from));
    }

    private void swap(long from) {
        tables.stopWriting();
        long head = ledger.head();
        ledger.scan(from, head, entry -> all.forEach(making -> making.fold(entry, tables::write)));
        for (Making<?> making : all) {
            making.rows(tables::write, programme -> rosters.at(programme, head));
            tables.swap(making.folding.view(), making.build, head);
        }
    }

    private void piped(long from, long head) {
        Pipe<List<Entry>> entries = new Pipe<>();
        Pipe<Changes> changes = new Pipe<>();
        Thread reading = thread("views-rebuild-read", entries, () -> {
            read(from, head, entries);
            entries.end();
        });
        Thread writing = thread("views-rebuild-write", changes, () -> {
            for (Changes next = changes.take(); next != null; next = changes.take()) {
                Changes written = next;
                unfinished(() -> tables.write(written));
            }
        });
        try {
            long shown = from;
            for (List<Entry> chunk = entries.take(); chunk != null; chunk = entries.take()) {
                for (Making<?> making : all) {
                    for (Entry entry : chunk) {
                        making.fold(entry, changes::put);
                    }
                }
                long read = chunk.getLast().position();
                if (read - shown >= 20 * CHUNK) {
                    shown = read;
                    unfinished(() -> tables.reached(
                            all.stream().map(making -> making.build).toList(), read, head));
                }
            }
            all.forEach(making -> making.rows(changes::put, programme -> rosters.at(programme, head)));
            changes.end();
            join(writing);
            changes.check();
        } catch (RuntimeException | Error failed) {
            entries.fail(failed);
            changes.fail(failed);
            throw failed;
        } finally {
            join(reading);
            join(writing);
        }
    }

    /** A build that is lost before its swap is begun again; the swap makes durable all that was written before it. */
    private void unfinished(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            tables.durableWithTheNext();
            work.run();
        });
    }

    private void read(long from, long head, Pipe<List<Entry>> entries) {
        List<List<Entry>> open = new ArrayList<>(List.of(new ArrayList<>(CHUNK)));
        ledger.scan(from, head, entry -> {
            open.getFirst().add(entry);
            if (open.getFirst().size() == CHUNK) {
                entries.put(open.getFirst());
                open.set(0, new ArrayList<>(CHUNK));
            }
        });
        if (!open.getFirst().isEmpty()) {
            entries.put(open.getFirst());
        }
    }

    private static Thread thread(String name, Pipe<?> pipe, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                pipe.fail(failed);
            }
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stop);
        }
    }
}
