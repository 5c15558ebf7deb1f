package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * How long a partner takes from another's proposal to its first position.
     *
     * @param asked how many proposals of others required its position
     * @param answered on how many of them it has taken one
     * @param medianDays of those; the middle one, or the lower of two
     * @param waiting how many open ones still wait for its first position
     */
    @JsonInclude(Include.NON_NULL)
    record Taken(
            PartnerId partner,
            long asked,
            long answered,
            @Nullable Long medianDays,
            @Nullable Long longestDays,
            long waiting,
            @Nullable Long longestWaitingDays) {

        static Taken of(PartnerId partner, List<Decision> all, LocalDate today) {
            List<Decision> asked = all.stream()
                    .filter(it -> it.proposal().required().contains(partner)
                            && !it.proposal().partner().equals(partner))
                    .toList();
            List<Long> days = new ArrayList<>();
            List<Long> waits = new ArrayList<>();
            for (Decision decision : asked) {
                Optional<Position> position = decision.positionOf(partner);
                LocalDate proposed = decision.proposal().on();
                if (position.isPresent()) {
                    days.add(ChronoUnit.DAYS.between(proposed, position.get().firstOn()));
                } else if (decision.ending() == null) {
                    waits.add(ChronoUnit.DAYS.between(proposed, today));
                }
            }
            days.sort(Comparator.naturalOrder());
            return new Taken(
                    partner,
                    asked.size(),
                    days.size(),
                    days.isEmpty() ? null : days.get((days.size() - 1) / 2),
                    days.isEmpty() ? null : days.getLast(),
                    waits.size(),
                    waits.stream().max(Comparator.naturalOrder()).orElse(null));
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
        Listing all = decisions.listing(new Sought(null, null, null, "proposed", null, null), Map.of(), viewer);
        List<Decision> found = question.list(all.with(Listing.Page.EVERYTHING)).things();
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return new OverTimeAnswer(
                Stand.of(question),
                found.stream().map(it -> Course.of(it, roster, now)).toList(),
                roster.partners().values().stream()
                        .filter(it -> !it.joinedOn().isAfter(now.toLocalDate()))
                        .map(it -> Taken.of(it.id(), found, now.toLocalDate()))
                        .toList());
    }
}
