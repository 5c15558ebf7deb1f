package org.prinuce.standalone.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invented programme of Northmead, as a file tells it: a request a line, in the order of recording, with {@code as}
 * (the account), {@code post} (the address, below the programme's own unless it begins with a slash), {@code body} and,
 * where a later line names what this one logs, {@code is}: a label, which that line writes in braces.
 */
final class Northmead {

    static final String PROGRAMME = "northmead";

    private static final String FILE = "/demonstration/northmead.jsonl";
    private static final Pattern LABEL = Pattern.compile("\\{([a-z0-9-]+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Posts posts;
    private final Map<String, String> ids = new HashMap<>();

    Northmead(Posts posts) {
        this.posts = posts;
    }

    void load() {
        lines().forEach(this::log);
    }

    private void log(String line) {
        JsonNode request = JSON.readTree(LABEL.matcher(line).replaceAll(this::id));
        String post = request.path("post").asString();
        String id = posts.post(
                request.path("as").asString(),
                // A line is told once, whichever lines come before it in a later release.
                UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)).toString(),
                post.startsWith("/") ? post : Api.PROGRAMMES + "/" + PROGRAMME + "/" + post,
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
        try (InputStream in = Objects.requireNonNull(Northmead.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
