package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.events.governance.Stance;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.governance.Decision.CallIn;
import org.prinuce.query.governance.Decision.Proposal;
import org.prinuce.query.governance.Decision.Taking;
import org.prinuce.query.governance.Finality.OfPartner;
import org.prinuce.query.governance.Standing.DecisionStage;
import org.prinuce.query.governance.Standing.Wait;
import org.prinuce.query.view.InWords;

/**
 * A decision in a list, as it stands at a moment. Moments without a zone are Europe/London.
 *
 * Of a record of the past nobody is waited for, and nothing is overdue.
 *
 * @param overdueDays days since {@code neededBy} while a required partner has taken no position
 * @param stances of every partner of the programme, by id
 * @param waitsFor the partners for which it waits
 * @param waitingDays days since the longest of these waits began; once all positions are in, since the last of them
 * @param callInEnds when the last call-in window that counts closes, or closed
 * @param position the last entry recorded about it
 */
@JsonInclude(Include.NON_NULL)
record DecisionRow(
        DecisionId id,
        String ref,
        @Nullable Redactable reference,
        Redactable title,
        @Nullable Redactable arrangement,
        @Nullable DecisionType type,
        PartnerId partner,
        Visibility visibility,
        DatePrecision precision,
        LocalDate proposedOn,
        @Nullable LocalDate neededBy,
        @Nullable LocalDate takenOn,
        @Nullable LocalDate publishedOn,
        DecisionStage stage,
        @Nullable Long overdueDays,
        List<StanceNow> stances,
        List<PartnerId> waitsFor,
        @Nullable Long waitingDays,
        @Nullable LocalDateTime callInEnds,
        @Nullable Boolean callInPassed,
        @Nullable CalledIn calledIn,
        @Nullable LocalDateTime jointlyFinalFrom,
        long position,
        Instant recordedAt) {

    /**
     * @param stance null while it has taken no position
     * @param conditionOpen whether it supports with conditions that it has not said are met
     * @param takesPart whether it is required, or took a position without being so
     * @param finalNow whether the decision is final for it
     */
    record StanceNow(
            PartnerId partner,
            @JsonInclude(Include.ALWAYS) @Nullable Stance stance,
            boolean conditionOpen,
            boolean required,
            boolean takesPart,
            boolean finalNow,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDateTime finalFrom)
            implements InWords {

        @Override
        public String inWords(UnaryOperator<String> names) {
            String does = switch (stance) {
                case null -> required ? "has taken no position" : "";
                case SUPPORT -> "supports";
                case SUPPORT_WITH_CONDITIONS -> "supports with conditions (" + (conditionOpen ? "open)" : "met)");
                case ABSTAIN -> "abstains";
                case OBJECT -> "objects";
            };
            return does.isEmpty() ? "" : names.apply(partner.value()) + " " + does;
        }
    }

    record CalledIn(PartnerId partner, LocalDate on) {}

    static DecisionRow of(Decision decision, Standing standing, Roster roster, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Proposal proposal = decision.proposal();
        DecisionDetails details = proposal.details();
        Taking taking = decision.taking();
        CallIn callIn = decision.callIn();
        LocalDate neededBy = proposal.neededBy();
        LocalDateTime ends = callInEnds(standing, now);
        return new DecisionRow(
                proposal.id(),
                decision.ref(),
                details.reference(),
                details.title(),
                details.arrangement(),
                details.type(),
                proposal.partner(),
                proposal.visibility(),
                proposal.precision(),
                proposal.on(),
                neededBy,
                taking == null ? null : taking.on(),
                taking == null ? null : happened(taking.publishedOn(), today),
                standing.stageAt(now),
                neededBy != null && standing.positionMissing() && today.isAfter(neededBy)
                        ? (Long) ChronoUnit.DAYS.between(neededBy, today)
                        : null,
                stances(decision, standing, roster, now),
                standing.waitsAt(now).stream().map(Wait::partner).toList(),
                waitingSince(decision, standing, now)
                        .filter(_ -> !roster.isRecordOfThePast())
                        .map(since -> ChronoUnit.DAYS.between(since, today))
                        .orElse(null),
                ends,
                ends == null ? null : (Boolean) !ends.isAfter(now),
                callIn == null ? null : new CalledIn(callIn.partner(), callIn.on()),
                standing.finality().jointlyFrom(),
                decision.position(),
                decision.recordedAt());
    }

    static @Nullable LocalDate happened(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? null : day;
    }

    /** A window that has passed says nothing while another has not begun. */
    private static @Nullable LocalDateTime callInEnds(Standing standing, LocalDateTime now) {
        LocalDateTime ends = standing.windowEnds();
        return ends != null && standing.windowToOpen() && !ends.isAfter(now) ? null : ends;
    }

    private static Optional<LocalDate> waitingSince(Decision decision, Standing standing, LocalDateTime now) {
        if (standing.stageAt(now) == DecisionStage.READY) {
            return Stream.concat(
                            Stream.of(decision.proposal().on()),
                            decision.positions().stream().map(Decision.Position::since))
                    .max(Comparator.naturalOrder());
        }
        return standing.waitsAt(now).stream().map(Wait::since).min(Comparator.naturalOrder());
    }

    private static List<StanceNow> stances(Decision decision, Standing standing, Roster roster, LocalDateTime now) {
        Map<PartnerId, OfPartner> taking = standing.finality().partners().stream()
                .collect(Collectors.toMap(OfPartner::partner, Function.identity()));
        return partners(standing, roster)
                .map(partner -> {
                    OfPartner part = taking.get(partner);
                    return new StanceNow(
                            partner,
                            decision.positionOf(partner)
                                    .map(Decision.Position::stance)
                                    .orElse(null),
                            decision.positionOf(partner)
                                    .filter(Decision.Position::conditionOpen)
                                    .isPresent(),
                            part != null && part.required(),
                            part != null,
                            part != null && part.at(now),
                            part == null ? null : part.from());
                })
                .toList();
    }

    /** Every partner of the programme and, should it have been left out there, of the decision. */
    static Stream<PartnerId> partners(Standing standing, Roster roster) {
        Map<String, PartnerId> all = new TreeMap<>();
        roster.partners().keySet().forEach(it -> all.put(it.value(), it));
        standing.finality().partners().forEach(it -> all.put(it.partner().value(), it.partner()));
        return all.values().stream();
    }
}
