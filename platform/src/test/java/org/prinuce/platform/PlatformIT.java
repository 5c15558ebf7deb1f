package org.prinuce.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.ledger.TestPostgres;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.axon.DeadLetters;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class PlatformIT {

    private static final String OFFICE = Client.basic("office", "correct horse");

    private static ConfigurableApplicationContext process;
    private static int port;

    private final Client client = new Client(port);

    @BeforeAll
    static void start() {
        HikariDataSource database = TestPostgres.emptyDatabase();
        process = SpringApplication.run(
                ToyProcess.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername());
        database.close();
        port = ((WebServerApplicationContext) process).getWebServer().getPort();
        Accounts accounts = process.getBean(Accounts.class);
        accounts.create(new AccountId("office"), "The programme office", "correct horse", true, true);
        accounts.create(new AccountId("officer"), "An officer", "correct horse", false, false);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static String toy(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"A toy\",\"on\":\"2014-04-30\",\"visibility\":\"shared\",\"size\":1}";
    }

    @Test
    void a_program_logs_with_its_password_and_gets_no_session() {
        var answer = client.post("/api/toys", toy("basic"), "Authorization", OFFICE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.field("id")).isEqualTo("basic");
        assertThat(answer.json().path("position").asLong()).isPositive();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_same_key_gives_the_first_answer_and_another_body_is_refused() {
        var first = client.post("/api/toys", toy("twice"), "Authorization", OFFICE, "Idempotency-Key", "k1");
        var second = client.post("/api/toys", toy("twice"), "Authorization", OFFICE, "Idempotency-Key", "k1");
        var other = client.post("/api/toys", toy("other"), "Authorization", OFFICE, "Idempotency-Key", "k1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.field("rule")).isEqualTo("SAME_KEY_OTHER_BODY");
    }

    @Test
    void a_repeated_request_is_not_refused_for_what_its_first_try_did() {
        client.post("/api/toys", toy("repeat"), "Authorization", OFFICE);
        String path = "/api/toys/repeat/partners/sutton";
        var first = client.post(path, "{}", "Authorization", OFFICE, "Idempotency-Key", "k2");
        var again = client.post(path, "{}", "Authorization", OFFICE, "Idempotency-Key", "k2");
        var another = client.post(path, "{}", "Authorization", OFFICE, "Idempotency-Key", "k3");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.field("rule")).isEqualTo("A_PARTNER_JOINS_ONCE");
        assertThat(another.field("field")).isEqualTo("partner");
        assertThat(another.field("detail")).isEqualTo("That partner has joined already.");
    }

    @Test
    void a_roster_shows_the_process_its_own_write_at_once() {
        client.post("/api/toys", toy("roster"), "Authorization", OFFICE);
        assertThat(client.get("/api/toys/roster", "Authorization", OFFICE).body())
                .doesNotContain("kingston");
        client.post("/api/toys/roster/partners/kingston", "{}", "Authorization", OFFICE);

        assertThat(client.get("/api/toys/roster", "Authorization", OFFICE).body())
                .contains("kingston");
    }

    @Test
    void sixteen_at_once_on_one_thing_all_succeed() throws Exception {
        client.post("/api/toys", toy("busy"), "Authorization", OFFICE);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = java.util.stream.IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(
                            () -> client.post("/api/toys/busy/partners/p" + i, "{}", "Authorization", OFFICE)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_field_that_is_not_right_is_named_with_what_was_expected() {
        assertField("{\"id\":\"a\",\"nam\":\"x\"}", "nam", "There is no such field here. The fields are id, name");
        assertField("{\"id\":\"a\",\"on\":\"30/04/2014\"}", "on", "Give a date like 2014-04-30.");
        assertField("{\"id\":\"a\",\"visibility\":\"secret\"}", "visibility", "Give one of SHARED, PARTNER, PUBLIC.");
        assertField("{\"id\":\"a\",\"size\":\"two\"}", "size", "Give a whole number.");
        assertField("{\"id\":\"a\",\"size\":1.5}", "size", "Give a whole number.");
        assertField("{\"id\":\"A B\"}", "id", "Give an id of 1 to 64 lower-case letters, digits and hyphens.");
        assertField("{\"id\":\"a\",\"name\":5}", "name", "Give text in quotation marks.");
    }

    private void assertField(String body, String field, String message) {
        var answer = client.post("/api/toys", body, "Authorization", OFFICE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.field("field")).isEqualTo(field);
        assertThat(answer.field("detail")).startsWith(message);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void several_wrong_fields_are_named_in_one_answer() {
        var answer = client.post("/api/toys", "{\"id\":\"a\",\"name\":\" \",\"size\":-1}", "Authorization", OFFICE);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").size()).isEqualTo(2);
    }

    @Test
    void what_is_not_json_is_refused_as_such() {
        assertThat(client.post("/api/toys", "{\"id\":", "Authorization", OFFICE).status())
                .isEqualTo(400);
        assertThat(client.post("/api/toys", "", "Authorization", OFFICE).status())
                .isEqualTo(400);
        assertThat(client.post("/api/toys", "[]", "Authorization", OFFICE).status())
                .isEqualTo(400);
        assertThat(client.post("/api/toys", "{\"id\":\"a\",\"id\":\"b\"}", "Authorization", OFFICE)
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/api/toys", "x", "Authorization", OFFICE, "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(client.send("PUT", "/api/toys", "{}", "Authorization", OFFICE)
                        .status())
                .isEqualTo(405);
    }

    @Test
    void a_query_is_read_as_strictly_as_a_body() {
        assertThat(client.get("/api/toys?asAt=2014-04-30&visibility=Public", "Authorization", OFFICE)
                        .body())
                .isEqualTo("2014-04-30 PUBLIC");
        assertThat(client.get("/api/toys?asAt=yesterday", "Authorization", OFFICE)
                        .field("field"))
                .isEqualTo("asAt");
        assertThat(client.get("/api/toys", "Authorization", OFFICE).status()).isEqualTo(422);
        assertThat(client.get("/api/toys/No%20Such", "Authorization", OFFICE).status())
                .isEqualTo(404);
        assertThat(client.get("/api/toys/unknown", "Authorization", OFFICE).status())
                .isEqualTo(404);
        assertThat(client.get("/api/nothing", "Authorization", OFFICE).status()).isEqualTo(404);
    }

    @Test
    void an_unexpected_error_gives_a_reference_and_nothing_of_the_inside() {
        var answer = client.get("/api/toys/broken", "Authorization", OFFICE);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.field("reference")).hasSize(8);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "org.prinuce");
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        String large = "{\"id\":\"a\",\"name\":\"" + "x".repeat(256 * 1024) + "\"}";

        assertThat(client.post("/api/toys", large, "Authorization", OFFICE).status())
                .isEqualTo(413);
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() {
        var answer = client.post("/api/toys", toy("key"), "Authorization", OFFICE, "Idempotency-Key", "a b");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field("field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        var answer = client.get("/api/toys/x");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isPresent();
        var written = new Client(port).post("/api/toys", toy("nobody"));
        assertThat(written.status()).isEqualTo(401);
        assertThat(written.header("Content-Type")).hasValue("application/problem+json");
        assertThat(new Client(port)
                        .get("/api/session", "X-Requested-With", "fetch")
                        .header("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void a_browser_signs_in_proves_where_it_comes_from_and_signs_out() {
        var session = client.signIn("officer", "correct horse");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.field("name")).isEqualTo("An officer");
        assertThat(session.raw().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("prinuce-session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));

        assertThat(client.get("/api/session").field("account")).isEqualTo("officer");
        assertThat(client.post("/api/toys", toy("csrf")).status()).isEqualTo(403);
        assertThat(client.post("/api/toys", toy("csrf"), "X-XSRF-TOKEN", "guessed")
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/api/toys", toy("csrf"), "X-XSRF-TOKEN", client.csrf())
                        .status())
                .isEqualTo(201);
        assertThat(client.send("DELETE", "/api/session", null, "X-XSRF-TOKEN", client.csrf())
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void a_request_from_another_site_needs_the_token_whatever_else_it_has() {
        assertThat(client.post("/api/toys", toy("site"), "Authorization", OFFICE, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(new Client(port)
                        .post(
                                "/api/session",
                                "{\"account\":\"officer\",\"password\":\"correct horse\"}",
                                "Sec-Fetch-Site",
                                "cross-site")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_new_password_ends_sessions_and_remembered_credentials() {
        process.getBean(Accounts.class).create(new AccountId("leaver"), "A leaver", "first password", false, false);
        String remembered = Client.basic("leaver", "first password");
        assertThat(client.signIn("leaver", "first password").status()).isEqualTo(200);
        assertThat(new Client(port)
                        .get("/api/session", "Authorization", remembered)
                        .status())
                .isEqualTo(200);

        var set = new Client(port)
                .post(
                        "/api/accounts/leaver/set-password",
                        "{\"password\":\"second password\"}",
                        "Authorization",
                        OFFICE);

        assertThat(set.status()).isEqualTo(204);
        assertThat(client.get("/api/session").status()).isEqualTo(401);
        assertThat(new Client(port)
                        .get("/api/session", "Authorization", remembered)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void guessing_is_slowed_down() {
        process.getBean(Accounts.class).create(new AccountId("guessed"), "Guessed", "right password", false, false);
        int tries = 0;
        while (client.signIn("guessed", "wrong " + tries).status() == 401) {
            tries++;
        }
        assertThat(tries).isEqualTo(5);
        var right = client.signIn("guessed", "right password");
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.header("Retry-After")).isPresent();
        assertThat(client.signIn("officer", "correct horse").status()).isEqualTo(200);
    }

    @Test
    void only_who_administers_creates_accounts() {
        String body =
                "{\"account\":\"newcomer\",\"name\":\"New\",\"password\":\"long enough\",\"mayCreateProgrammes\":true}";
        String officer = Client.basic("officer", "correct horse");

        assertThat(client.post("/api/accounts", body, "Authorization", officer).status())
                .isEqualTo(403);
        assertThat(client.get("/api/accounts", "Authorization", officer).status())
                .isEqualTo(403);
        assertThat(client.post("/api/accounts", body, "Authorization", OFFICE).status())
                .isEqualTo(201);
        assertThat(client.post("/api/accounts", body, "Authorization", OFFICE).field("rule"))
                .isEqualTo("AN_ACCOUNT_ID_IS_USED_ONCE");
        assertThat(client.post(
                                "/api/accounts",
                                body.replace("newcomer", "other").replace("long enough", "short"),
                                "Authorization",
                                OFFICE)
                        .field("field"))
                .isEqualTo("password");
        assertThat(client.get("/api/accounts", "Authorization", OFFICE).body()).contains("newcomer");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        var answer = client.get("/api/session");

        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void health_is_open_and_nothing_else_of_the_actuator() {
        assertThat(client.get("/actuator/health").status()).isEqualTo(200);
        assertThat(client.get("/actuator/env", "Authorization", OFFICE).status())
                .isEqualTo(403);
    }

    @Test
    void the_api_describes_itself() {
        var description = client.get("/v3/api-docs").json();

        assertThat(description.path("paths").propertyNames()).contains("/api/toys", "/api/session");
        var create = description.path("paths").path("/api/toys").path("post");
        assertThat(create.path("parameters").findValuesAsString("name")).containsExactly("Idempotency-Key");
        var toy = description.path("components").path("schemas").path("NewToy").path("properties");
        assertThat(toy.path("id").path("type").asString()).isEqualTo("string");
        assertThat(description
                        .path("components")
                        .path("schemas")
                        .path("NewToy")
                        .path("required")
                        .toString())
                .contains("name")
                .doesNotContain("size");
        assertThat(toy.path("visibility").path("$ref").asString()).isEqualTo("#/components/schemas/Visibility");
        assertThat(description
                        .path("components")
                        .path("schemas")
                        .path("Visibility")
                        .path("enum")
                        .size())
                .isEqualTo(3);
        assertThat(description.path("components").path("schemas").propertyNames())
                .contains("Problem");
    }

    /** As no client of Java's would write it. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/toys/%00", "/api/toys/%", "/api/toys/%zz", "/%", "/api/toys/x|y", "/api/../../etc"})
    void an_address_that_cannot_be_read_gets_problem_details(String address) throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection
                    .getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"title\":\"Not readable\"")
                    .doesNotContain("<html", "Tomcat");
        }
    }

    @Test
    void what_is_refused_before_an_endpoint_gets_problem_details_too() {
        var answer = client.get("/api/toys;of=mine", "Authorization", OFFICE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_token_of_a_replay_is_read_back_as_it_was_stored() {
        TokenStore tokens = process.getBean(TokenStore.class);
        TransactionManager transactions = process.getBean(TransactionManager.class);
        TrackingToken replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(3));

        transactions.executeInTransaction(() -> {
            tokens.initializeTokenSegments("replaying", 1);
            tokens.fetchToken("replaying", 0);
            tokens.storeToken(replay, "replaying", 0);
        });

        assertThat(transactions.fetchInTransaction(() -> tokens.fetchToken("replaying", 0)))
                .isEqualTo(replay);
    }

    @Test
    void what_cannot_be_handled_is_kept_and_handled_later() {
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                process.getBean(DeadLetters.class).of("trying");
        ProgrammeCreated event = new ProgrammeCreated(
                new ProgrammeId("dead"), LocalDate.EPOCH, Redactable.of("Dead"), Redactable.of("letter"), null);
        EventMessage<?> message = new GenericDomainEventMessage<>("Toy", "dead", 0, event);

        queue.enqueue("dead", new GenericDeadLetter<>("dead", message, new IllegalStateException("on purpose")));

        List<Object> handled = new ArrayList<>();
        assertThat(queue.process(letter -> {
                    handled.add(letter.message().getPayload());
                    return Decisions.evict();
                }))
                .isTrue();
        assertThat(handled).containsExactly(event);
        assertThat(queue.contains("dead")).isFalse();
    }

    @Test
    void a_process_whose_tokens_would_be_forgotten_does_not_start() {
        String url = process.getEnvironment().getProperty("spring.datasource.url");

        assertThatThrownBy(() -> SpringApplication.run(
                                new Class<?>[] {ToyProcess.class, Forgetful.class}, new String[] {
                                    "--server.port=0",
                                    "--spring.datasource.url=" + url,
                                    "--spring.main.allow-bean-definition-overriding=true"
                                })
                        .close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("token store must be JdbcTokenStore");
    }

    static class Forgetful {
        @Bean
        @Primary
        TokenStore forgetfulTokens() {
            return new InMemoryTokenStore();
        }
    }
}
