package org.prinuce.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.risk.Assumption.Rules.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prinuce.command.Actor;
import org.prinuce.command.Api;
import org.prinuce.command.Deciding;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.risk.AssumptionDetails;
import org.prinuce.events.risk.AssumptionEvent;
import org.prinuce.events.risk.AssumptionEvent.AssumptionCorrected;
import org.prinuce.events.risk.AssumptionEvent.AssumptionMade;
import org.prinuce.events.risk.AssumptionEvent.AssumptionTested;
import org.prinuce.events.risk.AssumptionEvent.AssumptionWithdrawn;
import org.prinuce.events.risk.AssumptionId;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.Outcome;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class AssumptionTest {

    private static final AssumptionId ID = new AssumptionId("the-assumption");

    private static AssumptionDetails details(@Nullable LocalDate testBy) {
        return new AssumptionDetails(text("The grant is renewed"), Level.LOW, testBy, null);
    }

    private static AssumptionMade made(Visibility visibility) {
        return new AssumptionMade(ID, PROGRAMME, SUTTON, visibility, march(10), DatePrecision.DAY, details(march(31)));
    }

    private static final AssumptionMade MADE = made(Visibility.SHARED);
    private static final AssumptionWithdrawn WITHDRAWN =
            new AssumptionWithdrawn(ID, PROGRAMME, SUTTON, Visibility.SHARED, march(20), text("Twice"));

    private static AssumptionTested tested(Outcome outcome, LocalDate day) {
        return new AssumptionTested(ID, PROGRAMME, SUTTON, Visibility.SHARED, day, outcome, text("A letter came"));
    }

    private static Function<Actor, Assumption.Command> make(LocalDate testBy) {
        return by -> new Assumption.MakeAssumption(
                ID, by, SUTTON, Visibility.SHARED, march(10), DatePrecision.DAY, details(testBy));
    }

    private static Function<Actor, Assumption.Command> test(Outcome outcome, LocalDate day) {
        return by -> new Assumption.TestAssumption(ID, by, null, day, outcome, text("A letter came"));
    }

    private static Function<Actor, Assumption.Command> correct(@Nullable LocalDate testBy) {
        return by -> new Assumption.CorrectAssumption(ID, by, null, null, details(testBy), text("Misread"));
    }

    private static Function<Actor, Assumption.Command> withdraw(@Nullable PartnerId partner) {
        return by -> new Assumption.WithdrawAssumption(ID, by, partner, march(20), text("Twice"));
    }

    private static Deciding<Assumption, Assumption.Command, AssumptionEvent> given(AssumptionEvent... events) {
        return new Deciding<Assumption, Assumption.Command, AssumptionEvent>(
                        new Assumption.Unlogged(),
                        Assumption::evolve,
                        (now, command) -> List.of(Assumption.decide(now, command)))
                .given(events);
    }

    @Test
    void an_assumption_is_made_once() {
        given().when(make(march(31))).then(MADE);
        given(MADE).when(make(march(31))).refusedBy(A_THING_IS_LOGGED_ONCE);
    }

    @Test
    void it_is_to_be_tested_after_it_is_made() {
        given().when(make(march(9))).refusedBy(AN_ASSUMPTION_IS_TESTED_AFTER_IT_IS_MADE, "testBy");
        given(MADE).when(correct(march(9))).refusedBy(AN_ASSUMPTION_IS_TESTED_AFTER_IT_IS_MADE, "testBy");
    }

    @Test
    void it_is_tested_again_and_again() {
        given(MADE).when(test(Outcome.HELD, march(12))).then(tested(Outcome.HELD, march(12)));
        given(MADE, tested(Outcome.HELD, march(12)))
                .when(test(Outcome.FAILED, march(15)))
                .then(tested(Outcome.FAILED, march(15)));
        given(MADE)
                .when(test(Outcome.HELD, march(9)))
                .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
    }

    @Test
    void it_is_corrected_or_withdrawn() {
        given(MADE)
                .when(correct(null))
                .then(new AssumptionCorrected(
                        ID, PROGRAMME, SUTTON, Visibility.SHARED, march(10), details(null), text("Misread")));
        given(MADE).when(withdraw(null)).then(WITHDRAWN);
        given(MADE).when(withdraw(KINGSTON)).refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        given(MADE, WITHDRAWN).when(test(Outcome.HELD, march(21))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void it_is_there_only_for_who_sees_it() {
        given().when(test(Outcome.HELD, march(12))).refusedWith(NotFound.class);
        given(made(Visibility.PARTNER)).when(test(Outcome.HELD, march(12))).refusedWith(NotFound.class);
        given(MADE).as(KINGSTON_OFFICER).when(test(Outcome.HELD, march(12))).refusedWith(NotPermitted.class);
    }

    @Test
    void every_command_finds_its_way() {
        new AggregateTestFixture<>(AssumptionAggregate.class)
                .givenCommands(
                        make(march(31)).apply(actor(OFFICE)),
                        test(Outcome.HELD, march(11)).apply(actor(OFFICE)),
                        correct(null).apply(actor(OFFICE)))
                .when(withdraw(null).apply(actor(OFFICE)))
                .expectEvents(WITHDRAWN);
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new AssumptionEndpoint(behind.desk()))
                .post("/api/programmes/shared-services/assumptions" + path, body);
    }

    @Test
    void what_is_said_over_http_is_in_the_command() {
        assertThat(post("", "{'statement': 's', 'partner': 'sutton', 'testBy': '2015-01-01', 'source': 'm'}")
                        .command(Assumption.MakeAssumption.class)
                        .details())
                .isEqualTo(new AssumptionDetails(text("s"), Level.MEDIUM, LocalDate.of(2015, 1, 1), text("m")));
        assertThat(post(
                                "/the-assumption/test",
                                "{'outcome': 'held', 'how': 'A letter came', 'happenedOn': '2014-03-12'}")
                        .command(Assumption.TestAssumption.class))
                .isEqualTo(test(Outcome.HELD, march(12)).apply(officeNow()));
        assertThat(post(
                                "/the-assumption/correct",
                                "{'statement': 'The grant is renewed', 'confidence': 'low', 'reason': 'Misread'}")
                        .command(Assumption.CorrectAssumption.class))
                .isEqualTo(correct(null).apply(officeNow()));
        assertThat(post("/the-assumption/withdraw", "{'reason': 'Twice', 'happenedOn': '2014-03-20'}")
                        .command(Assumption.WithdrawAssumption.class))
                .isEqualTo(withdraw(null).apply(officeNow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                 | {'confidence': 'none', 'testBy': 'soon'} | statement partner confidence testBy
        /the-assumption/test     | {'outcome': 'maybe'}                     | outcome how
        /the-assumption/correct  | {}                                       | reason statement
        /the-assumption/withdraw | {'why': 'r'}                             | reason why
        """)
    void every_wrong_field_is_named_at_once(@Nullable String path, String body, String fields) {
        assertThat(post(path == null ? "" : path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }
}
