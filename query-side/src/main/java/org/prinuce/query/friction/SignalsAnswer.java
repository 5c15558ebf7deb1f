package org.prinuce.query.friction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.query.journal.Telling.Thing;

/**
 * The signals that make a number: what they add recomputes to it.
 *
 * @param between the two partners asked about; null for all
 * @param index of the pair; null where all are asked about or there is too little evidence
 * @param sum of what the signals add
 */
@JsonInclude(Include.NON_NULL)
record SignalsAnswer(
        String asAt,
        String knownAt,
        long position,
        FrictionAnswer.Model model,
        @ArraySchema(minItems = 2, maxItems = 2) @Nullable List<PartnerId> between,
        int evidence,
        boolean tooLittle,
        @Nullable Double index,
        double sum,
        List<Told> signals,
        List<Helped> helped) {

    /**
     * @param weight by the model, severity counted in
     * @param adds what it adds to the sum on the day asked about
     * @param about what friction that was observed is about, where it was said
     * @param visibility who sees the thing it comes from; {@code PARTNER} is its own alone
     * @param thing what it comes from; null where that may not be seen
     * @param says it in words
     * @param opened the position of the entry it comes from
     * @param closed the position of the entry that closed it
     */
    @JsonInclude(Include.NON_NULL)
    record Told(
            SignalKind kind,
            PartnerId by,
            PartnerId with,
            double weight,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            double adds,
            @Nullable About about,
            Visibility visibility,
            @Nullable Thing thing,
            String says,
            long opened,
            @Nullable Long closed) {}

    /** A difference between the two that helped. */
    record Helped(
            Thing thing,
            @ArraySchema(minItems = 2, maxItems = 2) List<PartnerId> between,
            LocalDate on) {}
}
