package org.prinuce.standalone.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the export that ships, from the story: a request a line, in the order of recording, with {@code as} (the
 * account), {@code post} (the address, below the programme's own unless it begins with a slash), {@code body} and,
 * where a later line names what this one logs, {@code is}: a label, which that line writes in braces. The rules are
 * thereby those of the product; only the recorded times are the story's: an entry is recorded on the day that it
 * happened, after the one before it, or soon after that one where it happened earlier.
 *
 * <p>To change the story: change its file, empty what ships as {@code northmead.jsonl}, start Prinuce without it on an
 * empty folder with the demonstration's accounts, and run this with its port and the file to write.
 */
final class NorthmeadStory {

    private static final String FILE = "/demonstration/northmead-story.jsonl";
    private static final String PROGRAMME = Api.PROGRAMMES + "/" + Northmead.PROGRAMME;
    private static final Pattern LABEL = Pattern.compile("\\{([a-z0-9-]+)}");
    private static final Pattern TIMES = Pattern.compile("^\\{\"number\":\\d+,\"recordedAt\":\"[^\"]*\"");
    private static final Pattern PLACE = Pattern.compile("\"sequence\":\\d+");
    /** Whose exports together hold all of it: what each partner keeps to itself is in its own alone. */
    private static final List<String> EXPORTERS = List.of("officer", "lead", "assurance");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Posts posts;
    private final Map<String, String> ids = new HashMap<>();

    private NorthmeadStory(Posts posts) {
        this.posts = posts;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        try (Api api = new Api(port)) {
            NorthmeadStory story = new NorthmeadStory(api);
            lines().forEach(story::log);
            api.waitUntilItCanBeRead(EXPORTERS.getFirst(), Northmead.PROGRAMME);
        }
        Files.writeString(Path.of(arguments[1]), retold(exported(port)));
    }

    private void log(String line) {
        JsonNode request = JSON.readTree(LABEL.matcher(line).replaceAll(this::id));
        String post = request.path("post").asString();
        String id = posts.post(
                request.path("as").asString(),
                UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)).toString(),
                post.startsWith("/") ? post : PROGRAMME + "/" + post,
                request.path("body"));
        if (request.has("is")) {
            ids.put(request.path("is").asString(), id);
        }
    }

    private String id(MatchResult label) {
        return Objects.requireNonNull(
                ids.get(label.group(1)), () -> FILE + " has no line before that is " + label.group());
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(NorthmeadStory.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** All exports as one, without its foot. */
    private static List<String> exported(int port) throws Exception {
        SortedMap<Long, String> entries = new TreeMap<>();
        String head = "";
        for (String exporter : EXPORTERS.reversed()) {
            List<String> lines = exported(port, exporter);
            head = lines.getFirst();
            for (String line : lines.subList(1, lines.size() - 1)) {
                entries.put(JSON.readTree(line).path("number").asLong(), line);
            }
        }
        List<String> all = new ArrayList<>(entries.values());
        all.addFirst(head);
        return all;
    }

    private static List<String> exported(int port, String exporter) throws Exception {
        String credentials = exporter + ":" + Demonstration.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + PROGRAMME + "/export.jsonl"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body().lines().toList();
        }
    }

    /** The same entries, numbered from 1, each stream without a hole, and with the recorded times that the story tells. */
    static String retold(List<String> exported) throws Exception {
        List<String> lines = new ArrayList<>();
        Random random = new Random(20130204);
        Instant last = Instant.EPOCH;
        Instant lastExported = Instant.EPOCH;
        Map<String, Integer> places = new HashMap<>();
        for (String line : exported.subList(1, exported.size())) {
            JsonNode entry = JSON.readTree(line);
            Instant recorded = Instant.parse(entry.path("recordedAt").asString());
            boolean sameRequest = ChronoUnit.MICROS.between(lastExported, recorded) < 10;
            last = sameRequest ? last.plus(1, ChronoUnit.MICROS) : later(last, entry, random);
            lastExported = recorded;
            int place = places.merge(entry.path("stream").asString(), 0, (before, _) -> before + 1);
            String timed = TIMES.matcher(line)
                    .replaceFirst("{\"number\":" + (lines.size() + 1) + ",\"recordedAt\":\"" + last + "\"");
            lines.add(PLACE.matcher(timed).replaceFirst("\"sequence\":" + place));
        }
        String head = exported.getFirst()
                .replaceFirst(
                        "\"exportedAt\":\"[^\"]*\"",
                        "\"exportedAt\":\"" + last.plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS) + "\"");
        String body = head + "\n" + String.join("\n", lines) + "\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        return body + "{\"entries\":" + lines.size() + ",\"sha256\":\""
                + HexFormat.of().formatHex(hash) + "\"}\n";
    }

    private static Instant later(Instant last, JsonNode entry, Random random) {
        Instant soon = last.plus(Duration.ofSeconds(random.nextInt(120, 720)));
        Instant thatDay = LocalDate.parse(entry.path("data").path("happenedOn").asString())
                .atTime(9, 30)
                .plusSeconds(random.nextInt(18_000))
                .atZone(LONDON)
                .toInstant();
        return soon.isAfter(thatDay) ? soon : thatDay;
    }
}
