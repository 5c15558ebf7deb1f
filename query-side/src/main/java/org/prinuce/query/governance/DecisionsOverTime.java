package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.governance.Decision.End;
import org.prinuce.query.governance.Decision.Ending;
import org.prinuce.query.governance.Decision.Position;
import org.prinuce.query.governance.Decision.Proposal;
import org.prinuce.query.governance.Standing.DecisionStage;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Registers.Stand;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** When decisions were proposed, taken, final and ended, and how long each partner takes to say what it thinks. */
@RestController
@Tag(name = "governance")
class DecisionsOverTime {

    private final Decisions decisions;
    private final Questions questions;
    private final Access access;

    DecisionsOverTime(Decisions decisions, Questions questions, Access access) {
        this.decisions = decisions;
        this.questions = questions;
        this.access = access;
    }

    /**
     * The days of one decision.
     *
     * @param finalOn from when it was jointly final, if it was at the moment asked about
     * @param how it ended; left out while it stands
     */
    @JsonInclude(Include.NON_NULL)
    record Course(
            DecisionId id,
            String ref,
            Redactable title,
            PartnerId partner,
            DecisionStage stage,
            LocalDate proposedOn,
            @Nullable LocalDate takenOn,
            @Nullable LocalDate finalOn,
            @Nullable LocalDate endedOn,
            @Nullable End how) {

        static Course of(Decision it, Roster roster, LocalDateTime now) {
            Proposal proposal = it.proposal();
            Standing standing = Standing.of(it, roster, now.toLocalDate());
            LocalDateTime from = standing.finality().jointlyFrom();
            Ending ending = it.ending();
            return new Course(
                    proposal.id(),
                    it.ref(),
                    proposal.details().title(),
                    proposal.partner(),
                    standing.stageAt(now),
                    proposal.on(),
                    it.taking() == null ? null : it.taking().on(),
                    from == null || from.isAfter(now) ? null : from.toLocalDate(),
                    ending == null ? null : ending.on(),
                    ending == null ? null : ending.how());
        }
    }

    /**
     * Another's proposal that required a partner's position.
     *
     * @param days from the proposal to its first position; left out while it has taken none
     * @param waitingDays since the proposal, while its first position is waited for
     */
    @JsonInclude(Include.NON_NULL)
    record Ask(
            DecisionId decision,
            @Nullable Long days,
            @Nullable Long waitingDays) {

        static Ask of(Decision it, PartnerId partner, Roster roster, LocalDate today) {
            LocalDate proposed = it.proposal().on();
            Optional<Long> days = it.positionOf(partner)
                    .map(Position::firstOn)
                    .map(first -> ChronoUnit.DAYS.between(proposed, first));
            boolean waits = days.isEmpty() && it.ending() == null && !roster.isRecordOfThePast();
            return new Ask(
                    it.proposal().id(),
                    days.orElse(null),
                    waits ? (Long) ChronoUnit.DAYS.between(proposed, today) : null);
        }
    }

    /**
     * How long a partner takes from another's proposal to its first position.
     *
     * @param asked how many proposals of others required its position
     * @param answered on how many of them it has taken one
     * @param medianDays of those; the middle one, or the lower of two
     * @param waiting how many open ones still wait for its first position
     * @param asks what all these are counted from, in the order in which it was proposed
     */
    @JsonInclude(Include.NON_NULL)
    record Taken(
            PartnerId partner,
            long asked,
            long answered,
            @Nullable Long medianDays,
            @Nullable Long longestDays,
            long waiting,
            @Nullable Long longestWaitingDays,
            List<Ask> asks) {

        static Taken of(PartnerId partner, List<Decision> all, Roster roster, LocalDate today) {
            List<Ask> asks = all.stream()
                    .filter(it -> it.proposal().required().contains(partner)
                            && !it.proposal().partner().equals(partner))
                    .map(it -> Ask.of(it, partner, roster, today))
                    .toList();
            List<Long> days = sorted(asks, Ask::days);
            List<Long> waits = sorted(asks, Ask::waitingDays);
            return new Taken(
                    partner,
                    asks.size(),
                    days.size(),
                    days.isEmpty() ? null : days.get((days.size() - 1) / 2),
                    days.isEmpty() ? null : days.getLast(),
                    waits.size(),
                    waits.isEmpty() ? null : waits.getLast(),
                    asks);
        }

        private static List<Long> sorted(List<Ask> asks, Function<Ask, @Nullable Long> days) {
            return asks.stream()
                    .flatMap(it -> Stream.ofNullable(days.apply(it)))
                    .sorted()
                    .toList();
        }
    }

    /** @param decisions in the order in which they were proposed */
    record OverTimeAnswer(@JsonUnwrapped Stand stand, List<Course> decisions, List<Taken> partners) {}

    @Operation(
            operationId = "getDecisionsOverTime",
            summary = "When decisions were proposed, taken, final and ended, and how long each partner takes")
    @GetMapping(path = "/api/programmes/{programme}/decisions-over-time", produces = "application/json")
    OverTimeAnswer overTime(@PathVariable String programme, @ParameterObject Asked asked, AccountId account) {
        Viewer viewer = access.enter(account, programme);
        Question<Decision> question = questions.about(decisions, viewer, asked);
        Listing all = decisions.listing(new Sought(null, null, null, "proposed", null, null), Own.none(), viewer);
        List<Decision> found = question.list(all.with(Listing.Page.EVERYTHING)).things();
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return new OverTimeAnswer(
                Stand.of(question),
                found.stream().map(it -> Course.of(it, roster, now)).toList(),
                roster.partners().values().stream()
                        .filter(it -> !it.joinedOn().isAfter(now.toLocalDate()))
                        .map(it -> Taken.of(it.id(), found, roster, now.toLocalDate()))
                        .toList());
    }
}
