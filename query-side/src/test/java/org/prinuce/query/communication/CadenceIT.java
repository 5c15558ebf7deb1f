package org.prinuce.query.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;

/** Commitments, communications and cadence as they are asked for, on both clocks. */
class CadenceIT {

    private static final SaidOfSends SAID = new SaidOfSends(new Said("shared"));
    private static final SaidOfSends OTHER = new SaidOfSends(new Said("other"));
    private static QueryProcess process;
    private static long last;
    private static String beforeTheLateEntry;

    @BeforeAll
    static void start() {
        process = QueryProcess.start()
                .account("officer", false)
                .account("kingston-officer", false)
                .account("stranger", false);
        process.record("office", SAID.said().southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", SAID.said().granted("officer", Role.OFFICER, "sutton"));
        process.record("office", SAID.said().granted("kingston-officer", Role.OFFICER, "kingston"));
        process.record("office", OTHER.said().southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", OTHER.said().granted("stranger", Role.OBSERVER));
        process.record(
                "officer",
                SAID.made("plan", "P14D", "2014-01-06"),
                SAID.sent("first", "plan", "2014-01-06"),
                SAID.publicity("second", "plan", "2014-01-22"),
                SAID.feedback("second", "plan", "2014-01-23"),
                SAID.made("monthly", "P1M", "2014-01-31"),
                SAID.ended("monthly", "2014-02-10"),
                SAID.publicity("poster", null, "2014-01-10"));
        long known =
                process.record("officer", SAID.made("gone", "P7D", "2014-01-01"), SAID.withdrawn("gone", "2014-01-02"));
        beforeTheLateEntry = process.bean(Ledger.class).recordedAt(known).toString();
        process.record("officer", SAID.sent("early", "plan", "2014-01-07"), SAID.sent("extra", "plan", "2014-01-08"));
        process.record("officer", SAID.sent("mistake", "plan", "2014-02-03"));
        process.record("officer", SAID.withdrawnSend("mistake", "plan", "2014-02-04"));
        process.record(
                "stranger",
                OTHER.made("elsewhere", "P14D", "2014-01-06"),
                OTHER.sent("away", "elsewhere", "2014-01-06"));
        last = process.record(
                "kingston-officer",
                SAID.made("secret", "kingston", Visibility.PARTNER, "exit clause", "P7D", "2014-01-06"),
                SAID.sent("whisper", "kingston", Visibility.PARTNER, "secret", "how we leave", true, "2014-01-06"));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode ask(String account, String question) {
        return process.ask(
                account, "/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after=" + last);
    }

    private static List<String> said(JsonNode answer, String things, String field) {
        return StreamSupport.stream(answer.path(things).spliterator(), false)
                .map(it -> it.path("id").asString() + " " + it.path(field).asString())
                .toList();
    }

    @Test
    void the_plan_lists_who_is_silent_first_and_what_was_withdrawn_last() {
        JsonNode plan = ask("officer", "commitments?asAt=2014-02-28");

        assertThat(said(plan, "commitments", "stage"))
                .containsExactly("plan SILENT", "monthly ENDED", "gone WITHDRAWN");
        assertThat(plan.path("counts").toString())
                .isEqualTo("{\"silent\":1,\"late\":0,\"kept\":0,\"ended\":1,\"withdrawn\":1,\"all\":2}");
        JsonNode row = plan.path("commitments").path(0);
        assertThat(row.path("audience").asString()).isEqualTo("Kingston");
        assertThat(row.path("audiencePartner").asString()).isEqualTo("kingston");
        assertThat(row.path("every").asString()).isEqualTo("P14D");
        assertThat(row.path("lastSentOn").asString()).isEqualTo("2014-01-22");
        assertThat(row.path("nextDueOn").asString()).isEqualTo("2014-03-03");
        assertThat(row.path("currentSilence").asLong()).isEqualTo(37);
        assertThat(said(ask("officer", "commitments"), "commitments", "stage"))
                .containsExactly("plan SILENT", "monthly ENDED", "gone WITHDRAWN");
        assertThat(said(ask("officer", "commitments?stage=silent&q=purpose"), "commitments", "stage"))
                .containsExactly("plan SILENT");
        assertThat(ask("officer", "commitments/plan?asAt=2014-01-22")
                        .path("commitment")
                        .path("stage")
                        .asString())
                .isEqualTo("KEPT");
    }

    @Test
    void communications_come_latest_first_with_their_commitment_and_what_came_back() {
        JsonNode sent = ask("officer", "communications");

        assertThat(said(sent, "communications", "stage"))
                .containsExactly(
                        "mistake WITHDRAWN",
                        "second ANSWERED",
                        "poster SENT",
                        "extra SENT",
                        "early SENT",
                        "first SENT");
        assertThat(sent.path("counts").toString()).isEqualTo("{\"sent\":4,\"answered\":1,\"withdrawn\":1,\"all\":5}");
        JsonNode second = sent.path("communications").path(1);
        assertThat(second.path("commitment").path("ref").asString()).startsWith("P-");
        assertThat(second.path("commitment").path("purpose").asString()).isEqualTo("Purpose of plan");
        assertThat(second.path("feedback").toString())
                .isEqualTo("[{\"on\":\"2014-01-23\",\"feedback\":\"and parking?\"}]");
        assertThat(said(ask("officer", "communications?commitment=plan&stage=sent"), "communications", "publicity"))
                .containsExactly("extra false", "early false", "first false");
        assertThat(ask("officer", "communications/poster").path("communication").has("commitment"))
                .isFalse();
    }

    @Test
    void cadence_says_what_was_kept_and_when_it_was_silent() {
        JsonNode cadence = ask("officer", "cadence?asAt=2014-02-28");

        assertThat(said(cadence, "commitments", "stage")).containsExactly("plan SILENT", "monthly ENDED");
        JsonNode plan = cadence.path("commitments").path(0);
        assertThat(List.of("kept", "due", "onTime", "late", "missed", "extra", "currentSilence").stream()
                        .map(figure -> plan.path(figure).asLong()))
                .containsExactly(3L, 4L, 3L, 0L, 0L, 1L, 37L);
        assertThat(plan.path("twoWay").asBoolean()).isTrue();
        assertThat(plan.path("longestSilence").toString())
                .isEqualTo("{\"days\":37,\"from\":\"2014-01-22\",\"opensOn\":\"2014-02-18\"}");
        assertThat(plan.path("dues").path(1).toString())
                .isEqualTo("{\"on\":\"2014-01-20\",\"opensOn\":\"2014-01-06\",\"standing\":\"ON_TIME\","
                        + "\"metOn\":\"2014-01-07\",\"communication\":\"early\"}");
        assertThat(plan.path("sends").path(3).toString())
                .isEqualTo(
                        "{\"on\":\"2014-01-22\",\"communication\":\"second\",\"publicity\":true,\"meets\":\"2014-02-03\"}");
        assertThat(cadence.path("publicity").toString()).isEqualTo("{\"sent\":2,\"notTied\":1}");
        assertThat(cadence.path("balance").toString())
                .isEqualTo("[{\"partner\":\"sutton\",\"sent\":5,\"answered\":1}]");
    }

    @Test
    void what_was_not_yet_known_was_kept_otherwise() {
        JsonNode plan = ask("officer", "cadence?asAt=2014-01-25&knownAt=" + beforeTheLateEntry)
                .path("commitments")
                .path(0);

        assertThat(plan.path("late").asLong()).isEqualTo(1);
        assertThat(plan.path("extra").asLong()).isZero();
        assertThat(plan.path("silences").toString())
                .isEqualTo("[{\"days\":16,\"from\":\"2014-01-06\",\"opensOn\":\"2014-01-21\",\"to\":\"2014-01-22\"}]");
        assertThat(ask("officer", "cadence?asAt=2014-01-25")
                        .path("commitments")
                        .path(0)
                        .path("silences")
                        .toString())
                .isEqualTo("[]");
        assertThat(ask("officer", "cadence?asAt=2014-02-03")
                        .path("commitments")
                        .path(0)
                        .path("onTime")
                        .asLong())
                .isEqualTo(4);
        assertThat(ask("officer", "cadence?asAt=2014-01-05").path("commitments").size())
                .isZero();
    }

    @Test
    void the_lists_are_of_the_days_asked_for_and_the_figures_of_all() {
        JsonNode plan = ask("officer", "cadence?asAt=2014-02-28&from=2014-01-20&to=2014-02-02")
                .path("commitments")
                .path(0);

        assertThat(plan.path("due").asLong()).isEqualTo(4);
        assertThat(plan.path("dues").size()).isEqualTo(1);
        assertThat(plan.path("sends").size()).isEqualTo(1);
        assertThat(plan.path("silences").size()).isEqualTo(1);
        for (String question :
                List.of("cadence?from=soon", "cadence?from=%2B999999999-01-01", "journal?from=-0044-03-15")) {
            QueryProcess.Answer wrong = process.get("officer", "/api/programmes/shared/" + question);
            assertThat(wrong.status()).as(question).isEqualTo(422);
            assertThat(wrong.json().path("field").asString()).isEqualTo("from");
        }
        for (String list : List.of("cadence", "journal")) {
            QueryProcess.Answer wrong =
                    process.get("officer", "/api/programmes/shared/" + list + "?from=2014-02-02&to=2014-02-01");
            assertThat(wrong.status()).as(list).isEqualTo(422);
            assertThat(wrong.json().path("field").asString()).isEqualTo("to");
        }
    }

    @Test
    void what_is_private_shows_to_its_partner_alone_not_even_as_a_date_that_was_kept() {
        for (String question : List.of("commitments", "communications", "cadence", "cadence?asAt=2014-01-08")) {
            assertThat(ask("officer", question).toString())
                    .as(question)
                    .doesNotContain("secret", "whisper", "exit clause", "how we leave", "elsewhere");
            assertThat(ask("kingston-officer", question).toString())
                    .as(question)
                    .contains("secret");
        }
        for (String question : List.of("commitments/secret", "communications/whisper", "commitments/elsewhere")) {
            assertThat(process.get("officer", "/api/programmes/shared/" + question + "?after=" + last)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(ask("kingston-officer", "cadence").path("publicity").toString())
                .isEqualTo("{\"sent\":3,\"notTied\":1}");
        assertThat(process.ask("stranger", "/api/programmes/other/cadence?after=" + last)
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void the_journal_tells_it() {
        List<String> told = StreamSupport.stream(
                        ask("officer", "journal?capability=communication&sort=recorded")
                                .path("entries")
                                .spliterator(),
                        false)
                .map(it -> it.path("says").asString())
                .toList();

        assertThat(told.getFirst()).isEqualTo("Sutton promises to tell Kingston every 2 weeks, from 6 January 2014");
        assertThat(told.get(1)).matches("Sutton told Kingston, as P-\\d+ promises: Summary of first");
        assertThat(told.get(3)).isEqualTo("Feedback came back: and parking?");
        assertThat(told.get(6)).isEqualTo("Sutton told Kingston: Summary of poster");
        assertThat(ask("officer", "journal?thing=plan").path("total").asLong()).isEqualTo(1);
    }
}
