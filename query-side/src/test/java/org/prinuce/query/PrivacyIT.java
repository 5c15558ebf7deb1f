package org.prinuce.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.governance.Stance.SUPPORT;
import static org.prinuce.query.Said.details;
import static org.prinuce.query.Said.linked;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.AccountId;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.events.programme.PartnershipEvent.RoleRevoked;
import org.prinuce.events.programme.Role;
import org.prinuce.query.communication.SaidOfSends;
import org.prinuce.query.culture.SaidOfObservations;
import org.prinuce.query.language.SaidOfTerms;
import org.prinuce.query.programme.SaidOfAnnotations;
import org.prinuce.query.programme.SaidOfContext;
import org.prinuce.query.programme.SaidOfLinks;
import org.prinuce.query.risk.SaidOfRisk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What only Kingston may see leaves no trace for anybody else, at any address, at any moment. */
class PrivacyIT {

    private static final Said SAID = new Said("shared");
    private static final SaidOfTerms TERMS = new SaidOfTerms(SAID);
    private static final SaidOfSends SENDS = new SaidOfSends(SAID);
    private static final SaidOfLinks LINKS = new SaidOfLinks(SAID);
    private static final List<String> OTHERS = List.of("sutton-officer", "board", "office", "observer");

    /** Every question there is, at present moments and past. */
    private static final List<String> QUESTIONS = List.of(
            "/api/programmes",
            "/api/programmes/shared",
            "/api/programmes/shared/activity",
            "/api/programmes/shared/activity?asAt=2014-06-01",
            "/api/programmes/shared/decisions",
            "/api/programmes/shared/decisions?stage=open&sort=-recorded",
            "/api/programmes/shared/decisions?q=secret",
            "/api/programmes/shared/decisions?q=payroll",
            "/api/programmes/shared/decisions?waitsFor=kingston",
            "/api/programmes/shared/decisions?arrangement=Hidden",
            "/api/programmes/shared/decisions?asAt=2014-03-10",
            "/api/programmes/shared/decisions?asAt=2014-03-04&q=secret",
            "/api/programmes/shared/decisions?size=1&page=2",
            "/api/programmes/shared/decisions/open",
            "/api/programmes/shared/decisions/open/history",
            "/api/programmes/shared/decisions/secret",
            "/api/programmes/shared/decisions/secret?asAt=2014-03-10",
            "/api/programmes/shared/decisions/secret/history",
            "/api/programmes/shared/open-decisions",
            "/api/programmes/shared/open-decisions?waitsFor=kingston",
            "/api/programmes/shared/may-act",
            "/api/programmes/shared/terms",
            "/api/programmes/shared/terms?q=exit",
            "/api/programmes/shared/terms?partner=kingston",
            "/api/programmes/shared/terms?asAt=2014-03-10&sort=-recorded",
            "/api/programmes/shared/terms/secret-term",
            "/api/programmes/shared/observations",
            "/api/programmes/shared/observations?q=grudge",
            "/api/programmes/shared/observations?between=kingston,sutton&asAt=2014-03-10",
            "/api/programmes/shared/observations/secret-observation",
            "/api/programmes/shared/context",
            "/api/programmes/shared/context?q=coup&kind=control",
            "/api/programmes/shared/context/secret-context",
            "/api/programmes/shared/annotations",
            "/api/programmes/shared/annotations/secret-note",
            "/api/programmes/shared/links",
            "/api/programmes/shared/links?thing=open",
            "/api/programmes/shared/links?thing=host&asAt=2014-03-10",
            "/api/programmes/shared/links?thing=secret-term",
            "/api/programmes/shared/links?q=secretly",
            "/api/programmes/shared/things",
            "/api/programmes/shared/things?q=secret",
            "/api/programmes/shared/things?size=2&asAt=2014-03-10",
            "/api/programmes/shared/risks",
            "/api/programmes/shared/risks?q=fire&sort=review",
            "/api/programmes/shared/risks?category=Hidden&asAt=2014-03-10",
            "/api/programmes/shared/risks/secret-risk",
            "/api/programmes/shared/risk-matrix",
            "/api/programmes/shared/risk-matrix?asAt=2014-03-10&partner=kingston",
            "/api/programmes/shared/issues",
            "/api/programmes/shared/issues?priority=high",
            "/api/programmes/shared/issues/secret-issue",
            "/api/programmes/shared/assumptions?asAt=2014-03-10",
            "/api/programmes/shared/assumptions/secret-assumption",
            "/api/programmes/shared/dependencies?receiver=kingston",
            "/api/programmes/shared/dependencies/secret-dependency",
            "/api/programmes/shared/journal?thing=secret-term",
            "/api/programmes/shared/commitments",
            "/api/programmes/shared/commitments?q=secret&asAt=2014-03-10",
            "/api/programmes/shared/commitments/secret-plan",
            "/api/programmes/shared/communications",
            "/api/programmes/shared/communications?commitment=secret-plan",
            "/api/programmes/shared/communications/secret-letter",
            "/api/programmes/shared/cadence",
            "/api/programmes/shared/cadence?asAt=2014-03-10&partner=kingston",
            "/api/programmes/shared/replay",
            "/api/programmes/shared/journal",
            "/api/programmes/shared/journal?q=secret",
            "/api/programmes/shared/journal?q=payroll",
            "/api/programmes/shared/journal?partner=kingston",
            "/api/programmes/shared/journal?actor=kingston-officer",
            "/api/programmes/shared/journal?late=true&sort=happened",
            "/api/programmes/shared/journal?capability=governance&asAt=2014-03-10");

    private static QueryProcess process;
    private static Map<String, String> before;
    private static Map<String, String> after;
    private static long secret;

    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("kingston-officer", false).account("kingston-assurance", false);
        OTHERS.forEach(account -> process.account(account, account.equals("office")));
        process.record("office", SAID.southLondon().toArray(ProgrammeEvent[]::new));
        long last = process.record(
                "office",
                SAID.granted("office", Role.PROGRAMME_OFFICE),
                SAID.granted("board", Role.BOARD_MEMBER),
                SAID.granted("observer", Role.OBSERVER),
                SAID.granted("sutton-officer", Role.OFFICER, "sutton"),
                SAID.granted("kingston-officer", Role.OFFICER, "kingston"),
                SAID.granted("kingston-assurance", Role.ASSURANCE, "kingston"),
                SAID.proposed(
                        "open",
                        "sutton",
                        Visibility.SHARED,
                        on("2014-03-03"),
                        on("2014-04-01"),
                        details("One payroll for all", "Payroll"),
                        partners("sutton", "kingston")),
                SAID.position("open", "sutton", SUPPORT, "2014-03-05"),
                TERMS.raised("host", null, "2014-03-05"),
                SENDS.made("plan", "P14D", "2014-03-03"),
                SENDS.sent("letter", "plan", "2014-03-03"),
                LINKS.linked("open", "host", "It turns on this word", "2014-03-06"));
        before = answers(last);
        process.record(
                "kingston-officer",
                TERMS.raised("secret-term", "kingston", Visibility.PARTNER, "Secret exit", "2014-03-04"),
                TERMS.defined("secret-term", "kingston", Visibility.PARTNER, "Hidden meaning", "2014-03-05"));
        process.record(
                "kingston-officer",
                new SaidOfObservations(SAID)
                        .observed(
                                "secret-observation",
                                "kingston",
                                Visibility.PARTNER,
                                "kingston,sutton",
                                SaidOfObservations.details("Secret grudge", 5, false),
                                "2014-03-04"));
        process.record(
                "kingston-officer",
                new SaidOfAnnotations(SAID)
                        .noted("secret-note", "kingston", Visibility.PARTNER, "Nobody must know", "2014-03-05"),
                new SaidOfContext(SAID)
                        .logged(
                                "secret-context",
                                "kingston",
                                Visibility.PARTNER,
                                ContextKind.CONTROL,
                                "Secret coup",
                                null,
                                "2014-03-04"));
        process.record(
                "kingston-officer",
                SENDS.made("secret-plan", "kingston", Visibility.PARTNER, "Secret plan", "P7D", "2014-03-04"),
                SENDS.sent(
                        "secret-letter",
                        "kingston",
                        Visibility.PARTNER,
                        "secret-plan",
                        "Hidden letter",
                        true,
                        "2014-03-04"));
        process.record("kingston-officer", SaidOfRisk.secretsOfKingston("shared"));
        secret = process.record(
                "kingston-officer",
                SAID.proposed(
                        "secret",
                        "kingston",
                        Visibility.PARTNER,
                        on("2014-03-04"),
                        on("2014-05-01"),
                        details("Secret payroll of our own", "Hidden"),
                        partners("kingston")),
                new PositionTaken(
                        new DecisionId("secret"),
                        SAID.programme(),
                        Said.partner("kingston"),
                        Visibility.PARTNER,
                        on("2014-03-06"),
                        SUPPORT,
                        null,
                        null),
                LINKS.linked("open", "secret-term", "kingston", Visibility.PARTNER, "Secretly so", "2014-03-07"),
                LINKS.linked("open", "host", "kingston", Visibility.PARTNER, "Secretly not so", "2014-03-07"));
        after = answers(secret);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    /** Every answer to everybody else, but for the clocks it repeats. */
    private static Map<String, String> answers(long position) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String account : OTHERS) {
            for (String question : QUESTIONS) {
                String waiting = question + (question.contains("?") ? "&" : "?") + "after=" + position;
                QueryProcess.Answer answer = process.get(account, waiting);
                answers.put(account + " " + question, answer.status() + withoutClocks(answer.json()));
            }
        }
        return answers;
    }

    private static String withoutClocks(JsonNode answer) {
        return answer instanceof ObjectNode object
                ? object.without(List.of("asAt", "knownAt")).toString()
                : answer.toString();
    }

    @Test
    void a_private_decision_changes_no_answer_to_anybody_else() {
        assertThat(after).isEqualTo(before);
        assertThat(String.join("", after.values()))
                .doesNotContain("Secret", "Hidden")
                .contains("One payroll for all");
    }

    @Test
    void its_partner_sees_it_everywhere() {
        for (String account : List.of("kingston-officer", "kingston-assurance")) {
            for (String question : List.of(
                    "decisions",
                    "decisions?q=secret",
                    "decisions?asAt=2014-03-10",
                    "decisions/secret",
                    "decisions/secret/history",
                    "open-decisions",
                    "terms",
                    "terms?q=exit&asAt=2014-03-10",
                    "terms/secret-term",
                    "observations?q=grudge",
                    "observations/secret-observation",
                    "context?q=coup",
                    "context/secret-context",
                    "annotations/secret-note",
                    "links?thing=secret-term",
                    "links?thing=host&stage=stands",
                    "things?q=secret",
                    "risks?q=fire",
                    "risks/secret-risk",
                    "issues?priority=high",
                    "assumptions/secret-assumption",
                    "dependencies?receiver=kingston",
                    "journal?thing=secret-term",
                    "commitments/secret-plan",
                    "communications?commitment=secret-plan",
                    "cadence?asAt=2014-03-10",
                    "journal",
                    "journal?q=secret")) {
                QueryProcess.Answer answer = process.get(
                        account,
                        "/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after="
                                + secret);
                assertThat(answer.status()).as(question).isEqualTo(200);
                assertThat(answer.body()).as(question).contains("PARTNER");
            }
            assertThat(process.ask(account, "/api/programmes")
                            .path("programmes")
                            .path(0)
                            .path("entries")
                            .asLong())
                    .isEqualTo(35);
        }
        assertThat(process.ask("board", "/api/programmes")
                        .path("programmes")
                        .path(0)
                        .path("entries")
                        .asLong())
                .isEqualTo(20);
    }

    /** As a decision could once be logged: who knew the id of a private thing linked it. */
    @Test
    void a_link_to_what_may_not_be_seen_is_as_if_absent() {
        process.account("sutton-reader", false).account("kingston-reader", false);
        Said said = new Said("linked");
        SaidOfTerms terms = new SaidOfTerms(said);
        process.record("office", said.southLondon().toArray(ProgrammeEvent[]::new));
        long last = process.record(
                "office",
                said.granted("sutton-reader", Role.OFFICER, "sutton"),
                said.granted("kingston-reader", Role.OFFICER, "kingston"),
                terms.raised("linked-host", null, "2014-03-04"),
                terms.raised("linked-secret", "kingston", Visibility.PARTNER, "Exit", "2014-03-04"),
                said.proposed(
                        "older",
                        "kingston",
                        Visibility.PARTNER,
                        on("2014-03-04"),
                        null,
                        details("An older one"),
                        partners("kingston")),
                new DecisionProposed(
                        new DecisionId("linking"),
                        said.programme(),
                        Said.partner("sutton"),
                        Visibility.SHARED,
                        on("2014-03-05"),
                        DatePrecision.DAY,
                        null,
                        partners("sutton"),
                        linked("Linked", List.of("linked-host"), List.of()),
                        new DecisionId("older")),
                said.corrected("linking", Said.terms("linked-host", "linked-secret", "no-such-term"), "2014-03-06"));

        String decision = "/api/programmes/linked/decisions/linking";
        String after = "?after=" + last;
        assertThat(process.get("sutton-reader", decision + after).body())
                .contains("linked-host")
                .doesNotContain("linked-secret", "no-such-term", "older");
        assertThat(process.get("sutton-reader", decision + "/history" + after).body())
                .doesNotContain("linked-secret", "no-such-term", "older");
        assertThat(process.get("kingston-reader", decision + after).body())
                .contains("linked-host", "linked-secret", "\"supersedes\":\"older\"");
        assertThat(process.get("kingston-reader", decision + "/history" + after).body())
                .contains("linked-host, linked-secret");
    }

    @Test
    void who_loses_the_role_loses_sight_whatever_moment_is_asked_about() {
        process.account("leaver", false);
        Said other = new Said("left");
        process.record("office", other.southLondon().toArray(ProgrammeEvent[]::new));
        long granted = process.record("office", other.granted("leaver", Role.OBSERVER));
        assertThat(process.get("leaver", "/api/programmes/left/decisions?after=" + granted)
                        .status())
                .isEqualTo(200);

        long revoked = process.record(
                "office",
                new RoleRevoked(other.programme(), new AccountId("leaver"), Role.OBSERVER, null, on("2014-06-01")));
        process.bean(org.prinuce.platform.roster.Rosters.class).forget("left");

        assertThat(process.get("leaver", "/api/programmes/left/decisions?after=" + revoked)
                        .status())
                .isEqualTo(404);
        assertThat(process.get("leaver", "/api/programmes/left/decisions?asAt=2014-01-01")
                        .status())
                .isEqualTo(404);
        assertThat(process.ask("leaver", "/api/programmes?after=" + revoked)
                        .path("total")
                        .asLong())
                .isZero();
    }
}
