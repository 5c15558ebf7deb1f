package org.prinuce.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on the ledger. Appending commits by itself, in the command's prepare-commit phase, so nothing
 * that may fail must come after it: no subscribing processors.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine, LedgerStream.Reader, AutoCloseable {

    private static final int CHUNK = 1_000;

    private final Ledger ledger;
    private final EventJson json;
    private final LedgerWriter writer;
    private final DataSource source;
    private final LedgerSignal signal;

    public LedgerEventStorageEngine(DataSource source, EventJson json, LedgerSignal signal) {
        this.ledger = new Ledger(source, json);
        this.json = json;
        this.source = source;
        this.signal = signal;
        this.writer = new LedgerWriter(source, signal);
    }

    /**
     * Stores the events of one unit of work, all or none, and returns when they are durable.
     *
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException if a new stream exists already
     * @throws org.axonframework.modelling.command.ConcurrencyException if another writer was first in a stream
     * @throws RepeatedCommand if the command's idempotency key was used before
     * @throws IllegalArgumentException if an event belongs to no stream
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Rehearsal.take(events);
        List<Draft> drafts = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> domain)) {
                throw new IllegalArgumentException("Only an aggregate's events are recorded, not " + event);
            }
            drafts.add(Draft.of(domain, json));
        }
        writer.append(Receipt.current(), drafts);
    }

    /** For as many entries at once as nobody types by hand. */
    public BulkAppend bulk() {
        return new BulkAppend(source, json, signal);
    }

    /** @throws UnsupportedOperationException always: streams are short, and aggregates are cached */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("The ledger keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return Stream.iterate(
                        read(positionOf(after), CHUNK),
                        chunk -> !chunk.isEmpty(),
                        chunk -> read(positionOf(chunk.getLast()), CHUNK))
                .flatMap(List::stream);
    }

    @Override
    public DomainEventStream readEvents(String stream, long fromSequence) {
        return DomainEventStream.of(ledger.readDecoded(stream, fromSequence, Long.MAX_VALUE).stream()
                .map(LedgerEventStorageEngine::domainMessage));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return ledger.lastSequence(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(ledger.head());
    }

    /** A token from which everything recorded at or after the moment is read. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(ledger.positionAt(moment.minusNanos(1_000)));
    }

    @Override
    public List<TrackedEventMessage<?>> read(long after, int limit) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        for (Ledger.Decoded decoded : ledger.readDecoded(after, Long.MAX_VALUE, limit)) {
            messages.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(decoded.row().position()), domainMessage(decoded)));
        }
        return messages;
    }

    @Override
    public long positionOf(TrackedEventMessage<?> message) {
        return positionOf(message.trackingToken());
    }

    static long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        return token.position()
                .orElseThrow(() -> new IllegalArgumentException(token + " is not a position in the ledger"));
    }

    private static DomainEventMessage<?> domainMessage(Ledger.Decoded decoded) {
        Ledger.Row row = decoded.row();
        MetaData meta = MetaData.with(Entry.ACTOR, decoded.entry().actor());
        return new GenericDomainEventMessage<>(
                row.streamType(),
                row.stream(),
                row.sequence(),
                new GenericMessage<>(
                        row.event(),
                        decoded.entry().event(),
                        row.number() == row.position() ? meta : meta.and(Entry.NUMBER, row.number())),
                row.recordedAt());
    }

    /** Ends the writer's thread after what is queued has been written, and gives its connection back. */
    @Override
    public void close() {
        writer.close();
    }
}
