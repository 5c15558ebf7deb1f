package org.prinuce.events.language;

import java.time.LocalDate;
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
 * What happens to a term of the shared glossary: each partner states what it means by it, contests what another means,
 * and all agree one meaning. {@code partner} is who the entry speaks for, {@code visibility} is the term's.
 */
@NullMarked
public sealed interface LanguageEvent extends ProgrammeEvent {

    TermId term();

    /** Names a term. */
    record TermId(String value) implements Identifier {
        public TermId {
            Identifier.check("term", value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * What a correction may change.
     *
     * @param words the term itself
     * @param source where it was read, when it was not logged by those who were there
     */
    record TermDetails(Redactable words, @Nullable Redactable source) implements Sourced.Details {}

    /**
     * A term was found to need a shared meaning.
     *
     * @param partner null where the programme as a whole raised it
     */
    @StoredAs("language.term-raised")
    record TermRaised(
            TermId term,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            TermDetails details)
            implements LanguageEvent, Sourced.InDetails {}

    /** A partner said what it means by the term; a later one by the same partner replaces it. */
    @StoredAs("language.term-defined")
    record TermDefined(
            TermId term,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable definition,
            @Nullable Redactable source)
            implements LanguageEvent, Sourced {

        @Override
        public boolean givesSource() {
            return source != null;
        }
    }

    /** A partner said that it does not take the term to mean what another does, or what had been agreed. */
    @StoredAs("language.term-contested")
    record TermContested(
            TermId term,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements LanguageEvent {}

    /** A partner contests the term no longer. */
    @StoredAs("language.contest-withdrawn")
    record ContestWithdrawn(
            TermId term,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable Redactable reason)
            implements LanguageEvent {}

    /**
     * The partners agreed what the term means; every contest of it ends.
     *
     * @param partner null where the programme as a whole says so
     */
    @StoredAs("language.term-agreed")
    record TermAgreed(
            TermId term,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable definition)
            implements LanguageEvent {}

    /**
     * What had been logged of the term itself was wrong.
     *
     * @param happenedOn the day from which the right words hold
     * @param details all of them, as they should have been
     */
    @StoredAs("language.term-corrected")
    record TermCorrected(
            TermId term,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            TermDetails details,
            Redactable reason)
            implements LanguageEvent, Sourced.InDetails {}

    /** The term was logged by mistake, or is no longer of use. */
    @StoredAs("language.term-withdrawn")
    record TermWithdrawn(
            TermId term,
            ProgrammeId programme,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements LanguageEvent {}
}
