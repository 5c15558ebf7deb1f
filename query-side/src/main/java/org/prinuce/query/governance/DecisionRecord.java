package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.DecisionOption;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.governance.Decision.Ending;
import org.prinuce.query.governance.Decision.Position;
import org.prinuce.query.governance.Decision.Taking;
import org.prinuce.query.governance.Finality.Because;
import org.prinuce.query.governance.Finality.OfPartner;
import org.prinuce.query.governance.Finality.Window;

/**
 * The whole record of a decision, as it stands at a moment.
 *
 * @param options those considered and rejected
 * @param takenFor the partner for which it was logged that it was taken
 * @param partners where each partner of the programme stands, by id
 */
@JsonInclude(Include.NON_NULL)
record DecisionRecord(
        @JsonUnwrapped DecisionRow row,
        @Nullable Redactable reasons,
        List<DecisionOption> options,
        @Nullable Redactable power,
        @Nullable Redactable interests,
        @Nullable Redactable dispensation,
        @Nullable Redactable exemptReason,
        List<Redactable> backgroundPapers,
        @Nullable LocalDate reviewOn,
        @Nullable Redactable source,
        List<String> terms,
        List<String> risks,
        @Nullable Redactable maker,
        @Nullable Redactable outcome,
        @Nullable PartnerId takenFor,
        @Nullable LocalDate minutesPublishedOn,
        @Nullable DecisionId supersedes,
        @Nullable DecisionId supersededBy,
        @Nullable LocalDate endedOn,
        @Nullable Redactable endedBecause,
        @Nullable Redactable calledInBecause,
        List<PartnerId> requiredPartners,
        List<PartnerStanding> partners) {

    /**
     * @param since the day of its position
     * @param conditionsMet whether it set conditions, and they are met
     */
    @JsonInclude(Include.NON_NULL)
    record PartnerStanding(
            PartnerId partner,
            @JsonInclude(Include.ALWAYS) @Nullable Stance stance,
            @Nullable LocalDate since,
            @Nullable Redactable conditions,
            boolean conditionsMet,
            @Nullable Redactable reason,
            boolean required,
            boolean takesPart,
            @JsonProperty("final") FinalFor finalFor,
            @Nullable Rule rule) {}

    /** How far the decision is from being final for a partner. */
    enum FinalState {
        /** Final. */
        FINAL,
        /** Final from a moment to come, if nothing happens until then. */
        FROM,
        /** Something must happen first. */
        NOT_YET
    }

    /** @param because what stands against it; null when it is final */
    record FinalFor(
            FinalState state,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDateTime from,
            @JsonInclude(Include.ALWAYS) @Nullable Because because) {

        static FinalFor of(OfPartner partner, LocalDateTime now) {
            if (partner.from() == null) {
                return new FinalFor(FinalState.NOT_YET, null, partner.because());
            }
            return partner.at(now)
                    ? new FinalFor(FinalState.FINAL, partner.from(), null)
                    : new FinalFor(FinalState.FROM, partner.from(), Because.WINDOW_RUNS);
        }
    }

    /**
     * The call-in rule that counts for a partner.
     *
     * @param until the time of day at which the window closes, such as 10:00
     */
    @JsonInclude(Include.NON_NULL)
    record Rule(
            int workingDays,
            CallInRule.WindowOpens after,
            String until,
            @Nullable Redactable callers,
            Redactable source) {

        static Rule of(CallInRule rule) {
            return new Rule(rule.workingDays(), rule.after(), rule.until().toString(), rule.callers(), rule.source());
        }
    }

    /** @param seen whether another thing is there for who asks, by its id */
    static DecisionRecord of(Decision decision, Roster roster, LocalDateTime now, Predicate<String> seen) {
        Standing standing = Standing.of(decision, roster, now.toLocalDate());
        DecisionDetails details = decision.proposal().details();
        Taking taking = decision.taking();
        Ending ending = decision.ending();
        return new DecisionRecord(
                DecisionRow.of(decision, standing, roster, now),
                details.reasons(),
                details.options(),
                details.power(),
                details.interests(),
                details.dispensation(),
                details.exemptReason(),
                details.backgroundPapers(),
                details.reviewOn(),
                details.source(),
                details.terms().stream().filter(seen).toList(),
                details.risks().stream().filter(seen).toList(),
                taking == null ? null : taking.maker(),
                taking == null ? null : taking.outcome(),
                taking == null ? null : taking.partner(),
                taking == null ? null : taking.minutesPublishedOn(),
                known(decision.proposal().supersedes(), seen),
                ending == null ? null : known(ending.by(), seen),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.because(),
                decision.callIn() == null ? null : decision.callIn().reason(),
                decision.proposal().required(),
                DecisionRow.partners(standing, roster)
                        .map(partner -> standing(decision, standing, partner, roster, now))
                        .toList());
    }

    private static @Nullable DecisionId known(@Nullable DecisionId other, Predicate<String> seen) {
        return other == null || !seen.test(other.value()) ? null : other;
    }

    private static PartnerStanding standing(
            Decision decision, Standing standing, PartnerId partner, Roster roster, LocalDateTime now) {
        Optional<OfPartner> part = standing.finality().partners().stream()
                .filter(it -> it.partner().equals(partner))
                .findFirst();
        Optional<Position> position = decision.positionOf(partner);
        return new PartnerStanding(
                partner,
                position.map(Position::stance).orElse(null),
                position.map(Position::since).orElse(null),
                position.map(Position::conditions).orElse(null),
                position.filter(it -> it.stance() == Stance.SUPPORT_WITH_CONDITIONS && !it.conditionOpen())
                        .isPresent(),
                position.map(Position::reason).orElse(null),
                decision.requires(partner),
                part.isPresent(),
                part.map(it -> FinalFor.of(it, now))
                        .orElse(new FinalFor(FinalState.NOT_YET, null, Because.NO_POSITION)),
                part.map(OfPartner::window)
                        .map(Window::rule)
                        .or(() -> roster.partner(partner).flatMap(it -> it.ruleOn(now.toLocalDate())))
                        .map(Rule::of)
                        .orElse(null));
    }
}
