package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.journey.NorthmeadFixture.CONTEXT;
import static org.prinuce.journey.NorthmeadFixture.OBJECTED_LATE;
import static org.prinuce.journey.NorthmeadFixture.RECORDED_LATE;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A board member looks at 30 April 2014: as it was known then, and as we know today that it was. */
class MomentIT extends Journey {

    private static final Pattern THAT_DAY = Pattern.compile(".*[?&]asAt=2014-04-30(&.*)?$");
    private static final Pattern WITH_HINDSIGHT = Pattern.compile(".*[?&]asAt=2014-04-30$");
    private static final Pattern AS_KNOWN_THEN = Pattern.compile(".*[?&]asAt=2014-04-30&knownAt=2014-04-30$");

    @Test
    void the_needle_goes_back_by_keyboard() {
        Visitor board = visit("board").open("decisions");
        Locator needle = board.page().getByLabel("Day on view");
        assertThat(needle).hasAttribute("aria-valuetext", "Today, 26 March 2015");

        board.tabTo("Day on view").press("PageDown ".repeat(11).split(" "));
        assertThat(needle).hasAttribute("aria-valuetext", "26 April 2014");
        while (needle.getAttribute("aria-valuetext").matches("2[6-9] April 2014")) {
            board.press("ArrowRight");
        }

        assertThat(needle).hasAttribute("aria-valuetext", "30 April 2014");
        assertThat(board.page()).hasURL(WITH_HINDSIGHT);
        assertThat(needle).isFocused();
        assertPast(board, "With hindsight");

        // Who asked for what was known then keeps asking for it, wherever the needle goes.
        board.button("As known then").click();
        assertThat(board.page()).hasURL(AS_KNOWN_THEN);
        board.tabTo("Day on view").press("PageDown");
        assertThat(board.page()).hasURL(Pattern.compile(".*[?&]asAt=2014-03-30&knownAt=2014-03-30$"));
    }

    @Test
    void the_needle_steps_from_one_marked_day_to_another_and_says_what_is_told_of_it() {
        Visitor board = visit("board").open("decisions");
        Locator needle = board.page().getByLabel("Day on view");
        board.tabTo("Day on view").press("Shift+ArrowLeft");
        assertThat(needle).hasAttribute("aria-valuetext", "9 February 2015. Funding: A second tranche of the grant");
        board.press("Shift+ArrowLeft");
        assertThat(needle).hasAttribute("aria-valuetext", "23 May 2014. Change of control: " + CONTEXT);
        board.press("Shift+ArrowLeft");
        assertThat(board.page()).hasURL(Pattern.compile(".*[?&]asAt=2014-05-22$"));

        // What lay ahead on that day stands there without a word of it.
        assertThat(board.button("22 May 2014. Election: Local elections in all four boroughs"))
                .isVisible();
        assertThat(board.button("9 February 2015, not known yet")).isVisible();
        assertThat(board.page().content()).doesNotContain("second tranche").doesNotContain(CONTEXT);
        board.press("Shift+ArrowRight");
        assertThat(needle).hasAttribute("aria-valuetext", "23 May 2014. Change of control: " + CONTEXT);
    }

    @Test
    void a_note_stands_on_the_bar_as_soon_as_somebody_logs_it_and_opens_its_words() {
        Visitor board = visit("board").open("/programmes/rehearsal/decisions");
        String words = "The county’s auditors were in the house";
        northmead.log("officer", "/rehearsal/annotations", Map.of("words", words, "partner", NorthmeadFixture.CA));

        board.button("26 March 2015. " + words).click();
        assertThat(board.dialog()).containsText(words);
        board.press("Escape");
        board.tabTo("Today, 26 March 2015").press("Enter");
        assertThat(board.dialog()).containsText(words);
        board.press("Escape");
        board.wide(390);
        board.button("26 Mar: " + words).click();
        assertThat(board.dialog()).containsText(words);
    }

    @Test
    void a_marked_day_is_chosen_where_the_moment_is_changed() {
        Visitor board = visit("board").open("decisions");
        board.tabTo("Today, 26 March 2015")
                .press("Enter")
                .tabTo("7 October 2013")
                .press("Enter");
        assertThat(board.page()).hasURL(Pattern.compile(".*[?&]asAt=2013-10-07$"));
        assertThat(board.dialog()).hasCount(0);
    }

    @Test
    void a_day_can_be_typed() {
        Visitor board = visit("board").open("decisions");

        board.tabTo("Today, 26 March 2015")
                .press("Enter", "Control+a")
                .type("30/4/14")
                .press("Enter");

        assertThat(board.page()).hasURL(WITH_HINDSIGHT);
        assertThat(board.button("30 April 2014")).isFocused();
        assertPast(board, "With hindsight");
        board.press("t");
        assertThat(board.page()).not().hasURL(Pattern.compile("asAt|knownAt"));
        assertThat(board.page().locator("html[data-past]")).hasCount(0);
        assertThat(board.page().getByText("Today, 26 March 2015")).isVisible();
    }

    @Test
    void a_day_that_is_none_or_is_ahead_is_answered_beside_the_field() {
        Visitor board = visit("board").open("decisions");
        board.tabTo("Today, 26 March 2015").opens("Enter").type("31 April").press("Enter");
        assertThat(board.dialog()).containsText("Write a date");
        assertThat(board.page().getByLabel("Day to look at")).isFocused();
        board.press("Control+a").type("1 May 2016").press("Enter");
        assertThat(board.dialog()).containsText("Choose today or a day before it");
        board.press("Escape");
        assertThat(board.button("Today, 26 March 2015")).isFocused();
    }

    @Test
    void what_was_known_then_and_what_is_known_now_differ_where_they_should() {
        Visitor officer = visit("officer").open("decisions?asAt=2014-04-30&knownAt=2014-04-30");
        assertPast(officer, "As known then");
        assertThat(officer.button("Log an entry")).hasCount(0);
        assertThat(officer.page().getByText("Logging is off here")).isVisible();
        officer.press("l");
        assertThat(officer.dialog()).hasCount(0);
        assertThat(officer.link(RECORDED_LATE)).hasCount(0);
        assertThat(officer.link(OBJECTED_LATE)).isVisible();
        String openThen = officer.page().getByText(" open").first().textContent();

        officer.button("With hindsight").click();
        assertThat(officer.page()).hasURL(THAT_DAY);
        assertThat(officer.page()).not().hasURL(Pattern.compile("knownAt"));
        assertThat(officer.link(RECORDED_LATE)).isVisible();
        assertThat(officer.page().getByText(" open").first()).not().hasText(openThen);

        officer.link(OBJECTED_LATE).click();
        officer.settled();
        assertThat(officer.page().locator("main")).containsText("One partner objects");
        assertThat(officer.page().locator("main")).containsText("Our desk answers until nine");
        officer.button("As known then").click();
        assertThat(officer.page()).hasURL(AS_KNOWN_THEN);
        assertThat(officer.page().locator("main")).containsText("Marlow Heath has taken no position");
        assertThat(officer.everythingSaid()).doesNotContain("Our desk answers until nine");
        assertThat(officer.page().locator("main")).containsText("The record ends here, on 30 April 2014.");

        officer.open("decisions/" + northmead.idOf(RECORDED_LATE) + "?asAt=2014-04-30&knownAt=2014-04-30");
        assertThat(officer.everythingSaid()).doesNotContain(RECORDED_LATE);
    }

    @Test
    void the_two_clocks_can_stand_on_different_days() {
        Visitor officer = visit("officer").open("decisions?stage=all&asAt=2014-04-30&knownAt=2014-05-13");
        assertThat(officer.link(RECORDED_LATE)).isVisible();
        assertThat(officer.page().getByText("Known on 13 May 2014.")).isVisible();
        officer.open("decisions/" + northmead.idOf(OBJECTED_LATE) + "?asAt=2014-04-30&knownAt=2014-05-13");
        assertThat(officer.everythingSaid()).doesNotContain("Our desk answers until nine");
    }

    @Test
    void before_anything_was_recorded_every_page_says_so() {
        Visitor board = visit("board");
        for (String page : List.of("decisions", "journal", "risks", "friction", "terms", "commitments", "")) {
            board.open(page + "?asAt=2009-06-01&knownAt=2009-06-01");
            assertThat(board.page().locator("main"))
                    .containsText("Nothing had been recorded by 1 June 2009; the first entry was recorded on ");
        }
        board.open("decisions?asAt=2014-04-30&knownAt=2009-06-01");
        board.button("Look with hindsight instead").click();
        assertThat(board.page()).hasURL(WITH_HINDSIGHT);
        assertThat(board.link(RECORDED_LATE)).isVisible();
        assertThat(board.page().getByText("Nothing had been recorded")).hasCount(0);
    }

    private static void assertPast(Visitor visitor, String clock) {
        assertThat(visitor.page().locator("html[data-past]")).hasCount(1);
        assertThat(visitor.page().getByText("Looking back, as at")).isVisible();
        assertThat(visitor.button(clock)).hasAttribute("aria-pressed", "true");
    }
}
