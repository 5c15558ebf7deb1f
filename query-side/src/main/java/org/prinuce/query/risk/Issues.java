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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.risk.IssueDetails;
import org.prinuce.events.risk.IssueEvent;
import org.prinuce.events.risk.IssueEvent.IssueAnswered;
import org.prinuce.events.risk.IssueEvent.IssueClosed;
import org.prinuce.events.risk.IssueEvent.IssueCorrected;
import org.prinuce.events.risk.IssueEvent.IssueRaised;
import org.prinuce.events.risk.IssueEvent.IssueWithdrawn;
import org.prinuce.events.risk.IssueId;
import org.prinuce.events.risk.IssueKind;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.RiskId;
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
import org.prinuce.query.view.Words;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has happened that has to be dealt with, and what was the answer? */
@Component
final class Issues implements Register<Issues.Issue, Issues.IssueRow> {

    private final Risks risks;

    Issues(Risks risks) {
        this.risks = risks;
    }

    private static final Map<String, String> SORTS = Map.of("priority", "rank");

    /** How far an issue has come, in the order in which registers show it. */
    enum IssueStage {
        OPEN,
        ANSWERED,
        CLOSED,
        WITHDRAWN
    }

    /** @param decision the decision that the answer was */
    @JsonInclude(Include.NON_NULL)
    record GivenAnswer(
            Redactable answer, LocalDate on, @Nullable DecisionId decision) {}

    record IssueEnding(
            IssueStage how, LocalDate on, @Nullable Redactable because) {}

    /**
     * One issue, as its entries tell it when they are folded in the order they happened.
     *
     * @param risk the risk that it came from
     * @param answer the last one
     */
    record Issue(
            IssueId id,
            Origin origin,
            IssueDetails details,
            @Nullable RiskId risk,
            @Nullable GivenAnswer answer,
            @Nullable IssueEnding ending) {

        String ref() {
            return "I-" + origin.number();
        }

        IssueStage stage() {
            if (ending != null) {
                return ending.how;
            }
            return answer == null ? IssueStage.OPEN : IssueStage.ANSWERED;
        }

        private Issue with(Entry entry) {
            return new Issue(id, origin.with(entry), details, risk, answer, ending);
        }

        private Issue with(IssueDetails details) {
            return new Issue(id, origin, details, risk, answer, ending);
        }

        private Issue with(GivenAnswer answer) {
            return new Issue(id, origin, details, risk, answer, ending);
        }

        private Issue with(IssueEnding ending) {
            return new Issue(id, origin, details, risk, answer, ending);
        }
    }

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Issue> state() {
        return Issue.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof IssueEvent it ? Optional.of(it.issue().value()) : Optional.empty();
    }

    @Override
    public @Nullable Issue evolve(@Nullable Issue before, Entry entry) {
        IssueEvent event = (IssueEvent) entry.event();
        if (before == null) {
            return event instanceof IssueRaised it
                    ? new Issue(it.issue(), Origin.of(entry, it.precision()), it.details(), it.risk(), null, null)
                    : null;
        }
        Issue after = switch (event) {
            case IssueRaised _ -> before;
            case IssueAnswered it -> before.with(new GivenAnswer(it.answer(), it.happenedOn(), it.decision()));
            case IssueClosed it -> before.with(new IssueEnding(IssueStage.CLOSED, it.happenedOn(), it.reason()));
            case IssueCorrected it -> before.with(it.details());
            case IssueWithdrawn it -> before.with(new IssueEnding(IssueStage.WITHDRAWN, it.happenedOn(), it.reason()));
        };
        return after.with(entry);
    }

    @Override
    public Row row(Issue issue, Roster roster, LocalDate today) {
        IssueDetails details = issue.details();
        return issue.origin()
                .row(
                        issue.stage(),
                        details.kind().name(),
                        details.priority().name(),
                        details.title().words(),
                        (double) details.priority().ordinal());
    }

    @Override
    public String words(Issue issue) {
        GivenAnswer answer = issue.answer();
        return Stream.of(
                        issue.ref(),
                        English.together(
                                issue.details().title(),
                                issue.details().impact(),
                                issue.details().owner()),
                        Words.standingFor(issue.risk()),
                        Words.standingFor(answer == null ? null : answer.decision()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String thing() {
        return "issue";
    }

    @Override
    public String ref(Issue it) {
        return it.ref();
    }

    @Override
    public String title(Issue it) {
        return it.details().title().words();
    }

    @Override
    public Class<IssueRow> rowType() {
        return IssueRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.and(Words.standingFor(own.get("risk")))
                .and(Words.standingFor(own.get("decision")))
                .in(
                        IssueStage.class,
                        SORTS,
                        Sought.choice("priority", own.get("priority"), Level.class),
                        Sought.choice("kind", own.get("kind"), IssueKind.class),
                        viewer);
    }

    @Override
    public List<IssueRow> rows(Question<Issue> question, List<Issue> issues) {
        Map<String, Risk> causes = question.beside(risks)
                .known(issues.stream()
                        .map(Issue::risk)
                        .filter(Objects::nonNull)
                        .map(RiskId::value)
                        .toList());
        return issues.stream()
                .map(it -> {
                    Risk cause = it.risk() == null ? null : causes.get(it.risk().value());
                    return IssueRow.of(
                            it,
                            cause == null
                                    ? null
                                    : Telling.Thing.of(risks, cause.id().value(), cause));
                })
                .toList();
    }

    /** @param risk the risk that it came from, as far as the viewer may see it */
    @JsonInclude(Include.NON_NULL)
    record IssueRow(
            IssueId id,
            String ref,
            Redactable title,
            @Nullable PartnerId partner,
            Visibility visibility,
            IssueStage stage,
            LocalDate happenedOn,
            DatePrecision precision,
            IssueKind kind,
            Level priority,
            @Nullable Redactable impact,
            @Nullable Redactable owner,
            Telling.@Nullable Thing risk,
            @Nullable GivenAnswer answer,
            @Nullable LocalDate endedOn,
            @Nullable Redactable endedBecause,
            @Nullable Redactable source,
            long position,
            Instant recordedAt) {

        static IssueRow of(Issue it, Telling.@Nullable Thing risk) {
            Origin origin = it.origin();
            IssueDetails details = it.details();
            return new IssueRow(
                    it.id(),
                    it.ref(),
                    details.title(),
                    origin.partner(),
                    origin.visibility(),
                    it.stage(),
                    origin.happenedOn(),
                    origin.precision(),
                    details.kind(),
                    details.priority(),
                    details.impact(),
                    details.owner(),
                    risk,
                    it.answer(),
                    it.ending() == null ? null : it.ending().on(),
                    it.ending() == null ? null : it.ending().because(),
                    details.source(),
                    origin.position(),
                    origin.recordedAt());
        }
    }

    /** How many issues there are, whichever are listed. {@code all} leaves out those that were withdrawn. */
    record IssueCounts(long open, long answered, long closed, long withdrawn, long all) {

        static IssueCounts of(Listing.Found<?> found) {
            return new IssueCounts(
                    found.count(IssueStage.OPEN),
                    found.count(IssueStage.ANSWERED),
                    found.count(IssueStage.CLOSED),
                    found.count(IssueStage.WITHDRAWN),
                    found.count(IssueStage.OPEN, IssueStage.ANSWERED, IssueStage.CLOSED));
        }
    }

    record IssuesAnswer(@JsonUnwrapped PageStand stand, IssueCounts counts, List<IssueRow> issues) {}

    record IssueAnswer(@JsonUnwrapped Stand stand, IssueRow issue) {}

    @RestController
    @RequestMapping(path = "/api/programmes/{programme}/issues", produces = "application/json")
    @Tag(name = "risk")
    static class IssuesEndpoint {

        private final Issues issues;
        private final Registers registers;

        IssuesEndpoint(Issues issues, Registers registers) {
            this.issues = issues;
            this.registers = registers;
        }

        @Operation(operationId = "getIssues", summary = "The register of issues")
        @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Only this kind of issue.")
        @Parameter(name = "priority", in = ParameterIn.QUERY, description = "Only those of this priority.")
        @Parameter(name = "risk", in = ParameterIn.QUERY, description = "Only those that came from this risk.")
        @Parameter(name = "decision", in = ParameterIn.QUERY, description = "Only those that this decision answered.")
        @GetMapping
        IssuesAnswer issues(
                @PathVariable String programme,
                @Parameter(hidden = true) @RequestParam Map<String, String> own,
                @ParameterObject Sought sought,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.list(issues, programme, sought, own, asked, account);
            return new IssuesAnswer(found.stand(), IssueCounts.of(found.found()), found.rows());
        }

        @Operation(operationId = "getIssue", summary = "One issue")
        @GetMapping("/{id}")
        IssueAnswer issue(
                @PathVariable String programme,
                @PathVariable String id,
                @ParameterObject Asked asked,
                AccountId account) {
            var found = registers.one(issues, programme, id, asked, account);
            return new IssueAnswer(found.stand(), found.row());
        }
    }

    /** What happened to issues, told. */
    @Component
    record IssueTelling(Issues issues, Risks risks) implements Telling {

        @Override
        public String capability() {
            return "risk";
        }

        @Override
        public boolean tells(ProgrammeEvent event) {
            return event instanceof IssueEvent;
        }

        @Override
        public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
            String by = English.by(event.partner(), roster);
            return switch ((IssueEvent) event) {
                case IssueRaised it -> "Raised by " + by + from(it.risk(), things);
                case IssueAnswered it -> "Answered by " + by + English.after(it.answer());
                case IssueClosed it -> "Closed by " + by + English.after(it.reason());
                case IssueCorrected it -> "Corrected by " + by + English.after(it.reason());
                case IssueWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
            };
        }

        private static String from(@Nullable RiskId risk, Function<String, @Nullable Thing> things) {
            if (risk == null) {
                return "";
            }
            Thing thing = things.apply(risk.value());
            return " from " + (thing == null ? "a risk" : thing.ref());
        }

        @Override
        public Collection<String> names(ProgrammeEvent event) {
            return event instanceof IssueRaised it && it.risk() != null
                    ? List.of(it.risk().value())
                    : List.of();
        }

        @Override
        public List<Register<?, ?>> registers() {
            return List.of(issues, risks);
        }
    }
}
