package org.prinuce.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decisions proposed over HTTP, each by somebody signed in, authorised, with an idempotency key of its own, and
 * acknowledged once durable; against PostgreSQL's own one-row inserts.
 */
final class HttpCommands {

    private static final String PATH = "/api/programmes/south/decisions";
    private static final String PROGRAMME = """
        {"id": "south", "name": "South", "purpose": "To share services", "partners": [
          {"id": "sutton", "name": "Sutton", "kind": "council"},
          {"id": "merton", "name": "Merton", "kind": "council"}]}
        """;
    private static final String DECISION = """
        {"title": "%s", "partner": "sutton", "type": "KEY", "reasons": "%s", "happenedOn": "2014-04-30",
        "neededBy": "2014-05-30"}
        """.formatted(Sample.TITLE, Sample.REASONS);

    /** The clients, and how much of PostgreSQL's own rate is asked for. */
    private static final Map<Integer, Double> TARGETS = new TreeMap<>(Map.of(1, 0.4, 16, 0.8, 64, 1.1));

    private HttpCommands() {}

    static List<Ratio> measure(Pace pace) throws Exception {
        List<Ratio> ratios = new ArrayList<>();
        try (Scratch data = Scratch.make();
                Product product = Product.standalone(data.path())) {
            ratios.addAll(measure(pace, "standalone", product, databaseIn(data.path())));
        }
        try (Postgres postgres = Postgres.start()) {
            Database database = postgres.create("commands");
            try (Product product = Product.commandSide(database)) {
                ratios.addAll(measure(pace, "command side", product, database));
            }
        }
        return ratios;
    }

    /** Where the product keeps it: the server's own file says the port in its fourth line. */
    private static Database databaseIn(Path data) throws IOException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(data.resolve("postgres.password")).strip();
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/prinuce", "prinuce", password);
    }

    private static List<Ratio> measure(Pace pace, String process, Product product, Database database) throws Exception {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < Collections.max(TARGETS.keySet()); i++) {
            sessions.add(product.signIn());
        }
        product.post("/api/programmes", PROGRAMME, sessions.getFirst());
        perSecond(product, sessions, pace.warmUp());
        List<Ratio> ratios = new ArrayList<>();
        try (Inserts inserts = new Inserts(database);
                HikariDataSource source = database.pool(1)) {
            for (var target : TARGETS.entrySet()) {
                int clients = target.getKey();
                ratios.add(Ratio.measure(
                        "HTTP, %s, ÷ one-row inserts by %s; clients: %d".formatted(process, inserts.by(), clients),
                        target.getValue(),
                        pace.warmedUp(),
                        length -> {
                            double perSecond = perSecond(product, sessions.subList(0, clients), length);
                            waitForViews(source);
                            return perSecond;
                        },
                        length -> inserts.perSecond(clients, length)));
            }
        }
        return ratios;
    }

    private static double perSecond(Product product, List<String> sessions, Duration length) throws IOException {
        return HttpLoad.perSecond(product.port(), sessions, length, PATH, DECISION.strip());
    }

    /** So that what is folded late is not at the cost of who comes next. */
    private static void waitForViews(HikariDataSource source) throws Exception {
        String behind = "select coalesce(max(h.position - p.position), 0) from ledger_head h, view_progress p"
                + " where p.programme = 'south'";
        while (!Database.select(source, behind).equals("0")) {
            Thread.sleep(100);
        }
    }
}
