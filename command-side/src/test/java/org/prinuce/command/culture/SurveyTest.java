package org.prinuce.command.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.culture.Survey.Rules.*;
import static org.prinuce.command.culture.SurveyFixture.*;

import org.junit.jupiter.api.Test;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswerWithdrawn;
import org.prinuce.events.culture.SurveyEvent.SurveyAnswered;
import org.prinuce.events.culture.SurveyEvent.SurveyCorrected;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class SurveyTest {

    @Test
    void a_survey_is_opened_once_and_not_in_the_future() {
        given().when(open(BEGUN)).then(opened());
        given().when(open(TODAY.plusDays(1))).refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        given(opened()).when(open(BEGUN)).refusedBy(A_THING_IS_LOGGED_ONCE);
    }

    @Test
    void an_answer_is_private_to_its_partner_and_bears_the_day_of_the_survey() {
        given(opened()).as(KINGSTON_OFFICER).when(answer(KINGSTON)).then(answered(KINGSTON));
        given(opened()).as(KINGSTON_OFFICER).when(answer(SUTTON)).refusedWith(NotPermitted.class);
        given(opened()).as(OFFICE).when(answer(SUTTON)).refusedWith(NotPermitted.class);
        given(opened())
                .as(OFFICER_OF_BOTH)
                .when(answer(UNKNOWN))
                .refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "partner");
    }

    @Test
    void an_answer_is_given_once_but_may_be_given_again_after_it_was_withdrawn() {
        var answered = given(opened(), answered(SUTTON)).as(SUTTON_OFFICER);
        answered.when(answer(SUTTON)).refusedBy(A_THING_IS_LOGGED_ONCE, "answer");
        answered.when(withdrawAnswer()).then(answerWithdrawn(SUTTON));
        given(opened(), answered(SUTTON), answerWithdrawn(SUTTON))
                .as(SUTTON_OFFICER)
                .when(answer(SUTTON))
                .then(SurveyAnswered.class);
    }

    @Test
    void another_partners_answer_is_not_there() {
        given(opened(), answered(KINGSTON))
                .as(SUTTON_OFFICER)
                .when(withdrawAnswer())
                .refusedWith(NotFound.class);
        given(opened()).as(SUTTON_OFFICER).when(withdrawAnswer()).refusedWith(NotFound.class);
        given(opened(), answered(SUTTON))
                .as(SUTTON_ASSURANCE)
                .when(withdrawAnswer())
                .refusedWith(NotPermitted.class);
        assertThat(given(opened(), answered(KINGSTON))
                        .as(KINGSTON_OFFICER)
                        .when(withdrawAnswer())
                        .then(SurveyAnswerWithdrawn.class)
                        .partner())
                .isEqualTo(KINGSTON);
    }

    @Test
    void who_opened_it_closes_it_and_nothing_is_answered_after() {
        given(opened()).when(close(null, march(9))).then(closed(march(9)));
        given(opened()).when(close(KINGSTON, march(9))).refusedBy(ONLY_WHO_OPENED_A_SURVEY_CLOSES_IT, "partner");
        given(opened()).when(close(null, march(2))).refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        var closed = given(opened(), answered(SUTTON), closed(march(9))).as(SUTTON_OFFICER);
        closed.when(answer(SUTTON)).refusedBy(A_CLOSED_SURVEY_STAYS_AS_IT_IS);
        closed.when(withdrawAnswer()).refusedBy(A_CLOSED_SURVEY_STAYS_AS_IT_IS);
        closed.when(close(null, march(9))).refusedBy(A_CLOSED_SURVEY_STAYS_AS_IT_IS);
    }

    @Test
    void it_closes_on_any_day_since_it_began_so_that_a_refusal_tells_nothing_of_answers() {
        given(opened(), answered(KINGSTON)).when(close(null, BEGUN)).then(closed(BEGUN));
    }

    @Test
    void a_correction_holds_from_the_day_it_was_opened_unless_another_is_given() {
        given(opened()).when(correct(null)).then(corrected(BEGUN));
        given(opened(), closed(march(9))).when(correct(march(5))).then(SurveyCorrected.class);
        given(opened()).when(correct(march(2))).refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
    }

    @Test
    void only_who_opened_it_withdraws_it_and_nothing_follows() {
        given(opened(), closed(march(4))).when(withdraw(null, march(9))).then(withdrawn(march(9)));
        given(opened()).when(withdraw(KINGSTON, march(9))).refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        var gone = given(opened(), withdrawn(march(9)));
        gone.as(SUTTON_OFFICER).when(answer(SUTTON)).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        gone.when(close(null, march(9))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        gone.when(correct(null)).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void nobody_answers_what_was_never_opened() {
        given().as(SUTTON_OFFICER).when(answer(SUTTON)).refusedWith(NotFound.class);
        given().when(close(null, march(9))).refusedWith(NotFound.class);
    }

    @Test
    void who_may_not_log_for_a_partner_may_not_close_for_it() {
        given(opened()).as(KINGSTON_OFFICER).when(close(null, march(9))).refusedWith(NotPermitted.class);
    }
}
