package org.prinuce.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact logged in a programme. Every event of every capability is one. When it was recorded, where it stands in the
 * ledger and who recorded it are the ledger's to say, never the event's.
 */
public interface ProgrammeEvent {

    ProgrammeId programme();

    /** The partner the entry speaks for; null where it speaks for the programme as a whole. */
    @Nullable
    PartnerId partner();

    /** The business date (Europe/London); it may lie well before the day of recording. */
    LocalDate happenedOn();

    /** Who may see the entry. */
    default Visibility visibility() {
        return Visibility.SHARED;
    }
}
