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
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.AnnotationEvent.AnnotationDetails;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where words about a day are logged. A day that is left out is today; a partner that is left out is the one the account
 * logs for or, for the programme office, the programme as a whole.
 */
@RestController
@Tag(name = "programme")
@RequestMapping("/api/programmes/{programme}/annotations")
class AnnotationEndpoint {

    private final Desk desk;

    AnnotationEndpoint(Desk desk) {
        this.desk = desk;
    }

    record LogAnnotation(
            @Bounds(max = Bounds.ITEM) Redactable words,
            @Nullable PartnerId partner,
            @Nullable Visibility visibility,
            @Nullable LocalDate happenedOn)
            implements Body {}

    /** @param happenedOn the day from which the right words hold; the day it is about where it is left out */
    record CorrectAnnotation(
            @Bounds(max = Bounds.ITEM) Redactable words,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record WithdrawAnnotation(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {}

    @PostMapping
    ResponseEntity<Logged> log(@PathVariable ProgrammeId programme, @RequestBody LogAnnotation body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Annotation.LogAnnotation(
                        new AnnotationId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        new AnnotationDetails(body.words())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/annotations/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{annotation}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable AnnotationId annotation,
            @RequestBody CorrectAnnotation body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Annotation.CorrectAnnotation(
                        annotation,
                        by,
                        body.partner(),
                        body.happenedOn(),
                        new AnnotationDetails(body.words()),
                        body.reason()));
    }

    @PostMapping("/{annotation}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable AnnotationId annotation,
            @RequestBody WithdrawAnnotation body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Annotation.WithdrawAnnotation(
                        annotation, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Annotation.Command> command) {
        return desk.log(programme, caller, command);
    }
}
