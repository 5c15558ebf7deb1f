package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An officer logs a decision, with the keyboard alone. */
class LoggingIT extends Journey {

    private static final String REGISTER = "/programmes/rehearsal/decisions";

    @Test
    void an_officer_signs_in_and_logs_a_decision_within_30_seconds() {
        Visitor officer = someone().atAHumanPace();
        officer.page().navigate(REGISTER);
        assertThat(officer.heading()).hasText("Sign in");

        long start = System.nanoTime();
        officer.type("officer").press("Tab").type(Northmead.PASSWORD).press("Enter");
        assertThat(officer.heading()).hasText("Decisions");
        officer.press("l")
                .type("Share one pool of licensing officers yesterday")
                .press("Control+Enter");
        assertThat(officer.page().getByText("Logged as entry")).isVisible();
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf(
                "Signed in and logged a decision in %.1f s, with %d key presses besides text: %s%n",
                took.toMillis() / 1000.0, officer.pressed().size(), officer.pressed());
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        assertThat(officer.pressed()).hasSizeLessThanOrEqualTo(4);

        assertThat(officer.link("Share one pool of licensing officers")).isVisible();
        officer.stepTo("Share one pool of licensing officers");
        officer.press("Enter");
        assertThat(officer.heading()).hasText("Share one pool of licensing officers");
        assertThat(officer.page().getByText("25 March 2015, by Castlereach")).isVisible();

        officer.open("/programmes/rehearsal/journal");
        Locator entry = officer.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Share one pool of licensing officers"));
        assertThat(entry).containsText("Proposed by Castlereach");
        assertThat(entry).containsText("26 Mar");
        assertThat(entry).containsText("25 Mar");
        assertThat(entry).containsText("Project support officer");
    }

    @Test
    void a_draft_survives_a_closed_tab() {
        Visitor officer = visit("officer").open(REGISTER);
        officer.opens("l")
                .type("Retire the old parking machines")
                .tabTo("Needed by")
                .type("17 April");
        officer.page().waitForFunction("() => JSON.stringify(localStorage).includes('17 April')");

        officer.inANewTab().open(REGISTER).opens("l");

        assertThat(officer.page().locator("#line")).hasValue("Retire the old parking machines");
        assertThat(officer.page().getByLabel("Needed by")).hasValue("17 April");
        assertThat(officer.dialog()).containsText("Friday 17 April 2015");
        officer.press("Control+Enter");
        assertThat(officer.page().getByText("Logged as entry")).isVisible();

        officer.press("l");
        assertThat(officer.page().locator("#line")).hasValue("");
    }

    @Test
    void undo_withdraws_what_was_just_logged() {
        Visitor officer = visit("officer").open(REGISTER);
        officer.opens("l").type("Logged by a slip").press("Control+Enter");
        assertThat(officer.page().getByText("Logged as entry")).isVisible();

        officer.press("z");

        assertThat(officer.page().getByText("Withdrawn, as entry")).isVisible();
        officer.open(REGISTER);
        assertThat(officer.link("Logged by a slip")).hasCount(0);
        officer.open(REGISTER + "?stage=ended");
        assertThat(officer.link("Logged by a slip")).isVisible();
    }

    @Test
    void bad_input_is_answered_beside_the_field_and_nothing_is_stored() {
        Visitor officer = visit("officer").open(REGISTER);
        long before = entries();

        officer.opens("l").press("Control+Enter");
        assertThat(officer.page().getByRole(AriaRole.ALERT)).containsText("Nothing is saved yet");
        Locator title = officer.page().getByLabel("Title");
        assertThat(title).isFocused();
        assertThat(title).hasAttribute("aria-invalid", "true");
        assertSaysBeside(officer, title, "Enter “Title”");

        officer.type("Move the depot").tabTo("Happened on").press("Control+a").type("31 February");
        officer.press("Control+Enter");
        Locator day = officer.page().getByLabel("Happened on");
        assertThat(day).isFocused();
        assertSaysBeside(officer, day, "Write a date");

        // Only the server knows which day is not over yet.
        officer.press("Control+a").type("27 March 2015").press("Control+Enter");
        assertThat(day).isFocused();
        assertSaysBeside(officer, day, "future");
        assertThat(entries()).isEqualTo(before);

        officer.press("Control+a").type("today").press("Control+Enter");
        assertThat(officer.page().getByText("Logged as entry")).isVisible();
        assertThat(entries()).isEqualTo(before + 1);
    }

    private static void assertSaysBeside(Visitor visitor, Locator field, String words) {
        assertThat(visitor.dialog()).containsText(words);
        String id = field.getAttribute("aria-describedby");
        String said = List.of(id.split(" ")).stream()
                .map(one -> visitor.page().locator("[id='" + one + "']").textContent())
                .reduce("", String::concat);
        assertThat(said).contains(words);
    }

    private static long entries() {
        return northmead
                .ask("officer", "/rehearsal/journal?size=1")
                .json()
                .path("total")
                .asLong();
    }
}
