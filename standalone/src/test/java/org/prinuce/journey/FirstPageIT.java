package org.prinuce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser that has never been here fetches before a page can be used. */
class FirstPageIT extends Journey {

    /** As it is sent, compressed. */
    private static final int MOST_BYTES = 150_000;

    /** Counts, in the frame in which the page has its heading and all its answers, the script that came for it. */
    private static final String COUNT = """
        (() => {
          const look = () => {
            if (!document.querySelector('main h1') || document.querySelector('[aria-busy=true], [data-loading]'))
              return requestAnimationFrame(look);
            window.scriptBefore = performance.getEntriesByType('resource')
              .filter((it) => it.name.endsWith('.js') && it.responseEnd > 0)
              .reduce((bytes, it) => bytes + it.encodedBodySize, 0);
          };
          requestAnimationFrame(look);
        })();\
        """;

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "journal"})
    void little_script_comes_before_a_page_can_be_used(String path) {
        // The browser keeps its own clock: where a test sets it, nothing tells what was fetched when.
        Visitor officer =
                someoneAt(northmead.address(), new Browser.NewContextOptions()).signedIn("officer");
        officer.context().addInitScript(COUNT);
        officer.open(path);
        officer.page().waitForFunction("() => window.scriptBefore > 0");
        int bytes = ((Number) officer.page().evaluate("() => window.scriptBefore")).intValue();
        System.out.printf("%,d bytes of script before %s can be used%n", bytes, path);
        assertThat(bytes).isBetween(20_000, MOST_BYTES);
    }
}
