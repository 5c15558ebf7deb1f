package org.prinuce.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.risk.RiskFixture.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.command.Api;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.Assessment;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Response;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.platform.time.London;

class RiskEndpointTest {

    private static final String ALL = "/api/programmes/shared-services/risks";
    private static final String ONE = ALL + "/the-risk";

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new RiskEndpoint(behind.desk())).post(path, body);
    }

    @Test
    void a_title_a_partner_and_a_score_are_enough() {
        Api.Answer answer =
                post(ALL, "{'title': 'Fire', 'partner': 'sutton', 'probability': 3, 'impact': 4, 'scale': '4x4'}");

        Risk.RaiseRisk command = answer.command(Risk.RaiseRisk.class);
        assertThat(command.partner()).isEqualTo(SUTTON);
        assertThat(command.happenedOn()).isEqualTo(London.today());
        assertThat(command.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(command.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(command.scale()).isEqualTo(SCALE);
        assertThat(command.inherent()).isEqualTo(HIGH);
        assertThat(command.details().nature()).isEqualTo(Nature.RISK);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "/new-id");
    }

    @Test
    void everything_that_is_said_of_a_risk_is_in_the_command() {
        Risk.RaiseRisk command = post(ALL, """
            {"title": "t", "partner": "sutton", "cause": "c", "event": "e", "effect": "f", "probability": 2,
             "impact": 10, "scale": "5x10", "owner": "o", "actionee": "a", "nature": "opportunity", "category": "k",
             "proximity": "2015-01-01", "appetite": {"probability": 1, "impact": 2}, "happenedOn": "2014-04-30",
             "precision": "month", "visibility": "public", "source": "s"}\
            """).command(Risk.RaiseRisk.class);

        assertThat(command.details()).hasNoNullFieldsOrProperties();
        assertThat(command.details().appetite()).isEqualTo(new Score(1, 2));
        assertThat(command.scale()).isEqualTo(new Scale(5, 10));
        assertThat(command.happenedOn()).isEqualTo(LocalDate.of(2014, 4, 30));
        assertThat(command.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void what_happens_to_a_risk_is_in_the_command() {
        assertThat(post(
                                ONE + "/assess",
                                "{'probability': 1, 'impact': 2, 'reason': 'r', 'reviewDue': '2014-04-01',"
                                        + " 'happenedOn': '2014-03-10', 'partner': 'kingston'}")
                        .command(Risk.AssessRisk.class))
                .isEqualTo(new Risk.AssessRisk(
                        RISK,
                        officeNow(),
                        KINGSTON,
                        march(10),
                        Assessment.RESIDUAL,
                        LOW,
                        text("r"),
                        LocalDate.of(2014, 4, 1)));
        assertThat(post(
                                ONE + "/respond",
                                "{'response': 'reduce', 'action': 'a', 'actionee': 'b', 'by': '2014-04-01',"
                                        + " 'happenedOn': '2014-03-10'}")
                        .command(Risk.RespondToRisk.class))
                .isEqualTo(new Risk.RespondToRisk(
                        RISK,
                        officeNow(),
                        null,
                        march(10),
                        Response.REDUCE,
                        text("a"),
                        text("b"),
                        LocalDate.of(2014, 4, 1)));
        assertThat(post(ONE + "/reassign", "{'owner': 'o', 'happenedOn': '2014-03-10'}")
                        .command(Risk.ReassignRisk.class))
                .isEqualTo(new Risk.ReassignRisk(RISK, officeNow(), null, march(10), text("o"), null));
        assertThat(post(ONE + "/escalate", "{'to': 'Board', 'happenedOn': '2014-03-10'}")
                        .command(Risk.EscalateRisk.class))
                .isEqualTo(new Risk.EscalateRisk(RISK, officeNow(), null, march(10), text("Board"), null));
        assertThat(post(ONE + "/materialise", "{'what': 'w', 'happenedOn': '2014-03-10'}")
                        .command(Risk.MaterialiseRisk.class))
                .isEqualTo(new Risk.MaterialiseRisk(RISK, officeNow(), null, march(10), text("w")));
        assertThat(post(ONE + "/close", "{'reason': 'r', 'happenedOn': '2014-03-10'}")
                        .command(Risk.CloseRisk.class))
                .isEqualTo(new Risk.CloseRisk(RISK, officeNow(), null, march(10), text("r")));
        assertThat(post(ONE + "/correct", "{'title': 't', 'owner': 'o', 'reason': 'r'}")
                        .command(Risk.CorrectRisk.class)
                        .details()
                        .owner())
                .isEqualTo(text("o"));
        assertThat(post(ONE + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-10'}")
                        .command(Risk.WithdrawRisk.class))
                .isEqualTo(new Risk.WithdrawRisk(RISK, officeNow(), null, march(10), text("r")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     | {'scale': '4', 'probability': 0, 'impact': 11}     | title partner probability impact scale
                     | {'title': 't', 'partner': 'p', 'probability': 1, 'impact': 1, 'scale': '1x11'}  | scale
                     | {'title': 't', 'partner': 'p', 'probability': 1, 'impact': 1, 'scale': '4x4', 'appetite': 3} | appetite
        /assess      | {'probability': 1.5, 'assessment': 'gross'}        | probability impact assessment
        /respond     | {'response': 'ignore', 'by': 'soon'}               | response by
        /reassign    | {'owner': ' '}                                     | owner
        /escalate    | {'reason': []}                                     | to reason
        /materialise | {'when': 'now'}                                    | what when
        /close       | {'happenedOn': '1066-10-14'}                       | reason happenedOn
        /correct     | {'nature': 'act of god', 'probability': 2}         | reason title nature probability
        /withdraw    | {'reason': '\\u0000'}                              | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post(path == null ? ALL : ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }
}
