package org.prinuce.query.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.communication.Commitment.Promise;
import org.prinuce.query.view.Asked;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom, and what came back? */
@Component
final class Communications implements Register<Communications.Communication, Communications.CommunicationRow> {

    private static final Map<String, String> SORTS = Map.of("partner", "partner");

    private final Commitments commitments;

    Communications(Commitments commitments) {
        this.commitments = commitments;
    }

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

    @Override
    public String thing() {
        return "communication";
    }

    @Override
    public String ref(Communication it) {
        return it.ref();
    }

    @Override
    public String title(Communication it) {
        return it.details().summary().words();
    }

    @Override
    public Class<CommunicationRow> rowType() {
        return CommunicationRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.orElseBy("-happened")
                .in(CommunicationStage.class, SORTS, null, Sought.said(own.get("commitment")), viewer);
    }

    @Override
    public List<CommunicationRow> rows(Question<Communication> question, List<Communication> communications) {
        Map<String, Commitment> known = question.beside(commitments)
                .known(communications.stream()
                        .map(Communication::commitment)
                        .filter(Objects::nonNull)
                        .map(CommitmentId::value)
                        .distinct()
                        .toList());
        Roster roster = question.roster();
        return communications.stream()
                .map(it -> CommunicationRow.of(it, roster, known))
                .toList();
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
            @JsonUnwrapped PageStand stand, CommunicationCounts counts, List<CommunicationRow> communications) {}

    record CommunicationAnswer(@JsonUnwrapped Stand stand, CommunicationRow communication) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/communications", produces = "application/json")
    @Tag(name = "communication")
    static class CommunicationsEndpoint {

        private final Communications communications;
        private final Registers registers;

        CommunicationsEndpoint(Communications communications, Registers registers) {
            this.communications = communications;
            this.registers = registers;
        }

        @Operation(
                operationId = "getCommunications",
                summary = "What was sent to whom, and what came back; the latest first")
        @Parameter(name = "commitment", in = ParameterIn.QUERY, description = "Only those sent for this commitment.")
        @GetMapping
        CommunicationsAnswer communications(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(communications, programme, sought, own, asked, account);
            return new CommunicationsAnswer(found.stand(), CommunicationCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getCommunication", summary = "One communication")
        @GetMapping("/{id}")
        CommunicationAnswer communication(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(communications, programme, id, asked, account);
            return new CommunicationAnswer(found.stand(), found.row());
        }
    }
}
