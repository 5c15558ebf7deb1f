package org.prinuce.query.risk;

import static org.prinuce.query.view.English.after;
import static org.prinuce.query.view.English.lower;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.risk.Assessment;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.events.risk.RiskEvent.RiskAssessed;
import org.prinuce.events.risk.RiskEvent.RiskClosed;
import org.prinuce.events.risk.RiskEvent.RiskCorrected;
import org.prinuce.events.risk.RiskEvent.RiskEscalated;
import org.prinuce.events.risk.RiskEvent.RiskMaterialised;
import org.prinuce.events.risk.RiskEvent.RiskRaised;
import org.prinuce.events.risk.RiskEvent.RiskReassigned;
import org.prinuce.events.risk.RiskEvent.RiskResponded;
import org.prinuce.events.risk.RiskEvent.RiskWithdrawn;
import org.prinuce.events.risk.Score;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.journal.Telling;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Register;
import org.springframework.stereotype.Component;

/** What happened to risks and opportunities, told. */
@Component
record RiskTelling(Risks risks) implements Telling {

    @Override
    public String capability() {
        return "risk";
    }

    @Override
    public boolean tells(ProgrammeEvent event) {
        return event instanceof RiskEvent;
    }

    @Override
    public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
        return tell((RiskEvent) event, roster);
    }

    static String tell(RiskEvent event, Roster roster) {
        String who = English.name(event.partner(), roster);
        return switch (event) {
            case RiskRaised it -> "Raised by " + who + ": " + scored(it.inherent()) + " on a scale of " + it.scale();
            case RiskAssessed it ->
                (it.assessment() == Assessment.TARGET ? "Target set by " : "Assessed by ")
                        + who
                        + (it.assessment() == Assessment.INHERENT ? " before any response" : "")
                        + ": "
                        + scored(it.score())
                        + (it.reviewDue() == null ? "" : ", to be reviewed by " + English.day(it.reviewDue()));
            case RiskResponded it ->
                who + " responds: " + lower(it.response()) + after(it.action())
                        + (it.by() == null ? "" : ", by " + English.day(it.by()));
            case RiskReassigned it ->
                "Reassigned by " + who + ": "
                        + Stream.of(
                                        it.owner() == null
                                                ? ""
                                                : "owner " + it.owner().words(),
                                        it.actionee() == null
                                                ? ""
                                                : "actionee " + it.actionee().words())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(", "));
            case RiskEscalated it -> "Escalated by " + who + " to " + it.to().words();
            case RiskMaterialised it -> "Materialised" + after(it.what());
            case RiskClosed it -> "Closed by " + who + after(it.reason());
            case RiskCorrected it -> "Corrected by " + who + after(it.reason());
            case RiskWithdrawn it -> "Withdrawn by " + who + after(it.reason());
        };
    }

    private static String scored(Score score) {
        return "probability " + score.probability() + ", impact " + score.impact();
    }

    @Override
    public List<Register<?, ?>> registers() {
        return List.of(risks);
    }
}
