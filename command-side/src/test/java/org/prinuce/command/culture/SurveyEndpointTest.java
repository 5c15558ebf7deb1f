package org.prinuce.command.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.culture.SurveyFixture.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.command.Api;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.culture.SurveyEvent.SurveyDetails;
import org.prinuce.platform.time.London;

class SurveyEndpointTest {

    private static final String ALL = "/api/programmes/shared-services/surveys";
    private static final String ONE = ALL + "/the-survey";

    @Test
    void a_title_is_enough() {
        Api.Answer answer = post(ALL, "{'title': 'Spring 2014'}");

        Survey.OpenSurvey command = answer.command(Survey.OpenSurvey.class);
        assertThat(command.partner()).isNull();
        assertThat(command.happenedOn()).isEqualTo(London.today());
        assertThat(command.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(command.details()).isEqualTo(SPRING);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "/new-id");
    }

    @Test
    void what_happens_to_a_survey_is_in_the_command() {
        String ratings = "'need': 4, 'purpose': 3, 'commitment': 2, 'trust': 1, 'arrangements': 2, 'learning': 3";
        assertThat(post(ONE + "/answer", "{'partner': 'sutton', 'answer': 'the-answer', " + ratings + "}")
                        .command(Survey.AnswerSurvey.class))
                .isEqualTo(new Survey.AnswerSurvey(SURVEY, officeNow(), SUTTON, ANSWER, RATINGS));
        assertThat(post(ONE + "/answer", "{'partner': 'sutton', " + ratings + "}")
                        .command(Survey.AnswerSurvey.class)
                        .answer()
                        .value())
                .isNotEmpty();
        assertThat(post(ONE + "/withdraw-answer", "{'answer': 'the-answer'}")
                        .command(Survey.WithdrawSurveyAnswer.class))
                .isEqualTo(new Survey.WithdrawSurveyAnswer(SURVEY, officeNow(), ANSWER));
        assertThat(post(ONE + "/close", "{'happenedOn': '2014-03-04', 'partner': 'merton'}")
                        .command(Survey.CloseSurvey.class))
                .isEqualTo(new Survey.CloseSurvey(SURVEY, officeNow(), MERTON, march(4)));
        assertThat(post(ONE + "/correct", "{'title': 't', 'source': 's', 'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Survey.CorrectSurvey.class))
                .isEqualTo(new Survey.CorrectSurvey(
                        SURVEY, officeNow(), null, march(4), new SurveyDetails(text("t"), text("s")), text("r")));
        assertThat(post(ONE + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Survey.WithdrawSurvey.class))
                .isEqualTo(new Survey.WithdrawSurvey(SURVEY, officeNow(), null, march(4), text("r")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                         | {'happenedOn': 'soon'}                                              | title happenedOn
        /answer          | {'need': 0, 'purpose': 5, 'commitment': 2.5, 'trust': 'x', 'learning': 1} | partner need purpose commitment trust arrangements
        /withdraw-answer | {}                                                                  | answer
        /close           | {'happenedOn': 'soon'}                                              | happenedOn
        /correct         | {}                                                                  | title reason
        /withdraw        | {}                                                                  | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post(path == null ? ALL : ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new SurveyEndpoint(behind.desk())).post(path, body);
    }
}
