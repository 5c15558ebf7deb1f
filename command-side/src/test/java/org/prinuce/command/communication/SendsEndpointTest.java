package org.prinuce.command.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.communication.SendsFixture.COMMITMENT;
import static org.prinuce.command.communication.SendsFixture.COMMUNICATION;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prinuce.command.Api;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.communication.Audience;
import org.prinuce.events.communication.CommitmentDetails;
import org.prinuce.events.communication.CommunicationDetails;
import org.prinuce.events.communication.Sentiment;
import org.prinuce.platform.time.London;

class SendsEndpointTest {

    private static final String COMMITMENTS = "/api/programmes/shared-services/commitments";
    private static final String COMMUNICATIONS = "/api/programmes/shared-services/communications";
    private static final String PROMISE =
            "{'partner': 'sutton', 'audience': 'All staff', 'purpose': 'p', 'channel': 'c',"
                    + " 'every': '%s', 'startsOn': '2014-03-10'}";

    @Test
    void the_days_of_a_commitment_and_who_sees_it_may_be_left_out() {
        Api.Answer answer = post(COMMITMENTS, PROMISE.formatted("P2W"));

        Commitment.MakeCommitment command = answer.command(Commitment.MakeCommitment.class);
        assertThat(command.partner()).isEqualTo(SUTTON);
        assertThat(command.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(command.happenedOn()).isNull();
        assertThat(command.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(command.details())
                .isEqualTo(new CommitmentDetails(
                        Audience.of(text("All staff")), text("p"), text("c"), Period.ofDays(14), march(10), null));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(COMMITMENTS + "/new-id");
    }

    @Test
    void what_happens_to_a_commitment_is_in_the_command() {
        String one = COMMITMENTS + "/the-commitment";
        assertThat(post(
                                one + "/correct",
                                "{'audience': 'kingston', 'purpose': 'p', 'channel': 'c', 'every': 'P1M',"
                                        + " 'startsOn': '2014-03-10', 'reason': 'r'}")
                        .command(Commitment.CorrectCommitment.class))
                .isEqualTo(new Commitment.CorrectCommitment(
                        COMMITMENT,
                        officeNow(),
                        null,
                        null,
                        new CommitmentDetails(
                                Audience.of(KINGSTON), text("p"), text("c"), Period.ofMonths(1), march(10), null),
                        text("r")));
        assertThat(post(one + "/end", "{'reason': 'r', 'happenedOn': '2014-03-20'}")
                        .command(Commitment.EndCommitment.class))
                .isEqualTo(new Commitment.EndCommitment(COMMITMENT, officeNow(), null, march(20), text("r")));
        assertThat(post(one + "/withdraw", "{'reason': 'r', 'partner': 'sutton'}")
                        .command(Commitment.WithdrawCommitment.class))
                .isEqualTo(
                        new Commitment.WithdrawCommitment(COMMITMENT, officeNow(), SUTTON, London.today(), text("r")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P14D", "P2W", "P1M", "P1Y6M", "P10Y", "P3653D"})
    void a_commitment_is_kept_every_day_to_every_ten_years(String every) {
        assertThat(post(COMMITMENTS, PROMISE.formatted(every)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-7D", "P1M-3D", "P10Y1D", "P121M", "P3660D", "PT24H", "fortnightly", ""})
    void no_other_interval_is_one(String every) {
        assertThat(post(COMMITMENTS, PROMISE.formatted(every)).wrongFields()).containsExactly("every");
    }

    @Test
    void everything_that_is_said_of_a_communication_is_in_the_command() {
        Communication.LogCommunication command =
                post(COMMUNICATIONS, """
                    {"partner": "sutton", "audience": "kingston", "channel": "Newsletter", "summary": "s",
                     "happenedOn": "2014-03-31", "precision": "month", "visibility": "public", "reach": 0, "feedback": "f",
                     "sentiment": "mixed", "publicity": true, "sponsorNamed": false, "source": "w"}\
                    """).command(Communication.LogCommunication.class);

        assertThat(command.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(command.happenedOn()).isEqualTo(march(31));
        assertThat(command.precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(command.commitment()).isNull();
        assertThat(command.details())
                .isEqualTo(new CommunicationDetails(
                        Audience.of(KINGSTON),
                        text("Newsletter"),
                        text("s"),
                        0,
                        text("f"),
                        Sentiment.MIXED,
                        true,
                        false,
                        text("w")));
    }

    @Test
    void what_may_be_left_out_of_a_communication_is() {
        Communication.LogCommunication command = post(
                        COMMUNICATIONS,
                        "{'partner': 'sutton', 'audience': 'All staff', 'channel': 'c', 'summary': 's',"
                                + " 'commitment': 'the-commitment'}")
                .command(Communication.LogCommunication.class);

        assertThat(command.commitment()).isEqualTo(COMMITMENT);
        assertThat(command.promised()).isEqualTo(new Commitment.Unlogged());
        assertThat(command.visibility()).isNull();
        assertThat(command.happenedOn()).isEqualTo(London.today());
        assertThat(command.details().publicity()).isFalse();
    }

    @Test
    void who_was_told_is_said_or_the_commitment_it_was_sent_for() {
        String body = "{'partner': 'sutton', 'channel': 'c', 'summary': 's'%s}";
        assertThat(post(COMMUNICATIONS, body.formatted("")).wrongFields()).containsExactly("audience");
        assertThat(post(COMMUNICATIONS, body.formatted(", 'commitment': 'none-such'"))
                        .json()
                        .path("rule")
                        .asString())
                .isEqualTo("THE_COMMITMENT_IS_LOGGED_IN_THIS_PROGRAMME");
    }

    @Test
    void what_happens_to_a_communication_is_in_the_command() {
        String one = COMMUNICATIONS + "/the-communication";
        assertThat(post(
                                one + "/add-feedback",
                                "{'feedback': 'f', 'sentiment': 'negative', 'happenedOn': '2014-03-12', 'partner':"
                                        + " 'kingston'}")
                        .command(Communication.AddFeedback.class))
                .isEqualTo(new Communication.AddFeedback(
                        COMMUNICATION, officeNow(), KINGSTON, march(12), text("f"), Sentiment.NEGATIVE));
        assertThat(post(
                                one + "/correct",
                                "{'audience': 'kingston', 'channel': 'c', 'summary': 's', 'reach': 7, 'reason': 'r'}")
                        .command(Communication.CorrectCommunication.class))
                .isEqualTo(new Communication.CorrectCommunication(
                        COMMUNICATION,
                        officeNow(),
                        null,
                        null,
                        new CommunicationDetails(
                                Audience.of(KINGSTON), text("c"), text("s"), 7, null, null, false, null, null),
                        text("r")));
        assertThat(post(one + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-12'}")
                        .command(Communication.WithdrawCommunication.class))
                .isEqualTo(new Communication.WithdrawCommunication(
                        COMMUNICATION, officeNow(), null, march(12), text("r")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        commitments                  | {'every': 14, 'startsOn': 'soon'}  | partner audience purpose channel every startsOn
        commitments/c/correct        | {'every': 'P0D', 'partner': 'S'}   | audience purpose channel every startsOn reason partner
        commitments/c/end            | {'happenedOn': '2014-02-30'}       | reason happenedOn
        commitments/c/withdraw       | {'because': 'r'}                   | reason because
        communications               | {'reach': -1, 'sentiment': 'glad'} | partner channel summary reach sentiment
        communications/c/add-feedback| {'feedback': ''}                   | feedback
        communications/c/correct     | {'publicity': 'yes'}               | audience channel summary publicity reason
        communications/c/withdraw    | {}                                 | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post("/api/programmes/shared-services/" + path, body).wrongFields())
                .isEqualTo(List.of(fields.split(" ")));
    }

    private static Api.Answer post(String path, String body) {
        boolean commitment = path.startsWith(COMMITMENTS);
        return new Api(
                        ROSTER,
                        behind -> commitment
                                ? new CommitmentEndpoint(behind.desk())
                                : new CommunicationEndpoint(behind.desk()))
                .post(path, body);
    }
}
