package org.prinuce.query.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;

/** A partner that left is waited for no longer; the past still shows it. */
class PartnerLeftIT {

    private static final Said SAID = new Said("shared");
    private static final Said OTHER = new Said("other");

    @Test
    void registers_and_pages_know_it_from_its_day_on() {
        try (QueryProcess process = QueryProcess.start().account("officer", false)) {
            for (Said said : new Said[] {SAID, OTHER}) {
                process.record("office", said.southLondon().toArray(ProgrammeEvent[]::new));
                process.record("office", said.granted("officer", Role.OFFICER, "sutton"));
                process.record(
                        "officer",
                        said.proposed(said.programme() + "-d", "sutton", "2014-01-06", "sutton", "merton"),
                        said.position(said.programme() + "-d", "sutton", Stance.SUPPORT, "2014-01-08"));
            }
            String before = process.bean(Ledger.class)
                    .recordedAt(process.bean(Ledger.class).head())
                    .toString();
            long left = process.record("office", SAID.left("merton", "2014-03-31"));

            assertThat(stage(process, "shared", "?after=" + left)).isEqualTo("READY");
            assertThat(stage(process, "other", "?after=" + left)).isEqualTo("WAITING");
            assertThat(stage(process, "shared", "?asAt=2014-03-31&after=" + left))
                    .isEqualTo("WAITING");
            assertThat(stage(process, "shared", "?asAt=2014-04-01&after=" + left))
                    .isEqualTo("READY");
            assertThat(stage(process, "shared", "?knownAt=" + before)).isEqualTo("WAITING");

            assertThat(merton(process, "").path("leftOn").asString()).isEqualTo("2014-03-31");
            assertThat(merton(process, "?asAt=2014-03-31").path("leftOn").asString())
                    .isEqualTo("2014-03-31");
            assertThat(merton(process, "?asAt=2014-03-30").has("leftOn")).isFalse();
            assertThat(merton(process, "?knownAt=" + before).has("leftOn")).isFalse();
            assertThat(process.ask("officer", "/api/programmes/shared/journal?size=1")
                            .path("entries")
                            .path(0)
                            .path("says")
                            .asString())
                    .isEqualTo("Merton left: It goes its own way");
        }
    }

    private static String stage(QueryProcess process, String programme, String asked) {
        return process.ask("officer", "/api/programmes/" + programme + "/decisions" + asked)
                .path("decisions")
                .path(0)
                .path("stage")
                .asString();
    }

    private static JsonNode merton(QueryProcess process, String asked) {
        for (JsonNode partner :
                process.ask("officer", "/api/programmes/shared" + asked).path("partners")) {
            if (partner.path("id").asString().equals("merton")) {
                return partner;
            }
        }
        throw new AssertionError("Merton is not there");
    }
}
