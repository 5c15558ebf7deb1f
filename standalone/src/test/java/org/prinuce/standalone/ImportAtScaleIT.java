package org.prinuce.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** As many rows as one file may have, in a small process; and one that is killed over them. */
class ImportAtScaleIT {

    private static final String PROGRAMME = "/api/programmes/south-london";
    private static final String OFFICE = Client.basic("office", "prinuce");
    private static final Set<String> AT_WORK = Set.of("CHECKING", "PREPARING", "STORING");
    private static final String MAPPING = """
        {"columns": {"A": "title", "B": "partner", "C": "probability", "D": "impact", "E": "happenedOn", "F": "cause",
                     "G": "owner"},
         "constants": {"scale": "5x5", "source": "A risk log"}}\
        """;

    @TempDir
    private Path data;

    private final int port = RunningPrinuce.freePort();
    private final Client client = new Client(port);

    @Test
    void a_hundred_thousand_rows_go_in_with_progress_within_half_a_gigabyte() throws Exception {
        int rows = 100_000;
        try (RunningPrinuce _ = start("-Xmx512m");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Instant begun = Instant.now();
            String path = uploaded("log.xlsx", workbook(rows));
            Instant read = Instant.now();
            Set<Integer> seen = new TreeSet<>();
            post(path + "/check", MAPPING);
            JsonNode checked = settled(path, seen);
            Instant found = Instant.now();
            assertThat(checked.path("fresh").asInt()).as(checked.toString()).isEqualTo(rows);
            assertThat(seen).as("progress").hasSizeGreaterThan(5);

            AtomicBoolean done = new AtomicBoolean();
            Future<List<Long>> others = threads.submit(() -> waits(done));
            post(path + "/confirm", "{\"fresh\": %d}".formatted(rows));
            seen.clear();
            JsonNode recorded = settled(path, seen);
            Instant stored = Instant.now();
            done.set(true);
            List<Long> waits = others.get();

            assertThat(recorded.path("stage").asString())
                    .as(recorded.toString())
                    .isEqualTo("DONE");
            assertThat(recorded.path("last").asLong() - recorded.path("first").asLong() + 1)
                    .isEqualTo(rows);
            assertThat(seen).as("progress").hasSizeGreaterThan(5);
            assertThat(waits).isNotEmpty();
            System.out.printf(
                    "%,d rows: read in %.1f s, checked in %.1f s, recorded in %.1f s; of %d commands meanwhile the"
                            + " slowest waited %.1f s%n",
                    rows,
                    seconds(begun, read),
                    seconds(read, found),
                    seconds(found, stored),
                    waits.size(),
                    waits.stream().mapToLong(Long::longValue).max().orElseThrow() / 1e9);
        }
    }

    @Test
    void a_kill_while_rows_are_recorded_leaves_none_of_them_or_all() throws Exception {
        int rows = 20_000;
        RunningPrinuce prinuce = start("-Xmx512m");
        try {
            String path = uploaded("log.csv", csv(rows));
            post(path + "/check", MAPPING);
            assertThat(settled(path, new TreeSet<>()).path("fresh").asInt()).isEqualTo(rows);
            long before = risks(0);
            post(path + "/confirm", "{\"fresh\": %d}".formatted(rows));
            while (!get(path).path("stage").asString().equals("STORING")) {
                Thread.sleep(5);
            }

            prinuce.kill();
            prinuce = start("-Xmx512m");

            JsonNode after = settled(path, new TreeSet<>());
            long added = risks(after.path("last").asLong()) - before;
            assertThat(added)
                    .as(after.toString())
                    .isEqualTo(after.path("stage").asString().equals("DONE") ? rows : 0);
            if (added == 0) {
                assertThat(after.path("said").asString()).contains("nothing was stored");
                post(path + "/confirm", "{\"fresh\": %d}".formatted(rows));
                JsonNode again = settled(path, new TreeSet<>());
                assertThat(again.path("stage").asString()).isEqualTo("DONE");
                assertThat(risks(again.path("last").asLong()) - before).isEqualTo(rows);
            }
            System.out.printf("After the kill %,d of %,d rows were there%n", added, rows);
        } finally {
            prinuce.close();
        }
    }

    private RunningPrinuce start(String heap) {
        RunningPrinuce prinuce =
                RunningPrinuce.start(Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + port), List.of(heap));
        prinuce.waitUntilItSays("Prinuce is at");
        return prinuce;
    }

    private String uploaded(String name, byte[] file) {
        Client.Answer answer =
                client.upload(PROGRAMME + "/imports?kind=risks&name=" + name, file, "Authorization", OFFICE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return PROGRAMME + "/imports/" + answer.field("id");
    }

    private void post(String path, String body) {
        Client.Answer answer = client.post(path, body, "Authorization", OFFICE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode get(String path) {
        Client.Answer answer = client.get(path, "Authorization", OFFICE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** How many risks stand in the register, once it has read so far. */
    private long risks(long after) throws InterruptedException {
        Client.Answer answer = client.get(PROGRAMME + "/risks?size=1&after=" + after, "Authorization", OFFICE);
        for (int i = 0; answer.status() == 503 && i < 300; i++) {
            Thread.sleep(200);
            answer = client.get(PROGRAMME + "/risks?size=1&after=" + after, "Authorization", OFFICE);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("total").asLong();
    }

    /** @param seen how far it was, each time that it was asked */
    private JsonNode settled(String path, Set<Integer> seen) throws InterruptedException {
        Instant late = Instant.now().plus(Duration.ofMinutes(5));
        while (Instant.now().isBefore(late)) {
            JsonNode now = get(path);
            if (!AT_WORK.contains(now.path("stage").asString())) {
                return now;
            }
            seen.add(now.path("done").asInt());
            Thread.sleep(100);
        }
        throw new AssertionError("The import did not come to an end");
    }

    /** How long each command took that somebody else logged meanwhile, in nanoseconds. */
    private List<Long> waits(AtomicBoolean done) throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        Client other = new Client(port);
        while (!done.get()) {
            long sent = System.nanoTime();
            Client.Answer answer = other.post(
                    PROGRAMME + "/decisions",
                    "{\"title\": \"Meanwhile\", \"partner\": \"sutton\", \"source\": \"Minutes\"}",
                    "Authorization",
                    OFFICE);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            waits.add(System.nanoTime() - sent);
            Thread.sleep(20);
        }
        return waits;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static byte[] workbook(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Log");
            String[] heads = {"Title", "Partner", "Probability", "Impact", "Happened on", "Cause", "Owner"};
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, "Risk number " + row);
                sheet.value(row, 1, "sutton");
                sheet.value(row, 2, 1 + row % 5);
                sheet.value(row, 3, 1 + row % 4);
                sheet.value(row, 4, LocalDate.of(2012, 1, 1).plusDays(row % 900));
                sheet.style(row, 4).format("dd/mm/yyyy").set();
                sheet.value(row, 5, "The supplier of lot " + row + " has not answered since the tender closed");
                sheet.value(row, 6, "Head of service " + row % 40);
            }
        }
        return out.toByteArray();
    }

    private static byte[] csv(int rows) {
        StringBuilder lines = new StringBuilder("Title,Partner,Probability,Impact,Happened on,Cause,Owner\n");
        for (int row = 1; row <= rows; row++) {
            lines.append("Risk number ").append(row).append(",sutton,2,3,2012-05-01,No answer,Head of service\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
