package org.prinuce.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;
import org.prinuce.events.StoredAs;
import org.prinuce.events.Visibility;

/** What happens to a dependency: what one partner needs of another. */
public sealed interface DependencyEvent extends ProgrammeEvent {

    DependencyId dependency();

    @Override
    PartnerId partner();

    /** @param promisedBy the day that the giver named at once, if it did */
    @StoredAs("risk.dependency-agreed")
    record DependencyAgreed(
            DependencyId dependency,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            DependencyDetails details,
            @Nullable LocalDate promisedBy)
            implements DependencyEvent, Sourced.InDetails {}

    /** The giver named the day by which it will give; a later promise replaces it. */
    @StoredAs("risk.dependency-promised")
    record DependencyPromised(
            DependencyId dependency,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            LocalDate promisedBy)
            implements DependencyEvent {}

    /** What was needed was given. */
    @StoredAs("risk.dependency-met")
    record DependencyMet(
            DependencyId dependency,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable Redactable how)
            implements DependencyEvent {}

    /**
     * What had been logged was wrong. {@code happenedOn} is the date of the fact that is corrected.
     *
     * @param details all of them, as they should have been
     */
    @StoredAs("risk.dependency-corrected")
    record DependencyCorrected(
            DependencyId dependency,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DependencyDetails details,
            Redactable reason)
            implements DependencyEvent, Sourced.InDetails {}

    /** It was logged by mistake. Nothing follows. */
    @StoredAs("risk.dependency-withdrawn")
    record DependencyWithdrawn(
            DependencyId dependency,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements DependencyEvent {}
}
