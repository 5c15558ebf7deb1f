package org.prinuce.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;

/** The glossary as it is asked for, on both clocks. */
class TermsIT {

    private static final SaidOfTerms SAID = new SaidOfTerms(new Said("shared"));
    private static final SaidOfTerms OTHER = new SaidOfTerms(new Said("other"));
    private static QueryProcess process;
    private static long last;
    private static String beforeTheContest;

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
                SAID.raised("host", "sutton", Visibility.SHARED, "host", "2014-03-03"),
                SAID.defined("host", "sutton", "who employs the team", "2014-03-04"),
                SAID.defined("host", "kingston", "who leads the team", "2014-03-05"));
        long known = process.record("officer", SAID.raised("saving", null, Visibility.PUBLIC, "saving", "2014-03-10"));
        beforeTheContest = process.bean(Ledger.class).recordedAt(known).toString();
        process.record("officer", SAID.contested("host", "kingston", "2014-03-06"));
        process.record("officer", SAID.raised("gone", "sutton", "2014-03-01"), SAID.withdrawn("gone", "2014-03-02"));
        process.record("officer", SAID.agreed("saving", "cash that is no longer spent", "2014-03-20"));
        process.record("stranger", OTHER.raised("elsewhere", "sutton", "2014-03-03"));
        DecisionDetails bare = Said.details("Choose a host");
        process.record(
                "officer",
                SAID.said()
                        .proposed(
                                "d",
                                "sutton",
                                Visibility.SHARED,
                                Said.on("2014-03-05"),
                                null,
                                new DecisionDetails(
                                        bare.title(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        List.of("saving", "host", "secret", "elsewhere", "unknown"),
                                        List.of()),
                                Said.partners("sutton")));
        last = process.record(
                "kingston-officer",
                SAID.raised("secret", "kingston", Visibility.PARTNER, "exit clause", "2014-03-04"),
                SAID.defined("secret", "kingston", Visibility.PARTNER, "how we would leave", "2014-03-04"));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode ask(String account, String question) {
        return process.ask(
                account, "/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after=" + last);
    }

    private static List<String> terms(JsonNode answer) {
        return StreamSupport.stream(answer.path("terms").spliterator(), false)
                .map(it -> it.path("term").asString() + " " + it.path("stage").asString())
                .toList();
    }

    @Test
    void the_glossary_lists_what_is_contested_first_and_what_was_withdrawn_last() {
        JsonNode glossary = ask("officer", "terms");

        assertThat(terms(glossary)).containsExactly("host CONTESTED", "saving AGREED", "Term gone WITHDRAWN");
        assertThat(glossary.path("counts").toString())
                .isEqualTo("{\"contested\":1,\"agreed\":1,\"other\":0,\"withdrawn\":1,\"all\":2}");
        JsonNode host = glossary.path("terms").path(0);
        assertThat(host.path("definitions").toString())
                .isEqualTo("[{\"partner\":\"kingston\",\"definition\":\"who leads the team\",\"since\":\"2014-03-05\"},"
                        + "{\"partner\":\"sutton\",\"definition\":\"who employs the team\",\"since\":\"2014-03-04\"}]");
        assertThat(host.path("contests").toString())
                .isEqualTo("[{\"partner\":\"kingston\",\"reason\":\"we differ\",\"since\":\"2014-03-06\"}]");
        JsonNode saving = glossary.path("terms").path(1);
        assertThat(saving.has("partner")).isFalse();
        assertThat(saving.path("agreed").toString())
                .isEqualTo("{\"definition\":\"cash that is no longer spent\",\"on\":\"2014-03-20\"}");
    }

    @Test
    void it_filters_sorts_searches_and_pages() {
        assertThat(terms(ask("officer", "terms?stage=contested"))).containsExactly("host CONTESTED");
        assertThat(terms(ask("officer", "terms?partner=sutton&sort=title")))
                .containsExactly("host CONTESTED", "Term gone WITHDRAWN");
        assertThat(terms(ask("officer", "terms?q=employ"))).containsExactly("host CONTESTED");
        assertThat(terms(ask("officer", "terms?sort=-happened&size=1&page=2"))).containsExactly("host CONTESTED");
        for (String wrong : List.of("stage=lost", "sort=colour", "partner=S!", "page=0")) {
            QueryProcess.Answer answer = process.get("officer", "/api/programmes/shared/terms?" + wrong);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("field").asString()).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void it_answers_on_both_clocks() {
        assertThat(terms(ask("officer", "terms?asAt=2014-03-02"))).containsExactly("Term gone WITHDRAWN");
        assertThat(terms(ask("officer", "terms?asAt=2014-03-05")))
                .containsExactly("host DEFINED", "Term gone WITHDRAWN");
        assertThat(terms(ask("officer", "terms?knownAt=" + beforeTheContest)))
                .containsExactly("host DEFINED", "saving RAISED");
        assertThat(terms(ask("officer", "terms?asAt=2014-03-06&knownAt=" + beforeTheContest)))
                .containsExactly("host DEFINED");
        assertThat(ask("officer", "terms/host?asAt=2014-03-03")
                        .path("term")
                        .path("stage")
                        .asString())
                .isEqualTo("RAISED");
    }

    @Test
    void the_journal_tells_the_history_of_one_term() {
        JsonNode history = ask("officer", "journal?thing=host&sort=happened");

        assertThat(StreamSupport.stream(history.path("entries").spliterator(), false)
                        .map(it -> it.path("says").asString()))
                .containsExactly(
                        "Raised by Sutton",
                        "Sutton defines it: who employs the team",
                        "Kingston defines it: who leads the team",
                        "Kingston contests it: we differ");
        assertThat(history.path("entries").path(0).path("thing").toString())
                .contains("\"kind\":\"term\"", "\"title\":\"host\"");
        assertThat(ask("officer", "journal?thing=saving&sort=happened")
                        .path("entries")
                        .path(0)
                        .path("says")
                        .asString())
                .isEqualTo("Raised by the programme");
        assertThat(ask("officer", "journal?thing=elsewhere").path("total").asLong())
                .isZero();
        assertThat(ask("officer", "journal?capability=language").path("total").asLong())
                .isEqualTo(8);
    }

    @Test
    void a_decision_that_uses_a_contested_term_is_marked_with_the_competing_meanings() {
        JsonNode marks = ask("officer", "decisions/d").path("contestedTerms");

        assertThat(marks.size()).isEqualTo(1);
        assertThat(marks.path(0).path("term").asString()).isEqualTo("host");
        assertThat(marks.path(0).path("definitions").path(1).toString())
                .isEqualTo("{\"partner\":\"sutton\",\"definition\":\"who employs the team\",\"since\":\"2014-03-04\"}");
        assertThat(ask("officer", "decisions/d?asAt=2014-03-05")
                        .path("contestedTerms")
                        .size())
                .isZero();
    }

    @Test
    void what_is_private_or_elsewhere_is_not_there() {
        for (String gone : List.of("terms/secret", "terms/elsewhere", "terms/absent")) {
            assertThat(process.get("officer", "/api/programmes/shared/" + gone).status())
                    .isEqualTo(404);
        }
        assertThat(process.get("stranger", "/api/programmes/shared/terms").status())
                .isEqualTo(404);
        assertThat(ask("officer", "terms?q=exit").path("total").asLong()).isZero();
        assertThat(ask("officer", "terms?asAt=2014-03-04").path("total").asLong())
                .isEqualTo(2);
        assertThat(ask("officer", "journal?thing=secret").path("total").asLong())
                .isZero();
        assertThat(terms(ask("kingston-officer", "terms?q=exit"))).containsExactly("exit clause DEFINED");
        assertThat(ask("kingston-officer", "journal?thing=secret").path("total").asLong())
                .isEqualTo(2);
    }
}
