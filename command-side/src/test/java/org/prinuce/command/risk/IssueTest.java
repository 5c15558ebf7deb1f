package org.prinuce.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.risk.Course.Rules.AN_END_COMES_LAST;
import static org.prinuce.command.risk.Issue.Rules.*;
import static org.prinuce.command.risk.RiskFixture.RAISED;
import static org.prinuce.command.risk.RiskFixture.RISK;
import static org.prinuce.command.risk.RiskFixture.closed;
import static org.prinuce.command.risk.RiskFixture.materialised;
import static org.prinuce.command.risk.RiskFixture.raised;

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
import org.prinuce.command.Origin;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.risk.IssueDetails;
import org.prinuce.events.risk.IssueEvent;
import org.prinuce.events.risk.IssueEvent.IssueAnswered;
import org.prinuce.events.risk.IssueEvent.IssueClosed;
import org.prinuce.events.risk.IssueEvent.IssueCorrected;
import org.prinuce.events.risk.IssueEvent.IssueRaised;
import org.prinuce.events.risk.IssueEvent.IssueWithdrawn;
import org.prinuce.events.risk.IssueId;
import org.prinuce.events.risk.IssueKind;
import org.prinuce.events.risk.Level;
import org.prinuce.events.risk.RiskEvent;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;

class IssueTest {

    private static final IssueId ISSUE = new IssueId("the-issue");
    private static final DecisionId DECISION = new DecisionId("the-decision");
    private static final IssueDetails DETAILS = new IssueDetails(
            text("No service desk"), IssueKind.OFF_SPECIFICATION, Level.HIGH, text("Nobody answers"), null, null);

    private static IssueRaised raisedIssue(Visibility visibility) {
        return new IssueRaised(ISSUE, PROGRAMME, SUTTON, visibility, march(10), DatePrecision.DAY, DETAILS, null);
    }

    private static final IssueRaised OPEN = raisedIssue(Visibility.SHARED);
    private static final IssueClosed CLOSED =
            new IssueClosed(ISSUE, PROGRAMME, SUTTON, Visibility.SHARED, march(20), null);
    private static final IssueWithdrawn WITHDRAWN =
            new IssueWithdrawn(ISSUE, PROGRAMME, SUTTON, Visibility.SHARED, march(20), text("Twice"));

    private static IssueAnswered answered(LocalDate day, @Nullable DecisionId decision) {
        return new IssueAnswered(ISSUE, PROGRAMME, SUTTON, Visibility.SHARED, day, text("Hire two"), decision);
    }

    private static Function<Actor, Issue.Command> raise() {
        return by -> new Issue.RaiseIssue(
                ISSUE, by, SUTTON, Visibility.SHARED, march(10), DatePrecision.DAY, DETAILS, null, new Risk.Unlogged());
    }

    private static Function<Actor, Issue.Command> raiseFrom(LocalDate day, RiskEvent... happened) {
        Risk cause = new Risk.Unlogged();
        for (RiskEvent event : happened) {
            cause = Risk.evolve(cause, event);
        }
        Risk risk = cause;
        return by ->
                new Issue.RaiseIssue(ISSUE, by, SUTTON, Visibility.SHARED, day, DatePrecision.DAY, DETAILS, RISK, risk);
    }

    private static Function<Actor, Issue.Command> answer(LocalDate day) {
        return by -> new Issue.AnswerIssue(ISSUE, by, null, day, text("Hire two"), null, null);
    }

    private static Function<Actor, Issue.Command> answerBy(@Nullable PartnerId owner, Visibility visibility) {
        Origin decision = owner == null ? null : new Origin(PROGRAMME, owner, visibility, march(1));
        return by -> new Issue.AnswerIssue(ISSUE, by, null, march(11), text("Hire two"), DECISION, decision);
    }

    private static Function<Actor, Issue.Command> close(LocalDate day) {
        return by -> new Issue.CloseIssue(ISSUE, by, null, day, null);
    }

    private static Function<Actor, Issue.Command> correct() {
        return by -> new Issue.CorrectIssue(ISSUE, by, null, null, DETAILS, text("Misread"));
    }

    private static Function<Actor, Issue.Command> withdraw(@Nullable PartnerId partner) {
        return by -> new Issue.WithdrawIssue(ISSUE, by, partner, march(20), text("Twice"));
    }

    private static Deciding<Issue, Issue.Command, IssueEvent> given(IssueEvent... events) {
        return new Deciding<Issue, Issue.Command, IssueEvent>(
                        new Issue.Unlogged(), Issue::evolve, (now, command) -> List.of(Issue.decide(now, command)))
                .given(events);
    }

    @Test
    void an_issue_is_raised_once() {
        given().when(raise()).then(OPEN);
        given(OPEN).when(raise()).refusedBy(A_THING_IS_LOGGED_ONCE);
    }

    @Test
    void a_risk_that_has_materialised_becomes_an_issue() {
        assertThat(given().when(raiseFrom(march(10), raised(), materialised(march(10))))
                        .then(IssueRaised.class)
                        .risk())
                .isEqualTo(RISK);
        given().when(raiseFrom(march(10), raised()))
                .refusedBy(ONLY_A_RISK_THAT_HAS_MATERIALISED_BECOMES_AN_ISSUE, "risk");
        given().when(raiseFrom(march(10), raised(), materialised(march(9)), closed(march(10))))
                .refusedBy(ONLY_A_RISK_THAT_HAS_MATERIALISED_BECOMES_AN_ISSUE, "risk");
        given().when(raiseFrom(march(10))).refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "risk");
        given().when(raiseFrom(RAISED.minusDays(1), raised(), materialised(march(10))))
                .refusedBy(AN_ISSUE_FOLLOWS_ITS_RISK, "happenedOn");
    }

    @Test
    void who_sees_an_issue_sees_the_risk_that_it_came_from() {
        RiskEvent ours = raised(it -> it.visibility = Visibility.PARTNER);
        RiskEvent theirs = raised(it -> {
            it.visibility = Visibility.PARTNER;
            it.partner = KINGSTON;
        });
        given().as(SUTTON_OFFICER)
                .when(raiseFrom(march(10), ours, materialised(march(10))))
                .refusedBy(WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES, "risk");
        given().as(SUTTON_OFFICER)
                .when(raiseFrom(march(10), theirs, materialised(march(10))))
                .refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "risk");
    }

    @Test
    void an_issue_is_answered_and_answered_again_until_it_is_closed() {
        given(OPEN).when(answer(march(11))).then(answered(march(11), null));
        given(OPEN, answered(march(11), null)).when(answer(march(12))).then(answered(march(12), null));
        given(OPEN, CLOSED).when(answer(march(21))).refusedBy(A_CLOSED_ISSUE_STAYS_CLOSED);
    }

    @Test
    void an_answer_may_be_a_decision_that_all_see() {
        given(OPEN).when(answerBy(KINGSTON, Visibility.SHARED)).then(answered(march(11), DECISION));
        given(OPEN)
                .when(answerBy(null, Visibility.SHARED))
                .refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "decision");
        given(OPEN)
                .as(SUTTON_OFFICER)
                .when(answerBy(SUTTON, Visibility.PARTNER))
                .refusedBy(WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES, "decision");
    }

    @Test
    void an_issue_is_closed_after_all_that_happened_to_it() {
        given(OPEN, answered(march(15), null)).when(close(march(20))).then(CLOSED);
        given(OPEN, answered(march(15), null)).when(close(march(14))).refusedBy(AN_END_COMES_LAST, "happenedOn");
        given(OPEN, CLOSED).when(close(march(21))).refusedBy(A_CLOSED_ISSUE_STAYS_CLOSED);
    }

    @Test
    void an_issue_is_corrected_or_withdrawn_even_when_closed() {
        given(OPEN, CLOSED)
                .when(correct())
                .then(new IssueCorrected(
                        ISSUE, PROGRAMME, SUTTON, Visibility.SHARED, march(10), DETAILS, text("Misread")));
        given(OPEN, CLOSED).when(withdraw(null)).then(WITHDRAWN);
        given(OPEN).when(withdraw(KINGSTON)).refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        given(OPEN, WITHDRAWN).when(answer(march(21))).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        given(OPEN, WITHDRAWN).when(withdraw(null)).refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void a_partner_speaks_of_an_issue_to_the_day_it_left_and_no_longer() {
        var without = given(OPEN).and(left(SUTTON, march(15)));
        without.when(answer(march(15))).then(answered(march(15), null));
        without.when(answer(march(16))).refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
        given().and(left(SUTTON, march(9)))
                .when(raise())
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
    }

    @Test
    void an_issue_is_there_only_for_who_sees_it() {
        given().when(answer(march(11))).refusedWith(NotFound.class);
        given(raisedIssue(Visibility.PARTNER)).when(answer(march(11))).refusedWith(NotFound.class);
        given(OPEN).as(KINGSTON_OFFICER).when(answer(march(11))).refusedWith(NotPermitted.class);
    }

    @Test
    void every_command_finds_its_way() {
        new AggregateTestFixture<>(IssueAggregate.class)
                .givenCommands(
                        raise().apply(actor(OFFICE)),
                        answer(march(11)).apply(actor(OFFICE)),
                        correct().apply(actor(OFFICE)),
                        close(march(12)).apply(actor(OFFICE)))
                .when(withdraw(null).apply(actor(OFFICE)))
                .expectEvents(WITHDRAWN);
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new IssueEndpoint(behind.desk()))
                .post("/api/programmes/shared-services/issues" + path, body);
    }

    @Test
    void what_is_said_over_http_is_in_the_command() {
        Issue.RaiseIssue raise = post("", "{'title': 't', 'partner': 'sutton'}").command(Issue.RaiseIssue.class);
        assertThat(raise.details().kind()).isEqualTo(IssueKind.CONCERN);
        assertThat(raise.details().priority()).isEqualTo(Level.MEDIUM);
        assertThat(post(
                                "",
                                "{'title': 't', 'partner': 'sutton', 'kind': 'change-request', 'priority': 'low',"
                                        + " 'impact': 'i', 'owner': 'o', 'source': 's'}")
                        .command(Issue.RaiseIssue.class)
                        .details())
                .isEqualTo(new IssueDetails(
                        text("t"), IssueKind.CHANGE_REQUEST, Level.LOW, text("i"), text("o"), text("s")));
        assertThat(post("/the-issue/answer", "{'answer': 'Hire two', 'happenedOn': '2014-03-11'}")
                        .command(Issue.AnswerIssue.class))
                .isEqualTo(answer(march(11)).apply(officeNow()));
        assertThat(post("/the-issue/close", "{'happenedOn': '2014-03-11'}").command(Issue.CloseIssue.class))
                .isEqualTo(close(march(11)).apply(officeNow()));
        assertThat(post("/the-issue/correct", "{'title': 't', 'reason': 'Misread'}")
                        .command(Issue.CorrectIssue.class)
                        .happenedOn())
                .isNull();
        assertThat(post("/the-issue/withdraw", "{'reason': 'Twice', 'happenedOn': '2014-03-20'}")
                        .command(Issue.WithdrawIssue.class))
                .isEqualTo(withdraw(null).apply(officeNow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                            | {'kind': 'worry', 'priority': 9, 'risk': 'R 1'} | title partner kind priority risk
        /the-issue/answer   | {'decision': ''}                                | answer decision
        /the-issue/close    | {'reason': 3}                                   | reason
        /the-issue/correct  | {'kind': 'worry'}                               | reason title kind
        /the-issue/withdraw | {}                                              | reason
        """)
    void every_wrong_field_is_named_at_once(@Nullable String path, String body, String fields) {
        assertThat(post(path == null ? "" : path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }
}
