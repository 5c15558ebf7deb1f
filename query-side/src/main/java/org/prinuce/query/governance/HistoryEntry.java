package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;

/**
 * One thing that happened to a decision.
 *
 * @param daysLate days from when it happened to when it was recorded; not counted (0) in a record of the past
 * @param event what happened, as the ledger names it: {@code decision-taken}
 * @param says it in words
 * @param because why, in the words of who logged it
 * @param changed what it changed of what stood before
 */
@JsonInclude(Include.NON_NULL)
record HistoryEntry(
        long position,
        Instant recordedAt,
        LocalDate happenedOn,
        @Nullable DatePrecision precision,
        long daysLate,
        AccountId actor,
        String actorName,
        @Nullable PartnerId partner,
        Visibility visibility,
        String event,
        String says,
        @Nullable Redactable because,
        List<Changed> changed) {

    /**
     * @param label the field in words
     * @param before what stood; null where nothing did
     * @param after what stands instead; null where nothing does
     */
    @JsonInclude(Include.ALWAYS)
    record Changed(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}
}
