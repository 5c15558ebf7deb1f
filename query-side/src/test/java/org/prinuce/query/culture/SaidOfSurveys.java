package org.prinuce.query.culture;

import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;
import static org.prinuce.query.Said.text;

import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.SurveyEvent.Ratings;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerId;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerWithdrawn;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswered;
import org.prinuce.events.culture.SurveyEvent.SurveyClosed;
import org.prinuce.events.culture.SurveyEvent.SurveyCorrected;
import org.prinuce.events.culture.SurveyEvent.SurveyDetails;
import org.prinuce.events.culture.SurveyEvent.SurveyId;
import org.prinuce.events.culture.SurveyEvent.SurveyOpened;
import org.prinuce.events.culture.SurveyEvent.SurveyWithdrawn;
import org.prinuce.query.Said;

/** The words of the tests of surveys: Sutton opens them, and their answers bear the day 2014-03-03. */
public record SaidOfSurveys(Said said) {

    private static final String BEGUN = "2014-03-03";

    public SurveyOpened opened(String id) {
        return new SurveyOpened(
                new SurveyId(id),
                said.programme(),
                partner("sutton"),
                on(BEGUN),
                DatePrecision.DAY,
                new SurveyDetails(text("Survey " + id), null));
    }

    /** @param ratings six digits */
    public SurveyAnswered answered(String id, String partner, String answer, String ratings) {
        return new SurveyAnswered(
                new SurveyId(id),
                said.programme(),
                partner(partner),
                Visibility.PARTNER,
                on(BEGUN),
                new SurveyAnswerId(answer),
                ratings(ratings));
    }

    public SurveyAnswerWithdrawn answerWithdrawn(String id, String partner, String answer) {
        return new SurveyAnswerWithdrawn(
                new SurveyId(id),
                said.programme(),
                partner(partner),
                Visibility.PARTNER,
                on(BEGUN),
                new SurveyAnswerId(answer));
    }

    public SurveyClosed closed(String id, String day) {
        return new SurveyClosed(new SurveyId(id), said.programme(), partner("sutton"), on(day));
    }

    public SurveyCorrected corrected(String id, String title, String day) {
        return new SurveyCorrected(
                new SurveyId(id),
                said.programme(),
                partner("sutton"),
                on(day),
                new SurveyDetails(text(title), null),
                text("misnamed"));
    }

    public SurveyWithdrawn withdrawn(String id, String day) {
        return new SurveyWithdrawn(
                new SurveyId(id), said.programme(), partner("sutton"), on(day), text("opened twice"));
    }

    static Ratings ratings(String digits) {
        int[] all = digits.chars().map(it -> it - '0').toArray();
        return new Ratings(all[0], all[1], all[2], all[3], all[4], all[5]);
    }
}
