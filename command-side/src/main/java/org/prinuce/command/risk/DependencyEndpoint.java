package org.prinuce.command.risk;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Desk;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.Bounds;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.DependencyDetails;
import org.prinuce.events.risk.DependencyId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where dependencies are logged. A day that is left out is today; a partner that is left out, the one that logged it. */
@RestController
@Tag(name = "risk")
@RequestMapping("/api/programmes/{programme}/dependencies")
class DependencyEndpoint {

    private final Desk desk;

    DependencyEndpoint(Desk desk) {
        this.desk = desk;
    }

    record AgreeDependency(
            PartnerId partner,
            PartnerId giver,
            PartnerId receiver,
            @Bounds(max = Bounds.ITEM) Redactable what,
            LocalDate neededBy,
            @Nullable LocalDate promisedBy,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Nullable Visibility visibility,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {}

    /** @param partner the giver, where it is left out */
    record PromiseDependency(
            LocalDate promisedBy,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    record MeetDependency(
            @Bounds(max = Bounds.LONG) @Nullable Redactable how,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    /** What the dependency should have said, whole. */
    record CorrectDependency(
            @Bounds(max = Bounds.LONG) Redactable reason,
            PartnerId giver,
            PartnerId receiver,
            @Bounds(max = Bounds.ITEM) Redactable what,
            LocalDate neededBy,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record WithdrawDependency(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    @PostMapping
    ResponseEntity<Logged> agree(
            @PathVariable ProgrammeId programme, @RequestBody AgreeDependency body, Caller caller) {
        Logged logged = desk.log(
                programme,
                caller,
                by -> new Dependency.AgreeDependency(
                        new DependencyId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        new DependencyDetails(
                                body.giver(), body.receiver(), body.what(), body.neededBy(), body.source()),
                        body.promisedBy()));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/dependencies/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{dependency}/promise")
    Logged promise(
            @PathVariable ProgrammeId programme,
            @PathVariable DependencyId dependency,
            @RequestBody PromiseDependency body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Dependency.PromiseDependency(
                        dependency, by, body.partner(), by.on(body.happenedOn()), body.promisedBy()));
    }

    @PostMapping("/{dependency}/meet")
    Logged meet(
            @PathVariable ProgrammeId programme,
            @PathVariable DependencyId dependency,
            @RequestBody MeetDependency body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Dependency.MeetDependency(
                        dependency, by, body.partner(), by.on(body.happenedOn()), body.how()));
    }

    @PostMapping("/{dependency}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable DependencyId dependency,
            @RequestBody CorrectDependency body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Dependency.CorrectDependency(
                        dependency,
                        by,
                        body.partner(),
                        body.happenedOn(),
                        new DependencyDetails(
                                body.giver(), body.receiver(), body.what(), body.neededBy(), body.source()),
                        body.reason()));
    }

    @PostMapping("/{dependency}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable DependencyId dependency,
            @RequestBody WithdrawDependency body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Dependency.WithdrawDependency(
                        dependency, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }
}
