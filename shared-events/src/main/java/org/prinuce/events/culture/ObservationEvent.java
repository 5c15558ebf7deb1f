package org.prinuce.events.culture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
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
 * What happens to an observation: friction between two partners, or a difference between them that helped.
 * {@code partner} is who the entry speaks for, {@code visibility} is the observation's.
 */
@NullMarked
public sealed interface ObservationEvent extends ProgrammeEvent {

    ObservationId observation();

    /** Names an observation. */
    record ObservationId(String value) implements Identifier {
        public ObservationId {
            Identifier.check("observation", value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** What friction is about, as whoever logs it says. */
    enum About {
        /** Who is in charge: who hosts or leads, with which powers. */
        JURISDICTION,
        /** Who pays, and how a saving is shared. */
        COST,
        OTHER
    }

    /**
     * What a correction may change.
     *
     * @param theme in a word or two
     * @param severity 1, hardly felt, to 5, it stopped the work
     * @param helpful whether the difference helped; it is then no friction
     * @param source where it was read, when it was not logged by those who were there
     * @param about null where nobody said; it is never guessed from the words
     */
    record ObservationDetails(
            Redactable theme,
            int severity,
            boolean helpful,
            Redactable summary,
            @Nullable Redactable source,
            @Nullable About about)
            implements Sourced.Details {

        public static final int LEAST_SEVERE = 1;
        public static final int MOST_SEVERE = 5;
    }

    /**
     * Something was observed between two partners.
     *
     * @param between the two, in the order of the alphabet
     */
    @StoredAs(value = "culture.observation-logged", revision = 2)
    record ObservationLogged(
            ObservationId observation,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            List<PartnerId> between,
            ObservationDetails details)
            implements ObservationEvent, Sourced.InDetails {}

    /** What was observed no longer stands between the two. */
    @StoredAs("culture.observation-resolved")
    record ObservationResolved(
            ObservationId observation,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable how)
            implements ObservationEvent {}

    /**
     * What had been logged was wrong.
     *
     * @param happenedOn the day from which the right details hold
     * @param details all of them, as they should have been
     */
    @StoredAs(value = "culture.observation-corrected", revision = 2)
    record ObservationCorrected(
            ObservationId observation,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            ObservationDetails details,
            Redactable reason)
            implements ObservationEvent, Sourced.InDetails {}

    /** The observation was logged by mistake. */
    @StoredAs("culture.observation-withdrawn")
    record ObservationWithdrawn(
            ObservationId observation,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements ObservationEvent {}
}
