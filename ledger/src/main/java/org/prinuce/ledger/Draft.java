package org.prinuce.ledger;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.prinuce.events.ProgrammeEvent;

/** An event on its way into the ledger: encoded and sealed, without a position or a recorded time yet. */
record Draft(
        UUID event,
        String stream,
        long sequence,
        String streamType,
        ProgrammeEvent payload,
        EventJson.Written written) {

    /** @throws IllegalArgumentException if the payload is not an event of the ledger */
    static Draft of(DomainEventMessage<?> message, EventJson json) {
        return new Draft(
                UUID.fromString(message.getIdentifier()),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getType(),
                (ProgrammeEvent) message.getPayload(),
                json.write(message.getPayload()));
    }
}
