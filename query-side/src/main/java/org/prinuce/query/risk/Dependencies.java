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
import java.time.temporal.ChronoUnit;
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
import org.prinuce.events.risk.DependencyDetails;
import org.prinuce.events.risk.DependencyEvent;
import org.prinuce.events.risk.DependencyEvent.DependencyAgreed;
import org.prinuce.events.risk.DependencyEvent.DependencyCorrected;
import org.prinuce.events.risk.DependencyEvent.DependencyMet;
import org.prinuce.events.risk.DependencyEvent.DependencyPromised;
import org.prinuce.events.risk.DependencyEvent.DependencyWithdrawn;
import org.prinuce.events.risk.DependencyId;
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

/** What does one partner need of another, by when, and was it given? */
@Component
final class Dependencies implements Register<Dependencies.Dependency, Dependencies.DependencyRow> {

    private static final Map<String, String> SORTS = Map.of("needed", "overdue_from");

    /** How far a dependency has come, in the order in which registers show it. */
    enum DependencyStage {
        /** The giver has not said by when. */
        AGREED,
        PROMISED,
        MET,
        WITHDRAWN
    }

    record DependencyEnding(
            DependencyStage how, LocalDate on, @Nullable Redactable because) {}

    /**
     * One dependency, as its entries tell it when they are folded in the order they happened.
     *
     * @param promisedBy the day that the giver named last
     */
    record Dependency(
            DependencyId id,
            Origin origin,
            DependencyDetails details,
            @Nullable LocalDate promisedBy,
            @Nullable DependencyEnding ending) {

        String ref() {
            return "N-" + origin.number();
        }

        DependencyStage stage() {
            if (ending != null) {
                return ending.how;
            }
            return promisedBy == null ? DependencyStage.AGREED : DependencyStage.PROMISED;
        }

        /** The first day on which it is overdue; null once it is met or withdrawn. */
        @Nullable
        LocalDate overdueFrom() {
            return ending == null ? details.neededBy().plusDays(1) : null;
        }

        private Dependency with(Entry entry) {
            return new Dependency(id, origin.with(entry), details, promisedBy, ending);
        }

        private Dependency with(DependencyDetails details) {
            return new Dependency(id, origin, details, promisedBy, ending);
        }

        private Dependency with(LocalDate promisedBy) {
            return new Dependency(id, origin, details, promisedBy, ending);
        }

        private Dependency with(DependencyEnding ending) {
            return new Dependency(id, origin, details, promisedBy, ending);
        }
    }

    @Override
    public String name() {
        return "dependencies";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Dependency> state() {
        return Dependency.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof DependencyEvent it ? Optional.of(it.dependency().value()) : Optional.empty();
    }

    @Override
    public @Nullable Dependency evolve(@Nullable Dependency before, Entry entry) {
        DependencyEvent event = (DependencyEvent) entry.event();
        if (before == null) {
            return event instanceof DependencyAgreed it
                    ? new Dependency(
                            it.dependency(), Origin.of(entry, it.precision()), it.details(), it.promisedBy(), null)
                    : null;
        }
        Dependency after = switch (event) {
            case DependencyAgreed _ -> before;
            case DependencyPromised it -> before.with(it.promisedBy());
            case DependencyMet it -> before.with(new DependencyEnding(DependencyStage.MET, it.happenedOn(), it.how()));
            case DependencyCorrected it -> before.with(it.details());
            case DependencyWithdrawn it ->
                before.with(new DependencyEnding(DependencyStage.WITHDRAWN, it.happenedOn(), it.reason()));
        };
        return after.with(entry);
    }

    @Override
    public Row row(Dependency dependency, Roster roster, LocalDate today) {
        DependencyDetails details = dependency.details();
        return dependency
                .origin()
                .row(
                        dependency.stage(),
                        details.neededBy(),
                        dependency.overdueFrom(),
                        details.giver().value(),
                        details.receiver().value(),
                        details.what().words());
    }

    @Override
    public String words(Dependency dependency) {
        return dependency.ref() + ' ' + English.together(dependency.details().what());
    }

    @Override
    public String thing() {
        return "dependency";
    }

    @Override
    public String ref(Dependency it) {
        return it.ref();
    }

    @Override
    public String title(Dependency it) {
        return it.details().what().words();
    }

    @Override
    public Class<DependencyRow> rowType() {
        return DependencyRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(
                DependencyStage.class,
                SORTS,
                id(Sought.partnerId("receiver", own.get("receiver"))),
                id(Sought.partnerId("giver", own.get("giver"))),
                viewer);
    }

    private static @Nullable String id(@Nullable PartnerId partner) {
        return partner == null ? null : partner.value();
    }

    @Override
    public List<DependencyRow> rows(Question<Dependency> question, List<Dependency> dependencies) {
        LocalDate day = question.moment().day();
        return dependencies.stream().map(it -> DependencyRow.of(it, day)).toList();
    }

    /**
     * @param promisedLateDays by how many days it is promised later than it is needed
     * @param overdueDays days since it was needed, while it is not met
     */
    @JsonInclude(Include.NON_NULL)
    record DependencyRow(
            DependencyId id,
            String ref,
            Redactable what,
            @Nullable PartnerId partner,
            Visibility visibility,
            DependencyStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            PartnerId giver,
            PartnerId receiver,
            LocalDate neededBy,
            @Nullable LocalDate promisedBy,
            @Nullable Long promisedLateDays,
            @Nullable Long overdueDays,
            @Nullable LocalDate metOn,
            @Nullable Redactable how,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            @Nullable Redactable source,
            long position,
            Instant recordedAt) {

        static DependencyRow of(Dependency it, LocalDate today) {
            Origin origin = it.origin();
            DependencyDetails details = it.details();
            DependencyEnding met = it.stage() == DependencyStage.MET ? it.ending() : null;
            DependencyEnding withdrawn = met == null ? it.ending() : null;
            LocalDate promisedBy = it.promisedBy();
            return new DependencyRow(
                    it.id(),
                    it.ref(),
                    details.what(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    details.giver(),
                    details.receiver(),
                    details.neededBy(),
                    promisedBy,
                    promisedBy == null || !promisedBy.isAfter(details.neededBy())
                            ? null
                            : (Long) ChronoUnit.DAYS.between(details.neededBy(), promisedBy),
                    Row.overdueDays(it.overdueFrom(), today),
                    met == null ? null : met.on(),
                    met == null ? null : met.because(),
                    withdrawn == null ? null : withdrawn.on(),
                    withdrawn == null ? null : withdrawn.because(),
                    details.source(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many dependencies there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record DependencyCounts(long agreed, long promised, long met, long withdrawn, long overdue, long all) {

        static DependencyCounts of(Listing.Found<?> found) {
            return new DependencyCounts(
                    found.count(DependencyStage.AGREED),
                    found.count(DependencyStage.PROMISED),
                    found.count(DependencyStage.MET),
                    found.count(DependencyStage.WITHDRAWN),
                    found.overdue(),
                    found.count(DependencyStage.AGREED, DependencyStage.PROMISED, DependencyStage.MET));
        }
    }

    record DependenciesAnswer(
            @JsonUnwrapped PageStand stand, DependencyCounts counts, List<DependencyRow> dependencies) {}

    record DependencyAnswer(@JsonUnwrapped Stand stand, DependencyRow dependency) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/dependencies", produces = "application/json")
    @Tag(name = "risk")
    static class DependenciesEndpoint {

        private final Dependencies dependencies;
        private final Registers registers;

        DependenciesEndpoint(Dependencies dependencies, Registers registers) {
            this.dependencies = dependencies;
            this.registers = registers;
        }

        @Operation(operationId = "getDependencies", summary = "What partners need of each other")
        @Parameter(name = "giver", in = ParameterIn.QUERY, description = "Only what this partner is to give.")
        @Parameter(name = "receiver", in = ParameterIn.QUERY, description = "Only what this partner needs.")
        @GetMapping
        DependenciesAnswer dependencies(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(dependencies, programme, sought, own, asked, account);
            return new DependenciesAnswer(found.stand(), DependencyCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getDependency", summary = "One dependency")
        @GetMapping("/{id}")
        DependencyAnswer dependency(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(dependencies, programme, id, asked, account);
            return new DependencyAnswer(found.stand(), found.row());
        }
    }

    /** What happened to dependencies, told. */
    @Component
    record DependencyTelling(Dependencies dependencies) implements Telling {

        @Override
        public String capability() {
            return "risk";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof DependencyEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((DependencyEvent) event) {
                case DependencyAgreed it ->
                    English.name(it.details().receiver(), roster) + " needs this of "
                            + English.name(it.details().giver(), roster) + " by "
                            + English.day(it.details().neededBy())
                            + (it.promisedBy() == null ? "" : ", promised by " + English.day(it.promisedBy()));
                case DependencyPromised it -> "Promised by " + by + " for " + English.day(it.promisedBy());
                case DependencyMet it -> "Met, says " + by + English.after(it.how());
                case DependencyCorrected it -> "Corrected by " + by + English.after(it.reason());
                case DependencyWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(dependencies);
        }
    }
}
