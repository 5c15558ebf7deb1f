package org.prinuce.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The product as the README's command starts it: the public record is shown, and nobody gets where they may not. */
class StandaloneIT {

    private static final String RECORD = "/api/programmes/south-london";
    private static final int FACTS = 25;
    private static final String NORTHMEAD = "/api/programmes/northmead";
    private static final String STORY_TOLD_ON = "2015-03-26";
    private static final String OFFICE = Client.basic("office", "prinuce");
    private static final String OFFICER = Client.basic("officer", "prinuce");
    private static final String LEAD = Client.basic("lead", "prinuce");

    @TempDir
    private static Path data;

    private static final int PORT = RunningPrinuce.freePort();

    private static RunningPrinuce prinuce;

    private final Client client = new Client(PORT);

    @BeforeAll
    static void start() {
        prinuce = RunningPrinuce.start(Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + PORT));
        prinuce.waitUntilItSays("Sign in as officer, lead, board, member, assurance, facilitator, office");
    }

    @AfterAll
    static void stop() {
        prinuce.close();
    }

    @Test
    void the_public_record_is_a_programme_and_says_so() {
        JsonNode record = client.get(RECORD, "Authorization", OFFICER).json();

        assertThat(record.path("name").asString()).isEqualTo("South London partnerships: the public record");
        assertThat(record.path("notice").asString()).isEqualTo("PUBLIC_RECORD");
    }

    @Test
    void every_fact_is_logged_or_waits_with_a_reason() {
        int logged = 0;
        for (String things : List.of("/decisions", "/terms", "/context", "/communications", "/issues")) {
            logged += inRecord(things).path("total").asInt();
        }
        JsonNode waiting = client.get(RECORD + "/waiting-records", "Authorization", OFFICER)
                .json()
                .path("records");

        assertThat(inRecord("/decisions").path("total").asInt()).isEqualTo(7);
        assertThat(logged).isEqualTo(7 + 3 + 5 + 2 + 1);
        assertThat(logged + waiting.size()).isEqualTo(FACTS);
        assertThat(waiting.findValuesAsString("because"))
                .hasSize(waiting.size())
                .doesNotContain("");
        assertThat(waiting.findValuesAsString("kind")).containsOnly("arrangement", "benefit", "milestone");
    }

    @Test
    void a_risk_without_a_score_is_given_none_and_is_an_issue_as_it_had_happened() {
        assertThat(inRecord("/risks").path("total").asInt()).isZero();

        JsonNode issue = ask(RECORD + "/issues", "2014-06-30").path("issues").path(0);
        assertThat(issue.path("title").asString())
                .isEqualTo("Work on shared environment services halts after the election");
        assertThat(issue.path("stage").asString()).isEqualTo("OPEN");
        assertThat(issue.path("kind").asString()).isEqualTo("CONCERN");
        assertThat(issue.path("impact").asString()).contains("The record calls this a risk, without a score.");
        assertThat(issue.path("source").asString()).contains("environment services contract documents");
        assertThat(inRecord("/issues").path("issues").path(0).path("stage").asString())
                .isEqualTo("CLOSED");
        assertThat(inRecord("/journal?thing=" + issue.path("id").asString()).toString())
                .contains("Resumed in March 2015");
    }

    @Test
    void what_is_logged_of_the_record_keeps_its_source_and_adds_no_meaning() {
        JsonNode funding = inRecord("/context?kind=FUNDING").path("context").path(0);
        assertThat(funding.path("pounds").asInt()).isEqualTo(485_000);
        assertThat(funding.path("happenedOn").asString()).isEqualTo("2014-04-03");
        assertThat(funding.path("source").asString()).isEqualTo("news.merton.gov.uk 2014-04-03");
        assertThat(funding.path("detail").asString()).contains("Transformation Challenge Award");

        JsonNode term = inRecord("/terms?q=cost+avoidance").path("terms").path(0);
        assertThat(term.path("stage").asString()).isEqualTo("RAISED");
        assertThat(term.path("definitions").size()).isZero();
        assertThat(term.path("precision").asString()).isEqualTo("MONTH");
        assertThat(term.path("source").asString()).contains("diginomica").contains("One figure; two meanings");
    }

    private JsonNode inRecord(String question) {
        return ask(RECORD + question, "2016-12-31");
    }

    private JsonNode inNorthmead(String question) {
        return ask(NORTHMEAD + question, STORY_TOLD_ON);
    }

    private JsonNode ask(String question, String asAt) {
        String path = question + (question.contains("?") ? "&" : "?") + "asAt=" + asAt;
        return client.get(path, "Authorization", OFFICER).json();
    }

    @Test
    void each_demonstration_programme_says_what_its_data_is() {
        JsonNode programmes =
                client.get("/api/programmes", "Authorization", OFFICER).json().path("programmes");

        Map<String, String> notices = new TreeMap<>();
        programmes.forEach(
                it -> notices.put(it.path("id").asString(), it.path("notice").asString()));
        assertThat(notices).isEqualTo(Map.of("northmead", "FICTIONAL", "south-london", "PUBLIC_RECORD"));
        // Every page and print shows the notice of this answer.
        assertThat(inNorthmead("").path("notice").asString()).isEqualTo("FICTIONAL");
    }

    @Test
    void the_invented_programme_is_told_to_its_end() {
        Map<String, Integer> told = Map.of(
                "decisions", 18,
                "terms", 5,
                "commitments", 3,
                "communications", 29,
                "context", 7,
                "observations", 17,
                "risks", 8,
                "issues", 1,
                "assumptions", 1,
                "dependencies", 1);

        told.forEach((things, number) -> assertThat(
                        inNorthmead("/" + things).path("total").asInt())
                .as(things)
                .isEqualTo(number));
        assertThat(client.get(NORTHMEAD + "/decisions?stage=all", "Authorization", LEAD)
                        .body())
                .as("what one partner keeps to itself")
                .doesNotContain("Walk away");
    }

    @Test
    void friction_between_two_invented_partners_rises_for_reasons_that_a_stranger_can_find() {
        JsonNode answer = inNorthmead("/friction/signals?between=castlereach,thornbury-park");

        List<String> reasons = new ArrayList<>();
        answer.path("signals")
                .forEach(signal -> reasons.add(signal.path("kind").asString() + ": "
                        + signal.path("thing").path("title").asString()));
        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "OBJECTION: Castlereach to host the shared licensing service, governed by a joint committee",
                        "OBJECTION: Thornbury Park to lead the design of shared payroll",
                        "TERM_CONTESTED: Saving",
                        "TERM_CONTESTED: Host",
                        "OBSERVED: Who chairs",
                        "OBSERVED: Money",
                        "OBSERVED: Trust",
                        "INERTIA: Which savings count towards the target",
                        "REOPENED: Payroll cut-over at the financial year end",
                        "SILENCE: How work on shared licensing goes, and what is asked of whom",
                        "CONDITION: Exit terms if a partner leaves");
        assertThat(answer.path("index").asDouble()).isBetween(62.0, 64.0);
        assertThat(answer.path("helped").size()).isEqualTo(2);
        assertThat(ask(NORTHMEAD + "/friction/signals?between=castlereach,thornbury-park", "2014-12-18")
                        .path("index")
                        .asDouble())
                .isBetween(20.0, 50.0);
    }

    @Test
    void a_position_is_there_only_where_the_record_says_that_a_council_approved() {
        List<String> supported = new ArrayList<>();
        for (JsonNode decision : client.get(RECORD + "/decisions?asAt=2016-12-31", "Authorization", OFFICER)
                .json()
                .path("decisions")) {
            for (JsonNode stance : decision.path("stances")) {
                if (!stance.path("stance").isNull() && !stance.path("stance").isMissingNode()) {
                    supported.add(decision.path("title").asString());
                }
            }
        }
        assertThat(supported)
                .hasSize(5)
                .containsOnly(
                        "Merton is the last of four councils to approve a shared legal service",
                        "Sutton approves shared highways and regulatory services hosted by Kingston");
    }

    @Test
    void a_month_is_given_as_its_last_day_and_says_so() {
        JsonNode found = client.get(RECORD + "/decisions?q=regulatory+services+go+ahead", "Authorization", OFFICER)
                .json()
                .path("decisions")
                .path(0);

        assertThat(found.path("proposedOn").asString()).isEqualTo("2015-02-28");
        assertThat(found.path("precision").asString()).isEqualTo("MONTH");
    }

    @Test
    void the_pages_are_served_from_any_address_and_the_api_is_not() {
        for (String page : List.of("/", "/sign-in", "/programmes/south-london/decisions")) {
            var answer = client.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body()).contains("<!doctype html>");
            assertThat(answer.header("Cache-Control")).hasValue("no-cache");
        }
        assertThat(client.get("/assets/none.js").status()).isEqualTo(404);
        assertThat(client.get("/api/nothing", "Authorization", OFFICER).status())
                .isEqualTo(404);

        String script = client.get("/").body().replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");
        var asset = client.get(script);
        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Cache-Control").orElse("")).contains("immutable");
    }

    @Test
    void what_one_partner_keeps_to_itself_is_not_there_for_another() {
        var logged = client.post(
                RECORD + "/decisions",
                "{\"title\":\"Ours alone\",\"partner\":\"sutton\",\"visibility\":\"PARTNER\",\"source\":\"Minutes\"}",
                "Authorization",
                OFFICER);
        assertThat(logged.status()).as(logged.body()).isEqualTo(201);
        String decision = RECORD + "/decisions/" + logged.field("id");
        String after = "after=" + logged.field("position");

        assertThat(client.get(decision + "?" + after, "Authorization", OFFICER).status())
                .isEqualTo(200);
        for (String other : List.of(LEAD, OFFICE, Client.basic("facilitator", "prinuce"))) {
            assertThat(client.get(decision + "?" + after, "Authorization", other)
                            .status())
                    .isEqualTo(404);
            assertThat(client.get(decision + "/history?" + after, "Authorization", other)
                            .status())
                    .isEqualTo(404);
            assertThat(client.get(RECORD + "/decisions?q=alone&" + after, "Authorization", other)
                            .body())
                    .doesNotContain("Ours alone");
            assertThat(client.get(RECORD + "/journal?" + after, "Authorization", other)
                            .body())
                    .doesNotContain("Ours alone");
            assertThat(client.post(decision + "/take", "{\"outcome\":\"x\",\"maker\":\"y\"}", "Authorization", other)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void nobody_logs_for_another_partner_or_without_a_role() {
        String forSutton = "{\"title\":\"Not mine\",\"partner\":\"sutton\"}";

        assertThat(client.post(RECORD + "/decisions", forSutton, "Authorization", LEAD)
                        .status())
                .isEqualTo(403);
        assertThat(client.post(
                                RECORD + "/decisions",
                                forSutton,
                                "Authorization",
                                Client.basic("facilitator", "prinuce"))
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/api/programmes", "{}", "Authorization", OFFICER)
                        .status())
                .isIn(403, 422);
        assertThat(client.post(
                                RECORD + "/members/grant-role",
                                "{\"account\":\"officer\",\"role\":\"PROGRAMME_OFFICE\"}",
                                "Authorization",
                                OFFICER)
                        .status())
                .isEqualTo(403);
    }

    /** Friction of every pair, of the programme and of every kind, on every day on which the chart has a point. */
    @Test
    void every_number_of_friction_recomputes_from_the_signals_it_lists_and_each_opens_its_entry() {
        JsonNode friction = inNorthmead("/friction");
        int halfLife = friction.path("model").path("halfLifeDays").asInt();
        double k = friction.path("model").path("k").asDouble();
        Set<Long> entries = new HashSet<>();
        inNorthmead("/journal?size=500")
                .path("entries")
                .forEach(it -> entries.add(it.path("position").asLong()));
        Map<LocalDate, JsonNode> listed = new TreeMap<>();
        for (JsonNode point : friction.path("points")) {
            LocalDate on = LocalDate.parse(point.path("on").asString());
            JsonNode signals =
                    ask(NORTHMEAD + "/friction/signals", on.toString()).path("signals");
            listed.put(on, signals);
            for (JsonNode signal : signals) {
                assertThat(signal.path("adds").asDouble()).isCloseTo(adds(signal, on, halfLife), within(1e-9));
                assertThat(entries).contains(signal.path("opened").asLong());
                assertThat(signal.path("thing").path("id").asString()).isNotEmpty();
            }
        }
        assertThat(listed).hasSizeGreaterThan(50);
        for (JsonNode pair : friction.path("pairs")) {
            Set<String> two =
                    two(pair.path("between").path(0), pair.path("between").path(1));
            for (JsonNode point : pair.path("points")) {
                List<Double> adds = adds(
                        listed.get(on(point)),
                        it -> two(it.path("by"), it.path("with")).equals(two));
                assertNumber(point.path("index"), index(adds, k));
            }
        }
        for (JsonNode point : friction.path("points")) {
            assertNumber(point.path("index"), mean(listed.get(on(point)), k));
        }
        friction.path("componentPoints").propertyStream().forEach(kind -> {
            for (JsonNode point : kind.getValue()) {
                assertThat(point.path("sum").asDouble())
                        .isCloseTo(
                                adds(
                                                listed.get(on(point)),
                                                it -> it.path("kind").asString().equals(kind.getKey()))
                                        .stream()
                                        .mapToDouble(it -> it)
                                        .sum(),
                                within(1e-9));
            }
        });
    }

    /** What is said to be about turf, of each pair and of the programme, on some days that differ. */
    @Test
    void every_share_about_turf_recomputes_from_the_disputes_that_are_listed() {
        for (String day : List.of("2013-06-10", "2013-11-30", "2014-07-01", STORY_TOLD_ON)) {
            JsonNode friction = ask(NORTHMEAD + "/friction", day);
            JsonNode disputes =
                    ask(NORTHMEAD + "/friction/signals?kind=OBSERVED", day).path("signals");
            assertTurf(friction.path("programme").path("turf"), said(disputes, _ -> true));
            for (JsonNode pair : friction.path("pairs")) {
                Set<String> two =
                        two(pair.path("between").path(0), pair.path("between").path(1));
                assertTurf(
                        pair.path("turf"),
                        said(disputes, it -> two(it.path("by"), it.path("with")).equals(two)));
            }
        }
        assertThat(inNorthmead("/friction")
                        .path("programme")
                        .path("turf")
                        .path("share")
                        .asDouble())
                .isEqualTo(0.4);
    }

    private static List<String> said(JsonNode disputes, Predicate<JsonNode> which) {
        return StreamSupport.stream(disputes.spliterator(), false)
                .filter(which)
                .map(it -> it.path("about").asString("UNSAID"))
                .toList();
    }

    private static void assertTurf(JsonNode turf, List<String> said) {
        for (String about : List.of("JURISDICTION", "COST", "OTHER", "UNSAID")) {
            assertThat(turf.path(about.toLowerCase(Locale.ROOT)).asInt())
                    .as(about)
                    .isEqualTo(Collections.frequency(said, about));
        }
        double of = said.size() - Collections.frequency(said, "UNSAID");
        double about = Collections.frequency(said, "JURISDICTION") + Collections.frequency(said, "COST");
        assertNumber(turf.path("share"), of < 3 ? OptionalDouble.empty() : OptionalDouble.of(about / of));
    }

    /** On a day after which something was recorded late: looked back on, and as it was known then. */
    @Test
    void every_number_that_was_known_then_recomputes_from_the_signals_that_were_known_then() {
        String day = "2014-05-08";
        JsonNode friction = ask(NORTHMEAD + "/friction", day);
        double k = friction.path("model").path("k").asDouble();
        assertThat(friction.path("knownThen").asString()).isEqualTo(day);
        Map<LocalDate, JsonNode> known = new TreeMap<>();
        for (JsonNode point : friction.path("points")) {
            known.put(
                    on(point),
                    ask(
                                    NORTHMEAD + "/friction/signals?knownAt=" + day,
                                    on(point).toString())
                            .path("signals"));
        }
        int differ = 0;
        for (JsonNode pair : friction.path("pairs")) {
            Set<String> two =
                    two(pair.path("between").path(0), pair.path("between").path(1));
            for (JsonNode point : pair.path("points")) {
                List<Double> adds = adds(
                        known.get(on(point)),
                        it -> two(it.path("by"), it.path("with")).equals(two));
                assertNumber(point.path("knownThen"), index(adds, k));
                differ += point.path("knownThen").equals(point.path("index")) ? 0 : 1;
            }
        }
        assertThat(differ).as("points at which more is known now").isPositive();
        for (JsonNode point : friction.path("points")) {
            assertNumber(point.path("knownThen"), mean(known.get(on(point)), k));
        }
    }

    @Test
    void an_invented_survey_shows_where_views_differ() {
        JsonNode surveys = inNorthmead("/surveys?stage=closed&sort=-happened").path("surveys");

        assertThat(surveys.size()).isEqualTo(2);
        assertThat(surveys.path(0).path("gaps").path("arrangements").asDouble())
                .as("how differently they see who decides what")
                .isGreaterThan(0.5)
                .isGreaterThan(surveys.path(1).path("gaps").path("arrangements").asDouble());
    }

    @Test
    void every_number_of_cadence_recomputes_from_the_due_dates_and_sends_it_lists() {
        JsonNode kept = inNorthmead("/cadence").path("commitments");
        assertThat(kept.size()).isEqualTo(3);
        for (JsonNode it : kept) {
            List<String> standings = it.path("dues").findValuesAsString("standing");
            for (String standing : List.of("ON_TIME", "LATE", "MISSED")) {
                String name = standing.equals("ON_TIME") ? "onTime" : standing.toLowerCase(Locale.ROOT);
                assertThat(it.path(name).asInt()).as(name).isEqualTo(Collections.frequency(standings, standing));
            }
            assertThat(it.path("kept").asInt())
                    .isEqualTo(it.path("onTime").asInt() + it.path("late").asInt());
            long extra = StreamSupport.stream(it.path("sends").spliterator(), false)
                    .filter(send -> !send.has("meets"))
                    .count();
            assertThat(it.path("extra").asLong()).isEqualTo(extra);
            for (JsonNode send : it.path("sends")) {
                String id = send.path("communication").asString();
                assertThat(inNorthmead("/communications/" + id)
                                .path("communication")
                                .path("happenedOn")
                                .asString())
                        .isEqualTo(send.path("on").asString());
            }
        }
    }

    /** As at several days, with hindsight and as known then. */
    private static List<String> moments() {
        return Stream.of("2013-06-30", "2014-02-28", "2014-12-18", STORY_TOLD_ON)
                .flatMap(day -> Stream.of("?asAt=" + day, "?asAt=" + day + "&knownAt=" + day))
                .toList();
    }

    private JsonNode known(String question, String moment) {
        return client.get(NORTHMEAD + question + moment, "Authorization", OFFICER)
                .json();
    }

    @Test
    void every_number_of_decisions_over_time_recounts_from_the_decisions_it_opens() {
        int asks = 0;
        for (String moment : moments()) {
            JsonNode overTime = known("/decisions-over-time", moment);
            LocalDate day = LocalDate.parse(overTime.path("asAt").asString().substring(0, 10));
            Map<String, JsonNode> decisions = new HashMap<>();
            for (JsonNode course : overTime.path("decisions")) {
                String id = course.path("id").asString();
                JsonNode decision = known("/decisions/" + id, moment).path("decision");
                decisions.put(id, decision);
                for (String on : List.of("proposedOn", "takenOn", "endedOn")) {
                    assertThat(course.path(on)).as(on).isEqualTo(decision.path(on));
                }
                String finalFrom = decision.path("jointlyFinalFrom").asString("");
                boolean isFinal = !finalFrom.isEmpty()
                        && !LocalDate.parse(finalFrom.substring(0, 10)).isAfter(day);
                assertThat(course.path("finalOn").asString("")).isEqualTo(isFinal ? finalFrom.substring(0, 10) : "");
            }
            assertThat(known("/decisions", moment + "&size=500").path("decisions"))
                    .allMatch(it -> decisions.containsKey(it.path("id").asString()))
                    .hasSize(decisions.size());
            for (JsonNode partner : overTime.path("partners")) {
                asks += recounts(partner, decisions, moment, day);
            }
        }
        assertThat(asks).isGreaterThan(100);
    }

    /** What a partner was asked, its first positions by the histories, and what is counted of both. */
    private int recounts(JsonNode partner, Map<String, JsonNode> decisions, String moment, LocalDate day) {
        String id = partner.path("partner").asString();
        List<Long> days = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (JsonNode ask : partner.path("asks")) {
            String of = ask.path("decision").asString();
            JsonNode decision = decisions.get(of);
            LocalDate proposed = LocalDate.parse(decision.path("proposedOn").asString());
            asked.add(of);
            Optional<LocalDate> first = known("/decisions/" + of + "/history", moment)
                    .path("entries")
                    .valueStream()
                    .filter(it -> it.path("event").asString().equals("position-taken"))
                    .filter(it -> it.path("partner").asString().equals(id))
                    .map(it -> LocalDate.parse(it.path("happenedOn").asString()))
                    .min(Comparator.naturalOrder());
            first.ifPresent(on -> days.add(ChronoUnit.DAYS.between(proposed, on)));
            if (first.isEmpty() && !decision.has("endedOn")) {
                waits.add(ChronoUnit.DAYS.between(proposed, day));
            }
            assertThat(ask.has("days")).isEqualTo(first.isPresent());
            assertThat(ask.has("waitingDays")).isEqualTo(first.isEmpty() && !decision.has("endedOn"));
        }
        Set<String> required = new HashSet<>();
        decisions.forEach((of, decision) -> {
            if (decision.path("requiredPartners").toString().contains("\"" + id + "\"")
                    && !decision.path("partner").asString().equals(id)) {
                required.add(of);
            }
        });
        Collections.sort(days);
        Collections.sort(waits);
        assertThat(asked).isEqualTo(required);
        assertThat(partner.path("asked").asInt()).isEqualTo(asked.size());
        assertThat(partner.path("answered").asInt()).isEqualTo(days.size());
        assertThat(partner.path("medianDays").asLong(-1))
                .isEqualTo(days.isEmpty() ? -1 : days.get((days.size() - 1) / 2));
        assertThat(partner.path("longestDays").asLong(-1)).isEqualTo(days.isEmpty() ? -1 : days.getLast());
        assertThat(partner.path("waiting").asInt()).isEqualTo(waits.size());
        assertThat(partner.path("longestWaitingDays").asLong(-1)).isEqualTo(waits.isEmpty() ? -1 : waits.getLast());
        return asked.size();
    }

    @Test
    void every_square_of_the_risk_matrix_holds_the_risks_whose_own_scores_fall_there() {
        int placed = 0;
        for (String moment : moments()) {
            JsonNode matrix = known("/risk-matrix", moment);
            int steps = matrix.path("scale").asInt();
            Map<String, String> shown = new HashMap<>();
            for (JsonNode cell : matrix.path("cells")) {
                for (JsonNode risk : cell.path("risks")) {
                    shown.put(
                            risk.path("id").asString(),
                            cell.path("probability").asInt() + ","
                                    + cell.path("impact").asInt());
                }
            }
            Map<String, String> recounted = new HashMap<>();
            for (JsonNode row :
                    known("/risks", moment + "&stage=threatening&size=500").path("risks")) {
                JsonNode risk =
                        known("/risks/" + row.path("id").asString(), moment).path("risk");
                String[] scale = risk.path("scale").asString().split("x");
                JsonNode now = risk.path("now");
                recounted.put(
                        risk.path("id").asString(),
                        step(now.path("probability").asInt(), Integer.parseInt(scale[0]), steps) + ","
                                + step(now.path("impact").asInt(), Integer.parseInt(scale[1]), steps));
            }
            assertThat(shown).as(moment).isEqualTo(recounted);
            assertThat(matrix.path("total").asInt()).isEqualTo(shown.size());
            placed += shown.size();
        }
        assertThat(placed).isGreaterThan(10);
    }

    /** The step of a scale of {@code to} steps in which the middle of a step of {@code from} falls. */
    private static int step(int value, int from, int to) {
        return (int) Math.ceil((value - 0.5) / from * to);
    }

    private static double adds(JsonNode signal, LocalDate on, int halfLife) {
        double weight = signal.path("weight").asDouble();
        String closed = signal.path("closedOn").asString("");
        return closed.isEmpty()
                ? weight
                : weight * Math.pow(2, -(double) ChronoUnit.DAYS.between(LocalDate.parse(closed), on) / halfLife);
    }

    private static List<Double> adds(JsonNode signals, Predicate<JsonNode> which) {
        return StreamSupport.stream(signals.spliterator(), false)
                .filter(which)
                .map(it -> it.path("adds").asDouble())
                .toList();
    }

    /** Fewer than three signals are too little for a number. */
    private static OptionalDouble index(List<Double> adds, double k) {
        double sum = adds.stream().mapToDouble(it -> it).sum();
        return adds.size() < 3 ? OptionalDouble.empty() : OptionalDouble.of(100 * (1 - Math.exp(-sum / k)));
    }

    /** Over the pairs with enough evidence. */
    private static OptionalDouble mean(JsonNode signals, double k) {
        Map<Set<String>, List<Double>> byPair = new HashMap<>();
        for (JsonNode signal : signals) {
            byPair.computeIfAbsent(two(signal.path("by"), signal.path("with")), _ -> new ArrayList<>())
                    .add(signal.path("adds").asDouble());
        }
        return byPair.values().stream()
                .map(adds -> index(adds, k))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    private static void assertNumber(JsonNode shown, OptionalDouble recomputed) {
        assertThat(shown.isNumber()).isEqualTo(recomputed.isPresent());
        recomputed.ifPresent(it -> assertThat(shown.asDouble()).isCloseTo(it, within(1e-9)));
    }

    private static Set<String> two(JsonNode one, JsonNode other) {
        return Set.of(one.asString(), other.asString());
    }

    private static LocalDate on(JsonNode point) {
        return LocalDate.parse(point.path("on").asString());
    }

    @Test
    void an_export_restored_elsewhere_answers_the_same_at_any_moment(@TempDir Path elsewhere) {
        String lines =
                client.get(NORTHMEAD + "/export.jsonl", "Authorization", OFFICE).body();
        int port = RunningPrinuce.freePort();
        try (RunningPrinuce other = RunningPrinuce.start(
                Map.of("PRINUCE_DATA", elsewhere.toString(), "PRINUCE_PORT", "" + port, "PRINUCE_DEMO", "false"))) {
            String admin = Client.basic(
                    "admin", other.waitUntilItSays("Sign in as admin").replaceAll(".*password (\\S+) \\(.*", "$1"));
            Client there = new Client(port);
            String foot = lines.substring(lines.lastIndexOf("{\"entries\""));
            for (String damaged : List.of(
                    "",
                    lines.substring(0, lines.length() / 2),
                    lines.replace(foot, ""),
                    lines.replaceFirst("licensing", "Licensing"),
                    lines + "{}\n")) {
                assertThat(restore(there, damaged, admin).status())
                        .as("%d characters", damaged.length())
                        .isEqualTo(422);
            }
            assertThat(restore(there, lines, admin).status()).isEqualTo(201);
            assertThat(restore(there, lines, admin).status()).isEqualTo(409);

            assertThat(there.get(NORTHMEAD + "/journal?size=1&sort=-recorded", "Authorization", admin)
                            .body())
                    .contains("Restored by");
            for (String question : momentsOf(NORTHMEAD, 50)) {
                assertThat(told(there.get(question, "Authorization", admin)))
                        .as(question)
                        .isEqualTo(told(client.get(question, "Authorization", OFFICE)));
            }
        }
    }

    private Client.Answer restore(Client there, String lines, String admin) {
        return there.send(
                "POST", "/api/restore", lines, "Authorization", admin, "Content-Type", "application/octet-stream");
    }

    /** Questions to every view about random moments on both clocks: from before the first entry to after the last. */
    private List<String> momentsOf(String programme, int moments) {
        JsonNode entries = client.get(programme + "/journal?size=500&sort=recorded", "Authorization", OFFICE)
                .json()
                .path("entries");
        Instant first = Instant.parse(entries.path(0).path("recordedAt").asString());
        Instant last = Instant.parse(
                entries.path(entries.size() - 1).path("recordedAt").asString());
        long micros = ChronoUnit.MICROS.between(first, last);
        Random random = new Random(20141119);
        List<String> views = List.of(
                "decisions?size=500&",
                "open-decisions?size=500&",
                "may-act?size=500&",
                "terms?size=500&",
                "risks?size=500&",
                "risk-matrix?",
                "issues?size=500&",
                "assumptions?size=500&",
                "dependencies?size=500&",
                "commitments?size=500&",
                "communications?size=500&",
                "cadence?",
                "observations?size=500&",
                "context?size=500&",
                "friction?",
                "friction/signals?");
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < moments; i++) {
            LocalDate asAt = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(900));
            Instant knownAt = first.plus(random.nextLong(micros), ChronoUnit.MICROS);
            for (String view : views) {
                questions.add(programme + "/" + view + "asAt=" + asAt + "&knownAt=" + knownAt);
            }
        }
        return questions;
    }

    /** What an answer says, whatever the positions of the ledger that holds it; sums to nine decimals. */
    private static String told(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        String body = answer.body().replaceAll("\"(position|opened|closed)\":\\d+", "");
        return Pattern.compile("\\d+\\.\\d{9,}(E-?\\d+)?")
                .matcher(body)
                .replaceAll(it -> "%.9f".formatted(Double.parseDouble(it.group())));
    }

    @Test
    void who_has_no_role_finds_no_programme() {
        client.post(
                "/api/accounts",
                "{\"account\":\"stranger\",\"name\":\"A stranger\",\"password\":\"nobody knows me\"}",
                "Authorization",
                OFFICE);
        String stranger = Client.basic("stranger", "nobody knows me");

        assertThat(client.get("/api/programmes", "Authorization", stranger)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        for (String question : List.of("", "/decisions", "/journal", "/activity", "/may-act", "/waiting-records")) {
            assertThat(client.get(RECORD + question, "Authorization", stranger).status())
                    .as(question)
                    .isEqualTo(404);
        }
        assertThat(client.post(
                                RECORD + "/decisions",
                                "{\"title\":\"x\",\"partner\":\"sutton\"}",
                                "Authorization",
                                stranger)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_session_of_one_cannot_be_used_without_the_token_of_its_page() {
        assertThat(client.signIn("officer", "prinuce").status()).isEqualTo(200);
        String body = "{\"title\":\"From a page\",\"partner\":\"sutton\",\"source\":\"Minutes\"}";

        assertThat(client.post(RECORD + "/decisions", body).status()).isEqualTo(403);
        assertThat(client.post(RECORD + "/decisions", body, "X-XSRF-TOKEN", client.csrf())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void guessing_a_password_is_slowed_down() {
        int status = 0;
        for (int i = 0; i < 10 && status != 429; i++) {
            status = client.signIn("assurance", "guess " + i).status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(new Client(PORT).signIn("board", "prinuce").status()).isEqualTo(200);
    }
}
