package org.prinuce.command.governance;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Desk;
import org.prinuce.command.body.Body;
import org.prinuce.command.body.Bounds;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.DecisionOption;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Logged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where decisions are logged. A day that is left out is today; a partner that is left out is the proposer. */
@RestController
@Tag(name = "governance")
@RequestMapping("/api/programmes/{programme}/decisions")
class DecisionEndpoint {

    private final Desk desk;

    DecisionEndpoint(Desk desk) {
        this.desk = desk;
    }

    record RejectedOption(
            @Bounds(max = Bounds.ITEM) Redactable option,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable rejectedBecause) {}

    /** The id of a term or a risk. */
    record LinkedId(String value) implements Identifier {
        LinkedId {
            Identifier.check("linked", value);
        }
    }

    /** @param requiredPartners every partner that ratifies, where it is left out */
    record ProposeDecision(
            Redactable title,
            PartnerId partner,
            @Nullable Visibility visibility,
            @Nullable LocalDate happenedOn,
            @Nullable DatePrecision precision,
            @Nullable LocalDate neededBy,
            @Nullable Set<PartnerId> requiredPartners,
            @Nullable DecisionType type,
            @Nullable Redactable reference,
            @Nullable Redactable arrangement,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable power,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reasons,
            @Nullable List<RejectedOption> options,
            @Bounds(max = Bounds.LONG) @Nullable Redactable interests,
            @Bounds(max = Bounds.LONG) @Nullable Redactable dispensation,
            @Bounds(max = Bounds.LONG) @Nullable Redactable exemptReason,
            @Bounds(max = Bounds.ITEM) @Nullable List<Redactable> backgroundPapers,
            @Nullable LocalDate reviewOn,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable List<LinkedId> terms,
            @Nullable List<LinkedId> risks,
            @Nullable DecisionId supersedes)
            implements Body {

        DecisionDetails details() {
            return new DecisionDetails(
                    title,
                    type,
                    reference,
                    arrangement,
                    power,
                    reasons,
                    asOptions(options == null ? List.of() : options),
                    interests,
                    dispensation,
                    exemptReason,
                    backgroundPapers == null ? List.of() : backgroundPapers,
                    reviewOn,
                    source,
                    asWritten(terms == null ? List.of() : terms),
                    asWritten(risks == null ? List.of() : risks));
        }
    }

    record TakePosition(
            PartnerId partner,
            Stance stance,
            @Bounds(max = Bounds.LONG) @Nullable Redactable conditions,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason,
            @Nullable LocalDate happenedOn)
            implements Body {}

    record MeetConditions(
            PartnerId partner,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason,
            @Nullable LocalDate happenedOn) implements Body {}

    record TakeDecision(
            @Bounds(max = Bounds.LONG) Redactable outcome,
            Redactable maker,
            @Nullable LocalDate happenedOn,
            @Nullable LocalDate publishedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record PublishDecision(
            Publication publication,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    record CallInDecision(
            PartnerId partner,
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn) implements Body {}

    record SupersedeDecision(
            DecisionId by,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {}

    record ReverseDecision(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    record WithdrawDecision(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner) implements Body {}

    /**
     * What is given is changed, what is cleared is emptied, the rest stays.
     *
     * @param happenedOn the day from which the right words hold; where left out, the day of what they correct
     */
    record CorrectDecision(
            @Bounds(max = Bounds.LONG) Redactable reason,
            @Nullable Redactable title,
            @Nullable DecisionType type,
            @Nullable Redactable reference,
            @Nullable Redactable arrangement,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable power,
            @Bounds(max = Bounds.LONG) @Nullable Redactable reasons,
            @Nullable List<RejectedOption> options,
            @Bounds(max = Bounds.LONG) @Nullable Redactable interests,
            @Bounds(max = Bounds.LONG) @Nullable Redactable dispensation,
            @Bounds(max = Bounds.LONG) @Nullable Redactable exemptReason,
            @Bounds(max = Bounds.ITEM) @Nullable List<Redactable> backgroundPapers,
            @Nullable LocalDate reviewOn,
            @Bounds(max = Bounds.ITEM) @Nullable Redactable source,
            @Nullable List<LinkedId> terms,
            @Nullable List<LinkedId> risks,
            @Nullable LocalDate neededBy,
            @Nullable Set<PartnerId> requiredPartners,
            @Nullable Redactable maker,
            @Bounds(max = Bounds.LONG) @Nullable Redactable outcome,
            @Nullable Set<DecisionCorrection.Clearable> cleared,
            @Nullable LocalDate happenedOn,
            @Nullable PartnerId partner)
            implements Body {

        DecisionCorrection correction() {
            return new DecisionCorrection(
                    title,
                    type,
                    reference,
                    arrangement,
                    power,
                    reasons,
                    options == null ? null : asOptions(options),
                    interests,
                    dispensation,
                    exemptReason,
                    backgroundPapers,
                    reviewOn,
                    source,
                    terms == null ? null : asWritten(terms),
                    risks == null ? null : asWritten(risks),
                    neededBy,
                    requiredPartners,
                    maker,
                    outcome,
                    cleared == null ? Set.of() : cleared);
        }
    }

    @PostMapping
    ResponseEntity<Logged> propose(
            @PathVariable ProgrammeId programme, @RequestBody ProposeDecision body, Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Decision.ProposeDecision(
                        new DecisionId(UUID.randomUUID().toString()),
                        by,
                        body.partner(),
                        body.visibility() == null ? Visibility.SHARED : body.visibility(),
                        by.on(body.happenedOn()),
                        body.precision() == null ? DatePrecision.DAY : body.precision(),
                        body.neededBy(),
                        body.requiredPartners(),
                        body.details(),
                        linked(body.terms(), body.risks()),
                        body.supersedes(),
                        body.supersedes() == null ? new Decision.Unlogged() : stateOf(body.supersedes())));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/decisions/" + logged.id()))
                .body(logged);
    }

    @PostMapping("/{decision}/positions")
    ResponseEntity<Logged> takePosition(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody TakePosition body,
            Caller caller) {
        Logged logged = log(
                programme,
                caller,
                by -> new Decision.TakePosition(
                        decision,
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.stance(),
                        body.conditions(),
                        body.reason()));
        return ResponseEntity.created(URI.create("/api/programmes/" + programme + "/decisions/" + decision))
                .body(logged);
    }

    @PostMapping("/{decision}/meet-conditions")
    Logged meetConditions(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody MeetConditions body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.MeetConditions(
                        decision, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{decision}/take")
    Logged take(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody TakeDecision body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.TakeDecision(
                        decision,
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.outcome(),
                        body.maker(),
                        body.publishedOn()));
    }

    @PostMapping("/{decision}/publish")
    Logged publish(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody PublishDecision body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.PublishDecision(
                        decision, by, body.partner(), by.on(body.happenedOn()), body.publication()));
    }

    @PostMapping("/{decision}/call-in")
    Logged callIn(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody CallInDecision body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.CallInDecision(
                        decision, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{decision}/supersede")
    Logged supersede(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody SupersedeDecision body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.SupersedeDecision(
                        decision,
                        by,
                        body.partner(),
                        by.on(body.happenedOn()),
                        body.by(),
                        stateOf(body.by()),
                        body.reason()));
    }

    @PostMapping("/{decision}/reverse")
    Logged reverse(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody ReverseDecision body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.ReverseDecision(
                        decision, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{decision}/withdraw")
    Logged withdraw(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody WithdrawDecision body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.WithdrawDecision(
                        decision, by, body.partner(), by.on(body.happenedOn()), body.reason()));
    }

    @PostMapping("/{decision}/correct")
    Logged correct(
            @PathVariable ProgrammeId programme,
            @PathVariable DecisionId decision,
            @RequestBody CorrectDecision body,
            Caller caller) {
        return log(
                programme,
                caller,
                by -> new Decision.CorrectDecision(
                        decision,
                        by,
                        body.partner(),
                        body.happenedOn(),
                        body.correction(),
                        linked(body.terms(), body.risks()),
                        body.reason()));
    }

    private Logged log(ProgrammeId programme, Caller caller, Function<Actor, Decision.Command> command) {
        return desk.log(programme, caller, command);
    }

    private Decision stateOf(DecisionId decision) {
        return desk.stateOf(decision, (Decision) new Decision.Unlogged(), GovernanceEvent.class, Decision::evolve);
    }

    private List<Decision.Linked> linked(@Nullable List<LinkedId> terms, @Nullable List<LinkedId> risks) {
        return List.of(linked("terms", terms, LanguageEvent.class), linked("risks", risks, RiskEvent.class));
    }

    private Decision.Linked linked(String field, @Nullable List<LinkedId> ids, Class<? extends ProgrammeEvent> events) {
        return new Decision.Linked(
                field,
                ids == null
                        ? List.of()
                        : ids.stream()
                                .map(id -> Optional.ofNullable(desk.originOf(id, events)))
                                .toList());
    }

    private static List<DecisionOption> asOptions(List<RejectedOption> options) {
        return options.stream()
                .map(it -> new DecisionOption(it.option(), it.rejectedBecause()))
                .toList();
    }

    private static List<String> asWritten(List<LinkedId> ids) {
        return ids.stream().map(LinkedId::value).toList();
    }
}
