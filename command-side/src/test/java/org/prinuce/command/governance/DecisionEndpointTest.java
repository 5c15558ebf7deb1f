package org.prinuce.command.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.governance.DecisionFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.command.Api;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionCorrection.Clearable;
import org.prinuce.events.governance.DecisionOption;
import org.prinuce.events.governance.DecisionType;
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.platform.time.London;

class DecisionEndpointTest {

    private static final String ALL = "/api/programmes/shared-services/decisions";
    private static final String ONE = ALL + "/the-decision";

    private final Api api = new Api(ROSTER, behind -> new DecisionEndpoint(behind.desk()));

    @Test
    void a_title_and_a_partner_are_enough() {
        Api.Answer answer = api.post(ALL, "{'title': 'Share one ICT service', 'partner': 'sutton'}");

        Decision.ProposeDecision command = answer.command(Decision.ProposeDecision.class);
        assertThat(command.by().account()).isEqualTo(OFFICE);
        assertThat(command.partner()).isEqualTo(SUTTON);
        assertThat(command.happenedOn()).isEqualTo(London.today());
        assertThat(command.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(command.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(command.details().title()).isEqualTo(text("Share one ICT service"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "/new-id");
        assertThat(answer.json()).hasToString("{\"id\":\"new-id\",\"position\":7}");
    }

    @Test
    void everything_that_is_said_of_a_proposal_is_in_the_command() {
        Decision.ProposeDecision command = api.post(ALL, """
            {"title": "t", "partner": "sutton", "visibility": "public", "happenedOn": "2014-04-30",
             "precision": "month", "neededBy": "2014-05-30", "requiredPartners": ["merton"],
             "type": "key", "reference": "SU-1", "arrangement": "ICT", "power": "s.101", "reasons": "r",
             "options": ["Stay", {"option": "Leave", "rejectedBecause": "cost"}], "interests": "i",
             "dispensation": "d", "exemptReason": "e", "backgroundPapers": ["p"],
             "reviewOn": "2015-04-30", "source": "s", "terms": ["host"], "risks": ["r-1"],
             "supersedes": "another-decision"}\
            """).command(Decision.ProposeDecision.class);

        assertThat(command.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(command.precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(command.neededBy()).isEqualTo(LocalDate.of(2014, 5, 30));
        assertThat(command.requiredPartners()).containsExactly(MERTON);
        assertThat(command.supersedes()).isEqualTo(OTHER);
        assertThat(command.details().type()).isEqualTo(DecisionType.KEY);
        assertThat(command.details().options())
                .containsExactly(
                        new DecisionOption(text("Stay"), null), new DecisionOption(text("Leave"), text("cost")));
        assertThat(command.details().terms()).containsExactly("host");
        assertThat(command.linked())
                .isEqualTo(Stream.concat(
                                linked("terms", Optional.empty()).stream(), linked("risks", Optional.empty()).stream())
                        .toList());
        assertThat(command.details()).hasNoNullFieldsOrProperties();
    }

    @Test
    void what_happens_to_a_decision_is_in_the_command() {
        assertThat(api.post(
                                ONE + "/positions",
                                "{'partner': 'merton', 'stance': 'support_with_conditions',"
                                        + " 'conditions': 'At cost', 'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Decision.TakePosition.class))
                .isEqualTo(new Decision.TakePosition(
                        DECISION, now(), MERTON, march(4), Stance.SUPPORT_WITH_CONDITIONS, text("At cost"), text("r")));
        assertThat(again(ONE + "/meet-conditions", "{'partner': 'merton', 'happenedOn': '2014-03-05'}")
                        .command(Decision.MeetConditions.class))
                .isEqualTo(new Decision.MeetConditions(DECISION, now(), MERTON, march(5), null));
        assertThat(again(
                                ONE + "/take",
                                "{'outcome': 'approve', 'maker': 'Board', 'happenedOn': '2014-03-12', 'publishedOn':"
                                        + " '2014-03-13', 'partner': 'sutton'}")
                        .command(Decision.TakeDecision.class))
                .isEqualTo(new Decision.TakeDecision(
                        DECISION, now(), SUTTON, march(12), text("approve"), text("Board"), march(13)));
        assertThat(again(ONE + "/publish", "{'publication': 'minutes', 'happenedOn': '2014-03-13'}")
                        .command(Decision.PublishDecision.class))
                .isEqualTo(new Decision.PublishDecision(DECISION, now(), null, march(13), Publication.MINUTES));
        assertThat(again(ONE + "/call-in", "{'partner': 'sutton', 'reason': 'r', 'happenedOn': '2014-03-13'}")
                        .command(Decision.CallInDecision.class))
                .isEqualTo(new Decision.CallInDecision(DECISION, now(), SUTTON, march(13), text("r")));
        assertThat(again(ONE + "/supersede", "{'by': 'another-decision', 'happenedOn': '2014-03-13'}")
                        .command(Decision.SupersedeDecision.class))
                .isEqualTo(new Decision.SupersedeDecision(
                        DECISION, now(), null, march(13), OTHER, new Decision.Unlogged(), null));
        assertThat(again(ONE + "/reverse", "{'reason': 'r', 'happenedOn': '2014-03-13'}")
                        .command(Decision.ReverseDecision.class))
                .isEqualTo(new Decision.ReverseDecision(DECISION, now(), null, march(13), text("r")));
        assertThat(again(ONE + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-13'}")
                        .command(Decision.WithdrawDecision.class))
                .isEqualTo(new Decision.WithdrawDecision(DECISION, now(), null, march(13), text("r")));
        assertThat(again(ONE + "/correct", "{'reason': 'r', 'title': 't', 'cleared': ['exemptReason', 'NEEDED_BY']}")
                        .command(Decision.CorrectDecision.class))
                .isEqualTo(new Decision.CorrectDecision(
                        DECISION,
                        now(),
                        null,
                        null,
                        correction(it -> {
                            it.title = text("t");
                            it.cleared = Set.of(Clearable.EXEMPT_REASON, Clearable.NEEDED_BY);
                        }),
                        List.of(new Decision.Linked("terms", List.of()), new Decision.Linked("risks", List.of())),
                        text("r")));
    }

    /** Each endpoint, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /positions       | {}                                                     | partner stance
        /positions       | {'partner': 'x', 'stance': 'maybe', 'conditions': ''}  | stance conditions
        /meet-conditions | {'happenedOn': 'soon'}                                 | partner happenedOn
        /take            | {'maker': 7}                                           | outcome maker
        /publish         | {'publication': 'blog', 'partner': 'Sutton'}           | publication partner
        /call-in         | {'reason': ' ', 'when': 'now'}                         | partner reason when
        /supersede       | {'by': '', 'reason': []}                               | by reason
        /reverse         | {'happenedOn': '1066-10-14'}                           | reason happenedOn
        /withdraw        | {'reason': '\\u0000'}                                  | reason
        /correct         | {'title': '', 'cleared': ['title']}                    | reason title cleared[0]
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(api.post(ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    @Test
    void every_wrong_field_of_a_proposal_is_named_at_once() {
        assertThat(api.post(
                                ALL,
                                "{'title': '" + "a".repeat(201) + "', 'visibility': 'secret', 'terms': ['two words'],"
                                        + " 'options': ['a', {'rejectedBecause': 'b'}], 'colour': 'red'}")
                        .wrongFields())
                .containsExactly("title", "partner", "visibility", "options[1].option", "terms[0]", "colour");
    }

    @Test
    void what_is_no_object_of_json_is_refused() {
        for (String body : List.of("", "{", "[]", "'text'", "{'title': 'a', 'title': 'b'}", "{} {}")) {
            assertThat(api.post(ALL, body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void to_a_stranger_there_is_no_programme() {
        Api.Answer answer = api.as(STRANGER).post(ALL, "{'title': 't', 'partner': 'sutton'}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.sent()).isEmpty();
    }

    @Test
    void an_id_of_another_form_is_not_found() {
        assertThat(api.post(ALL + "/NO-ID/reverse", "{'reason': 'r'}").status()).isEqualTo(404);
    }

    private Api.Answer again(String path, String body) {
        return new Api(ROSTER, behind -> new DecisionEndpoint(behind.desk())).post(path, body);
    }

    private static org.prinuce.command.Actor now() {
        return new org.prinuce.command.Actor(ROSTER, OFFICE, London.today());
    }
}
