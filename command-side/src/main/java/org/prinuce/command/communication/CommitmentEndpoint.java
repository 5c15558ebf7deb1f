package org.prinuce.command.communication;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
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
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where commitments are logged. */
@RestController
@Tag(name = "communication")
@RequestMapping("/api/programmes/{programme}/commitments")
class CommitmentEndpoint {

    private final Desk desk;

    CommitmentEndpoint(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param audience the id of a partner of the programme, or words for anybody else
     * @param every an ISO-8601 period of one day to ten years: {@code P14D}, {@code P1M}
     * @param startsOn the first due date
     * @param happenedOn the day it was made; where left out, the day it starts or, where that is to come, today
     */
    record MakeCommitment(
            PartnerId partner,
            Redactable audience,
            Redactable purpose,
            Redactable channel,

            @Schema(implementation = String.class, example = "P1M")
            Every every,

            LocalDate startsOn,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Nullable Visibility visibility,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {

        CommitmentDetails details(Actor by) {
            return new CommitmentDetails(
                    Commitment.audience(by, audience), purpose, channel, every.length(), startsOn, source);
        }
    }

    /** Every detail anew, whichever was wrong. */
    record CorrectCommitment(
            Redactable audience,
            Redactable purpose,
            Redactable channel,
            Every every,
            LocalDate startsOn,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {

        CommitmentDetails details(Actor by) {
            return new CommitmentDetails(
                    Commitment.audience(by, audience), purpose, channel, every.length(), startsOn, source);
        }
    }

    record EndCommitment(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    record WithdrawCommitment(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    @PostMapping
    ResponseEntity<Logged> make(@PathVariable ProgrammeId programme, @RequestBody MakeCommitment body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Commitment.MakeCommitment(
                        new CommitmentId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        body.happenedOn(),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        body.details(by)));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/commitments/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{commitment}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable CommitmentId commitment,
            @RequestBody CorrectCommitment body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Commitment.CorrectCommitment(
                        commitment, by, body.partner(), body.happenedOn(), body.details(by), body.reason()));
    }

    @PostMapping("/{commitment}/end")
    Logged end(
            @PathVariable ProgrammeId programme,
            @PathVariable CommitmentId commitment,
            @RequestBody EndCommitment body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Commitment.EndCommitment(
                        commitment, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{commitment}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable CommitmentId commitment,
            @RequestBody WithdrawCommitment body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Commitment.WithdrawCommitment(
                        commitment, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Commitment.Command> command) {
        return desk.log(programme, caller, command);
    }
}
