package org.prinuce.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A page to look at, or a dialog open on it.
 *
 * @param account who looks; empty for nobody
 * @param then what is done there before it is looked at
 */
record Place(String name, String account, String path, Consumer<Visitor> then) {

    private static final Consumer<Visitor> NOTHING = _ -> {};

    /** Where the two clocks stand in the past, as it was known then. */
    static final String PAST = "asAt=2015-03-05&knownAt=2015-03-05";

    private static Place page(String name, String account, String path) {
        return new Place(name, account, path, NOTHING);
    }

    private static Place dialog(String name, String account, String path, String key) {
        return new Place(name, account, path, visitor -> visitor.opens(key));
    }

    private static Place behindButton(String name, String account, String path, String button) {
        return new Place(name, account, path, visitor -> {
            visitor.button(button).first().click();
            visitor.dialog().waitFor();
        });
    }

    /** Pages of a programme: they look at the past, too. */
    static List<Place> pagesOfAProgramme() {
        return List.of(
                page("decisions", "officer", "decisions"),
                page("decision", "officer", decision(NorthmeadFixture.HOST)),
                page("terms", "officer", "terms"),
                page("observations", "officer", "observations"),
                page("risks", "officer", "risks"),
                page("risk-matrix", "officer", "risk-matrix"),
                page("issues", "officer", "issues"),
                page("assumptions", "officer", "assumptions"),
                page("dependencies", "officer", "dependencies"),
                page("context", "officer", "context"),
                page("due", "officer", "due"),
                page("cadence", "officer", "cadence"),
                page("friction", "officer", "friction"),
                page("replay", "officer", "replay"),
                page("compare", "officer", "replay/compare?from=2014-03-01&to=2014-06-01"),
                page("journal", "officer", "journal?q=licensing"),
                page("import", "officer", "import"),
                page("programme", "office", ""));
    }

    /** One that everybody can answer. */
    private static String survey() {
        return "/programmes/rehearsal/surveys/" + log("surveys", Map.of("title", "How we work together"));
    }

    /** One that is linked with another, for a reason. */
    private static String linked() {
        String decision = log("decisions", Map.of("title", "Share one desk"));
        log(
                "links",
                Map.of(
                        "from",
                        log("terms", Map.of("term", "Desk")),
                        "to",
                        decision,
                        "why",
                        "What one desk is must be agreed before it is shared."));
        return "/programmes/rehearsal/decisions/" + decision;
    }

    private static String log(String things, Map<String, Object> body) {
        Map<String, Object> all = new HashMap<>(body);
        all.put("partner", NorthmeadFixture.CA);
        return Journey.northmead.log("officer", "/rehearsal/" + things, all);
    }

    /** An import that was recorded. */
    private static JsonNode recorded(String risk) {
        return Journey.northmead.imports("officer", "rehearsal", "log.csv", """
            Title,Partner,Probability,Impact,Scale,Happened on
            %s,%s,3,4,5x5,2015-01-30
            Another beside it: %1$s,%2$s,2,2,5x5,2015-01-30
            """.formatted(risk, NorthmeadFixture.CA));
    }

    private static String pageOf(JsonNode recorded) {
        return "/programmes/rehearsal/import?file=" + recorded.path("id").asString();
    }

    /** One that was taken back, but for what was changed since. */
    private static JsonNode takenBack() {
        JsonNode recorded = recorded("The lift stands still");
        String after = "&after=" + recorded.path("last").asString();
        String id = Journey.northmead
                .ask("officer", "/rehearsal/risks?q=lift&sort=ref" + after)
                .json()
                .path("risks")
                .path(0)
                .path("id")
                .asString();
        Journey.northmead.log("officer", "/rehearsal/risks/" + id + "/close", Map.of("reason", "It moves"));
        String path = "/rehearsal/imports/" + recorded.path("id").asString();
        Journey.northmead.log("officer", path + "/take-back", Map.of("reason", "The wrong file"));
        return Journey.northmead.settled("officer", path);
    }

    static List<Place> otherPages() {
        return List.of(
                page("decisions-ended", "officer", "decisions?stage=ended"),
                page("decisions-over-time", "officer", "decisions-over-time"),
                page("decisions-none", "officer", "decisions?q=nothing+of+the+kind"),
                page("decision-final", "board", decision("Joint committee terms of reference")),
                page("decision-called-in", "lead", decision("Payroll cut-over at the financial year end")),
                page("term", "lead", "terms/" + Journey.northmead.idOf(NorthmeadFixture.CONTESTED_TERM)),
                page("observation", "officer", "observations/" + Journey.northmead.idOf("Who employs the team")),
                page("risk", "lead", "risks/" + Journey.northmead.idOf(NorthmeadFixture.RISK)),
                page("issue", "officer", thing("issues", NorthmeadFixture.ISSUE)),
                page("assumption", "officer", thing("assumptions", NorthmeadFixture.ASSUMPTION)),
                page("dependency", "lead", thing("dependencies", NorthmeadFixture.DEPENDENCY)),
                page("context-entry", "officer", thing("context", NorthmeadFixture.CONTEXT)),
                page("surveys", "officer", "surveys"),
                page("survey", "officer", survey()),
                page("linked", "officer", linked()),
                page("import-recorded", "officer", pageOf(recorded("The crane is late"))),
                page("import-taken-back", "officer", pageOf(takenBack())),
                page("context-funding", "officer", "context?kind=FUNDING"),
                page("commitments", "officer", "commitments"),
                page("commitment", "officer", "commitments/" + Journey.northmead.idOf(NorthmeadFixture.COMMITMENT)),
                page("communications", "officer", "communications"),
                page("decision-not-there", "officer", "decisions/4f9a7c9e-0000-4000-8000-123456789abc"),
                page("sign-in", "", "/sign-in"),
                new Place("sign-in-refused", "", "/sign-in", visitor -> visitor.press("Enter")),
                page("programmes", "office", "/"));
    }

    static List<Place> dialogs() {
        String host = decision(NorthmeadFixture.HOST);
        String waiting = decision("Move the licensing go-live to 1 July");
        return List.of(
                new Place(
                        "log-decision",
                        "officer",
                        "decisions",
                        visitor ->
                                visitor.opens("l").type("castlereach Share one pool of licensing officers yesterday")),
                new Place("log-decision-more", "office", "decisions", visitor -> {
                    visitor.opens("l");
                    visitor.dialog().locator("summary").click();
                }),
                new Place(
                        "log-decision-refused",
                        "officer",
                        "decisions",
                        visitor -> visitor.opens("l").press("Control+Enter")),
                new Place(
                        "log-position",
                        "officer",
                        "decisions",
                        visitor -> visitor.opens("l")
                                .press("Alt+p")
                                .type("supports with conditions: costs are shared by use")),
                dialog("log-term", "officer", "terms", "l"),
                dialog("log-observation", "officer", "observations", "l"),
                dialog("log-risk", "officer", "risks", "l"),
                dialog("log-issue", "officer", "issues", "l"),
                dialog("log-assumption", "officer", "assumptions", "l"),
                dialog("log-dependency", "office", "dependencies", "l"),
                dialog("log-context", "office", "context", "l"),
                dialog("answer-issue", "officer", thing("issues", NorthmeadFixture.ISSUE), "a"),
                dialog("test-assumption", "officer", thing("assumptions", NorthmeadFixture.ASSUMPTION), "e"),
                dialog("promise", "lead", thing("dependencies", NorthmeadFixture.DEPENDENCY), "p"),
                dialog("correct-context", "officer", thing("context", NorthmeadFixture.CONTEXT), "c"),
                dialog("materialise", "lead", thing("risks", NorthmeadFixture.RISK), "m"),
                dialog("take-position", "officer", host, "p"),
                dialog("conditions-met", "officer-mh", host, "m"),
                dialog("take-decision", "officer", waiting, "d"),
                dialog("publish", "officer", decision("Retire the Thornbury Park case system"), "u"),
                dialog("call-in", "officer-mh", decision("Appoint the shared head of trading standards"), "i"),
                dialog("supersede", "officer", host, "s"),
                dialog("reverse", "officer", host, "r"),
                dialog("withdraw", "officer", waiting, "w"),
                dialog("correct", "officer", host, "c"),
                behindButton("take-back", "officer", pageOf(recorded("The ferry is late")), "Take back this import"),
                dialog("keys", "officer", "decisions", "?"),
                behindButton("link", "officer", host, "Link it with another thing"),
                behindButton("withdraw-link", "officer", linked(), "Withdraw the link with Term"),
                behindButton("change-the-moment", "officer", "decisions", "Today, 26 March 2015"),
                behindButton("create-programme", "office", "/", "Create a programme"),
                behindButton("partner-leaves", "office", "", "A partner leaves"),
                behindButton("add-partner", "office", "", "Add a partner"),
                behindButton("give-role", "office", "", "Give a role"),
                behindButton("change-rule", "office", "", "Change the rule of Castlereach"));
    }

    private static String decision(String title) {
        return thing("decisions", title);
    }

    private static String thing(String register, String title) {
        return register + "/" + Journey.northmead.idOf(title);
    }

    Place inThePast() {
        return new Place(name + "-past", account, path + (path.contains("?") ? "&" : "?") + PAST, then);
    }

    void goThere(Visitor visitor) {
        visitor.open(path);
        then.accept(visitor);
    }

    @Override
    public String toString() {
        return name;
    }
}
