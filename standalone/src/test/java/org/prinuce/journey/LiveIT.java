package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one logs, another sees at once. */
class LiveIT extends Journey {

    @Test
    void a_second_browser_shows_a_new_decision_without_loading_again() {
        Visitor board = visit("board").open("/programmes/rehearsal/decisions?stage=all");
        Visitor officer = visit("officer").open("/programmes/rehearsal/decisions");
        board.page().evaluate("() => { window.sameAsBefore = true; }");

        officer.opens("l").type("A new counter at the station").press("Control+Enter");

        assertThat(board.link("A new counter at the station")).isVisible();
        assertThat(board.page().evaluate("() => window.sameAsBefore")).isEqualTo(true);
    }

    @Test
    void a_private_decision_is_announced_to_nobody_else() {
        Visitor board = visit("board").open("/programmes/rehearsal/decisions?stage=all");
        board.page().evaluate("""
            () => {
              window.heard = [];
              const live = new EventSource('/api/programmes/rehearsal/live');
              live.addEventListener('recorded', (event) => window.heard.push(JSON.parse(event.data).position));
              return new Promise((open) => live.addEventListener('open', open));
            }\
            """);
        String decisions = "/rehearsal/decisions";
        northmead.log(
                "officer-av",
                decisions,
                Map.of("title", "Between ourselves", "partner", NorthmeadFixture.AV, "visibility", "PARTNER"));
        northmead.log("officer-av", decisions, Map.of("title", "For everybody", "partner", NorthmeadFixture.AV));

        assertThat(board.link("For everybody")).isVisible();
        assertThat(board.everythingSaid()).doesNotContain("Between ourselves");
        board.page().waitForFunction("() => window.heard.length > 0");
        assertThat(board.page().evaluate("() => window.heard.length")).isEqualTo(1);
    }
}
