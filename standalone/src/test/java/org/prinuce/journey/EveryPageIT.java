package org.prinuce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page and every dialog, today and in the past: nothing that axe calls serious or critical, light or dark, and
 * three things it does not look at: a focus that is seen, targets that can be hit, and no more than 320 pixels wide.
 * What was looked at is left in {@code target/screenshots}, for people.
 */
class EveryPageIT extends Journey {

    private static final Path PICTURES = Path.of("target/screenshots");

    /** Pictures are for people; they take as long as all that is asserted. docs/pictures/README.md says how. */
    private static final boolean TO_BE_LOOKED_AT = Boolean.getBoolean("prinuce.pictures");

    private static final Page.PdfOptions A4 =
            new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true);

    private final Map<String, Visitor> visitors = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everybody_can_use() {
        return all().map(place -> DynamicTest.dynamicTest(place.name(), () -> {
            Visitor visitor = go(place);
            keep(visitor, place, "light");
            List<String> found = new ArrayList<>(graveViolations(visitor, "{}"));
            visitor.inScheme(ColorScheme.DARK);
            keep(visitor, place, "dark");
            // Of all that axe looks at, the colours alone are others now.
            found.addAll(graveViolations(visitor, "{runOnly: ['color-contrast', 'link-in-text-block']}"));
            visitor.inScheme(ColorScheme.LIGHT);
            print(visitor, place);
            found.addAll(unseenFocus(visitor));
            found.addAll(told(visitor, TOO_SMALL));
            visitor.wide(390);
            keep(visitor, place, "390");
            found.addAll(told(visitor, TOO_SMALL));
            visitor.wide(320);
            keep(visitor, place, "320");
            found.addAll(told(visitor, TOO_WIDE));
            assertThat(found).isEmpty();
        }));
    }

    @Test
    void what_fits_on_a_sheet_is_printed_on_one() {
        assertThat(sheets(visit("officer").open("terms").page().pdf(A4))).isEqualTo(1);
    }

    /** Where a table has no room, its things are cards: nobody has to find that it can be pushed sideways. */
    @Test
    void registers_fit_on_a_tablet_and_on_a_laptop() throws IOException {
        Files.createDirectories(PICTURES);
        Visitor officer = visit("officer");
        for (int width : List.of(768, 1024, 1200, 1201, 1280, 1366, 1440)) {
            officer.wide(width);
            for (String register : List.of(
                    "decisions", "terms", "risks", "observations", "commitments", "communications", "journal")) {
                officer.open(register);
                if (TO_BE_LOOKED_AT) {
                    Files.write(PICTURES.resolve(register + "-" + width + ".png"), officer.picture());
                }
                assertThat(told(officer, """
                    () => [document.documentElement, ...document.querySelectorAll('main *')]
                      .filter((one) => one.scrollWidth > one.clientWidth + 1)
                      .filter((one) => one === document.documentElement
                        || getComputedStyle(one).overflowX === 'auto')
                      .map((one) => one.tagName + '.' + one.className)\
                    """)).as(register + " at " + width).isEmpty();
            }
        }
    }

    /** A table that is wider than its place runs over what stands beside it, and no page is pushed sideways by it. */
    @Test
    void no_table_runs_over_what_stands_beside_it() throws IOException {
        Files.createDirectories(PICTURES);
        Visitor officer = visit("officer");
        for (int width : List.of(320, 768, 1024, 1241, 1280, 1366, 1440)) {
            officer.wide(width);
            for (String page : List.of("decisions/" + northmead.idOf(NorthmeadFixture.HOST), "friction")) {
                officer.open(page);
                if (TO_BE_LOOKED_AT) {
                    Files.write(PICTURES.resolve(page.split("/")[0] + "-beside-" + width + ".png"), officer.picture());
                }
                assertThat(told(officer, """
                    () => [...document.querySelectorAll('main table')]
                      .filter((one) => getComputedStyle(one.parentElement).overflowX !== 'auto')
                      .filter((one) => one.getBoundingClientRect().right
                        > one.parentElement.getBoundingClientRect().right + 1)
                      .map((one) => one.className)\
                    """)).as(page + " at " + width).isEmpty();
            }
        }
    }

    @Test
    void on_a_phone_too_little_evidence_can_be_read() throws IOException {
        Files.createDirectories(PICTURES);
        Visitor officer = visit("officer").wide(320).open("friction");
        Files.write(PICTURES.resolve("friction-words-320.png"), officer.picture());
        assertThat(told(officer, """
            () => [...document.querySelectorAll('main td a > span')]
              .filter((one) => one.textContent.startsWith('Too little'))
              .filter((one) => {
                const [word, cell] = [one.getBoundingClientRect(), one.closest('td').getBoundingClientRect()];
                return word.left < cell.left || word.right > cell.right || word.bottom > cell.bottom
                  || one.scrollWidth > one.clientWidth;
              })
              .map((one) => one.textContent)\
            """)).isEmpty();
    }

    @Test
    void friction_is_printed_on_two_sheets() throws IOException {
        Files.createDirectories(PICTURES);
        byte[] printed = visit("officer").open("friction").page().pdf(A4);
        Files.write(PICTURES.resolve("friction-sheets.pdf"), printed);
        assertThat(sheets(printed)).isLessThanOrEqualTo(2);
    }

    private static int sheets(byte[] printed) {
        return new String(printed, StandardCharsets.ISO_8859_1).split("/Type /Page\\b").length - 1;
    }

    private static void keep(Visitor visitor, Place place, String how) throws IOException {
        if (!TO_BE_LOOKED_AT) {
            return;
        }
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(place.name() + "-" + how + ".png"), visitor.picture());
    }

    private static void print(Visitor visitor, Place place) throws IOException {
        if (TO_BE_LOOKED_AT && visitor.dialog().count() == 0) {
            Files.write(
                    PICTURES.resolve(place.name() + "-print.pdf"),
                    visitor.page().pdf(A4));
        }
    }

    private static List<String> graveViolations(Visitor visitor, String options) {
        visitor.page().evaluate("source => window.axe || (0, eval)(source)", AXE);
        return told(visitor, """
            async () => {
              // What fades in has not its own colours yet.
              await Promise.allSettled(document.getAnimations()
                .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity).map((one) => one.finished));
              const {violations} = await axe.run(document.querySelector('dialog[open]') ?? document, {resultTypes: ['violations'], ...%s});
              return violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
                .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary}`));
            }\
            """.formatted(options));
    }

    private static List<String> unseenFocus(Visitor visitor) {
        visitor.page().evaluate(LOOK_AT_FOCUS);
        for (int pressed = 0; pressed < 1_000; pressed += 8) {
            visitor.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab");
            if (visitor.page().evaluate("() => window.round").equals(true)) {
                return told(visitor, "() => window.unseen");
            }
        }
        return List.of("Tab does not come round");
    }

    private static List<String> told(Visitor visitor, String script) {
        return ((List<?>) visitor.page().evaluate(script))
                .stream().map(String::valueOf).toList();
    }

    private static Stream<Place> all() {
        return Stream.of(
                        Place.pagesOfAProgramme(),
                        Place.pagesOfAProgramme().stream().map(Place::inThePast).toList(),
                        Place.otherPages(),
                        Place.dialogs())
                .flatMap(List::stream);
    }

    private Visitor go(Place place) {
        Visitor visitor =
                visitors.computeIfAbsent(place.account(), account -> account.isEmpty() ? someone() : visit(account));
        visitor.wide(1440).forgetDrafts();
        place.goThere(visitor);
        return visitor;
    }

    /** Deque's own script, in the page. */
    private static final String AXE = axe();

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Remembers what had the focus without an outline that can be seen, or out of sight; says when it is round. */
    private static final String LOOK_AT_FOCUS = """
        () => {
          const seen = new Set();
          window.unseen = [];
          window.round = false;
          let idle = 0;
          const tell = (it) => `${it.tagName.toLowerCase()} "${(it.getAttribute('aria-label') ?? it.textContent ?? it.name).trim().slice(0, 40)}"`;
          const ring = (it) => {
            const style = getComputedStyle(it);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
          };
          const look = () => {
            if (window.round) return;
            const it = document.activeElement;
            const nowhere = it === document.body || it === document.documentElement;
            window.round = seen.has(it) || (nowhere && (seen.size > 0 || ++idle > 3));
            if (window.round || nowhere) return;
            seen.add(it);
            const holder = it.closest('label') ?? it;
            const box = (ring(it) ? it : holder).getBoundingClientRect();
            if (!ring(it) && !ring(holder)) window.unseen.push(`${tell(it)} has the focus and does not show it`);
            if (box.width < 1 || box.height < 1) window.unseen.push(`${tell(it)} has the focus and is not there`);
            if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth)
              window.unseen.push(`${tell(it)} has the focus out of sight`);
          };
          // The focus has moved, and what has it was brought into sight, once the key is up.
          window.lookAtFocus?.abort();
          window.lookAtFocus = new AbortController();
          addEventListener('keyup', look, { capture: true, signal: window.lookAtFocus.signal });
        }\
        """;

    private static final String TOO_WIDE = """
        () => {
          const wide = [];
          const page = document.scrollingElement;
          if (page.scrollWidth > innerWidth) {
            wide.push(`the page is ${page.scrollWidth} wide`);
            for (const it of document.body.querySelectorAll('*')) {
              const box = it.getBoundingClientRect();
              if (box.right > innerWidth + 1 && box.width > 0 && wide.length < 6)
                wide.push(`${it.tagName.toLowerCase()}.${String(it.className.baseVal ?? it.className)} ends at ${Math.round(box.right)}`);
            }
          }
          for (const dialog of document.querySelectorAll('dialog[open]'))
            if (dialog.scrollWidth > dialog.clientWidth + 1) wide.push(`the dialog is ${dialog.scrollWidth} wide`);
          return wide;
        }\
        """;

    /** Links within a sentence may be as high as its lines (WCAG 2.5.8). */
    private static final String TOO_SMALL = """
        () => {
          const open = document.querySelector('dialog[open]') ?? document;
          return [...open.querySelectorAll('a, button, input, select, textarea, summary, [role=slider]')]
            .filter((it) => it.type !== 'hidden' && it.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
            .map((it) => [it, (it.matches('[type=radio], [type=checkbox]') && it.closest('label')) || it])
            .map(([it, target]) => {
              const box = target.getBoundingClientRect();
              const after = getComputedStyle(target, '::after');
              const around = after.position === 'absolute' && target.closest('tr, li');
              const whole = around ? around.getBoundingClientRect() : box;
              return [it, Math.max(box.width, whole.width), Math.max(box.height, whole.height)];
            })
            .filter(([it, width, height]) => (width < 24 || height < 24) && width > 1 && !inASentence(it))
            .map(([it, width, height]) => `${it.tagName.toLowerCase()} "${(it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 40)}" is ${Math.round(width)} by ${Math.round(height)}`);
          function inASentence(it) {
            if (!it.matches('a, button, select')) return false;
            const around = it.parentElement;
            const others = [...around.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
            return others.length > 3 && getComputedStyle(it).display.startsWith('inline');
          }
        }\
        """;
}
