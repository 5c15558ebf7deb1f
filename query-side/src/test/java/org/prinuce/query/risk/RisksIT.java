package org.prinuce.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.prinuce.query.risk.SaidOfRisk.details;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Role;
import org.prinuce.events.risk.Nature;
import org.prinuce.events.risk.Scale;
import org.prinuce.events.risk.Score;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import org.prinuce.query.view.Folds;
import tools.jackson.databind.JsonNode;

/** The register and the matrix, at the present and in the past, and what only Kingston may see of them. */
class RisksIT {

    private static final SaidOfRisk SAID = new SaidOfRisk("shared");
    private static final SaidOfRisk OTHER = new SaidOfRisk("other");
    private static final Scale FIVE = new Scale(5, 5);
    private static QueryProcess process;
    private static long last;

    @BeforeAll
    static void start() {
        process = QueryProcess.start()
                .account("officer", false)
                .account("kingston-officer", false)
                .account("stranger", false);
        for (String programme : List.of("shared", "other")) {
            process.record("office", new Said(programme).southLondon().toArray(ProgrammeEvent[]::new));
        }
        process.record(
                "office",
                new Said("shared").granted("officer", Role.OFFICER, "sutton"),
                new Said("shared").granted("kingston-officer", Role.OFFICER, "kingston"),
                new Said("other").granted("stranger", Role.OBSERVER));
        process.record(
                "officer",
                SAID.raised(
                        "supplier",
                        "sutton",
                        Visibility.SHARED,
                        details("The supplier fails", Nature.RISK, "Supply"),
                        SaidOfRisk.FOUR,
                        new Score(3, 4),
                        "2014-01-06"),
                SAID.raised(
                        "grant",
                        "merton",
                        Visibility.PUBLIC,
                        details("A grant for video", Nature.OPPORTUNITY, "Funding"),
                        FIVE,
                        new Score(5, 5),
                        "2014-01-07"),
                SAID.raised(
                        "flood",
                        "sutton",
                        Visibility.SHARED,
                        details("The archive floods", Nature.RISK, "Supply"),
                        SaidOfRisk.FOUR,
                        new Score(4, 4),
                        "2014-01-08"),
                SAID.closed("flood", "2014-02-10"),
                SAID.reviewed("supplier", "2014-02-01", "2014-03-01"),
                OTHER.raised("elsewhere", "sutton", 4, 4, "2014-01-07"));
        last = process.record(
                "kingston-officer",
                SAID.raised(
                        "secret",
                        "kingston",
                        Visibility.PARTNER,
                        details("Our own supplier fails", Nature.RISK, "Hidden"),
                        FIVE,
                        new Score(4, 4),
                        "2014-01-07"));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode ask(String account, String question) {
        return process.ask(
                account, "/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after=" + last);
    }

    private static JsonNode ask(String question) {
        return ask("officer", question);
    }

    private static List<String> ids(JsonNode answer) {
        return StreamSupport.stream(answer.path("risks").spliterator(), false)
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void the_register_shows_the_most_exposed_first_and_what_ended_last() {
        JsonNode register = ask("risks");

        assertThat(ids(register)).containsExactly("grant", "supplier", "flood");
        assertThat(register.path("counts").path("open").asLong()).isEqualTo(2);
        assertThat(register.path("counts").path("closed").asLong()).isEqualTo(1);
        assertThat(register.path("counts").path("standing").asLong()).isEqualTo(2);
        assertThat(register.path("counts").path("overdue").asLong()).isEqualTo(1);
        assertThat(register.path("counts").path("all").asLong()).isEqualTo(3);
        assertThat(register.path("categories").toString()).isEqualTo("[\"Funding\",\"Supply\"]");
        JsonNode supplier = register.path("risks").path(1);
        assertThat(supplier.path("scale").asString()).isEqualTo("4x4");
        assertThat(supplier.path("inherent").path("exposure").asDouble()).isEqualTo(100 * 0.625 * 0.875, within(1e-9));
        assertThat(supplier.path("now").path("on").asString()).isEqualTo("2014-02-01");
        assertThat(supplier.path("overdueDays").asLong()).isPositive();
        assertThat(supplier.path("ref").asString()).startsWith("R-");
    }

    @Test
    void the_register_filters_sorts_searches_and_pages() {
        assertThat(ids(ask("risks?stage=closed"))).containsExactly("flood");
        assertThat(ids(ask("risks?stage=standing"))).containsExactly("grant", "supplier");
        assertThat(ids(ask("risks?nature=opportunity"))).containsExactly("grant");
        assertThat(ids(ask("risks?category=Supply"))).containsExactly("supplier", "flood");
        assertThat(ids(ask("risks?partner=merton"))).containsExactly("grant");
        assertThat(ids(ask("risks?q=SUPPL"))).containsExactlyInAnyOrder("supplier", "flood");
        assertThat(ids(ask("risks?sort=exposure"))).containsExactly("supplier", "grant", "flood");
        assertThat(ids(ask("risks?sort=review"))).startsWith("supplier");
        assertThat(ids(ask("risks?sort=title&size=1&page=2"))).containsExactly("flood");
    }

    @Test
    void the_register_of_a_day_past_is_as_it_stood() {
        assertThat(ids(ask("risks?asAt=2014-01-06"))).containsExactly("supplier");
        assertThat(ids(ask("risks?asAt=2014-01-31"))).containsExactly("grant", "flood", "supplier");
        assertThat(ids(ask("risks?asAt=2014-01-31&stage=standing&q=suppl"))).containsExactly("flood", "supplier");
        assertThat(ids(ask("risks?knownAt=2013-12-31"))).isEmpty();
        assertThat(ask("risks?asAt=2014-02-15").path("counts").path("overdue").asLong())
                .isZero();
        assertThat(ask("risks/supplier?asAt=2014-01-31")
                        .path("risk")
                        .path("now")
                        .path("score")
                        .asLong())
                .isEqualTo(12);
    }

    @Test
    void the_matrix_places_what_may_still_happen_as_at_any_day() {
        assertThat(placed(ask("risk-matrix"))).containsExactly("2,2 supplier 4x4 2,2", "5,5 grant 5x5 5,5");
        assertThat(placed(ask("risk-matrix?asAt=2014-01-31")))
                .containsExactly("4,5 supplier 4x4 3,4", "5,5 grant 5x5 5,5", "5,5 flood 4x4 4,4");
        assertThat(placed(ask("risk-matrix?scale=4&nature=risk"))).containsExactly("2,2 supplier 4x4 2,2");
        assertThat(ask("risk-matrix?scale=4").path("cells").size()).isEqualTo(16);
        assertThat(ask("risk-matrix").path("total").asLong()).isEqualTo(2);
    }

    private static List<String> placed(JsonNode matrix) {
        return StreamSupport.stream(matrix.path("cells").spliterator(), false)
                .flatMap(cell -> StreamSupport.stream(cell.path("risks").spliterator(), false)
                        .map(risk -> cell.path("probability").asLong() + ","
                                + cell.path("impact").asLong() + " "
                                + risk.path("id").asString() + " "
                                + risk.path("own").asString()))
                .toList();
    }

    @Test
    void what_only_kingston_may_see_is_as_if_absent_to_others() {
        assertThat(ids(ask("kingston-officer", "risks"))).containsExactly("grant", "secret", "supplier", "flood");
        assertThat(placed(ask("kingston-officer", "risk-matrix"))).contains("4,4 secret 5x5 4,4");
        assertThat(ask("kingston-officer", "risks?asAt=2014-01-07&category=Hidden")
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        for (String question : List.of("risks", "risks?q=own", "risks?asAt=2014-01-07", "risk-matrix", "journal")) {
            assertThat(ask(question).toString()).as(question).doesNotContain("secret", "Hidden", "Our own");
        }
        assertThat(process.get("officer", "/api/programmes/shared/risks/secret").status())
                .isEqualTo(404);
        assertThat(process.get("officer", "/api/programmes/shared/risks/elsewhere")
                        .status())
                .isEqualTo(404);
        for (String question : List.of("risks", "risk-matrix")) {
            assertThat(process.get("stranger", "/api/programmes/shared/" + question)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void every_version_is_what_a_fresh_fold_gives() {
        ask("kingston-officer", "risks");

        assertThat(Folds.checkEveryVersion(process.bean(Risks.class), process)).isEqualTo(5);
    }

    @Test
    void the_journal_tells_of_risks() {
        JsonNode entries = ask("journal?capability=risk&sort=recorded").path("entries");

        assertThat(entries.size()).isEqualTo(5);
        assertThat(entries.path(0).path("says").asString())
                .isEqualTo("Raised by Sutton: probability 3, impact 4 on a scale of 4x4");
        assertThat(entries.path(0).path("thing").path("kind").asString()).isEqualTo("risk");
        assertThat(entries.path(0).path("thing").path("title").asString()).isEqualTo("The supplier fails");
    }

    @Test
    void a_malformed_question_is_refused_by_name() {
        for (String field : List.of("stage=lost", "nature=act-of-god", "sort=colour", "partner=Sutton!", "size=0")) {
            QueryProcess.Answer answer = process.get("officer", "/api/programmes/shared/risks?" + field);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("field").asString()).isEqualTo(field.substring(0, field.indexOf('=')));
        }
        assertThat(process.get("officer", "/api/programmes/shared/risk-matrix?scale=11")
                        .status())
                .isEqualTo(422);
    }
}
