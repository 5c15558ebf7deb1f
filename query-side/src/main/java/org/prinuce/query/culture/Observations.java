package org.prinuce.query.culture;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.culture.ObservationEvent.ObservationCorrected;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.events.culture.ObservationEvent.ObservationId;
import org.prinuce.events.culture.ObservationEvent.ObservationLogged;
import org.prinuce.events.culture.ObservationEvent.ObservationResolved;
import org.prinuce.events.culture.ObservationEvent.ObservationWithdrawn;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.refusal.InvalidField;
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

/** What was observed between which partners: where did it grate, and where did the difference help? */
@Component
@NullMarked
final class Observations implements Register<Observations.Observation, Observations.ObservationRow> {

    /** How far an observation has come, in the order in which registers show it. */
    enum ObservationStage {
        OPEN,
        RESOLVED,
        /** A difference that helped: there is nothing to resolve. */
        HELPED,
        WITHDRAWN
    }

    /** What ended something, and why. */
    record Ending(LocalDate on, Redactable words) {}

    /** One observation, as its entries tell it when they are folded in the order they happened. */
    record Observation(
            ObservationId id,
            Origin origin,
            List<PartnerId> between,
            ObservationDetails details,
            @Nullable Ending resolved,
            @Nullable Ending withdrawn) {

        String ref() {
            return "O-" + origin.number();
        }

        ObservationStage stage() {
            if (withdrawn != null) {
                return ObservationStage.WITHDRAWN;
            }
            if (details.helpful()) {
                return ObservationStage.HELPED;
            }
            return resolved == null ? ObservationStage.OPEN : ObservationStage.RESOLVED;
        }

        private Observation with(Entry entry) {
            return new Observation(id, origin.with(entry), between, details, resolved, withdrawn);
        }
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Observation> state() {
        return Observation.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof ObservationEvent it
                ? Optional.of(it.observation().value())
                : Optional.empty();
    }

    @Override
    public @Nullable Observation evolve(@Nullable Observation was, Entry entry) {
        ObservationEvent event = (ObservationEvent) entry.event();
        if (was == null) {
            return event instanceof ObservationLogged it
                    ? new Observation(
                            it.observation(), Origin.of(entry, it.precision()), it.between(), it.details(), null, null)
                    : null;
        }
        Observation after = switch (event) {
            case ObservationLogged _ -> was;
            case ObservationResolved it ->
                new Observation(
                        was.id,
                        was.origin,
                        was.between,
                        was.details,
                        new Ending(it.happenedOn(), it.how()),
                        was.withdrawn);
            case ObservationCorrected it ->
                new Observation(was.id, was.origin, was.between, it.details(), was.resolved, was.withdrawn);
            case ObservationWithdrawn it ->
                new Observation(
                        was.id,
                        was.origin,
                        was.between,
                        was.details,
                        was.resolved,
                        new Ending(it.happenedOn(), it.reason()));
        };
        return after.with(entry);
    }

    @Override
    public Row row(Observation it, Roster roster, LocalDate today) {
        return it.origin()
                .row(
                        it.stage(),
                        helpful(it.details().helpful()),
                        pair(it.between()),
                        it.details().theme().words(),
                        (double) it.details().severity());
    }

    private static String helpful(boolean helpful) {
        return helpful ? "HELPFUL" : "FRICTION";
    }

    /** As rows group observations. */
    private static String pair(List<PartnerId> between) {
        return between.stream().map(PartnerId::value).sorted().collect(Collectors.joining(","));
    }

    @Override
    public String words(Observation it) {
        ObservationDetails details = it.details();
        return it.ref()
                + ' '
                + details.theme().words()
                + ' '
                + details.summary().words();
    }

    @Override
    public String thing() {
        return "observation";
    }

    @Override
    public String ref(Observation it) {
        return it.ref();
    }

    @Override
    public String title(Observation it) {
        return it.details().theme().words();
    }

    @Override
    public Class<ObservationRow> rowType() {
        return ObservationRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(
                ObservationStage.class,
                Map.of("severity", "rank"),
                Sought.pair("between", own.get("between")),
                yesOrNo(own.get("helpful")),
                viewer);
    }

    private static @Nullable String yesOrNo(@Nullable String asked) {
        return switch (asked == null ? "" : asked) {
            case "" -> null;
            case "true" -> helpful(true);
            case "false" -> helpful(false);
            default -> throw new InvalidField("helpful", "Give true or false.");
        };
    }

    @Override
    public List<ObservationRow> rows(Question<Observation> question, List<Observation> observations) {
        return observations.stream().map(ObservationRow::of).toList();
    }

    /**
     * An observation in a list, as it stands at a moment.
     *
     * @param partner who logged it
     * @param between the two partners that it lies between, by id
     * @param severity 1, hardly felt, to 5, it stopped the work
     * @param about who is in charge, who pays, or something else; null where nobody said
     * @param position the last entry recorded about it
     */
    @JsonInclude(Include.NON_NULL)
    record ObservationRow(
            ObservationId id,
            String ref,
            List<PartnerId> between,
            Redactable theme,
            int severity,
            boolean helpful,
            @Nullable About about,
            Redactable summary,
            @Nullable PartnerId partner,
            Visibility visibility,
            ObservationStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable Redactable source,
            @Nullable LocalDate resolvedOn,
            @Nullable Redactable how,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            long position,
            Instant recordedAt) {

        static ObservationRow of(Observation it) {
            Origin origin = it.origin();
            ObservationDetails details = it.details();
            return new ObservationRow(
                    it.id(),
                    it.ref(),
                    it.between(),
                    details.theme(),
                    details.severity(),
                    details.helpful(),
                    details.about(),
                    details.summary(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    details.source(),
                    it.resolved() == null ? null : it.resolved().on(),
                    it.resolved() == null ? null : it.resolved().words(),
                    it.withdrawn() == null ? null : it.withdrawn().on(),
                    it.withdrawn() == null ? null : it.withdrawn().words(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many observations there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record ObservationCounts(long open, long resolved, long helped, long withdrawn, long all) {

        static ObservationCounts of(Listing.Found<?> found) {
            long open = found.count(ObservationStage.OPEN);
            long resolved = found.count(ObservationStage.RESOLVED);
            long helped = found.count(ObservationStage.HELPED);
            return new ObservationCounts(
                    open, resolved, helped, found.count(ObservationStage.WITHDRAWN), open + resolved + helped);
        }
    }

    record ObservationsAnswer(
            @JsonUnwrapped PageStand stand, ObservationCounts counts, List<ObservationRow> observations) {}

    record ObservationAnswer(@JsonUnwrapped Stand stand, ObservationRow observation) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/observations", produces = "application/json")
    @Tag(name = "culture")
    static class ObservationsEndpoint {

        private final Observations observations;
        private final Registers registers;

        ObservationsEndpoint(Observations observations, Registers registers) {
            this.observations = observations;
            this.registers = registers;
        }

        @Operation(operationId = "getObservations", summary = "What was observed between partners")
        @Parameter(
                name = "between",
                in = ParameterIn.QUERY,
                description = "Only those between these two partners, such as kingston,sutton.")
        @Parameter(
                name = "helpful",
                in = ParameterIn.QUERY,
                description = "true: only difference that helped; false: only friction.")
        @GetMapping
        ObservationsAnswer observations(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(observations, programme, sought, own, asked, account);
            return new ObservationsAnswer(found.stand(), ObservationCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getObservation", summary = "One observation")
        @GetMapping("/{id}")
        ObservationAnswer observation(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(observations, programme, id, asked, account);
            return new ObservationAnswer(found.stand(), found.row());
        }
    }

    /** What happened to observations, told. */
    @Component
    record ObservationTelling(Observations observations) implements Telling {

        @Override
        public String capability() {
            return "culture";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof ObservationEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((ObservationEvent) event) {
                case ObservationLogged it ->
                    (it.details().helpful()
                                    ? "Difference that helped between "
                                    : "Friction of severity " + it.details().severity() + " between ")
                            + it.between().stream()
                                    .map(partner -> English.name(partner, roster))
                                    .collect(Collectors.joining(" and "))
                            + English.after(it.details().summary());
                case ObservationResolved it -> "Resolved" + English.after(it.how());
                case ObservationCorrected it -> "Corrected by " + by + English.after(it.reason());
                case ObservationWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(observations);
        }
    }
}
