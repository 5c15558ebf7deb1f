package org.prinuce.platform.axon;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.prinuce.ledger.EventJson;
import org.prinuce.ledger.Ledger;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.ledger.LedgerEventStore;
import org.prinuce.ledger.LedgerSignal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Every part of Axon that decides whether an entry is kept. Axon's own configuration would, without JPA, start with
 * none of them and not say so.
 */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    /** How long a processor that says nothing keeps its claims; the processors extend theirs well before. */
    private static final Duration CLAIM = Duration.ofSeconds(4);

    @Bean
    EventJson eventJson() {
        return EventJson.of(EventClasses.under("org.prinuce.events"), OlderRevisions.upcasters());
    }

    @Bean
    @DependsOnDatabaseInitialization
    Ledger ledger(DataSource database, EventJson json) {
        return new Ledger(database, json);
    }

    /** @param alone whether this process is the only one on its ledger */
    @Bean
    LedgerSignal ledgerSignal(DataSource database, @Value("${prinuce.alone:false}") boolean alone) {
        return alone ? LedgerSignal.inProcess() : LedgerSignal.acrossProcesses(database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    LedgerEventStorageEngine eventStorageEngine(DataSource database, EventJson json, LedgerSignal signal) {
        return new LedgerEventStorageEngine(database, json, signal);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    LedgerEventStore eventStore(LedgerEventStorageEngine engine, LedgerSignal signal) {
        return new LedgerEventStore(engine, signal);
    }

    /** For processors, whose views and tokens are written in one transaction. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Commands hold no connection and no transaction: the ledger's own append is the commit. */
    @Bean
    CommandBus commandBus(DuplicateCommandHandlerResolver duplicates) {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .duplicateCommandHandlerResolver(duplicates)
                .build();
    }

    /** A command's actor and key travel in its receipt, and the ledger keeps them in columns. */
    @Bean
    CorrelationDataProvider noCorrelationData() {
        return _ -> Map.of();
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    /**
     * Each process owns its claims under a name of its own: two that take each other for themselves would both read on.
     * The claims of one that was killed are taken over within {@link #CLAIM}.
     */
    @Bean
    @DependsOnDatabaseInitialization
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .nodeId(UUID.randomUUID().toString())
                .claimTimeout(CLAIM)
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp")
                        .build())
                .serializer(serializer)
                .build();
    }

    @Bean
    DeadLetterQueueProviderConfigurerModule deadLetterQueues(EventProcessorProperties processors, DeadLetters letters) {
        return new DeadLetterQueueProviderConfigurerModule(processors, group -> _ -> letters.of(group));
    }

    @Bean
    DeadLetters deadLetters(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        DeadLetterSchema schema = DeadLetterSchema.builder()
                .deadLetterTable("dead_letter_entry")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_id")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_id")
                .timestampColumn("timestamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .metaDataColumn("meta_data")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .build();
        return group -> JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .build();
    }

    /** For {@code @Aggregate(cache = "aggregateCache")}: an aggregate in use is not read again. */
    @Bean
    Cache aggregateCache() {
        return new WeakReferenceCache();
    }

    /** Without it a ReplayToken is written but cannot be read back. Axon heeds only one such bean. */
    @Bean
    Jackson3SerializerCustomizer storedTypes() {
        return (JsonMapper.Builder mapper) -> mapper.addModule(EventJson.valueTypes())
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("org.prinuce.")
                        .allowIfSubType("java.util.")
                        .build());
    }

    @Bean
    WiringCheck wiringCheck(org.axonframework.config.Configuration axon) {
        return new WiringCheck(axon);
    }
}
