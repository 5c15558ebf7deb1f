package org.prinuce.query.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.language.LanguageEvent;
import org.prinuce.events.language.LanguageEvent.ContestWithdrawn;
import org.prinuce.events.language.LanguageEvent.TermAgreed;
import org.prinuce.events.language.LanguageEvent.TermContested;
import org.prinuce.events.language.LanguageEvent.TermCorrected;
import org.prinuce.events.language.LanguageEvent.TermDefined;
import org.prinuce.events.language.LanguageEvent.TermDetails;
import org.prinuce.events.language.LanguageEvent.TermId;
import org.prinuce.events.language.LanguageEvent.TermRaised;
import org.prinuce.events.language.LanguageEvent.TermWithdrawn;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.journal.Telling;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.ContestedTerms;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Origin;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Questions;
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

/** Which terms do the partners use, what does each mean by them, and where do they differ? */
@Component
@NullMarked
final class Terms implements Register<Terms.Term, Terms.TermRow> {

    /** How far a term has come, in the order in which registers show it. */
    enum TermStage {
        /** A partner contests it; nothing is agreed, or no longer. */
        CONTESTED,
        /** Somebody said what it means; nobody contests it. */
        DEFINED,
        /** Nobody has said what it means. */
        RAISED,
        AGREED,
        WITHDRAWN
    }

    /** What a partner means by a term, since when. */
    @JsonInclude(Include.NON_NULL)
    record TermDefinition(
            PartnerId partner,
            Redactable definition,
            LocalDate since,
            @Nullable Redactable source) {}

    record TermContest(PartnerId partner, Redactable reason, LocalDate since) {}

    /** @param partner who said so; null where the programme as a whole did */
    @JsonInclude(Include.NON_NULL)
    record TermAgreement(
            Redactable definition, LocalDate on, @Nullable PartnerId partner) {}

    /** @param on the day from which it no longer counts */
    record Withdrawal(LocalDate on, Redactable because) {}

    /**
     * One term, as its entries tell it when they are folded in the order they happened.
     *
     * @param definitions of each partner, the last; by partner id
     * @param contests those that are open, by partner id
     * @param agreed the last agreement
     */
    record Term(
            TermId id,
            Origin origin,
            TermDetails details,
            List<TermDefinition> definitions,
            List<TermContest> contests,
            @Nullable TermAgreement agreed,
            @Nullable Withdrawal withdrawn) {

        String ref() {
            return "T-" + origin.number();
        }

        TermStage stage() {
            if (withdrawn != null) {
                return TermStage.WITHDRAWN;
            }
            if (!contests.isEmpty()) {
                return TermStage.CONTESTED;
            }
            if (agreed != null) {
                return TermStage.AGREED;
            }
            return definitions.isEmpty() ? TermStage.RAISED : TermStage.DEFINED;
        }

        private Term with(Entry entry) {
            return new Term(id, origin.with(entry), details, definitions, contests, agreed, withdrawn);
        }

        private Term with(TermDetails details) {
            return new Term(id, origin, details, definitions, contests, agreed, withdrawn);
        }

        private Term with(TermDefinition definition) {
            List<TermDefinition> all = changed(definitions, TermDefinition::partner, definition.partner(), definition);
            return new Term(id, origin, details, all, contests, agreed, withdrawn);
        }

        private Term with(PartnerId partner, @Nullable TermContest contest) {
            List<TermContest> all = changed(contests, TermContest::partner, partner, contest);
            return new Term(id, origin, details, definitions, all, agreed, withdrawn);
        }

        private Term with(TermAgreement agreed) {
            return new Term(id, origin, details, definitions, List.of(), agreed, withdrawn);
        }

        private Term with(Withdrawal withdrawn) {
            return new Term(id, origin, details, definitions, contests, agreed, withdrawn);
        }

        /** What each partner said, with what one of them says now; null takes it back. */
        private static <T> List<T> changed(
                List<T> said, Function<T, PartnerId> by, PartnerId partner, @Nullable T now) {
            List<T> all = new ArrayList<>(said);
            all.removeIf(it -> by.apply(it).equals(partner));
            if (now != null) {
                all.add(now);
            }
            all.sort(Comparator.comparing(it -> by.apply(it).value()));
            return List.copyOf(all);
        }
    }

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Term> state() {
        return Term.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof LanguageEvent it ? Optional.of(it.term().value()) : Optional.empty();
    }

    @Override
    public @Nullable Term evolve(@Nullable Term before, Entry entry) {
        LanguageEvent event = (LanguageEvent) entry.event();
        if (before == null) {
            return event instanceof TermRaised it ? raised(it, entry) : null;
        }
        Term after = switch (event) {
            case TermRaised _ -> before;
            case TermDefined it ->
                before.with(new TermDefinition(it.partner(), it.definition(), it.happenedOn(), it.source()));
            case TermContested it ->
                before.with(it.partner(), new TermContest(it.partner(), it.reason(), it.happenedOn()));
            case ContestWithdrawn it -> before.with(it.partner(), null);
            case TermAgreed it -> before.with(new TermAgreement(it.definition(), it.happenedOn(), it.partner()));
            case TermCorrected it -> before.with(it.details());
            case TermWithdrawn it -> before.with(new Withdrawal(it.happenedOn(), it.reason()));
        };
        return after.with(entry);
    }

    private static Term raised(TermRaised it, Entry entry) {
        Origin origin = Origin.of(entry, it.precision());
        return new Term(it.term(), origin, it.details(), List.of(), List.of(), null, null);
    }

    @Override
    public Row row(Term term, Roster roster, LocalDate today) {
        return term.origin()
                .row(term.stage(), null, null, term.details().words().words());
    }

    @Override
    public String words(Term term) {
        return Stream.concat(
                        Stream.of(term.ref(), term.details().words().words()),
                        Stream.concat(
                                        term.definitions().stream().map(TermDefinition::definition),
                                        Stream.ofNullable(term.agreed()).map(TermAgreement::definition))
                                .map(Redactable::words))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String thing() {
        return "term";
    }

    @Override
    public String ref(Term term) {
        return term.ref();
    }

    @Override
    public String title(Term term) {
        return term.details().words().words();
    }

    @Override
    public Class<TermRow> rowType() {
        return TermRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(TermStage.class, viewer);
    }

    @Override
    public List<TermRow> rows(Question<Term> question, List<Term> terms) {
        return terms.stream().map(TermRow::of).toList();
    }

    /**
     * A term in a list, as it stands at a moment.
     *
     * @param partner who raised it; left out where the programme as a whole did
     * @param definitions what each partner means by it
     * @param contests those that are open
     * @param position the last entry recorded about it
     */
    @JsonInclude(Include.NON_NULL)
    record TermRow(
            TermId id,
            String ref,
            Redactable term,
            @Nullable PartnerId partner,
            Visibility visibility,
            TermStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable Redactable source,
            List<TermDefinition> definitions,
            List<TermContest> contests,
            @Nullable TermAgreement agreed,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            long position,
            Instant recordedAt) {

        static TermRow of(Term it) {
            Origin origin = it.origin();
            return new TermRow(
                    it.id(),
                    it.ref(),
                    it.details().words(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    it.details().source(),
                    it.definitions(),
                    it.contests(),
                    it.agreed(),
                    it.withdrawn() == null ? null : it.withdrawn().on(),
                    it.withdrawn() == null ? null : it.withdrawn().because(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many terms there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record TermCounts(long contested, long agreed, long other, long withdrawn, long all) {

        static TermCounts of(Listing.Found<?> found) {
            long contested = found.count(TermStage.CONTESTED);
            long agreed = found.count(TermStage.AGREED);
            long other = found.count(TermStage.RAISED, TermStage.DEFINED);
            return new TermCounts(
                    contested, agreed, other, found.count(TermStage.WITHDRAWN), contested + agreed + other);
        }
    }

    record TermsAnswer(@JsonUnwrapped PageStand stand, TermCounts counts, List<TermRow> terms) {}

    record TermAnswer(@JsonUnwrapped Stand stand, TermRow term) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/terms", produces = "application/json")
    @Tag(name = "language")
    static class TermsEndpoint {

        private final Terms terms;
        private final Registers registers;

        TermsEndpoint(Terms terms, Registers registers) {
            this.terms = terms;
            this.registers = registers;
        }

        @Operation(operationId = "getTerms", summary = "The glossary: each term, and what each partner means by it")
        @GetMapping
        TermsAnswer terms(
                @PathVariable String programme,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(terms, programme, sought, Map.of(), asked, account);
            return new TermsAnswer(found.stand(), TermCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getTerm", summary = "One term of the glossary")
        @GetMapping("/{id}")
        TermAnswer term(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(terms, programme, id, asked, account);
            return new TermAnswer(found.stand(), found.row());
        }
    }

    /** Marks what uses a contested term. */
    @Component
    static final class TermMarks implements ContestedTerms {

        private final Terms terms;
        private final Questions questions;

        TermMarks(Terms terms, Questions questions) {
            this.terms = terms;
            this.questions = questions;
        }

        @Override
        public List<ContestedTerm> among(Collection<String> ids, Viewer viewer, Asked asked) {
            if (ids.isEmpty()) {
                return List.of();
            }
            return questions.about(terms, viewer, asked).some(ids).stream()
                    .filter(term -> term.stage() == TermStage.CONTESTED)
                    .sorted(Comparator.comparing(term -> term.origin().number()))
                    .map(term -> new ContestedTerm(
                            term.id().value(),
                            term.ref(),
                            term.details().words(),
                            term.definitions().stream()
                                    .map(it -> new TermMeaning(it.partner(), it.definition(), it.since()))
                                    .toList()))
                    .toList();
        }
    }

    /** What happened to terms, told. */
    @Component
    record TermTelling(Terms terms) implements Telling {

        @Override
        public String capability() {
            return "language";
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((LanguageEvent) event) {
                case TermRaised _ -> "Raised by " + by;
                case TermDefined it -> by + " defines it" + English.after(it.definition());
                case TermContested it -> by + " contests it" + English.after(it.reason());
                case ContestWithdrawn it -> by + " contests it no longer" + English.after(it.reason());
                case TermAgreed it -> "Agreed" + English.after(it.definition());
                case TermCorrected it -> "Corrected by " + by + English.after(it.reason());
                case TermWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(terms);
        }
    }
}
