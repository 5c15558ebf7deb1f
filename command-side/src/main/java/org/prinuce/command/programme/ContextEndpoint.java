package org.prinuce.command.programme;

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
import org.prinuce.events.programme.ContextEvent.ContextDetails;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where political context and funding are logged. A day that is left out is today; a partner that is left out is the
 * one the account logs for or, for the programme office, the programme as a whole.
 */
@RestController
@Tag(name = "programme")
@RequestMapping("/api/programmes/{programme}/context")
class ContextEndpoint {

    private final Desk desk;

    ContextEndpoint(Desk desk) {
        this.desk = desk;
    }

    record LogContext(
            ContextKind kind,
            Redactable title,
            @Nullable PartnerId partner,
            @Bounds(max = Bounds.LONG) @Nullable Redactable detail,

            @Bounds(min = 0, max = ContextDetails.MOST_POUNDS) @Nullable
            Long pounds,

            @Nullable Visibility visibility,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {}

    /**
     * Everything anew: what is left out is no longer there.
     *
     * @param happenedOn the day from which the right details hold; the day it happened where it is left out
     */
    record CorrectContext(
            ContextKind kind,
            Redactable title,
            @Bounds(max = Bounds.LONG) @Nullable Redactable detail,

            @Bounds(min = 0, max = ContextDetails.MOST_POUNDS) @Nullable
            Long pounds,

            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record WithdrawContext(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {}

    @PostMapping
    ResponseEntity<Logged> log(@PathVariable ProgrammeId programme, @RequestBody LogContext body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Context.LogContext(
                        new ContextId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        new ContextDetails(body.kind(), body.title(), body.detail(), body.pounds(), body.source())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/context/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{context}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable ContextId context,
            @RequestBody CorrectContext body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Context.CorrectContext(
                        context,
                        by,
                        body.partner(),
                        body.happenedOn(),
                        new ContextDetails(body.kind(), body.title(), body.detail(), body.pounds(), body.source()),
                        body.reason()));
    }

    @PostMapping("/{context}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable ContextId context,
            @RequestBody WithdrawContext body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Context.WithdrawContext(
                        context, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Context.Command> command) {
        return desk.log(programme, caller, command);
    }
}
