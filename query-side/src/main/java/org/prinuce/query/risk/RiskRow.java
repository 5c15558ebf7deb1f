package org.prinuce.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.RiskDetails;
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Score;
import org.prinuce.query.risk.Risk.Assessed;
import org.prinuce.query.risk.Risk.RiskStage;
import org.prinuce.query.view.Origin;
import org.prinuce.query.view.Row;

/**
 * A risk or an opportunity, as it stands at a moment.
 *
 * @param scale its partner's own, such as 4x4
 * @param now its score as things stand: the residual one, or the inherent while nothing else was assessed
 * @param change by how much the last assessment moved its exposure
 * @param overdueDays days since its review was due
 * @param position the last entry recorded about it
 */
@JsonInclude(Include.NON_NULL)
record RiskRow(
        RiskId id,
        String ref,
        Redactable title,
        Nature nature,
        @Nullable Redactable category,
        @Nullable PartnerId partner,
        Visibility visibility,
        RiskStage stage,
        LocalDate happenedOn,
        DatePrecision precision,
        @Nullable Redactable cause,
        @Nullable Redactable event,
        @Nullable Redactable effect,
        @Nullable Redactable owner,
        @Nullable Redactable actionee,
        @Nullable LocalDate proximity,
        String scale,
        @Nullable RiskScore appetite,
        RiskScore inherent,
        @Nullable RiskScore residual,
        @Nullable RiskScore target,
        RiskScore now,
        @Nullable Double change,
        Risk.@Nullable RiskResponse response,
        @Nullable Redactable escalatedTo,
        @Nullable LocalDate escalatedOn,
        @Nullable LocalDate reviewDue,
        @Nullable LocalDate reviewedOn,
        @Nullable Long overdueDays,
        @Nullable Redactable materialisedAs,
        @Nullable LocalDate materialisedOn,
        @Nullable LocalDate endedOn,
        @Nullable Redactable endedBecause,
        @Nullable Redactable source,
        long position,
        Instant recordedAt) {

    /**
     * A score on the partner's own scale, and translated.
     *
     * @param score probability times impact, comparable only on one scale
     * @param exposure 0 to 100, comparable on all: our own construction, 100 × probability × impact, each side put in
     *     the middle of its step, (value − ½) ÷ steps
     * @param on when it was assessed; null for an appetite
     */
    @JsonInclude(Include.NON_NULL)
    record RiskScore(
            int probability,
            int impact,
            int score,
            double exposure,
            @Nullable LocalDate on,
            @Nullable Redactable reason) {}

    static RiskRow of(Risk risk, LocalDate today) {
        Origin origin = risk.origin();
        RiskDetails details = risk.details();
        Double before = risk.exposureBefore();
        return new RiskRow(
                risk.id(),
                risk.ref(),
                details.title(),
                details.nature(),
                details.category(),
                origin.partner(),
                origin.visibility(),
                risk.stage(),
                origin.happenedOn(),
                origin.precision(),
                details.cause(),
                details.event(),
                details.effect(),
                details.owner(),
                details.actionee(),
                details.proximity(),
                risk.scale().toString(),
                details.appetite() == null ? null : scored(risk, details.appetite(), null, null),
                scored(risk, risk.inherent()),
                risk.residual() == null ? null : scored(risk, risk.residual()),
                risk.target() == null ? null : scored(risk, risk.target()),
                scored(risk, risk.now()),
                before == null ? null : (Double) (risk.exposure() - before),
                risk.response(),
                risk.escalated() == null ? null : risk.escalated().to(),
                risk.escalated() == null ? null : risk.escalated().on(),
                risk.reviewDue(),
                risk.reviewedOn(),
                Row.overdueDays(risk.overdueFrom(), today),
                risk.materialised() == null ? null : risk.materialised().what(),
                risk.materialised() == null ? null : risk.materialised().on(),
                risk.ended() == null ? null : risk.ended().on(),
                risk.ended() == null ? null : risk.ended().because(),
                details.source(),
                origin.position(),
                origin.recordedAt());
    }

    private static RiskScore scored(Risk risk, Assessed assessed) {
        return scored(risk, assessed.score(), assessed.on(), assessed.reason());
    }

    private static RiskScore scored(Risk risk, Score score, @Nullable LocalDate on, @Nullable Redactable reason) {
        return new RiskScore(
                score.probability(),
                score.impact(),
                score.product(),
                risk.scale().exposure(score),
                on,
                reason);
    }
}
