package org.prinuce.platform.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prinuce.ledger.LedgerEventStorageEngine;
import org.prinuce.ledger.LedgerEventStore;

class WiringCheckTest {

    private final Configuration axon = mock(Configuration.class);

    @BeforeEach
    void everything_is_in_place() {
        when(axon.eventBus()).thenReturn(mock(LedgerEventStore.class));
        when(axon.getComponent(EventStorageEngine.class)).thenReturn(mock(LedgerEventStorageEngine.class));
        when(axon.getComponent(TransactionManager.class)).thenReturn(mock(SpringTransactionManager.class));
        when(axon.getComponent(TokenStore.class)).thenReturn(mock(JdbcTokenStore.class));
    }

    @Test
    void a_process_with_the_real_parts_starts() {
        assertThatCode(new WiringCheck(axon)::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void a_process_without_an_event_store_does_not_start() {
        when(axon.eventBus()).thenReturn(SimpleEventBus.builder().build());
        assertRefused("event bus must be LedgerEventStore");
    }

    @Test
    void a_process_with_another_engine_does_not_start() {
        when(axon.getComponent(EventStorageEngine.class)).thenReturn(new InMemoryEventStorageEngine());
        assertRefused("event storage engine must be LedgerEventStorageEngine");
    }

    @Test
    void a_process_without_transactions_does_not_start() {
        when(axon.getComponent(TransactionManager.class)).thenReturn(NoTransactionManager.INSTANCE);
        assertRefused("transaction manager of the processors must be SpringTransactionManager");
    }

    @Test
    void a_process_that_forgets_how_far_it_read_does_not_start() {
        when(axon.getComponent(TokenStore.class)).thenReturn(new InMemoryTokenStore());
        assertRefused("token store must be JdbcTokenStore");
    }

    @Test
    void a_process_in_which_a_part_is_missing_does_not_start() {
        when(axon.getComponent(TokenStore.class)).thenReturn(null);
        assertRefused("token store must be JdbcTokenStore but is missing");
    }

    private void assertRefused(String says) {
        assertThatThrownBy(new WiringCheck(axon)::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(says);
    }
}
