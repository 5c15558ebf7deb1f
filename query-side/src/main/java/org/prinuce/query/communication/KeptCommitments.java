package org.prinuce.query.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.cadence.Cadence;
import org.prinuce.query.cadence.Cadence.Standing;
import org.prinuce.query.communication.Commitment.CommitmentStage;
import org.prinuce.query.communication.Commitment.Promise;
import org.prinuce.query.communication.Communications.Communication;
import org.prinuce.query.communication.Communications.CommunicationStage;
import org.prinuce.query.communication.Communications.Group;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Listing.Count;
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

/** How each commitment was kept. */
@RestController
@RequestMapping(path = "/api/programmes/{programme}", produces = "application/json")
@Tag(name = "communication")
class KeptCommitments {

    /** Always in one order, so that nobody is ranked and nothing jumps while time is moved. */
    private static final String BY_PARTNER = "partner";

    private final Commitments commitments;
    private final Communications communications;
    private final Questions questions;
    private final Access access;

    KeptCommitments(Commitments commitments, Communications communications, Questions questions, Access access) {
        this.commitments = commitments;
        this.communications = communications;
        this.questions = questions;
        this.access = access;
    }

    /** @param communication what met it */
    @JsonInclude(Include.NON_NULL)
    record DueDate(
            LocalDate on,
            LocalDate opensOn,
            Standing standing,
            @Nullable LocalDate metOn,
            @Nullable CommunicationId communication) {}

    /** @param meets the due date that it meets; left out if it is extra */
    @JsonInclude(Include.NON_NULL)
    record SendOn(
            LocalDate on,
            CommunicationId communication,
            boolean publicity,
            @Nullable LocalDate meets) {}

    /**
     * @param days from the last send before it, or the start, to its close or the day asked about
     * @param from the day of the last send before it; the day the commitment starts if there was none
     * @param opensOn the day after a due date passed unmet
     * @param to the day of the next send, or of the commitment's end; left out while it lasts
     */
    @JsonInclude(Include.NON_NULL)
    record SilentDays(
            long days,
            LocalDate from,
            LocalDate opensOn,
            @Nullable LocalDate to) {

        static SilentDays of(Cadence.Silence it, LocalDate asAt) {
            return new SilentDays(it.days(asAt), it.since(), it.openedOn(), it.closedOn());
        }
    }

    /**
     * A commitment, and how it was kept. The figures count all of it; of the lists, what lies outside the days asked
     * for is left out.
     *
     * @param kept due dates that were met, on time or late
     * @param due due dates that were met, or whose day has passed
     * @param extra sends beyond those due
     * @param currentSilence days; 0 if none
     * @param twoWay whether feedback ever came back
     */
    @JsonInclude(Include.NON_NULL)
    record KeptCommitment(
            CommitmentId id,
            String ref,
            @Nullable PartnerId partner,
            Visibility visibility,
            CommitmentStage stage,
            String audience,
            @Nullable PartnerId audiencePartner,
            Redactable purpose,
            Redactable channel,
            Period every,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate nextDueOn,
            long kept,
            long due,
            long onTime,
            long late,
            long missed,
            long extra,
            long currentSilence,
            @Nullable SilentDays longestSilence,
            boolean twoWay,
            List<DueDate> dues,
            List<SendOn> sends,
            List<SilentDays> silences) {

        static KeptCommitment of(Commitment it, Roster roster, LocalDate asAt, Days days) {
            Promise promise = it.made();
            CommitmentDetails details = promise.details();
            Cadence cadence = it.cadence(asAt);
            long onTime = cadence.count(Standing.ON_TIME);
            long late = cadence.count(Standing.LATE);
            long missed = cadence.count(Standing.MISSED);
            long passed = cadence.dues().stream()
                    .filter(due -> due.standing() == Standing.OPEN && due.passedUnmet(asAt))
                    .count();
            return new KeptCommitment(
                    it.id(),
                    promise.ref(),
                    promise.origin().partner(),
                    promise.origin().visibility(),
                    it.stage(cadence),
                    Commitments.told(details.audience(), roster),
                    details.audience().partner(),
                    details.purpose(),
                    details.channel(),
                    details.every(),
                    details.startsOn(),
                    promise.ended() == null ? null : promise.ended().on(),
                    cadence.nextDueOn(),
                    onTime + late,
                    onTime + late + missed + passed,
                    onTime,
                    late,
                    missed,
                    cadence.sends().stream()
                            .filter(send -> send.meets() == null)
                            .count(),
                    cadence.currentSilence().map(silence -> silence.days(asAt)).orElse(0L),
                    cadence.longestSilence()
                            .map(silence -> SilentDays.of(silence, asAt))
                            .orElse(null),
                    it.sends().stream().anyMatch(send -> send.answer() || send.answered()),
                    dues(it, cadence, days),
                    sends(it, cadence, days),
                    cadence.silences().stream()
                            .filter(silence ->
                                    days.touch(silence.since(), silence.closedOn() == null ? asAt : silence.closedOn()))
                            .map(silence -> SilentDays.of(silence, asAt))
                            .toList());
        }

        private static List<DueDate> dues(Commitment it, Cadence cadence, Days days) {
            Map<LocalDate, CommunicationId> metBy = new HashMap<>();
            for (int i = 0; i < cadence.sends().size(); i++) {
                LocalDate meets = cadence.sends().get(i).meets();
                if (meets != null) {
                    metBy.put(meets, it.sends().get(i).communication());
                }
            }
            return cadence.dues().stream()
                    .filter(due -> days.hold(due.on()))
                    .map(due -> new DueDate(due.on(), due.opensOn(), due.standing(), due.metOn(), metBy.get(due.on())))
                    .toList();
        }

        /** Both lists are in the order in which they were sent. */
        private static List<SendOn> sends(Commitment it, Cadence cadence, Days days) {
            List<SendOn> sends = new ArrayList<>();
            for (int i = 0; i < cadence.sends().size(); i++) {
                Commitment.Send send = it.sends().get(i);
                if (days.hold(send.on())) {
                    sends.add(new SendOn(
                            send.on(),
                            send.communication(),
                            send.publicity(),
                            cadence.sends().get(i).meets()));
                }
            }
            return sends;
        }
    }

    /** The days that the lists are asked for, each null for no bound. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        boolean hold(LocalDate day) {
            return touch(day, day);
        }

        boolean touch(LocalDate first, LocalDate last) {
            return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
        }
    }

    /** @param notTied of those, how many were sent for no commitment */
    record PublicitySent(long sent, long notTied) {}

    /** @param answered of how many of those feedback came back */
    record Balance(PartnerId partner, long sent, long answered) {}

    /**
     * @param publicity of all communications, for a commitment or not
     * @param balance of all communications of each partner, by its id
     */
    record CadenceAnswer(
            String asAt,
            String knownAt,
            long position,
            long total,
            int page,
            int size,
            List<KeptCommitment> commitments,
            PublicitySent publicity,
            List<Balance> balance) {}

    @Operation(
            operationId = "getCadence",
            summary = "Planned against actual: how each commitment was kept, when it was silent, what came back")
    @GetMapping("/cadence")
    CadenceAnswer cadence(
            @PathVariable String programme,
            @Parameter(description = "Due dates, sends and silences before this day are not listed.")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Due dates, sends and silences after this day are not listed.")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "Commitments a page, at most 500; 100 by default.")
                    @RequestParam(required = false)
                    @Nullable
                    String size,
            @ParameterObject Asked asked,
            AccountId account) {
        Viewer viewer = access.enter(account, programme);
        LocalDate first = Asked.day("from", from);
        Days days = new Days(first, Asked.lastDay("to", to, first));
        Listing listing = new Listing(
                List.of(
                        CommitmentStage.SILENT.name(),
                        CommitmentStage.LATE.name(),
                        CommitmentStage.KEPT.name(),
                        CommitmentStage.ENDED.name()),
                null,
                Sought.partnerId("partner", partner),
                null,
                null,
                null,
                List.of(),
                BY_PARTNER,
                List.of(),
                Listing.Page.of(page, size == null || size.isBlank() ? "100" : size));
        Question<Commitment> question = questions.about(commitments, viewer, asked);
        Listing.Found<Commitment> found = question.list(listing);
        Roster roster = question.roster();
        LocalDate asAt = question.moment().day();
        List<Count> counts = counts(questions.about(communications, viewer, asked));
        return new CadenceAnswer(
                question.moment().saidAsAt(),
                question.moment().saidKnownAt(),
                question.position(),
                found.total(),
                listing.page().page(),
                listing.page().size(),
                found.things().stream()
                        .map(it -> KeptCommitment.of(it, roster, asAt, days))
                        .toList(),
                publicity(counts),
                balance(counts));
    }

    /** How many communications count, by {@link Group} and stage. */
    private static List<Count> counts(Question<Communication> question) {
        Listing one = new Listing(
                List.of(), null, null, null, null, null, List.of(), "number", List.of(), new Listing.Page(1, 1));
        return question.list(one).counts().stream()
                .filter(count -> !count.stage().equals(CommunicationStage.WITHDRAWN.name()))
                .toList();
    }

    private static PublicitySent publicity(List<Count> counts) {
        long sent = 0;
        long notTied = 0;
        for (Count count : counts) {
            Group group = group(count);
            sent += group.publicity() ? count.all() : 0;
            notTied += group.publicity() && !group.tied() ? count.all() : 0;
        }
        return new PublicitySent(sent, notTied);
    }

    private static List<Balance> balance(List<Count> counts) {
        Map<String, Balance> balance = new TreeMap<>();
        for (Count count : counts) {
            PartnerId partner = group(count).partner();
            long answered = count.stage().equals(CommunicationStage.ANSWERED.name()) ? count.all() : 0;
            balance.merge(
                    partner.value(),
                    new Balance(partner, count.all(), answered),
                    (some, more) -> new Balance(partner, some.sent + more.sent, some.answered + more.answered));
        }
        return List.copyOf(balance.values());
    }

    private static Group group(Count count) {
        return Group.of(Objects.requireNonNull(count.belongsTo()));
    }
}
