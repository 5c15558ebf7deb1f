package org.prinuce.query.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.query.culture.SaidOfObservations.details;

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

/** The register of observations as it is asked for, on both clocks. */
class ObservationsIT {

    private static final SaidOfObservations SAID = new SaidOfObservations(new Said("shared"));
    private static final SaidOfObservations OTHER = new SaidOfObservations(new Said("other"));
    private static QueryProcess process;
    private static long last;
    private static String beforeItWasResolved;

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
        process.record("officer", SAID.observed("pace", "kingston,sutton", 4, "2014-03-03"));
        long known = process.record(
                "officer",
                SAID.observed(
                        "habit",
                        "sutton",
                        Visibility.PUBLIC,
                        "merton,sutton",
                        details("Habit", 1, true),
                        "2014-03-05"));
        beforeItWasResolved = process.bean(Ledger.class).recordedAt(known).toString();
        process.record("officer", SAID.resolved("pace", "2014-03-20"));
        process.record("officer", SAID.observed("cost", "kingston,merton", 2, "2014-03-06"));
        process.record("stranger", OTHER.observed("elsewhere", "kingston,sutton", 5, "2014-03-03"));
        last = process.record(
                "kingston-officer",
                SAID.observed(
                        "secret",
                        "kingston",
                        Visibility.PARTNER,
                        "kingston,sutton",
                        details("Grudge", 5, false),
                        "2014-03-04"));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode ask(String account, String question) {
        return process.ask(
                account, "/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after=" + last);
    }

    private static List<String> seen(JsonNode answer) {
        return StreamSupport.stream(answer.path("observations").spliterator(), false)
                .map(it -> it.path("id").asString() + " " + it.path("stage").asString())
                .toList();
    }

    @Test
    void the_register_lists_counts_and_filters() {
        JsonNode register = ask("officer", "observations");
        assertThat(seen(register)).containsExactly("cost OPEN", "pace RESOLVED", "habit HELPED");
        assertThat(register.path("counts").toString())
                .isEqualTo("{\"open\":1,\"resolved\":1,\"helped\":1,\"withdrawn\":0,\"all\":3}");
        assertThat(register.path("observations").path(1).path("how").asString()).isEqualTo("agreed");
        assertThat(register.path("observations").path(1).path("between").toString())
                .isEqualTo("[\"kingston\",\"sutton\"]");
        assertThat(seen(ask("officer", "observations?between=sutton,kingston"))).containsExactly("pace RESOLVED");
        assertThat(seen(ask("officer", "observations?helpful=true"))).containsExactly("habit HELPED");
        assertThat(seen(ask("officer", "observations?helpful=false&stage=open")))
                .containsExactly("cost OPEN");
        assertThat(seen(ask("officer", "observations?sort=-severity")))
                .containsExactly("pace RESOLVED", "cost OPEN", "habit HELPED");
        assertThat(seen(ask("officer", "observations?sort=severity&asAt=2014-03-05")))
                .containsExactly("habit HELPED", "pace OPEN");
        assertThat(seen(ask("officer", "observations?q=habit"))).containsExactly("habit HELPED");
        for (String wrong : List.of("between=sutton", "between=sutton,sutton", "helpful=no", "stage=lost")) {
            QueryProcess.Answer answer = process.get("officer", "/api/programmes/shared/observations?" + wrong);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("field").asString()).isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void it_answers_on_both_clocks() {
        assertThat(seen(ask("officer", "observations?asAt=2014-03-05"))).containsExactly("pace OPEN", "habit HELPED");
        assertThat(seen(ask("officer", "observations?knownAt=" + beforeItWasResolved)))
                .containsExactly("pace OPEN", "habit HELPED");
        assertThat(ask("officer", "observations/pace?asAt=2014-03-19")
                        .path("observation")
                        .path("stage")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void the_journal_tells_it() {
        assertThat(StreamSupport.stream(
                                ask("officer", "journal?thing=pace&sort=recorded")
                                        .path("entries")
                                        .spliterator(),
                                false)
                        .map(it -> it.path("says").asString()))
                .containsExactly(
                        "Friction of severity 4 between Kingston and Sutton: Summary of Theme pace",
                        "Resolved: agreed");
    }

    @Test
    void what_is_private_or_elsewhere_is_not_there() {
        for (String gone : List.of("secret", "elsewhere", "absent")) {
            assertThat(process.get("officer", "/api/programmes/shared/observations/" + gone)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(process.get("stranger", "/api/programmes/shared/observations")
                        .status())
                .isEqualTo(404);
        assertThat(seen(ask("officer", "observations?q=grudge"))).isEmpty();
        assertThat(seen(ask("officer", "observations?asAt=2014-03-04"))).containsExactly("pace OPEN");
        assertThat(seen(ask("kingston-officer", "observations?q=grudge"))).containsExactly("secret OPEN");
    }
}
