package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.journey.NorthmeadFixture.PRIVATE;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Ashbourne Vale keeps to itself is nowhere to be seen by anybody else. */
class PrivacyIT extends Journey {

    @Test
    void another_partners_private_decision_is_nowhere() {
        Visitor owner = visit("officer-av").open("decisions?stage=all&q=exit+costs+pass");
        assertThat(owner.link(PRIVATE)).isVisible();
        long own = counted("officer-av");

        for (String other : List.of("officer", "lead", "board", "assurance", "office")) {
            assertThat(counted(other)).as("counts of %s", other).isEqualTo(own - 1);
        }
        for (String other : List.of("officer", "office")) {
            Visitor stranger = visit(other);
            for (String path : List.of(
                    "decisions?stage=open",
                    "decisions?stage=all&q=exit+costs+pass",
                    "decisions?stage=all&asAt=2015-03-10",
                    "journal",
                    "journal?q=exit+costs+pass",
                    "")) {
                stranger.open(path);
                assertThat(stranger.everythingSaid())
                        .as("%s at %s", other, path)
                        .doesNotContain(PRIVATE);
            }
            stranger.close();
        }
    }

    @Test
    void its_address_answers_as_one_that_never_was() {
        Visitor stranger = visit("officer");
        stranger.open("decisions/" + northmead.idOf(PRIVATE));
        String there = said(stranger.page());
        stranger.open("decisions/4f9a7c9e-0000-4000-8000-123456789abc");
        assertThat(there).isEqualTo(said(stranger.page())).doesNotContain(PRIVATE);
    }

    @Test
    void the_answers_behind_the_pages_do_not_tell() {
        for (String question : List.of(
                "/northmead/decisions?stage=all&size=200",
                "/northmead/open-decisions?size=200",
                "/northmead/may-act?size=200",
                "/northmead/journal?size=200",
                "/northmead/activity")) {
            assertThat(northmead.ask("officer-av", question).status()).isEqualTo(200);
            assertThat(northmead.ask("officer", question).body())
                    .as(question)
                    .doesNotContain(PRIVATE, northmead.idOf(PRIVATE));
        }
        String decision = "/northmead/decisions/" + northmead.idOf(PRIVATE);
        for (String question : List.of(decision, decision + "/history")) {
            assertThat(northmead.ask("officer-av", question).status()).isEqualTo(200);
            assertThat(northmead.ask("officer", question).status()).as(question).isEqualTo(404);
        }
        long weeksOwn = entriesInWeeks("officer-av");
        assertThat(entriesInWeeks("officer")).isEqualTo(weeksOwn - 1);
    }

    private static long counted(String account) {
        return northmead
                .ask(account, "/northmead/decisions?stage=all&size=1")
                .json()
                .path("counts")
                .path("all")
                .asLong();
    }

    private static long entriesInWeeks(String account) {
        long all = 0;
        for (var week : northmead.ask(account, "/northmead/activity").json().path("weeks")) {
            all += week.path("entries").asLong();
        }
        return all;
    }

    private static String said(Page page) {
        return page.locator("main").innerText();
    }
}
