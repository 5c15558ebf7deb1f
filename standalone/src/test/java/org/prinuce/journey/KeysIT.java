package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that can be turned off, dialogs that give the focus back, and a session that ends under a page. */
class KeysIT extends Journey {

    @Test
    void single_letters_can_be_turned_off_and_on_again() {
        Visitor officer = visit("officer").open("decisions");
        officer.opens("?").tabTo("Single-letter keys are on").press("Space", "Escape");
        assertThat(officer.dialog()).hasCount(0);

        officer.press("l", "?");
        officer.page().reload();
        officer.settled().press("l", "?");
        assertThat(officer.dialog()).hasCount(0);

        officer.tabTo("Project support officer").press("Enter").tabTo("Keys").press("Enter");
        assertThat(officer.dialog()).isVisible();
        officer.tabTo("Single-letter keys are on").press("Space", "Escape", "l");
        assertThat(officer.page().locator("#line")).isFocused();
        officer.press("Escape");
    }

    @Test
    void keys_are_hinted_at_only_where_a_keyboard_is_likely() {
        assertThat(visit("officer").open("decisions").page().locator("kbd:visible"))
                .not()
                .hasCount(0);
        Visitor onAPhone = visit(
                "officer",
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true));
        for (String page : List.of("decisions", "replay", "decisions/" + northmead.idOf(NorthmeadFixture.HOST))) {
            assertThat(onAPhone.open(page).page().locator("kbd:visible")).hasCount(0);
        }
        onAPhone.open("decisions").button("Log an entry").click();
        assertThat(onAPhone.dialog().locator("kbd:visible")).hasCount(0);
    }

    @Test
    void letters_do_nothing_while_one_types() {
        Visitor officer = visit("officer").open("decisions");
        officer.press("/").type("lttl?");
        assertThat(officer.dialog()).hasCount(0);
        assertThat(officer.page().getByRole(AriaRole.SEARCHBOX)).hasValue("lttl?");
    }

    @Test
    void escape_closes_a_dialog_and_gives_the_focus_back() {
        Visitor officer = visit("officer").open("decisions");
        officer.tabTo("Log an entry").press("Enter");
        assertThat(officer.page().locator("#line")).isFocused();
        officer.press("Escape");
        assertThat(officer.dialog()).hasCount(0);
        assertThat(officer.button("Log an entry")).isFocused();

        officer.open("decisions/" + northmead.idOf(NorthmeadFixture.HOST));
        officer.tabTo("Change our position").press("Enter");
        assertThat(officer.dialog()).isVisible();
        officer.press("Escape");
        assertThat(officer.button("Change our position")).isFocused();
    }

    @Test
    void focus_stays_in_a_dialog() {
        Visitor officer = visit("officer").open("decisions");
        officer.opens("l");
        for (int i = 0; i < 40; i++) {
            officer.press("Tab");
            assertThat(officer.page()
                            .evaluate("() => document.activeElement === document.body"
                                    + " || document.activeElement.closest('dialog') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void a_session_that_ended_leads_to_sign_in_and_back() {
        Visitor assurance = visit("assurance").open("journal?q=licensing");
        northmead.endSessionsOf("assurance");

        assurance.press("/").type(" counter");
        assertThat(assurance.heading()).hasText("Sign in");
        assurance.type("assurance").press("Tab").type(Northmead.PASSWORD).press("Enter");

        assertThat(assurance.heading()).hasText("Journal");
        assertThat(assurance.at()).startsWith("/programmes/northmead/journal").contains("licensing");
    }

    @Test
    void what_was_typed_is_kept_when_the_session_ends_before_it_is_saved() {
        Visitor officer = visit("officer-cn").open("/programmes/rehearsal/decisions");
        officer.opens("l").type("Typed before the session ended");
        northmead.endSessionsOf("officer-cn");

        officer.press("Control+Enter");
        assertThat(officer.dialog()).containsText("Your session has ended.");
        Page signIn = officer.context()
                .waitForPage(() -> officer.tabTo("Sign in again").press("Enter"));
        assertThat(signIn.getByLabel("Account")).isFocused();
        signIn.keyboard().type("officer-cn");
        signIn.keyboard().press("Tab");
        signIn.keyboard().type(Northmead.PASSWORD);
        signIn.keyboard().press("Enter");
        assertThat(signIn.locator("main h1")).hasText("Programmes");
        signIn.close();

        officer.press("Control+Enter");
        assertThat(officer.page().getByText("Logged as entry")).isVisible();
        assertThat(officer.link("Typed before the session ended")).isVisible();
    }

    @Test
    void a_wrong_password_is_said_beside_the_field() {
        Visitor someone = someone();
        someone.page().navigate("/");
        assertThat(someone.page().getByLabel("Account")).isFocused();
        someone.type("officer").press("Tab").type("open sesame 2014").press("Enter");
        assertThat(someone.page().getByLabel("Account")).isFocused();
        assertThat(someone.page().locator("main")).containsText("The account or the password is wrong.");
        assertThat(someone.everythingSaid()).doesNotContain("Northmead");
    }
}
