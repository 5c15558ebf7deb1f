package org.prinuce.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.governance.Publication.DECISION;
import static org.prinuce.events.governance.Stance.OBJECT;
import static org.prinuce.events.governance.Stance.SUPPORT;
import static org.prinuce.query.Said.details;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;

/** One decision over time, worked by hand for pairs of moments on the two clocks, through the real store. */
class TwoClocksIT {

    private static final Said SAID = new Said("shared");
    private static final List<String> KNOWN_AFTER = new ArrayList<>();
    private static QueryProcess process;
    private static long last;

    /** Sutton: 10:00 on the third working day after taking. Merton: noon on the third after publication. */
    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("officer", false);
        process.record("office", SAID.southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", SAID.granted("officer", Role.OFFICER, "sutton"));
        record(SAID.proposed( // entry 1
                "d",
                "sutton",
                Visibility.SHARED,
                on("2014-03-03"),
                on("2014-03-20"),
                details("Share legal services"),
                partners("sutton", "merton")));
        record(SAID.position("d", "sutton", SUPPORT, "2014-03-10")); // 2
        record(SAID.taken("d", "2014-03-24")); // 3
        record(SAID.published("d", DECISION, "2014-03-26")); // 4
        record(SAID.position("d", "merton", SUPPORT, "2014-03-12")); // 5, late
        record(SAID.corrected("d", Said.title("Share legal services with Merton"), "2014-03-03")); // 6
        record(SAID.position("d", "merton", OBJECT, "2014-03-28")); // 7, late
        record(SAID.position("d", "merton", SUPPORT, "2014-04-04")); // 8
        record(SAID.superseded("d", "e", "2014-06-02")); // 9
        last = process.record("officer", SAID.proposed("e", "sutton", "2014-06-02", "sutton")); // must not change it
    }

    private static void record(ProgrammeEvent event) {
        long position = process.record("officer", event);
        KNOWN_AFTER.add(process.bean(Ledger.class).recordedAt(position).toString());
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @ParameterizedTest(name = "as at {0}, known after entry {1}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // as at, known after entry, title, stage, jointly final from, waits for, overdue days
                "2014-03-02,            1, -,                                -,             -,                -,      "
                        + "       -",
                "2014-03-03,            1, Share legal services,             WAITING,       -,               "
                        + " merton+sutton, -",
                "2014-03-09,            2, Share legal services,             WAITING,       -,               "
                        + " merton+sutton, -",
                "2014-03-10,            2, Share legal services,             WAITING,       -,                merton, "
                        + "       -",
                "2014-03-10,            1, Share legal services,             WAITING,       -,               "
                        + " merton+sutton, -",
                "2014-03-24,            2, Share legal services,             WAITING,       -,                merton, "
                        + "       4",
                "2014-03-24,            3, Share legal services,             HELD,          -,                merton, "
                        + "       4",
                "2014-03-31,            4, Share legal services,             HELD,          -,                merton, "
                        + "       11",
                "2014-03-12,            4, Share legal services,             WAITING,       -,                merton, "
                        + "       -",
                "2014-03-12,            5, Share legal services,             READY,         -,                -,      "
                        + "       -",
                "2014-03-24,            5, Share legal services,             IN_CALL_IN,    -,               "
                        + " merton+sutton, -",
                "2014-03-26,            5, Share legal services,             IN_CALL_IN,    2014-03-31T12:00,"
                        + " merton+sutton, -",
                "2014-03-27,            5, Share legal services,             IN_CALL_IN,    2014-03-31T12:00, merton, "
                        + "       -",
                "2014-03-27T09:59:59Z,  5, Share legal services,             IN_CALL_IN,    2014-03-31T12:00,"
                        + " merton+sutton, -",
                "2014-03-27T10:00:00Z,  5, Share legal services,             IN_CALL_IN,    2014-03-31T12:00, merton, "
                        + "       -",
                // summer time began on 30 March: noon in London is 11:00 UTC
                "2014-03-31T10:59:59Z,  5, Share legal services,             IN_CALL_IN,    2014-03-31T12:00, merton, "
                        + "       -",
                "2014-03-31T11:00:00Z,  5, Share legal services,             JOINTLY_FINAL, 2014-03-31T12:00, -,      "
                        + "       -",
                "2014-03-31,            5, Share legal services,             JOINTLY_FINAL, 2014-03-31T12:00, -,      "
                        + "       -",
                "2014-03-03,            5, Share legal services,             WAITING,       -,               "
                        + " merton+sutton, -",
                "2014-03-03,            6, Share legal services with Merton, WAITING,       -,               "
                        + " merton+sutton, -",
                "2014-03-27,            7, Share legal services with Merton, IN_CALL_IN,    2014-03-31T12:00, merton, "
                        + "       -",
                "2014-03-28,            7, Share legal services with Merton, HELD,          -,                merton, "
                        + "       -",
                "2014-04-04,            7, Share legal services with Merton, HELD,          -,                merton, "
                        + "       -",
                "2014-04-03,            8, Share legal services with Merton, HELD,          -,                merton, "
                        + "       -",
                "2014-04-04,            8, Share legal services with Merton, JOINTLY_FINAL, 2014-04-04T00:00, -,      "
                        + "       -",
                "2014-06-01,            9, Share legal services with Merton, JOINTLY_FINAL, 2014-04-04T00:00, -,      "
                        + "       -",
                "2014-06-02,            9, Share legal services with Merton, SUPERSEDED,    -,                -,      "
                        + "       -",
                "2014-06-02,            8, Share legal services with Merton, JOINTLY_FINAL, 2014-04-04T00:00, -,      "
                        + "       -",
                "2030-01-01,            4, Share legal services,             HELD,          -,                merton, "
                        + "       5766",
            })
    void the_decision_and_the_register_answer(
            String asAt, int known, String title, String stage, String finalFrom, String waitsFor, String overdue) {
        String clocks = "?asAt=" + asAt + "&knownAt=" + KNOWN_AFTER.get(known - 1);
        JsonNode register = process.ask("officer", "/api/programmes/shared/decisions" + clocks);
        JsonNode listed = StreamSupport.stream(register.path("decisions").spliterator(), false)
                .filter(it -> it.path("id").asString().equals("d"))
                .findFirst()
                .orElse(null);
        QueryProcess.Answer one = process.get("officer", "/api/programmes/shared/decisions/d" + clocks);
        if (stage == null) {
            assertThat(listed).isNull();
            assertThat(one.status()).isEqualTo(404);
            return;
        }
        for (JsonNode decision : List.of(listed, one.json().path("decision"))) {
            assertThat(decision.path("title").asString()).isEqualTo(title);
            assertThat(decision.path("stage").asString()).isEqualTo(stage);
            assertThat(decision.path("jointlyFinalFrom").asString(""))
                    .startsWith(finalFrom == null ? "" : finalFrom)
                    .hasSize(finalFrom == null ? 0 : "2014-03-31T12:00:00".length());
            assertThat(StreamSupport.stream(decision.path("waitsFor").spliterator(), false)
                            .map(JsonNode::asString)
                            .toList())
                    .isEqualTo(waitsFor == null ? List.of() : List.of(waitsFor.split("\\+")));
            assertThat(decision.path("overdueDays").asString("")).isEqualTo(overdue == null ? "" : overdue);
        }
        assertThat(register.path("asAt").asString()).isEqualTo(asAt);
        assertThat(register.path("knownAt").asString()).isEqualTo(KNOWN_AFTER.get(known - 1));
    }

    @Test
    void the_journal_is_searched_by_the_words_that_stood_then() {
        String before = "&knownAt=" + KNOWN_AFTER.get(4);
        assertThat(found("with+merton" + before)).isZero();
        assertThat(found("with+merton")).isEqualTo(9);
        assertThat(found("share+legal" + before)).isEqualTo(5);
        assertThat(found("share+legal")).isEqualTo(9);
    }

    private static long found(String q) {
        return process.ask("officer", "/api/programmes/shared/journal?after=" + last + "&q=" + q)
                .path("total")
                .asLong();
    }
}
