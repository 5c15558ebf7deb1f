package org.prinuce.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.governance.Stance.OBJECT;
import static org.prinuce.events.governance.Stance.SUPPORT;
import static org.prinuce.query.Said.details;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partners;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Role;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;

class DecisionsIT {

    private static final Said SAID = new Said("shared");
    private static final Said OTHER = new Said("other");
    private static QueryProcess process;
    private static long last;

    @BeforeAll
    static void start() {
        process = QueryProcess.start()
                .account("officer", false)
                .account("board", false)
                .account("stranger", false);
        process.record("office", SAID.southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", SAID.granted("officer", Role.OFFICER, "sutton"));
        process.record("office", SAID.granted("board", Role.BOARD_MEMBER));
        process.record("office", OTHER.southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", OTHER.granted("stranger", Role.OBSERVER));
        process.record(
                "officer",
                SAID.proposed(
                        "waiting",
                        "sutton",
                        Visibility.SHARED,
                        on("2014-01-06"),
                        on("2014-02-03"),
                        details("Share one body-worn video store", "Community safety"),
                        partners("sutton", "merton")),
                SAID.position("waiting", "sutton", SUPPORT, "2014-01-08"));
        process.record(
                "officer",
                SAID.proposed(
                        "held",
                        "sutton",
                        Visibility.SHARED,
                        on("2014-01-07"),
                        null,
                        details("Host the licensing service", "Licensing"),
                        partners("sutton")),
                SAID.position("held", "sutton", OBJECT, "2014-01-08"),
                SAID.taken("held", "2014-01-09"));
        process.record("stranger", OTHER.proposed("elsewhere", "sutton", "2014-01-07", "sutton"));
        last = process.record(
                "officer",
                SAID.proposed(
                        "final",
                        "sutton",
                        Visibility.PUBLIC,
                        on("2014-01-05"),
                        on("2014-01-31"),
                        details("Joint committee terms", "Licensing"),
                        partners("sutton")),
                SAID.position("final", "sutton", SUPPORT, "2014-01-08"),
                SAID.taken("final", "2014-01-09"));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode ask(String question) {
        return process.ask(
                "officer",
                ("/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after=" + last)
                        .replace("shared/?&", "shared?"));
    }

    private static List<String> ids(JsonNode answer) {
        return StreamSupport.stream(answer.path("decisions").spliterator(), false)
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void what_is_meant_to_supersede_a_decision_is_found_by_it() {
        long position = process.record(
                "stranger",
                OTHER.successor("successor", "sutton", "2014-02-07", "elsewhere"),
                OTHER.successor("another", "sutton", "2014-02-07", "nowhere"));
        String address = "/api/programmes/other/decisions?after=" + position + "&supersedes=";

        assertThat(ids(process.ask("stranger", address + "elsewhere"))).containsExactly("successor");
        assertThat(ids(process.ask("stranger", address + "successor"))).isEmpty();
    }

    @Test
    void the_register_lists_what_is_open_held_and_final() {
        JsonNode register = ask("decisions");

        assertThat(ids(register)).containsExactly("waiting", "held", "final");
        assertThat(register.path("counts").path("open").asLong()).isEqualTo(2);
        assertThat(register.path("counts").path("waiting").asLong()).isEqualTo(1);
        assertThat(register.path("counts").path("held").asLong()).isEqualTo(1);
        assertThat(register.path("counts").path("final").asLong()).isEqualTo(1);
        assertThat(register.path("counts").path("overdue").asLong()).isEqualTo(1);
        assertThat(register.path("counts").path("waitingForMine").asLong()).isEqualTo(1);
        assertThat(register.path("arrangements").toString()).isEqualTo("[\"Community safety\",\"Licensing\"]");
    }

    @Test
    void over_time_each_decision_has_its_days_and_each_partner_how_long_it_takes() {
        JsonNode now = ask("decisions-over-time?asAt=2014-02-01");

        assertThat(ids(now)).containsExactly("final", "waiting", "held");
        JsonNode settled = now.path("decisions").path(0);
        assertThat(settled.path("proposedOn").asString()).isEqualTo("2014-01-05");
        assertThat(settled.path("takenOn").asString()).isEqualTo("2014-01-09");
        assertThat(settled.path("finalOn").asString()).isEqualTo("2014-01-14");
        assertThat(now.path("decisions").path(1).has("takenOn")).isFalse();
        JsonNode merton = now.path("partners").path(1);
        assertThat(merton.path("partner").asString()).isEqualTo("merton");
        assertThat(merton.path("asked").asLong()).isEqualTo(1);
        assertThat(merton.path("answered").asLong()).isZero();
        assertThat(merton.path("waiting").asLong()).isEqualTo(1);
        assertThat(merton.path("longestWaitingDays").asLong()).isEqualTo(26);
        // Its own proposals ask a partner nothing.
        assertThat(now.path("partners").path(2).path("asked").asLong()).isZero();

        JsonNode before = ask("decisions-over-time?asAt=2014-01-05");
        assertThat(ids(before)).containsExactly("final");
        assertThat(before.path("decisions").path(0).has("takenOn")).isFalse();
    }

    @Test
    void the_register_filters_sorts_searches_and_pages() {
        assertThat(ids(ask("decisions?stage=open"))).containsExactly("waiting", "held");
        assertThat(ids(ask("decisions?waitsFor=merton"))).containsExactly("waiting");
        assertThat(ids(ask("decisions?arrangement=Licensing&sort=proposed"))).containsExactly("final", "held");
        assertThat(ids(ask("decisions?q=licens"))).containsExactlyInAnyOrder("held", "final");
        assertThat(ids(ask("decisions?q=body+VIDEO"))).containsExactly("waiting");
        assertThat(ids(ask("decisions?sort=needed"))).containsExactly("final", "waiting", "held");
        assertThat(ids(ask("decisions?sort=title&size=1&page=2"))).containsExactly("final");
        assertThat(ask("decisions?sort=title&size=1&page=2").path("total").asLong())
                .isEqualTo(3);
    }

    @Test
    void the_register_of_a_day_past_is_as_it_stood() {
        assertThat(ids(ask("decisions?asAt=2014-01-06"))).containsExactly("final", "waiting");
        assertThat(ask("decisions?asAt=2014-01-08").path("counts").path("open").asLong())
                .isEqualTo(3);
        assertThat(ids(ask("decisions?asAt=2014-01-09&stage=in-call-in"))).containsExactly("final");
        assertThat(ids(ask("decisions?asAt=2014-01-14T10:00:00Z&stage=final"))).containsExactly("final");
        assertThat(ids(ask("decisions?asAt=2014-01-14T09:59:59Z&stage=final"))).isEmpty();
        assertThat(ids(ask("decisions?asAt=2014-01-08&q=licens"))).containsExactlyInAnyOrder("held", "final");
        assertThat(ids(ask("decisions?knownAt=2014-12-31"))).isEmpty();
    }

    @Test
    void a_decision_says_where_each_partner_stands() {
        JsonNode decision = ask("decisions/final").path("decision");

        assertThat(decision.path("stage").asString()).isEqualTo("JOINTLY_FINAL");
        assertThat(decision.path("jointlyFinalFrom").asString()).startsWith("2014-01-14T10:00");
        assertThat(decision.path("partners").path(3).path("final").path("state").asString())
                .isEqualTo("FINAL");
        assertThat(decision.path("partners").path(3).path("rule").path("until").asString())
                .isEqualTo("10:00");
        assertThat(decision.path("title").asString()).isEqualTo("Joint committee terms");
    }

    @Test
    void history_open_decisions_and_may_act_answer() {
        JsonNode history = ask("decisions/final/history").path("entries");
        assertThat(history.path(2).path("says").asString()).isEqualTo("Taken by Joint committee: approve");
        assertThat(history.path(0).path("actorName").asString()).isEqualTo("Name of officer");

        JsonNode open = ask("open-decisions");
        assertThat(ids(open)).containsExactly("waiting", "held");
        assertThat(open.path("decisions")
                        .path(0)
                        .path("waits")
                        .path(0)
                        .path("partner")
                        .asString())
                .isEqualTo("merton");

        assertThat(ids(ask("may-act"))).containsExactly("final", "held");
    }

    @Test
    void the_journal_with_hindsight_holds_what_had_happened_by_the_day_in_the_same_order() {
        List<JsonNode> all =
                ask("journal?size=500").path("entries").valueStream().toList();
        Set<String> days =
                all.stream().map(it -> it.path("happenedOn").asString()).collect(Collectors.toSet());
        assertThat(days).hasSizeGreaterThan(3);
        for (String day : days) {
            assertThat(ask("journal?size=500&asAt=" + day).path("entries").valueStream())
                    .as(day)
                    .containsExactlyElementsOf(all.stream()
                            .filter(it -> it.path("happenedOn").asString().compareTo(day) <= 0)
                            .toList());
        }
    }

    @Test
    void the_programme_its_activity_and_journal_answer() {
        JsonNode programme = ask("?");
        assertThat(programme.path("partners").path(0).path("short").asString()).isEqualTo("KI");
        assertThat(programme.path("mine").path("mayLogFor").toString()).isEqualTo("[\"sutton\"]");

        JsonNode journal = ask("journal?size=3");
        assertThat(journal.path("total").asLong()).isEqualTo(18);
        assertThat(journal.path("entries").path(0).path("thing").path("title").asString())
                .isEqualTo("Joint committee terms");
        assertThat(ask("journal?q=video").path("total").asLong()).isEqualTo(2);

        JsonNode activity = ask("activity");
        assertThat(activity.path("weeks").size()).isPositive();

        JsonNode programmes = process.ask("officer", "/api/programmes?after=" + last);
        assertThat(programmes.path("total").asLong()).isEqualTo(1);
        assertThat(programmes.path("programmes").path(0).path("openDecisions").asLong())
                .isEqualTo(2);
        assertThat(programmes.path("programmes").path(0).path("entries").asLong())
                .isEqualTo(18);
    }

    @Test
    void who_has_no_role_finds_nothing() {
        for (String question : List.of("", "/decisions", "/journal", "/activity", "/open-decisions", "/may-act")) {
            assertThat(process.get("stranger", "/api/programmes/shared" + question)
                            .status())
                    .isEqualTo(404);
            assertThat(process.get("officer", "/api/programmes/absent" + question)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(process.get("officer", "/api/programmes/shared/decisions/elsewhere")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_text_is_refused() {
        for (String field : List.of("arrangement=%00", "q=%ff")) {
            assertThat(process.get("officer", "/api/programmes/shared/decisions?" + field)
                            .status())
                    .as(field)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_malformed_question_is_refused_by_name() {
        for (String field : List.of(
                "asAt=yesterday",
                "knownAt=2014-13-01",
                "asAt=%2B999999999-12-31",
                "knownAt=%2B999999999-12-31T23:00:00Z",
                "after=x",
                "page=0",
                "size=501",
                "sort=colour",
                "stage=lost",
                "type=none",
                "waitsFor=Sutton!",
                "partnr=sutton",
                "nature=risk")) {
            QueryProcess.Answer answer = process.get("officer", "/api/programmes/shared/decisions?" + field);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("field").asString()).isEqualTo(field.substring(0, field.indexOf('=')));
        }
    }
}
