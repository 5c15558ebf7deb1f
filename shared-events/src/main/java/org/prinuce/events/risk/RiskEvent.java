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

/**
 * What happens to a risk or an opportunity. {@code partner} is who the entry speaks for; {@code visibility} is the
 * risk's.
 */
public sealed interface RiskEvent extends ProgrammeEvent {

    RiskId risk();

    @Override
    PartnerId partner();

    /** Something that may happen was put on the register, scored on its partner's own scale. */
    @StoredAs("risk.risk-raised")
    record RiskRaised(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            RiskDetails details,
            Scale scale,
            Score inherent)
            implements RiskEvent, Sourced.InDetails {}

    /** @param reviewDue the day by which it is to be looked at again */
    @StoredAs("risk.risk-assessed")
    record RiskAssessed(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Assessment assessment,
            Score score,
            @Nullable Redactable reason,
            @Nullable LocalDate reviewDue)
            implements RiskEvent {}

    /**
     * What is done about it was settled; a later response replaces it.
     *
     * @param actionee who does it, where that is somebody new
     * @param by the day by which it is to be done
     */
    @StoredAs("risk.risk-responded")
    record RiskResponded(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Response response,
            @Nullable Redactable action,
            @Nullable Redactable actionee,
            @Nullable LocalDate by)
            implements RiskEvent {}

    /** Others hold it from now on; who is null stays as it was. */
    @StoredAs("risk.risk-reassigned")
    record RiskReassigned(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable Redactable owner,
            @Nullable Redactable actionee)
            implements RiskEvent {}

    /** @param to the body or person that it was brought before */
    @StoredAs("risk.risk-escalated")
    record RiskEscalated(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable to,
            @Nullable Redactable reason)
            implements RiskEvent {}

    /** What it spoke of has happened. */
    @StoredAs("risk.risk-materialised")
    record RiskMaterialised(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable what)
            implements RiskEvent {}

    /** It no longer threatens, or no longer beckons. */
    @StoredAs("risk.risk-closed")
    record RiskClosed(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements RiskEvent {}

    /**
     * What had been logged was wrong. {@code happenedOn} is the date of the fact that is corrected.
     *
     * @param details all of them, as they should have been
     */
    @StoredAs("risk.risk-corrected")
    record RiskCorrected(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            RiskDetails details,
            Redactable reason)
            implements RiskEvent, Sourced.InDetails {}

    /** It was logged by mistake. Nothing follows. */
    @StoredAs("risk.risk-withdrawn")
    record RiskWithdrawn(
            RiskId risk,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements RiskEvent {}
}
