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
import org.prinuce.events.governance.DecisionId;

/** What happens to an issue: something that has happened, and has to be dealt with. */
public sealed interface IssueEvent extends ProgrammeEvent {

    IssueId issue();

    @Override
    PartnerId partner();

    /** @param risk the risk that it came from, by materialising */
    @StoredAs("risk.issue-raised")
    record IssueRaised(
            IssueId issue,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            IssueDetails details,
            @Nullable RiskId risk)
            implements IssueEvent, Sourced.InDetails {}

    /** @param decision the decision that answered it */
    @StoredAs("risk.issue-answered")
    record IssueAnswered(
            IssueId issue,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable answer,
            @Nullable DecisionId decision)
            implements IssueEvent {}

    /** It is dealt with. */
    @StoredAs("risk.issue-closed")
    record IssueClosed(
            IssueId issue,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable Redactable reason)
            implements IssueEvent {}

    /**
     * What had been logged was wrong. {@code happenedOn} is the date of the fact that is corrected.
     *
     * @param details all of them, as they should have been
     */
    @StoredAs("risk.issue-corrected")
    record IssueCorrected(
            IssueId issue,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            IssueDetails details,
            Redactable reason)
            implements IssueEvent, Sourced.InDetails {}

    /** It was logged by mistake. Nothing follows. */
    @StoredAs("risk.issue-withdrawn")
    record IssueWithdrawn(
            IssueId issue,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements IssueEvent {}
}
