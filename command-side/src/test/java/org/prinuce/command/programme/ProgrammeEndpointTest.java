package org.prinuce.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.command.Api;
import org.prinuce.command.programme.Programme.AddPartner;
import org.prinuce.command.programme.Programme.CreateProgramme;
import org.prinuce.command.programme.Programme.GrantRole;
import org.prinuce.command.programme.Programme.Joining;
import org.prinuce.command.programme.Programme.RevokeRole;
import org.prinuce.command.programme.Programme.SetCallInRule;
import org.prinuce.events.AccountId;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.Role;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Roster.Grant;
import org.prinuce.platform.time.London;

class ProgrammeEndpointTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("shared-services");
    private static final AccountId OFFICE = new AccountId("office");
    private static final PartnerId SUTTON = new PartnerId("sutton");
    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);
    private static final String ONE = "/api/programmes/shared-services";
    private static final String RULE =
            "{'workingDays': 3, 'after': 'taken', 'until': '10:00', 'callers': 'Four members', 'source':"
                    + " 'Constitution'";
    private static final CallInRule THREE_DAYS =
            new CallInRule(3, WindowOpens.TAKEN, LocalTime.of(10, 0), text("Four members"), text("Constitution"));
    private static final Roster ROSTER = new Roster(
            PROGRAMME,
            text("Shared services"),
            text("One team"),
            null,
            DAY,
            new TreeMap<>(),
            Set.of(new Grant(OFFICE, Role.PROGRAMME_OFFICE, null)),
            List.of());

    private final Api api =
            new Api(ROSTER, behind -> new ProgrammeEndpoint(behind.desk(), behind.commands(), behind.accounts()));

    @Test
    void a_programme_is_created_as_in_the_request() {
        Api.Answer answer = api.whoMayCreateProgrammes()
                .post(
                        "/api/programmes",
                        "{'id': 'shared-services', 'name': 'Shared services', 'purpose': 'One team', 'notice':"
                                + " 'fictional', 'happenedOn': '2014-03-03', 'partners': [{'id': 'sutton', 'name':"
                                + " 'Sutton', 'kind': 'Council',"
                                + " 'callInRule':"
                                + " " + RULE + "}}, {'id': 'police', 'name': 'Police', 'kind':"
                                + " 'police', 'ratifies': false}]}");

        assertThat(answer.command(CreateProgramme.class))
                .isEqualTo(new CreateProgramme(
                        PROGRAMME,
                        OFFICE,
                        DAY,
                        London.today(),
                        text("Shared services"),
                        text("One team"),
                        Notice.FICTIONAL,
                        List.of(
                                new Joining(SUTTON, text("Sutton"), "council", true, THREE_DAYS),
                                new Joining(new PartnerId("police"), text("Police"), "police", false, null))));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo("/api/programmes/new-id");
    }

    @Test
    void without_an_id_and_a_day_it_is_given_an_id_and_begins_today() {
        CreateProgramme command = api.whoMayCreateProgrammes()
                .post(
                        "/api/programmes",
                        "{'name': 'n', 'purpose': 'p', 'partners': [{'id': 'sutton', 'name': 'Sutton', 'kind':"
                                + " 'council'}]}")
                .command(CreateProgramme.class);

        assertThat(command.programme().value()).hasSize(36);
        assertThat(command.happenedOn()).isEqualTo(London.today());
    }

    @Test
    void only_who_may_creates_a_programme() {
        Api.Answer answer = api.post("/api/programmes", "{'name': 'n', 'purpose': 'p', 'partners': []}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.sent()).isEmpty();
    }

    @Test
    void a_partner_joins() {
        assertThat(api.post(
                                ONE + "/partners",
                                "{'id': 'sutton', 'name': 'Sutton', 'kind': 'council', 'callInRule': " + RULE
                                        + "}, 'happenedOn': '2014-03-03'}")
                        .command(AddPartner.class))
                .isEqualTo(new AddPartner(
                        PROGRAMME,
                        OFFICE,
                        DAY,
                        London.today(),
                        new Joining(SUTTON, text("Sutton"), "council", true, THREE_DAYS)));
    }

    @Test
    void a_call_in_rule_is_set() {
        assertThat(api.post(ONE + "/partners/sutton/set-call-in-rule", RULE + ", 'happenedOn': '2014-03-03'}")
                        .command(SetCallInRule.class))
                .isEqualTo(new SetCallInRule(PROGRAMME, OFFICE, DAY, London.today(), SUTTON, THREE_DAYS));
    }

    @Test
    void a_partner_leaves() {
        assertThat(api.post(ONE + "/partners/sutton/leave", "{'happenedOn': '2014-03-03', 'reason': 'r'}")
                        .command(Programme.LetPartnerLeave.class))
                .isEqualTo(new Programme.LetPartnerLeave(
                        PROGRAMME, OFFICE, DAY, London.today(), SUTTON, Redactable.of("r")));
    }

    @Test
    void a_role_is_granted() {
        assertThat(api.whereThereIs(new AccountId("officer"))
                        .post(
                                ONE + "/members/grant-role",
                                "{'account': 'officer', 'role': 'officer', 'partner': 'sutton'}")
                        .command(GrantRole.class)
                        .grant())
                .isEqualTo(new Grant(new AccountId("officer"), Role.OFFICER, SUTTON));
    }

    @Test
    void a_role_is_granted_to_an_account_that_there_is() {
        assertThat(api.post(ONE + "/members/grant-role", "{'account': 'nobody', 'role': 'observer'}")
                        .wrongFields())
                .containsExactly("account");
    }

    @Test
    void each_kind_of_signal_has_one_weight() {
        String model = "{'halfLifeDays': 60, 'k': 10, 'reason': 'r', 'weights': [%s]}";
        String silence = "{'kind': 'SILENCE', 'weight': 2}";

        assertThat(api.post(ONE + "/set-friction-model", model.formatted(silence + ", " + silence))
                        .wrongFields())
                .containsExactly("weights");
        assertThat(api.post(ONE + "/set-friction-model", model.formatted(silence))
                        .command(Programme.SetFrictionModel.class)
                        .model()
                        .weight(SignalKind.SILENCE))
                .isEqualTo(2);
    }

    @Test
    void a_role_is_revoked() {
        assertThat(api.post(ONE + "/members/revoke-role", "{'account': 'officer', 'role': 'OBSERVER'}")
                        .command(RevokeRole.class)
                        .grant())
                .isEqualTo(new Grant(new AccountId("officer"), Role.OBSERVER, null));
    }

    /** Each endpoint, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /partners                         | {'kind': '7'}                                    | id name kind
        /partners/sutton/set-call-in-rule | {'workingDays': 0, 'until': '5pm', 'source': ''} | workingDays after until source
        /partners/sutton/leave            | {'reason': '', 'when': 'now'}                    | reason when
        /members/grant-role               | {'role': 'king', 'title': 'x'}                   | account role title
        /members/revoke-role              | {'account': 'An Officer'}                        | account role
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(api.post(ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    @Test
    void a_programme_does_not_take_the_address_of_a_page() {
        assertThat(api.whoMayCreateProgrammes()
                        .post(
                                "/api/programmes",
                                "{'id': 'new', 'name': 'n', 'purpose': 'p', 'partners': [{'id': 'sutton', 'name': 's',"
                                        + " 'kind': 'council'}]}")
                        .wrongFields())
                .containsExactly("id");
    }

    @Test
    void every_wrong_field_of_a_programme_is_named_at_once() {
        assertThat(api.whoMayCreateProgrammes()
                        .post(
                                "/api/programmes",
                                "{'id': '5f0c8f3e-0000-4000-8000-000000000000', 'name': '', 'partners': [{'id': 'a b',"
                                        + " 'kind': 'council', 'callInRule': {'workingDays': 61, 'after': 'lunch'}}]}")
                        .wrongFields())
                .containsExactly(
                        "id",
                        "name",
                        "purpose",
                        "partners[0].id",
                        "partners[0].name",
                        "partners[0].callInRule.workingDays",
                        "partners[0].callInRule.after",
                        "partners[0].callInRule.until",
                        "partners[0].callInRule.source");
    }

    private static Redactable text(String words) {
        return Redactable.of(words);
    }
}
