package org.prinuce.query.risk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.query.risk.Risk.RiskStage;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Listing.Count;
import org.prinuce.query.view.Moment;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The risks and opportunities of a programme. */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "risk")
class RisksEndpoint {

    /** Those that ended come after all that stand, whichever way round. */
    private static final Map<String, String> SORTS = Map.of(
            "exposure", "(stage_now in ('CLOSED', 'WITHDRAWN')), rank",
            "review", "overdue_from");

    private final Risks risks;
    private final Questions questions;
    private final Access access;

    RisksEndpoint(Risks risks, Questions questions, Access access) {
        this.risks = risks;
        this.questions = questions;
        this.access = access;
    }

    /**
     * @param standing open, escalated or materialised
     * @param overdue whose review is past due
     * @param all leaves out those that were withdrawn
     */
    record RiskCounts(
            long open,
            long escalated,
            long materialised,
            long closed,
            long withdrawn,
            long standing,
            long overdue,
            long all) {}

    /** @param categories every category that a risk has, in the order of the alphabet */
    record RisksAnswer(
            String asAt,
            String knownAt,
            long position,
            RiskCounts counts,
            List<String> categories,
            long total,
            int page,
            int size,
            List<RiskRow> risks) {}

    @Operation(operationId = "getRisks", summary = "The register of risks and opportunities; the most exposed first")
    @GetMapping("/risks")
    RisksAnswer risks(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String category,
            @ParameterObject Sought sought,
            @ParameterObject Asked asked,
            AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Listing listing = listing(sought, nature, category, viewer);
        Question<Risk> question = questions.about(risks, viewer, asked);
        Listing.Found<Risk> found = question.list(listing);
        Moment moment = question.moment();
        return new RisksAnswer(
                moment.saidAsAt(),
                moment.saidKnownAt(),
                question.position(),
                counts(found),
                found.counts().stream()
                        .map(Count::belongsTo)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                found.total(),
                listing.page().page(),
                listing.page().size(),
                found.things().stream()
                        .map(risk -> RiskRow.of(risk, moment.day()))
                        .toList());
    }

    record RiskAnswer(String asAt, String knownAt, long position, RiskRow risk) {}

    @Operation(operationId = "getRisk", summary = "One risk or opportunity")
    @GetMapping("/risks/{id}")
    RiskAnswer risk(
            @PathVariable String programme, @PathVariable String id, @ParameterObject Asked asked, AccountId account) {
        Question<Risk> question = questions.about(risks, access.enter(account, programme), asked);
        Risk risk = question.one(id).orElseThrow(() -> new NotFound("such risk"));
        Moment moment = question.moment();
        return new RiskAnswer(
                moment.saidAsAt(), moment.saidKnownAt(), question.position(), RiskRow.of(risk, moment.day()));
    }

    /** @param own its partner's scale, and its score there: 4x4 3,3 */
    record MatrixRisk(
            RiskId id,
            String ref,
            Redactable title,
            Nature nature,
            @Nullable PartnerId partner,
            String own) {

        static MatrixRisk of(Risk risk) {
            return new MatrixRisk(
                    risk.id(),
                    risk.ref(),
                    risk.details().title(),
                    risk.details().nature(),
                    risk.origin().partner(),
                    risk.scale() + " " + risk.now().score());
        }
    }

    /** @param risks the most exposed first */
    record MatrixCell(int probability, int impact, List<MatrixRisk> risks) {}

    /**
     * @param scale how many steps the matrix has on each side
     * @param total how many risks are on it
     * @param cells every one, by probability, then impact
     */
    record MatrixAnswer(String asAt, String knownAt, long position, int scale, long total, List<MatrixCell> cells) {}

    @Operation(
            operationId = "getRiskMatrix",
            summary = "What may still happen, each placed by its present score, translated from its partner's scale")
    @GetMapping("/risk-matrix")
    MatrixAnswer matrix(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String scale,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String partner,
            @ParameterObject Asked asked,
            AccountId account) {
        int steps = steps(scale);
        Viewer viewer = access.enter(account, programme);
        Sought every = new Sought("threatening", partner, null, "-exposure", null, null);
        Listing listing = listing(every, nature, null, viewer).with(new Listing.Page(1, Integer.MAX_VALUE));
        Question<Risk> question = questions.about(risks, viewer, asked);
        List<Risk> found = question.list(listing).things();
        List<MatrixCell> cells = new ArrayList<>();
        for (int probability = 1; probability <= steps; probability++) {
            for (int impact = 1; impact <= steps; impact++) {
                Score here = new Score(probability, impact);
                cells.add(new MatrixCell(
                        probability,
                        impact,
                        found.stream()
                                .filter(risk -> risk.scale()
                                        .on(steps, risk.now().score())
                                        .equals(here))
                                .map(MatrixRisk::of)
                                .toList()));
            }
        }
        Moment moment = question.moment();
        return new MatrixAnswer(
                moment.saidAsAt(), moment.saidKnownAt(), question.position(), steps, found.size(), cells);
    }

    private static Listing listing(Sought sought, @Nullable String nature, @Nullable String category, Viewer viewer) {
        String group = sought.stage() == null ? "" : sought.stage().strip();
        List<String> stages = Stream.of(RiskStage.values())
                .filter(it -> group.equals("standing") && it.stands() || group.equals("threatening") && it.threatens())
                .map(Enum::name)
                .toList();
        Listing listing = new Sought(
                        stages.isEmpty() ? sought.stage() : null,
                        sought.partner(),
                        sought.q(),
                        sought.sort() == null || sought.sort().isBlank() ? "-exposure" : sought.sort(),
                        sought.page(),
                        sought.size())
                .in(
                        RiskStage.class,
                        SORTS,
                        blankToNull(category),
                        Sought.choice("nature", nature, Nature.class),
                        viewer);
        return stages.isEmpty() ? listing : listing.with(stages);
    }

    private static RiskCounts counts(Listing.Found<Risk> found) {
        return new RiskCounts(
                found.count(RiskStage.OPEN),
                found.count(RiskStage.ESCALATED),
                found.count(RiskStage.MATERIALISED),
                found.count(RiskStage.CLOSED),
                found.count(RiskStage.WITHDRAWN),
                found.count(RiskStage.OPEN, RiskStage.ESCALATED, RiskStage.MATERIALISED),
                found.counts().stream().mapToLong(Count::overdue).sum(),
                found.count(RiskStage.OPEN, RiskStage.ESCALATED, RiskStage.MATERIALISED, RiskStage.CLOSED));
    }

    private static int steps(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return 5;
        }
        try {
            int steps = Integer.parseInt(asked.strip());
            if (steps >= Scale.FEWEST && steps <= Scale.MOST) {
                return steps;
            }
        } catch (NumberFormatException malformed) {
            // refused below
        }
        throw new InvalidField("scale", "Give a whole number from " + Scale.FEWEST + " to " + Scale.MOST + ".");
    }

    private static @Nullable String blankToNull(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked;
    }
}
