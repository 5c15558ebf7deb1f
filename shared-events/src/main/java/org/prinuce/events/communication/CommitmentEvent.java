package org.prinuce.events.communication;

import java.time.LocalDate;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;
import org.prinuce.events.StoredAs;
import org.prinuce.events.Visibility;

/** What happens to a commitment: a promise to tell somebody something every so often. */
public sealed interface CommitmentEvent extends ProgrammeEvent {

    CommitmentId commitment();

    @Override
    PartnerId partner();

    /** A partner promised to tell an audience something every so often. */
    @StoredAs("communication.commitment-made")
    record CommitmentMade(
            CommitmentId commitment,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            CommitmentDetails details)
            implements CommitmentEvent, Sourced.InDetails {}

    /** What had been logged was wrong: these are the right details, whole, from {@code happenedOn} on. */
    @StoredAs("communication.commitment-corrected")
    record CommitmentCorrected(
            CommitmentId commitment,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            CommitmentDetails details,
            Redactable reason)
            implements CommitmentEvent, Sourced.InDetails {}

    /** Nothing more is promised: no due date comes after {@code happenedOn}. */
    @StoredAs("communication.commitment-ended")
    record CommitmentEnded(
            CommitmentId commitment,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements CommitmentEvent {}

    /** It was logged by mistake, and no longer counts. */
    @StoredAs("communication.commitment-withdrawn")
    record CommitmentWithdrawn(
            CommitmentId commitment,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            Redactable reason)
            implements CommitmentEvent {}
}
