package org.prinuce.command.imports;

import static org.prinuce.platform.refusal.Refused.refuse;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.prinuce.command.imports.Imports.Count;
import org.prinuce.command.imports.Imports.Import;
import org.prinuce.command.imports.Imports.Overtaken;
import org.prinuce.command.imports.Imports.Recorded;
import org.prinuce.command.imports.Imports.Spoke;
import org.prinuce.command.imports.Imports.TakenBack;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.ledger.BulkAppend;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.roster.Rosters;
import org.prinuce.platform.time.London;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads files row by row in the background: first to say what they would record and what is wrong with them, then, once
 * confirmed, to record them; and entry by entry to take them back. Two at a time, so that what a file takes of memory is bounded whatever people upload.
 */
@Component
class Runs implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int AT_A_TIME = 2;
    private static final int BATCH = 500;
    private static final int TRIES = 3;
    private static final Duration BETWEEN_SIGNS = Duration.ofMillis(250);

    private final Kinds kinds;
    private final Imports imports;
    private final Rosters rosters;
    private final Ledger ledger;
    private final LedgerEventStorageEngine engine;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().daemon().name("import-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-clock").factory());
    private final Set<UUID> alive = ConcurrentHashMap.newKeySet();

    Runs(Kinds kinds, Imports imports, Rosters rosters, Ledger ledger, LedgerEventStorageEngine engine) {
        this.kinds = kinds;
        this.imports = imports;
        this.rosters = rosters;
        this.ledger = ledger;
        this.engine = engine;
        clock.scheduleAtFixedRate(() -> quietly(this::beat), 2, 2, TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(() -> quietly(imports::deleteOld), 1, 600, TimeUnit.SECONDS);
    }

    private void beat() {
        if (!alive.isEmpty()) {
            imports.beat(alive);
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("An import's sign of life was not given: {}", failed.getMessage());
        }
    }

    /** Says what the file would record, read like this. */
    void check(Import file, Mapping mapping) {
        reader(file, mapping).requireConstants();
        begin(
                file,
                mapping,
                Stage.CHECKING,
                Set.of(Stage.UPLOADED, Stage.CHECKED),
                Stage.UPLOADED,
                file.rows(),
                this::checkNow);
        imports.remember(file, mapping);
    }

    /** Records what the check found new. */
    void confirm(Import file) {
        if (file.fresh() == 0) {
            throw refuse(ImportRule.NOTHING_IS_LEFT_TO_CONFIRM);
        }
        begin(
                file,
                file.mapping(),
                Stage.PREPARING,
                Set.of(Stage.CHECKED),
                Stage.CHECKED,
                file.rows(),
                this::confirmNow);
    }

    /** Withdraws what it recorded, for an account that may. */
    void takeBack(Import file, AccountId by, String reason) {
        begin(
                file,
                file.mapping(),
                Stage.TAKING_BACK,
                Set.of(Stage.DONE),
                Stage.DONE,
                entries(file),
                (now, runner) -> takeBackNow(now, runner, by, reason));
    }

    private static int entries(Import file) {
        return (int) (file.last() - file.first() + 1);
    }

    private interface Work {
        void on(Import file, UUID runner);
    }

    /** @param back where it can be begun again, should it fail */
    private void begin(Import file, Mapping mapping, Stage stage, Set<Stage> from, Stage back, int total, Work work) {
        UUID runner = UUID.randomUUID();
        alive.add(runner);
        try {
            imports.begin(file.id(), runner, stage, from, mapping, total);
            threads.execute(() -> run(file.id(), runner, back, work));
        } catch (RuntimeException refused) {
            alive.remove(runner);
            throw refused;
        }
    }

    private void run(UUID id, UUID runner, Stage back, Work work) {
        try {
            imports.find(id).ifPresent(file -> work.on(file, runner));
        } catch (Stopped _) {
            LOG.debug("Import {} was taken from this run", id);
        } catch (Overtaken overtaken) {
            imports.fail(
                    id,
                    runner,
                    Stage.UPLOADED,
                    "Another import has recorded some of these rows meanwhile. Nothing was stored. Check the file"
                            + " again.");
        } catch (RuntimeException failed) {
            LOG.error("Import {} failed", id, failed);
            quietly(() -> imports.fail(
                    id,
                    runner,
                    back,
                    "Something went wrong here, and nothing was stored. Try again; if it happens again, tell who runs"
                            + " this service the reference " + id + "."));
        } finally {
            alive.remove(runner);
        }
    }

    /** The file was discarded, or another run has it. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("Stopped", null, false, false);
        }
    }

    private RowReader reader(Import file, Mapping mapping) {
        return new RowReader(
                kinds.named(file.kind()),
                file.columns(),
                mapping,
                rosters.fresh(file.programme()),
                new Caller(file.account(), null, null),
                London.today());
    }

    private void checkNow(Import file, UUID runner) {
        imports.forgetProblems(file.id());
        List<RowReader.Problem> problems = new ArrayList<>();
        int[] written = {0};
        Reading reading = new Reading(file, runner, Stage.CHECKING) {
            @Override
            void faulty(List<RowReader.Problem> found) {
                problems.addAll(found);
                if (problems.size() >= BATCH) {
                    write();
                }
            }

            @Override
            void fresh(RowReader.Read row) {
                // only counted
            }

            private void write() {
                if (!problems.isEmpty()) {
                    imports.add(file.id(), written[0], problems);
                    written[0] += problems.size();
                    problems.clear();
                }
            }

            @Override
            void end() {
                write();
            }
        };
        Count count = reading.run();
        imports.end(file.id(), runner, Stage.CHECKED, count, written[0]);
    }

    private void confirmNow(Import file, UUID runner) {
        List<Recorded> rows = new ArrayList<>();
        Set<Spoke> spokeFor = new HashSet<>();
        try (BulkAppend bulk = engine.bulk()) {
            Count count = new Reading(file, runner, Stage.PREPARING) {
                @Override
                void faulty(List<RowReader.Problem> found) {
                    // listed by the check
                }

                @Override
                void fresh(RowReader.Read row) {
                    for (DomainEventMessage<?> event : row.events()) {
                        bulk.add(event, file.account());
                        spokeFor.add(Spoke.of((ProgrammeEvent) event.getPayload()));
                    }
                    rows.add(new Recorded(row.key(), row.events().getFirst().getAggregateIdentifier()));
                }
            }.run();
            if (!count.equals(new Count(file.fresh(), file.there(), file.faulty()))) {
                imports.fail(
                        file.id(),
                        runner,
                        Stage.UPLOADED,
                        "What this file would record has changed since it was checked: %,d rows are new now, and %,d were."
                                        .formatted(count.fresh(), file.fresh())
                                + " Nothing was stored. Check the file again.");
                return;
            }
            int all = (int) bulk.size();
            require(imports.progress(file.id(), runner, Stage.STORING, 0, all));
            bulk.commit(
                    stored -> require(imports.progress(file.id(), runner, Stage.STORING, (int) stored, all)),
                    imports.keeping(file, runner, rows, spokeFor));
        }
        quietly(() -> imports.deleteBytes(file.id()));
    }

    private void takeBackNow(Import file, UUID runner, AccountId by, String reason) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                new Withdrawing(file, runner, by).run(reason);
                return;
            } catch (ConcurrencyException overtaken) {
                LOG.debug("Something that import {} recorded was changed while it was taken back", file.id());
            }
        }
        imports.fail(
                file.id(),
                runner,
                Stage.DONE,
                "Somebody is changing what this import recorded. Nothing was withdrawn. Take it back when they are"
                        + " done.");
    }

    private static void require(boolean ours) {
        if (!ours) {
            throw new Stopped();
        }
    }

    /** One reading of all rows, each rehearsed. */
    private abstract class Reading {

        private final Import file;
        private final UUID runner;
        private final Stage stage;
        private final RowReader reader;
        private final Map<ByteBuffer, Integer> rowOf = new HashMap<>();
        private final List<RowReader.Read> waiting = new ArrayList<>();
        private int done;
        private int fresh;
        private int there;
        private int faulty;
        private long lastSign = System.nanoTime();

        Reading(Import file, UUID runner, Stage stage) {
            this.file = file;
            this.runner = runner;
            this.stage = stage;
            this.reader = reader(file, file.mapping());
        }

        abstract void faulty(List<RowReader.Problem> found);

        abstract void fresh(RowReader.Read row);

        void end() {}

        Count run() {
            Table.read(file.name(), imports.bytes(file.id()), this::row);
            sort();
            end();
            return new Count(fresh, there, faulty);
        }

        private void row(int number, List<Cell> cells) {
            RowReader.Read read = reader.read(number, cells);
            Integer same = read.problems().isEmpty() ? rowOf.putIfAbsent(ByteBuffer.wrap(read.key()), number) : null;
            if (same != null) {
                faulty++;
                faulty(List.of(reader.problem(number, "This row says the same as row " + same + ".")));
            } else if (!read.problems().isEmpty()) {
                faulty++;
                faulty(read.problems());
            } else {
                waiting.add(read);
            }
            if (waiting.size() == BATCH) {
                sort();
            }
            done++;
            if (System.nanoTime() - lastSign > BETWEEN_SIGNS.toNanos()) {
                lastSign = System.nanoTime();
                require(imports.progress(file.id(), runner, stage, done, file.rows()));
            }
        }

        /** Tells the rows that are there already from those that are new. */
        private void sort() {
            if (waiting.isEmpty()) {
                return;
            }
            Set<ByteBuffer> known = imports.known(
                    file.programme(), waiting.stream().map(RowReader.Read::key).toList());
            for (RowReader.Read row : waiting) {
                if (known.contains(ByteBuffer.wrap(row.key()))) {
                    there++;
                } else {
                    fresh++;
                    fresh(row);
                }
            }
            waiting.clear();
        }
    }

    /** One going through all that an import recorded, each withdrawal rehearsed; then they are stored. */
    private final class Withdrawing implements TakingBack.Found {

        private final Import file;
        private final UUID runner;
        private final AccountId by;
        private final BulkAppend bulk = engine.bulk();
        private final List<String> things = new ArrayList<>();
        private final List<TakingBack.Kept> waiting = new ArrayList<>();
        private int withdrawn;
        private int kept;
        private long lastSign = System.nanoTime();

        Withdrawing(Import file, UUID runner, AccountId by) {
            this.file = file;
            this.runner = runner;
            this.by = by;
        }

        void run(String reason) {
            try (bulk) {
                imports.forgetKept(file.id());
                Kind kind = kinds.named(file.kind());
                TakingBack each = new TakingBack(
                        kind,
                        file.programme(),
                        kind.withdrawal(reason, London.today()),
                        new Caller(by, null, null),
                        this);
                ledger.scan(file.first() - 1, file.last(), entry -> {
                    each.accept(entry);
                    sign(entry);
                });
                each.end();
                write();
                store();
            }
        }

        private void store() {
            int all = (int) bulk.size();
            require(imports.progress(file.id(), runner, Stage.WITHDRAWING, 0, all));
            bulk.commit(
                    stored -> require(imports.progress(file.id(), runner, Stage.WITHDRAWING, (int) stored, all)),
                    imports.forgetting(
                            file,
                            runner,
                            things,
                            new TakenBack(by.value(), withdrawn, things.size() - withdrawn, kept, 0, 0)));
        }

        private void sign(Entry entry) {
            if (System.nanoTime() - lastSign > BETWEEN_SIGNS.toNanos()) {
                lastSign = System.nanoTime();
                int done = (int) (entry.position() - file.first() + 1);
                require(imports.progress(file.id(), runner, Stage.TAKING_BACK, done, entries(file)));
            }
        }

        @Override
        public void standing(String thing, List<DomainEventMessage<?>> events) {
            events.forEach(event -> bulk.add(event, by));
            things.add(thing);
            withdrawn++;
        }

        @Override
        public void gone(String thing) {
            things.add(thing);
        }

        @Override
        public void kept(TakingBack.Kept one) {
            waiting.add(one);
            if (waiting.size() == BATCH) {
                write();
            }
        }

        private void write() {
            if (!waiting.isEmpty()) {
                imports.keep(file.id(), kept, waiting);
                kept += waiting.size();
                waiting.clear();
            }
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
