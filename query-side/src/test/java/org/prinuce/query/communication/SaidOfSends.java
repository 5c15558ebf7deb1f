package org.prinuce.query.communication;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import java.time.Period;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentEvent.CommitmentWithdrawn;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.CommunicationEvent.CommunicationCorrected;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.FeedbackReceived;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.query.Said;

/** The words of the tests of commitments and communications, all of them Sutton's where nothing else is said. */
public record SaidOfSends(Said said) {

    private static CommitmentDetails promise(String purpose, String every, String startsOn) {
        return new CommitmentDetails(
                Audience.of(partner("kingston")),
                text(purpose),
                text("Newsletter"),
                Period.parse(every),
                on(startsOn),
                null);
    }

    public CommitmentMade made(String id, String every, String startsOn) {
        return made(id, "sutton", Visibility.SHARED, "Purpose of " + id, every, startsOn);
    }

    public CommitmentMade made(
            String id, String partner, Visibility visibility, String purpose, String every, String startsOn) {
        return new CommitmentMade(
                new CommitmentId(id),
                said.programme(),
                partner(partner),
                visibility,
                on(startsOn),
                DatePrecision.DAY,
                new CommitmentDetails(
                        partner.equals("kingston") ? Audience.of(text("our staff")) : Audience.of(partner("kingston")),
                        text(purpose),
                        text("Newsletter"),
                        Period.parse(every),
                        on(startsOn),
                        null));
    }

    public CommitmentCorrected corrected(String id, String every, String startsOn, String day) {
        return new CommitmentCorrected(
                new CommitmentId(id),
                said.programme(),
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                promise("Corrected " + id, every, startsOn),
                text("slip"));
    }

    public CommitmentEnded ended(String id, String day) {
        return new CommitmentEnded(
                new CommitmentId(id),
                said.programme(),
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                text("it began"));
    }

    public CommitmentWithdrawn withdrawn(String id, String day) {
        return new CommitmentWithdrawn(
                new CommitmentId(id), said.programme(), partner("sutton"), Visibility.SHARED, on(day), text("mistake"));
    }

    private static CommunicationDetails message(String summary, boolean publicity, String feedback) {
        return new CommunicationDetails(
                Audience.of(partner("kingston")),
                text("Newsletter"),
                text(summary),
                null,
                feedback == null ? null : text(feedback),
                null,
                publicity,
                null,
                null);
    }

    public CommunicationSent sent(String id, String commitment, String day) {
        return sent(id, "sutton", Visibility.SHARED, commitment, "Summary of " + id, false, day);
    }

    public CommunicationSent publicity(String id, String commitment, String day) {
        return sent(id, "sutton", Visibility.SHARED, commitment, "Summary of " + id, true, day);
    }

    public CommunicationSent sent(
            String id,
            String partner,
            Visibility visibility,
            String commitment,
            String summary,
            boolean publicity,
            String day) {
        return new CommunicationSent(
                new CommunicationId(id),
                said.programme(),
                partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                of(commitment),
                message(summary, publicity, null));
    }

    public FeedbackReceived feedback(String id, String commitment, String day) {
        return new FeedbackReceived(
                new CommunicationId(id),
                said.programme(),
                partner("kingston"),
                Visibility.SHARED,
                on(day),
                of(commitment),
                text("and parking?"),
                null);
    }

    public CommunicationCorrected correctedSend(
            String id, String commitment, boolean publicity, String feedback, String day) {
        return new CommunicationCorrected(
                new CommunicationId(id),
                said.programme(),
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                of(commitment),
                message("Corrected " + id, publicity, feedback),
                text("slip"));
    }

    public CommunicationWithdrawn withdrawnSend(String id, String commitment, String day) {
        return new CommunicationWithdrawn(
                new CommunicationId(id),
                said.programme(),
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                of(commitment),
                text("mistake"));
    }

    private static CommitmentId of(String commitment) {
        return commitment == null ? null : new CommitmentId(commitment);
    }
}
