package org.prinuce.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.governance.Stance.SUPPORT;
import static org.prinuce.query.Said.details;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partners;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Notice;
import org.prinuce.events.programme.PartnershipEvent.ProgrammeCreated;
import org.prinuce.events.programme.Role;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;

/** The same entries twice: in a programme that goes on, and in a record of the past, in which no clock runs. */
class RecordOfThePastIT {

    private static QueryProcess process;
    private static long last;

    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("officer", false);
        log(new Said("running"), null);
        log(new Said("record"), Notice.PUBLIC_RECORD);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static void log(Said said, Notice notice) {
        process.record(
                "office",
                new ProgrammeCreated(said.programme(), Said.LONG_AGO, Said.text("P"), Said.text("p"), notice),
                said.joined("kingston"),
                said.joined("merton"),
                said.joined("sutton"),
                said.granted("officer", Role.OFFICER, "sutton"));
        String id = said.programme().value();
        List<ProgrammeEvent> decisions = List.of(
                proposed(said, "waiting-" + id, partners("sutton", "merton", "kingston")),
                said.position("waiting-" + id, "sutton", SUPPORT, "2014-01-08"),
                proposed(said, "ready-" + id, partners("sutton")),
                said.position("ready-" + id, "sutton", SUPPORT, "2014-01-08"));
        last = process.record("officer", decisions.toArray(ProgrammeEvent[]::new));
    }

    private static ProgrammeEvent proposed(Said said, String id, java.util.Set<org.prinuce.events.PartnerId> required) {
        return said.proposed(
                id, "sutton", Visibility.SHARED, on("2014-01-06"), on("2014-02-03"), details("Decide " + id), required);
    }

    private static JsonNode ask(String programme, String question) {
        return process.ask(
                "officer",
                "/api/programmes/" + programme + "/" + question + (question.contains("?") ? "&" : "?") + "after="
                        + last);
    }

    @Test
    void nobody_is_waited_for_in_a_record_and_nothing_is_overdue() {
        JsonNode running = ask("running", "decisions?sort=ref");
        JsonNode record = ask("record", "decisions?sort=ref");

        assertThat(running.path("counts").path("overdue").asLong()).isEqualTo(1);
        assertThat(running.path("decisions").path(0).path("overdueDays").asLong())
                .isPositive();
        assertThat(running.path("decisions").path(1).path("waitingDays").asLong())
                .isPositive();
        assertThat(record.path("counts").path("overdue").asLong()).isZero();
        assertThat(record.path("decisions").size()).isEqualTo(2);
        for (JsonNode decision : record.path("decisions")) {
            assertThat(decision.propertyNames()).contains("neededBy").doesNotContain("overdueDays", "waitingDays");
            assertThat(decision.path("waitsFor").isEmpty()).isTrue();
        }
        assertThat(ask("running", "decisions?waitsFor=merton").path("total").asLong())
                .isEqualTo(1);
        assertThat(ask("record", "decisions?waitsFor=merton").path("total").asLong())
                .isZero();
        assertThat(ask("record", "open-decisions").findValues("days")).isEmpty();
    }

    @Test
    void nothing_is_late_in_a_record() {
        for (String history : List.of("journal", "decisions/waiting-%s/history")) {
            assertThat(late("running", history)).isPositive();
            assertThat(late("record", history)).isZero();
        }
        assertThat(ask("running", "journal?late=true").path("total").asLong()).isPositive();
        assertThat(ask("record", "journal?late=true").path("total").asLong()).isZero();
        assertThat(ask("record", "journal?late=false").path("total").asLong())
                .isEqualTo(ask("record", "journal").path("total").asLong());
    }

    private static long late(String programme, String history) {
        return ask(programme, history.formatted(programme)).findValues("daysLate").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    @Test
    void what_a_record_does_not_say_is_no_sign_of_friction() {
        assertThat(ask("running", "friction/signals").path("signals").size()).isEqualTo(2);
        assertThat(ask("record", "friction/signals").path("signals").size()).isZero();
        assertThat(ask("running", "friction").path("components").toString()).doesNotContain("INERTIA\",\"sum\":0.0");
        assertThat(ask("record", "friction").path("components").toString()).contains("INERTIA\",\"sum\":0.0");
    }
}
