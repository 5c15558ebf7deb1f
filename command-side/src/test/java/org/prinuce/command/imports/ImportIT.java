package org.prinuce.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.imports.Spreadsheets.csv;
import static org.prinuce.command.imports.Spreadsheets.xlsx;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.common.caching.Cache;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.risk.RiskEvent.RiskRaised;
import org.prinuce.events.risk.RiskEvent.RiskWithdrawn;
import org.prinuce.ledger.Entry;
import org.prinuce.ledger.Ledger;
import org.prinuce.ledger.TestPostgres;
import org.prinuce.platform.account.Accounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spreadsheets brought in over HTTP, on a real PostgreSQL. */
class ImportIT {

    @SpringBootApplication(scanBasePackages = {"org.prinuce.platform", "org.prinuce.command"})
    static class Process {}

    private static final String PROGRAMME = """
        {"id": "%s", "name": "Shared services", "purpose": "One team", "happenedOn": "2012-01-01",
         "partners": [{"id": "sutton", "name": "London Borough of Sutton", "kind": "council"},
                      {"id": "kingston", "name": "Royal Borough of Kingston", "kind": "council"}]}\
        """;
    private static final String[] RISKS = {
        "Title,Partner,Likelihood,Impact,Scale,Date,Appetite,Category",
        "The supplier fails,London Borough of Sutton,3,4,4x4,30/04/2014,\"2,2\",supply",
        "Staff leave,sutton,2,2,4x4,2014-05-01,,people"
    };

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static ConfigurableApplicationContext process;
    private static String base;

    @BeforeAll
    static void start() {
        HikariDataSource database = TestPostgres.emptyDatabase();
        process = SpringApplication.run(
                Process.class, "--server.port=0", "--spring.datasource.url=" + database.getJdbcUrl());
        database.close();
        base = "http://localhost:"
                + ((WebServerApplicationContext) process).getWebServer().getPort();
        Accounts accounts = process.getBean(Accounts.class);
        accounts.create(new AccountId("office"), "The programme office", "correct horse", true, false);
        for (String account : List.of("officer", "neighbour", "member", "stranger")) {
            accounts.create(new AccountId(account), account, "correct horse", false, false);
        }
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private record Answer(int status, byte[] body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String path(String id) {
            return id + "/" + json().path("id").asString();
        }
    }

    private static Answer send(String method, String account, String path, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((account + ":correct horse").getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Answer post(String account, String path, String body) {
        return send("POST", account, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer get(String account, String path) {
        return send("GET", account, path, "application/json", new byte[0]);
    }

    private static Answer upload(String account, String programme, String kind, String name, byte[] file) {
        return send(
                "POST",
                account,
                programme + "/imports?kind=" + kind + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                "application/octet-stream",
                file);
    }

    private static String programme(String id) {
        assertThat(post("office", "/api/programmes", PROGRAMME.formatted(id)).status())
                .isEqualTo(201);
        String path = "/api/programmes/" + id;
        String grant = "{\"account\": \"%s\", \"role\": \"%s\", \"partner\": \"%s\"}";
        for (String member : List.of(
                grant.formatted("officer", "OFFICER", "sutton"),
                grant.formatted("neighbour", "OFFICER", "kingston"),
                grant.formatted("member", "ASSURANCE", "sutton"))) {
            assertThat(post("office", path + "/members/grant-role", member).status())
                    .isEqualTo(200);
        }
        return path;
    }

    /** As the columns were proposed, with what is the same in every row. */
    private static String like(JsonNode uploaded, Map<String, String> constants) {
        Map<String, String> columns = new TreeMap<>();
        uploaded.path("columns").forEach(column -> {
            if (column.hasNonNull("field")) {
                columns.put(
                        column.path("column").asString(), column.path("field").asString());
            }
        });
        return JSON.writeValueAsString(Map.of("columns", columns, "constants", constants));
    }

    private static JsonNode settled(String account, String path) {
        Instant late = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(late)) {
            JsonNode now = get(account, path).json();
            if (!List.of("CHECKING", "PREPARING", "STORING", "TAKING_BACK", "WITHDRAWING")
                    .contains(now.path("stage").asString())) {
                return now;
            }
        }
        throw new AssertionError("The import did not come to an end");
    }

    /** Uploads and checks, the columns as they were proposed. */
    private static JsonNode checked(
            String account, String programme, String kind, String name, byte[] file, Map<String, String> constants) {
        Answer uploaded = upload(account, programme, kind, name, file);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        String path = uploaded.path(programme + "/imports");
        Answer check = post(account, path + "/check", like(uploaded.json(), constants));
        assertThat(check.status()).as(check.text()).isEqualTo(200);
        return settled(account, path);
    }

    private static JsonNode confirmed(String account, String programme, JsonNode checked) {
        String path = programme + "/imports/" + checked.path("id").asString();
        Answer confirm = post(
                account,
                path + "/confirm",
                "{\"fresh\": %d}".formatted(checked.path("fresh").asInt()));
        assertThat(confirm.status()).as(confirm.text()).isEqualTo(200);
        return settled(account, path);
    }

    private static final String REASON = "{\"reason\": \"It was last year's file\"}";

    private static JsonNode takenBack(String account, String programme, JsonNode done) {
        String path = programme + "/imports/" + done.path("id").asString();
        Answer back = post(account, path + "/take-back", REASON);
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        return settled(account, path);
    }

    /** Imports it as the officer. */
    private static JsonNode done(String programme, String kind, byte[] file, Map<String, String> constants) {
        return confirmed("officer", programme, checked("officer", programme, kind, "log.csv", file, constants));
    }

    private static byte[] risks(int rows) {
        StringBuilder lines = new StringBuilder("Title,Partner,Probability,Impact,Scale,Date\n");
        for (int row = 1; row <= rows; row++) {
            lines.append("Risk ").append(row).append(",sutton,3,4,5x5,2014-04-30\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> listed(String account, String programme) {
        List<String> ids = new ArrayList<>();
        get(account, programme + "/imports")
                .json()
                .path("recorded")
                .forEach(file -> ids.add(file.path("id").asString()));
        return ids;
    }

    private static List<JsonNode> problems(String account, String programme, JsonNode checked) {
        List<JsonNode> problems = new ArrayList<>();
        get(account, programme + "/imports/" + checked.path("id").asString() + "/problems?size=500")
                .json()
                .path("problems")
                .forEach(problems::add);
        return problems;
    }

    private static <E extends ProgrammeEvent> List<E> recorded(JsonNode done, Class<E> type) {
        return entries(done).stream().map(Entry::event).map(type::cast).toList();
    }

    private static List<Entry> entries(JsonNode done) {
        long first = done.path("first").asLong();
        return process.getBean(Ledger.class)
                .read(first - 1, (int) (done.path("last").asLong() - first + 1));
    }

    private static long head() {
        return process.getBean(Ledger.class).head();
    }

    @Test
    void a_csv_is_mapped_checked_and_recorded_as_if_it_were_logged_by_hand() {
        String programme = programme("by-hand");
        long before = head();

        JsonNode checked = checked("officer", programme, "risks", "risks.csv", csv(RISKS), Map.of());
        assertThat(checked.path("stage").asString()).isEqualTo("CHECKED");
        assertThat(checked.path("fresh").asInt()).isEqualTo(2);
        assertThat(checked.path("problems").asInt()).isZero();
        assertThat(head()).isEqualTo(before);

        JsonNode done = confirmed("officer", programme, checked);
        assertThat(done.path("stage").asString()).isEqualTo("DONE");
        List<RiskRaised> risks = recorded(done, RiskRaised.class);
        assertThat(risks)
                .extracting(risk -> risk.details().title().text())
                .containsExactly("The supplier fails", "Staff leave");
        RiskRaised first = risks.getFirst();
        assertThat(first.partner()).hasToString("sutton");
        assertThat(first.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(first.happenedOn()).isEqualTo(LocalDate.of(2014, 4, 30));
        assertThat(first.inherent()).hasToString("3,4");
        assertThat(first.details().appetite()).hasToString("2,2");
        assertThat(entries(done)).extracting(Entry::actor).containsOnly(new AccountId("officer"));
        assertThat(entries(done))
                .allMatch(entry -> entry.recordedAt().isAfter(Instant.now().minusSeconds(60)));
        // What was imported goes on like any other.
        assertThat(post("officer", programme + "/risks/" + first.risk() + "/close", "{\"reason\": \"Done\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_same_file_again_adds_nothing_however_its_columns_lie() {
        String programme = programme("again");
        confirmed("officer", programme, checked("officer", programme, "risks", "a.csv", csv(RISKS), Map.of()));
        long before = head();

        JsonNode again = checked("officer", programme, "risks", "a.csv", csv(RISKS), Map.of());
        assertThat(again.path("there").asInt()).isEqualTo(2);
        assertThat(again.path("fresh").asInt()).isZero();
        JsonNode turned = checked(
                "office",
                programme,
                "risks",
                "b.csv",
                csv("Impact,Probability,Happened on,Title,Category,Scale", "2,2,01/05/2014,Staff leave,people,4x4"),
                Map.of("partner", "sutton"));
        assertThat(turned.path("there").asInt()).isEqualTo(1);
        Answer none =
                post("officer", programme + "/imports/" + again.path("id").asString() + "/confirm", "{\"fresh\": 0}");
        assertThat(none.json().path("rule").asString()).isEqualTo("NOTHING_IS_LEFT_TO_CONFIRM");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void another_partners_row_of_the_same_words_is_another_entry() {
        String programme = programme("private");
        byte[] file = csv("Term", "Host");
        confirmed(
                "officer",
                programme,
                checked("officer", programme, "terms", "t.csv", file, Map.of("visibility", "partner")));

        JsonNode neighbours = checked("neighbour", programme, "terms", "t.csv", file, Map.of());
        assertThat(neighbours.path("there").asInt()).isZero();
        assertThat(neighbours.path("fresh").asInt()).isEqualTo(1);
        JsonNode others = checked(
                "neighbour", programme, "terms", "t.csv", file, Map.of("partner", "sutton", "visibility", "partner"));
        assertThat(others.path("there").asInt()).isZero();
        assertThat(problems("neighbour", programme, others))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.path("says").asString()).contains("Only an officer or lead of sutton"));
        String elsewhere = programme("elsewhere");
        assertThat(checked("officer", elsewhere, "terms", "t.csv", file, Map.of("visibility", "partner"))
                        .path("fresh")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void every_problem_is_told_by_cell_as_a_log_by_hand_would_be_refused() {
        String programme = programme("faults");
        JsonNode checked = checked(
                "officer",
                programme,
                "risks",
                "f.csv",
                csv(
                        "Title,Partner,Probability,Impact,Scale,Date,Seen by,Appetite",
                        "Fine,sutton,1,1,4x4,2014-04-30,,",
                        ",sutton,1,1,4x4,2014-04-30,,",
                        "b,croydon,1,1,4x4,2014-04-30,,",
                        "c,kingston,1,1,4x4,2014-04-30,,",
                        "d,sutton,5,1,4x4,2014-04-30,,",
                        "e,sutton,1,often,4x4,2014-04-30,,",
                        "f,sutton,1,1,4by4,2014-04-30,,",
                        "g,sutton,1,1,4x4,31/02/2014,,",
                        "h,sutton,1,1,4x4,2999-01-01,,",
                        "i,sutton,1,1,4x4,2014-04-30,nobody,",
                        "j,sutton,1,1,4x4,2014-04-30,,\"9,9\"",
                        "=A1,sutton,1,1,4x4,2014-04-30,,",
                        "k,sutton,x,y,4x4,2014-04-30,,",
                        "Fine,sutton,1,1,4x4,30/04/2014,shared,"),
                Map.of());

        assertThat(checked.path("faulty").asInt()).isEqualTo(13);
        assertThat(checked.path("fresh").asInt()).isEqualTo(1);
        assertThat(problems("officer", programme, checked))
                .extracting(problem -> problem.path("cell").asString() + " "
                        + problem.path("row").asInt())
                .containsExactly(
                        "A3 3", "B4 4", "B5 5", "C6 6", "D7 7", "E8 8", "F9 9", "F10 10", "G11 11", "H12 12", "A13 13",
                        "C14 14", "D14 14", " 15");
        JsonNode seen = problems("officer", programme, checked).get(4);
        assertThat(seen.path("heading").asString()).isEqualTo("Impact");
        assertThat(seen.path("value").asString()).isEqualTo("often");
        assertThat(seen.path("says").asString()).isEqualTo("Give a whole number from 1 to 10.");
        String list = get(
                        "officer", programme + "/imports/" + checked.path("id").asString() + "/problems.csv")
                .text();
        assertThat(list.lines()).hasSize(15);
        assertThat(list).contains("12,H12,Appetite,\"9,9\",").contains("13,A13,Title,'=A1,");
    }

    @Test
    void nothing_is_taken_of_who_may_not_log_and_nothing_of_anothers_file_is_seen() {
        String programme = programme("access");
        JsonNode checked = checked("officer", programme, "risks", "r.csv", csv(RISKS), Map.of());
        String path = programme + "/imports/" + checked.path("id").asString();

        assertThat(upload("member", programme, "risks", "r.csv", csv(RISKS)).status())
                .isEqualTo(403);
        assertThat(upload("stranger", programme, "risks", "r.csv", csv(RISKS)).status())
                .isEqualTo(404);
        for (String other : List.of("neighbour", "office", "stranger")) {
            assertThat(get(other, path).status()).isEqualTo(404);
            assertThat(get(other, path + "/problems").status()).isEqualTo(404);
            assertThat(post(other, path + "/confirm", "{\"fresh\": 2}").status())
                    .isEqualTo(404);
            assertThat(send("DELETE", other, path, "application/json", new byte[0])
                            .status())
                    .isEqualTo(404);
        }
        assertThat(get(
                                "officer",
                                programme("access-2") + "/imports/"
                                        + checked.path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(get("officer", programme + "/imports").json().path("imports"))
                .hasSize(1);
        assertThat(get("office", programme + "/imports").json().path("imports")).isEmpty();
        assertThat(send("DELETE", "officer", path, "application/json", new byte[0])
                        .status())
                .isEqualTo(204);
        assertThat(get("officer", path).status()).isEqualTo(404);
    }

    @Test
    void a_mapping_that_does_not_fit_is_refused_before_any_row_is_read() {
        String programme = programme("mapping");
        Answer uploaded = upload("officer", programme, "risks", "r.csv", csv("Name,Colour", "x,red"));
        String path = uploaded.path(programme + "/imports");

        Answer missing = post("officer", path + "/check", "{\"columns\": {\"A\": \"title\"}}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().path("errors").findValuesAsString("field"))
                .containsExactly("constants.partner", "constants.probability", "constants.impact", "constants.scale");
        Answer wrong = post("officer", path + "/check", """
            {"columns": {"A": "title", "B": "title"},
             "constants": {"partner": "sutton", "probability": "1", "impact": "lots", "scale": "big", "hue": "x"}}\
            """);
        assertThat(wrong.json().path("errors").findValuesAsString("field"))
                .containsExactly("columns.B", "constants.hue");
        Answer constants = post("officer", path + "/check", """
            {"columns": {"A": "title"},
             "constants": {"partner": "sutton", "probability": "1", "impact": "lots", "scale": "big"}}\
            """);
        assertThat(constants.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("constants.impact", "constants.scale");
        assertThat(post("officer", path + "/confirm", "{\"fresh\": 0}")
                        .json()
                        .path("rule")
                        .asString())
                .isEqualTo("ONLY_WHAT_WAS_CHECKED_IS_CONFIRMED");
    }

    @Test
    void what_columns_were_taken_for_is_remembered_for_the_kind_and_the_programme() {
        String programme = programme("remembered");
        Answer uploaded = upload("officer", programme, "terms", "t.csv", csv("Slang,Source", "Host,minutes"));
        assertThat(uploaded.json().path("columns").path(0).hasNonNull("field")).isFalse();
        post("officer", uploaded.path(programme + "/imports") + "/check", "{\"columns\": {\"A\": \"term\"}}");

        JsonNode next = upload("officer", programme, "terms", "t.csv", csv("Source,Slang", "minutes,Lead"))
                .json();
        assertThat(next.path("columns").path(1).path("field").asString()).isEqualTo("term");
        assertThat(next.path("columns").path(0).hasNonNull("field")).isFalse();
        JsonNode elsewhere = upload("officer", programme("not-remembered"), "terms", "t.csv", csv("Slang", "Lead"))
                .json();
        assertThat(elsewhere.path("columns").path(0).hasNonNull("field")).isFalse();
    }

    @Test
    void what_was_not_seen_is_not_confirmed() {
        String programme = programme("unseen");
        JsonNode checked = checked("officer", programme, "risks", "r.csv", csv(RISKS), Map.of());
        String path = programme + "/imports/" + checked.path("id").asString();
        long before = head();

        assertThat(post("officer", path + "/confirm", "{\"fresh\": 3}")
                        .json()
                        .path("rule")
                        .asString())
                .isEqualTo("ONLY_WHAT_THE_CHECK_FOUND_IS_CONFIRMED");
        JsonNode first = checked("officer", programme, "risks", "r.csv", csv(RISKS[0], RISKS[1]), Map.of());
        confirmed("officer", programme, first);
        JsonNode changed = confirmed("officer", programme, checked);

        assertThat(changed.path("stage").asString()).isEqualTo("UPLOADED");
        assertThat(changed.path("said").asString()).contains("Nothing was stored");
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void confirming_twice_records_once() {
        String programme = programme("twice");
        JsonNode checked = checked("officer", programme, "risks", "r.csv", csv(RISKS), Map.of());
        long before = head();

        confirmed("officer", programme, checked);
        JsonNode again = confirmed("officer", programme, checked);

        assertThat(again.path("stage").asString()).isEqualTo("DONE");
        assertThat(head()).isEqualTo(before + 2);
    }

    @Test
    void a_file_that_cannot_be_read_leaves_nothing() {
        String programme = programme("unread");
        Answer refused = upload("officer", programme, "risks", "r.csv", csv("Title", "\"never closed"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("file");
        assertThat(refused.json().path("detail").asString()).contains("line 2");
        assertThat(upload("officer", programme, "risks", "r.csv", new byte[26 << 20])
                        .json()
                        .path("detail")
                        .asString())
                .contains("larger than 25 MB");
        assertThat(upload("officer", programme, "hopes", "r.csv", csv(RISKS)).status())
                .isEqualTo(404);
        assertThat(get("officer", programme + "/imports").json().path("imports"))
                .isEmpty();
    }

    @Test
    void a_rehearsed_thing_is_in_no_cache() {
        String programme = programme("cache");
        checked("officer", programme, "risks", "r.csv", csv(RISKS), Map.of());

        Cache risks = process.getBean("riskCache", Cache.class);
        assertThat(risks)
                .extracting("cache")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .isEmpty();
    }

    @Test
    void the_example_of_each_kinds_template_could_be_logged() {
        String programme = programme("templates");
        List<String> kinds = new ArrayList<>();
        get("officer", programme + "/imports/kinds")
                .json()
                .path("kinds")
                .forEach(kind -> kinds.add(kind.path("kind").asString()));
        assertThat(kinds)
                .contains(
                        "assumptions",
                        "commitments",
                        "communications",
                        "context",
                        "decisions",
                        "dependencies",
                        "issues",
                        "observations",
                        "risks",
                        "terms")
                .doesNotContain("partners", "imports");

        for (String kind : kinds) {
            byte[] sheet = get("officer", programme + "/imports/kinds/" + kind + "/template.xlsx")
                    .body();
            assertThat(upload("officer", programme, kind, "t.xlsx", sheet).text())
                    .contains("no rows");
            String text = get("officer", programme + "/imports/kinds/" + kind + "/template.csv")
                    .text();
            byte[] filled = text.replace(Table.EXAMPLE, "mine").getBytes(StandardCharsets.UTF_8);
            JsonNode checked = checked("officer", programme, kind, "t.csv", filled, Map.of());
            assertThat(problems("officer", programme, checked)).as(kind).isEmpty();
            assertThat(checked.path("fresh").asInt()).as(kind).isEqualTo(1);
        }
    }

    @Test
    void what_an_import_recorded_is_withdrawn_but_for_what_was_changed_since() {
        String programme = programme("taken-back");
        JsonNode done = done(programme, "risks", risks(200), Map.of());
        RiskRaised closed = recorded(done, RiskRaised.class).get(7);
        post("officer", programme + "/risks/" + closed.risk() + "/close", "{\"reason\": \"Over\"}");
        long before = head();

        JsonNode back = takenBack("officer", programme, done);

        assertThat(back.path("stage").asString()).as(back.toString()).isEqualTo("TAKEN_BACK");
        JsonNode came = back.path("takenBack");
        assertThat(came.path("withdrawn").asInt()).isEqualTo(199);
        assertThat(came.path("kept").asInt()).isEqualTo(1);
        assertThat(came.path("first").asLong()).isEqualTo(before + 1);
        assertThat(came.path("last").asLong()).isEqualTo(head()).isEqualTo(before + 199);
        assertThat(recorded(came, RiskWithdrawn.class))
                .hasSize(199)
                .allMatch(withdrawn -> withdrawn.reason().toString().contains("last year's file"))
                .noneMatch(withdrawn -> withdrawn.risk().equals(closed.risk()));
        assertThat(entries(came)).extracting(Entry::actor).containsOnly(new AccountId("officer"));
        JsonNode kept = get("officer", programme + "/imports/" + done.path("id").asString() + "/kept")
                .json();
        assertThat(kept.path("total").asInt()).isEqualTo(1);
        assertThat(kept.path("kept").path(0).path("thing").asString())
                .hasToString(closed.risk().value());
        assertThat(kept.path("kept").path(0).path("says").asString()).contains("More was logged about this");

        takenBack("officer", programme, done);
        assertThat(head()).isEqualTo(before + 199);
    }

    @Test
    void what_was_taken_back_can_be_imported_again() {
        String programme = programme("comes-again");
        JsonNode done = done(programme, "risks", risks(20), Map.of());
        RiskRaised kept = recorded(done, RiskRaised.class).getFirst();
        RiskRaised gone = recorded(done, RiskRaised.class).getLast();
        post(
                "officer",
                programme + "/risks/" + kept.risk() + "/assess",
                "{\"probability\": 1, \"impact\": 1, \"assessment\": \"RESIDUAL\"}");
        post("officer", programme + "/risks/" + gone.risk() + "/withdraw", REASON);

        JsonNode back = takenBack("officer", programme, done);
        assertThat(back.path("takenBack").path("withdrawn").asInt()).isEqualTo(18);
        assertThat(back.path("takenBack").path("gone").asInt()).isEqualTo(1);

        JsonNode again = checked("officer", programme, "risks", "log.csv", risks(20), Map.of());
        assertThat(again.path("fresh").asInt()).isEqualTo(19);
        assertThat(again.path("there").asInt()).isEqualTo(1);
        assertThat(confirmed("officer", programme, again).path("stage").asString())
                .isEqualTo("DONE");
    }

    @Test
    void only_who_may_withdraw_all_of_an_import_takes_it_back() {
        String programme = programme("not-theirs");
        JsonNode shared = done(programme, "risks", risks(2), Map.of());
        JsonNode secret = done(programme, "terms", csv("Term", "Host"), Map.of("visibility", "partner"));
        String path = programme + "/imports/" + shared.path("id").asString();
        long before = head();

        assertThat(post("neighbour", path + "/take-back", REASON).status()).isEqualTo(404);
        assertThat(post("member", path + "/take-back", REASON).status()).isEqualTo(403);
        assertThat(listed("neighbour", programme)).isEmpty();
        assertThat(listed("officer", programme))
                .containsExactly(secret.path("id").asString(), shared.path("id").asString());
        assertThat(listed("office", programme))
                .containsExactly(shared.path("id").asString());
        assertThat(get("office", path + "/problems").status()).isEqualTo(404);
        assertThat(head()).isEqualTo(before);

        JsonNode back = takenBack("office", programme, shared);
        assertThat(back.path("takenBack").path("withdrawn").asInt()).isEqualTo(2);
        assertThat(entries(back.path("takenBack"))).extracting(Entry::actor).containsOnly(new AccountId("office"));
    }

    @Test
    void an_import_is_taken_back_long_after_its_file_is_gone() {
        String programme = programme("long-after");
        JsonNode done = done(programme, "risks", csv(RISKS[0], RISKS[1], ",sutton,1,1,4x4,2014-04-30,,"), Map.of());
        JsonNode open = checked("officer", programme, "risks", "open.csv", csv(RISKS), Map.of());
        process.getBean(JdbcClient.class)
                .sql("update import_file set created_at = now() - interval '400 days' where programme = 'long-after'")
                .update();
        process.getBean(Imports.class).deleteOld();

        assertThat(get("officer", programme + "/imports/" + open.path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(listed("officer", programme)).containsExactly(done.path("id").asString());
        assertThat(done.path("columns")).isEmpty();
        assertThat(problems("officer", programme, done)).isEmpty();
        assertThat(takenBack("officer", programme, done)
                        .path("takenBack")
                        .path("withdrawn")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_taking_back_that_fails_at_its_end_leaves_all_as_it_was() {
        String programme = programme("fails");
        JsonNode done = done(programme, "risks", risks(30), Map.of());
        JdbcClient database = process.getBean(JdbcClient.class);
        database.sql("alter table import_file add constraint broken check (stage <> 'TAKEN_BACK') not valid")
                .update();
        long before = head();

        JsonNode failed = takenBack("officer", programme, done);
        database.sql("alter table import_file drop constraint broken").update();

        assertThat(failed.path("stage").asString()).isEqualTo("DONE");
        assertThat(failed.path("said").asString()).contains("nothing was stored");
        assertThat(head()).isEqualTo(before);
        assertThat(checked("officer", programme, "risks", "log.csv", risks(30), Map.of())
                        .path("there")
                        .asInt())
                .isEqualTo(30);
        assertThat(takenBack("officer", programme, done)
                        .path("takenBack")
                        .path("withdrawn")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void a_taking_back_whose_process_ended_can_be_begun_again() {
        String programme = programme("killed");
        JsonNode done = done(programme, "risks", risks(3), Map.of());
        process.getBean(JdbcClient.class)
                .sql("update import_file set stage = 'WITHDRAWING', runner = gen_random_uuid(),"
                        + " beat = now() - interval '1 minute' where id = ?::uuid")
                .param(done.path("id").asString())
                .update();

        JsonNode woken = get(
                        "officer", programme + "/imports/" + done.path("id").asString())
                .json();

        assertThat(woken.path("stage").asString()).isEqualTo("DONE");
        assertThat(woken.path("said").asString()).contains("interrupted");
        assertThat(takenBack("officer", programme, done)
                        .path("takenBack")
                        .path("withdrawn")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void what_is_not_recorded_is_not_taken_back_and_what_is_recorded_is_not_discarded() {
        String programme = programme("neither");
        JsonNode checked = checked("officer", programme, "risks", "r.csv", csv(RISKS), Map.of());
        String path = programme + "/imports/" + checked.path("id").asString();

        assertThat(post("officer", path + "/take-back", REASON)
                        .json()
                        .path("rule")
                        .asString())
                .isEqualTo("ONLY_WHAT_IS_RECORDED_IS_TAKEN_BACK");
        confirmed("officer", programme, checked);
        assertThat(post("officer", path + "/take-back", "{}")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("reason");
        assertThat(send("DELETE", "officer", path, "application/json", new byte[0])
                        .json()
                        .path("rule")
                        .asString())
                .isEqualTo("WHAT_IS_RECORDED_IS_NOT_DISCARDED");
    }

    @Test
    void an_import_of_each_kind_is_taken_back() {
        String programme = programme("each-kind");
        get("officer", programme + "/imports/kinds").json().path("kinds").forEach(each -> {
            String kind = each.path("kind").asString();
            byte[] filled = get("officer", programme + "/imports/kinds/" + kind + "/template.csv")
                    .text()
                    .replace(Table.EXAMPLE, "mine")
                    .getBytes(StandardCharsets.UTF_8);
            JsonNode back = takenBack("officer", programme, done(programme, kind, filled, Map.of()));
            assertThat(back.path("takenBack").path("withdrawn").asInt())
                    .as(kind + back)
                    .isEqualTo(1);
            assertThat(checked("officer", programme, kind, "again.csv", filled, Map.of())
                            .path("fresh")
                            .asInt())
                    .as(kind)
                    .isEqualTo(1);
        });
    }

    @Test
    void lists_periods_and_links_have_one_cell_each() {
        String programme = programme("kinds");
        JsonNode commitments = confirmed(
                "officer",
                programme,
                checked(
                        "officer",
                        programme,
                        "commitments",
                        "c.csv",
                        csv(
                                "Partner,Audience,Purpose,Channel,Frequency,Start",
                                "sutton,kingston,News,Email,P1M,01/02/2014"),
                        Map.of()));
        CommitmentMade made = recorded(commitments, CommitmentMade.class).getFirst();
        assertThat(made.details().audience().partner()).hasToString("kingston");

        JsonNode decisions = confirmed(
                "officer",
                programme,
                checked(
                        "officer",
                        programme,
                        "decisions",
                        "d.csv",
                        csv(
                                "Title,Partner,Required partners,Options",
                                "Share,sutton,sutton; Royal Borough of Kingston,Stay; Leave"),
                        Map.of()));
        DecisionProposed proposed = recorded(decisions, DecisionProposed.class).getFirst();
        assertThat(proposed.details().options()).hasSize(2);
        JsonNode sends = checked(
                "officer",
                programme,
                "communications",
                "s.csv",
                csv(
                        "Partner,Channel,Summary,Commitment,Publicity",
                        "sutton,Email,First," + made.commitment() + ",yes",
                        "sutton,Email,Second,no-such-thing,maybe"),
                Map.of());
        assertThat(sends.path("fresh").asInt()).isEqualTo(1);
        assertThat(problems("officer", programme, sends))
                .extracting(problem -> problem.path("cell").asString())
                .containsExactly("E3");
    }

    @Test
    void five_thousand_rows_with_thirty_seven_faults_of_many_sorts() {
        String programme = programme("check-4");
        Map<String, String> planted = new TreeMap<>();
        byte[] file = xlsx(sheet -> fiveThousand(sheet, planted));
        assertThat(planted).hasSize(37);
        long before = head();

        JsonNode checked = checked("officer", programme, "risks", "log.xlsx", file, Map.of("scale", "5x5"));
        List<String> told = problems("officer", programme, checked).stream()
                .map(problem -> problem.path("cell").asString())
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(planted.keySet());
        assertThat(checked.path("faulty").asInt()).isEqualTo(37);
        assertThat(checked.path("fresh").asInt()).isEqualTo(4_963);
        assertThat(head()).isEqualTo(before);

        JsonNode done = confirmed("officer", programme, checked);
        assertThat(done.path("stage").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(head()).isEqualTo(before + 4_963);
        assertThat(recorded(done, RiskRaised.class))
                .hasSize(4_963)
                .allMatch(risk -> risk.happenedOn().isBefore(LocalDate.of(2020, 1, 1)));

        JsonNode again = checked("officer", programme, "risks", "log.xlsx", file, Map.of("scale", "5x5"));
        assertThat(again.path("there").asInt()).isEqualTo(4_963);
        assertThat(again.path("fresh").asInt()).isZero();
        assertThat(head()).isEqualTo(before + 4_963);
        assertThat(process.getBean(JdbcClient.class)
                        .sql("select count(*) from import_part where import = ?::uuid")
                        .param(done.path("id").asString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A log of 5,000 risks; each planted fault by the cell that it lies in. */
    private static void fiveThousand(Worksheet sheet, Map<String, String> planted) {
        String[] heads = {
            "Risk", "Council", "Likelihood", "Impact", "Date raised", "Owner", "Action owner", "Nature", "Appetite"
        };
        for (int column = 0; column < heads.length; column++) {
            sheet.value(0, column, heads[column]);
        }
        for (int row = 1; row <= 5_000; row++) {
            sheet.value(row, 0, "Risk number " + row);
            sheet.value(row, 1, row % 3 == 0 ? "London Borough of Sutton" : "sutton");
            sheet.value(row, 2, 1 + row % 5);
            sheet.value(row, 3, 1 + row % 4);
            if (row % 2 == 0) {
                sheet.value(row, 4, LocalDate.of(2013, 1, 1).plusDays(row % 1_000));
                sheet.style(row, 4).format("dd/mm/yyyy").set();
            } else {
                sheet.value(row, 4, "2014-03-" + (10 + row % 20));
            }
            sheet.value(row, 5, "Head of risk");
            sheet.value(row, 6, "Manager");
            sheet.value(row, 7, row % 7 == 0 ? "opportunity" : "risk");
            sheet.value(row, 8, "3,3");
        }
        List<Fault> faults = List.of(
                new Fault("A", "no title", (row, s) -> s.value(row, 0, "")),
                new Fault("A", "too long", (row, s) -> s.value(row, 0, "x".repeat(201))),
                new Fault("A", "a formula", (row, s) -> s.formula(row, 0, "CONCATENATE(\"a\",\"b\")")),
                new Fault("A", "a control character", (row, s) -> s.value(row, 0, "a\u0085b")),
                new Fault("B", "no such partner", (row, s) -> s.value(row, 1, "Croydon")),
                new Fault("B", "another's", (row, s) -> s.value(row, 1, "kingston")),
                new Fault("B", "no partner", (row, s) -> s.value(row, 1, "")),
                new Fault("C", "off the scale", (row, s) -> s.value(row, 2, 6)),
                new Fault("C", "beyond any scale", (row, s) -> s.value(row, 2, 11)),
                new Fault("C", "zero", (row, s) -> s.value(row, 2, 0)),
                new Fault("C", "words", (row, s) -> s.value(row, 2, "likely")),
                new Fault("D", "a fraction", (row, s) -> s.value(row, 3, 2.5)),
                new Fault("D", "off the scale", (row, s) -> s.value(row, 3, 7)),
                new Fault("E", "no such day", (row, s) -> s.value(row, 4, "31/02/2014")),
                new Fault("E", "to come", (row, s) -> s.value(row, 4, "2050-01-01")),
                new Fault("E", "before all dates", (row, s) -> s.value(row, 4, "1066-10-14")),
                new Fault("G", "owner and actionee alike", (row, s) -> s.value(row, 6, "Head of risk")),
                new Fault("H", "no such nature", (row, s) -> s.value(row, 7, "hazard")),
                new Fault("I", "half a score", (row, s) -> s.value(row, 8, "3")),
                new Fault("I", "off the scale", (row, s) -> s.value(row, 8, "9,9")));
        for (int i = 0; i < 37; i++) {
            Fault fault = faults.get(i % faults.size());
            int row = 17 + i * 133;
            fault.into().plant(row, sheet);
            planted.put(fault.column() + (row + 1), fault.what());
        }
    }

    private record Fault(String column, String what, Planting into) {}

    private interface Planting {
        void plant(int row, Worksheet sheet);
    }
}
