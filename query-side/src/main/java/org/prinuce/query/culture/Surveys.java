package org.prinuce.query.culture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.prinuce.events.culture.SurveyEvent;
import org.prinuce.events.culture.SurveyEvent.Ratings;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerWithdrawn;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswered;
import org.prinuce.events.culture.SurveyEvent.SurveyClosed;
import org.prinuce.events.culture.SurveyEvent.SurveyCorrected;
import org.prinuce.events.culture.SurveyEvent.SurveyDetails;
import org.prinuce.events.culture.SurveyEvent.SurveyId;
import org.prinuce.events.culture.SurveyEvent.SurveyOpened;
import org.prinuce.events.culture.SurveyEvent.SurveyWithdrawn;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.culture.Observations.Ending;
import org.prinuce.query.culture.Perception.Themes;
import org.prinuce.query.culture.SurveyAnswers.SurveyAnswer;
import org.prinuce.query.culture.Surveys.Survey;
import org.prinuce.query.culture.Surveys.SurveyRow;
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

/** The pulse surveys: how differently do partners see their partnership? */
@Component
@NullMarked
final class Surveys implements Register<Survey, SurveyRow> {

    /** How far a survey has come, in the order in which registers show it. */
    enum SurveyStage {
        OPEN,
        CLOSED,
        WITHDRAWN
    }

    /** One survey, as its entries tell it when they are folded in the order they happened; its answers are not here. */
    record Survey(
            SurveyId id,
            Origin origin,
            SurveyDetails details,
            @Nullable LocalDate closedOn,
            @Nullable Ending withdrawn) {

        String ref() {
            return "S-" + origin.number();
        }

        SurveyStage stage() {
            if (withdrawn != null) {
                return SurveyStage.WITHDRAWN;
            }
            return closedOn == null ? SurveyStage.OPEN : SurveyStage.CLOSED;
        }
    }

    private final SurveyAnswers answers;

    Surveys(SurveyAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Survey> state() {
        return Survey.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof SurveyEvent it && answers.keyOf(it).isEmpty()
                ? Optional.of(it.survey().value())
                : Optional.empty();
    }

    @Override
    public @Nullable Survey evolve(@Nullable Survey was, Entry entry) {
        if (was == null) {
            return entry.event() instanceof SurveyOpened it
                    ? new Survey(it.survey(), Origin.of(entry, it.precision()), it.details(), null, null)
                    : null;
        }
        Origin origin = was.origin.with(entry);
        return switch ((SurveyEvent) entry.event()) {
            case SurveyOpened _, SurveyAnswered _, SurveyAnswerWithdrawn _ -> was;
            case SurveyClosed it -> new Survey(was.id, origin, was.details, it.happenedOn(), was.withdrawn);
            case SurveyCorrected it -> new Survey(was.id, origin, it.details(), was.closedOn, was.withdrawn);
            case SurveyWithdrawn it ->
                new Survey(was.id, origin, was.details, was.closedOn, new Ending(it.happenedOn(), it.reason()));
        };
    }

    @Override
    public Row row(Survey it, Roster roster, LocalDate today) {
        return it.origin().row(it.stage(), null, null, it.details().title().words());
    }

    @Override
    public String words(Survey it) {
        return it.ref() + ' ' + it.details().title().words();
    }

    @Override
    public String thing() {
        return "survey";
    }

    @Override
    public String ref(Survey it) {
        return it.ref();
    }

    @Override
    public String title(Survey it) {
        return it.details().title().words();
    }

    @Override
    public Class<SurveyRow> rowType() {
        return SurveyRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.in(SurveyStage.class, viewer);
    }

    @Override
    public List<SurveyRow> rows(Question<Survey> question, List<Survey> surveys) {
        Map<SurveyId, Map<PartnerId, List<Ratings>>> all = surveys.isEmpty()
                ? Map.of()
                : question.besideForEveryPartner(answers).known().stream()
                        .filter(it -> !it.withdrawn())
                        .collect(Collectors.groupingBy(
                                SurveyAnswer::survey,
                                Collectors.groupingBy(
                                        SurveyAnswer::partner,
                                        Collectors.mapping(SurveyAnswer::ratings, Collectors.toList()))));
        return surveys.stream()
                .map(it -> SurveyRow.of(it, all.getOrDefault(it.id(), Map.of()), question.viewer()))
                .toList();
    }

    /**
     * What a partner's own people answered, shown to that partner alone.
     *
     * @param answers how many
     * @param means 1 to 4; left out where the answers are too few to be nobody's
     */
    @JsonInclude(Include.NON_NULL)
    record OwnAnswers(
            PartnerId partner, int answers, @Nullable Themes means) {}

    /**
     * A survey in a list, as it stands at a moment.
     *
     * @param partner who opened it
     * @param gaps once it is closed: the mean absolute deviation across the partners' means, 0 to 1.5; left out where
     *     too few partners have given enough answers
     * @param mine of the partners whose private entries the viewer sees, those that have answered
     * @param position the last entry recorded about it, its answers aside
     */
    @JsonInclude(Include.NON_NULL)
    record SurveyRow(
            SurveyId id,
            String ref,
            Redactable title,
            @Nullable PartnerId partner,
            Visibility visibility,
            SurveyStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            @Nullable Redactable source,
            @Nullable LocalDate closedOn,
            @Nullable Themes gaps,
            List<OwnAnswers> mine,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            long position,
            Instant recordedAt) {

        static SurveyRow of(Survey it, Map<PartnerId, List<Ratings>> answers, Viewer viewer) {
            Origin origin = it.origin();
            return new SurveyRow(
                    it.id(),
                    it.ref(),
                    it.details().title(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    it.details().source(),
                    it.closedOn(),
                    it.stage() == SurveyStage.CLOSED ? Perception.gap(answers).orElse(null) : null,
                    answers.entrySet().stream()
                            .filter(own -> viewer.sees(Visibility.PARTNER, own.getKey()))
                            .sorted(Map.Entry.comparingByKey(Comparator.comparing(PartnerId::value)))
                            .map(own -> new OwnAnswers(
                                    own.getKey(),
                                    own.getValue().size(),
                                    Perception.mean(own.getValue()).orElse(null)))
                            .toList(),
                    it.withdrawn() == null ? null : it.withdrawn().on(),
                    it.withdrawn() == null ? null : it.withdrawn().words(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many surveys there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record SurveyCounts(long open, long closed, long withdrawn, long all) {

        static SurveyCounts of(Listing.Found<?> found) {
            long open = found.count(SurveyStage.OPEN);
            long closed = found.count(SurveyStage.CLOSED);
            return new SurveyCounts(open, closed, found.count(SurveyStage.WITHDRAWN), open + closed);
        }
    }

    record SurveysAnswer(@JsonUnwrapped PageStand stand, SurveyCounts counts, List<SurveyRow> surveys) {}

    record OneSurveyAnswer(@JsonUnwrapped Stand stand, SurveyRow survey) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/surveys", produces = "application/json")
    @Tag(name = "culture")
    static class SurveysEndpoint {

        private final Surveys surveys;
        private final Registers registers;

        SurveysEndpoint(Surveys surveys, Registers registers) {
            this.surveys = surveys;
            this.registers = registers;
        }

        @Operation(operationId = "getSurveys", summary = "The pulse surveys, with how differently partners see it")
        @GetMapping
        SurveysAnswer surveys(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(surveys, programme, sought, own, asked, account);
            return new SurveysAnswer(found.stand(), SurveyCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getSurvey", summary = "One survey")
        @GetMapping("/{id}")
        OneSurveyAnswer survey(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(surveys, programme, id, asked, account);
            return new OneSurveyAnswer(found.stand(), found.row());
        }
    }

    /** What happened to surveys, told; of an answer, only that there is one. */
    @Component
    record SurveyTelling(Surveys surveys) implements Telling {

        @Override
        public String capability() {
            return "culture";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof SurveyEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((SurveyEvent) event) {
                case SurveyOpened it ->
                    "Survey opened by " + by + English.after(it.details().title());
                case SurveyAnswered _ -> "One person of " + by + " answered";
                case SurveyAnswerWithdrawn _ -> "One answer of " + by + " withdrawn";
                case SurveyClosed _ -> "Closed by " + by;
                case SurveyCorrected it -> "Corrected by " + by + English.after(it.reason());
                case SurveyWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(surveys);
        }
    }
}
