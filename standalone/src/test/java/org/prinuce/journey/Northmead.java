package org.prinuce.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prinuce.standalone.Client;
import org.prinuce.standalone.RunningPrinuce;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product, running, with the programme of Northmead told to it through its API, each entry on the day on which it
 * was recorded. A second programme of the same partners is there to log in: the first is never changed.
 */
final class Northmead implements AutoCloseable {

    /** Where tests log; its partners are those of Northmead. */
    static final String REHEARSAL = "rehearsal";

    static final String PASSWORD = "open sesame 2015";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final MachineClock clock;
    private final RunningPrinuce prinuce;
    private final String admin;
    private final String address;
    private final Client api;
    private final Map<String, Client> signedIn = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private Northmead() {
        try {
            folder = Files.createTempDirectory("northmead");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        clock = new MachineClock(folder);
        int port = RunningPrinuce.freePort();
        address = "http://localhost:" + port;
        prinuce = RunningPrinuce.start(
                Map.of(
                        "PRINUCE_DATA",
                        folder.resolve("data").toString(),
                        "PRINUCE_PORT",
                        "" + port,
                        "PRINUCE_DEMO",
                        "false",
                        // Who signed in to tell of 2013 is still signed in in 2015.
                        "SPRING_SESSION_TIMEOUT",
                        "10000d"),
                clock.jvmOptions());
        clock.set(inLondon(LocalDateTime.of(2013, 1, 14, 9, 0)));
        admin = Client.basic(
                "admin", prinuce.waitUntilItSays("Sign in as admin").replaceAll(".*password (\\S+) \\(.*", "$1"));
        prinuce.waitUntilItSays("Prinuce is at");
        api = new Client(port);
    }

    static Northmead start() {
        Northmead northmead = new Northmead();
        try {
            northmead.tell();
            return northmead;
        } catch (RuntimeException | Error failed) {
            northmead.close();
            throw failed;
        }
    }

    static Instant now() {
        return inLondon(NorthmeadFixture.TODAY.atTime(LocalTime.of(10, 30)));
    }

    private static Instant inLondon(LocalDateTime moment) {
        return moment.atZone(LONDON).toInstant();
    }

    private void tell() {
        account("office", "Programme office", true);
        account("officer", "Project support officer", false);
        account("lead", "Lead, Thornbury Park", false);
        account("board", "Board member", false);
        account("assurance", "Assurance, Marlow Heath", false);
        account("officer-av", "Officer, Ashbourne Vale", false);
        account("officer-cn", "Officer, Constabulary", false);
        account("officer-mh", "Officer, Marlow Heath", false);
        log("office", "", NorthmeadFixture.programme());
        grantRoles(NorthmeadFixture.PROGRAMME);

        List<Story.Entry> entries = NorthmeadFixture.stories().stream()
                .flatMap(story -> story.entries().stream())
                .sorted(Comparator.comparing(Story.Entry::recorded))
                .toList();
        for (Story.Entry entry : entries) {
            clock.set(inLondon(entry.recorded()));
            Story story = entry.story();
            String things = "/" + NorthmeadFixture.PROGRAMME + "/" + story.things();
            String path = entry.verb().isEmpty() ? things : things + "/" + story.id() + entry.verb();
            entry.body().replaceAll((_, value) -> named(value));
            story.became(log(officerOf(entry.partner()), path, entry.body()));
            ids.put(story.name(), story.id());
        }

        clock.set(inLondon(NorthmeadFixture.TODAY.atTime(9, 0)));
        Map<String, Object> rehearsal = new LinkedHashMap<>(NorthmeadFixture.programme());
        rehearsal.put("id", REHEARSAL);
        rehearsal.put("name", "Northmead rehearsal");
        rehearsal.put("purpose", "A place to try things out in.");
        log("office", "", rehearsal);
        grantRoles(REHEARSAL);
        clock.set(now());
    }

    /** The id of a thing that another names. */
    private static Object named(Object value) {
        return switch (value) {
            case Story story -> story.id();
            case List<?> some -> some.stream().map(Northmead::named).toList();
            default -> value;
        };
    }

    private void grantRoles(String programme) {
        grant(programme, "officer", "OFFICER", NorthmeadFixture.CA);
        grant(programme, "lead", "LEAD", NorthmeadFixture.TP);
        grant(programme, "board", "BOARD_MEMBER", null);
        grant(programme, "assurance", "ASSURANCE", NorthmeadFixture.MH);
        grant(programme, "officer-av", "OFFICER", NorthmeadFixture.AV);
        grant(programme, "officer-cn", "OFFICER", NorthmeadFixture.CN);
        grant(programme, "officer-mh", "OFFICER", NorthmeadFixture.MH);
    }

    private void grant(String programme, String account, String role, @Nullable String partner) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("account", account, "role", role));
        if (partner != null) {
            body.put("partner", partner);
        }
        log("office", "/" + programme + "/members/grant-role", body);
    }

    private static String officerOf(String partner) {
        return switch (partner) {
            case NorthmeadFixture.AV -> "officer-av";
            case NorthmeadFixture.CN -> "officer-cn";
            case NorthmeadFixture.MH -> "officer-mh";
            case NorthmeadFixture.TP -> "lead";
            default -> "officer";
        };
    }

    private void account(String id, String name, boolean mayCreateProgrammes) {
        check(api.post(
                "/api/accounts",
                JSON.writeValueAsString(Map.of(
                        "account", id,
                        "name", name,
                        "password", PASSWORD,
                        "mayCreateProgrammes", mayCreateProgrammes)),
                "Authorization",
                admin));
    }

    /** The account's password is set anew, which ends its sessions, wherever they are. */
    void endSessionsOf(String account) {
        check(api.post(
                "/api/accounts/" + account + "/set-password",
                JSON.writeValueAsString(Map.of("password", PASSWORD)),
                "Authorization",
                admin));
    }

    /**
     * Logs as an account would through the API.
     *
     * @param path below {@code /api/programmes}
     * @return the id of the thing logged
     */
    String log(String account, String path, Map<String, Object> body) {
        Client client = signedIn.computeIfAbsent(account, this::signIn);
        return check(client.post(
                        "/api/programmes" + path,
                        JSON.writeValueAsString(body),
                        "X-XSRF-TOKEN",
                        client.csrf(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()))
                .field("id");
    }

    /**
     * Imports risks as an account would through the API, each column under the name of its field.
     *
     * @return the import, once it is recorded
     */
    JsonNode imports(String account, String programme, String name, String csv) {
        Client client = signedIn.computeIfAbsent(account, this::signIn);
        String imports = "/" + programme + "/imports";
        JsonNode uploaded = check(client.upload(
                        "/api/programmes" + imports + "?kind=risks&name=" + name,
                        csv.getBytes(StandardCharsets.UTF_8),
                        "X-XSRF-TOKEN",
                        client.csrf()))
                .json();
        Map<String, String> columns = new LinkedHashMap<>();
        uploaded.path("columns")
                .forEach(column -> columns.put(
                        column.path("column").asString(), column.path("field").asString()));
        String path = imports + "/" + uploaded.path("id").asString();
        log(account, path + "/check", Map.of("columns", columns));
        int fresh = settled(account, path).path("fresh").asInt();
        log(account, path + "/confirm", Map.of("fresh", fresh));
        return settled(account, path);
    }

    /** A file, once nothing works on it. */
    JsonNode settled(String account, String path) {
        Set<String> still = Set.of("UPLOADED", "CHECKED", "DONE", "TAKEN_BACK");
        Instant late = Instant.now().plusSeconds(30);
        JsonNode now = ask(account, path).json();
        while (!still.contains(now.path("stage").asString())) {
            if (Instant.now().isAfter(late)) {
                throw new IllegalStateException("The import did not come to an end: " + now);
            }
            now = ask(account, path).json();
        }
        return now;
    }

    /** What an account is answered. */
    Client.Answer ask(String account, String path) {
        return signedIn.computeIfAbsent(account, this::signIn).get("/api/programmes" + path);
    }

    private Client signIn(String account) {
        Client client = new Client(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        check(client.signIn(account, PASSWORD));
        client.get("/api/session");
        return client;
    }

    private static Client.Answer check(Client.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(
                    answer.raw().request() + " is answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    String address() {
        return address;
    }

    /** The thing of Northmead that is called this. */
    String idOf(String title) {
        return Objects.requireNonNull(ids.get(title), title);
    }

    @Override
    public void close() {
        prinuce.close();
        try (clock) {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
