package org.prinuce.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.risk.Course.Rules.AN_END_COMES_LAST;
import static org.prinuce.command.risk.Dependency.Rules.*;

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
import org.prinuce.events.risk.DependencyDetails;
import org.prinuce.events.risk.DependencyEvent;
import org.prinuce.events.risk.DependencyEvent.DependencyAgreed;
import org.prinuce.events.risk.DependencyEvent.DependencyCorrected;
import org.prinuce.events.risk.DependencyEvent.DependencyMet;
import org.prinuce.events.risk.DependencyEvent.DependencyPromised;
import org.prinuce.events.risk.DependencyEvent.DependencyWithdrawn;
import org.prinuce.events.risk.DependencyId;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

/** Sutton, which logs it, needs something of Kingston. */
class DependencyTest {

    private static final DependencyId ID = new DependencyId("the-dependency");
    private static final DependencyDetails DETAILS = between(KINGSTON, SUTTON);

    private static DependencyDetails between(PartnerId giver, PartnerId receiver) {
        return new DependencyDetails(giver, receiver, text("Payroll data"), march(31), null);
    }

    private static DependencyAgreed agreed(Visibility visibility) {
        return new DependencyAgreed(ID, PROGRAMME, SUTTON, visibility, march(10), DatePrecision.DAY, DETAILS, null);
    }

    private static final DependencyAgreed AGREED = agreed(Visibility.SHARED);
    private static final DependencyMet MET =
            new DependencyMet(ID, PROGRAMME, SUTTON, Visibility.SHARED, march(20), null);
    private static final DependencyWithdrawn WITHDRAWN =
            new DependencyWithdrawn(ID, PROGRAMME, SUTTON, Visibility.SHARED, march(20), text("Twice"));

    private static DependencyPromised promised(PartnerId by, Visibility visibility) {
        return new DependencyPromised(ID, PROGRAMME, by, visibility, march(12), march(25));
    }

    private static Function<Actor, Dependency.Command> agree(DependencyDetails details) {
        return agree(details, null);
    }

    private static Function<Actor, Dependency.Command> agree(
            DependencyDetails details, @Nullable LocalDate promisedBy) {
        return by -> new Dependency.AgreeDependency(
                ID, by, SUTTON, Visibility.SHARED, march(10), DatePrecision.DAY, details, promisedBy);
    }

    private static Function<Actor, Dependency.Command> promise(@Nullable PartnerId partner) {
        return promise(partner, march(25));
    }

    private static Function<Actor, Dependency.Command> promise(@Nullable PartnerId partner, LocalDate promisedBy) {
        return by -> new Dependency.PromiseDependency(ID, by, partner, march(12), promisedBy);
    }

    private static Function<Actor, Dependency.Command> meet(LocalDate day) {
        return by -> new Dependency.MeetDependency(ID, by, null, day, null);
    }

    private static Function<Actor, Dependency.Command> correct(DependencyDetails details) {
        return by -> new Dependency.CorrectDependency(ID, by, null, null, details, text("Misread"));
    }

    private static Function<Actor, Dependency.Command> withdraw() {
        return by -> new Dependency.WithdrawDependency(ID, by, null, march(20), text("Twice"));
    }

    private static Deciding<Dependency, Dependency.Command, DependencyEvent> given(DependencyEvent... events) {
        return new Deciding<Dependency, Dependency.Command, DependencyEvent>(
                        new Dependency.Unlogged(),
                        Dependency::evolve,
                        (now, command) -> List.of(Dependency.decide(now, command)))
                .given(events);
    }

    @Test
    void a_dependency_is_agreed_once() {
        given().when(agree(DETAILS)).then(AGREED);
        given(AGREED).when(agree(DETAILS)).refusedBy(A_THING_IS_LOGGED_ONCE);
    }

    @Test
    void it_lies_between_two_partners_of_the_programme() {
        given().when(agree(between(SUTTON, SUTTON))).refusedBy(GIVER_AND_RECEIVER_ARE_TWO_PARTNERS, "receiver");
        given().when(agree(between(UNKNOWN, SUTTON))).refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "giver");
        given().when(agree(between(SUTTON, UNKNOWN))).refusedBy(ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART, "receiver");
        given(AGREED).when(correct(between(SUTTON, SUTTON))).refusedBy(GIVER_AND_RECEIVER_ARE_TWO_PARTNERS, "receiver");
    }

    @Test
    void it_is_logged_by_one_of_the_two() {
        given().when(agree(between(SUTTON, KINGSTON))).then(DependencyAgreed.class);
        given().when(agree(between(MERTON, KINGSTON))).refusedBy(GIVER_OR_RECEIVER_LOGS_THEIR_DEPENDENCY, "partner");
    }

    @Test
    void it_is_needed_and_promised_after_it_is_agreed() {
        given().when(agree(new DependencyDetails(KINGSTON, SUTTON, text("Payroll data"), march(9), null)))
                .refusedBy(WHAT_IS_NEEDED_IS_NEEDED_AFTER_IT_IS_AGREED, "neededBy");
        given().when(agree(DETAILS, march(9))).refusedBy(A_PROMISE_IS_FOR_A_DAY_TO_COME, "promisedBy");
        given().when(agree(DETAILS, march(10))).then(DependencyAgreed.class);
    }

    @Test
    void only_the_giver_promises() {
        given(AGREED).when(promise(null)).then(promised(KINGSTON, Visibility.SHARED));
        given(AGREED).as(KINGSTON_OFFICER).when(promise(null)).then(promised(KINGSTON, Visibility.SHARED));
        given(AGREED).when(promise(SUTTON)).refusedBy(ONLY_THE_GIVER_PROMISES, "partner");
        given(AGREED).as(SUTTON_OFFICER).when(promise(null)).refusedWith(NotPermitted.class);
        given(AGREED).when(promise(null, march(11))).refusedBy(A_PROMISE_IS_FOR_A_DAY_TO_COME, "promisedBy");
    }

    @Test
    void in_private_a_partner_notes_the_promise_it_was_given() {
        given(agreed(Visibility.PARTNER))
                .as(SUTTON_OFFICER)
                .when(promise(null))
                .then(promised(SUTTON, Visibility.PARTNER));
        given(agreed(Visibility.PARTNER))
                .as(KINGSTON_OFFICER)
                .when(promise(null))
                .refusedWith(NotFound.class);
    }

    @Test
    void what_was_met_stays_met() {
        given(AGREED, promised(KINGSTON, Visibility.SHARED))
                .when(meet(march(20)))
                .then(MET);
        given(AGREED, promised(KINGSTON, Visibility.SHARED))
                .when(meet(march(11)))
                .refusedBy(AN_END_COMES_LAST, "happenedOn");
        given(AGREED, MET).when(meet(march(21))).refusedBy(A_DEPENDENCY_THAT_WAS_MET_STAYS_MET);
        given(AGREED, MET).when(promise(null)).refusedBy(A_DEPENDENCY_THAT_WAS_MET_STAYS_MET);
    }

    @Test
    void it_is_corrected_or_withdrawn() {
        given(AGREED, MET)
                .when(correct(between(SUTTON, MERTON)))
                .then(new DependencyCorrected(
                        ID, PROGRAMME, SUTTON, Visibility.SHARED, march(10), between(SUTTON, MERTON), text("Misread")));
        given(AGREED, MET).when(withdraw()).then(WITHDRAWN);
        given(AGREED, WITHDRAWN).when(meet(march(21))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void a_corrected_giver_is_the_one_that_promises() {
        given(
                        AGREED,
                        new DependencyCorrected(
                                ID,
                                PROGRAMME,
                                SUTTON,
                                Visibility.SHARED,
                                march(10),
                                between(MERTON, SUTTON),
                                text("Misread")))
                .when(promise(null))
                .then(promised(MERTON, Visibility.SHARED));
    }

    @Test
    void what_was_not_agreed_is_not_found() {
        given().when(meet(march(20))).refusedWith(NotFound.class);
        given().when(promise(null)).refusedWith(NotFound.class);
    }

    @Test
    void every_command_finds_its_way() {
        new AggregateTestFixture<>(DependencyAggregate.class)
                .givenCommands(
                        agree(DETAILS).apply(actor(OFFICE)),
                        promise(null).apply(actor(OFFICE)),
                        correct(DETAILS).apply(actor(OFFICE)),
                        meet(march(20)).apply(actor(OFFICE)))
                .when(withdraw().apply(actor(OFFICE)))
                .expectEvents(WITHDRAWN);
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new DependencyEndpoint(behind.desk()))
                .post("/api/programmes/shared-services/dependencies" + path, body);
    }

    @Test
    void what_is_said_over_http_is_in_the_command() {
        Dependency.AgreeDependency agree = post(
                        "",
                        "{'partner': 'sutton', 'giver': 'kingston', 'receiver': 'sutton', 'what': 'Payroll data',"
                                + " 'neededBy': '2014-03-31', 'promisedBy': '2014-03-25', 'happenedOn': '2014-03-10'}")
                .command(Dependency.AgreeDependency.class);
        assertThat(agree)
                .isEqualTo(new Dependency.AgreeDependency(
                        agree.dependency(),
                        officeNow(),
                        SUTTON,
                        Visibility.SHARED,
                        march(10),
                        DatePrecision.DAY,
                        DETAILS,
                        march(25)));
        assertThat(post("/the-dependency/promise", "{'promisedBy': '2014-03-25', 'happenedOn': '2014-03-12'}")
                        .command(Dependency.PromiseDependency.class))
                .isEqualTo(promise(null).apply(officeNow()));
        assertThat(post("/the-dependency/meet", "{'happenedOn': '2014-03-20'}")
                        .command(Dependency.MeetDependency.class))
                .isEqualTo(meet(march(20)).apply(officeNow()));
        assertThat(post(
                                "/the-dependency/correct",
                                "{'giver': 'kingston', 'receiver': 'sutton', 'what': 'Payroll data',"
                                        + " 'neededBy': '2014-03-31', 'reason': 'Misread'}")
                        .command(Dependency.CorrectDependency.class))
                .isEqualTo(correct(DETAILS).apply(officeNow()));
        assertThat(post("/the-dependency/withdraw", "{'reason': 'Twice', 'happenedOn': '2014-03-20'}")
                        .command(Dependency.WithdrawDependency.class))
                .isEqualTo(withdraw().apply(officeNow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                 | {'giver': 'K', 'promisedBy': 'soon'} | partner giver receiver what neededBy promisedBy
        /the-dependency/promise  | {}                                   | promisedBy
        /the-dependency/meet     | {'how': ''}                          | how
        /the-dependency/correct  | {'partner': 'sutton'}                | reason giver receiver what neededBy
        /the-dependency/withdraw | {'happenedOn': '3 March'}            | reason happenedOn
        """)
    void every_wrong_field_is_named_at_once(@Nullable String path, String body, String fields) {
        assertThat(post(path == null ? "" : path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }
}
