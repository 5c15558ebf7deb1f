package org.prinuce.platform.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.ledger.LedgerEventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start a process whose Axon would quietly keep nothing. Axon falls back to parts that work in memory where
 * a bean is missing, and says nothing.
 */
final class WiringCheck implements SmartInitializingSingleton {

    private final Configuration axon;

    WiringCheck(Configuration axon) {
        this.axon = axon;
    }

    /** @throws IllegalStateException if a part is not the one that keeps what it is given */
    @Override
    public void afterSingletonsInstantiated() {
        require(LedgerEventStore.class, axon.eventBus(), "event bus");
        require(LedgerEventStorageEngine.class, axon.getComponent(EventStorageEngine.class), "event storage engine");
        require(
                SpringTransactionManager.class,
                axon.getComponent(TransactionManager.class),
                "transaction manager of the processors");
        require(JdbcTokenStore.class, axon.getComponent(TokenStore.class), "token store");
    }

    private static void require(Class<?> wanted, @Nullable Object found, String part) {
        if (!wanted.isInstance(found)) {
            throw new IllegalStateException("Axon's " + part + " must be " + wanted.getSimpleName() + " but is "
                    + (found == null ? "missing" : found.getClass().getName())
                    + ": entries would not be kept, so this process does not start");
        }
    }
}
