package org.prinuce.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;

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
import org.prinuce.events.programme.ContextEvent;
import org.prinuce.events.programme.ContextEvent.ContextCorrected;
import org.prinuce.events.programme.ContextEvent.ContextDetails;
import org.prinuce.events.programme.ContextEvent.ContextId;
import org.prinuce.events.programme.ContextEvent.ContextKind;
import org.prinuce.events.programme.ContextEvent.ContextLogged;
import org.prinuce.events.programme.ContextEvent.ContextWithdrawn;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.time.London;

/** An election at Sutton on 3 March 2014. The programme office records. */
class ContextTest {

    private static final ContextId CONTEXT = new ContextId("the-context");
    private static final LocalDate HELD = march(3);
    private static final ContextDetails ELECTION =
            new ContextDetails(ContextKind.ELECTION, text("Borough election"), null, null, null);
    private static final String ALL = "/api/programmes/shared-services/context";
    private static final String ONE = ALL + "/the-context";

    private static ContextLogged logged(@Nullable PartnerId partner, Visibility visibility) {
        return new ContextLogged(CONTEXT, PROGRAMME, partner, visibility, HELD, DatePrecision.DAY, ELECTION);
    }

    private static ContextCorrected corrected(LocalDate day) {
        return new ContextCorrected(CONTEXT, PROGRAMME, SUTTON, Visibility.SHARED, day, ELECTION, text("misread"));
    }

    private static ContextWithdrawn withdrawn(LocalDate day) {
        return new ContextWithdrawn(CONTEXT, PROGRAMME, SUTTON, Visibility.SHARED, day, text("twice"));
    }

    private static Function<Actor, Context.Command> log(
            @Nullable PartnerId partner, Visibility visibility, LocalDate day, DatePrecision precision) {
        return by -> new Context.LogContext(CONTEXT, by, partner, visibility, day, precision, ELECTION);
    }

    private static Function<Actor, Context.Command> log(@Nullable PartnerId partner) {
        return log(partner, Visibility.SHARED, HELD, DatePrecision.DAY);
    }

    private static Function<Actor, Context.Command> correct(@Nullable LocalDate day) {
        return by -> new Context.CorrectContext(CONTEXT, by, null, day, ELECTION, text("misread"));
    }

    private static Function<Actor, Context.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Context.WithdrawContext(CONTEXT, by, partner, day, text("twice"));
    }

    private static Deciding<Context, Context.Command, ContextEvent> given(ContextEvent... events) {
        return new Deciding<Context, Context.Command, ContextEvent>(
                        new Context.Unlogged(), Context::evolve, Context::decide)
                .given(events);
    }

    @Test
    void context_is_of_a_partner_or_of_the_programme_as_a_whole() {
        given().when(log(SUTTON)).then(logged(SUTTON, Visibility.SHARED));
        given().when(log(null)).then(logged(null, Visibility.SHARED));
        assertThat(given().as(KINGSTON_OFFICER)
                        .when(log(null))
                        .then(ContextLogged.class)
                        .partner())
                .isEqualTo(KINGSTON);
        given().when(log(null, Visibility.PARTNER, HELD, DatePrecision.DAY))
                .refusedBy(ONLY_A_PARTNER_LOGS_PRIVATELY, "partner");
    }

    @Test
    void it_is_dated_by_a_day_that_has_come_and_is_as_exact_as_it_says() {
        given().when(log(SUTTON, Visibility.SHARED, TODAY.plusDays(1), DatePrecision.DAY))
                .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        given().when(log(SUTTON, Visibility.SHARED, HELD, DatePrecision.YEAR))
                .refusedBy(A_DAY_KNOWN_BY_MONTH_OR_YEAR_IS_ITS_LAST, "happenedOn");
        given().and(left(SUTTON, march(2)))
                .when(log(SUTTON))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
        given(logged(SUTTON, Visibility.SHARED)).when(log(SUTTON)).refusedBy(A_THING_IS_LOGGED_ONCE);
    }

    @Test
    void it_is_corrected_from_its_own_day_and_withdrawn_for_good_by_who_logged_it() {
        given(logged(SUTTON, Visibility.SHARED)).when(correct(null)).then(corrected(HELD));
        given(logged(SUTTON, Visibility.SHARED))
                .when(correct(march(2)))
                .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        given(logged(SUTTON, Visibility.SHARED)).when(withdraw(null, march(9))).then(withdrawn(march(9)));
        given(logged(SUTTON, Visibility.SHARED))
                .when(withdraw(KINGSTON, march(9)))
                .refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        given(logged(SUTTON, Visibility.SHARED), withdrawn(march(9)))
                .when(correct(null))
                .refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
    }

    @Test
    void what_is_private_or_was_never_logged_is_not_there() {
        given(logged(SUTTON, Visibility.PARTNER)).when(correct(null)).refusedWith(NotFound.class);
        given().when(correct(null)).refusedWith(NotFound.class);
    }

    @Test
    void every_command_finds_its_way() {
        new AggregateTestFixture<>(ContextAggregate.class)
                .givenCommands(log(SUTTON).apply(actor(OFFICE)), correct(null).apply(actor(OFFICE)))
                .when(withdraw(null, march(9)).apply(actor(OFFICE)))
                .expectEvents(withdrawn(march(9)));
    }

    @Test
    void what_is_said_over_http_is_in_the_command() {
        Api.Answer answer = post(ALL, "{'kind': 'election', 'title': 'Borough election'}");
        assertThat(answer.command(Context.LogContext.class))
                .extracting(Context.LogContext::partner, Context.LogContext::happenedOn, Context.LogContext::details)
                .containsExactly(null, London.today(), ELECTION);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "/new-id");
        assertThat(post(
                                ONE + "/correct",
                                "{'kind': 'funding', 'title': 't', 'detail': 'd', 'pounds': 3000000000, 'source': 's',"
                                        + " 'reason': 'r'}")
                        .command(Context.CorrectContext.class))
                .isEqualTo(new Context.CorrectContext(
                        CONTEXT,
                        officeNow(),
                        null,
                        null,
                        new ContextDetails(ContextKind.FUNDING, text("t"), text("d"), 3_000_000_000L, text("s")),
                        text("r")));
        assertThat(post(ONE + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Context.WithdrawContext.class))
                .isEqualTo(new Context.WithdrawContext(CONTEXT, officeNow(), null, march(4), text("r")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                  | {'kind': 'war', 'pounds': -1, 'source': ''}                  | kind title pounds source
                  | {'kind': 'law', 'title': 't', 'pounds': 1000000000001}       | pounds
        /correct  | {'pounds': 1.5}                                              | kind title pounds reason
        /withdraw | {'reason': ' '}                                              | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post(path == null ? ALL : ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new ContextEndpoint(behind.desk())).post(path, body);
    }
}
