package org.prinuce.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that the build of the UI brought with it. */
final class Stage implements AutoCloseable {

    private static final Path SAYS_WHERE = Path.of("ui/target/chromium/path.txt");

    /** How long a page may take to show what it should; machines that build are slow. */
    static final double PATIENCE_MS = 15_000;

    /**
     * How many times slower than it is the browser's machine behaves, and how many times 50 ms every answer is on its way:
     * a test that presses a key before the page can hear it fails then.
     */
    static final int TIMES_SLOWER = Integer.getInteger("prinuce.slower", 1);

    private final Playwright playwright;
    private final Browser browser;

    Stage() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Path chromium = chromium();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                // As on a screen of twice the density: words keep their own spaces.
                                "--font-render-hinting=none")));
    }

    Browser browser() {
        return browser;
    }

    private static Path chromium() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path says = folder.resolve(SAYS_WHERE);
            if (Files.exists(says)) {
                try {
                    Path browser = Path.of(Files.readString(says).strip());
                    if (Files.isExecutable(browser)) {
                        return browser;
                    }
                    throw new AssertionError(says + " names " + browser + ", which is not there. Remove ui/target, and"
                            + " build again with mvn verify.");
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        throw new AssertionError(
                "There is no browser: " + SAYS_WHERE + " is missing. The package phase of the module ui"
                        + " unpacks one (unpack-chromium): run mvn verify, without -DskipTests.");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
