package org.prinuce.standalone.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The product's own API, as the demonstration's accounts use it. */
final class Api implements Posts, AutoCloseable {

    static final String PROGRAMMES = "/api/programmes";

    private static final int TRIES = 6;

    /** How long an import is waited for at most: a minute. */
    private static final int PATIENCE = 1_200;

    private static final long A_MOMENT = Duration.ofMillis(50).toNanos();

    /** In one order in every process: the same key goes with the same bytes only. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private long lastPosition;

    Api(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    @Override
    public String post(String account, String key, String path, Object body) {
        HttpResponse<String> answer = send(request(account, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "demonstration-" + key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    path + " answers " + answer.statusCode() + " to " + body + ": " + answer.body());
        }
        JsonNode logged = JSON.readTree(answer.body());
        lastPosition = logged.path("position").asLong();
        return logged.path("id").asString();
    }

    @Override
    public void bringIn(String account, String programme, String kind, List<Map<String, Object>> rows) {
        List<String> fields = rows.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, String> columns = new LinkedHashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            columns.put(String.valueOf((char) ('A' + column)), fields.get(column));
        }
        String sheet = Stream.concat(
                        Stream.of(line(fields)),
                        rows.stream()
                                .map(row -> line(fields.stream()
                                        .map(field -> row.getOrDefault(field, ""))
                                        .toList())))
                .collect(Collectors.joining());
        String imports = programme + "/imports";
        JsonNode file = ask(request(account, imports + "?kind=" + kind + "&name=public-record-" + kind + ".csv")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(sheet)));
        String path = imports + "/" + file.path("id").asString();
        step(account, path + "/check", Map.of("columns", columns, "constants", Map.of()));
        JsonNode checked = settled(account, path, "CHECKED");
        if (checked.path("faulty").asInt() > 0) {
            throw new IllegalStateException(
                    ask(request(account, path + "/problems").GET()).toString());
        }
        if (checked.path("fresh").asInt() > 0) {
            step(
                    account,
                    path + "/confirm",
                    Map.of("fresh", checked.path("fresh").asInt()));
            lastPosition = settled(account, path, "DONE").path("last").asLong();
        }
    }

    private static String line(List<?> cells) {
        return cells.stream()
                .map(cell -> '"' + String.valueOf(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private void step(String account, String path, Object body) {
        ask(request(account, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** The import, once it has come to a stage, which takes it less than a second. */
    private JsonNode settled(String account, String path, String stage) {
        JsonNode now = ask(request(account, path).GET());
        for (int tries = 0; !now.path("stage").asString().equals(stage); tries++) {
            if (tries == PATIENCE) {
                throw new IllegalStateException(path + " does not come to " + stage + ": " + now);
            }
            LockSupport.parkNanos(A_MOMENT);
            now = ask(request(account, path).GET());
        }
        return now;
    }

    private JsonNode ask(HttpRequest.Builder asking) {
        HttpRequest request = asking.build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Whether there is a programme that the account may see. */
    boolean isThere(String account, String programme) {
        return send(request(account, PROGRAMMES + "/" + programme).GET().build())
                        .statusCode()
                == HttpStatus.OK.value();
    }

    /** @throws IllegalStateException if the export and the product do not fit together, or something is logged already */
    void restore(String account, byte[] export) {
        HttpResponse<String> answer = send(request(account, "/api/restore")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(export))
                .build());
        if (answer.statusCode() != HttpStatus.CREATED.value()) {
            throw new IllegalStateException("/api/restore answers " + answer.statusCode() + ": " + answer.body());
        }
        lastPosition = JSON.readTree(answer.body()).path("position").asLong();
    }

    /** Until the views have read what was logged. Nothing to wait for where this process has no views. */
    void waitUntilItCanBeRead(String account, String programme) {
        int status;
        int tries = 0;
        do {
            status = send(request(account, PROGRAMMES + "/" + programme + "/decisions?after=" + lastPosition)
                            .GET()
                            .build())
                    .statusCode();
        } while (status == HttpStatus.SERVICE_UNAVAILABLE.value() && ++tries < TRIES);
    }

    private HttpRequest.Builder request(String account, String path) {
        byte[] credentials = (account + ":" + Demonstration.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
