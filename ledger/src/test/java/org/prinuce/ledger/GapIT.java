package org.prinuce.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.ledger.LedgerFixture.created;
import static org.prinuce.ledger.LedgerFixture.message;
import static org.prinuce.ledger.LedgerFixture.oneTo;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/**
 * One writer takes a place and stalls; another, whose clock is 61 s behind, commits; a reader passes; the first commits.
 * A reader must still see both.
 */
class GapIT {

    @Test
    void the_stock_engine_skips_a_committed_event_for_ever() throws Exception {
        try (HikariDataSource source = TestPostgres.emptyDatabase();
                Connection stalled = source.getConnection()) {
            JdbcEventStorageEngine setup = stock(source::getConnection);
            setup.createSchema(PostgresEventTableFactory.INSTANCE);
            EventStorageEngine slow = stock(() -> uncommitted(stalled));
            stalled.setAutoCommit(false);
            Instant now = Instant.now();

            slow.appendEvents(List.of(event("slow", now)));
            stock(source::getConnection).appendEvents(List.of(event("quick", now.minus(Duration.ofSeconds(61)))));
            Reader reader = new Reader(stock(source::getConnection));
            reader.readOn();
            stalled.commit();
            reader.readOn();
            setup.appendEvents(List.of(event("later", now)));
            reader.readOn();

            assertThat(reader.streams).contains("quick", "later").doesNotContain("slow");
        }
    }

    @Test
    void this_engine_lets_nobody_pass_a_writer_that_stalls() throws Exception {
        try (LedgerFixture here = LedgerFixture.fresh();
                Connection stalled = here.source.getConnection()) {
            here.create("first");
            Reader reader = new Reader(here.engine);
            stalled.setAutoCommit(false);
            try (Statement statement = stalled.createStatement()) {
                statement.execute(
                        "update ledger_head set position = 2, recorded_at = recorded_at + interval '1 microsecond'");
                statement.execute("insert into ledger_entry select 2, recorded_at + interval '1 microsecond',"
                        + " gen_random_uuid(), 'slow', 0, stream_type, type, revision, programme, partner, visibility,"
                        + " actor, happened_on, null, null, null, payload, leaf from ledger_entry where position = 1");
            }
            CompletableFuture<Void> quick =
                    CompletableFuture.runAsync(() -> here.append(message("quick", 0, created("quick"))));
            reader.readOn();
            Thread.sleep(500);
            assertThat(quick).isNotDone();
            stalled.commit();
            quick.get(10, TimeUnit.SECONDS);
            reader.readOn();

            assertThat(reader.streams).containsExactly("first", "slow", "quick");
            assertThat(here.positions()).isEqualTo(oneTo(3));
        }
    }

    /** Reads on from its last token, as a processor does. */
    private static final class Reader {
        private final EventStorageEngine engine;
        private final List<String> streams = new ArrayList<>();
        private TrackingToken token;

        Reader(EventStorageEngine engine) {
            this.engine = engine;
            this.token = engine.createTailToken();
        }

        void readOn() {
            engine.readEvents(token, false).forEach(event -> {
                streams.add(((org.axonframework.eventhandling.DomainEventMessage<?>) event).getAggregateIdentifier());
                token = ((TrackedEventMessage<?>) event).trackingToken();
            });
        }
    }

    private static EventMessage<?> event(String stream, Instant at) {
        return new GenericDomainEventMessage<>(
                "Programme",
                stream,
                0,
                new GenericMessage<>(UUID.randomUUID().toString(), "happened", java.util.Map.of()),
                at);
    }

    private static JdbcEventStorageEngine stock(ConnectionProvider connections) {
        Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .schema(EventSchema.builder().build())
                .build();
    }

    /** The connection as it is, which the engine can neither commit nor close. */
    private static Connection uncommitted(Connection connection) throws SQLException {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                GapIT.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("close") || method.getName().equals("commit")) {
                        return null;
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
