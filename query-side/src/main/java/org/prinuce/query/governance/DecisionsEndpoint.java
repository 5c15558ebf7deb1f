package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.governance.DecisionsAnswer.Counts;
import org.prinuce.query.governance.Standing.Stage;
import org.prinuce.query.governance.Standing.Wait;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.ContestedTerms;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Listing.Count;
import org.prinuce.query.view.Moment;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
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

    private static final String STAGES = "open, waiting, ready, in-call-in, held, final, ended or all";

    private static final List<String> STAGE_ORDER =
            Arrays.stream(Stage.values()).map(Enum::name).toList();

    private final Decisions decisions;
    private final Questions questions;
    private final Access access;
    private final Accounts accounts;
    private final ContestedTerms contestedTerms;

    DecisionsEndpoint(
            Decisions decisions, Questions questions, Access access, Accounts accounts, ContestedTerms contestedTerms) {
        this.decisions = decisions;
        this.questions = questions;
        this.access = access;
        this.accounts = accounts;
        this.contestedTerms = contestedTerms;
    }

    @Operation(operationId = "getDecisions", summary = "The register of decisions")
    @GetMapping("/decisions")
    DecisionsAnswer decisions(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String waitsFor,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String arrangement,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @ParameterObject Asked asked,
            AccountId account) {
        var viewer = access.enter(account, programme);
        Listing listing = new Listing(
                stages(stage),
                partnerId("waitsFor", waitsFor),
                partnerId("partner", partner),
                blankToNull(arrangement),
                type(type),
                blankToNull(q),
                viewer.mayLogFor(),
                order(sort),
                STAGE_ORDER,
                Listing.Page.of(page, size));
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Listing.Found<Decision> found = question.list(listing);
        Moment moment = question.moment();
        return new DecisionsAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                question.position(),
                counts(found.counts()),
                found.counts().stream()
                        .map(Count::belongsTo)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                found.total(),
                listing.page().page(),
                listing.page().size(),
                rows(question, found.things()));
    }

    private static List<DecisionRow> rows(Question<Decision> question, List<Decision> found) {
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return found.stream()
                .map(decision ->
                        DecisionRow.of(decision, Standing.of(decision, roster, now.toLocalDate()), roster, now))
                .toList();
    }

    /** @param contestedTerms those of the terms it uses that were contested, with what each partner meant by them */
    record DecisionAnswer(
            String asAt,
            String knownAt,
            long position,
            DecisionRecord decision,
            List<ContestedTerms.ContestedTerm> contestedTerms) {}

    @Operation(operationId = "getDecision", summary = "One decision")
    @GetMapping("/decisions/{id}")
    DecisionAnswer decision(
            @PathVariable String programme, @PathVariable String id, @ParameterObject Asked asked, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Decision decision = question.one(id).orElseThrow(() -> new NotFound("such decision"));
        Moment moment = question.moment();
        return new DecisionAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                question.position(),
                DecisionRecord.of(decision, question.roster(), moment.local()),
                contestedTerms.among(decision.proposal().details().terms(), viewer, asked));
    }

    record HistoryAnswer(String asAt, String knownAt, long position, List<HistoryEntry> entries) {}

    @Operation(
            operationId = "getDecisionHistory",
            summary = "Who recorded what of a decision, when, and what stood before; in the order it happened")
    @GetMapping("/decisions/{id}/history")
    HistoryAnswer history(
            @PathVariable String programme, @PathVariable String id, @ParameterObject Asked asked, AccountId account) {
        Question<Decision> question = questions.about(decisions, access.enter(account, programme), asked);
        if (question.one(id).isEmpty()) {
            throw new NotFound("such decision");
        }
        List<Entry> entries = question.entries(id);
        Map<String, Thing> named = DecisionTelling.things(question.known(entries.stream()
                .flatMap(it -> DecisionTelling.named((GovernanceEvent) it.event()).stream())
                .toList()));
        Moment moment = question.moment();
        return new HistoryAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                question.position(),
                History.of(entries, question.roster(), accounts::nameOf, named::get));
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

    record OpenDecisionsAnswer(
            String asAt, String knownAt, long position, long total, int page, int size, List<OpenDecision> decisions) {}

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
        Listing listing = new Listing(
                stages("open"),
                partnerId("waitsFor", waitsFor),
                null,
                null,
                null,
                null,
                viewer.mayLogFor(),
                "began_on",
                STAGE_ORDER,
                Listing.Page.of(page, size));
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Listing.Found<Decision> found = question.list(listing);
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return new OpenDecisionsAnswer(
                question.moment().saidAsAt(),
                question.moment().saidKnownAt(),
                question.position(),
                found.total(),
                listing.page().page(),
                listing.page().size(),
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
            Stage stage,
            List<MayAct> partners,
            @Nullable LocalDateTime jointlyFinalFrom) {}

    record MayActAnswer(
            String asAt, String knownAt, long position, long total, int page, int size, List<ActOn> decisions) {}

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
        Listing listing = new Listing(
                names(stage -> stage == Stage.IN_CALL_IN || stage == Stage.HELD || stage == Stage.JOINTLY_FINAL),
                null,
                null,
                null,
                null,
                null,
                viewer.mayLogFor(),
                "from_position desc",
                STAGE_ORDER,
                Listing.Page.of(page, size));
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Listing.Found<Decision> found = question.list(listing);
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return new MayActAnswer(
                question.moment().saidAsAt(),
                question.moment().saidKnownAt(),
                question.position(),
                found.total(),
                listing.page().page(),
                listing.page().size(),
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

    private static Counts counts(List<Count> counts) {
        return new Counts(
                sum(counts, Stage::isOpen),
                sum(counts, stage -> stage == Stage.WAITING),
                sum(counts, stage -> stage == Stage.IN_CALL_IN),
                sum(counts, stage -> stage == Stage.HELD),
                sum(counts, stage -> stage == Stage.JOINTLY_FINAL),
                sum(counts, DecisionsEndpoint::isEnded),
                sum(counts, _ -> true),
                counts.stream().mapToLong(Count::mine).sum(),
                counts.stream().mapToLong(Count::overdue).sum(),
                counts.stream()
                        .filter(it -> Stage.valueOf(it.stage()).isOpen())
                        .mapToLong(Count::closing)
                        .sum());
    }

    private static long sum(List<Count> counts, Predicate<Stage> which) {
        return counts.stream()
                .filter(it -> which.test(Stage.valueOf(it.stage())))
                .mapToLong(Count::all)
                .sum();
    }

    private static boolean isEnded(Stage stage) {
        return !stage.isOpen() && stage != Stage.JOINTLY_FINAL;
    }

    private static List<String> stages(@Nullable String asked) {
        return switch (asked == null || asked.isBlank() ? "all" : asked.toLowerCase(Locale.UK)) {
            case "all" -> List.of();
            case "open" -> names(Stage::isOpen);
            case "waiting" -> names(stage -> stage == Stage.WAITING);
            case "ready" -> names(stage -> stage == Stage.READY);
            case "in-call-in" -> names(stage -> stage == Stage.IN_CALL_IN);
            case "held" -> names(stage -> stage == Stage.HELD);
            case "final" -> names(stage -> stage == Stage.JOINTLY_FINAL);
            case "ended" -> names(DecisionsEndpoint::isEnded);
            default -> throw new InvalidField("stage", "Give one of " + STAGES + ".");
        };
    }

    private static List<String> names(Predicate<Stage> which) {
        return Stream.of(Stage.values()).filter(which).map(Stage::name).toList();
    }

    private static String order(@Nullable String asked) {
        return switch (asked == null || asked.isBlank() ? "stage" : asked) {
            case "stage" -> "array_position(cast(:stage_order as text[]), stage_now), due_on nulls last";
            case "needed" -> "due_on nulls last";
            case "-needed" -> "due_on desc nulls last";
            case "proposed" -> "began_on";
            case "-proposed" -> "began_on desc";
            case "title" -> "lower(title)";
            case "-title" -> "lower(title) desc";
            case "recorded" -> "from_position";
            case "-recorded" -> "from_position desc";
            case "ref" -> "number";
            case "-ref" -> "number desc";
            default ->
                throw new InvalidField(
                        "sort",
                        "Give one of stage, needed, proposed, title, recorded or ref; with a - before it for the"
                                + " other way round.");
        };
    }

    private static @Nullable String type(@Nullable String asked) {
        String type = blankToNull(asked);
        if (type == null) {
            return null;
        }
        String name = type.toUpperCase(Locale.UK).replace('-', '_');
        if (Stream.of(DecisionType.values()).noneMatch(it -> it.name().equals(name))) {
            throw new InvalidField("type", "Give a type of decision, such as KEY or NON_KEY.");
        }
        return name;
    }

    private static @Nullable PartnerId partnerId(String field, @Nullable String asked) {
        String id = blankToNull(asked);
        try {
            return id == null ? null : new PartnerId(id);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidField(field, malformed.getMessage() + ".");
        }
    }

    private static @Nullable String blankToNull(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked;
    }
}
