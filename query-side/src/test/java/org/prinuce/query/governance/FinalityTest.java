package org.prinuce.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.events.governance.Publication.DECISION;
import static org.prinuce.events.governance.Publication.MINUTES;
import static org.prinuce.events.governance.Stance.ABSTAIN;
import static org.prinuce.events.governance.Stance.OBJECT;
import static org.prinuce.events.governance.Stance.SUPPORT;
import static org.prinuce.events.governance.Stance.SUPPORT_WITH_CONDITIONS;
import static org.prinuce.query.Said.on;
import static org.prinuce.query.Said.partner;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.programme.CallInRule.WindowOpens;
import org.prinuce.ledger.Entry;
import org.prinuce.query.Entries;
import org.prinuce.query.Said;
import org.prinuce.query.governance.Finality.Because;
import org.prinuce.query.governance.Finality.OfPartner;
import org.prinuce.query.governance.Standing.DecisionStage;

class FinalityTest {

    private static final Said SAID = new Said("shared");
    private static final String[] COUNCILS = {"kingston", "merton", "sutton"};

    private final Entries entries = new Entries().addAll(SAID.southLondon());

    private FinalityTest given(ProgrammeEvent... events) {
        for (ProgrammeEvent event : events) {
            entries.add(event);
        }
        return this;
    }

    private FinalityTest supportedByAll(String day) {
        for (String council : COUNCILS) {
            given(SAID.position("d", council, SUPPORT, day));
        }
        return this;
    }

    private Decision decision() {
        Decision decision = null;
        Decisions view = new Decisions();
        for (Entry entry : entries.all()) {
            if (view.keyOf(entry.event()).isPresent()) {
                decision = view.evolve(decision, entry);
            }
        }
        return decision;
    }

    private Finality finality() {
        return Finality.of(decision(), entries.roster("shared"), LocalDate.MAX);
    }

    private OfPartner of(String partner) {
        return finality().partners().stream()
                .filter(it -> it.partner().equals(partner(partner)))
                .findFirst()
                .orElseThrow();
    }

    private LocalDateTime from(String partner) {
        return of(partner).from();
    }

    private DecisionStage stageAt(String moment) {
        return Standing.of(decision(), entries.roster("shared"), LocalDate.MAX).stageAt(at(moment));
    }

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }

    /** A decision taken, published and minuted on one day is final at three times, after the bank holidays between. */
    @ParameterizedTest
    @CsvSource({
        // an ordinary week
        "2014-07-07, 2014-07-10T10:00, 2014-07-14T17:00, 2014-07-10T12:00",
        // Friday: the weekend does not count
        "2014-07-11, 2014-07-16T10:00, 2014-07-18T17:00, 2014-07-16T12:00",
        // Good Friday 18 April and Easter Monday 21 April 2014
        "2014-04-16, 2014-04-23T10:00, 2014-04-25T17:00, 2014-04-23T12:00",
        // early May bank holiday 5 May 2014
        "2014-05-01, 2014-05-07T10:00, 2014-05-09T17:00, 2014-05-07T12:00",
        // spring bank holiday 25 May 2015
        "2015-05-21, 2015-05-27T10:00, 2015-05-29T17:00, 2015-05-27T12:00",
        // Christmas, Boxing Day (its substitute on Monday 28 December 2015) and New Year
        "2015-12-23, 2015-12-30T10:00, 2016-01-04T17:00, 2015-12-30T12:00",
        "2014-12-23, 2014-12-30T10:00, 2015-01-02T17:00, 2014-12-30T12:00",
    })
    void decisions_of_one_day_become_final_at_three_times(String day, String sutton, String kingston, String merton) {
        given(
                        SAID.proposed("d", "sutton", "2014-01-06", COUNCILS),
                        SAID.taken("d", day, day),
                        SAID.published("d", MINUTES, day))
                .supportedByAll("2014-01-07");

        assertThat(from("sutton")).isEqualTo(at(sutton));
        assertThat(from("kingston")).isEqualTo(at(kingston));
        assertThat(from("merton")).isEqualTo(at(merton));
        assertThat(finality().jointlyFrom()).isEqualTo(at(kingston));
    }

    /** Sutton's window closed on 14 January, and Kingston objected. */
    @Test
    void nothing_waits_for_a_partner_that_left_from_the_day_after() {
        given(
                SAID.proposed("d", "sutton", "2014-01-06", "sutton", "kingston", "merton"),
                SAID.position("d", "sutton", SUPPORT, "2014-01-08"),
                SAID.position("d", "kingston", OBJECT, "2014-01-08"),
                SAID.taken("d", "2014-01-09"));
        assertThat(finality().jointlyFrom()).isNull();

        given(SAID.left("kingston", "2014-02-03"), SAID.left("merton", "2014-02-10"));

        assertThat(finality().jointlyFrom()).isEqualTo(LocalDateTime.parse("2014-02-11T00:00"));
        Standing before = Standing.of(decision(), entries.roster("shared"), on("2014-02-10"));
        assertThat(before.stage()).isEqualTo(DecisionStage.HELD);
        assertThat(before.waits()).extracting(Standing.Wait::partner).containsExactly(partner("merton"));
        assertThat(before.positionMissing()).isTrue();
        Standing after = Standing.of(decision(), entries.roster("shared"), on("2014-02-11"));
        assertThat(after.stageAt(LocalDateTime.parse("2014-02-11T09:00"))).isEqualTo(DecisionStage.JOINTLY_FINAL);
        assertThat(after.positionMissing()).isFalse();
    }

    @Test
    void that_a_partner_left_moves_no_finality_that_came_before() {
        given(SAID.proposed("d", "sutton", "2014-01-06", "sutton", "kingston"))
                .given(
                        SAID.position("d", "sutton", SUPPORT, "2014-01-08"),
                        SAID.position("d", "kingston", ABSTAIN, "2014-01-08"),
                        SAID.taken("d", "2014-01-09"),
                        SAID.published("d", MINUTES, "2014-01-10"));
        LocalDateTime joint = finality().jointlyFrom();
        assertThat(joint).isEqualTo(LocalDateTime.parse("2014-01-17T17:00"));

        given(SAID.left("kingston", "2014-02-03"));

        assertThat(finality().jointlyFrom()).isEqualTo(joint);
    }

    @Test
    void a_condition_of_a_partner_that_left_is_open_no_longer() {
        given(
                SAID.proposed("d", "sutton", "2014-01-06", "sutton"),
                SAID.position("d", "sutton", SUPPORT, "2014-01-08"),
                SAID.position("d", "police", SUPPORT_WITH_CONDITIONS, "2014-01-08"),
                SAID.taken("d", "2014-01-09"));
        assertThat(finality().jointlyFrom()).isNull();

        given(SAID.left("police", "2014-03-31"));

        assertThat(finality().jointlyFrom()).isEqualTo(LocalDateTime.parse("2014-04-01T00:00"));
    }

    @Test
    void each_window_is_counted_from_its_own_event() {
        given(
                        SAID.proposed("d", "sutton", "2014-06-02", COUNCILS),
                        SAID.taken("d", "2014-07-07"),
                        SAID.published("d", DECISION, "2014-07-09"),
                        SAID.published("d", MINUTES, "2014-07-14"))
                .supportedByAll("2014-06-03");

        assertThat(from("sutton")).isEqualTo(at("2014-07-10T10:00"));
        assertThat(from("merton")).isEqualTo(at("2014-07-14T12:00"));
        assertThat(from("kingston")).isEqualTo(at("2014-07-21T17:00"));
    }

    @Test
    void the_rule_is_cited_with_its_source() {
        given(SAID.proposed("d", "sutton", "2014-06-02", COUNCILS), SAID.taken("d", "2014-07-07"))
                .supportedByAll("2014-06-03");

        assertThat(of("sutton").window().rule().source().words()).isEqualTo("Constitution of sutton");
    }

    @Test
    void nothing_is_final_before_it_is_taken() {
        given(SAID.proposed("d", "sutton", "2014-06-02", COUNCILS)).supportedByAll("2014-06-03");

        assertThat(of("sutton").because()).isEqualTo(Because.NOT_TAKEN);
        assertThat(finality().jointlyFrom()).isNull();
        assertThat(stageAt("2014-06-03T23:59")).isEqualTo(DecisionStage.READY);
    }

    @Test
    void a_window_that_has_not_begun_keeps_it_open() {
        given(SAID.proposed("d", "sutton", "2014-06-02", COUNCILS), SAID.taken("d", "2014-07-07"))
                .supportedByAll("2014-06-03");

        assertThat(of("kingston").because()).isEqualTo(Because.WINDOW_NOT_OPEN);
        assertThat(of("sutton").because()).isNull();
        assertThat(finality().jointlyFrom()).isNull();
        assertThat(stageAt("2014-12-31T00:00")).isEqualTo(DecisionStage.IN_CALL_IN);
    }

    @Test
    void a_partner_without_a_rule_has_no_window() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "police"),
                SAID.position("d", "police", SUPPORT, "2014-06-03"),
                SAID.taken("d", "2014-07-07"));

        assertThat(of("police").window()).isNull();
        assertThat(from("police")).isEqualTo(at("2014-07-07T00:00"));
        assertThat(stageAt("2014-07-07T00:00")).isEqualTo(DecisionStage.JOINTLY_FINAL);
    }

    @Test
    void the_moment_a_window_closes_it_is_final() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton"),
                SAID.position("d", "sutton", ABSTAIN, "2014-06-03"),
                SAID.taken("d", "2014-07-07"));

        assertThat(stageAt("2014-07-10T09:59:59")).isEqualTo(DecisionStage.IN_CALL_IN);
        assertThat(stageAt("2014-07-10T10:00")).isEqualTo(DecisionStage.JOINTLY_FINAL);
    }

    @Test
    void an_objection_holds_it_for_the_partner_and_jointly() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton", "merton"),
                SAID.position("d", "sutton", SUPPORT, "2014-06-03"),
                SAID.position("d", "merton", OBJECT, "2014-06-03"),
                SAID.taken("d", "2014-07-07", "2014-07-07"));

        assertThat(of("merton").because()).isEqualTo(Because.OBJECTS);
        assertThat(from("sutton")).isEqualTo(at("2014-07-10T10:00"));
        assertThat(finality().jointlyFrom()).isNull();
        assertThat(stageAt("2014-08-01T00:00")).isEqualTo(DecisionStage.HELD);
    }

    @Test
    void an_objection_of_a_partner_that_is_not_required_does_not_hold_it() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton"),
                SAID.position("d", "sutton", SUPPORT, "2014-06-03"),
                SAID.position("d", "merton", OBJECT, "2014-06-03"),
                SAID.taken("d", "2014-07-07", "2014-07-07"));

        assertThat(finality().jointlyFrom()).isEqualTo(at("2014-07-10T10:00"));
    }

    @Test
    void anybodys_open_condition_holds_it_until_it_is_met() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton"),
                SAID.position("d", "sutton", SUPPORT, "2014-06-03"),
                SAID.position("d", "police", SUPPORT_WITH_CONDITIONS, "2014-06-03"),
                SAID.taken("d", "2014-07-07"));

        assertThat(of("police").because()).isEqualTo(Because.CONDITION_OPEN);
        assertThat(finality().jointlyFrom()).isNull();
        assertThat(stageAt("2014-08-01T00:00")).isEqualTo(DecisionStage.HELD);

        given(SAID.met("d", "police", "2014-08-04"));

        assertThat(finality().jointlyFrom()).isEqualTo(at("2014-08-04T00:00"));
    }

    @Test
    void a_required_partner_without_a_position_holds_it() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton", "police"),
                SAID.position("d", "sutton", SUPPORT, "2014-06-03"),
                SAID.taken("d", "2014-07-07"));

        assertThat(of("police").because()).isEqualTo(Because.NO_POSITION);
        assertThat(stageAt("2014-08-01T00:00")).isEqualTo(DecisionStage.HELD);
    }

    @Test
    void a_position_that_comes_after_the_window_makes_it_final_on_its_day() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton"),
                SAID.taken("d", "2014-07-07"),
                SAID.position("d", "sutton", SUPPORT, "2014-07-22"));

        assertThat(from("sutton")).isEqualTo(at("2014-07-22T00:00"));
    }

    @Test
    void a_partner_that_goes_from_one_agreement_to_another_was_final_all_the_while() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton"),
                SAID.position("d", "sutton", SUPPORT, "2014-06-03"),
                SAID.taken("d", "2014-07-07"),
                SAID.position("d", "sutton", ABSTAIN, "2014-07-22"));

        assertThat(from("sutton")).isEqualTo(at("2014-07-10T10:00"));
    }

    @Test
    void a_call_in_stands_until_it_is_taken_again_and_windows_count_anew() {
        given(
                        SAID.proposed("d", "sutton", "2014-06-02", COUNCILS),
                        SAID.taken("d", "2014-07-07", "2014-07-07"),
                        SAID.published("d", MINUTES, "2014-07-07"),
                        SAID.calledIn("d", "merton", "2014-07-09"))
                .supportedByAll("2014-06-03");

        assertThat(of("sutton").because()).isEqualTo(Because.CALLED_IN);
        assertThat(stageAt("2014-08-01T00:00")).isEqualTo(DecisionStage.HELD);

        given(SAID.taken("d", "2014-09-01"));

        assertThat(from("sutton")).isEqualTo(at("2014-09-04T10:00"));
        assertThat(of("kingston").because()).isEqualTo(Because.WINDOW_NOT_OPEN);
        assertThat(of("merton").because()).isEqualTo(Because.WINDOW_NOT_OPEN);
    }

    @Test
    void what_has_ended_is_final_for_nobody() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton"),
                SAID.position("d", "sutton", SUPPORT, "2014-06-03"),
                SAID.taken("d", "2014-07-07"),
                SAID.reversed("d", "2014-08-01"));

        assertThat(of("sutton").because()).isEqualTo(Because.ENDED);
        assertThat(finality().jointlyFrom()).isNull();
        assertThat(stageAt("2014-08-01T00:00")).isEqualTo(DecisionStage.REVERSED);
    }

    @Test
    void the_rule_in_force_on_the_day_of_the_event_counts() {
        given(SAID.rule("sutton", on("2014-07-01"), 5, WindowOpens.TAKEN, "17:00"));
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "sutton"),
                SAID.position("d", "sutton", SUPPORT, "2014-06-03"),
                SAID.taken("d", "2014-06-30"));
        assertThat(of("sutton").window().closes()).isEqualTo(at("2014-07-03T10:00"));

        given(SAID.taken("d", "2014-07-01"));
        assertThat(of("sutton").window().closes()).isEqualTo(at("2014-07-08T17:00"));
    }

    @Test
    void a_publication_that_lies_ahead_opens_no_window_yet() {
        given(
                SAID.proposed("d", "sutton", "2014-06-02", "merton"),
                SAID.position("d", "merton", SUPPORT, "2014-06-03"),
                SAID.taken("d", "2014-07-07", "2014-07-09"));

        Finality before = Finality.of(decision(), entries.roster("shared"), on("2014-07-08"));
        Finality after = Finality.of(decision(), entries.roster("shared"), on("2014-07-09"));

        assertThat(before.partners().getFirst().because()).isEqualTo(Because.WINDOW_NOT_OPEN);
        assertThat(after.partners().getFirst().from()).isEqualTo(at("2014-07-14T12:00"));
    }
}
