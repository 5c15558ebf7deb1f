package org.prinuce.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.prinuce.ledger.BulkAppend;
import org.prinuce.ledger.EntryCopy;
import org.prinuce.ledger.EventJson;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.ledger.LedgerSignal;

/** How long a reader waits for a page of a register, over HTTP, one reader after another. */
final class Answers {

    private static final int WARM_UP = 30;
    private static final int MEASURED = 100;
    private static final double LONGEST_MS = 50;

    /** Of what it takes in a programme of 10,000 entries. */
    private static final double MOST_TIMES = 1.5;

    private static final int BULK = 200_000;

    private static final String HUNDRED_THOUSAND = "busy";
    private static final String SMALL = "small";
    private static final String LARGE = "large";

    private Answers() {}

    /** How long each answer took, in milliseconds, in order. */
    private record Waits(double[] ms) {

        Waits {
            Arrays.sort(ms);
        }

        double at(int percent) {
            return ms[Math.min(ms.length * percent / 100, ms.length - 1)];
        }
    }

    /** A database with programmes in it, and the process that answers about them. */
    private record Filled(Postgres postgres, Product product, String session) implements AutoCloseable {

        double ask(String path) throws IOException, InterruptedException {
            long start = System.nanoTime();
            product.get(path, session);
            return (System.nanoTime() - start) / 1e6;
        }

        @Override
        public void close() throws IOException {
            product.close();
            postgres.close();
        }
    }

    /**
     * The first page of each register of a programme of many entries, and a search in it.
     *
     * @param lines told the lines of a table, one by one
     */
    static void ofRegisters(int entries, String load, Consumer<String> lines) throws Exception {
        lines.accept("| register | first page, ms: median | 95th | search, ms: median | 95th | target | load before |");
        lines.accept("|---|---|---|---|---|---|---|");
        try (Filled filled = fill(List.of(new Size(HUNDRED_THOUSAND, entries)), Duration.ofMinutes(10))) {
            for (String register : Spread.REGISTERS) {
                String page = "/api/programmes/" + HUNDRED_THOUSAND + "/" + register;
                Waits first = waits(filled, page);
                Waits sought = waits(filled, page + "?q=" + Spread.SOUGHT);
                lines.accept(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | **%.1f** | %.1f | **%.1f** | %.0f | %s |",
                        register,
                        first.at(50),
                        first.at(95),
                        sought.at(50),
                        sought.at(95),
                        LONGEST_MS,
                        load));
            }
        }
    }

    private static Waits waits(Filled filled, String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            filled.ask(path);
        }
        double[] ms = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            ms[i] = filled.ask(path);
        }
        return new Waits(ms);
    }

    /**
     * The same question about the past, to a programme of few entries and to one of many that began as it did: both
     * answer with as many things. Asked in turn.
     *
     * @param lines told the lines of a table, one by one
     */
    static void asOf(int few, int many, String load, Consumer<String> lines) throws Exception {
        Duration pace = Duration.ofDays(3_650).dividedBy(many);
        LocalDate then = Spread.FIRST.plusDays(pace.multipliedBy(few).toDays() + 1);
        lines.accept(String.format(
                Locale.ROOT,
                "| register | asked | of %,d, ms: median | 99th | of %,d, ms: median | 99th | times | target | load"
                        + " before |",
                few,
                many));
        lines.accept("|---|---|---|---|---|---|---|---|---|");
        try (Filled filled = fill(List.of(new Size(SMALL, few), new Size(LARGE, many)), pace)) {
            for (String register : Spread.REGISTERS) {
                for (String asked : List.of("asAt=" + then + "&knownAt=" + then, "asAt=" + then)) {
                    double[] small = new double[MEASURED];
                    double[] large = new double[MEASURED];
                    for (int i = -WARM_UP; i < MEASURED; i++) {
                        double a = filled.ask("/api/programmes/" + SMALL + "/" + register + "?" + asked);
                        double b = filled.ask("/api/programmes/" + LARGE + "/" + register + "?" + asked);
                        if (i >= 0) {
                            small[i] = a;
                            large[i] = b;
                        }
                    }
                    Waits one = new Waits(small);
                    Waits other = new Waits(large);
                    lines.accept(String.format(
                            Locale.ROOT,
                            "| %s | %s | %.1f | %.1f | %.1f | %.1f | **%.2f** | %.1f | %s |",
                            register,
                            asked.contains("known") ? "as known then" : "with hindsight",
                            one.at(50),
                            one.at(99),
                            other.at(50),
                            other.at(99),
                            other.at(99) / one.at(99),
                            MOST_TIMES,
                            load));
                }
            }
        }
    }

    private record Size(String programme, int entries) {}

    private static Filled fill(List<Size> sizes, Duration pace) throws Exception {
        Postgres postgres = Postgres.start();
        Database database = postgres.create("answers");
        try (HikariDataSource source = database.pool(4)) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/ledger", "classpath:db/platform", "classpath:db/query")
                    .load()
                    .migrate();
            append(source, sizes, pace);
            Database.execute(source, "vacuum analyze");
            // It makes the account that asks.
            Product.commandSide(database).close();
            Product product = Product.querySide(database);
            String session = product.signIn();
            for (Size size : sizes) {
                for (String register : Spread.REGISTERS) {
                    product.waitFor("/api/programmes/" + size.programme() + "/" + register, session);
                }
            }
            Database.execute(source, "vacuum analyze");
            return new Filled(postgres, product, session);
        }
    }

    private static void append(HikariDataSource source, List<Size> sizes, Duration pace) {
        try (LedgerSignal signal = LedgerSignal.inProcess();
                LedgerEventStorageEngine engine =
                        new LedgerEventStorageEngine(source, EventJson.of(Spread.EVENTS), signal)) {
            List<Spread> spreads = sizes.stream()
                    .map(size -> new Spread(size.programme(), pace))
                    .toList();
            Told told = new Told(spreads, sizes);
            bulk(
                    engine,
                    told,
                    spreads.stream().flatMap(it -> it.beginning().stream()).toList());
            while (told.isMore()) {
                bulk(engine, told, List.of());
            }
        }
    }

    private static void bulk(LedgerEventStorageEngine engine, Told told, List<Spread.Waiting> first) {
        try (BulkAppend bulk = engine.bulk()) {
            first.forEach(it -> bulk.add(told.copy(it)));
            while (bulk.size() < BULK && told.isMore()) {
                told.next().forEach(it -> bulk.add(told.copy(it)));
            }
            bulk.commit(_ -> {}, new BulkAppend.Alongside() {});
        }
    }

    /** How far each programme has been told, and where the ledger stands. */
    private static final class Told {
        private final List<Spread> spreads;
        private final List<Size> sizes;
        private final long[] entries;
        private long number;
        private Instant last = Instant.EPOCH;

        Told(List<Spread> spreads, List<Size> sizes) {
            this.spreads = spreads;
            this.sizes = sizes;
            this.entries = new long[sizes.size()];
        }

        boolean isMore() {
            return IntStream.range(0, entries.length).anyMatch(this::isMore);
        }

        private boolean isMore(int programme) {
            return entries[programme] < sizes.get(programme).entries();
        }

        /** A thing of each programme, in the order of recording. */
        List<Spread.Waiting> next() {
            List<Spread.Waiting> next = new ArrayList<>();
            for (int i = 0; i < entries.length; i++) {
                if (isMore(i)) {
                    List<Spread.Waiting> thing = spreads.get(i).next(entries[i]);
                    entries[i] += thing.size();
                    next.addAll(thing);
                }
            }
            next.sort(Comparator.comparing(Spread.Waiting::recordedAt));
            return next;
        }

        /** No two are recorded at once. */
        EntryCopy copy(Spread.Waiting waiting) {
            last = waiting.recordedAt().isAfter(last) ? waiting.recordedAt() : last.plus(1, ChronoUnit.MICROS);
            return waiting.numbered(++number, last);
        }
    }
}
