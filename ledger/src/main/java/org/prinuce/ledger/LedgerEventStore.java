package org.prinuce.ledger;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the ledger. Its streams are woken, not polled. */
public final class LedgerEventStore extends AbstractEventStore
        implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final LedgerEventStorageEngine engine;
    private final LedgerSignal signal;

    public LedgerEventStore(LedgerEventStorageEngine engine, LedgerSignal signal) {
        super(new Builder().storageEngine(engine));
        this.engine = engine;
        this.signal = signal;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new LedgerStream(LedgerEventStorageEngine.positionOf(after), engine, signal);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
