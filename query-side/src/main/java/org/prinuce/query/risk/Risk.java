package org.prinuce.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.risk.Assessment;
import org.prinuce.events.risk.Response;
import org.prinuce.events.risk.RiskDetails;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.events.risk.RiskEvent.RiskAssessed;
import org.prinuce.events.risk.RiskEvent.RiskClosed;
import org.prinuce.events.risk.RiskEvent.RiskCorrected;
import org.prinuce.events.risk.RiskEvent.RiskEscalated;
import org.prinuce.events.risk.RiskEvent.RiskMaterialised;
import org.prinuce.events.risk.RiskEvent.RiskRaised;
import org.prinuce.events.risk.RiskEvent.RiskReassigned;
import org.prinuce.events.risk.RiskEvent.RiskResponded;
import org.prinuce.events.risk.RiskEvent.RiskWithdrawn;
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.ledger.Entry;
import org.prinuce.query.view.Origin;

/**
 * One risk or opportunity, as its entries tell it when they are folded in the order they happened.
 *
 * @param exposureBefore the exposure that the last assessment to move it started from; null while none has
 * @param reviewedOn the last day on which it was assessed as it stands
 */
record Risk(
        RiskId id,
        Origin origin,
        RiskDetails details,
        Scale scale,
        Assessed inherent,
        @Nullable Assessed residual,
        @Nullable Assessed target,
        @Nullable Double exposureBefore,
        @Nullable LocalDate reviewDue,
        @Nullable LocalDate reviewedOn,
        @Nullable RiskResponse response,
        @Nullable Escalated escalated,
        @Nullable Materialised materialised,
        @Nullable Ending ended) {

    record Assessed(Score score, LocalDate on, @Nullable Redactable reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RiskResponse(
            Response response,
            LocalDate on,
            @Nullable Redactable action,
            @Nullable LocalDate by) {}

    record Escalated(Redactable to, LocalDate on, @Nullable Redactable reason) {}

    record Materialised(Redactable what, LocalDate on) {}

    record Ending(RiskStage how, LocalDate on, Redactable because) {}

    /** How far it has come, in the order in which lists show it. */
    enum RiskStage {
        ESCALATED,
        OPEN,
        MATERIALISED,
        CLOSED,
        WITHDRAWN;

        /** Whether it may still happen. */
        boolean threatens() {
            return this == OPEN || this == ESCALATED;
        }

        /** Whether it is still looked after. */
        boolean stands() {
            return threatens() || this == MATERIALISED;
        }
    }

    String ref() {
        return "R-" + origin.number();
    }

    RiskStage stage() {
        if (ended != null) {
            return ended.how;
        }
        if (materialised != null) {
            return RiskStage.MATERIALISED;
        }
        return escalated == null ? RiskStage.OPEN : RiskStage.ESCALATED;
    }

    /** Its score as things stand: the residual one, or the inherent while nothing else was assessed. */
    Assessed now() {
        return residual == null ? inherent : residual;
    }

    double exposure() {
        return scale.exposure(now().score);
    }

    /** The first day on which its review is overdue; null where none is due. */
    @Nullable
    LocalDate overdueFrom() {
        return reviewDue == null || !stage().stands() ? null : reviewDue.plusDays(1);
    }

    /** @return null while it has not been raised: what is dated before that is passed over */
    static @Nullable Risk evolve(@Nullable Risk before, RiskEvent event, Entry entry) {
        if (before == null) {
            return event instanceof RiskRaised raised ? raised(raised, entry) : null;
        }
        Fold fold = new Fold(before, before.origin.with(entry));
        switch (event) {
            case RiskRaised _ -> {}
            case RiskAssessed it -> fold.assess(it);
            case RiskResponded it -> {
                fold.response = new RiskResponse(it.response(), it.happenedOn(), it.action(), it.by());
                fold.details = fold.details.heldBy(null, it.actionee());
            }
            case RiskReassigned it -> fold.details = fold.details.heldBy(it.owner(), it.actionee());
            case RiskEscalated it -> fold.escalated = new Escalated(it.to(), it.happenedOn(), it.reason());
            case RiskMaterialised it -> fold.materialised = new Materialised(it.what(), it.happenedOn());
            case RiskClosed it -> fold.ended = new Ending(RiskStage.CLOSED, it.happenedOn(), it.reason());
            case RiskCorrected it -> fold.details = it.details();
            case RiskWithdrawn it -> fold.ended = new Ending(RiskStage.WITHDRAWN, it.happenedOn(), it.reason());
        }
        return fold.risk();
    }

    private static Risk raised(RiskRaised it, Entry entry) {
        return new Risk(
                it.risk(),
                Origin.of(entry, it.precision()),
                it.details(),
                it.scale(),
                new Assessed(it.inherent(), it.happenedOn(), null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A risk while an entry is folded into it. */
    private static final class Fold {
        private final Risk before;
        private final Origin origin;
        private RiskDetails details;
        private Assessed inherent;
        private @Nullable Assessed residual;
        private @Nullable Assessed target;
        private @Nullable Double exposureBefore;
        private @Nullable LocalDate reviewDue;
        private @Nullable LocalDate reviewedOn;
        private @Nullable RiskResponse response;
        private @Nullable Escalated escalated;
        private @Nullable Materialised materialised;
        private @Nullable Ending ended;

        Fold(Risk before, Origin origin) {
            this.before = before;
            this.origin = origin;
            details = before.details;
            inherent = before.inherent;
            residual = before.residual;
            target = before.target;
            exposureBefore = before.exposureBefore;
            reviewDue = before.reviewDue;
            reviewedOn = before.reviewedOn;
            response = before.response;
            escalated = before.escalated;
            materialised = before.materialised;
            ended = before.ended;
        }

        /** A target says where it is to be brought, so it is no review, and moves no exposure. */
        void assess(RiskAssessed it) {
            Assessed assessed = new Assessed(it.score(), it.happenedOn(), it.reason());
            if (it.assessment() == Assessment.TARGET) {
                target = assessed;
                reviewDue = it.reviewDue() == null ? reviewDue : it.reviewDue();
                return;
            }
            if (it.assessment() == Assessment.INHERENT) {
                inherent = assessed;
            } else {
                residual = assessed;
            }
            if (it.assessment() == Assessment.RESIDUAL || before.residual == null) {
                exposureBefore = before.exposure();
            }
            reviewedOn = it.happenedOn();
            reviewDue = it.reviewDue();
        }

        Risk risk() {
            return new Risk(
                    before.id,
                    origin,
                    details,
                    before.scale,
                    inherent,
                    residual,
                    target,
                    exposureBefore,
                    reviewDue,
                    reviewedOn,
                    response,
                    escalated,
                    materialised,
                    ended);
        }
    }
}
