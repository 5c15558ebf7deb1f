package org.prinuce.query.programme;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.prinuce.query.language.SaidOfTerms;
import tools.jackson.databind.JsonNode;

/** What is linked with what, and how a thing to link is found, as they are asked for, on both clocks. */
class LinksIT {

    private static final Said SAID = new Said("shared");
    private static final Said OTHER = new Said("other");
    private static final SaidOfLinks LINKS = new SaidOfLinks(SAID);

    private static QueryProcess process;
    private static String beforeTheWithdrawal;
    private static String after;

    @BeforeAll
    static void start() {
        process = QueryProcess.start().account("officer", false).account("kingston-officer", false);
        for (Said said : List.of(SAID, OTHER)) {
            String its = said == SAID ? "" : "other-";
            process.record("office", said.southLondon().toArray(ProgrammeEvent[]::new));
            process.record(
                    "office",
                    said.granted("officer", Role.OFFICER, "sutton"),
                    said.granted("kingston-officer", Role.OFFICER, "kingston"));
            process.record(
                    "officer",
                    said.proposed(its + "host", "sutton", "2014-03-03", "sutton"),
                    new SaidOfTerms(said).raised(its + "saving", null, "2014-03-03"),
                    new SaidOfAnnotations(said)
                            .noted(its + "turn", "sutton", Visibility.SHARED, "Here it turned", "2014-03-03"),
                    new SaidOfAnnotations(said)
                            .noted(its + "grudge", "kingston", Visibility.PARTNER, "A grudge", "2014-03-03"),
                    new SaidOfLinks(said).linked(its + "host", its + "saving", "it turns on it", "2014-03-05"));
        }
        long linked = process.record(
                "officer",
                LINKS.linked("turn", "host", "the day it was put", "2014-03-06"),
                LINKS.linked("host", "grudge", "kingston", Visibility.PARTNER, "they will object", "2014-03-07"),
                LINKS.linked("host", "saving", "kingston", Visibility.PARTNER, "as we read it", "2014-03-07"));
        beforeTheWithdrawal = process.bean(Ledger.class).recordedAt(linked).toString();
        after = "after=" + process.record("officer", LINKS.withdrawn("host", "saving", "2014-04-01"));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static List<String> links(String account, String question) {
        JsonNode answer = process.ask(account, "/api/programmes/shared/links?" + question + "&" + after);
        assertThat(answer.path("total").asInt()).isEqualTo(answer.path("links").size());
        return StreamSupport.stream(answer.path("links").spliterator(), false)
                .map(it -> title(it.path("from")) + ", " + title(it.path("to")) + ": "
                        + it.path("why").asString())
                .toList();
    }

    private static List<String> things(String account, String question) {
        JsonNode answer = process.ask(account, "/api/programmes/shared/things?" + question + "&" + after);
        assertThat(answer.path("total").asInt()).isEqualTo(answer.path("things").size());
        return StreamSupport.stream(answer.path("things").spliterator(), false)
                .map(LinksIT::title)
                .toList();
    }

    private static String title(JsonNode thing) {
        return thing.path("kind").asString() + " " + thing.path("title").asString();
    }

    @Test
    void a_thing_is_asked_what_it_is_linked_with_from_either_end() {
        String host = "decision Decision host";
        assertThat(links("officer", "thing=host&stage=stands"))
                .containsExactly("annotation Here it turned, " + host + ": the day it was put");
        assertThat(links("officer", "thing=turn"))
                .containsExactly("annotation Here it turned, " + host + ": the day it was put");
        assertThat(links("officer", "thing=saving&stage=withdrawn")).hasSize(1);
        assertThat(links("officer", "thing=nothing")).isEmpty();
        assertThat(links("officer", "thing=other-host")).isEmpty();
        assertThat(process.get("officer", "/api/programmes/shared/links?thing=No+id")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void both_clocks_say_what_was_linked() {
        assertThat(links("officer", "thing=saving&stage=stands&asAt=2014-03-31"))
                .hasSize(1);
        assertThat(links("officer", "thing=saving&stage=stands&asAt=2014-04-01"))
                .isEmpty();
        assertThat(links("officer", "thing=saving&stage=stands&knownAt=" + beforeTheWithdrawal))
                .hasSize(1);
        assertThat(links("officer", "thing=turn&asAt=2014-03-05")).isEmpty();
    }

    @Test
    void a_private_link_is_there_for_its_partner_alone_with_what_it_links() {
        assertThat(links("kingston-officer", "thing=grudge"))
                .containsExactly("decision Decision host, annotation A grudge: they will object");
        assertThat(links("officer", "thing=grudge")).isEmpty();
        assertThat(links("kingston-officer", "thing=saving&stage=stands"))
                .containsExactly("decision Decision host, term Term saving: as we read it");
        assertThat(links("officer", "thing=host&asAt=2014-03-10")).hasSize(2);
        assertThat(links("kingston-officer", "thing=host&asAt=2014-03-10")).hasSize(4);
    }

    @Test
    void the_journal_tells_what_was_linked_and_withdrawn() {
        JsonNode journal =
                process.ask("officer", "/api/programmes/shared/journal?capability=programme&size=2&" + after);
        assertThat(StreamSupport.stream(journal.path("entries").spliterator(), false)
                        .map(it -> it.path("says").asString() + " | "
                                + it.path("thing").path("title").asString()))
                .satisfiesExactly(
                        it -> assertThat(it)
                                .matches("Link withdrawn by Sutton: mistaken \\| D-\\d+ Decision host and T-\\d+ Term"
                                        + " saving"),
                        it -> assertThat(it)
                                .matches("Linked by Sutton: the day it was put \\| Z-\\d+ Here it turned and D-\\d+"
                                        + " Decision host"));
    }

    @Test
    void a_thing_of_any_kind_is_found_by_its_words_or_by_what_it_is_called() {
        assertThat(things("officer", ""))
                .containsExactly("annotation Here it turned", "term Term saving", "decision Decision host");
        assertThat(things("officer", "q=turn")).containsExactly("annotation Here it turned");
        String ref = process.ask("officer", "/api/programmes/shared/decisions/host?" + after)
                .path("decision")
                .path("ref")
                .asString();
        assertThat(things("officer", "q=" + ref)).first().isEqualTo("decision Decision host");
        assertThat(things("officer", "q=grudge")).isEmpty();
        assertThat(things("kingston-officer", "q=grudge")).containsExactly("annotation A grudge");
        assertThat(things("officer", "asAt=2014-03-02")).isEmpty();
        assertThat(process.ask("officer", "/api/programmes/shared/things?size=1&page=2&" + after)
                        .path("things")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo("Term saving");
    }

    @Test
    void a_spreadsheet_names_both_ends() {
        String csv = process.get("officer", "/api/programmes/shared/export/links.csv?thing=turn&" + after)
                .body();
        assertThat(csv).contains("From title", "To ref", "Here it turned", "Decision host", "the day it was put");
    }
}
