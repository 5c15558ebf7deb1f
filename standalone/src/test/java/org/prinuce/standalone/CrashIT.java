package org.prinuce.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledged entry is there, once, whatever happens to the process; the ledger has no hole. */
class CrashIT {

    private static final int CLIENTS = 16;
    private static final int DECISIONS = 2_000;
    private static final int KILLS = 5;

    @TempDir
    private Path data;

    private final int port = RunningPrinuce.freePort();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    private record Acknowledged(String id, long position) {}

    @Test
    void nothing_acknowledged_is_lost_or_doubled_over_five_kills() throws Exception {
        long seed = System.nanoTime();
        int[] killAt = new Random(seed).ints(KILLS, 50, DECISIONS - 50).sorted().toArray();

        RunningPrinuce prinuce = start();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(_ -> clients.submit(this::post))
                    .toList();
            for (int threshold : killAt) {
                while (acknowledged.size() < threshold) {
                    Thread.sleep(1);
                    failIfOneFailed(working);
                }
                prinuce.kill();
                prinuce = start();
            }
            for (Future<?> work : working) {
                work.get();
            }
            assertThat(acknowledged).hasSize(DECISIONS);
            assertStoredOnce();
            System.out.printf(
                    "%d decisions by %d clients over %d kills (seed %d): %d answers were lost on the way%n",
                    DECISIONS, CLIENTS, KILLS, seed, lostAnswers.get());
        } finally {
            prinuce.close();
        }
    }

    private RunningPrinuce start() {
        RunningPrinuce prinuce =
                RunningPrinuce.start(Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + port));
        prinuce.waitUntilItSays("Prinuce is at");
        return prinuce;
    }

    private void post() {
        Client client = new Client(port);
        for (int number = next.getAndIncrement(); number < DECISIONS; number = next.getAndIncrement()) {
            String key = "crash-" + number;
            String body = "{\"title\":\"Decision " + number + "\",\"partner\":\"sutton\",\"source\":\"Minutes\"}";
            Client.Answer answer = postUntilAnswered(client, key, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            acknowledged.put(
                    key,
                    new Acknowledged(
                            answer.field("id"), answer.json().path("position").asLong()));
        }
    }

    /** Signs in where it must: nobody is signed in at first, nor once the process is another. */
    private Client.Answer postUntilAnswered(Client client, String key, String body) {
        while (true) {
            try {
                Client.Answer answer = client.post(
                        "/api/programmes/south-london/decisions",
                        body,
                        "X-XSRF-TOKEN",
                        client.csrf(),
                        "Idempotency-Key",
                        key);
                if (answer.status() != 401 && answer.status() != 403) {
                    return answer;
                }
                signIn(client);
            } catch (IllegalStateException noAnswer) {
                if (!(noAnswer.getCause() instanceof java.net.ConnectException)) {
                    lostAnswers.incrementAndGet();
                }
                pause();
            }
        }
    }

    private static void signIn(Client client) {
        assertThat(client.signIn("officer", "prinuce").status()).isEqualTo(200);
        client.get("/api/session");
    }

    private void assertStoredOnce() throws Exception {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("postgres.password"));
        try (Connection ledger =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/prinuce", "prinuce", password)) {
            long entries = one(ledger, "select count(*) from ledger_entry");
            assertThat(one(ledger, "select max(position) from ledger_entry")).isEqualTo(entries);
            assertThat(one(ledger, "select min(position) from ledger_entry")).isEqualTo(1);
            assertThat(one(ledger, "select position from ledger_head")).isEqualTo(entries);

            Map<String, Acknowledged> stored = new TreeMap<>();
            try (ResultSet rows = ledger.createStatement()
                    .executeQuery("select command_key, stream, position from ledger_entry"
                            + " where command_key like 'crash-%'")) {
                while (rows.next()) {
                    assertThat(stored.put(rows.getString(1), new Acknowledged(rows.getString(2), rows.getLong(3))))
                            .as("%s is stored twice", rows.getString(1))
                            .isNull();
                }
            }
            assertThat(stored).isEqualTo(new TreeMap<>(acknowledged));
        }
    }

    private static long one(Connection ledger, String sql) throws SQLException {
        try (ResultSet row = ledger.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void failIfOneFailed(List<Future<?>> working) throws Exception {
        for (Future<?> work : working) {
            if (work.isDone()) {
                work.get();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
