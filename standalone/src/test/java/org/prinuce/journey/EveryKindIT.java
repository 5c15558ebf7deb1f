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
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each kind of entry that the quick log offers: logged with the keyboard alone as the handbook says, found again,
 * corrected, taken back, and told what became of it.
 */
class EveryKindIT extends Journey {

    private static final String REHEARSAL = "/programmes/rehearsal/";

    /**
     * What an officer does with one kind, beside what {@code docs/logging.md} says of it.
     *
     * @param row which row of the handbook
     * @param register where it is found again
     * @param title the field that its page is called by
     * @param rest fills what the example's line cannot say
     */
    private record Story(String row, String register, String title, Consumer<Visitor> rest) {

        Story(String row, String register, String title) {
            this(row, register, title, _ -> {});
        }

        Handbook.Row told() {
            return Handbook.of(row);
        }

        /** Words by which the journal tells it: those that the example begins with. */
        String called() {
            String[] words =
                    told().example().replaceFirst("^(\\w-\\d+|Law:) ", "").split("[: ]");
            return words.length == 1 || isAboutAnother() ? words[0] : words[0] + " " + words[1];
        }

        boolean isAboutAnother() {
            return row.equals("position");
        }

        void fillIn(Visitor visitor, String line) {
            visitor.type(line);
            rest.accept(visitor);
        }
    }

    private static List<Story> stories() {
        return List.of(
                new Story("decision", "decisions", "Title"),
                new Story("position", "decisions", ""),
                new Story("risk", "risks", "In short"),
                new Story("issue", "issues", "In short"),
                new Story("assumption", "assumptions", "Assumed"),
                new Story("dependency", "dependencies", "What is needed"),
                new Story("communication", "communications", "What was sent"),
                new Story(
                        "communication, for no commitment",
                        "communications",
                        "What was sent",
                        visitor -> visitor.tabTo("To")
                                .type("Thornbury")
                                .tabTo("Channel")
                                .type("Letter")),
                new Story(
                        "commitment",
                        "commitments",
                        "What is told",
                        visitor -> visitor.tabTo("To")
                                .type("Thornbury")
                                .tabTo("Channel")
                                .type("Letter")
                                .tabTo("Starts on")
                                .type("1 April")),
                new Story(
                        "observation",
                        "observations",
                        "Theme",
                        visitor -> visitor.tabTo("and")
                                .type("Thornbury")
                                .tabTo("Theme")
                                .type("Staffing")),
                new Story("survey", "surveys", "Title"),
                new Story("term", "terms", "Term"),
                new Story("context", "context", "What happened"));
    }

    /** Kinds come from the dialog itself: one that has no story here, or no row in the handbook, is found out. */
    @Test
    void has_a_story_here_and_a_row_in_the_handbook() {
        Visitor officer = visit("officer").open(REHEARSAL + "journal").opens("l");
        List<?> offered = (List<?>) officer.page().evaluate("""
            () => [...document.querySelectorAll('dialog input[name=kind]')]
              .map((it) => `${it.value} ${[...it.labels[0].querySelectorAll('kbd')].at(-1).textContent}`)\
            """);
        assertThat(offered).hasSizeGreaterThan(10);
        assertThat(Handbook.rows().stream()
                        .map(row -> row.kind() + " " + row.letter())
                        .distinct()
                        .toList())
                .isEqualTo(offered);
        assertThat(stories().stream().map(Story::row).toList())
                .isEqualTo(Handbook.rows().stream().map(Handbook.Row::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> is_logged_found_corrected_and_withdrawn_with_as_many_keys_as_the_handbook_says() {
        return stories().stream()
                .map(story -> story(story.row(), () -> {
                    String line = withRealNames(story.told().example());
                    Visitor officer = visit("officer").open(REHEARSAL + "journal");
                    officer.forgetDrafts();
                    officer.countingAnew()
                            .opens("l")
                            .press("Alt+" + story.told().letter());
                    assertThat(required(officer)).isEqualTo(story.told().required());
                    story.fillIn(officer, line);
                    officer.press("Control+Enter");
                    assertThat(officer.page().getByText("Logged as entry")).isVisible();

                    assertThat(officer.pressed()).hasSize(story.told().presses());
                    assertThat(officer.atAHumansPace()).isLessThan(Duration.ofSeconds(30));
                    Locator entry = officer.page()
                            .getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText(story.called()))
                            .first();
                    assertThat(entry).containsText("Castlereach");
                    assertThat(entry).containsText("Project support officer");

                    if (story.isAboutAnother()) {
                        changesItsMind(officer);
                    } else {
                        findCorrectAndWithdraw(officer, story);
                    }
                }));
    }

    private static void findCorrectAndWithdraw(Visitor officer, Story story) {
        officer.open(REHEARSAL + story.register() + "?sort=-recorded");
        officer.press("j", "Enter").settled();
        assertThat(officer.page().getByText("The only entry about this")).isVisible();
        officer.opens("c").tabTo("Why").type("Misheard.");
        officer.tabTo(story.title()).press("End").type(" as minuted");
        save(officer);
        assertThat(officer.heading()).containsText("as minuted");
        Locator history = history(officer);
        assertThat(history).containsText("Misheard.");

        officer.opens("w").tabTo("Reason").type("Logged twice.");
        save(officer);
        assertThat(officer.page().getByText("Withdrawn").first()).isVisible();
        assertThat(history).containsText("Logged twice.");
    }

    /** A position is neither corrected nor withdrawn: another takes its place, and both stay in the history. */
    private static void changesItsMind(Visitor officer) {
        officer.link("See it").focus();
        officer.press("Enter").settled();
        assertThat(officer.page().getByText("the savings are not shown").first())
                .isVisible();
        officer.opens("p").tabTo("Support").press("Space");
        save(officer);
        Locator history = history(officer);
        assertThat(history).containsText("Castlereach supports");
        assertThat(history).containsText("Castlereach objects");
    }

    @TestFactory
    Stream<DynamicTest> is_taken_back_by_one_key() {
        return stories().stream()
                .filter(story -> !story.isAboutAnother())
                .map(story -> story(story.row(), () -> {
                    String line = withRealNames(story.told().example());
                    Visitor officer = visit("officer").open(REHEARSAL + "journal");
                    officer.forgetDrafts();
                    officer.opens("l").press("Alt+" + story.told().letter());
                    story.fillIn(officer, line);
                    officer.press("Control+Enter");
                    assertThat(officer.page().getByText("Logged as entry")).isVisible();
                    assertThat(officer.dialog()).hasCount(0);
                    officer.press("z");
                    assertThat(officer.page().getByText("Withdrawn, as entry")).isVisible();
                }));
    }

    @TestFactory
    Stream<DynamicTest> keeps_the_partner_and_the_day_for_the_next_one() {
        return stories().stream()
                // The dialog keeps them, whatever the kind: one that says all in a line, and two that do not.
                .filter(story -> Set.of("decision", "commitment", "observation").contains(story.row()))
                .map(story -> story(story.row(), () -> {
                    String line = withRealNames(story.told().example());
                    Visitor office = visit("office").open(REHEARSAL + "journal");
                    office.forgetDrafts();
                    office.opens("l").press("Alt+" + story.told().letter()).type("marlow-heath ");
                    story.fillIn(office, line);
                    office.page().getByLabel("Happened on").focus();
                    office.press("Control+a").type("16 March");
                    office.press("Alt+Enter");
                    assertThat(office.page().getByText("Logged as entry")).isVisible();
                    assertThat(office.page().locator("#line")).hasValue("");
                    assertThat(office.dialog()).containsText("Monday 16 March 2015");
                    assertThat(office.page().getByLabel("Speaks for")).hasValue("marlow-heath");
                }));
    }

    /** The fields that cannot be left empty beside the day, as the dialog calls them. */
    private static List<?> required(Visitor visitor) {
        return (List<?>) visitor.page().evaluate("""
            () => [...new Set([...document.querySelectorAll('dialog [required]')]
              .map((it) => it.dataset.label).filter((label) => label !== 'Happened on'))]\
            """);
    }

    /** The handbook names things by numbers; these are the numbers of things that are there. */
    private static String withRealNames(String example) {
        return NUMBER.matcher(example).replaceAll(number -> switch (number.group(1)) {
            case "D" ->
                refOf("decision", log("decisions", Map.of("title", "Charge for permits", "happenedOn", "2015-03-02")));
            case "P" ->
                refOf(
                        "commitment",
                        log(
                                "commitments",
                                Map.of(
                                        "audience", "Drivers",
                                        "purpose", "Where permits are sold",
                                        "channel", "Poster",
                                        "every", "P1M",
                                        "startsOn", "2015-03-02",
                                        "happenedOn", "2015-03-02")));
            case "R" -> {
                String risk = log(
                        "risks",
                        Map.of(
                                "title", "The move may lose permits",
                                "probability", 2,
                                "impact", 2,
                                "scale", "4x4",
                                "happenedOn", "2015-03-02"));
                log("risks/" + risk + "/materialise", Map.of("what", "They were lost.", "happenedOn", DAY));
                yield refOf("risk", risk);
            }
            default -> throw new AssertionError("Nothing is numbered " + number.group());
        });
    }

    private static Locator history(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("History"));
    }

    private static final Pattern NUMBER = Pattern.compile("\\b([A-Z])-\\d+\\b");

    private static String refOf(String thing, String id) {
        long head = northmead
                .ask("officer", "/rehearsal/journal?size=1")
                .json()
                .path("position")
                .asLong();
        return northmead
                .ask("officer", "/rehearsal/" + thing + "s/" + id + "?after=" + head)
                .json()
                .path(thing)
                .path("ref")
                .asString();
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
    void a_survey_is_answered_by_each_partner_apart_and_shows_where_views_differ_once_it_is_closed() {
        String survey = log("surveys", Map.of("title", "How we share meters", "happenedOn", DAY));
        answer("officer", NorthmeadFixture.CA, survey, 4, 4);
        answer("lead", NorthmeadFixture.TP, survey, 1, 5);
        answer("officer-mh", NorthmeadFixture.MH, survey, 4, 5);
        Visitor officer = visit("officer").open(REHEARSAL + "surveys/" + survey);
        officer.opens("a");
        for (int theme = 0; theme < 6; theme++) {
            officer.press("ArrowRight", "ArrowRight", "ArrowRight", "Tab");
        }
        save(officer);
        assertThat(officer.page().getByText("Five answers; no other partner sees that"))
                .isVisible();
        assertThat(officer.page().getByText("Answers of Thornbury Park")).hasCount(0);
        assertThat(officer.page().getByText("Not shown").first()).isVisible();
        assertThat(officer.page().getByText("4.00 of 4").first()).isVisible();

        officer.opens("e");
        save(officer);
        assertThat(officer.page().getByText("Views differ most on trust.")).isVisible();
        assertThat(officer.page().getByText("1.33").first()).isVisible();
        assertThat(officer.page().getByText("Log an answer")).hasCount(0);

        Visitor lead = visit("lead").open(REHEARSAL + "surveys");
        lead.stepTo("How we share meters").press("Enter");
        assertThat(lead.page().getByText("1.33").first()).isVisible();
        assertThat(lead.page().getByText("Answers of Castlereach")).hasCount(0);
        lead.open(REHEARSAL + "friction");
        assertThat(lead.page().getByText("a perception gap of 1.33")).isVisible();
    }

    /** So many people agree fully with all, but so far on trust. */
    private static void answer(String account, String partner, String survey, int trust, int people) {
        for (int person = 0; person < people; person++) {
            northmead.log(
                    account,
                    "/rehearsal/surveys/" + survey + "/answer",
                    Map.of(
                            "partner", partner,
                            "need", 4,
                            "purpose", 4,
                            "commitment", 4,
                            "trust", trust,
                            "arrangements", 4,
                            "learning", 4));
        }
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
        Locator history = history(officer);
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
    void things_of_two_kinds_are_linked_by_keyboard_and_seen_from_both_and_the_link_is_withdrawn() {
        String decision = log("decisions", Map.of("title", "Buy solar meters", "happenedOn", DAY));
        String grant =
                log("context", Map.of("title", "A grant for sunny meters", "kind", "FUNDING", "happenedOn", DAY));
        Visitor officer = visit("officer").open(REHEARSAL + "decisions/" + decision);
        assertThat(officer.page().getByText("Nothing is linked with it yet.")).isVisible();
        officer.tabTo("Link it with another thing").opens("Enter").type("sunny meters");
        assertThat(officer.dialog().getByRole(AriaRole.RADIO)).hasCount(1);
        officer.press("Tab", "Space", "Tab").type("It pays for them.");
        save(officer);
        assertThat(officer.link("A grant for sunny meters")).isVisible();
        assertThat(officer.page().getByText("It pays for them.")).isVisible();

        officer.open(REHEARSAL + "context/" + grant + "?asAt=" + DAY);
        assertThat(officer.page().getByText("Nothing was linked with it.")).isVisible();
        assertThat(officer.button("Link it with another thing")).hasCount(0);

        officer.open(REHEARSAL + "context/" + grant);
        assertThat(officer.link("Buy solar meters")).isVisible();
        officer.tabTo("Withdraw the link with Decision")
                .opens("Enter")
                .tabTo("Reason")
                .type("Another grant does.");
        save(officer);
        assertThat(officer.page().getByText("Nothing is linked with it yet.")).isVisible();

        officer.open(REHEARSAL + "journal");
        assertThat(officer.page().getByText("It pays for them.").first()).isVisible();
        assertThat(officer.page().getByText("Another grant does.").first()).isVisible();
    }

    @Test
    void a_partner_leaves() {
        Visitor office = visit("office").open("/");
        northmead.log(
                "office",
                "/rehearsal/partners",
                Map.of(
                        "id", "wexcombe",
                        "name", "Wexcombe",
                        "kind", "council",
                        "ratifies", false,
                        "happenedOn", "2015-03-02"));
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
