package org.prinuce.standalone.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prinuce.standalone.demonstration.PublicRecord.Fact;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs the public record as the programme office would: through the API, with the office's own password. Every request
 * has a key that never changes, so what a kill cut short is completed by doing it all again.
 */
final class Demonstration implements AutoCloseable {

    static final String PASSWORD = "prinuce";

    private static final String OFFICE = "office";
    private static final String PROGRAMMES = "/api/programmes";
    private static final String PROGRAMME = PROGRAMMES + "/" + PublicRecord.PROGRAMME;

    /** The month of the earliest fact ends on this day. */
    private static final String CREATED_ON = "2005-01-31";

    private static final int TRIES = 6;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private long lastPosition;

    Demonstration(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Who may try the product out, with {@link #PASSWORD}: roles, not people. */
    static Map<String, String> accounts() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("officer", "Officer, Sutton");
        names.put("lead", "Lead, Kingston");
        names.put("board", "Board member");
        names.put("member", "Elected member, Sutton");
        names.put("assurance", "Assurance, Merton");
        names.put("facilitator", "Facilitator");
        names.put(OFFICE, "Programme office");
        return names;
    }

    /** @throws IllegalStateException if a request is refused: the data and the product then do not fit together */
    void load() {
        post("programme", PROGRAMMES, programme());
        grant("officer", "OFFICER", "sutton");
        grant("lead", "LEAD", "kingston");
        grant("board", "BOARD_MEMBER", null);
        grant("member", "ELECTED_MEMBER", "sutton");
        grant("assurance", "ASSURANCE", "merton");
        grant("facilitator", "OBSERVER", null);
        PublicRecord.facts().stream().filter(Fact::isDecision).forEach(this::log);
        waitUntilItCanBeRead();
    }

    /** So that who is told where to go finds all of it there. Nothing to wait for where this process has no views. */
    private void waitUntilItCanBeRead() {
        int status;
        int tries = 0;
        do {
            status = send(request(PROGRAMME + "/decisions?after=" + lastPosition)
                            .GET()
                            .build())
                    .statusCode();
        } while (status == HttpStatus.SERVICE_UNAVAILABLE.value() && ++tries < TRIES);
    }

    private static Map<String, Object> programme() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", PublicRecord.PROGRAMME);
        body.put("name", "South London partnerships: the public record");
        body.put(
                "purpose",
                "What the public record says of the shared services of Sutton, Kingston, Merton, Richmond and the"
                        + " Metropolitan Police from 2005 to 2016. Every entry gives its source.");
        body.put("happenedOn", CREATED_ON);
        body.put("notice", "PUBLIC_RECORD");
        String notes = "Prinuce's domain notes, after the council's constitution; since when it holds is not known";
        String reading = notes + "; that it counts from publication is our reading";
        body.put(
                "partners",
                List.of(
                        council(
                                "sutton",
                                "Sutton",
                                rule(
                                        3,
                                        "TAKEN",
                                        "10:00",
                                        "four members",
                                        notes + "; that it counts from the day it was taken is our reading")),
                        council("kingston", "Kingston", rule(5, "MINUTES_PUBLISHED", "17:00", null, notes)),
                        council("merton", "Merton", rule(3, "PUBLISHED", "12:00", "three councillors", reading)),
                        council("richmond", "Richmond", null),
                        Map.of(
                                "id", "metropolitan-police",
                                "name", "Metropolitan Police",
                                "kind", "police",
                                "ratifies", false)));
        return body;
    }

    private static Map<String, Object> council(String id, String name, @Nullable Map<String, Object> rule) {
        Map<String, Object> partner = new LinkedHashMap<>(Map.of("id", id, "name", name, "kind", "council"));
        if (rule != null) {
            partner.put("callInRule", rule);
        }
        return partner;
    }

    private static Map<String, Object> rule(
            int workingDays, String after, String until, @Nullable String callers, String source) {
        Map<String, Object> rule = new LinkedHashMap<>(
                Map.of("workingDays", workingDays, "after", after, "until", until, "source", source));
        if (callers != null) {
            rule.put("callers", callers);
        }
        return rule;
    }

    private void grant(String account, String role, @Nullable String partner) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("account", account, "role", role));
        if (partner != null) {
            body.put("partner", partner);
        }
        post("role-" + account, PROGRAMME + "/members/grant-role", body);
    }

    /** Logs what the fact says, and no more: a position only where it says that a council approved. */
    private void log(Fact fact) {
        String key = fact.date() + "-" + Integer.toHexString(fact.title().hashCode());
        String day = fact.happenedOn().toString();
        String first = fact.partnerIds().getFirst();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", fact.title());
        body.put("partner", first);
        body.put("visibility", "PUBLIC");
        body.put("happenedOn", day);
        body.put("precision", fact.precision().toUpperCase(Locale.ROOT));
        body.put("requiredPartners", fact.partnerIds());
        body.put("source", fact.source());
        if (!fact.detail().isEmpty()) {
            body.put("reasons", "The record adds: " + fact.detail() + ".");
        }
        if (fact.saysDue()) {
            body.put("neededBy", day);
        }
        String decision = post(key, PROGRAMME + "/decisions", body);
        if (!fact.saysApproved()) {
            return;
        }
        List<String> partners = fact.partnerIds();
        for (String partner : partners) {
            Map<String, Object> position =
                    new LinkedHashMap<>(Map.of("partner", partner, "stance", "SUPPORT", "happenedOn", day));
            if (!partner.equals(first)) {
                position.put("reason", "Had approved by this day. The record does not give the day itself.");
            }
            post(key + "-" + partner, PROGRAMME + "/decisions/" + decision + "/positions", position);
        }
        post(
                key + "-taken",
                PROGRAMME + "/decisions/" + decision + "/take",
                Map.of(
                        "outcome",
                        "Approved",
                        "maker",
                        fact.partners().getFirst() + " council",
                        "partner",
                        first,
                        "happenedOn",
                        day));
    }

    private String post(String key, String path, Map<String, Object> body) {
        HttpResponse<String> answer = send(request(path)
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

    private HttpRequest.Builder request(String path) {
        byte[] credentials = (OFFICE + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
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
