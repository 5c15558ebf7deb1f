package org.prinuce.query.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Role;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.Outcome;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import org.prinuce.query.view.Folds;
import tools.jackson.databind.JsonNode;

/** The registers of issues, assumptions and dependencies. */
class SiblingsIT {

    private static final SaidOfRisk RISKS = new SaidOfRisk("shared");
    private static final SaidOfSiblings SAID = new SaidOfSiblings("shared");
    private static final SaidOfSiblings OTHER = new SaidOfSiblings("other");
    private static QueryProcess process;
    private static long last;

    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("officer", false).account("kingston-officer", false);
        for (String programme : List.of("shared", "other")) {
            process.record("office", new Said(programme).southLondon().toArray(ProgrammeEvent[]::new));
        }
        process.record(
                "office",
                new Said("shared").granted("officer", Role.OFFICER, "sutton"),
                new Said("shared").granted("kingston-officer", Role.OFFICER, "kingston"));
        process.record(
                "officer",
                RISKS.raised("fire", "sutton", 3, 4, "2014-01-06"),
                RISKS.materialised("fire", "2014-02-01"),
                SAID.issue("calm", "2014-02-02"),
                SAID.issue("burnt", "sutton", Visibility.SHARED, "The archive burnt", Level.HIGH, "fire", "2014-02-02"),
                SAID.answered("burnt", "2014-02-10"),
                SAID.assumption("grant", "2014-01-06", "2014-03-01"),
                SAID.assumption("staff", "2014-01-06", "2014-03-01"),
                SAID.tested("staff", Outcome.FAILED, "2014-02-01"),
                SAID.dependency("data", "2014-01-06", "2014-03-01"),
                SAID.promised("data", "2014-02-01", "2014-03-10"),
                SAID.dependency("room", "2014-01-06", "2014-02-01"),
                SAID.met("room", "2014-01-20"),
                OTHER.issue("elsewhere-i", "2014-02-02"),
                OTHER.assumption("elsewhere-a", "2014-01-06", "2014-03-01"),
                OTHER.dependency("elsewhere-d", "2014-01-06", "2014-03-01"));
        last = process.record(
                "kingston-officer",
                SAID.issue("secret-i", "kingston", Visibility.PARTNER, "Hidden", Level.HIGH, null, "2014-02-02"),
                SAID.assumption("secret-a", "kingston", Visibility.PARTNER, "Hidden", "2014-01-06", "2014-03-01"),
                SAID.dependency("secret-d", "kingston", Visibility.PARTNER, "Hidden", "2014-01-06", "2014-03-01"));
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

    private static List<String> ids(String question) {
        return StreamSupport.stream(
                        ask(question).path(question.replaceAll("\\W.*", "")).spliterator(), false)
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void issues_are_listed_with_the_risk_they_came_from() {
        JsonNode register = ask("issues?sort=-priority");

        assertThat(ids("issues?sort=-priority")).containsExactly("burnt", "calm");
        assertThat(register.path("counts").toString())
                .isEqualTo("{\"open\":1,\"answered\":1,\"closed\":0,\"withdrawn\":0,\"all\":2}");
        JsonNode burnt = register.path("issues").path(0);
        assertThat(burnt.path("risk").path("title").asString()).isEqualTo("Risk fire");
        assertThat(burnt.path("answer").path("on").asString()).isEqualTo("2014-02-10");
        assertThat(ids("issues?stage=answered")).containsExactly("burnt");
        assertThat(ids("issues?priority=high&kind=concern")).containsExactly("burnt");
        assertThat(ids("issues?asAt=2014-02-09&stage=answered")).isEmpty();
        assertThat(ids("issues?knownAt=2013-12-31")).isEmpty();
        assertThat(ids("issues?risk=fire")).containsExactly("burnt");
        assertThat(ids("issues?risk=fire&asAt=2014-02-05")).containsExactly("burnt");
        assertThat(ids("issues?risk=fire&q=archive")).containsExactly("burnt");
        assertThat(ids("issues?risk=fire&q=calm")).isEmpty();
        assertThat(ids("issues?risk=flood")).isEmpty();
        assertThat(ask("issues/burnt").path("issue").path("risk").path("id").asString())
                .isEqualTo("fire");
    }

    @Test
    void assumptions_are_listed_with_those_that_failed_first() {
        JsonNode register = ask("assumptions");

        assertThat(ids("assumptions")).containsExactly("staff", "grant");
        assertThat(register.path("counts").path("failed").asLong()).isEqualTo(1);
        assertThat(register.path("counts").path("overdue").asLong()).isEqualTo(1);
        assertThat(ask("assumptions?asAt=2014-03-01")
                        .path("counts")
                        .path("overdue")
                        .asLong())
                .isZero();
        assertThat(ids("assumptions?asAt=2014-01-31&stage=open")).containsExactlyInAnyOrder("staff", "grant");
        assertThat(ids("assumptions?confidence=low")).isEmpty();
    }

    @Test
    void dependencies_are_listed_by_giver_and_receiver() {
        // The one that was met was needed first; what is late stands before it.
        assertThat(ids("dependencies?sort=needed")).containsExactly("data", "room");
        assertThat(ids("dependencies?giver=merton&stage=met")).containsExactly("room");
        assertThat(ids("dependencies?receiver=merton")).isEmpty();
        assertThat(ask("dependencies/data?asAt=2014-03-05")
                        .path("dependency")
                        .path("promisedLateDays")
                        .asLong())
                .isEqualTo(9);
        assertThat(ask("dependencies/data?asAt=2014-03-05")
                        .path("dependency")
                        .path("overdueDays")
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void what_only_kingston_may_see_is_as_if_absent_to_others() {
        for (String question : List.of(
                "issues", "issues?q=hidden", "issues?asAt=2014-02-05", "assumptions", "dependencies", "journal")) {
            assertThat(ask(question).toString()).as(question).doesNotContain("Hidden", "secret", "elsewhere");
            assertThat(ask("kingston-officer", question).toString()).contains("Hidden");
        }
        for (String thing : List.of("issues/secret-i", "assumptions/secret-a", "dependencies/secret-d")) {
            assertThat(process.get("officer", "/api/programmes/shared/" + thing).status())
                    .isEqualTo(404);
            assertThat(process.get("kingston-officer", "/api/programmes/shared/" + thing)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(process.get("officer", "/api/programmes/shared/issues/elsewhere-i")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_journal_tells_of_each() {
        List<String> said = StreamSupport.stream(
                        ask("journal?capability=risk&sort=recorded")
                                .path("entries")
                                .spliterator(),
                        false)
                .map(it -> it.path("thing").path("kind").asString() + ": "
                        + it.path("says").asString())
                .toList();
        long fire = ask("risks/fire").path("risk").path("position").asLong() - 1;

        assertThat(said)
                .contains(
                        "issue: Raised by Sutton from R-" + fire,
                        "issue: Answered by Sutton: Hire two",
                        "assumption: Made by Sutton",
                        "assumption: Found not to hold by Sutton: A letter came",
                        "dependency: Sutton needs this of Merton by 1 March 2014",
                        "dependency: Promised by Merton for 10 March 2014",
                        "dependency: Met, says Sutton");
    }

    @Test
    void every_version_is_what_a_fresh_fold_gives() {
        ask("kingston-officer", "issues");

        assertThat(Folds.checkEveryVersion(process.bean(Issues.class), process)).isEqualTo(4);
        assertThat(Folds.checkEveryVersion(process.bean(Assumptions.class), process))
                .isEqualTo(4);
        assertThat(Folds.checkEveryVersion(process.bean(Dependencies.class), process))
                .isEqualTo(4);
    }
}
