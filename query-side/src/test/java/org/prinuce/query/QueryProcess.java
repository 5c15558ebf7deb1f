package org.prinuce.query;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.ledger.Receipt;
import org.prinuce.ledger.TestPostgres;
import org.prinuce.platform.account.Accounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A query-side process on a real PostgreSQL, with a ledger to write to and a client to ask. */
public final class QueryProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse";

    @SpringBootApplication(scanBasePackages = {"org.prinuce.platform", "org.prinuce.query"})
    static class App {}

    private final HikariDataSource database;
    private final ConfigurableApplicationContext context;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> sequences;

    private QueryProcess(HikariDataSource database, Map<String, Long> sequences, String... settings) {
        this.database = database;
        this.sequences = sequences;
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername()));
        arguments.addAll(Arrays.asList(settings));
        this.context = SpringApplication.run(App.class, arguments.toArray(String[]::new));
        this.port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public static QueryProcess start(String... settings) {
        return new QueryProcess(TestPostgres.emptyDatabase(), new ConcurrentHashMap<>(), settings);
    }

    /** A second process on the same ledger. */
    public QueryProcess another(String... settings) {
        return new QueryProcess(TestPostgres.another(database), sequences, settings);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public HikariDataSource database() {
        return database;
    }

    public QueryProcess account(String id, boolean mayCreateProgrammes) {
        bean(Accounts.class).create(new AccountId(id), "Name of " + id, PASSWORD, mayCreateProgrammes, false);
        return this;
    }

    /** Records at once, as the command side would; the position of the last. */
    public long record(String actor, ProgrammeEvent... events) {
        return record(actor, List.of(events));
    }

    /** Two threads must not record about one thing at a time. */
    public long record(String actor, List<? extends ProgrammeEvent> events) {
        Receipt receipt = new Receipt(new AccountId(actor), null, null);
        var unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("log", Map.of(Receipt.KEY, receipt)));
        try {
            bean(LedgerEventStorageEngine.class)
                    .appendEvents(events.stream().map(this::message).toList());
            unit.commit();
        } catch (RuntimeException failed) {
            unit.rollback(failed);
            throw failed;
        }
        return receipt.position();
    }

    private EventMessage<?> message(ProgrammeEvent event) {
        String stream = Entries.stream(event);
        long sequence = sequences.merge(stream, 0L, (last, _) -> last + 1);
        return new GenericDomainEventMessage<>("test", stream, sequence, event);
    }

    public record Answer(int status, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public Answer get(String account, String path) {
        return send("GET", account, path);
    }

    /** The answer to a question that must be answered. */
    public JsonNode ask(String account, String path) {
        Answer answer = get(account, path);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer.json();
    }

    public Answer post(String account, String path) {
        return send("POST", account, path);
    }

    private Answer send(String method, String account, String path) {
        try {
            HttpResponse<String> answer = http.send(
                    request(account, path)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public HttpRequest.Builder request(String account, String path) {
        String basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    public HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
