package org.prinuce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast two years of 20,000 entries scrub in a browser on a processor a quarter as fast. A measurement, not a part of
 * every build: {@code -Dprinuce.replay=} names the answer to be played, as the query side's {@code ReplaySizeTest}
 * leaves it.
 */
@EnabledIfSystemProperty(named = "prinuce.replay", matches = ".+")
class ReplayFramesIT extends Journey {

    private static final int SLOWER = 4;
    private static final double LONGEST_MS = 50;

    /** Drags the needle over the charts and back, a step a frame, and keeps how long each frame took. */
    private static final String SCRUB = """
        async (steps) => {
          const charts = document.querySelectorAll('[class*=scrub]')[0];
          const box = charts.getBoundingClientRect();
          const at = (share) => ({ bubbles: true, pointerId: 1, button: 0, buttons: 1, isPrimary: true,
            clientX: box.left + 34 + (box.width - 174) * (0.6 + 0.4 * share), clientY: box.top + 60 });
          charts.setPointerCapture = () => {};
          charts.hasPointerCapture = () => true;
          const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
          performance.clearResourceTimings();
          charts.dispatchEvent(new PointerEvent('pointerdown', at(0)));
          await frame();
          const times = [];
          let before = await frame();
          for (let step = 0; step < steps; step++) {
            const there = step / (steps / 2);
            charts.dispatchEvent(new PointerEvent('pointermove', at(there < 1 ? there : 2 - there)));
            const now = await frame();
            times.push(now - before);
            before = now;
          }
          const asked = performance.getEntriesByType('resource').length;
          charts.dispatchEvent(new PointerEvent('pointerup', at(0)));
          return { times, asked };
        }\
        """;

    @Test
    void scrubbing_draws_a_frame_in_less_than_fifty_milliseconds_and_asks_for_nothing() throws IOException {
        byte[] answer = Files.readAllBytes(Path.of(System.getProperty("prinuce.replay")));
        // The browser keeps its own clock: where a test sets it, frames are timers.
        Visitor officer = someoneAt(northmead.address(), new Browser.NewContextOptions())
                .signedIn("officer")
                .wide(1440);
        officer.page()
                .route(
                        "**/api/programmes/northmead/replay*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBodyBytes(answer)));
        officer.open("replay");
        CDPSession session = officer.context().newCDPSession(officer.page());
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", rate);
        officer.page().evaluate(SCRUB, 40);
        officer.page().waitForTimeout(2_000);
        Map<?, ?> told = (Map<?, ?>) officer.page().evaluate(SCRUB, 400);
        int asked = ((Number) Objects.requireNonNull(told.get("asked"))).intValue();
        List<Double> times = ((List<?>) Objects.requireNonNull(told.get("times")))
                .stream().map(it -> ((Number) it).doubleValue()).sorted().toList();
        System.out.printf(
                "%d frames: median %.1f ms, p95 %.1f ms, longest %.1f ms; %d requests%n",
                times.size(), times.get(times.size() / 2), times.get(times.size() * 95 / 100), times.getLast(), asked);
        assertThat(times.get(times.size() * 95 / 100)).isLessThan(LONGEST_MS);
        assertThat(asked).isZero();
    }
}
