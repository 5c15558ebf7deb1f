package org.prinuce.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.programme.ContextEvent.ContextKind.CONTROL;
import static org.prinuce.events.programme.ContextEvent.ContextKind.ELECTION;
import static org.prinuce.events.programme.ContextEvent.ContextKind.FUNDING;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.Role;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import tools.jackson.databind.JsonNode;

/** What happened around a programme as it is asked for, on both clocks. */
class ContextsIT {

    private static final SaidOfContext SAID = new SaidOfContext(new Said("shared"));
    private static final SaidOfContext OTHER = new SaidOfContext(new Said("other"));

    private static List<String> seen(QueryProcess process, String account, String question) {
        JsonNode answer = process.ask(account, "/api/programmes/shared/context" + question);
        return StreamSupport.stream(answer.path("context").spliterator(), false)
                .map(it -> it.path("title").asString() + " " + it.path("pounds").asString("-"))
                .toList();
    }

    @Test
    void the_register_the_entry_and_the_journal_answer() {
        try (QueryProcess process =
                QueryProcess.start().account("officer", false).account("kingston-officer", false)) {
            for (SaidOfContext said : List.of(SAID, OTHER)) {
                process.record("office", said.said().southLondon().toArray(ProgrammeEvent[]::new));
            }
            process.record("office", SAID.said().granted("officer", Role.OFFICER, "sutton"));
            process.record("office", SAID.said().granted("kingston-officer", Role.OFFICER, "kingston"));
            long first = process.record(
                    "office",
                    SAID.logged("grant", null, Visibility.PUBLIC, FUNDING, "Grant", 500_000L, "2014-03-03"),
                    SAID.logged("election", "sutton", Visibility.SHARED, ELECTION, "Election", null, "2014-05-22"));
            String known = process.bean(Ledger.class).recordedAt(first).toString();
            process.record("office", SAID.corrected("grant", FUNDING, "Grant", 750_000L, "2014-03-03"));
            process.record(
                    "office", OTHER.logged("elsewhere", null, Visibility.PUBLIC, FUNDING, "No", 1L, "2014-03-03"));
            long last = process.record(
                    "kingston-officer",
                    SAID.logged("secret", "kingston", Visibility.PARTNER, CONTROL, "Coup", null, "2014-03-04"));
            String after = "after=" + last;

            assertThat(seen(process, "officer", "?" + after)).containsExactly("Election -", "Grant 750000");
            assertThat(seen(process, "officer", "?sort=-pounds&" + after))
                    .containsExactly("Grant 750000", "Election -");
            assertThat(seen(process, "officer", "?kind=funding&" + after)).containsExactly("Grant 750000");
            assertThat(seen(process, "officer", "?asAt=2014-05-21&" + after)).containsExactly("Grant 750000");
            assertThat(seen(process, "officer", "?knownAt=" + known)).containsExactly("Election -", "Grant 500000");
            assertThat(seen(process, "kingston-officer", "?q=coup&" + after)).containsExactly("Coup -");
            assertThat(seen(process, "officer", "?q=coup&" + after)).isEmpty();
            assertThat(process.ask("officer", "/api/programmes/shared/context/election?" + after)
                            .path("context")
                            .path("ref")
                            .asString())
                    .startsWith("X-");
            for (String gone : List.of("secret", "elsewhere")) {
                assertThat(process.get("officer", "/api/programmes/shared/context/" + gone)
                                .status())
                        .isEqualTo(404);
            }
            assertThat(process.get("officer", "/api/programmes/shared/context?kind=war")
                            .status())
                    .isEqualTo(422);
            JsonNode journal = process.ask("officer", "/api/programmes/shared/journal?capability=programme&size=3");
            assertThat(StreamSupport.stream(journal.path("entries").spliterator(), false)
                            .map(it -> it.path("says").asString()))
                    .containsExactly(
                            "Corrected by the programme: misread",
                            "Election logged by Sutton",
                            "Funding of £500,000 logged by the programme");
        }
    }
}
