package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A facilitator plays Northmead back: by keyboard, by hand, and with what was learnt later beside it. */
class ReplayIT extends Journey {

    /** While the needle moves the columns are drawn by turns. */
    private static final String BOTH_DRAWN_TO_THE_NEEDLE = """
        () => {
          const covers = [...document.querySelectorAll('main [class*=_beyond_]')];
          const place = (it) => it.parentElement.querySelector('[class*=_needle_]').style.transform.match(/[0-9.]+/)[0];
          return covers.length === 2 && covers.every((it) => it.style.clipPath.endsWith(` ${place(it)}px)`));
        }\
        """;

    private static Locator needle(Visitor visitor) {
        return visitor.page().getByLabel("Day played");
    }

    private static Locator column(Visitor visitor, String clock) {
        return visitor.page().getByLabel(clock).and(visitor.page().locator("section"));
    }

    private static Pattern day(String day) {
        return Pattern.compile(".*[?&]asAt=" + day + "(&.*)?$");
    }

    @Test
    void it_is_played_and_stepped_by_keyboard_and_its_address_shows_the_same_to_others() {
        Visitor board = visit("board").open("replay");
        assertThat(needle(board)).hasAttribute("aria-valuetext", "26 March 2015");

        board.tabTo("Day played").press("Home");
        assertThat(needle(board)).hasAttribute("aria-valuetext", "14 January 2013");
        assertThat(board.page()).hasURL(day("2013-01-14"));
        board.press("PageUp", "ArrowRight", "ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight");
        assertThat(needle(board)).hasAttribute("aria-valuetext", "12 March 2014");
        assertThat(board.heading()).hasText(Pattern.compile("Castlereach reverses D-\\d+"));
        assertThat(board.page()).hasURL(day("2014-03-12"));

        board.press("]", "Space");
        assertThat(board.button("Pause")).isVisible();
        assertThat(needle(board)).not().hasAttribute("aria-valuetext", "12 March 2014");
        board.press("Space");
        assertThat(board.button("Play")).isVisible();
        assertThat(board.page()).hasURL(Pattern.compile(".*[?&]speed=14(&.*)?$"));
        assertThat(board.page()).not().hasURL(day("2014-03-12"));

        Visitor lead = visit("lead").open(board.at());
        assertThat(needle(lead)).hasAttribute("aria-valuetext", needle(board).getAttribute("aria-valuetext"));
        assertThat(lead.heading()).hasText(board.heading().textContent());
        board.press("Escape");
        assertThat(board.page()).hasURL(Pattern.compile(".*/programmes/northmead\\?asAt=2014-.*"));
    }

    @Test
    void what_was_learnt_later_stands_beside_what_was_known_then_and_every_number_opens_its_evidence() {
        Visitor officer = visit("officer").open("replay?asAt=2014-04-30");
        Locator then = column(officer, "As known then");
        Locator hindsight = column(officer, "With hindsight");
        assertThat(then).containsText("2 waiting");
        assertThat(hindsight).containsText("3 waiting");
        assertThat(hindsight).containsText("and 2 more, recorded later about earlier days");

        officer.button("With hindsight").click();
        assertThat(hindsight).hasCount(0);
        assertThat(officer.page()).hasURL(Pattern.compile(".*clocks=then.*"));
        then.getByText("2 waiting").click();
        officer.settled();
        assertThat(officer.page()).hasURL(Pattern.compile(".*/decisions\\?asAt=2014-04-30&knownAt=2014-04-30"));
        assertThat(officer.page().locator("nav[aria-label=Programme]")).containsText("2 open");

        officer.open("replay?asAt=2014-04-30");
        String index = hindsight.locator("a[href*='/friction']").textContent();
        hindsight.locator("a[href*='/friction']").click();
        officer.settled();
        assertThat(officer.page().locator("main")).containsText("The programme as a whole: " + index + ",");
    }

    @Test
    void dragging_asks_the_server_for_nothing_until_the_needle_rests() {
        Visitor officer = visit("officer").open("replay?asAt=2014-04-30");
        List<String> asked = new ArrayList<>();
        officer.page().onRequest(request -> {
            if (request.url().contains("/api/")) asked.add(request.url());
        });
        var box = column(officer, "As known then").boundingBox();
        var mouse = officer.page().mouse();
        mouse.move(box.x + 80, box.y + 150);
        mouse.down();
        for (int x = 80; x < 260; x += 4) {
            mouse.move(box.x + x, box.y + 150);
        }
        assertThat(asked).isEmpty();
        String day = needle(officer).getAttribute("aria-valuetext");
        assertThat(day).isNotEqualTo("30 April 2014");
        assertThat(officer.button(day)).isVisible();
        officer.page().waitForFunction(BOTH_DRAWN_TO_THE_NEEDLE);
        mouse.up();
        assertThat(officer.page()).not().hasURL(day("2014-04-30"));
        assertThat(needle(officer)).hasAttribute("aria-valuetext", day);
    }

    @Test
    void where_nothing_may_glide_it_plays_entry_by_entry() {
        Visitor officer = visit("officer", new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
                .open("replay?asAt=2014-04-30&speed=91");
        officer.press("Space");
        assertThat(needle(officer)).not().hasAttribute("aria-valuetext", "30 April 2014");
        officer.press("Space");
        assertThat(officer.page().getByText("Entry ").first()).isVisible();
    }

    @Test
    void two_days_are_compared_by_what_came_changed_and_ended_and_by_what_moved_friction() {
        Visitor officer = visit("officer").open("replay?asAt=2014-04-30");
        officer.link("Compare two days").click();
        assertThat(officer.page().getByLabel("to the end of")).hasValue("2014-04-30");
        officer.page().getByLabel("From the end of").fill("2014-03-01");
        assertThat(officer.page()).hasURL(Pattern.compile(".*[?&]from=2014-03-01(&.*)?$"));
        officer.settled();
        Locator governance =
                officer.page().getByLabel("Governance").and(officer.page().locator("section"));
        assertThat(governance).containsText(NorthmeadFixture.RECORDED_LATE);
        assertThat(governance).containsText("Ended");

        officer.page().getByLabel("by what was").selectOption("recorded");
        officer.settled();
        assertThat(governance).not().containsText(NorthmeadFixture.RECORDED_LATE);
        Locator pair = officer.page().locator("button[aria-expanded=false]").last();
        pair.click();
        assertThat(officer.page().getByText(Pattern.compile("\\d now$")).first())
                .isVisible();
        officer.page().getByLabel("to the end of").fill("2014-01-01");
        assertThat(officer.page().getByRole(AriaRole.ALERT)).containsText("lies before the first");
    }

    @Test
    void a_note_is_logged_at_the_needle_and_marks_its_day_until_it_is_withdrawn() {
        Visitor officer = visit("officer").open("replay?asAt=2014-05-12");
        officer.button("Add a note here").click();
        officer.dialog().waitFor();
        officer.type("Here the mood turned").press("Control+Enter");
        assertThat(officer.dialog()).hasCount(0);
        assertThat(column(officer, "With hindsight")).containsText("12 May: Here the mood turned");
        assertThat(column(officer, "As known then")).not().containsText("Here the mood turned");
        assertThat(officer.page()).hasURL(day("2014-05-12"));

        officer.page().reload();
        officer.settled();
        officer.button("Withdraw").click();
        officer.dialog().waitFor();
        officer.page().getByLabel("Reason").fill("Said in error");
        officer.press("Control+Enter");
        assertThat(officer.dialog()).hasCount(0);
        assertThat(column(officer, "With hindsight")).not().containsText("Here the mood turned");
    }
}
