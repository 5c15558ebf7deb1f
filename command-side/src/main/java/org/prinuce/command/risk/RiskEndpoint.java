package org.prinuce.command.risk;

import io.swagger.v3.oas.annotations.media.Schema;
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
import org.prinuce.events.risk.Assessment;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Response;
import org.prinuce.events.risk.RiskDetails;
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where risks and opportunities are logged. A day that is left out is today; a partner that is left out, the raiser. */
@RestController
@Tag(name = "risk")
@RequestMapping("/api/programmes/{programme}/risks")
class RiskEndpoint {

    private final Desk desk;

    RiskEndpoint(Desk desk) {
        this.desk = desk;
    }

    /** A scale as it is written: the steps of probability, x, the steps of impact. */
    record Steps(String value) {
        Steps {
            if (!value.matches("\\d{1,2}x\\d{1,2}")) {
                throw new IllegalArgumentException(
                        "Write a scale as its steps of probability and of impact, such as 4x4 or 5x5");
            }
            toScale(value);
        }

        Scale scale() {
            return toScale(value);
        }

        private static Scale toScale(String value) {
            String[] sides = value.split("x", 2);
            return new Scale(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        }
    }

    record Appetite(
            @Bounds(max = Scale.MOST) int probability,
            @Bounds(max = Scale.MOST) int impact) {}

    record RaiseRisk(
            Redactable title,
            PartnerId partner,
            @Bounds(max = Scale.MOST) int probability,
            @Bounds(max = Scale.MOST) int impact,

            @Schema(implementation = String.class, pattern = "^\\d{1,2}x\\d{1,2}$", example = "4x4")
            Steps scale,

            @Nullable Nature nature,
            @Nullable Redactable category,
            @Bounds(max = Bounds.LONG) @Nullable Redactable cause,
            @Bounds(max = Bounds.LONG) @Nullable Redactable event,
            @Bounds(max = Bounds.LONG) @Nullable Redactable effect,
            @Nullable Redactable owner,
            @Nullable Redactable actionee,
            @Nullable LocalDate proximity,
            @Nullable Appetite appetite,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Nullable Visibility visibility,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {

        RiskDetails details() {
            return RiskEndpoint.details(
                    title, nature, category, cause, event, effect, owner, actionee, proximity, appetite, source);
        }
    }

    record AssessRisk(
            @Bounds(max = Scale.MOST) int probability,
            @Bounds(max = Scale.MOST) int impact,
            @Nullable Assessment assessment,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason,
            @Nullable LocalDate reviewDue,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record RespondToRisk(
            Response response,
            @Bounds(max = Bounds.LONG) @Nullable Redactable action,
            @Nullable Redactable actionee,
            @Nullable LocalDate by,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record ReassignRisk(
            @Nullable Redactable owner,
            @Nullable Redactable actionee,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record EscalateRisk(
            Redactable to,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record MaterialiseRisk(
            @Bounds(max = Bounds.LONG) Redactable what,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    record CloseRisk(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    /** What the risk should have said, whole; what is left out, it should not have said. Scores are assessed anew. */
    record CorrectRisk(
            @Bounds(max = Bounds.LONG) Redactable reason,
            Redactable title,
            @Nullable Nature nature,
            @Nullable Redactable category,
            @Bounds(max = Bounds.LONG) @Nullable Redactable cause,
            @Bounds(max = Bounds.LONG) @Nullable Redactable event,
            @Bounds(max = Bounds.LONG) @Nullable Redactable effect,
            @Nullable Redactable owner,
            @Nullable Redactable actionee,
            @Nullable LocalDate proximity,
            @Nullable Appetite appetite,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {

        RiskDetails details() {
            return RiskEndpoint.details(
                    title, nature, category, cause, event, effect, owner, actionee, proximity, appetite, source);
        }
    }

    record WithdrawRisk(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    private static RiskDetails details(
            Redactable title,
            @Nullable Nature nature,
            @Nullable Redactable category,
            @Nullable Redactable cause,
            @Nullable Redactable event,
            @Nullable Redactable effect,
            @Nullable Redactable owner,
            @Nullable Redactable actionee,
            @Nullable LocalDate proximity,
            @Nullable Appetite appetite,
            @Nullable Redactable source) {
        return new RiskDetails(
                title,
                nature == null ? Nature.RISK : nature,
                category,
                cause,
                event,
                effect,
                owner,
                actionee,
                proximity,
                appetite == null ? null : new Score(appetite.probability(), appetite.impact()),
                source);
    }

    @PostMapping
    ResponseEntity<Logged> raise(@PathVariable ProgrammeId programme, @RequestBody RaiseRisk body, Caller caller) {
        Logged logged = desk.log(
                programme,
                caller,
                by -> new Risk.RaiseRisk(
                        new RiskId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        body.details(),
                        body.scale().scale(),
                        new Score(body.probability(), body.impact())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/risks/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{risk}/assess")
    Logged assess(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody AssessRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.AssessRisk(
                        risk,
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.assessment() == null ? Assessment.RESIDUAL : body.assessment(),
                        new Score(body.probability(), body.impact()),
                        body.reason(),
                        body.reviewDue()));
    }

    @PostMapping("/{risk}/respond")
    Logged respond(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody RespondToRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.RespondToRisk(
                        risk,
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.response(),
                        body.action(),
                        body.actionee(),
                        body.by()));
    }

    @PostMapping("/{risk}/reassign")
    Logged reassign(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody ReassignRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.ReassignRisk(
                        risk, by, body.partner(), by.on(body.happenedOn()), body.owner(), body.actionee()));
    }

    @PostMapping("/{risk}/escalate")
    Logged escalate(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody EscalateRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.EscalateRisk(
                        risk, by, body.partner(), by.on(body.happenedOn()), body.to(), body.reason()));
    }

    @PostMapping("/{risk}/materialise")
    Logged materialise(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody MaterialiseRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.MaterialiseRisk(risk, by, body.partner(), by.on(body.happenedOn()), body.what()));
    }

    @PostMapping("/{risk}/close")
    Logged close(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody CloseRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.CloseRisk(risk, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{risk}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody CorrectRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.CorrectRisk(risk, by, body.partner(), body.happenedOn(), body.details(), body.reason()));
    }

    @PostMapping("/{risk}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable RiskId risk,
            @RequestBody WithdrawRisk body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Risk.WithdrawRisk(risk, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }
}
