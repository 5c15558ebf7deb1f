package org.prinuce.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;

/** An event on its way into the ledger: encoded and sealed, without a position or a recorded time yet. */
record Draft(
        UUID event,
        String stream,
        long sequence,
        String streamType,
        String programme,
        @Nullable String partner,
        String visibility,
        LocalDate happenedOn,
        EventJson.Written written) {

    /** @throws IllegalArgumentException if the payload is not an event of the ledger */
    static Draft of(DomainEventMessage<?> message, EventJson json) {
        ProgrammeEvent event = (ProgrammeEvent) message.getPayload();
        return new Draft(
                UUID.fromString(message.getIdentifier()),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getType(),
                event.programme().value(),
                event.partner() == null ? null : event.partner().value(),
                event.visibility().name(),
                event.happenedOn(),
                json.write(event));
    }
}
