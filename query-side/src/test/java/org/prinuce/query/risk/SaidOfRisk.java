package org.prinuce.query.risk;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import java.util.List;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.Assessment;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Response;
import org.prinuce.events.risk.RiskDetails;
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
import org.prinuce.events.risk.RiskId;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;

/** The words of the tests: what is logged of risks in one programme, by Sutton where nothing else is said. */
public final class SaidOfRisk {

    public static final Scale FOUR = new Scale(4, 4);

    private final ProgrammeId programme;

    public SaidOfRisk(String programme) {
        this.programme = new ProgrammeId(programme);
    }

    public static RiskDetails details(String title, Nature nature, String category) {
        return new RiskDetails(
                text(title),
                nature,
                category == null ? null : text(category),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** One thing of each kind that only Kingston may see. */
    public static List<ProgrammeEvent> secretsOfKingston(String programme) {
        SaidOfSiblings siblings = new SaidOfSiblings(programme);
        return List.of(
                new SaidOfRisk(programme)
                        .raised(
                                "secret-risk",
                                "kingston",
                                Visibility.PARTNER,
                                details("Secret fire", Nature.RISK, "Hidden"),
                                FOUR,
                                new Score(4, 4),
                                "2014-03-04"),
                siblings.issue(
                        "secret-issue",
                        "kingston",
                        Visibility.PARTNER,
                        "Secret flood",
                        Level.HIGH,
                        "secret-risk",
                        "2014-03-05"),
                siblings.assumption(
                        "secret-assumption", "kingston", Visibility.PARTNER, "Secret hope", "2014-03-04", "2014-04-01"),
                siblings.dependency(
                        "secret-dependency",
                        "kingston",
                        Visibility.PARTNER,
                        "Secret need",
                        "2014-03-04",
                        "2014-04-01"));
    }

    public RiskEvent raised(String id, String partner, int probability, int impact, String day) {
        return raised(
                id,
                partner,
                Visibility.SHARED,
                details("Risk " + id, Nature.RISK, null),
                FOUR,
                new Score(probability, impact),
                day);
    }

    public RiskEvent raised(
            String id,
            String partner,
            Visibility visibility,
            RiskDetails details,
            Scale scale,
            Score score,
            String day) {
        return new RiskRaised(
                new RiskId(id),
                programme,
                partner(partner),
                visibility,
                on(day),
                DatePrecision.DAY,
                details,
                scale,
                score);
    }

    public RiskEvent assessed(String id, int probability, int impact, String day) {
        return assessed(id, Assessment.RESIDUAL, probability, impact, day);
    }

    public RiskEvent assessed(String id, Assessment assessment, int probability, int impact, String day) {
        return assessed(id, assessment, new Score(probability, impact), day, null);
    }

    public RiskEvent reviewed(String id, String day, String reviewDue) {
        return assessed(id, Assessment.RESIDUAL, new Score(2, 2), day, reviewDue);
    }

    private RiskEvent assessed(String id, Assessment assessment, Score score, String day, String reviewDue) {
        return new RiskAssessed(
                new RiskId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                assessment,
                score,
                null,
                reviewDue == null ? null : on(reviewDue));
    }

    public RiskEvent responded(String id, Response response, String day) {
        return new RiskResponded(
                new RiskId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                response,
                text("Hold the code in escrow"),
                null,
                on("2014-05-01"));
    }

    public RiskEvent reassigned(String id, String owner, String actionee, String day) {
        return new RiskReassigned(
                new RiskId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                Redactable.ofNullable(owner),
                Redactable.ofNullable(actionee));
    }

    public RiskEvent escalated(String id, String day) {
        return new RiskEscalated(
                new RiskId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                text("Executive board"),
                null);
    }

    public RiskEvent materialised(String id, String day) {
        return new RiskMaterialised(
                new RiskId(id), programme, partner("sutton"), Visibility.SHARED, on(day), text("It failed"));
    }

    public RiskEvent closed(String id, String day) {
        return new RiskClosed(
                new RiskId(id), programme, partner("sutton"), Visibility.SHARED, on(day), text("It is over"));
    }

    public RiskEvent withdrawn(String id, String day) {
        return new RiskWithdrawn(
                new RiskId(id), programme, partner("sutton"), Visibility.SHARED, on(day), text("Logged twice"));
    }

    public RiskEvent corrected(String id, String title, Nature nature, String day) {
        return new RiskCorrected(
                new RiskId(id),
                programme,
                partner("sutton"),
                Visibility.SHARED,
                on(day),
                details(title, nature, null),
                text("Misread"));
    }
}
