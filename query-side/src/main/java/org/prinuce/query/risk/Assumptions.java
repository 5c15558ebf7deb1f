package org.prinuce.query.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.AssumptionDetails;
import org.prinuce.events.risk.AssumptionEvent;
import org.prinuce.events.risk.AssumptionEvent.AssumptionCorrected;
import org.prinuce.events.risk.AssumptionEvent.AssumptionMade;
import org.prinuce.events.risk.AssumptionEvent.AssumptionTested;
import org.prinuce.events.risk.AssumptionEvent.AssumptionWithdrawn;
import org.prinuce.events.risk.AssumptionId;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.Outcome;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.journal.Telling;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is taken for true, and did it hold? */
@Component
final class Assumptions implements Register<Assumptions.Assumption, Assumptions.AssumptionRow> {

    private static final Map<String, String> SORTS = Map.of("test-by", "overdue_from", "confidence", "rank");

    /** How far an assumption has come, in the order in which registers show it. */
    enum AssumptionStage {
        FAILED,
        OPEN,
        HELD,
        WITHDRAWN
    }

    record AssumptionTest(Outcome outcome, LocalDate on, Redactable how) {}

    record AssumptionEnding(LocalDate on, Redactable because) {}

    /**
     * One assumption, as its entries tell it when they are folded in the order they happened.
     *
     * @param tested the last test
     */
    record Assumption(
            AssumptionId id,
            Origin origin,
            AssumptionDetails details,
            @Nullable AssumptionTest tested,
            @Nullable AssumptionEnding ending) {

        String ref() {
            return "A-" + origin.number();
        }

        AssumptionStage stage() {
            if (ending != null) {
                return AssumptionStage.WITHDRAWN;
            }
            if (tested == null) {
                return AssumptionStage.OPEN;
            }
            return switch (tested.outcome) {
                case HELD -> AssumptionStage.HELD;
                case FAILED -> AssumptionStage.FAILED;
            };
        }

        /** The first day on which its test is overdue; null where none is. */
        @Nullable
        LocalDate overdueFrom() {
            return details.testBy() == null || stage() != AssumptionStage.OPEN
                    ? null
                    : details.testBy().plusDays(1);
        }

        private Assumption with(Entry entry) {
            return new Assumption(id, origin.with(entry), details, tested, ending);
        }

        private Assumption with(AssumptionDetails details) {
            return new Assumption(id, origin, details, tested, ending);
        }

        private Assumption with(AssumptionTest tested) {
            return new Assumption(id, origin, details, tested, ending);
        }

        private Assumption with(AssumptionEnding ending) {
            return new Assumption(id, origin, details, tested, ending);
        }
    }

    @Override
    public String name() {
        return "assumptions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Assumption> state() {
        return Assumption.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof AssumptionEvent it ? Optional.of(it.assumption().value()) : Optional.empty();
    }

    @Override
    public @Nullable Assumption evolve(@Nullable Assumption before, Entry entry) {
        AssumptionEvent event = (AssumptionEvent) entry.event();
        if (before == null) {
            return event instanceof AssumptionMade it
                    ? new Assumption(it.assumption(), Origin.of(entry, it.precision()), it.details(), null, null)
                    : null;
        }
        Assumption after = switch (event) {
            case AssumptionMade _ -> before;
            case AssumptionTested it -> before.with(new AssumptionTest(it.outcome(), it.happenedOn(), it.how()));
            case AssumptionCorrected it -> before.with(it.details());
            case AssumptionWithdrawn it -> before.with(new AssumptionEnding(it.happenedOn(), it.reason()));
        };
        return after.with(entry);
    }

    @Override
    public Row row(Assumption assumption, Roster roster, LocalDate today) {
        AssumptionDetails details = assumption.details();
        return assumption
                .origin()
                .row(
                        assumption.stage(),
                        details.testBy(),
                        assumption.overdueFrom(),
                        details.confidence().name(),
                        null,
                        details.statement().words(),
                        (double) details.confidence().ordinal());
    }

    @Override
    public String words(Assumption assumption) {
        return assumption.ref() + ' ' + English.together(assumption.details().statement());
    }

    @Override
    public String thing() {
        return "assumption";
    }

    @Override
    public String ref(Assumption it) {
        return it.ref();
    }

    @Override
    public String title(Assumption it) {
        return it.details().statement().words();
    }

    @Override
    public Class<AssumptionRow> rowType() {
        return AssumptionRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(
                AssumptionStage.class,
                SORTS,
                null,
                Sought.choice("confidence", own.get("confidence"), Level.class),
                viewer);
    }

    @Override
    public List<AssumptionRow> rows(Question<Assumption> question, List<Assumption> assumptions) {
        LocalDate day = question.moment().day();
        return assumptions.stream().map(it -> AssumptionRow.of(it, day)).toList();
    }

    /** @param overdueDays days since it was to be tested */
    @JsonInclude(Include.NON_NULL)
    record AssumptionRow(
            AssumptionId id,
            String ref,
            Redactable statement,
            @Nullable PartnerId partner,
            Visibility visibility,
            AssumptionStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            Level confidence,
            @Nullable LocalDate testBy,
            @Nullable Long overdueDays,
            @Nullable AssumptionTest tested,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            @Nullable Redactable source,
            long position,
            Instant recordedAt) {

        static AssumptionRow of(Assumption it, LocalDate today) {
            Origin origin = it.origin();
            AssumptionDetails details = it.details();
            return new AssumptionRow(
                    it.id(),
                    it.ref(),
                    details.statement(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    details.confidence(),
                    details.testBy(),
                    Row.overdueDays(it.overdueFrom(), today),
                    it.tested(),
                    it.ending() == null ? null : it.ending().on(),
                    it.ending() == null ? null : it.ending().because(),
                    details.source(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many assumptions there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record AssumptionCounts(long open, long held, long failed, long withdrawn, long overdue, long all) {

        static AssumptionCounts of(Listing.Found<?> found) {
            return new AssumptionCounts(
                    found.count(AssumptionStage.OPEN),
                    found.count(AssumptionStage.HELD),
                    found.count(AssumptionStage.FAILED),
                    found.count(AssumptionStage.WITHDRAWN),
                    found.overdue(),
                    found.count(AssumptionStage.OPEN, AssumptionStage.HELD, AssumptionStage.FAILED));
        }
    }

    record AssumptionsAnswer(
            @JsonUnwrapped PageStand stand, AssumptionCounts counts, List<AssumptionRow> assumptions) {}

    record AssumptionAnswer(@JsonUnwrapped Stand stand, AssumptionRow assumption) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/assumptions", produces = "application/json")
    @Tag(name = "risk")
    static class AssumptionsEndpoint {

        private final Assumptions assumptions;
        private final Registers registers;

        AssumptionsEndpoint(Assumptions assumptions, Registers registers) {
            this.assumptions = assumptions;
            this.registers = registers;
        }

        @Operation(operationId = "getAssumptions", summary = "The register of assumptions")
        @Parameter(name = "confidence", in = ParameterIn.QUERY, description = "Only those held with this confidence.")
        @GetMapping
        AssumptionsAnswer assumptions(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(assumptions, programme, sought, own, asked, account);
            return new AssumptionsAnswer(found.stand(), AssumptionCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getAssumption", summary = "One assumption")
        @GetMapping("/{id}")
        AssumptionAnswer assumption(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(assumptions, programme, id, asked, account);
            return new AssumptionAnswer(found.stand(), found.row());
        }
    }

    /** What happened to assumptions, told. */
    @Component
    record AssumptionTelling(Assumptions assumptions) implements Telling {

        @Override
        public String capability() {
            return "risk";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof AssumptionEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((AssumptionEvent) event) {
                case AssumptionMade _ -> "Made by " + by;
                case AssumptionTested it ->
                    switch (it.outcome()) {
                                case HELD -> "Found to hold by " + by;
                                case FAILED -> "Found not to hold by " + by;
                            }
                            + English.after(it.how());
                case AssumptionCorrected it -> "Corrected by " + by + English.after(it.reason());
                case AssumptionWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(assumptions);
        }
    }
}
