package org.prinuce.query.programme;

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
import java.util.Locale;
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
import org.prinuce.events.programme.ContextEvent;
import org.prinuce.events.programme.ContextEvent.ContextCorrected;
import org.prinuce.events.programme.ContextEvent.ContextDetails;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.events.programme.ContextEvent.ContextLogged;
import org.prinuce.events.programme.ContextEvent.ContextWithdrawn;
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

/** What happened around the programme: elections, changes of control, funding, law. */
@Component
final class Contexts implements Register<Contexts.Context, Contexts.ContextRow> {

    /** Whether a context entry counts. */
    enum ContextStage {
        STANDS,
        WITHDRAWN
    }

    /** @param on the day from which it no longer counts */
    record Withdrawal(LocalDate on, Redactable because) {}

    /** One context entry, as it is told when its entries are folded in the order they happened. */
    record Context(
            ContextId id,
            Origin origin,
            ContextDetails details,
            @Nullable Withdrawal withdrawn) {

        String ref() {
            return "X-" + origin.number();
        }

        ContextStage stage() {
            return withdrawn == null ? ContextStage.STANDS : ContextStage.WITHDRAWN;
        }
    }

    @Override
    public String name() {
        return "context";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Context> state() {
        return Context.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof ContextEvent it ? Optional.of(it.context().value()) : Optional.empty();
    }

    @Override
    public @Nullable Context evolve(@Nullable Context was, Entry entry) {
        ContextEvent event = (ContextEvent) entry.event();
        if (was == null) {
            return event instanceof ContextLogged it
                    ? new Context(it.context(), Origin.of(entry, it.precision()), it.details(), null)
                    : null;
        }
        Origin origin = was.origin().with(entry);
        return switch (event) {
            case ContextLogged _ -> was;
            case ContextCorrected it -> new Context(was.id(), origin, it.details(), was.withdrawn());
            case ContextWithdrawn it ->
                new Context(was.id(), origin, was.details(), new Withdrawal(it.happenedOn(), it.reason()));
        };
    }

    @Override
    public Row row(Context it, Roster roster, LocalDate today) {
        ContextDetails details = it.details();
        return it.origin()
                .row(
                        it.stage(),
                        details.kind().name(),
                        null,
                        details.title().words(),
                        details.pounds() == null
                                ? null
                                : (Double) details.pounds().doubleValue());
    }

    @Override
    public String words(Context it) {
        ContextDetails details = it.details();
        return it.ref() + ' ' + details.title().words() + English.after(details.detail());
    }

    @Override
    public String thing() {
        return "context";
    }

    @Override
    public String ref(Context it) {
        return it.ref();
    }

    @Override
    public String title(Context it) {
        return it.details().title().words();
    }

    @Override
    public Class<ContextRow> rowType() {
        return ContextRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(
                ContextStage.class,
                Map.of("pounds", "rank"),
                null,
                Sought.choice("kind", own.get("kind"), ContextKind.class),
                viewer);
    }

    @Override
    public List<ContextRow> rows(Question<Context> question, List<Context> context) {
        return context.stream().map(ContextRow::of).toList();
    }

    /**
     * A context entry in a list, as it stands at a moment.
     *
     * @param partner whose context it is; left out where it is the programme's as a whole
     * @param pounds how much, in whole pounds sterling
     * @param position the last entry recorded about it
     */
    @JsonInclude(Include.NON_NULL)
    record ContextRow(
            ContextId id,
            String ref,
            ContextKind kind,
            Redactable title,
            @Nullable Redactable detail,
            @Nullable Long pounds,
            @Nullable PartnerId partner,
            Visibility visibility,
            ContextStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable Redactable source,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            long position,
            Instant recordedAt) {

        static ContextRow of(Context it) {
            Origin origin = it.origin();
            ContextDetails details = it.details();
            return new ContextRow(
                    it.id(),
                    it.ref(),
                    details.kind(),
                    details.title(),
                    details.detail(),
                    details.pounds(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    details.source(),
                    it.withdrawn() == null ? null : it.withdrawn().on(),
                    it.withdrawn() == null ? null : it.withdrawn().because(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many context entries there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record ContextCounts(long withdrawn, long all) {

        static ContextCounts of(Listing.Found<?> found) {
            return new ContextCounts(found.count(ContextStage.WITHDRAWN), found.count(ContextStage.STANDS));
        }
    }

    record ContextRegisterAnswer(@JsonUnwrapped PageStand stand, ContextCounts counts, List<ContextRow> context) {}

    record ContextAnswer(@JsonUnwrapped Stand stand, ContextRow context) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/context", produces = "application/json")
    @Tag(name = "programme")
    static class ContextsEndpoint {

        private final Contexts context;
        private final Registers registers;

        ContextsEndpoint(Contexts context, Registers registers) {
            this.context = context;
            this.registers = registers;
        }

        @Operation(operationId = "getContext", summary = "What happened around the programme")
        @Parameter(
                name = "kind",
                in = ParameterIn.QUERY,
                description = "Only this kind: election, control, funding, law or other.")
        @GetMapping
        ContextRegisterAnswer context(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(context, programme, sought, own, asked, account);
            return new ContextRegisterAnswer(found.stand(), ContextCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getContextEntry", summary = "One thing that happened around the programme")
        @GetMapping("/{id}")
        ContextAnswer one(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(context, programme, id, asked, account);
            return new ContextAnswer(found.stand(), found.row());
        }
    }

    /** What happened around programmes, told. */
    @Component
    record ContextTelling(Contexts contexts) implements Telling {

        @Override
        public String capability() {
            return "programme";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof ContextEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((ContextEvent) event) {
                case ContextLogged it ->
                    kind(it.details()) + " logged by " + by
                            + English.after(it.details().detail());
                case ContextCorrected it -> "Corrected by " + by + English.after(it.reason());
                case ContextWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        private static String kind(ContextDetails details) {
            String pounds = details.pounds() == null ? "" : " of £" + String.format(Locale.UK, "%,d", details.pounds());
            return switch (details.kind()) {
                        case ELECTION -> "Election";
                        case CONTROL -> "Change of control";
                        case FUNDING -> "Funding";
                        case LAW -> "Law";
                        case OTHER -> "Context";
                    }
                    + pounds;
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(contexts);
        }
    }
}
