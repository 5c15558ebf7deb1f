package org.prinuce.query.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.prinuce.events.programme.AnnotationEvent;
import org.prinuce.events.programme.AnnotationEvent.AnnotationCorrected;
import org.prinuce.events.programme.AnnotationEvent.AnnotationDetails;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.prinuce.events.programme.AnnotationEvent.AnnotationLogged;
import org.prinuce.events.programme.AnnotationEvent.AnnotationWithdrawn;
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

/** What was noted about which day? */
@Component
final class Annotations implements Register<Annotations.Annotation, Annotations.AnnotationRow> {

    /** Whether an annotation counts. */
    enum AnnotationStage {
        STANDS,
        WITHDRAWN
    }

    /** @param on the day from which it no longer counts */
    record Withdrawal(LocalDate on, Redactable because) {}

    /** One annotation, as it is told when its entries are folded in the order they happened. */
    record Annotation(
            AnnotationId id,
            Origin origin,
            AnnotationDetails details,
            @Nullable Withdrawal withdrawn) {

        String ref() {
            return "Z-" + origin.number();
        }

        AnnotationStage stage() {
            return withdrawn == null ? AnnotationStage.STANDS : AnnotationStage.WITHDRAWN;
        }
    }

    @Override
    public String name() {
        return "annotations";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Annotation> state() {
        return Annotation.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof AnnotationEvent it ? Optional.of(it.annotation().value()) : Optional.empty();
    }

    @Override
    public @Nullable Annotation evolve(@Nullable Annotation was, Entry entry) {
        AnnotationEvent event = (AnnotationEvent) entry.event();
        if (was == null) {
            return event instanceof AnnotationLogged it
                    ? new Annotation(it.annotation(), Origin.of(entry, DatePrecision.DAY), it.details(), null)
                    : null;
        }
        Origin origin = was.origin().with(entry);
        return switch (event) {
            case AnnotationLogged _ -> was;
            case AnnotationCorrected it -> new Annotation(was.id(), origin, it.details(), was.withdrawn());
            case AnnotationWithdrawn it ->
                new Annotation(was.id(), origin, was.details(), new Withdrawal(it.happenedOn(), it.reason()));
        };
    }

    @Override
    public Row row(Annotation it, Roster roster, LocalDate today) {
        return it.origin().row(it.stage(), null, null, it.details().words().words());
    }

    @Override
    public String words(Annotation it) {
        return it.ref() + ' ' + it.details().words().words();
    }

    @Override
    public String thing() {
        return "annotation";
    }

    @Override
    public String ref(Annotation it) {
        return it.ref();
    }

    @Override
    public String title(Annotation it) {
        return it.details().words().words();
    }

    @Override
    public Class<AnnotationRow> rowType() {
        return AnnotationRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(AnnotationStage.class, Map.of(), null, null, viewer);
    }

    @Override
    public List<AnnotationRow> rows(Question<Annotation> question, List<Annotation> annotation) {
        return annotation.stream().map(AnnotationRow::of).toList();
    }

    /**
     * An annotation in a list, as it stands at a moment.
     *
     * @param partner who says it; left out where the programme as a whole does
     * @param position the last entry recorded about it
     */
    @JsonInclude(Include.NON_NULL)
    record AnnotationRow(
            AnnotationId id,
            String ref,
            Redactable words,
            @Nullable PartnerId partner,
            Visibility visibility,
            AnnotationStage stage,
            LocalDate happenedOn,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            long position,
            Instant recordedAt) {

        static AnnotationRow of(Annotation it) {
            Origin origin = it.origin();
            return new AnnotationRow(
                    it.id(),
                    it.ref(),
                    it.details().words(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    it.withdrawn() == null ? null : it.withdrawn().on(),
                    it.withdrawn() == null ? null : it.withdrawn().because(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many annotations there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record AnnotationCounts(long withdrawn, long all) {

        static AnnotationCounts of(Listing.Found<?> found) {
            return new AnnotationCounts(found.count(AnnotationStage.WITHDRAWN), found.count(AnnotationStage.STANDS));
        }
    }

    record AnnotationRegisterAnswer(
            @JsonUnwrapped PageStand stand, AnnotationCounts counts, List<AnnotationRow> annotations) {}

    record AnnotationAnswer(@JsonUnwrapped Stand stand, AnnotationRow annotation) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/annotations", produces = "application/json")
    @Tag(name = "programme")
    static class AnnotationsEndpoint {

        private final Annotations annotation;
        private final Registers registers;

        AnnotationsEndpoint(Annotations annotation, Registers registers) {
            this.annotation = annotation;
            this.registers = registers;
        }

        @Operation(operationId = "getAnnotations", summary = "What was noted, about which day")
        @GetMapping
        AnnotationRegisterAnswer annotation(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(annotation, programme, sought, own, asked, account);
            return new AnnotationRegisterAnswer(found.stand(), AnnotationCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getAnnotation", summary = "One annotation")
        @GetMapping("/{id}")
        AnnotationAnswer one(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(annotation, programme, id, asked, account);
            return new AnnotationAnswer(found.stand(), found.row());
        }
    }

    /** Annotations, told. */
    @Component
    record AnnotationTelling(Annotations annotations) implements Telling {

        @Override
        public String capability() {
            return "programme";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof AnnotationEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((AnnotationEvent) event) {
                case AnnotationLogged _ -> "Noted by " + by;
                case AnnotationCorrected it -> "Corrected by " + by + English.after(it.reason());
                case AnnotationWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(annotations);
        }
    }
}
