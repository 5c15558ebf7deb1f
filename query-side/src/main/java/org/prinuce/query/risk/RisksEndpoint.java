package org.prinuce.query.risk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.query.risk.Risk.RiskStage;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
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

/** The risks and opportunities of a programme. */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "risk")
class RisksEndpoint {

    private final Risks risks;
    private final Registers registers;
    private final Questions questions;
    private final Access access;

    RisksEndpoint(Risks risks, Registers registers, Questions questions, Access access) {
        this.risks = risks;
        this.registers = registers;
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
            long all) {

        static RiskCounts of(Listing.Found<?> found) {
            return new RiskCounts(
                    found.count(RiskStage.OPEN),
                    found.count(RiskStage.ESCALATED),
                    found.count(RiskStage.MATERIALISED),
                    found.count(RiskStage.CLOSED),
                    found.count(RiskStage.WITHDRAWN),
                    found.count(RiskStage.OPEN, RiskStage.ESCALATED, RiskStage.MATERIALISED),
                    found.overdue(),
                    found.count(RiskStage.OPEN, RiskStage.ESCALATED, RiskStage.MATERIALISED, RiskStage.CLOSED));
        }
    }

    /** @param categories every category that a risk has, in the order of the alphabet */
    record RisksAnswer(
            @JsonUnwrapped PageStand stand, RiskCounts counts, List<String> categories, List<RiskRow> risks) {}

    @Operation(operationId = "getRisks", summary = "The register of risks and opportunities; the most exposed first")
    @Parameter(name = "nature", in = ParameterIn.QUERY, description = "Only risks, or only opportunities.")
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Only those of this category.")
    @GetMapping("/risks")
    RisksAnswer risks(
            @PathVariable String programme,
            @Parameter(hidden = true) @RequestParam Map<String, String> own,
            @ParameterObject Sought sought,
            @ParameterObject Asked asked,
            AccountId account) {
        var found = registers.list(risks, programme, sought, own, asked, account);
        return new RisksAnswer(
                found.stand(), RiskCounts.of(found.found()), found.found().belongTo(), found.rows());
    }

    record RiskAnswer(@JsonUnwrapped Stand stand, RiskRow risk) {}

    @Operation(operationId = "getRisk", summary = "One risk or opportunity")
    @GetMapping("/risks/{id}")
    RiskAnswer risk(
            @PathVariable String programme, @PathVariable String id, @ParameterObject Asked asked, AccountId account) {
        var found = registers.one(risks, programme, id, asked, account);
        return new RiskAnswer(found.stand(), found.row());
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
    record MatrixAnswer(@JsonUnwrapped Stand stand, int scale, long total, List<MatrixCell> cells) {}

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
        Listing listing = Own.listing(risks, every, nature == null ? Map.of() : Map.of("nature", nature), viewer);
        Question<Risk> question = questions.about(risks, viewer, asked);
        List<Risk> found = question.list(listing.with(Listing.Page.EVERYTHING)).things();
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
        return new MatrixAnswer(Stand.of(question), steps, found.size(), cells);
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
}
