package org.prinuce.query.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationCorrected;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.FeedbackReceived;
import org.prinuce.events.communication.CommunicationId;
import org.prinuce.events.communication.Sentiment;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.communication.Commitment.Promise;
import org.prinuce.query.view.Access;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Origin;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.View;
import org.prinuce.query.view.Viewer;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom, and what came back? */
@Component
final class Communications implements View<Communications.Communication> {

    /** How far a communication has come. */
    enum CommunicationStage {
        SENT,
        /** Feedback came back. */
        ANSWERED,
        WITHDRAWN
    }

    @JsonInclude(Include.NON_NULL)
    record Feedback(
            LocalDate on, Redactable feedback, @Nullable Sentiment sentiment) {}

    /**
     * One communication, as its entries tell it when they are folded in the order they happened.
     *
     * @param later the feedback that came after it was logged
     * @param withdrawn null while it counts
     */
    record Communication(
            CommunicationId id,
            Origin origin,
            @Nullable CommitmentId commitment,
            CommunicationDetails details,
            List<Feedback> later,
            Commitment.@Nullable Ending withdrawn) {

        String ref() {
            return "C-" + origin.number();
        }

        List<Feedback> feedback() {
            Redactable first = details.feedback();
            return Stream.concat(
                            first == null
                                    ? Stream.empty()
                                    : Stream.of(new Feedback(origin.happenedOn(), first, details.sentiment())),
                            later.stream())
                    .toList();
        }

        CommunicationStage stage() {
            if (withdrawn != null) {
                return CommunicationStage.WITHDRAWN;
            }
            return feedback().isEmpty() ? CommunicationStage.SENT : CommunicationStage.ANSWERED;
        }

        Communication with(Entry entry, CommunicationDetails details) {
            return new Communication(id, origin.with(entry), commitment, details, later, withdrawn);
        }

        Communication with(Entry entry, Feedback feedback) {
            List<Feedback> all = new ArrayList<>(later);
            all.add(feedback);
            return new Communication(id, origin.with(entry), commitment, details, List.copyOf(all), withdrawn);
        }

        Communication with(Entry entry, Commitment.Ending withdrawn) {
            return new Communication(id, origin.with(entry), commitment, details, later, withdrawn);
        }
    }

    @Override
    public String name() {
        return "communications";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Communication> state() {
        return Communication.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof CommunicationEvent it
                ? Optional.of(it.communication().value())
                : Optional.empty();
    }

    @Override
    public @Nullable Communication evolve(@Nullable Communication before, Entry entry) {
        CommunicationEvent event = (CommunicationEvent) entry.event();
        if (before == null) {
            return event instanceof CommunicationSent it
                    ? new Communication(
                            it.communication(),
                            Origin.of(entry, it.precision()),
                            it.commitment(),
                            it.details(),
                            List.of(),
                            null)
                    : null;
        }
        return switch (event) {
            case CommunicationSent _ -> before;
            case FeedbackReceived it ->
                before.with(entry, new Feedback(it.happenedOn(), it.feedback(), it.sentiment()));
            case CommunicationCorrected it -> before.with(entry, it.details());
            case CommunicationWithdrawn it -> before.with(entry, new Commitment.Ending(it.happenedOn(), it.reason()));
        };
    }

    @Override
    public Row row(Communication it, Roster roster, LocalDate today) {
        return it.origin()
                .row(
                        it.stage(),
                        it.commitment() == null ? null : it.commitment().value(),
                        Group.of(it).toString(),
                        it.details().summary().words());
    }

    /** By what communications are counted together. */
    record Group(PartnerId partner, boolean publicity, boolean tied) {

        private static final String PUBLICITY = "+publicity";
        private static final String TIED = "+tied";

        static Group of(Communication it) {
            return new Group(
                    Objects.requireNonNull(it.origin().partner()), it.details().publicity(), it.commitment() != null);
        }

        static Group of(String text) {
            String[] parts = text.split("\\+", -1);
            return new Group(new PartnerId(parts[0]), text.contains(PUBLICITY), text.contains(TIED));
        }

        @Override
        public String toString() {
            return partner + (publicity ? PUBLICITY : "") + (tied ? TIED : "");
        }
    }

    @Override
    public String words(Communication it) {
        CommunicationDetails details = it.details();
        return String.join(
                " ",
                it.ref(),
                details.summary().words(),
                details.channel().words(),
                Commitments.searched(details.audience()));
    }

    /** The commitment that something was sent for, by name. */
    record ForCommitment(CommitmentId id, String ref, Redactable purpose) {

        static @Nullable ForCommitment of(@Nullable CommitmentId id, Map<String, Commitment> known) {
            Commitment commitment = id == null ? null : known.get(id.value());
            Promise promise = commitment == null ? null : commitment.promise();
            return id == null || promise == null
                    ? null
                    : new ForCommitment(id, promise.ref(), promise.details().purpose());
        }
    }

    /**
     * A communication in a list, as it stands at a moment.
     *
     * @param audience who was told, in words
     * @param audiencePartner the partner that this is, if it is one
     * @param reach how many people
     * @param position the last entry recorded about it
     */
    @JsonInclude(Include.NON_NULL)
    record CommunicationRow(
            CommunicationId id,
            String ref,
            @Nullable PartnerId partner,
            Visibility visibility,
            CommunicationStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            String audience,
            @Nullable PartnerId audiencePartner,
            @Nullable ForCommitment commitment,
            Redactable channel,
            Redactable summary,
            @Nullable Integer reach,
            List<Feedback> feedback,
            boolean publicity,
            @Nullable Boolean sponsorNamed,
            @Nullable Redactable source,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            long position,
            Instant recordedAt) {

        static CommunicationRow of(Communication it, Roster roster, Map<String, Commitment> known) {
            Origin origin = it.origin();
            CommunicationDetails details = it.details();
            return new CommunicationRow(
                    it.id(),
                    it.ref(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    Commitments.told(details.audience(), roster),
                    details.audience().partner(),
                    ForCommitment.of(it.commitment(), known),
                    details.channel(),
                    details.summary(),
                    details.reach(),
                    it.feedback(),
                    details.publicity(),
                    details.sponsorNamed(),
                    details.source(),
                    it.withdrawn() == null ? null : it.withdrawn().on(),
                    it.withdrawn() == null ? null : it.withdrawn().because(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many communications there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record CommunicationCounts(long sent, long answered, long withdrawn, long all) {

        static CommunicationCounts of(Listing.Found<?> found) {
            long sent = found.count(CommunicationStage.SENT);
            long answered = found.count(CommunicationStage.ANSWERED);
            return new CommunicationCounts(sent, answered, found.count(CommunicationStage.WITHDRAWN), sent + answered);
        }
    }

    record CommunicationsAnswer(
            String asAt,
            String knownAt,
            long position,
            CommunicationCounts counts,
            long total,
            int page,
            int size,
            List<CommunicationRow> communications) {}

    record CommunicationAnswer(String asAt, String knownAt, long position, CommunicationRow communication) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/communications", produces = "application/json")
    @Tag(name = "communication")
    static class CommunicationsEndpoint {

        private static final Map<String, String> SORTS = Map.of("partner", "partner");

        private final Communications communications;
        private final Commitments commitments;
        private final Questions questions;
        private final Access access;

        CommunicationsEndpoint(
                Communications communications, Commitments commitments, Questions questions, Access access) {
            this.communications = communications;
            this.commitments = commitments;
            this.questions = questions;
            this.access = access;
        }

        @Operation(
                operationId = "getCommunications",
                summary = "What was sent to whom, and what came back; the latest first")
        @GetMapping
        CommunicationsAnswer communications(
                @PathVariable String programme,
                @Parameter(description = "Only those sent for this commitment.")
                        @RequestParam(required = false)
                        @Nullable
                        String commitment,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            Viewer viewer = access.enter(account, programme);
            Listing listing = latestFirst(sought)
                    .in(
                            CommunicationStage.class,
                            SORTS,
                            null,
                            commitment == null || commitment.isBlank() ? null : commitment,
                            viewer);
            Question<Communication> question = questions.about(communications, viewer, asked);
            Listing.Found<Communication> found = question.list(listing);
            return new CommunicationsAnswer(
                    question.moment().saidAsAt(),
                    question.moment().saidKnownAt(),
                    question.position(),
                    CommunicationCounts.of(found),
                    found.total(),
                    listing.page().page(),
                    listing.page().size(),
                    rows(found.things(), question, asked));
        }

        private static Sought latestFirst(Sought it) {
            boolean sorted = it.sort() != null && !it.sort().isBlank();
            return sorted ? it : new Sought(it.stage(), it.partner(), it.q(), "-happened", it.page(), it.size());
        }

        private List<CommunicationRow> rows(List<Communication> found, Question<Communication> question, Asked asked) {
            List<String> named = found.stream()
                    .map(Communication::commitment)
                    .filter(Objects::nonNull)
                    .map(CommitmentId::value)
                    .distinct()
                    .toList();
            Map<String, Commitment> known = named.isEmpty()
                    ? Map.of()
                    : questions.about(commitments, question.viewer(), asked).known(named);
            Roster roster = question.roster();
            return found.stream()
                    .map(it -> CommunicationRow.of(it, roster, known))
                    .toList();
        }

        @Operation(operationId = "getCommunication", summary = "One communication")
        @GetMapping("/{id}")
        CommunicationAnswer communication(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            Question<Communication> question = questions.about(communications, access.enter(account, programme), asked);
            List<Communication> found = question.one(id).stream().toList();
            return rows(found, question, asked).stream()
                    .map(row -> new CommunicationAnswer(
                            question.moment().saidAsAt(), question.moment().saidKnownAt(), question.position(), row))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("such communication"));
        }
    }
}
