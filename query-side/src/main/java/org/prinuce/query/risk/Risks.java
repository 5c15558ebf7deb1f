package org.prinuce.query.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.RiskDetails;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.risk.Risk.RiskStage;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Own;
import org.prinuce.query.view.Question;
import org.prinuce.query.view.Register;
import org.prinuce.query.view.Row;
import org.prinuce.query.view.Sought;
import org.prinuce.query.view.Viewer;
import org.springframework.stereotype.Component;

/** What may happen, how much would it matter, and who looks after it? */
@Component
final class Risks implements Register<Risk, RiskRow> {

    /** Those that ended come after all that stand, whichever way round. */
    private static final Map<String, String> SORTS = Map.of(
            "exposure", "(stage_now in ('CLOSED', 'WITHDRAWN')), rank",
            "review", "overdue_from");

    private static final Map<String, List<RiskStage>> GROUPS = Map.of(
            "standing", stages(RiskStage::stands),
            "threatening", stages(RiskStage::threatens));

    private static List<RiskStage> stages(Predicate<RiskStage> which) {
        return Stream.of(RiskStage.values()).filter(which).toList();
    }

    @Override
    public String name() {
        return "risks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Risk> state() {
        return Risk.class;
    }

    @Override
    public Optional<String> keyOf(ProgrammeEvent event) {
        return event instanceof RiskEvent it ? Optional.of(it.risk().value()) : Optional.empty();
    }

    @Override
    public @Nullable Risk evolve(@Nullable Risk before, Entry entry) {
        return Risk.evolve(before, (RiskEvent) entry.event(), entry);
    }

    @Override
    public Row row(Risk risk, Roster roster, LocalDate today) {
        RiskDetails details = risk.details();
        return risk.origin()
                .row(
                        risk.stage(),
                        risk.reviewDue(),
                        risk.overdueFrom(),
                        details.nature().name(),
                        English.words(details.category()),
                        details.title().words(),
                        risk.exposure());
    }

    @Override
    public String thing() {
        return "risk";
    }

    @Override
    public String ref(Risk risk) {
        return risk.ref();
    }

    @Override
    public String title(Risk risk) {
        return risk.details().title().words();
    }

    @Override
    public Class<RiskRow> rowType() {
        return RiskRow.class;
    }

    @Override
    public Listing listing(Sought sought, Own own, Viewer viewer) {
        return sought.orElseBy("-exposure")
                .in(
                        RiskStage.class,
                        GROUPS,
                        SORTS,
                        Sought.said(own.get("category")),
                        Sought.choice("nature", own.get("nature"), Nature.class),
                        viewer);
    }

    @Override
    public List<RiskRow> rows(Question<Risk> question, List<Risk> risks) {
        LocalDate day = question.moment().day();
        return risks.stream().map(risk -> RiskRow.of(risk, day)).toList();
    }

    @Override
    public String words(Risk risk) {
        RiskDetails it = risk.details();
        return risk.ref()
                + ' '
                + English.together(
                        it.title(), it.category(), it.cause(), it.event(), it.effect(), it.owner(), it.actionee());
    }
}
