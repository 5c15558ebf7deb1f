package org.prinuce.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.risk.IssueEvent.IssueAnswered;
import org.prinuce.events.risk.IssueEvent.IssueRaised;
import org.prinuce.events.risk.RiskEvent.RiskMaterialised;
import org.prinuce.events.risk.RiskEvent.RiskRaised;
import org.prinuce.ledger.Ledger;
import org.prinuce.ledger.TestPostgres;
import org.prinuce.platform.account.Accounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The write side as a process, on a real PostgreSQL. */
class CommandSideIT {

    @SpringBootApplication(scanBasePackages = {"org.prinuce.platform", "org.prinuce.command"})
    static class Process {}

    private static final String PROGRAMME = """
        {"id": "%s", "name": "Shared services", "purpose": "One team", "happenedOn": "2012-01-01",
         "partners": [
           {"id": "sutton", "name": "London Borough of Sutton", "kind": "council",
            "callInRule": {"workingDays": 3, "after": "TAKEN", "until": "10:00", "source": "Constitution"}},
           {"id": "kingston", "name": "Royal Borough of Kingston", "kind": "council"}]}\
        """;
    private static final String PROPOSAL = """
        {"title": "Share one ICT service", "partner": "sutton", "happenedOn": "2014-03-03", "visibility": "%s"}\
        """;
    private static final String TAKING = """
        {"outcome": "Agreed", "maker": "Joint committee", "happenedOn": "2014-03-12"}\
        """;

    private static final String RISK = """
        {"title": "The supplier fails", "partner": "sutton", "probability": 3, "impact": 4, "scale": "4x4"}\
        """;

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
        for (String account : List.of("officer", "neighbour", "stranger")) {
            accounts.create(new AccountId(account), account, "correct horse", false, false);
        }
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private record Answer(int status, JsonNode json, String location) {
        String id() {
            return json.path("id").asString();
        }

        String rule() {
            return json.path("rule").asString();
        }

        long position() {
            return json.path("position").asLong();
        }
    }

    private static Answer post(String account, String path, String body, String... headers) {
        String password =
                Base64.getEncoder().encodeToString((account + ":correct horse").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + password)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    JSON.readTree(answer.body()),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A programme of its own for each test, with an officer of Sutton and one of Kingston. */
    private static String programme(String id) {
        assertThat(post("office", "/api/programmes", PROGRAMME.formatted(id)).status())
                .isEqualTo(201);
        String path = "/api/programmes/" + id;
        String grant = "{\"account\": \"%s\", \"role\": \"OFFICER\", \"partner\": \"%s\"}";
        for (String member : List.of(grant.formatted("officer", "sutton"), grant.formatted("neighbour", "kingston"))) {
            assertThat(post("office", path + "/members/grant-role", member).status())
                    .isEqualTo(200);
        }
        return path;
    }

    private static Stream<Class<?>> logged(String stream) {
        return process.getBean(Ledger.class).readStream(stream, Long.MAX_VALUE).stream()
                .map(entry -> ((Object) entry.event()).getClass());
    }

    @Test
    void a_decision_goes_from_its_proposal_to_a_correction() {
        String programme = programme("whole");
        Answer proposed = post("officer", programme + "/decisions", PROPOSAL.formatted("SHARED"));
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.location()).isEqualTo(programme + "/decisions/" + proposed.id());
        String decision = proposed.location();

        Answer position =
                post("neighbour", decision + "/positions", "{\"partner\": \"kingston\", \"stance\": \"support\"}");
        Answer taken = post("officer", decision + "/take", TAKING);
        Answer tooLate = post(
                "officer",
                decision + "/call-in",
                "{\"partner\": \"sutton\", \"reason\": \"Four members asked\", \"happenedOn\": \"2014-03-18\"}");
        Answer corrected = post(
                "officer", decision + "/correct", "{\"title\": \"IT\", \"maker\": \"Board\", \"reason\": \"Misread\"}");

        assertThat(position.status()).isEqualTo(201);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.rule()).isEqualTo("A_DECISION_IS_CALLED_IN_WITHIN_THE_WINDOW");
        assertThat(corrected.position()).isEqualTo(taken.position() + 2);
        assertThat(logged(proposed.id()))
                .containsExactly(
                        DecisionProposed.class,
                        PositionTaken.class,
                        DecisionTaken.class,
                        DecisionCorrected.class,
                        DecisionCorrected.class);
    }

    @Test
    void a_private_decision_answers_others_exactly_as_one_that_is_not_there() {
        String programme = programme("private");
        Answer proposed = post("officer", programme + "/decisions", PROPOSAL.formatted("PARTNER"));
        String absent = programme + "/decisions/5f0c8f3e-0000-4000-8000-000000000000";

        for (String other : List.of("neighbour", "office")) {
            Answer unseen = post(other, proposed.location() + "/take", TAKING);
            assertThat(unseen.status()).isEqualTo(404);
            assertThat(unseen).isEqualTo(post(other, absent + "/take", TAKING));
        }
        assertThat(post("stranger", proposed.location() + "/take", TAKING))
                .isEqualTo(post("stranger", "/api/programmes/nowhere/decisions/x/take", TAKING));
        assertThat(post("officer", proposed.location() + "/take", TAKING).status())
                .isEqualTo(200);
    }

    @Test
    void a_decision_is_not_found_in_another_programme_nor_under_a_programmes_id() {
        String one = programme("one");
        String two = programme("two");
        Answer proposed = post("officer", one + "/decisions", PROPOSAL.formatted("SHARED"));

        assertThat(post("officer", two + "/decisions/" + proposed.id() + "/take", TAKING)
                        .status())
                .isEqualTo(404);
        assertThat(post("officer", one + "/decisions/one/take", TAKING).status())
                .isEqualTo(404);
        assertThat(post("officer", one + "/decisions/NOT-AN-ID/take", TAKING).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_sent_for_a_commitment_tells_its_audience_and_is_seen_like_it() {
        String programme = programme("sends");
        Answer made = post("officer", programme + "/commitments", """
            {"partner": "sutton", "audience": "All staff", "purpose": "What changes", "channel": "Newsletter",
             "every": "P14D", "startsOn": "2014-03-03", "visibility": "PARTNER"}\
            """);
        String sending = """
            {"partner": "%s", "commitment": "%s", "channel": "Newsletter", "summary": "Where the teams will sit"}\
            """;

        Answer sent = post("officer", programme + "/communications", sending.formatted("sutton", made.id()));

        assertThat(sent.status()).isEqualTo(201);
        CommunicationSent event = (CommunicationSent) process.getBean(Ledger.class)
                .readStream(sent.id(), Long.MAX_VALUE)
                .getFirst()
                .event();
        assertThat(event.details().audience()).isEqualTo(Audience.of(Redactable.of("All staff")));
        assertThat(event.visibility()).isEqualTo(Visibility.PARTNER);
        assertThat(post("neighbour", programme + "/communications", sending.formatted("kingston", made.id())))
                .extracting(Answer::status, Answer::rule)
                .containsExactly(409, "THE_COMMITMENT_IS_LOGGED_IN_THIS_PROGRAMME");
        assertThat(post("neighbour", made.location() + "/end", "{\"reason\": \"r\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_lost_answer_is_given_again() {
        String programme = programme("again");
        Answer first =
                post("officer", programme + "/decisions", PROPOSAL.formatted("SHARED"), "Idempotency-Key", "proposal");
        Answer second =
                post("officer", programme + "/decisions", PROPOSAL.formatted("SHARED"), "Idempotency-Key", "proposal");
        Answer taken = post("officer", first.location() + "/take", TAKING, "Idempotency-Key", "taking");
        Answer takenAgain = post("officer", first.location() + "/take", TAKING, "Idempotency-Key", "taking");

        assertThat(second).isEqualTo(first);
        assertThat(takenAgain).isEqualTo(taken);
        assertThat(post(
                                "officer",
                                programme + "/decisions",
                                PROPOSAL.formatted("PUBLIC"),
                                "Idempotency-Key",
                                "proposal")
                        .rule())
                .isEqualTo("SAME_KEY_OTHER_BODY");
    }

    @Test
    void a_programme_id_is_used_once_and_only_who_may_creates_one() {
        programme("taken");

        assertThat(post("office", "/api/programmes", PROGRAMME.formatted("taken"))
                        .rule())
                .isEqualTo("A_PROGRAMME_ID_IS_USED_ONCE");
        assertThat(post("officer", "/api/programmes", PROGRAMME.formatted("mine"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_programme_cannot_settle_on_a_decisions_stream() {
        String programme = programme("settled");
        Answer proposed = post("officer", programme + "/decisions", PROPOSAL.formatted("SHARED"));

        assertThat(post("office", "/api/programmes", PROGRAMME.formatted(proposed.id()))
                        .status())
                .isEqualTo(422);
        assertThat(logged(proposed.id())).containsExactly(DecisionProposed.class);
    }

    @Test
    void another_decision_is_named_only_where_it_is_seen() {
        String programme = programme("succession");
        Answer older = post("officer", programme + "/decisions", PROPOSAL.formatted("SHARED"));
        Answer newer = post("officer", programme + "/decisions", PROPOSAL.formatted("SHARED"));

        assertThat(post("officer", older.location() + "/supersede", "{\"by\": \"%s\"}".formatted(newer.id()))
                        .status())
                .isEqualTo(200);
        assertThat(post("officer", newer.location() + "/supersede", "{\"by\": \"unheard-of\"}")
                        .rule())
                .isEqualTo("THE_OTHER_DECISION_IS_LOGGED_IN_THIS_PROGRAMME");
    }

    @Test
    void every_wrong_field_is_named_at_once_and_nothing_is_stored() {
        String programme = programme("wrong");
        long head = process.getBean(Ledger.class).head();

        Answer refused = post("officer", programme + "/decisions", """
            {"title": "", "partner": "Sutton!", "happenedOn": "30 April", "colour": "red",
             "options": ["Stay", {"option": "Leave", "why": "cost"}]}\
            """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactly("title", "partner", "happenedOn", "options[1].why", "colour");
        assertThat(process.getBean(Ledger.class).head()).isEqualTo(head);
    }

    @Test
    void a_risk_that_materialised_becomes_an_issue_that_a_decision_answers() {
        String programme = programme("issue");
        Answer risk = post("officer", programme + "/risks", RISK);
        String issue = "{\"title\": \"No desk\", \"partner\": \"sutton\", \"risk\": \"%s\"}".formatted(risk.id());
        String answer = "{\"answer\": \"Hire two\", \"decision\": \"%s\"}";
        assertThat(risk.status()).isEqualTo(201);

        Answer tooEarly = post("officer", programme + "/issues", issue);
        Answer materialised = post("officer", risk.location() + "/materialise", "{\"what\": \"It failed\"}");
        Answer raised = post("officer", programme + "/issues", issue);
        Answer decision = post("officer", programme + "/decisions", PROPOSAL.formatted("SHARED"));
        Answer answered = post("officer", raised.location() + "/answer", answer.formatted(decision.id()));
        Answer byNone = post("officer", raised.location() + "/answer", answer.formatted("no-decision"));

        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.rule()).isEqualTo("ONLY_A_RISK_THAT_HAS_MATERIALISED_BECOMES_AN_ISSUE");
        assertThat(materialised.status()).isEqualTo(200);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(byNone.rule()).isEqualTo("WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME");
        assertThat(logged(risk.id())).containsExactly(RiskRaised.class, RiskMaterialised.class);
        assertThat(logged(raised.id())).containsExactly(IssueRaised.class, IssueAnswered.class);
    }

    @Test
    void a_decision_is_linked_only_with_what_all_who_see_it_may_see() {
        String programme = programme("linked");
        String terms = "{\"term\": \"Host\", \"partner\": \"sutton\", \"visibility\": \"%s\"}";
        Answer hidden = post("officer", programme + "/terms", terms.formatted("PARTNER"));
        Answer shared = post("officer", programme + "/terms", terms.formatted("SHARED"));
        Answer risk = post("officer", programme + "/risks", RISK);
        String proposal = "{\"title\": \"t\", \"partner\": \"%s\", \"terms\": [\"%s\"], \"risks\": [\"%s\"]}";

        assertThat(List.of(
                        post(
                                "neighbour",
                                programme + "/decisions",
                                proposal.formatted("kingston", hidden.id(), risk.id())),
                        post("officer", programme + "/decisions", proposal.formatted("sutton", "no-term", risk.id())),
                        post("officer", programme + "/decisions", proposal.formatted("sutton", risk.id(), risk.id()))))
                .extracting(
                        Answer::status,
                        Answer::rule,
                        it -> it.json().path("field").asString())
                .containsOnly(tuple(409, "WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME", "terms"));
        assertThat(post("officer", programme + "/decisions", proposal.formatted("sutton", hidden.id(), risk.id()))
                        .rule())
                .isEqualTo("WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES");
        assertThat(post("neighbour", programme + "/decisions", proposal.formatted("kingston", shared.id(), risk.id()))
                        .status())
                .isEqualTo(201);
        Answer linked = post("officer", programme + "/decisions", proposal.formatted("sutton", shared.id(), risk.id()));
        assertThat(linked.status()).isEqualTo(201);
        assertThat(post("officer", linked.location() + "/correct", """
            {"reason": "r", "partner": "sutton", "terms": ["%s"]}\
            """.formatted(hidden.id()))
                        .rule())
                .isEqualTo("WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES");
    }

    @Test
    void what_is_no_json_is_refused_as_such() {
        String programme = programme("no-json");

        assertThat(post("officer", programme + "/decisions", "{\"title\": ").status())
                .isEqualTo(400);
        assertThat(post("officer", programme + "/decisions", "[]").status()).isEqualTo(400);
        assertThat(post("officer", programme + "/decisions", "{\"title\": \"a\", \"title\": \"b\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void events_carry_the_partner_they_speak_for() {
        String programme = programme("speaking");
        Answer proposed = post("office", programme + "/decisions", PROPOSAL.formatted("PUBLIC"));

        ProgrammeEvent event = process.getBean(Ledger.class)
                .readStream(proposed.id(), Long.MAX_VALUE)
                .getFirst()
                .event();
        assertThat(event.partner()).hasToString("sutton");
    }
}
