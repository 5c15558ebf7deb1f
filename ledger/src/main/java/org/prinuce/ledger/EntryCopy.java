package org.prinuce.ledger;

import java.time.Instant;
import java.util.UUID;
import org.prinuce.events.AccountId;
import org.prinuce.events.ProgrammeEvent;

/**
 * An entry on its way from one ledger to another.
 *
 * @param number what people call it by: its position in the ledger that first recorded it
 * @param recordedAt given by that ledger
 * @param event its id
 */
public record EntryCopy(
        long number,
        Instant recordedAt,
        UUID event,
        String stream,
        long sequence,
        String streamType,
        AccountId actor,
        ProgrammeEvent data) {

    /** The same at another place among the entries of its stream. */
    public EntryCopy at(long place) {
        return new EntryCopy(number, recordedAt, event, stream, place, streamType, actor, data);
    }
}
