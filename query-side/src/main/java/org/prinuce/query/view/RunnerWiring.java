package org.prinuce.query.view;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.prinuce.ledger.LedgerEventStore;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one processor of the views. Its segments divide the programmes among threads and processes. */
@Configuration(proxyBeanMethods = false)
class RunnerWiring {

    static final String PROCESSOR = "views";

    private static final int SEGMENTS = 4;
    private static final int BATCH = 1_000;

    @Bean
    SmartLifecycle viewsProcessor(
            Runner runner, LedgerEventStore ledger, TokenStore tokens, TransactionManager transactions) {
        return new Running(runner, ledger, tokens, transactions);
    }

    private static final class Running implements SmartLifecycle {

        private final ScheduledExecutorService coordinator = threads(1, "views-coordinator");
        private final ScheduledExecutorService workers = threads(SEGMENTS, "views");
        private final PooledStreamingEventProcessor processor;

        Running(Runner runner, LedgerEventStore ledger, TokenStore tokens, TransactionManager transactions) {
            processor = PooledStreamingEventProcessor.builder()
                    .name(PROCESSOR)
                    .eventHandlerInvoker(runner)
                    .errorHandler(PropagatingErrorHandler.INSTANCE)
                    .messageSource(ledger)
                    .tokenStore(tokens)
                    .transactionManager(transactions)
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(workers)
                    .initialSegmentCount(SEGMENTS)
                    .initialToken(source -> source.createTailToken())
                    .batchSize(BATCH)
                    .tokenClaimInterval(1_000)
                    .claimExtensionThreshold(1_000)
                    .enableCoordinatorClaimExtension()
                    .build();
        }

        private static ScheduledExecutorService threads(int count, String name) {
            ThreadFactory factory =
                    Thread.ofPlatform().daemon().name(name + "-", 0).factory();
            return Executors.newScheduledThreadPool(count, factory);
        }

        @Override
        public void start() {
            processor.start();
        }

        @Override
        public void stop() {
            processor.shutDown();
            coordinator.shutdown();
            workers.shutdown();
        }

        @Override
        public boolean isRunning() {
            return processor.isRunning();
        }
    }
}
