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
import org.prinuce.events.risk.AssumptionDetails;
import org.prinuce.events.risk.AssumptionId;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.Outcome;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where assumptions are logged. A day that is left out is today; a partner that is left out, the one that made it. */
@RestController
@Tag(name = "risk")
@RequestMapping("/api/programmes/{programme}/assumptions")
class AssumptionEndpoint {

    private final Desk desk;

    AssumptionEndpoint(Desk desk) {
        this.desk = desk;
    }

    /** @param confidence medium where it is left out */
    record MakeAssumption(
            @Bounds(max = Bounds.ITEM) Redactable statement,
            PartnerId partner,
            @Nullable Level confidence,
            @Nullable LocalDate testBy,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Nullable Visibility visibility,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {

        AssumptionDetails details() {
            return AssumptionEndpoint.details(statement, confidence, testBy, source);
        }
    }

    record TestAssumption(
            Outcome outcome,
            @Bounds(max = Bounds.LONG) Redactable how,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    /** What the assumption should have said, whole; what is left out, it should not have said. */
    record CorrectAssumption(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Bounds(max = Bounds.ITEM) Redactable statement,
            @Nullable Level confidence,
            @Nullable LocalDate testBy,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {

        AssumptionDetails details() {
            return AssumptionEndpoint.details(statement, confidence, testBy, source);
        }
    }

    record WithdrawAssumption(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    private static AssumptionDetails details(
            Redactable statement, @Nullable Level confidence, @Nullable LocalDate testBy, @Nullable Redactable source) {
        return new AssumptionDetails(statement, confidence == null ? Level.MEDIUM : confidence, testBy, source);
    }

    @PostMapping
    ResponseEntity<Logged> make(@PathVariable ProgrammeId programme, @RequestBody MakeAssumption body, Caller caller) {
        Logged logged = desk.log(
                programme,
                caller,
                by -> new Assumption.MakeAssumption(
                        new AssumptionId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        body.details()));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/assumptions/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{assumption}/test")
    Logged test(
            @PathVariable ProgrammeId programme,
            @PathVariable AssumptionId assumption,
            @RequestBody TestAssumption body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Assumption.TestAssumption(
                        assumption, by, body.partner(), by.on(body.happenedOn()), body.outcome(), body.how()));
    }

    @PostMapping("/{assumption}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable AssumptionId assumption,
            @RequestBody CorrectAssumption body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Assumption.CorrectAssumption(
                        assumption, by, body.partner(), body.happenedOn(), body.details(), body.reason()));
    }

    @PostMapping("/{assumption}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable AssumptionId assumption,
            @RequestBody WithdrawAssumption body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Assumption.WithdrawAssumption(
                        assumption, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }
}
