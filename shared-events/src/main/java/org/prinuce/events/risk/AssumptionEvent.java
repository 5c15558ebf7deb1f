package org.prinuce.events.risk;

import java.time.LocalDate;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;
import org.prinuce.events.StoredAs;
import org.prinuce.events.Visibility;

/** What happens to an assumption: something taken for true until it is tested. */
public sealed interface AssumptionEvent extends ProgrammeEvent {

    AssumptionId assumption();

    @Override
    PartnerId partner();

    @StoredAs("risk.assumption-made")
    record AssumptionMade(
            AssumptionId assumption,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            AssumptionDetails details)
            implements AssumptionEvent, Sourced.InDetails {}

    /** It was found to hold, or not; a later test counts more. */
    @StoredAs("risk.assumption-tested")
    record AssumptionTested(
            AssumptionId assumption,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Outcome outcome,
            Redactable how)
            implements AssumptionEvent {}

    /**
     * What had been logged was wrong. {@code happenedOn} is the date of the fact that is corrected.
     *
     * @param details all of them, as they should have been
     */
    @StoredAs("risk.assumption-corrected")
    record AssumptionCorrected(
            AssumptionId assumption,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            AssumptionDetails details,
            Redactable reason)
            implements AssumptionEvent, Sourced.InDetails {}

    /** It was logged by mistake. Nothing follows. */
    @StoredAs("risk.assumption-withdrawn")
    record AssumptionWithdrawn(
            AssumptionId assumption,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements AssumptionEvent {}
}
