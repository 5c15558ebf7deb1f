package org.prinuce.ledger;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeEvent;

/**
 * An event as the ledger holds it.
 *
 * @param position 1, 2, 3 … without holes, in the order of recording
 * @param number what people call it by: its position in the ledger that first recorded it, which is this one unless it
 *     was restored
 * @param recordedAt given by the ledger, to the microsecond, later for each later position
 * @param stream the aggregate it belongs to
 * @param sequence its place in that stream, from 0
 * @param actor who recorded it
 */
public record Entry(
        long position,
        long number,
        Instant recordedAt,
        String stream,
        long sequence,
        AccountId actor,
        ProgrammeEvent event) {

    /** Under which the messages of {@link LedgerEventStore} carry who recorded them. */
    static final String ACTOR = "actor";

    /** Under which they carry the number of an entry that was restored. */
    static final String NUMBER = "number";

    /**
     * The entry that a message of {@link LedgerEventStore} carries.
     *
     * @throws ClassCastException if the message comes from elsewhere
     */
    public static Entry of(TrackedEventMessage<?> message) {
        DomainEventMessage<?> domain = (DomainEventMessage<?>) message;
        long position = ((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex();
        return new Entry(
                position,
                (Long) message.getMetaData().getOrDefault(NUMBER, position),
                message.getTimestamp(),
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                (AccountId) Objects.requireNonNull(message.getMetaData().get(ACTOR)),
                (ProgrammeEvent) message.getPayload());
    }
}
