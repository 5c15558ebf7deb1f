package org.prinuce.query.friction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.prinuce.query.culture.SaidOfObservations.about;
import static org.prinuce.query.culture.SaidOfObservations.details;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Visibility;
import org.prinuce.events.culture.ObservationEvent.About;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.FrictionModel;
import org.prinuce.events.programme.PartnershipEvent.FrictionModelSet;
import org.prinuce.events.programme.Role;
import org.prinuce.events.programme.SignalKind;
import org.prinuce.ledger.Ledger;
import org.prinuce.query.QueryProcess;
import org.prinuce.query.Said;
import org.prinuce.query.culture.SaidOfObservations;
import org.prinuce.query.language.SaidOfTerms;
import tools.jackson.databind.JsonNode;

/** Friction as it is asked for: by whom, as at when, and what makes it. */
class FrictionIT {

    private static final Said SAID = new Said("shared");
    private static final SaidOfTerms TERMS = new SaidOfTerms(SAID);
    private static final SaidOfObservations OBSERVED = new SaidOfObservations(SAID);
    private static final Said OTHER = new Said("other");

    private static QueryProcess process;
    private static long last;
    private static String beforeTheLateOnes;

    @BeforeAll
    static void start() {
        process = QueryProcess.start()
                .account("officer", false)
                .account("kingston-officer", false)
                .account("stranger", false);
        process.record("office", SAID.southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", SAID.granted("officer", Role.OFFICER, "sutton"));
        process.record("office", SAID.granted("kingston-officer", Role.OFFICER, "kingston"));
        process.record("office", OTHER.southLondon().toArray(ProgrammeEvent[]::new));
        process.record("office", OTHER.granted("stranger", Role.OBSERVER));
        process.record("officer", SAID.proposed("host", "sutton", "2014-03-03", "kingston", "merton", "sutton"));
        process.record("officer", SAID.position("host", "kingston", Stance.OBJECT, "2014-03-10"));
        process.record("officer", TERMS.raised("saving", "sutton", "2014-03-01"));
        process.record("officer", TERMS.defined("saving", "sutton", "Cash", "2014-03-02"));
        long known = process.record("officer", TERMS.contested("saving", "kingston", "2014-03-12"));
        beforeTheLateOnes = process.bean(Ledger.class).recordedAt(known).toString();
        process.record("officer", OBSERVED.observed("pace", "kingston,sutton", 4, "2014-03-14"));
        process.record("officer", OBSERVED.corrected("pace", about(4, About.JURISDICTION), "2014-03-19"));
        process.record("officer", OBSERVED.resolved("pace", "2014-03-20"));
        process.record(
                "officer",
                OBSERVED.observed(
                        "habit",
                        "sutton",
                        Visibility.SHARED,
                        "kingston,sutton",
                        details("Habit", 1, true),
                        "2014-03-05"));
        process.record(
                "stranger", new SaidOfObservations(OTHER).observed("elsewhere", "kingston,sutton", 5, "2014-03-14"));
        process.record(
                "kingston-officer",
                OBSERVED.observed(
                        "secret",
                        "kingston",
                        Visibility.PARTNER,
                        "kingston,sutton",
                        details("Grudge", 5, false),
                        "2014-03-16"));
        last = process.record(
                "office",
                new FrictionModelSet(
                        SAID.programme(),
                        Said.on("2014-06-01"),
                        new FrictionModel(10, 5, Map.of(SignalKind.OBJECTION, 6)),
                        Said.text("Slower")));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    private static JsonNode ask(String account, String question) {
        return process.ask(
                account, "/api/programmes/shared/" + question + (question.contains("?") ? "&" : "?") + "after=" + last);
    }

    private static JsonNode kingstonAndSutton(JsonNode friction) {
        for (JsonNode pair : friction.path("pairs")) {
            if (pair.path("between").toString().equals("[\"kingston\",\"sutton\"]")) {
                return pair;
            }
        }
        throw new AssertionError(friction);
    }

    @Test
    void open_signals_add_their_weight_and_closed_ones_what_is_left_of_it() {
        JsonNode pair = kingstonAndSutton(ask("officer", "friction?asAt=2014-05-19"));

        assertThat(pair.path("evidence").asInt()).isEqualTo(3);
        assertThat(pair.path("sum").asDouble()).isCloseTo(3 + 2 + 4 * 0.5, within(1e-9));
        assertThat(pair.path("index").asDouble()).isCloseTo(100 * (1 - Math.exp(-0.7)), within(1e-9));
        assertThat(pair.path("helped").asInt()).isEqualTo(1);
        assertThat(pair.path("points")
                        .valueStream()
                        .toList()
                        .getLast()
                        .path("index")
                        .asDouble())
                .isCloseTo(pair.path("index").asDouble(), within(1e-9));
    }

    @Test
    void who_sees_a_private_entry_is_told_that_others_are_shown_other_numbers() {
        JsonNode own = ask("kingston-officer", "friction?asAt=2014-05-19");
        JsonNode others = ask("officer", "friction?asAt=2014-05-19");

        assertThat(kingstonAndSutton(own).path("seenByOwnOnly").asInt()).isEqualTo(1);
        assertThat(own.path("programme").path("seenByOwnOnly").asInt()).isEqualTo(1);
        assertThat(ask("kingston-officer", "friction/signals?between=kingston,sutton&asAt=2014-05-19")
                        .path("signals")
                        .findValuesAsString("visibility"))
                .containsOnlyOnce("PARTNER");
        assertThat(kingstonAndSutton(own).path("evidence").asInt())
                .isEqualTo(kingstonAndSutton(others).path("evidence").asInt() + 1);
        assertThat(kingstonAndSutton(others).path("seenByOwnOnly").asInt()).isZero();
        assertThat(others.path("programme").path("seenByOwnOnly").asInt()).isZero();
    }

    @Test
    void a_share_about_turf_needs_three_disputes_and_each_says_what_it_is_about() {
        JsonNode friction = ask("officer", "friction?asAt=2014-05-19");

        assertThat(kingstonAndSutton(friction).path("turf").toString())
                .isEqualTo("{\"jurisdiction\":1,\"cost\":0,\"other\":0,\"unsaid\":0,\"tooLittle\":true}");
        assertThat(friction.path("programme").path("turf"))
                .isEqualTo(kingstonAndSutton(friction).path("turf"));
        assertThat(ask("officer", "friction/signals?kind=OBSERVED&asAt=2014-05-19")
                        .path("signals")
                        .findValuesAsString("about"))
                .containsExactly("JURISDICTION");
        // Only from its day on was it read as being about who is in charge.
        assertThat(kingstonAndSutton(ask("officer", "friction?asAt=2014-03-18"))
                        .path("turf")
                        .toString())
                .contains("\"jurisdiction\":0", "\"unsaid\":1");
    }

    @Test
    void what_was_recorded_later_is_not_known_yet_and_two_signals_are_too_little() {
        JsonNode pair = kingstonAndSutton(ask("officer", "friction?asAt=2014-05-19&knownAt=" + beforeTheLateOnes));

        assertThat(pair.path("evidence").asInt()).isEqualTo(2);
        assertThat(pair.path("tooLittle").asBoolean()).isTrue();
        assertThat(pair.has("index")).isFalse();
    }

    @Test
    void a_point_says_what_was_known_then_where_more_was_learnt_since() {
        JsonNode hindsight = ask("officer", "friction?asAt=2014-05-19");
        assertThat(hindsight.path("knownThen").asString()).isEqualTo("2014-05-19");
        assertThat(kingstonAndSutton(hindsight).path("points").valueStream())
                .as("all of it was recorded later")
                .isNotEmpty()
                .noneMatch(it -> it.has("knownThen"));

        assertThat(ask("officer", "friction?asAt=2014-05-19&knownAt=2014-05-19").has("knownThen"))
                .isFalse();
        assertThat(ask("officer", "friction").has("knownThen")).isFalse();
    }

    @Test
    void what_another_partner_keeps_to_itself_adds_nothing() {
        assertThat(kingstonAndSutton(ask("kingston-officer", "friction?asAt=2014-05-19"))
                        .path("sum")
                        .asDouble())
                .isCloseTo(3 + 2 + 4 * 0.5 + 5, within(1e-9));
        assertThat(ask("officer", "friction/signals?asAt=2014-05-19").toString())
                .doesNotContain("secret", "Grudge");
        assertThat(process.get("stranger", "/api/programmes/shared/friction").status())
                .isEqualTo(404);
    }

    @Test
    void the_signals_recompute_to_the_number_and_each_names_its_entry() {
        for (String day : new String[] {"2014-03-15", "2014-05-19", "2014-12-31"}) {
            JsonNode shown = kingstonAndSutton(ask("officer", "friction?asAt=" + day));
            JsonNode why = ask("officer", "friction/signals?between=sutton,kingston&asAt=" + day);
            double sum = why.path("signals")
                    .valueStream()
                    .mapToDouble(it -> it.path("adds").asDouble())
                    .sum();

            assertThat(sum).as(day).isCloseTo(shown.path("sum").asDouble(), within(1e-9));
            assertThat(why.path("index")).as(day).isEqualTo(shown.path("index"));
            assertThat(why.path("signals").valueStream())
                    .as(day)
                    .allMatch(it ->
                            it.path("thing").has("ref") && it.path("opened").asLong() > 0);
        }
    }

    @Test
    void the_components_are_what_the_signals_of_each_kind_add() {
        Map<String, Double> sums = new TreeMap<>();
        ask("officer", "friction/signals?asAt=2014-05-19")
                .path("signals")
                .forEach(it ->
                        sums.merge(it.path("kind").asString(), it.path("adds").asDouble(), Double::sum));

        for (JsonNode component : ask("officer", "friction?asAt=2014-05-19").path("components")) {
            assertThat(component.path("sum").asDouble())
                    .isCloseTo(sums.getOrDefault(component.path("kind").asString(), 0.0), within(1e-9));
        }
    }

    @Test
    void a_model_holds_from_its_day_and_is_said_beside_the_number() {
        JsonNode before = ask("officer", "friction?asAt=2014-05-31").path("model");
        JsonNode since = ask("officer", "friction?asAt=2014-06-01");

        assertThat(before.path("halfLifeDays").asInt()).isEqualTo(60);
        assertThat(before.has("since")).isFalse();
        assertThat(since.path("model").path("since").asString()).isEqualTo("2014-06-01");
        assertThat(since.path("model").path("note").asString()).contains("not a validated index");
        // The observation was resolved 73 days before.
        assertThat(kingstonAndSutton(since).path("sum").asDouble())
                .isCloseTo(6 + 2 + 4 * Math.pow(2, -7.3), within(1e-9));
    }

    @Test
    void two_partners_that_are_not_there_are_refused() {
        assertThat(process.get("officer", "/api/programmes/shared/friction/signals?between=sutton,sutton")
                        .status())
                .isEqualTo(422);
        assertThat(process.get("officer", "/api/programmes/shared/friction/signals?kind=GRUDGE")
                        .status())
                .isEqualTo(422);
    }
}
