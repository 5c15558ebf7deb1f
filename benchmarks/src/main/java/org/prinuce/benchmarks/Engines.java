package org.prinuce.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.prinuce.command.Actor;
import org.prinuce.command.governance.DecisionCommands;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.ledger.EventJson;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.ledger.LedgerEventStore;
import org.prinuce.ledger.LedgerSignal;
import org.prinuce.ledger.Receipt;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Commands handled in this process, on the ledger and on Axon's own JDBC engine. */
final class Engines {

    private static final int THREADS = 64;
    private static final int STOCK_CONNECTIONS = 64;

    private Engines() {}

    static List<Ratio> measure(Pace pace) throws Exception {
        try (Postgres postgres = Postgres.start();
                Commands ledger = ledger(postgres.create("ledger").pool(12));
                Commands stock = stock(postgres.create("stock").pool(STOCK_CONNECTIONS))) {
            return List.of(
                    Ratio.measure(
                            "in process, create, " + THREADS + " threads",
                            3,
                            pace,
                            length -> ledger.creates(THREADS, length),
                            length -> stock.creates(THREADS, length)),
                    Ratio.measure(
                            "in process, create and three updates, " + THREADS + " threads",
                            5,
                            pace,
                            length -> ledger.updates(THREADS, length),
                            length -> stock.updates(THREADS, length)));
        }
    }

    /** As the product wires it: no transaction around a command, whose append is its commit. */
    static Commands ledger(HikariDataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        LedgerSignal signal = LedgerSignal.inProcess();
        LedgerEventStorageEngine engine = new LedgerEventStorageEngine(source, EventJson.of(Sample.EVENTS), signal);
        return new Commands(
                NoTransactionManager.INSTANCE,
                _ -> new LedgerEventStore(engine, signal),
                List.of(engine, signal, source));
    }

    /** As its manual says: Spring's transactions, Jackson, PostgreSQL's types, a pool as large as the load. */
    static Commands stock(HikariDataSource source) {
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
        Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(EventJson.valueTypes()))
                .build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new Commands(
                transactions,
                _ -> EmbeddedEventStore.builder().storageEngine(engine).build(),
                List.of(source));
    }

    /** Axon's parts around one engine. */
    static final class Commands implements AutoCloseable {

        private final Configuration axon;
        private final CommandGateway gateway;
        private final Actor actor = Sample.actor();
        private final List<AutoCloseable> resources;

        Commands(
                TransactionManager transactions,
                java.util.function.Function<Configuration, EventStore> store,
                List<AutoCloseable> resources) {
            Configurer configurer = DefaultConfigurer.defaultConfiguration()
                    .configureEventStore(store)
                    .configureCommandBus(_ -> SimpleCommandBus.builder()
                            .transactionManager(transactions)
                            .build())
                    .configureCorrelationDataProviders(_ -> List.of())
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(DecisionCommands.aggregate())
                            .configureCache(_ -> new WeakReferenceCache()));
            this.axon = configurer.start();
            this.gateway = axon.commandGateway();
            this.resources = resources;
        }

        double creates(int threads, Duration length) {
            return Load.perSecond(threads, length, Thread.ofVirtual().factory(), () -> () -> {
                create();
                return 1;
            });
        }

        double updates(int threads, Duration length) {
            return Load.perSecond(threads, length, Thread.ofVirtual().factory(), () -> () -> {
                DecisionId id = create();
                for (int i = 0; i < 3; i++) {
                    send(DecisionCommands.support(id, actor, Sample.MERTON, Sample.DAY, Sample.REASON));
                }
                return 4;
            });
        }

        private DecisionId create() {
            DecisionId id = Sample.newId();
            send(DecisionCommands.propose(id, actor, Sample.SUTTON, Sample.DAY, Sample.DETAILS));
            return id;
        }

        private void send(Object command) {
            Receipt receipt = new Receipt(Sample.OFFICE, UUID.randomUUID().toString(), new byte[32]);
            gateway.sendAndWait(new GenericCommandMessage<>(command, MetaData.with(Receipt.KEY, receipt)));
        }

        @Override
        public void close() throws Exception {
            axon.shutdown();
            for (AutoCloseable resource : resources) {
                resource.close();
            }
        }
    }
}
