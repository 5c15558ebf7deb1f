package org.prinuce.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prinuce.events.Redactable;
import org.prinuce.events.programme.CallInRule.WindowOpens;

class CallInRuleTest {

    private static final Set<LocalDate> EASTER_2014 = Set.of(LocalDate.of(2014, 4, 18), LocalDate.of(2014, 4, 21));

    private static CallInRule days(int workingDays) {
        return new CallInRule(workingDays, WindowOpens.TAKEN, LocalTime.of(10, 0), null, Redactable.of("constitution"));
    }

    @Test
    void the_day_itself_is_not_counted() {
        LocalDate monday = LocalDate.of(2014, 3, 3);
        assertThat(days(3).closes(monday, _ -> false)).isEqualTo(LocalDateTime.of(2014, 3, 6, 10, 0));
    }

    @Test
    void weekends_and_bank_holidays_are_not_counted() {
        LocalDate maundyThursday = LocalDate.of(2014, 4, 17);
        assertThat(days(3).closes(maundyThursday, EASTER_2014::contains))
                .isEqualTo(LocalDateTime.of(2014, 4, 24, 10, 0));
    }

    @Test
    void a_decision_of_a_saturday_counts_from_monday() {
        assertThat(days(1).closes(LocalDate.of(2014, 3, 1), _ -> false)).isEqualTo(LocalDateTime.of(2014, 3, 3, 10, 0));
    }

    @Test
    void a_window_is_one_to_sixty_working_days() {
        assertThatThrownBy(() -> days(0)).hasMessageContaining("1 to 60");
        assertThatThrownBy(() -> days(61)).hasMessageContaining("1 to 60");
    }
}
