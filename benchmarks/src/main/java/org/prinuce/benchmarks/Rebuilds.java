package org.prinuce.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.ledger.EventJson;
import org.prinuce.ledger.Ledger;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.ledger.LedgerSignal;
import org.prinuce.query.view.RebuildOfAll;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** A rebuild of all views of the query side, and a reading of the same entries that does nothing with them. */
final class Rebuilds {

    private static final int PROGRAMMES = 20;

    private Rebuilds() {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"org.prinuce.platform", "org.prinuce.query"})
    static class QuerySide {}

    static List<Ratio> measure(Pace pace) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Database database = postgres.create("rebuild");
            try (HikariDataSource source = database.pool(4);
                    ConfigurableApplicationContext product = filledQuerySide(source, database, pace)) {
                RebuildOfAll views = new RebuildOfAll(product);
                Ledger ledger = product.getBean(Ledger.class);
                long entries = ledger.head();
                while (!views.isDone() || !hasRead(source, entries)) {
                    Thread.sleep(200);
                }
                return List.of(Ratio.measure(
                        "rebuild of all views, %,d entries ÷ read and decode".formatted(entries),
                        0.6,
                        pace,
                        length -> perSecond(entries, length, views::run, () -> tidy(views, source)),
                        length -> perSecond(entries, length, () -> ledger.scan(0, entries, _ -> {}), () -> {})));
            }
        }
    }

    private static void fill(HikariDataSource source, int decisions) throws Exception {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/ledger", "classpath:db/platform", "classpath:db/query")
                .load()
                .migrate();
        EventJson json = EventJson.of(Sample.EVENTS);
        try (LedgerSignal signal = LedgerSignal.inProcess();
                LedgerEventStorageEngine engine = new LedgerEventStorageEngine(source, json, signal);
                ExecutorService threads = Executors.newFixedThreadPool(64)) {
            List<ProgrammeId> programmes = IntStream.range(0, PROGRAMMES)
                    .mapToObj(i -> new ProgrammeId("programme-" + i))
                    .toList();
            programmes.forEach(id -> engine.appendEvents(Sample.stream("Programme", id.value(), Sample.programme(id))));
            for (int i = 0; i < decisions; i++) {
                ProgrammeId programme = programmes.get(i % PROGRAMMES);
                threads.submit(() -> {
                    DecisionId id = Sample.newId();
                    engine.appendEvents(Sample.stream("Decision", id.value(), Sample.decision(programme, id)));
                });
            }
        }
        Database.execute(source, "vacuum analyze");
    }

    private static ConfigurableApplicationContext filledQuerySide(HikariDataSource source, Database database, Pace pace)
            throws Exception {
        fill(source, pace.entries() / Sample.ENTRIES_OF_A_DECISION);
        SpringApplication application = new SpringApplication(QuerySide.class);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        return application.run(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    /** Whether the runner, which works beside the rebuild, has nothing left to do. */
    private static boolean hasRead(HikariDataSource source, long head) throws SQLException {
        String read = "select coalesce(max(position), 0) || ' of ' || count(*) from view_progress";
        return Database.select(source, read).equals(head + " of " + PROGRAMMES);
    }

    private static void tidy(RebuildOfAll views, HikariDataSource source) {
        views.tidy();
        try {
            Database.execute(source, "vacuum analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As often as fits, without the time it takes to tidy up after each. */
    private static double perSecond(long entries, Duration length, Runnable once, Runnable after) {
        long spent = 0;
        long read = 0;
        while (spent < length.toNanos()) {
            long start = System.nanoTime();
            once.run();
            spent += System.nanoTime() - start;
            read += entries;
            after.run();
        }
        return read * 1e9 / spent;
    }
}
