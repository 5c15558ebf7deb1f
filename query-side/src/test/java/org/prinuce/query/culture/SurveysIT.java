package org.prinuce.query.culture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of surveys is shown to whom: the gap to all, once enough have answered; answers to nobody else. */
class SurveysIT {

    private static final SaidOfSurveys SAID = new SaidOfSurveys(new Said("shared"));
    private static final SaidOfSurveys OTHER = new SaidOfSurveys(new Said("other"));
    private static QueryProcess process;
    private static long beforeAnswers;
    private static long last;

    @BeforeAll
    static void start() {
        process = QueryProcess.start()
                .account("officer", false)
                .account("kingston-officer", false)
                .account("stranger", false);
        for (SaidOfSurveys said : List.of(SAID, OTHER)) {
            process.record("office", said.said().southLondon().toArray(ProgrammeEvent[]::new));
        }
        process.record("office", SAID.said().granted("officer", Role.OFFICER, "sutton"));
        process.record("office", SAID.said().granted("kingston-officer", Role.OFFICER, "kingston"));
        process.record("office", OTHER.said().granted("stranger", Role.OBSERVER));
        process.record("officer", SAID.opened("many"));
        process.record("officer", SAID.opened("few"));
        process.record("stranger", OTHER.opened("elsewhere"));
        beforeAnswers = process.record("officer", SAID.opened("open"));
        for (String survey : List.of("many", "few", "open")) {
            for (int person = 0; person < 5; person++) {
                answer(survey, "sutton", person, "444444");
                answer(survey, "kingston", person, "441444");
                if (person < 4 || !survey.equals("few")) {
                    answer(survey, "merton", person, "411444");
                }
            }
        }
        process.record("kingston-officer", SAID.answered("many", "kingston", "mistaken", "111111"));
        process.record("kingston-officer", SAID.answerWithdrawn("many", "kingston", "mistaken"));
        process.record("stranger", OTHER.answered("many", "merton", "stray", "111111"));
        process.record("officer", SAID.closed("many", "2014-03-20"));
        last = process.record("officer", SAID.closed("few", "2014-03-20"));
    }

    private static void answer(String survey, String partner, int person, String ratings) {
        process.record(
                partner + "-officer",
                SAID.answered(survey, partner, String.join("-", survey, partner, "" + person), ratings));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode ask(String account, String question) {
        return process.ask(
                account, "/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after=" + last);
    }

    private static JsonNode survey(String account, String id) {
        return ask(account, "surveys/" + id).path("survey");
    }

    @Test
    void a_closed_survey_shows_the_gaps_to_everybody() {
        for (String account : List.of("officer", "kingston-officer")) {
            JsonNode gaps = survey(account, "many").path("gaps");
            assertThat(gaps.path("need").asDouble()).isZero();
            assertThat(gaps.path("purpose").asDouble()).isEqualTo(4.0 / 3);
            assertThat(gaps.path("commitment").asDouble()).isEqualTo(4.0 / 3);
        }
    }

    @Test
    void an_open_survey_and_one_that_too_few_answered_show_none() {
        assertThat(survey("officer", "open").has("gaps")).isFalse();
        assertThat(survey("officer", "few").has("gaps")).isFalse();
        assertThat(ask("officer", "surveys/many?asAt=2014-03-19").path("survey").has("gaps"))
                .isFalse();
    }

    @Test
    void a_partners_own_answers_are_shown_to_it_alone() {
        assertThat(survey("officer", "many").path("mine").toString()).isEqualTo("""
            [{"partner":"sutton","answers":5,"means":{"need":4.0,"purpose":4.0,"commitment":4.0,"trust":4.0,\
            "arrangements":4.0,"learning":4.0}}]\
            """);
        assertThat(survey("kingston-officer", "many")
                        .path("mine")
                        .path(0)
                        .path("answers")
                        .asInt())
                .as("one of six was withdrawn")
                .isEqualTo(5);
        assertThat(survey("kingston-officer", "many").path("mine").size()).isOne();
    }

    @Test
    void nobody_elses_answer_leaves_a_trace() {
        String journal = ask("officer", "journal?size=500").toString();
        assertThat(journal).contains("One person of Sutton answered").doesNotContain("One person of Kingston");
        assertThat(ask("officer", "journal?thing=few&size=500").path("total").asInt())
                .as("opened, closed and five of its own")
                .isEqualTo(7);
        JsonNode before = ask("officer", "surveys/open?knownAt=" + recordedAt(beforeAnswers));
        JsonNode now = ask("officer", "surveys/open");
        assertThat(now.path("survey").path("position"))
                .isEqualTo(before.path("survey").path("position"));
        assertThat(before.path("survey").path("mine").size()).isZero();
        assertThat(process.get("officer", "/api/programmes/shared/surveys/elsewhere")
                        .status())
                .isEqualTo(404);
        assertThat(process.get("stranger", "/api/programmes/shared/surveys").status())
                .isEqualTo(404);
    }

    /** Else a restore would miss something, and whoever reads the file could count what is not theirs. */
    @Test
    void an_export_has_no_holes_where_other_partners_answers_are() {
        Map<String, Long> next = new HashMap<>();
        List<JsonNode> lines = process.get("officer", "/api/programmes/shared/export.jsonl")
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        List<JsonNode> entries = lines.subList(1, lines.size() - 1);
        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("sequence").asLong())
                        .isEqualTo(next.merge(entry.path("stream").asString(), 0L, (before, _) -> before + 1)));
        assertThat(next.get("few")).as("opened, five of its own and closed").isEqualTo(6);
    }

    @Test
    void it_lists_counts_and_finds() {
        JsonNode register = ask("officer", "surveys?q=many");
        assertThat(register.path("counts").toString()).isEqualTo("{\"open\":1,\"closed\":2,\"withdrawn\":0,\"all\":3}");
        assertThat(Stream.of(register.path("surveys").path(0).path("id").asString()))
                .containsExactly("many");
        assertThat(ask("officer", "surveys?stage=open").path("total").asInt()).isOne();
    }

    private static String recordedAt(long position) {
        return process.bean(Ledger.class).recordedAt(position).toString();
    }
}
