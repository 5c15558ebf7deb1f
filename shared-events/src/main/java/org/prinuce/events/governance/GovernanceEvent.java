package org.prinuce.events.governance;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;
import org.prinuce.events.StoredAs;
import org.prinuce.events.Visibility;

/** What happens to a decision. {@code partner} is who the entry speaks for; {@code visibility} is the decision's. */
public sealed interface GovernanceEvent extends ProgrammeEvent {

    DecisionId decision();

    @Override
    PartnerId partner();

    /**
     * A decision was put forward.
     *
     * @param requiredPartners without whose finality it is not jointly final
     * @param neededBy the day by which positions are needed
     * @param supersedes the decision that this one is meant to replace
     */
    @StoredAs("governance.decision-proposed")
    record DecisionProposed(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable LocalDate neededBy,
            Set<PartnerId> requiredPartners,
            DecisionDetails details,
            @Nullable DecisionId supersedes)
            implements GovernanceEvent, Sourced.InDetails {}

    /** A partner said where it stands; a later one by the same partner replaces it. */
    @StoredAs("governance.position-taken")
    record PositionTaken(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Stance stance,
            @Nullable Redactable conditions,
            @Nullable Redactable reason)
            implements GovernanceEvent {}

    /** The conditions that a partner set are met, as that partner sees it. */
    @StoredAs("governance.conditions-met")
    record ConditionsMet(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable Redactable reason)
            implements GovernanceEvent {}

    /**
     * The decision was taken.
     *
     * @param maker the body or officer that took it
     * @param publishedOn the day on which it was published, where that is already known
     */
    @StoredAs("governance.decision-taken")
    record DecisionTaken(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable outcome,
            Redactable maker,
            @Nullable LocalDate publishedOn)
            implements GovernanceEvent {}

    /** The decision, or the minutes of it, were published on {@code happenedOn}. */
    @StoredAs("governance.decision-published")
    record DecisionPublished(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Publication publication)
            implements GovernanceEvent {}

    /** A partner's members called the decision in. It stands still until taken again, reversed or withdrawn. */
    @StoredAs("governance.decision-called-in")
    record DecisionCalledIn(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements GovernanceEvent {}

    /** Another decision took this one's place. */
    @StoredAs("governance.decision-superseded")
    record DecisionSuperseded(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DecisionId by,
            @Nullable Redactable reason)
            implements GovernanceEvent {}

    /** A decision that had been taken was undone. */
    @StoredAs("governance.decision-reversed")
    record DecisionReversed(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements GovernanceEvent {}

    /** A decision was taken back before it was taken, or was logged by mistake. */
    @StoredAs("governance.decision-withdrawn")
    record DecisionWithdrawn(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements GovernanceEvent {}

    /**
     * What had been logged was wrong. {@code happenedOn} is the date of the fact that is corrected, so that with
     * hindsight the right words stand from that date on, and as known then the old ones still do.
     */
    @StoredAs("governance.decision-corrected")
    record DecisionCorrected(
            DecisionId decision,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DecisionCorrection correction,
            Redactable reason)
            implements GovernanceEvent, Sourced {

        @Override
        public boolean givesSource() {
            return !correction.cleared().contains(DecisionCorrection.Clearable.SOURCE);
        }
    }
}
