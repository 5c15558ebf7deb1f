package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.prinuce.journey.NorthmeadFixture.AV;
import static org.prinuce.journey.NorthmeadFixture.CA;
import static org.prinuce.journey.NorthmeadFixture.MH;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A decision becomes final: for each partner on its own day, and jointly on the last of them. */
class FinalityIT extends Journey {

    @Test
    void a_lead_takes_a_position_the_decision_is_taken_and_each_partner_sees_from_when_it_may_act() {
        String decisions = "/rehearsal/decisions";
        String id = northmead.log(
                "officer",
                decisions,
                Map.of("title", "Buy one licensing system", "partner", CA, "happenedOn", "2014-12-08"));
        position("officer", id, CA);
        position("officer-av", id, AV);
        position("officer-mh", id, MH);
        String page = "/programmes" + decisions + "/" + id;

        Visitor lead = visit("lead").open(page);
        assertThat(lead.page().locator("main")).containsText("Thornbury Park has taken no position");
        lead.opens("p").tabTo("Support").press("Space").tabTo("Happened on").press("Control+a");
        lead.type("19 December").press("Control+Enter");
        assertThat(lead.page().getByText("Logged as entry")).isVisible();
        assertThat(lead.page().locator("main")).containsText("Ready to be taken");

        // Christmas and New Year lie in the partners' windows.
        Visitor officer = visit("officer").open(page);
        officer.opens("d").type("Buy it").press("Tab").type("Joint committee").press("Tab", "Control+a");
        officer.type("22 December").press("Tab").type("22 December").press("Control+Enter");
        assertThat(officer.page().getByText("Logged as entry")).isVisible();
        assertThat(row(officer, "Castlereach")).containsText("Call-in has not begun");
        officer.opens("u")
                .tabTo("Published on")
                .press("Control+a")
                .type("23 December")
                .press("Control+Enter");
        assertThat(officer.page().locator("main")).containsText("Jointly final since 2 Jan.");

        assertThat(row(officer, "Ashbourne Vale")).containsText("Final since 29 Dec, 10:00");
        assertThat(row(officer, "Ashbourne Vale")).containsText("Constitution, part 4E.15");
        assertThat(row(officer, "Castlereach")).containsText("Final since 2 Jan, 17:00");
        assertThat(row(officer, "Castlereach")).containsText("Standing order 42");
        assertThat(row(officer, "Marlow Heath")).containsText("Final since 29 Dec, 12:00");
        assertThat(row(officer, "Marlow Heath")).containsText("Overview rule 9");
        assertThat(row(officer, "Thornbury Park")).containsText("Final since 22 Dec");
        assertThat(row(officer, "Thornbury Park")).containsText("No rule is recorded, so none is assumed.");

        officer.open(page + "?asAt=2014-12-31");
        assertThat(officer.page().locator("main")).containsText("Taken, and not yet jointly final.");
        assertThat(row(officer, "Marlow Heath")).containsText("Final since 29 Dec, 12:00");
        assertThat(row(officer, "Castlereach")).containsText("Final from Fri 2 Jan, 17:00");
    }

    private static void position(String account, String decision, String partner) {
        northmead.log(
                account,
                "/rehearsal/decisions/" + decision + "/positions",
                Map.of("partner", partner, "stance", "SUPPORT", "happenedOn", "2014-12-12"));
    }

    private static Locator row(Visitor visitor, String partner) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page()
                                .getByRole(
                                        AriaRole.ROWHEADER,
                                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(partner))));
    }
}
