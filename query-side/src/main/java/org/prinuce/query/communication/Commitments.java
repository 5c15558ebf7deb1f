package org.prinuce.query.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;
import org.prinuce.query.cadence.Cadence;
import org.prinuce.query.communication.Commitment.CommitmentStage;
import org.prinuce.query.communication.Commitment.Ending;
import org.prinuce.query.communication.Commitment.Promise;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Origin;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Register;
import org.prinuce.query.view.Registers;
import org.prinuce.query.view.Registers.PageStand;
import org.prinuce.query.view.Registers.Stand;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who promised to tell whom what, how often, and how is it kept? */
@Component
final class Commitments implements Register<Commitment, Commitments.CommitmentRow> {

    private static final Map<String, String> SORTS = Map.of("due", "due_on", "partner", "partner");

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Commitment> state() {
        return Commitment.class;
    }

    /**
     * What is sent for a commitment touches it. Whoever sees the one sees the other: the write side sees to that, so
     * that no due date that was kept tells of a communication that may not be seen.
     */
    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return Optional.ofNullable(idOf(event)).map(CommitmentId::value);
    }

    private static @Nullable CommitmentId idOf(ProgrammeEvent event) {
        return switch (event) {
            case CommitmentEvent it -> it.commitment();
            case CommunicationEvent it -> it.commitment();
            default -> null;
        };
    }

    @Override
    public @Nullable Commitment evolve(@Nullable Commitment before, Entry entry) {
        CommitmentId id = idOf(entry.event());
        Commitment was = before != null || id == null ? before : Commitment.unmade(id);
        if (was == null) {
            return null;
        }
        return switch (entry.event()) {
            case CommitmentEvent it -> was.then(it, entry);
            case CommunicationEvent it -> was.then(it, entry);
            default -> was;
        };
    }

    @Override
    public Row row(Commitment commitment, Roster roster, LocalDate today) {
        Promise promise = commitment.promise();
        if (promise == null) {
            return unmade(commitment);
        }
        Cadence cadence = commitment.cadence(commitment.settledOn());
        CommitmentStage stage = commitment.stage(cadence);
        boolean lasts = promise.withdrawn() == null && promise.ended() == null;
        LocalDate silentFrom = lasts ? cadence.silentFrom() : null;
        Origin origin = promise.origin();
        return new Row(
                origin.partner(),
                origin.visibility(),
                stage.name(),
                silentFrom == null ? null : CommitmentStage.SILENT.name(),
                silentFrom == null ? null : London.instantOf(silentFrom.atStartOfDay()),
                origin.number(),
                origin.happenedOn(),
                silentFrom == null ? null : silentFrom.minusDays(1),
                silentFrom,
                null,
                List.of(),
                null,
                null,
                promise.details().purpose().words(),
                null);
    }

    /** Private to nobody: as at a day before it was made there is no commitment to be seen. */
    private static Row unmade(Commitment commitment) {
        LocalDate first = commitment.sends().isEmpty()
                ? LocalDate.EPOCH
                : commitment.sends().getFirst().on();
        return new Row(
                null,
                Visibility.PARTNER,
                CommitmentStage.WITHDRAWN.name(),
                null,
                null,
                0,
                first,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                "",
                null);
    }

    @Override
    public String words(Commitment commitment) {
        Promise promise = commitment.promise();
        if (promise == null) {
            return "";
        }
        CommitmentDetails details = promise.details();
        return String.join(
                " ", promise.ref(), details.purpose().words(), details.channel().words(), searched(details.audience()));
    }

    @Override
    public String thing() {
        return "commitment";
    }

    @Override
    public String ref(Commitment commitment) {
        return commitment.promise() == null ? "" : commitment.promise().ref();
    }

    @Override
    public String title(Commitment commitment) {
        return commitment.promise() == null
                ? ""
                : commitment.promise().details().purpose().words();
    }

    @Override
    public Class<CommitmentRow> rowType() {
        return CommitmentRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(CommitmentStage.class, SORTS, null, null, viewer);
    }

    @Override
    public List<CommitmentRow> rows(Question<Commitment> question, List<Commitment> commitments) {
        Roster roster = question.roster();
        LocalDate day = question.moment().day();
        return commitments.stream().map(it -> CommitmentRow.of(it, roster, day)).toList();
    }

    /** The words for an audience, as search finds it. */
    static String searched(Audience audience) {
        Redactable words = audience.words();
        return words == null ? String.valueOf(audience.partner()) : words.words();
    }

    /** The words for an audience: a partner's name, or those that were given. */
    static String told(Audience audience, Roster roster) {
        Redactable words = audience.words();
        return words == null ? English.name(audience.partner(), roster) : words.words();
    }

    /**
     * A commitment in a list, as it stands at a moment.
     *
     * @param audience who is told, in words
     * @param audiencePartner the partner that this is, if it is one
     * @param every an ISO-8601 period
     * @param nextDueOn left out once it has ended
     * @param currentSilence days since the last send, or the start, once a due date has passed unmet; left out if none
     * @param position the last entry recorded about it, or about what was sent for it
     */
    @JsonInclude(Include.NON_NULL)
    record CommitmentRow(
            CommitmentId id,
            String ref,
            @Nullable PartnerId partner,
            Visibility visibility,
            CommitmentStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            String audience,
            @Nullable PartnerId audiencePartner,
            Redactable purpose,
            Redactable channel,
            Period every,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            @Nullable LocalDate lastSentOn,
            @Nullable LocalDate nextDueOn,
            @Nullable Long currentSilence,
            @Nullable Redactable source,
            long position,
            Instant recordedAt) {

        static CommitmentRow of(Commitment it, Roster roster, LocalDate asAt) {
            Promise promise = it.made();
            Origin origin = promise.origin();
            CommitmentDetails details = promise.details();
            Cadence cadence = it.cadence(asAt);
            Ending ending = promise.withdrawn() == null ? promise.ended() : promise.withdrawn();
            return new CommitmentRow(
                    it.id(),
                    promise.ref(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(cadence),
                    origin.happenedOn(),
                    origin.precision(),
                    told(details.audience(), roster),
                    details.audience().partner(),
                    details.purpose(),
                    details.channel(),
                    details.every(),
                    details.startsOn(),
                    ending == null ? null : ending.on(),
                    ending == null ? null : ending.because(),
                    it.sends().isEmpty() ? null : it.sends().getLast().on(),
                    ending == null ? cadence.nextDueOn() : null,
                    promise.withdrawn() == null
                            ? cadence.currentSilence()
                                    .map(silence -> silence.days(asAt))
                                    .orElse(null)
                            : null,
                    details.source(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many commitments there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record CommitmentCounts(long silent, long late, long kept, long ended, long withdrawn, long all) {

        static CommitmentCounts of(Listing.Found<?> found) {
            long silent = found.count(CommitmentStage.SILENT);
            long late = found.count(CommitmentStage.LATE);
            long kept = found.count(CommitmentStage.KEPT);
            long ended = found.count(CommitmentStage.ENDED);
            return new CommitmentCounts(
                    silent, late, kept, ended, found.count(CommitmentStage.WITHDRAWN), silent + late + kept + ended);
        }
    }

    record CommitmentsAnswer(
            @JsonUnwrapped PageStand stand, CommitmentCounts counts, List<CommitmentRow> commitments) {}

    record CommitmentAnswer(@JsonUnwrapped Stand stand, CommitmentRow commitment) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/commitments", produces = "application/json")
    @Tag(name = "communication")
    static class CommitmentsEndpoint {

        private final Commitments commitments;
        private final Registers registers;

        CommitmentsEndpoint(Commitments commitments, Registers registers) {
            this.commitments = commitments;
            this.registers = registers;
        }

        @Operation(
                operationId = "getCommitments",
                summary = "The communication plan: who promised to tell whom what, and how often")
        @GetMapping
        CommitmentsAnswer commitments(
                @PathVariable String programme,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(commitments, programme, sought, Map.of(), asked, account);
            return new CommitmentsAnswer(found.stand(), CommitmentCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getCommitment", summary = "One commitment")
        @GetMapping("/{id}")
        CommitmentAnswer commitment(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(commitments, programme, id, asked, account);
            return new CommitmentAnswer(found.stand(), found.row());
        }
    }
}
