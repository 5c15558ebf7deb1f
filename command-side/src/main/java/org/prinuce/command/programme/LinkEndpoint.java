package org.prinuce.command.programme;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Desk;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.Bounds;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.ThingId;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.LinkEvent;
import org.prinuce.events.programme.LinkEvent.LinkId;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where things are linked. A day that is left out is today; a partner that is left out is the one the account logs for
 * or, for the programme office, the programme as a whole. A link has no address that spreadsheets could be imported to:
 * people know things by what they are called, and it takes their ids.
 */
@RestController
@Tag(name = "programme")
@RequestMapping("/api/programmes/{programme}")
class LinkEndpoint {

    private final Desk desk;

    LinkEndpoint(Desk desk) {
        this.desk = desk;
    }

    /** @param visibility where it is left out, whoever sees both things sees the link */
    record LinkThings(
            ThingId from,
            ThingId to,
            @Bounds(max = Bounds.LONG) @Nullable Redactable why,
            @Nullable PartnerId partner,
            @Nullable Visibility visibility,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record WithdrawLink(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {}

    @PostMapping("/links")
    ResponseEntity<Logged> log(@PathVariable ProgrammeId programme, @RequestBody LinkThings body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> Link.LinkThings.of(
                        by,
                        body.partner(),
                        body.visibility(),
                        by.on(body.happenedOn()),
                        end(body.from()),
                        end(body.to()),
                        body.why()));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/links?thing=" + body.from()))
                .body(logged);
    }

    @PostMapping("/links/{link}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable LinkId link,
            @RequestBody WithdrawLink body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Link.WithdrawLink(link, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    /** A thing of any kind; neither the programme itself nor a link is one. */
    private Link.End end(ThingId thing) {
        return new Link.End(
                thing,
                desk.originOf(thing, event -> !(event instanceof PartnershipEvent || event instanceof LinkEvent)));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Link.Command> command) {
        return desk.log(programme, caller, command);
    }
}
