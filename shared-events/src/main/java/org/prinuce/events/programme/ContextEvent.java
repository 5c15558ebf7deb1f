package org.prinuce.events.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;
import org.prinuce.events.StoredAs;
import org.prinuce.events.Visibility;

/**
 * What happened around the programme and bears on it: an election, a change of control, funding, a law. {@code partner}
 * is whose context it is, null for the programme's as a whole; {@code visibility} is the entry's.
 */
public sealed interface ContextEvent extends ProgrammeEvent {

    ContextId context();

    /** Names something that happened around the programme. */
    record ContextId(String value) implements Identifier {
        public ContextId {
            Identifier.check("context", value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** What sort of thing it is. */
    enum ContextKind {
        ELECTION,
        /** Who controls a partner changed. */
        CONTROL,
        /** Money came, went or was promised. */
        FUNDING,
        LAW,
        OTHER
    }

    /**
     * What a correction may change.
     *
     * @param pounds how much, in whole pounds sterling, 0 to {@value #MOST_POUNDS}
     * @param source where it was read
     */
    record ContextDetails(
            ContextKind kind,
            Redactable title,
            @Nullable Redactable detail,
            @Nullable Long pounds,
            @Nullable Redactable source)
            implements Sourced.Details {

        /** More than all councils of England spend in a year; a larger amount is a slip of the pen. */
        public static final long MOST_POUNDS = 1_000_000_000_000L;
    }

    /** Something happened around the programme. */
    @StoredAs("programme.context-logged")
    record ContextLogged(
            ContextId context,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            ContextDetails details)
            implements ContextEvent, Sourced.InDetails {}

    /**
     * What had been logged was wrong.
     *
     * @param happenedOn the day from which the right details hold
     * @param details all of them, as they should have been
     */
    @StoredAs("programme.context-corrected")
    record ContextCorrected(
            ContextId context,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            ContextDetails details,
            Redactable reason)
            implements ContextEvent, Sourced.InDetails {}

    /** It was logged by mistake. */
    @StoredAs("programme.context-withdrawn")
    record ContextWithdrawn(
            ContextId context,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements ContextEvent {}
}
