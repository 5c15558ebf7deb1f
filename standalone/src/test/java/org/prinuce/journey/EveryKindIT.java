package org.prinuce.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each kind of entry: logged with the keyboard alone, found again, taken back, and told what became of it. */
class EveryKindIT extends Journey {

    private static final String REHEARSAL = "/programmes/rehearsal/";

    /**
     * A kind as the quick log knows it.
     *
     * @param key chooses it, with Alt
     * @param register where it is found again
     * @param called what is said of it, and what it is called there
     * @param line what is typed after that
     * @param rest what the line cannot say
     */
    private record Kind(String name, String key, String register, String called, String line, Consumer<Visitor> rest) {

        Kind(String name, String key, String register, String called, String line) {
            this(name, key, register, called, line, _ -> {});
        }

        void logIn(Visitor visitor) {
            visitor.forgetDrafts();
            visitor.countingAnew().opens("l").press("Alt+" + key).type(called + line);
            rest.accept(visitor);
            visitor.press("Control+Enter");
            assertThat(visitor.page().getByText("Logged as entry")).isVisible();
        }
    }

    private static List<Kind> kinds() {
        return List.of(
                new Kind("decision", "d", "decisions", "Share the parking office", " yesterday"),
                new Kind("risk", "r", "risks", "Parking permits may lapse", " 3,3 of 4x4 yesterday"),
                new Kind("issue", "i", "issues", "Permits were printed twice", ", high priority, yesterday"),
                new Kind("assumption", "a", "assumptions", "Permits run for a year", ", test by 1 June, yesterday"),
                new Kind(
                        "dependency",
                        "n",
                        "dependencies",
                        "The list of permits",
                        " from thornbury park, needed by 1 June, yesterday"),
                new Kind(
                        "communication",
                        "c",
                        "communications",
                        "What becomes of permits",
                        " yesterday",
                        visitor -> visitor.tabTo("To")
                                .type("Thornbury")
                                .tabTo("Channel")
                                .type("Letter")),
                new Kind(
                        "commitment",
                        "k",
                        "commitments",
                        "Parking bulletin",
                        " every 2 weeks",
                        visitor -> visitor.tabTo("To")
                                .type("Thornbury")
                                .tabTo("Channel")
                                .type("Letter")
                                .tabTo("Starts on")
                                .type("1 April")),
                new Kind(
                        "observation",
                        "o",
                        "observations",
                        "Parking",
                        " staff learnt of it in the press, severity 3 yesterday",
                        visitor -> visitor.tabTo("and")
                                .type("Thornbury")
                                .tabTo("Theme")
                                .type("Parking")),
                new Kind("term", "t", "terms", "Permit holder", " yesterday"),
                new Kind("context", "x", "context", "A parking grant of £40,000", " yesterday"));
    }

    @TestFactory
    Stream<DynamicTest> is_logged_within_30_seconds_and_found_in_its_register_and_the_journal() {
        return kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Visitor officer = visit("officer").open(REHEARSAL + "journal");
                    kind.logIn(officer);

                    System.out.printf(
                            "A %s takes %.1f s and %d key presses besides text: %s%n",
                            kind.name(),
                            officer.atAHumansPace().toMillis() / 1000.0,
                            officer.pressed().size(),
                            officer.pressed());
                    assertThat(officer.atAHumansPace()).isLessThan(Duration.ofSeconds(30));
                    Locator entry = officer.page()
                            .getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText(kind.called()))
                            .first();
                    assertThat(entry).containsText("Castlereach");
                    assertThat(entry).containsText("Project support officer");

                    officer.open(REHEARSAL + kind.register())
                            .stepTo(kind.called())
                            .press("Enter");
                    assertThat(officer.heading()).containsText(kind.called());
                    assertThat(officer.page().getByText("The only entry about this"))
                            .isVisible();
                }));
    }

    @TestFactory
    Stream<DynamicTest> is_taken_back_by_one_key() {
        return kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Visitor officer = visit("officer").open(REHEARSAL + "journal");
                    kind.logIn(officer);
                    officer.press("z");
                    assertThat(officer.page().getByText("Withdrawn, as entry")).isVisible();
                }));
    }

    @TestFactory
    Stream<DynamicTest> keeps_the_partner_and_the_day_for_the_next_one() {
        return kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Visitor office = visit("office").open(REHEARSAL + "journal");
                    office.forgetDrafts();
                    office.opens("l").press("Alt+" + kind.key()).type("marlow-heath " + kind.called() + kind.line());
                    kind.rest().accept(office);
                    office.page().getByLabel("Happened on").focus();
                    office.press("Control+a").type("16 March");
                    office.press("Alt+Enter");
                    assertThat(office.page().getByText("Logged as entry")).isVisible();
                    assertThat(office.page().locator("#line")).hasValue("");
                    assertThat(office.dialog()).containsText("Monday 16 March 2015");
                    assertThat(office.page().getByLabel("Speaks for")).hasValue("marlow-heath");
                }));
    }

    @Test
    void a_position_names_its_decision() {
        String decision = log("decisions", Map.of("title", "Charge for permits", "happenedOn", "2015-03-23"));
        long head = northmead
                .ask("officer", "/rehearsal/journal?size=1")
                .json()
                .path("position")
                .asLong();
        String ref = northmead
                .ask("officer", "/rehearsal/decisions/" + decision + "?after=" + head)
                .json()
                .path("decision")
                .path("ref")
                .asString();
        Visitor officer = visit("officer").open(REHEARSAL + "journal");
        Consumer<Visitor> understood =
                visitor -> assertThat(visitor.page().getByLabel("On decision")).hasValue(decision);
        new Kind("position", "p", "decisions", ref, " objects: the savings are not shown yesterday", understood)
                .logIn(officer);
        assertThat(officer.atAHumansPace()).isLessThan(Duration.ofSeconds(30));

        officer.open(REHEARSAL + "decisions/" + decision);
        assertThat(officer.page().getByText("the savings are not shown").first())
                .isVisible();
    }

    @Test
    void a_risk_is_assessed_happens_and_becomes_an_issue_that_is_answered_and_closed() {
        String risk = log(
                "risks",
                Map.of("title", "Meters may fail", "probability", 2, "impact", 2, "scale", "4x4", "happenedOn", DAY));
        Visitor officer = visit("officer").open(REHEARSAL + "risks/" + risk);
        officer.opens("a").press("ArrowRight", "ArrowRight", "Tab", "ArrowRight");
        save(officer);
        assertThat(officer.page().getByText("since it was assessed before")).isVisible();

        officer.opens("m").type("Forty meters failed in one night.");
        save(officer);
        assertThat(officer.dialog().getByLabel("From the risk")).containsText("Meters may fail");
        officer.type("Drivers cannot pay, high priority").press("Control+Enter");
        assertThat(officer.link("See it")).isVisible();
        officer.tabTo("See it").press("Enter");

        assertThat(officer.heading()).hasText("Drivers cannot pay");
        assertThat(officer.page().getByRole(AriaRole.ARTICLE).getByText("Meters may fail"))
                .isVisible();
        officer.opens("a").type("Parking is free until they work.");
        save(officer);
        assertThat(officer.page().getByText("Answered on 26 March 2015.")).isVisible();
        officer.opens("x").type("They work again.");
        save(officer);
        assertThat(officer.page().getByText("Closed on 26 March 2015.")).isVisible();

        officer.open(REHEARSAL + "risks/" + risk);
        assertThat(officer.link("Drivers cannot pay")).isVisible();
    }

    @Test
    void an_issue_is_answered_by_a_decision() {
        String decision = log("decisions", Map.of("title", "Replace every meter", "happenedOn", DAY));
        String issue = log("issues", Map.of("title", "Meters are stolen", "happenedOn", DAY));
        Visitor officer = visit("officer").open(REHEARSAL + "issues/" + issue);
        officer.opens("a").type("They are replaced.");
        String option = officer.dialog()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Replace every meter"))
                .textContent();
        officer.tabTo("By the decision").type(option);
        save(officer);
        assertThat(officer.link("Replace every meter")).isVisible();

        officer.open(REHEARSAL + "decisions/" + decision);
        assertThat(officer.link("Meters are stolen")).isVisible();
    }

    @Test
    void an_assumption_is_tested() {
        String assumption = log("assumptions", Map.of("statement", "Meters last ten years", "happenedOn", DAY));
        Visitor officer = visit("officer").open(REHEARSAL + "assumptions/" + assumption);
        officer.opens("e")
                .tabTo("It held")
                .press("ArrowRight")
                .tabTo("How it was tested")
                .type("Half failed in five.");
        save(officer);
        assertThat(officer.page().getByText("It failed, on 26 March 2015.")).isVisible();
    }

    @Test
    void a_dependency_is_promised_by_its_giver_and_met() {
        String dependency = log(
                "dependencies",
                Map.of(
                        "what",
                        "Keys to the depot",
                        "receiver",
                        NorthmeadFixture.CA,
                        "giver",
                        NorthmeadFixture.TP,
                        "neededBy",
                        "2015-04-02",
                        "happenedOn",
                        DAY));
        Visitor lead = visit("lead").open(REHEARSAL + "dependencies/" + dependency);
        lead.opens("p").press("Control+a").type("7 April");
        save(lead);
        assertThat(lead.page().getByText("five days after it is needed")).isVisible();

        Visitor officer = visit("officer").open(REHEARSAL + "dependencies/" + dependency);
        officer.opens("m").type("Handed over.");
        save(officer);
        assertThat(officer.page().getByText("Met on 26 March 2015.")).isVisible();
    }

    @Test
    void a_term_is_defined_contested_and_agreed() {
        String term = log("terms", Map.of("term", "Resident", "happenedOn", DAY));
        Visitor officer = visit("officer").open(REHEARSAL + "terms/" + term);
        officer.opens("d").tabTo("Meaning").type("Who sleeps here.");
        save(officer);
        Visitor lead = visit("lead").open(REHEARSAL + "terms/" + term);
        lead.opens("d").tabTo("Meaning").type("Who pays here.");
        save(lead);
        lead.opens("n").type("Students sleep here and pay elsewhere.");
        save(lead);
        assertThat(lead.page().getByText("Contested").first()).isVisible();
        lead.opens("a").tabTo("Meaning").press("Control+a").type("Who pays council tax here.");
        save(lead);
        assertThat(lead.page().getByText("Agreed").first()).isVisible();
    }

    @Test
    void an_observation_is_resolved() {
        String observation = log(
                "observations",
                Map.of(
                        "between",
                        List.of(NorthmeadFixture.CA, NorthmeadFixture.TP),
                        "theme",
                        "Rotas",
                        "severity",
                        2,
                        "summary",
                        "Two rotas for one desk.",
                        "happenedOn",
                        DAY));
        Visitor officer = visit("officer").open(REHEARSAL + "observations/" + observation);
        officer.opens("r").type("One rota now.");
        save(officer);
        assertThat(officer.page().getByText("resolved on 26 March 2015.")).isVisible();
    }

    @Test
    void what_is_due_is_logged_from_the_calendar() {
        String commitment = log(
                "commitments",
                Map.of(
                        "audience", "Drivers",
                        "purpose", "Where one may park",
                        "channel", "Poster",
                        "every", "P1M",
                        "startsOn", "2015-03-24",
                        "happenedOn", "2015-03-24"));
        Visitor officer = visit("officer").open(REHEARSAL + "due");
        assertThat(officer.heading()).hasText("What is due");
        assertThat(officer.page().getByText("2 days over")).isVisible();
        officer.tabTo("Log it: Where one may park").press("Enter");
        assertThat(officer.dialog().getByLabel("For", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue(commitment);
        officer.type("The new bays").press("Control+Enter");
        assertThat(officer.page().getByText("Logged as entry")).isVisible();
        assertThat(officer.page().getByText("2 days over")).hasCount(0);
    }

    @Test
    void what_happened_around_the_programme_is_corrected() {
        String context =
                log("context", Map.of("title", "A grant", "kind", "FUNDING", "pounds", 40_000, "happenedOn", DAY));
        Visitor officer = visit("officer").open(REHEARSAL + "context/" + context);
        officer.opens("c")
                .type("As in the letter.")
                .tabTo("Pounds")
                .press("Control+a")
                .type("44,000");
        save(officer);
        assertThat(officer.page().getByText("Funding of £44,000.")).isVisible();
        Locator history = officer.page().getByRole(AriaRole.COMPLEMENTARY);
        assertThat(history.locator("del").last()).hasText("40,000");
        assertThat(history.locator("ins")).hasText("44,000");
    }

    @Test
    void an_entry_that_uses_a_contested_word_carries_a_mark_with_each_meaning() {
        String term = log("terms", Map.of("term", "Bay", "happenedOn", DAY));
        log("terms/" + term + "/define", Map.of("definition", "Room for one car.", "happenedOn", DAY));
        log("terms/" + term + "/contest", Map.of("reason", "A lorry needs a bay, too.", "happenedOn", DAY));
        String issue = log("issues", Map.of("title", "Two bays are too short", "happenedOn", DAY));

        Visitor officer = visit("officer").open(REHEARSAL + "issues/" + issue);
        assertThat(officer.page().getByText("It uses a contested word")).isVisible();
        assertThat(officer.page().getByText("Room for one car.")).isVisible();

        log("terms/" + term + "/agree", Map.of("definition", "Room for one vehicle.", "happenedOn", DAY));
        officer.open(REHEARSAL + "issues/" + issue);
        assertThat(officer.heading()).hasText("Two bays are too short");
        assertThat(officer.page().getByText("It uses a contested word")).hasCount(0);
    }

    @Test
    void a_partner_leaves() {
        Visitor office = visit("office").open("/");
        northmead.log(
                "office",
                "/rehearsal/partners",
                Map.of("id", "wexcombe", "name", "Wexcombe", "kind", "council", "happenedOn", "2015-03-02"));
        office.open(REHEARSAL);
        office.button("A partner leaves").click();
        office.tabTo("Partner").type("Wexcombe").tabTo("Reason").type("It joins another programme.");
        save(office);
        assertThat(northmead.ask("office", "/rehearsal").body()).contains("\"leftOn\":\"2015-03-26\"");
    }

    private static final String DAY = "2015-03-25";

    private static String log(String things, Map<String, Object> body) {
        Map<String, Object> all = new HashMap<>(body);
        all.put("partner", NorthmeadFixture.CA);
        return northmead.log("officer", "/rehearsal/" + things, all);
    }

    /** Saves, and waits until this dialog is gone: another may follow it. */
    private static void save(Visitor visitor) {
        String title = String.valueOf(visitor.dialog().getAttribute("aria-label"));
        visitor.press("Control+Enter");
        assertThat(visitor.page().getByText("Logged as entry")).isVisible();
        assertThat(visitor.page()
                        .getByRole(
                                AriaRole.DIALOG,
                                new Page.GetByRoleOptions().setName(title).setExact(true)))
                .hasCount(0);
    }
}
