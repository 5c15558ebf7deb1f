package org.prinuce.command.risk;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Desk;
import org.prinuce.command.Origin;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.Bounds;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.risk.IssueDetails;
import org.prinuce.events.risk.IssueId;
import org.prinuce.events.risk.IssueKind;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.events.risk.RiskId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where issues are logged. A day that is left out is today; a partner that is left out, the raiser. */
@RestController
@Tag(name = "risk")
@RequestMapping("/api/programmes/{programme}/issues")
class IssueEndpoint {

    private final Desk desk;

    IssueEndpoint(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param kind a concern where it is left out
     * @param priority medium where it is left out
     */
    record RaiseIssue(
            Redactable title,
            PartnerId partner,
            @Nullable IssueKind kind,
            @Nullable Level priority,
            @Bounds(max = Bounds.LONG) @Nullable Redactable impact,
            @Nullable Redactable owner,
            @Nullable RiskId risk,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Nullable Visibility visibility,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source)
            implements Body {

        IssueDetails details() {
            return IssueEndpoint.details(title, kind, priority, impact, owner, source);
        }
    }

    record AnswerIssue(
            @Bounds(max = Bounds.LONG) Redactable answer,
            @Nullable DecisionId decision,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record CloseIssue(
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    /** What the issue should have said, whole; what is left out, it should not have said. */
    record CorrectIssue(
            @Bounds(max = Bounds.LONG) Redactable reason,
            Redactable title,
            @Nullable IssueKind kind,
            @Nullable Level priority,
            @Bounds(max = Bounds.LONG) @Nullable Redactable impact,
            @Nullable Redactable owner,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {

        IssueDetails details() {
            return IssueEndpoint.details(title, kind, priority, impact, owner, source);
        }
    }

    record WithdrawIssue(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    private static IssueDetails details(
            Redactable title,
            @Nullable IssueKind kind,
            @Nullable Level priority,
            @Nullable Redactable impact,
            @Nullable Redactable owner,
            @Nullable Redactable source) {
        return new IssueDetails(
                title,
                kind == null ? IssueKind.CONCERN : kind,
                priority == null ? Level.MEDIUM : priority,
                impact,
                owner,
                source);
    }

    @PostMapping
    ResponseEntity<Logged> raise(@PathVariable ProgrammeId programme, @RequestBody RaiseIssue body, Caller caller) {
        Logged logged = desk.log(
                programme,
                caller,
                by -> new Issue.RaiseIssue(
                        new IssueId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        body.details(),
                        body.risk(),
                        stateOf(body.risk())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/issues/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{issue}/answer")
    Logged answer(
            @PathVariable ProgrammeId programme,
            @PathVariable IssueId issue,
            @RequestBody AnswerIssue body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Issue.AnswerIssue(
                        issue,
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.answer(),
                        body.decision(),
                        originOf(body.decision())));
    }

    @PostMapping("/{issue}/close")
    Logged close(
            @PathVariable ProgrammeId programme,
            @PathVariable IssueId issue,
            @RequestBody CloseIssue body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Issue.CloseIssue(issue, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{issue}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable IssueId issue,
            @RequestBody CorrectIssue body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Issue.CorrectIssue(
                        issue, by, body.partner(), body.happenedOn(), body.details(), body.reason()));
    }

    @PostMapping("/{issue}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable IssueId issue,
            @RequestBody WithdrawIssue body,
            Caller caller) {
        return desk.log(
                programme,
                caller,
                by -> new Issue.WithdrawIssue(issue, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    private Risk stateOf(@Nullable RiskId risk) {
        Risk unlogged = new Risk.Unlogged();
        return risk == null ? unlogged : desk.stateOf(risk, unlogged, RiskEvent.class, Risk::evolve);
    }

    private @Nullable Origin originOf(@Nullable DecisionId decision) {
        return decision == null ? null : desk.originOf(decision, GovernanceEvent.class);
    }
}
