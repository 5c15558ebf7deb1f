package org.prinuce.events.communication;

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

/** What happens to a communication. Its visibility is that of the commitment it was sent for. */
public sealed interface CommunicationEvent extends ProgrammeEvent {

    CommunicationId communication();

    /** The commitment it was sent for, the same in all its events; null for none. */
    @Nullable
    CommitmentId commitment();

    @Override
    PartnerId partner();

    /** Somebody was told something on {@code happenedOn}. */
    @StoredAs("communication.communication-sent")
    record CommunicationSent(
            CommunicationId communication,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable CommitmentId commitment,
            CommunicationDetails details)
            implements CommunicationEvent, Sourced.InDetails {}

    /** An answer came back. */
    @StoredAs("communication.feedback-received")
    record FeedbackReceived(
            CommunicationId communication,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable CommitmentId commitment,
            Redactable feedback,
            @Nullable Sentiment sentiment)
            implements CommunicationEvent {}

    /** What had been logged was wrong: these are the right details, whole, from {@code happenedOn} on. */
    @StoredAs("communication.communication-corrected")
    record CommunicationCorrected(
            CommunicationId communication,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable CommitmentId commitment,
            CommunicationDetails details,
            Redactable reason)
            implements CommunicationEvent, Sourced.InDetails {}

    /** It was logged by mistake, and no longer counts: as if it had not been sent. */
    @StoredAs("communication.communication-withdrawn")
    record CommunicationWithdrawn(
            CommunicationId communication,
            ProgrammeId programme,
            PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            @Nullable CommitmentId commitment,
            Redactable reason)
            implements CommunicationEvent {}
}
