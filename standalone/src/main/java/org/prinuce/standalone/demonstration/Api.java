package org.prinuce.standalone.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The product's own API, as the demonstration's accounts use it. */
final class Api implements Posts, AutoCloseable {

    static final String PROGRAMMES = "/api/programmes";

    private static final int TRIES = 6;

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
