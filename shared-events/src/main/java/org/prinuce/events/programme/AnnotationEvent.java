package org.prinuce.events.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.StoredAs;
import org.prinuce.events.Visibility;

/**
 * What happens to an annotation: words about a day, for whoever plays the programme back. {@code happenedOn} of the first
 * is the day it is about. {@code partner} is who says it, null for the programme as a whole.
 */
public sealed interface AnnotationEvent extends ProgrammeEvent {

    AnnotationId annotation();

    /** Names words about a day. */
    record AnnotationId(String value) implements Identifier {
        public AnnotationId {
            Identifier.check("annotation", value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** What a correction may change. */
    record AnnotationDetails(Redactable words) {}

    /** Somebody noted something about a day. */
    @StoredAs("programme.annotation-logged")
    record AnnotationLogged(
            AnnotationId annotation,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            AnnotationDetails details)
            implements AnnotationEvent {}

    /**
     * What had been logged was wrong.
     *
     * @param happenedOn the day from which the right details hold
     * @param details all of them, as they should have been
     */
    @StoredAs("programme.annotation-corrected")
    record AnnotationCorrected(
            AnnotationId annotation,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            AnnotationDetails details,
            Redactable reason)
            implements AnnotationEvent {}

    /** It was logged by mistake. */
    @StoredAs("programme.annotation-withdrawn")
    record AnnotationWithdrawn(
            AnnotationId annotation,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements AnnotationEvent {}
}
