package org.prinuce.query.risk;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import org.prinuce.events.DatePrecision;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.AssumptionDetails;
import org.prinuce.events.risk.AssumptionEvent;
import org.prinuce.events.risk.AssumptionEvent.AssumptionMade;
import org.prinuce.events.risk.AssumptionEvent.AssumptionTested;
import org.prinuce.events.risk.AssumptionId;
import org.prinuce.events.risk.DependencyDetails;
import org.prinuce.events.risk.DependencyEvent;
import org.prinuce.events.risk.DependencyEvent.DependencyAgreed;
import org.prinuce.events.risk.DependencyEvent.DependencyMet;
import org.prinuce.events.risk.DependencyEvent.DependencyPromised;
import org.prinuce.events.risk.DependencyId;
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
import org.prinuce.events.risk.Outcome;
import org.prinuce.events.risk.RiskId;

/** The words of the tests: what is logged of issues, assumptions and dependencies, by Sutton unless said otherwise. */
final class SaidOfSiblings {

    private final ProgrammeId programme;

    SaidOfSiblings(String programme) {
        this.programme = new ProgrammeId(programme);
    }

    private static IssueDetails details(String title, Level priority) {
        return new IssueDetails(text(title), IssueKind.CONCERN, priority, null, null, null);
    }

    IssueEvent issue(String id, String day) {
        return issue(id, "sutton", Visibility.SHARED, "Issue " + id, Level.MEDIUM, null, day);
    }

    IssueEvent issue(
            String id, String partner, Visibility visibility, String title, Level priority, String risk, String day) {
        return new IssueRaised(
                new IssueId(id),
                programme,
                partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                details(title, priority),
                risk == null ? null : new RiskId(risk));
    }

    IssueEvent answered(String id, String day) {
        return new IssueAnswered(
                new IssueId(id), programme, partner("sutton"), Visibility.SHARED, on(day), text("Hire two"), null);
    }

    IssueEvent closed(String id, String day) {
        return new IssueClosed(new IssueId(id), programme, partner("sutton"), Visibility.SHARED, on(day), null);
    }

    IssueEvent correctedIssue(String id, String title, String day) {
        return new IssueCorrected(
                new IssueId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                details(title, Level.LOW),
                text("Misread"));
    }

    IssueEvent withdrawnIssue(String id, String day) {
        return new IssueWithdrawn(
                new IssueId(id), programme, partner("sutton"), Visibility.SHARED, on(day), text("Twice"));
    }

    AssumptionEvent assumption(String id, String day, String testBy) {
        return assumption(id, "sutton", Visibility.SHARED, "Assumption " + id, day, testBy);
    }

    AssumptionEvent assumption(
            String id, String partner, Visibility visibility, String statement, String day, String testBy) {
        return new AssumptionMade(
                new AssumptionId(id),
                programme,
                partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                new AssumptionDetails(text(statement), Level.MEDIUM, on(testBy), null));
    }

    AssumptionEvent tested(String id, Outcome outcome, String day) {
        return new AssumptionTested(
                new AssumptionId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                outcome,
                text("A letter came"));
    }

    DependencyEvent dependency(String id, String day, String neededBy) {
        return dependency(id, "sutton", Visibility.SHARED, "Dependency " + id, day, neededBy);
    }

    /** What a partner needs of Merton. */
    DependencyEvent dependency(
            String id, String partner, Visibility visibility, String what, String day, String neededBy) {
        return new DependencyAgreed(
                new DependencyId(id),
                programme,
                partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                new DependencyDetails(partner("merton"), partner(partner), text(what), on(neededBy), null),
                null);
    }

    DependencyEvent promised(String id, String day, String promisedBy) {
        return new DependencyPromised(
                new DependencyId(id), programme, partner("merton"), Visibility.SHARED, on(day), on(promisedBy));
    }

    DependencyEvent met(String id, String day) {
        return new DependencyMet(new DependencyId(id), programme, partner("sutton"), Visibility.SHARED, on(day), null);
    }
}
