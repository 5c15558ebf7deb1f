package org.prinuce.command.culture;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
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
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where observations are logged. A day that is left out is today; a partner, later, is the one that logged it. */
@RestController
@Tag(name = "culture")
@RequestMapping("/api/programmes/{programme}/observations")
@NullMarked
class ObservationEndpoint {

    private final Desk desk;

    ObservationEndpoint(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param helpful whether the difference helped; false where it is left out
     * @param about who is in charge, who pays, or something else
     */
    record LogObservation(
            PartnerId partner,
            List<PartnerId> between,
            Redactable theme,

            @Bounds(min = ObservationDetails.LEAST_SEVERE, max = ObservationDetails.MOST_SEVERE)
            int severity,

            @Nullable Boolean helpful,
            @Bounds(max = Bounds.LONG) Redactable summary,
            @Nullable Visibility visibility,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable About about)
            implements Body {}

    record ResolveObservation(
            @Bounds(max = Bounds.LONG) Redactable how,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {}

    /**
     * Everything anew: what is left out is no longer there.
     *
     * @param happenedOn the day from which the right details hold; the day it was observed where it is left out
     */
    record CorrectObservation(
            Redactable theme,

            @Bounds(min = ObservationDetails.LEAST_SEVERE, max = ObservationDetails.MOST_SEVERE)
            int severity,

            @Nullable Boolean helpful,
            @Bounds(max = Bounds.LONG) Redactable summary,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable About about,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record WithdrawObservation(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable PartnerId partner,
            @Nullable LocalDate happenedOn) implements Body {}

    @PostMapping
    ResponseEntity<Logged> observe(
            @PathVariable ProgrammeId programme, @RequestBody LogObservation body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Observation.LogObservation(
                        new ObservationId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        body.between(),
                        details(
                                body.theme(),
                                body.severity(),
                                body.helpful(),
                                body.summary(),
                                body.source(),
                                body.about())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/observations/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{observation}/resolve")
    Logged resolve(
            @PathVariable ProgrammeId programme,
            @PathVariable ObservationId observation,
            @RequestBody ResolveObservation body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Observation.ResolveObservation(
                        observation, by, body.partner(), by.on(body.happenedOn()), body.how()));
    }

    @PostMapping("/{observation}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable ObservationId observation,
            @RequestBody CorrectObservation body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Observation.CorrectObservation(
                        observation,
                        by,
                        body.partner(),
                        body.happenedOn(),
                        details(
                                body.theme(),
                                body.severity(),
                                body.helpful(),
                                body.summary(),
                                body.source(),
                                body.about()),
                        body.reason()));
    }

    @PostMapping("/{observation}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable ObservationId observation,
            @RequestBody WithdrawObservation body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Observation.WithdrawObservation(
                        observation, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Observation.Command> command) {
        return desk.log(programme, caller, command);
    }

    private static ObservationDetails details(
            Redactable theme,
            int severity,
            @Nullable Boolean helpful,
            Redactable summary,
            @Nullable Redactable source,
            @Nullable About about) {
        return new ObservationDetails(theme, severity, Boolean.TRUE.equals(helpful), summary, source, about);
    }
}
