package org.prinuce.command.communication;

import static org.prinuce.command.SouthLondon.*;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Deciding;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentEvent.CommitmentWithdrawn;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationCorrected;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.FeedbackReceived;
import org.prinuce.events.communication.CommunicationId;

/**
 * The words in which commitments and communications are tested: on 3 March 2014 Sutton promised to tell Kingston every
 * fortnight from the 10th; on the 11th it sent something for that. The programme office records.
 */
final class SendsFixture {

    static final CommitmentId COMMITMENT = new CommitmentId("the-commitment");
    static final CommunicationId COMMUNICATION = new CommunicationId("the-communication");
    static final LocalDate MADE = march(3);
    static final LocalDate STARTS = march(10);
    static final LocalDate SENT = march(11);
    static final CommitmentDetails FORTNIGHTLY = fortnightly(Audience.of(KINGSTON), STARTS);
    static final CommunicationDetails NEWSLETTER = newsletter(Audience.of(KINGSTON));

    private SendsFixture() {}

    static CommitmentDetails fortnightly(Audience audience, LocalDate startsOn) {
        return new CommitmentDetails(
                audience, text("What changes for staff"), text("Newsletter"), Period.ofDays(14), startsOn, null);
    }

    static CommunicationDetails newsletter(Audience audience) {
        return new CommunicationDetails(
                audience, text("Newsletter"), text("Where the teams will sit"), 240, null, null, false, null, null);
    }

    // Commitments

    static CommitmentMade made() {
        return made(SUTTON, Visibility.SHARED);
    }

    static CommitmentMade made(PartnerId partner, Visibility visibility) {
        return new CommitmentMade(COMMITMENT, PROGRAMME, partner, visibility, MADE, DatePrecision.DAY, FORTNIGHTLY);
    }

    static CommitmentCorrected corrected(LocalDate day, CommitmentDetails details) {
        return new CommitmentCorrected(
                COMMITMENT, PROGRAMME, SUTTON, Visibility.SHARED, day, details, text("It was misread"));
    }

    static CommitmentEnded ended(LocalDate day) {
        return new CommitmentEnded(COMMITMENT, PROGRAMME, SUTTON, Visibility.SHARED, day, text("It has started"));
    }

    static CommitmentWithdrawn withdrawn(LocalDate day) {
        return new CommitmentWithdrawn(COMMITMENT, PROGRAMME, SUTTON, Visibility.SHARED, day, text("Logged twice"));
    }

    static Function<Actor, Commitment.Command> make() {
        return make(SUTTON, Visibility.SHARED, MADE, DatePrecision.DAY, FORTNIGHTLY);
    }

    static Function<Actor, Commitment.Command> make(
            PartnerId partner,
            Visibility visibility,
            @Nullable LocalDate day,
            DatePrecision precision,
            CommitmentDetails details) {
        return by -> new Commitment.MakeCommitment(COMMITMENT, by, partner, visibility, day, precision, details);
    }

    static Function<Actor, Commitment.Command> correct(@Nullable LocalDate day, CommitmentDetails details) {
        return by -> new Commitment.CorrectCommitment(COMMITMENT, by, null, day, details, text("It was misread"));
    }

    static Function<Actor, Commitment.Command> end(LocalDate day) {
        return by -> new Commitment.EndCommitment(COMMITMENT, by, null, day, text("It has started"));
    }

    static Function<Actor, Commitment.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Commitment.WithdrawCommitment(COMMITMENT, by, partner, day, text("Logged twice"));
    }

    static Deciding<Commitment, Commitment.Command, CommitmentEvent> given(CommitmentEvent... events) {
        return new Deciding<Commitment, Commitment.Command, CommitmentEvent>(
                        new Commitment.Unlogged(), Commitment::evolve, Commitment::decide)
                .given(events);
    }

    static Commitment after(CommitmentEvent... events) {
        return given(events).now();
    }

    // Communications

    static CommunicationSent sent() {
        return sent(SUTTON, Visibility.SHARED, COMMITMENT);
    }

    static CommunicationSent sent(PartnerId partner, Visibility visibility, @Nullable CommitmentId commitment) {
        return new CommunicationSent(
                COMMUNICATION, PROGRAMME, partner, visibility, SENT, DatePrecision.DAY, commitment, NEWSLETTER);
    }

    static FeedbackReceived feedbackReceived(LocalDate day) {
        return new FeedbackReceived(
                COMMUNICATION, PROGRAMME, SUTTON, Visibility.SHARED, day, COMMITMENT, text("And parking?"), null);
    }

    static CommunicationCorrected communicationCorrected(LocalDate day) {
        return new CommunicationCorrected(
                COMMUNICATION,
                PROGRAMME,
                SUTTON,
                Visibility.SHARED,
                day,
                COMMITMENT,
                NEWSLETTER,
                text("It was misread"));
    }

    static CommunicationWithdrawn communicationWithdrawn(LocalDate day) {
        return new CommunicationWithdrawn(
                COMMUNICATION, PROGRAMME, SUTTON, Visibility.SHARED, day, COMMITMENT, text("Logged twice"));
    }

    /** What Sutton sends for a commitment that stands so. */
    static Function<Actor, Communication.Command> log(@Nullable Visibility visibility, Commitment promised) {
        return log(SUTTON, visibility, SENT, COMMITMENT, promised, NEWSLETTER);
    }

    static Function<Actor, Communication.Command> log(
            PartnerId partner,
            @Nullable Visibility visibility,
            LocalDate day,
            @Nullable CommitmentId commitment,
            Commitment promised,
            CommunicationDetails details) {
        return by -> new Communication.LogCommunication(
                COMMUNICATION, by, partner, visibility, day, DatePrecision.DAY, commitment, promised, details);
    }

    static Function<Actor, Communication.Command> addFeedback(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Communication.AddFeedback(COMMUNICATION, by, partner, day, text("And parking?"), null);
    }

    static Function<Actor, Communication.Command> correctCommunication(
            @Nullable LocalDate day, CommunicationDetails details) {
        return by ->
                new Communication.CorrectCommunication(COMMUNICATION, by, null, day, details, text("It was misread"));
    }

    static Function<Actor, Communication.Command> withdrawCommunication(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Communication.WithdrawCommunication(COMMUNICATION, by, partner, day, text("Logged twice"));
    }

    static Deciding<Communication, Communication.Command, CommunicationEvent> given(CommunicationEvent... events) {
        return new Deciding<Communication, Communication.Command, CommunicationEvent>(
                        new Communication.Unlogged(), Communication::evolve, Communication::decide)
                .given(events);
    }

    static Deciding<Communication, Communication.Command, CommunicationEvent> nothingSent() {
        return given(new CommunicationEvent[0]);
    }
}
