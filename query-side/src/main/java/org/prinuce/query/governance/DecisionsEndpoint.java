package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.governance.DecisionsAnswer.DecisionCounts;
import org.prinuce.query.governance.Standing.DecisionStage;
import org.prinuce.query.governance.Standing.Wait;
import org.prinuce.query.journal.Journal;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.ContestedTerms;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Registers;
import org.prinuce.query.view.Registers.PageStand;
import org.prinuce.query.view.Registers.Stand;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decisions of a programme, asked in several ways. */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "governance")
class DecisionsEndpoint {

    private final Decisions decisions;
    private final Registers registers;
    private final Questions questions;
    private final Access access;
    private final Accounts accounts;
    private final ContestedTerms contestedTerms;
    private final Journal journal;

    DecisionsEndpoint(
            Decisions decisions,
            Registers registers,
            Questions questions,
            Access access,
            Accounts accounts,
            ContestedTerms contestedTerms,
            Journal journal) {
        this.decisions = decisions;
        this.registers = registers;
        this.questions = questions;
        this.access = access;
        this.accounts = accounts;
        this.contestedTerms = contestedTerms;
        this.journal = journal;
    }

    @Operation(operationId = "getDecisions", summary = "The register of decisions")
    @Parameter(name = "waitsFor", in = ParameterIn.QUERY, description = "Only what waits for this partner.")
    @Parameter(name = "arrangement", in = ParameterIn.QUERY, description = "Only those of this arrangement.")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "Only those of this type.")
    @Parameter(
            name = "supersedes",
            in = ParameterIn.QUERY,
            description = "Only those that were proposed to supersede this decision.")
    @GetMapping("/decisions")
    DecisionsAnswer decisions(
            @PathVariable String programme,
            @Parameter(hidden = true) @RequestParam Map<String, String> own,
            @ParameterObject Sought sought,
            @ParameterObject Asked asked,
            AccountId account) {
        var found = registers.list(decisions, programme, sought, own, asked, account);
        return new DecisionsAnswer(
                found.stand(), DecisionCounts.of(found.found()), found.found().belongTo(), found.rows());
    }

    /** @param contestedTerms those of the terms it uses that were contested, with what each partner meant by them */
    record DecisionAnswer(
            @JsonUnwrapped Stand stand, DecisionRecord decision, List<ContestedTerms.ContestedTerm> contestedTerms) {}

    @Operation(operationId = "getDecision", summary = "One decision")
    @GetMapping("/decisions/{id}")
    DecisionAnswer decision(
            @PathVariable String programme, @PathVariable String id, @ParameterObject Asked asked, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Decision decision = question.one(id).orElseThrow(() -> new NotFound("such decision"));
        Set<String> seen = journal.seen(viewer, decision.linked());
        return new DecisionAnswer(
                Stand.of(question),
                DecisionRecord.of(decision, question.roster(), question.moment().local(), seen::contains),
                contestedTerms.among(decision.proposal().details().terms(), viewer, asked));
    }

    record HistoryAnswer(@JsonUnwrapped Stand stand, List<HistoryEntry> entries) {}

    @Operation(
            operationId = "getDecisionHistory",
            summary = "Who recorded what of a decision, when, and what stood before; in the order it happened")
    @GetMapping("/decisions/{id}/history")
    HistoryAnswer history(
            @PathVariable String programme, @PathVariable String id, @ParameterObject Asked asked, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Question<Decision> question = questions.about(decisions, viewer, asked);
        if (question.one(id).isEmpty()) {
            throw new NotFound("such decision");
        }
        List<Entry> entries = question.entries(id);
        Map<String, Thing> named = Thing.of(
                decisions,
                question.known(entries.stream()
                        .flatMap(it -> DecisionTelling.named((GovernanceEvent) it.event()).stream())
                        .toList()));
        Set<String> seen = journal.seen(viewer, History.linked(entries));
        return new HistoryAnswer(
                Stand.of(question),
                History.of(entries, question.roster(), accounts::nameOf, named::get, seen::contains));
    }

    record OpenDecision(@JsonUnwrapped DecisionRow row, List<Waiting> waits) {}

    /**
     * @param days since then
     * @param overdueDays days since its position was needed, while it has taken none
     */
    record Waiting(
            PartnerId partner,
            LocalDate since,
            long days,
            @JsonInclude(Include.NON_NULL) @Nullable Long overdueDays) {}

    record OpenDecisionsAnswer(@JsonUnwrapped PageStand stand, List<OpenDecision> decisions) {}

    @Operation(
            operationId = "getOpenDecisions",
            summary = "Open decisions, for whom they wait and how long they have; the longest since proposed first")
    @GetMapping("/open-decisions")
    OpenDecisionsAnswer openDecisions(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String waitsFor,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @ParameterObject Asked asked,
            AccountId account) {
        var viewer = access.enter(account, programme);
        Listing listing = decisions
                .listing(new Sought("open", null, null, "proposed", page, size), Own.none(), viewer)
                .waitingFor(Sought.partnerId("waitsFor", waitsFor));
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Listing.Found<Decision> found = question.list(listing);
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return new OpenDecisionsAnswer(
                PageStand.of(question, listing, found),
                found.things().stream().map(it -> open(it, roster, now)).toList());
    }

    private static OpenDecision open(Decision decision, Roster roster, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Standing standing = Standing.of(decision, roster, today);
        DecisionRow row = DecisionRow.of(decision, standing, roster, now);
        return new OpenDecision(
                row,
                standing.waitsAt(now).stream()
                        .map(wait -> new Waiting(
                                wait.partner(),
                                wait.since(),
                                ChronoUnit.DAYS.between(wait.since(), today),
                                isMissing(decision, wait) ? row.overdueDays() : null))
                        .toList());
    }

    private static boolean isMissing(Decision decision, Wait wait) {
        return decision.positionOf(wait.partner()).isEmpty();
    }

    /** @param from null while something stands against it */
    record MayAct(PartnerId partner, @Nullable LocalDateTime from, Finality.@Nullable Because because) {}

    record ActOn(
            DecisionId id,
            String ref,
            Redactable title,
            DecisionStage stage,
            List<MayAct> partners,
            @Nullable LocalDateTime jointlyFinalFrom) {}

    record MayActAnswer(@JsonUnwrapped PageStand stand, List<ActOn> decisions) {}

    @Operation(
            operationId = "getMayAct",
            summary = "The moment from which each partner may act on each decision taken; the last recorded first")
    @GetMapping("/may-act")
    MayActAnswer mayAct(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @ParameterObject Asked asked,
            AccountId account) {
        var viewer = access.enter(account, programme);
        Listing listing = decisions
                .listing(new Sought(null, null, null, "-recorded", page, size), Own.none(), viewer)
                .with(List.of(
                        DecisionStage.IN_CALL_IN.name(),
                        DecisionStage.HELD.name(),
                        DecisionStage.JOINTLY_FINAL.name()));
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Listing.Found<Decision> found = question.list(listing);
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return new MayActAnswer(
                PageStand.of(question, listing, found),
                found.things().stream().map(it -> actOn(it, roster, now)).toList());
    }

    private static ActOn actOn(Decision decision, Roster roster, LocalDateTime now) {
        Standing standing = Standing.of(decision, roster, now.toLocalDate());
        return new ActOn(
                decision.proposal().id(),
                decision.ref(),
                decision.proposal().details().title(),
                standing.stageAt(now),
                standing.finality().partners().stream()
                        .map(it -> new MayAct(
                                it.partner(),
                                it.from(),
                                it.from() != null && !it.at(now) ? Finality.Because.WINDOW_RUNS : it.because()))
                        .toList(),
                standing.finality().jointlyFrom());
    }
}
