package org.prinuce.query.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;
import org.prinuce.query.governance.Decision.Proposal;
import org.prinuce.query.governance.Standing.DecisionStage;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Register;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.prinuce.query.view.Words;
import org.springframework.stereotype.Component;

/** Which decisions are there, and where does each stand? */
@Component
public final class Decisions implements Register<Decision, DecisionRow> {

    private static final Map<String, List<DecisionStage>> GROUPS = Map.of(
            "open", stages(DecisionStage::isOpen),
            "final", List.of(DecisionStage.JOINTLY_FINAL),
            "ended", stages(DecisionStage::isEnded));

    private static final Map<String, String> SORTS =
            Map.of("stage", Sought.BY_STAGE + ", due_on", "needed", "due_on", "proposed", "began_on");

    static List<DecisionStage> stages(Predicate<DecisionStage> which) {
        return Stream.of(DecisionStage.values()).filter(which).toList();
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<Decision> state() {
        return Decision.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof GovernanceEvent it ? Optional.of(it.decision().value()) : Optional.empty();
    }

    @Override
    public @Nullable Decision evolve(@Nullable Decision before, Entry entry) {
        return Decision.evolve(before, entry);
    }

    @Override
    public Row row(Decision decision, Roster roster, LocalDate today) {
        Standing standing = Standing.of(decision, roster, today);
        Proposal proposal = decision.proposal();
        DecisionDetails details = proposal.details();
        LocalDateTime finalFrom = standing.finality().jointlyFrom();
        boolean turns = standing.stage() == DecisionStage.IN_CALL_IN && finalFrom != null;
        LocalDate neededBy = proposal.neededBy();
        return new Row(
                proposal.partner(),
                proposal.visibility(),
                standing.stage().name(),
                turns ? DecisionStage.JOINTLY_FINAL.name() : null,
                turns ? instant(finalFrom) : null,
                proposal.number(),
                proposal.on(),
                neededBy,
                neededBy == null || !standing.positionMissing() ? null : neededBy.plusDays(1),
                instant(standing.windowEnds()),
                standing.waits().stream()
                        .map(it -> new Row.Wait(it.partner(), instant(it.until())))
                        .toList(),
                details.type() == null ? null : details.type().name(),
                details.arrangement() == null ? null : details.arrangement().words(),
                details.title().words(),
                null);
    }

    @Override
    public String thing() {
        return "decision";
    }

    @Override
    public String ref(Decision decision) {
        return decision.ref();
    }

    @Override
    public String title(Decision decision) {
        return decision.proposal().details().title().words();
    }

    @Override
    public Class<DecisionRow> rowType() {
        return DecisionRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.orElseBy("stage")
                .and(Words.standingFor(own.get("supersedes")))
                .in(
                        DecisionStage.class,
                        GROUPS,
                        SORTS,
                        Sought.said(own.get("arrangement")),
                        Sought.choice("type", own.get("type"), DecisionType.class),
                        viewer)
                .waitingFor(Sought.partnerId("waitsFor", own.get("waitsFor")));
    }

    @Override
    public List<DecisionRow> rows(Question<Decision> question, List<Decision> decisions) {
        Roster roster = question.roster();
        LocalDateTime now = question.moment().local();
        return decisions.stream()
                .map(it -> DecisionRow.of(it, Standing.of(it, roster, now.toLocalDate()), roster, now))
                .toList();
    }

    @Override
    public String words(Decision decision) {
        DecisionDetails details = decision.proposal().details();
        return decision.ref()
                + ' '
                + Stream.of(details.title(), details.reference(), details.arrangement())
                        .filter(Objects::nonNull)
                        .map(Redactable::words)
                        .collect(Collectors.joining(" "))
                + ' '
                + Words.standingFor(decision.proposal().supersedes());
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime moment) {
        return moment == null ? null : London.instantOf(moment);
    }
}
