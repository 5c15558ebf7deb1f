package org.prinuce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser window, and with a keyboard that counts what is pressed besides text. */
final class Visitor implements AutoCloseable {

    /** 60 words a minute, as one who types a lot does. */
    private static final double TYPING_MS = 200;

    /** To look where one is before pressing a key. */
    private static final double PRESSING_MS = 300;

    private static final String NAME =
            "(it) => it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent";

    private static final String CAN_BE_TABBED_TO = """
        (name) => [...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')]
          .some((it) => !it.disabled && it.checkVisibility() && (%s)(it).trim().startsWith(name))\
        """.formatted(NAME);

    private final BrowserContext context;
    private final List<String> errors = new ArrayList<>();
    private final List<String> pressed = new ArrayList<>();
    private Page page;
    private boolean inAHurry = true;
    private int typed;

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Stage.PATIENCE_MS);
        context.onWebError(error -> errors.add(error.error()));
        context.onConsoleMessage(message -> {
            // What the server refuses, the browser logs by itself; the page says it in its own words.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        this.page = newPage();
    }

    private Page newPage() {
        Page opened = context.newPage();
        if (Stage.TIMES_SLOWER > 1) {
            CDPSession browser = context.newCDPSession(opened);
            browser.send("Emulation.setCPUThrottlingRate", numbers(Map.of("rate", Stage.TIMES_SLOWER)));
            browser.send("Network.enable");
            JsonObject slow = numbers(
                    Map.of("latency", 50 * Stage.TIMES_SLOWER, "downloadThroughput", -1, "uploadThroughput", -1));
            slow.addProperty("offline", false);
            browser.send("Network.emulateNetworkConditions", slow);
        }
        return opened;
    }

    private static JsonObject numbers(Map<String, Integer> named) {
        JsonObject object = new JsonObject();
        named.forEach(object::addProperty);
        return object;
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** Types and presses from now on at a person's pace. */
    Visitor atAHumanPace() {
        inAHurry = false;
        return this;
    }

    Visitor signedIn(String account) {
        APIResponse answer = context.request()
                .post(
                        "/api/session",
                        RequestOptions.create().setData(Map.of("account", account, "password", Northmead.PASSWORD)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return this;
    }

    /** Opens a page of Northmead, or of the service where the path begins with a slash. */
    Visitor open(String path) {
        page.navigate(path.startsWith("/") ? path : "/programmes/northmead/" + path);
        return settled();
    }

    /** Waits until the page shows what it has asked for. */
    Visitor settled() {
        page.locator("main h1").first().waitFor();
        page.waitForFunction("() => !document.querySelector('[aria-busy=true], [data-loading]')");
        return this;
    }

    Visitor type(String text) {
        typed += text.length();
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(inAHurry ? 0 : TYPING_MS));
        return this;
    }

    Visitor press(String... keys) {
        for (String key : keys) {
            if (!inAHurry) {
                page.waitForTimeout(PRESSING_MS);
            }
            page.keyboard().press(key);
            pressed.add(key);
        }
        return this;
    }

    /** Presses the key that opens a dialog. */
    Visitor opens(String key) {
        press(key);
        dialog().waitFor();
        return this;
    }

    /** Presses Tab until what has the focus is called this; one waits for what is not there yet. */
    Visitor tabTo(String name) {
        page.waitForFunction(CAN_BE_TABBED_TO, name);
        for (int i = 0; i < 80; i++) {
            if (focusedName().startsWith(name)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not come to " + name + "; it comes to " + focusedName());
    }

    /** Presses J until the row of this name has the focus: other tests may have logged rows before it. */
    Visitor stepTo(String name) {
        for (int i = 0; i < 20; i++) {
            press("j");
            if (focusedName().startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("J does not come to " + name + "; it comes to " + focusedName());
    }

    private String focusedName() {
        return String.valueOf(page.evaluate("() => (%s)(document.activeElement)".formatted(NAME)))
                .strip();
    }

    List<String> pressed() {
        return pressed;
    }

    /** Counts what is typed and pressed from nought again. */
    Visitor countingAnew() {
        pressed.clear();
        typed = 0;
        return this;
    }

    /** How long a person would have taken to type and press what was counted. */
    Duration atAHumansPace() {
        return Duration.ofMillis((long) (typed * TYPING_MS + pressed.size() * PRESSING_MS));
    }

    /** The window is closed without a word, and another is opened. */
    Visitor inANewTab() {
        page.close();
        page = newPage();
        return this;
    }

    Visitor wide(int pixels) {
        page.setViewportSize(pixels, pixels > 1000 ? 900 : 844);
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return this;
    }

    Visitor inScheme(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** What the window shows, with its fonts there and nothing moving. */
    byte[] picture() {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        return page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    }

    /** As if nothing had ever been typed here. */
    void forgetDrafts() {
        if (page.url().startsWith("http")) {
            page.evaluate("() => localStorage.clear()");
        }
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator heading() {
        return page.locator("main h1").first();
    }

    /** The page's address below the service's. */
    String at() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** Everything that the page says, hidden text too. */
    String everythingSaid() {
        return String.valueOf(page.evaluate("() => document.documentElement.textContent"));
    }

    @Nullable
    String attribute(String name) {
        return page.locator("html").getAttribute(name);
    }

    void sawNoError() {
        assertThat(errors).as("errors in the page").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
