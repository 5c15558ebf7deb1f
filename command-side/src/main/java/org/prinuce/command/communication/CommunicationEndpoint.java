package org.prinuce.command.communication;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Desk;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.Bounds;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.events.communication.Sentiment;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.refusal.InvalidField;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where communications are logged. */
@RestController
@Tag(name = "communication")
@RequestMapping("/api/programmes/{programme}/communications")
class CommunicationEndpoint {

    /** Nothing reaches more people than there are. */
    private static final int EVERYBODY = 100_000_000;

    private final Desk desk;

    CommunicationEndpoint(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param audience the id of a partner of the programme, or words for anybody else; may be left out where there is a
     *     commitment: then it is that one's
     * @param happenedOn the day it was sent; today where left out
     * @param visibility where left out, that of the commitment or, without one, shared
     */
    record LogCommunication(
            PartnerId partner,
            @Nullable Redactable audience,
            @Nullable CommitmentId commitment,
            Redactable channel,
            @Bounds(max = Bounds.ITEM) Redactable summary,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Nullable Visibility visibility,
            @Bounds(min = 0, max = EVERYBODY) @Nullable Integer reach,
            @Bounds(max = Bounds.LONG) @Nullable Redactable feedback,
            @Nullable Sentiment sentiment,
            @Nullable Boolean publicity,
            @Nullable Boolean sponsorNamed,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {

        CommunicationDetails details(Audience audience) {
            return new CommunicationDetails(
                    audience,
                    channel,
                    summary,
                    reach,
                    feedback,
                    sentiment,
                    Boolean.TRUE.equals(publicity),
                    sponsorNamed,
                    source);
        }
    }

    record AddFeedback(
            @Bounds(max = Bounds.LONG) Redactable feedback,
            @Nullable Sentiment sentiment,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    /** Every detail anew, whichever was wrong; an optional one that is left out is taken away. */
    record CorrectCommunication(
            Redactable audience,
            Redactable channel,
            @Bounds(max = Bounds.ITEM) Redactable summary,
            @Bounds(min = 0, max = EVERYBODY) @Nullable Integer reach,
            @Bounds(max = Bounds.LONG) @Nullable Redactable feedback,
            @Nullable Sentiment sentiment,
            @Nullable Boolean publicity,
            @Nullable Boolean sponsorNamed,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {

        CommunicationDetails details(Actor by) {
            return new CommunicationDetails(
                    Commitment.audience(by, audience),
                    channel,
                    summary,
                    reach,
                    feedback,
                    sentiment,
                    Boolean.TRUE.equals(publicity),
                    sponsorNamed,
                    source);
        }
    }

    record WithdrawCommunication(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    @PostMapping
    ResponseEntity<Logged> log(@PathVariable ProgrammeId programme, @RequestBody LogCommunication body, Caller caller) {
        Logged logged = log(programme, caller, by -> {
            Commitment promised = body.commitment() == null ? new Commitment.Unlogged() : stateOf(body.commitment());
            return new Communication.LogCommunication(
                    new CommunicationId(UUID.randomUUID().toString()),
                    by,
                    body.partner(),
                    body.visibility(),
                    by.on(body.happenedOn()),
                    body.precision() == null ? DatePrecision.DAY : body.precision(),
                    body.commitment(),
                    promised,
                    body.details(audience(body, by, promised)));
        });
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/communications/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{communication}/add-feedback")
    Logged addFeedback(
            @PathVariable ProgrammeId programme,
            @PathVariable CommunicationId communication,
            @RequestBody AddFeedback body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Communication.AddFeedback(
                        communication,
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.feedback(),
                        body.sentiment()));
    }

    @PostMapping("/{communication}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable CommunicationId communication,
            @RequestBody CorrectCommunication body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Communication.CorrectCommunication(
                        communication, by, body.partner(), body.happenedOn(), body.details(by), body.reason()));
    }

    @PostMapping("/{communication}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable CommunicationId communication,
            @RequestBody WithdrawCommunication body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Communication.WithdrawCommunication(
                        communication, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Communication.Command> command) {
        return desk.log(programme, caller, command);
    }

    private Commitment stateOf(CommitmentId commitment) {
        return desk.stateOf(
                commitment, (Commitment) new Commitment.Unlogged(), CommitmentEvent.class, Commitment::evolve);
    }

    /** @throws InvalidField if nobody says who was told */
    private Audience audience(LogCommunication body, Actor by, Commitment promised) {
        if (body.audience() != null) {
            return Commitment.audience(by, body.audience());
        }
        if (body.commitment() == null) {
            throw new InvalidField(
                    "audience", "This is needed. Say who was told, or for which commitment it was sent.");
        }
        Communication.promised(promised, by);
        return desk.stateOf(body.commitment(), Optional.<Audience>empty(), CommitmentEvent.class, Commitment::audience)
                .filter(told -> told.words() == null || told.words().text() != null)
                .orElseThrow(() -> new InvalidField(
                        "audience", "This is needed: the words for the audience of the commitment were erased."));
    }
}
