package org.prinuce.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.ledger.Entry;

/**
 * What a view knows of a thing of any kind: how it began, and its last entry.
 *
 * @param partner who logged it; null where it speaks for the programme as a whole
 * @param number that of its first entry, from which what people call it is made
 * @param position the last entry recorded about it
 */
public record Origin(
        @Nullable PartnerId partner,
        Visibility visibility,
        long number,
        LocalDate happenedOn,
        DatePrecision precision,
        long position,
        Instant recordedAt) {

    public static Origin of(Entry first, DatePrecision precision) {
        return new Origin(
                first.event().partner(),
                first.event().visibility(),
                first.number(),
                first.event().happenedOn(),
                precision,
                first.position(),
                first.recordedAt());
    }

    /** Once another entry is folded, in the order they happened. */
    public Origin with(Entry entry) {
        return entry.position() <= position
                ? this
                : new Origin(partner, visibility, number, happenedOn, precision, entry.position(), entry.recordedAt());
    }

    /** As lists know a thing that waits for nobody and falls due on no day. */
    public Row row(Enum<?> stage, @Nullable String kind, @Nullable String belongsTo, String title) {
        return row(stage, null, null, kind, belongsTo, title);
    }

    /** As lists know a thing that they also sort by a number. */
    public Row row(
            Enum<?> stage, @Nullable String kind, @Nullable String belongsTo, String title, @Nullable Double rank) {
        return row(stage, null, null, kind, belongsTo, title, rank);
    }

    /** As lists know a thing that waits for nobody. */
    public Row row(
            Enum<?> stage,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate overdueFrom,
            @Nullable String kind,
            @Nullable String belongsTo,
            String title) {
        return row(stage, dueOn, overdueFrom, kind, belongsTo, title, null);
    }

    /** As lists know a thing that waits for nobody, and that they also sort by a number. */
    public Row row(
            Enum<?> stage,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate overdueFrom,
            @Nullable String kind,
            @Nullable String belongsTo,
            String title,
            @Nullable Double rank) {
        return new Row(
                partner,
                visibility,
                stage.name(),
                null,
                null,
                number,
                happenedOn,
                dueOn,
                overdueFrom,
                null,
                List.of(),
                kind,
                belongsTo,
                title,
                rank);
    }
}
