package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prinuce.standalone.RunningPrinuce;

/** What a new user meets: the product as it comes, with the public record, on the day that it is. */
class FirstVisitIT extends Journey {

    private static final String MERTON = "Merton is the last of four councils to approve a shared legal service";

    @TempDir
    private Path data;

    @Test
    void a_new_user_signs_in_reads_the_public_record_and_looks_back() {
        int port = RunningPrinuce.freePort();
        try (RunningPrinuce prinuce =
                RunningPrinuce.start(Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + port), List.of())) {
            prinuce.waitUntilItSays("Sign in as officer, lead, board");
            Visitor user = someoneAt("http://localhost:" + port, new Browser.NewContextOptions());

            user.page().navigate("/");
            assertThat(user.page().getByLabel("Account")).isFocused();
            user.type("officer").press("Tab").type("prinuce").press("Enter");
            assertThat(user.heading()).hasText("Programmes");
            user.tabTo("South London partnerships: the public record").press("Enter");
            assertThat(user.heading()).hasText("Decisions");
            assertThat(user.page().getByText("Public record.")).isVisible();

            user.open("/programmes/south-london/decisions?stage=all");
            user.link(MERTON).click();
            assertThat(user.heading()).hasText(MERTON);
            user.settled();
            assertThat(row(user, "Sutton")).containsText("Final since 21 Feb 2013, 10:00");
            assertThat(row(user, "Kingston")).containsText("The record gives no start of its call-in");
            assertThat(row(user, "Richmond")).containsText("No rule is recorded, so none is assumed.");

            // All of it was recorded today: what was known in 2014 is nothing, what happened by then is there.
            user.open("/programmes/south-london/decisions?stage=all");
            assertThat(user.link("Sutton approves shared highways").first()).isVisible();
            user.page().getByTitle("Type another day").click();
            user.press("Control+a").type("30 April 2014").press("Enter");
            assertThat(user.link(MERTON)).isVisible();
            assertThat(user.link("Sutton approves shared highways")).hasCount(0);
            user.button("As known then").click();
            assertThat(user.link(MERTON)).hasCount(0);
            assertThat(user.page().locator("main"))
                    .containsText("Nothing had been recorded by 30 April 2014; the first entry was recorded on ");
            user.button("Look with hindsight instead").click();
            assertThat(user.link(MERTON)).isVisible();

            // Nobody is said to have waited, or to have been late, for as long as the record is old.
            for (String page : List.of("decisions?stage=all", "journal", "friction")) {
                user.open("/programmes/south-london/" + page);
                Assertions.assertThat(user.everythingSaid())
                        .doesNotContainPattern("[0-9]+ (years|months|days) (over|late|past)|[Ww]aiting [0-9]");
            }
        }
    }

    /** The path that docs/why-friction-rose.md shows, step by step. */
    @Test
    void who_has_never_seen_it_finds_why_friction_between_two_partners_rose() throws IOException {
        int port = RunningPrinuce.freePort();
        try (RunningPrinuce prinuce =
                RunningPrinuce.start(Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + port), List.of())) {
            prinuce.waitUntilItSays("Sign in as officer, lead, board");
            Visitor user =
                    someoneAt("http://localhost:" + port, new Browser.NewContextOptions().setViewportSize(1280, 800));
            user.page().navigate("/");
            assertThat(user.page().getByLabel("Account")).isFocused();
            user.type("facilitator").press("Tab").type("prinuce").press("Enter");
            assertThat(user.heading()).hasText("Programmes");
            user.tabTo("Northmead shared services").press("Enter");
            user.page().getByTitle("Type another day").click();
            user.dialog().waitFor();
            user.type("26 March 2015").press("Enter");
            step(user, "1-the-day");

            user.link("Friction").click();
            assertThat(user.page().getByText("Up 9 in 90 days between Castlereach and Thornbury Park."))
                    .isVisible();
            step(user, "2-friction");

            assertThat(user.page().getByRole(AriaRole.HEADING, named("Castlereach and Thornbury Park")))
                    .isVisible();
            assertThat(user.page().getByRole(AriaRole.HEADING, named("Why 63?")))
                    .isVisible();
            Locator why = user.page().getByRole(AriaRole.TABLE).filter(new Locator.FilterOptions().setHasText("Wt"));
            assertThat(why.getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText("Objection"))
                            .first())
                    .containsText("still open");
            why.scrollIntoViewIfNeeded();
            step(user, "3-why");

            why.getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("Castlereach to host the shared licensing service"))
                    .click();
            assertThat(user.heading()).containsText("Castlereach to host the shared licensing service");
            assertThat(row(user, "Thornbury Park")).containsText("Object");
            step(user, "4-the-entry");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void step(Visitor user, String name) throws IOException {
        user.settled();
        if (Boolean.getBoolean("prinuce.pictures")) {
            PicturesIT.take(user, "why-friction-rose-" + name);
        }
    }

    private static Locator row(Visitor visitor, String partner) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(partner))));
    }
}
