package org.prinuce.command.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.culture.ObservationFixture.OBSERVATION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.command.Api;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.culture.ObservationEvent.ObservationDetails;
import org.prinuce.platform.time.London;

class ObservationEndpointTest {

    private static final String ALL = "/api/programmes/shared-services/observations";
    private static final String ONE = ALL + "/the-observation";
    private static final ObservationDetails DETAILS =
            new ObservationDetails(text("pace"), 3, false, text("One waits"), null, null);

    @Test
    void partners_theme_severity_and_summary_are_enough() {
        Api.Answer answer = post(
                ALL,
                "{'partner': 'sutton', 'between': ['sutton', 'merton'], 'theme': 'pace', 'severity': 3, 'summary':"
                        + " 'One waits'}");

        Observation.LogObservation command = answer.command(Observation.LogObservation.class);
        assertThat(command.partner()).isEqualTo(SUTTON);
        assertThat(command.between()).containsExactly(SUTTON, MERTON);
        assertThat(command.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(command.happenedOn()).isEqualTo(London.today());
        assertThat(command.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(command.details()).isEqualTo(DETAILS);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "/new-id");
    }

    @Test
    void what_happens_to_an_observation_is_in_the_command() {
        assertThat(post(ONE + "/resolve", "{'how': 'h', 'happenedOn': '2014-03-04', 'partner': 'merton'}")
                        .command(Observation.ResolveObservation.class))
                .isEqualTo(new Observation.ResolveObservation(OBSERVATION, officeNow(), MERTON, march(4), text("h")));
        assertThat(post(
                                ONE + "/correct",
                                "{'theme': 't', 'severity': 5, 'helpful': true, 'summary': 's', 'source': 'm',"
                                        + " 'about': 'COST', 'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Observation.CorrectObservation.class))
                .isEqualTo(new Observation.CorrectObservation(
                        OBSERVATION,
                        officeNow(),
                        null,
                        march(4),
                        new ObservationDetails(text("t"), 5, true, text("s"), text("m"), About.COST),
                        text("r")));
        assertThat(post(ONE + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Observation.WithdrawObservation.class))
                .isEqualTo(new Observation.WithdrawObservation(OBSERVATION, officeNow(), null, march(4), text("r")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                  | {'partner': 'sutton', 'severity': 6, 'helpful': 'x'}       | between theme severity helpful summary
                  | {'between': 'sutton', 'theme': 't', 'severity': 0, 'about': 'pay'} | partner between severity summary about
        /resolve  | {'happenedOn': 'soon'}                                     | how happenedOn
        /correct  | {'severity': 2.5, 'between': []}                           | theme severity summary reason between
        /withdraw | {}                                                         | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post(path == null ? ALL : ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new ObservationEndpoint(behind.desk())).post(path, body);
    }
}
