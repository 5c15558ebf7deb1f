package org.prinuce.query.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.prinuce.query.cadence.Cadence.Standing.LATE;
import static org.prinuce.query.cadence.Cadence.Standing.MISSED;
import static org.prinuce.query.cadence.Cadence.Standing.ON_TIME;
import static org.prinuce.query.cadence.Cadence.Standing.OPEN;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prinuce.query.cadence.Cadence.Due;
import org.prinuce.query.cadence.Cadence.Send;
import org.prinuce.query.cadence.Cadence.Silence;

/** Fortnightly from Monday 6 January 2014 where a test says nothing else: due on the 6th, the 20th, 3 February … */
class CadenceTest {

    private static final Period FORTNIGHT = Period.ofWeeks(2);
    private static final Period MONTH = Period.ofMonths(1);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Cadence fortnightly(String asAt, String... sends) {
        return cadence("2014-01-06", FORTNIGHT, null, asAt, sends);
    }

    private static Cadence cadence(String startsOn, Period every, String endedOn, String asAt, String... sends) {
        return Cadence.of(
                day(startsOn),
                every,
                endedOn == null ? null : day(endedOn),
                Arrays.stream(sends).map(LocalDate::parse).toList(),
                day(asAt));
    }

    private static List<String> dueOn(Cadence cadence) {
        return cadence.dues().stream().map(due -> due.on().toString()).toList();
    }

    private static List<Cadence.Standing> standings(Cadence cadence) {
        return cadence.dues().stream().map(Due::standing).toList();
    }

    private static Silence silence(String since, String openedOn, String closedOn) {
        return new Silence(day(since), day(openedOn), closedOn == null ? null : day(closedOn));
    }

    @Test
    void a_due_date_opens_one_period_before_it() {
        assertThat(dueOn(fortnightly("2013-12-22"))).isEmpty();
        assertThat(dueOn(fortnightly("2013-12-23"))).containsExactly("2014-01-06");
        assertThat(dueOn(fortnightly("2014-01-05"))).containsExactly("2014-01-06");
        assertThat(dueOn(fortnightly("2014-01-06"))).containsExactly("2014-01-06", "2014-01-20");
    }

    @Test
    void months_are_counted_from_the_start_and_clipped_to_their_last_day() {
        assertThat(dueOn(cadence("2014-01-31", MONTH, null, "2014-04-29")))
                .containsExactly("2014-01-31", "2014-02-28", "2014-03-31", "2014-04-30");
        assertThat(dueOn(cadence("2015-10-31", Period.ofMonths(4), null, "2016-06-29")))
                .containsExactly("2015-10-31", "2016-02-29", "2016-06-30");
        assertThat(cadence("2014-03-31", MONTH, null, "2014-03-01")
                        .dues()
                        .getFirst()
                        .opensOn())
                .isEqualTo(day("2014-02-28"));
    }

    @Test
    void a_year_from_a_leap_day_comes_back_to_it() {
        assertThat(dueOn(cadence("2012-02-29", Period.ofYears(1), null, "2016-02-28")))
                .containsExactly("2012-02-29", "2013-02-28", "2014-02-28", "2015-02-28", "2016-02-29");
    }

    @Test
    void what_is_met_by_its_day_is_on_time_and_within_a_period_after_it_late() {
        assertThat(standings(fortnightly("2014-01-06", "2014-01-06"))).containsExactly(ON_TIME, OPEN);
        assertThat(standings(fortnightly("2014-01-07", "2014-01-07"))).containsExactly(LATE, OPEN);
        assertThat(standings(fortnightly("2014-01-20", "2014-01-20"))).containsExactly(LATE, OPEN, OPEN);
        assertThat(standings(fortnightly("2014-01-20"))).containsExactly(OPEN, OPEN, OPEN);
        assertThat(standings(fortnightly("2014-01-21"))).containsExactly(MISSED, OPEN, OPEN);
        assertThat(standings(fortnightly("2014-01-21", "2014-01-21"))).containsExactly(MISSED, LATE, OPEN);
    }

    @Test
    void the_period_of_a_due_date_at_the_end_of_a_month_ends_with_the_next_due_date() {
        assertThat(standings(cadence("2014-01-31", MONTH, null, "2014-03-31", "2014-01-31", "2014-03-31")))
                .containsExactly(ON_TIME, LATE, OPEN, OPEN);
        assertThat(standings(cadence("2014-01-31", MONTH, null, "2014-04-01", "2014-01-31", "2014-04-01")))
                .containsExactly(ON_TIME, MISSED, LATE, OPEN);
    }

    @Test
    void a_send_meets_the_oldest_due_date_that_is_open() {
        Cadence cadence = fortnightly("2014-01-15", "2014-01-14", "2014-01-15");

        assertThat(cadence.sends())
                .containsExactly(
                        new Send(day("2014-01-14"), day("2014-01-06")), new Send(day("2014-01-15"), day("2014-01-20")));
        assertThat(standings(cadence)).containsExactly(LATE, ON_TIME);
    }

    @Test
    void more_sends_than_due_dates_are_extra_and_not_early() {
        Cadence cadence = fortnightly("2014-01-20", "2014-01-02", "2014-01-03", "2014-01-04", "2014-01-07");

        assertThat(cadence.sends())
                .extracting(Send::meets)
                .containsExactly(day("2014-01-06"), null, null, day("2014-01-20"));
    }

    @Test
    void sends_of_one_day_each_meet_a_due_date_of_their_own() {
        Cadence cadence = fortnightly("2014-01-06", "2014-01-06", "2014-01-06", "2014-01-06");

        assertThat(cadence.sends()).extracting(Send::meets).containsExactly(day("2014-01-06"), day("2014-01-20"), null);
        assertThat(cadence.nextDueOn()).isEqualTo(day("2014-02-03"));
    }

    @Test
    void what_is_sent_before_the_first_due_date_opens_is_extra() {
        Cadence cadence = fortnightly("2014-01-07", "2013-12-22");

        assertThat(cadence.sends()).containsExactly(new Send(day("2013-12-22"), null));
        assertThat(cadence.silences()).containsExactly(silence("2013-12-22", "2014-01-07", null));
    }

    @Test
    void what_is_sent_before_the_start_can_meet_the_first_due_date() {
        assertThat(standings(fortnightly("2014-01-10", "2013-12-23"))).containsExactly(ON_TIME, OPEN);
    }

    @Test
    void what_was_sent_later_had_not_been_sent() {
        assertThat(fortnightly("2014-01-10", "2014-01-11"))
                .isEqualTo(fortnightly("2014-01-10"))
                .isNotEqualTo(fortnightly("2014-01-11", "2014-01-11"));
    }

    @Test
    void sends_may_be_given_in_any_order() {
        assertThat(fortnightly("2014-03-01", "2014-02-03", "2014-01-06"))
                .isEqualTo(fortnightly("2014-03-01", "2014-01-06", "2014-02-03"));
    }

    @Test
    void silence_opens_the_day_after_and_is_counted_from_the_last_send() {
        assertThat(fortnightly("2014-01-20", "2014-01-03").currentSilence()).isEmpty();

        Cadence silent = fortnightly("2014-01-21", "2014-01-03");

        assertThat(silent.silences()).containsExactly(silence("2014-01-03", "2014-01-21", null));
        assertThat(silent.currentSilence().orElseThrow().days(silent.asAt())).isEqualTo(18);
    }

    @Test
    void silence_before_the_first_send_is_counted_from_the_start() {
        Cadence silent = fortnightly("2014-01-16");

        assertThat(silent.silences()).containsExactly(silence("2014-01-06", "2014-01-07", null));
        assertThat(silent.currentSilence().orElseThrow().days(silent.asAt())).isEqualTo(10);
    }

    @Test
    void a_silence_is_one_however_many_due_dates_pass_in_it() {
        Cadence cadence = fortnightly("2014-03-20", "2014-01-06", "2014-03-12");

        assertThat(standings(cadence)).containsExactly(ON_TIME, MISSED, MISSED, MISSED, LATE, OPEN, OPEN);
        assertThat(cadence.silences())
                .containsExactly(
                        silence("2014-01-06", "2014-01-21", "2014-03-12"), silence("2014-03-12", "2014-03-18", null));
    }

    @Test
    void a_send_on_the_day_a_silence_opens_closes_it() {
        assertThat(fortnightly("2014-01-08", "2014-01-07").silences())
                .containsExactly(silence("2014-01-06", "2014-01-07", "2014-01-07"));
    }

    @Test
    void a_send_for_an_older_due_date_leaves_its_own_day_to_pass_in_silence() {
        Cadence cadence = fortnightly("2014-01-21", "2014-01-20");

        assertThat(cadence.silences())
                .containsExactly(
                        silence("2014-01-06", "2014-01-07", "2014-01-20"), silence("2014-01-20", "2014-01-21", null));
    }

    @Test
    void an_end_leaves_nothing_due_after_it_and_closes_a_silence() {
        Cadence cadence = cadence("2014-01-06", FORTNIGHT, "2014-01-25", "2014-12-31", "2014-01-06");

        assertThat(dueOn(cadence)).containsExactly("2014-01-06", "2014-01-20");
        assertThat(standings(cadence)).containsExactly(ON_TIME, MISSED);
        assertThat(cadence.silences()).containsExactly(silence("2014-01-06", "2014-01-21", "2014-01-25"));
        assertThat(cadence.nextDueOn()).isNull();
        assertThat(cadence.silentFrom()).isNull();
    }

    @Test
    void no_silence_opens_after_the_end() {
        assertThat(cadence("2014-01-06", FORTNIGHT, "2014-01-20", "2014-12-31", "2014-01-06")
                        .silences())
                .isEmpty();
    }

    @Test
    void what_was_due_before_the_end_can_be_met_after_it() {
        assertThat(standings(cadence("2014-01-06", FORTNIGHT, "2014-01-22", "2014-12-31", "2014-01-06", "2014-01-30")))
                .containsExactly(ON_TIME, LATE);
    }

    @Test
    void an_end_that_lies_ahead_has_not_happened() {
        assertThat(cadence("2014-01-06", FORTNIGHT, "2014-02-01", "2014-01-31")).isEqualTo(fortnightly("2014-01-31"));
    }

    @Test
    void the_longest_silence_may_be_the_one_that_lasts() {
        Cadence cadence = fortnightly("2014-06-01", "2014-01-16");

        assertThat(cadence.longestSilence()).isEqualTo(cadence.currentSilence());
        assertThat(fortnightly("2014-02-05", "2014-01-16").longestSilence())
                .contains(silence("2014-01-16", "2014-01-21", null));
        assertThat(fortnightly("2014-01-05").longestSilence()).isEmpty();
    }

    @Test
    void what_comes_next_is_the_first_day_from_then_on_with_nothing_sent_for_it() {
        assertThat(fortnightly("2013-01-01").nextDueOn()).isEqualTo(day("2014-01-06"));
        assertThat(fortnightly("2014-01-06").nextDueOn()).isEqualTo(day("2014-01-06"));
        assertThat(fortnightly("2014-01-07").nextDueOn()).isEqualTo(day("2014-01-20"));
        assertThat(fortnightly("2014-01-07").silentFrom()).isEqualTo(day("2014-01-07"));
        assertThat(fortnightly("2014-01-07", "2014-01-07").silentFrom()).isEqualTo(day("2014-01-21"));
    }

    @Test
    void a_period_is_longer_than_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> cadence("2014-01-06", Period.ZERO, null, "2014-02-01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cadence("2014-01-06", Period.ofDays(-7), null, "2014-02-01"));
    }
}
