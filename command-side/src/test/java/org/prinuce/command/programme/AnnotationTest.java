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
import org.prinuce.events.PartnerId;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.AnnotationEvent;
import org.prinuce.events.programme.AnnotationEvent.AnnotationCorrected;
import org.prinuce.events.programme.AnnotationEvent.AnnotationDetails;
import org.prinuce.events.programme.AnnotationEvent.AnnotationId;
import org.prinuce.events.programme.AnnotationEvent.AnnotationLogged;
import org.prinuce.events.programme.AnnotationEvent.AnnotationWithdrawn;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.time.London;

/** Words about 3 March 2014. The programme office records. */
class AnnotationTest {

    private static final AnnotationId ANNOTATION = new AnnotationId("the-annotation");
    private static final LocalDate HELD = march(3);
    private static final AnnotationDetails WORDS = new AnnotationDetails(text("Here the mood turned"));
    private static final String ALL = "/api/programmes/shared-services/annotations";
    private static final String ONE = ALL + "/the-annotation";

    private static AnnotationLogged logged(@Nullable PartnerId partner, Visibility visibility) {
        return new AnnotationLogged(ANNOTATION, PROGRAMME, partner, visibility, HELD, WORDS);
    }

    private static AnnotationCorrected corrected(LocalDate day) {
        return new AnnotationCorrected(ANNOTATION, PROGRAMME, SUTTON, Visibility.SHARED, day, WORDS, text("misread"));
    }

    private static AnnotationWithdrawn withdrawn(LocalDate day) {
        return new AnnotationWithdrawn(ANNOTATION, PROGRAMME, SUTTON, Visibility.SHARED, day, text("twice"));
    }

    private static Function<Actor, Annotation.Command> log(
            @Nullable PartnerId partner, Visibility visibility, LocalDate day) {
        return by -> new Annotation.LogAnnotation(ANNOTATION, by, partner, visibility, day, WORDS);
    }

    private static Function<Actor, Annotation.Command> log(@Nullable PartnerId partner) {
        return log(partner, Visibility.SHARED, HELD);
    }

    private static Function<Actor, Annotation.Command> correct(@Nullable LocalDate day) {
        return by -> new Annotation.CorrectAnnotation(ANNOTATION, by, null, day, WORDS, text("misread"));
    }

    private static Function<Actor, Annotation.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Annotation.WithdrawAnnotation(ANNOTATION, by, partner, day, text("twice"));
    }

    private static Deciding<Annotation, Annotation.Command, AnnotationEvent> given(AnnotationEvent... events) {
        return new Deciding<Annotation, Annotation.Command, AnnotationEvent>(
                        new Annotation.Unlogged(), Annotation::evolve, Annotation::decide)
                .given(events);
    }

    @Test
    void words_are_said_by_a_partner_or_by_the_programme_as_a_whole() {
        given().when(log(SUTTON)).then(logged(SUTTON, Visibility.SHARED));
        given().when(log(null)).then(logged(null, Visibility.SHARED));
        assertThat(given().as(KINGSTON_OFFICER)
                        .when(log(null))
                        .then(AnnotationLogged.class)
                        .partner())
                .isEqualTo(KINGSTON);
        given().when(log(null, Visibility.PARTNER, HELD)).refusedBy(ONLY_A_PARTNER_LOGS_PRIVATELY, "partner");
    }

    @Test
    void they_are_about_a_day_that_has_come() {
        given().when(log(SUTTON, Visibility.SHARED, TODAY.plusDays(1)))
                .refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        given().and(left(SUTTON, march(2)))
                .when(log(SUTTON))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
        given(logged(SUTTON, Visibility.SHARED)).when(log(SUTTON)).refusedBy(A_THING_IS_LOGGED_ONCE);
    }

    @Test
    void they_are_corrected_from_their_own_day_and_withdrawn_for_good_by_who_logged_it() {
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
        new AggregateTestFixture<>(AnnotationAggregate.class)
                .givenCommands(log(SUTTON).apply(actor(OFFICE)), correct(null).apply(actor(OFFICE)))
                .when(withdraw(null, march(9)).apply(actor(OFFICE)))
                .expectEvents(withdrawn(march(9)));
    }

    @Test
    void what_is_said_over_http_is_in_the_command() {
        Api.Answer answer = post(ALL, "{'words': 'Here the mood turned'}");
        assertThat(answer.command(Annotation.LogAnnotation.class))
                .extracting(
                        Annotation.LogAnnotation::partner,
                        Annotation.LogAnnotation::happenedOn,
                        Annotation.LogAnnotation::details)
                .containsExactly(null, London.today(), WORDS);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "/new-id");
        assertThat(post(ONE + "/correct", "{'words': 't', 'reason': 'r'}").command(Annotation.CorrectAnnotation.class))
                .isEqualTo(new Annotation.CorrectAnnotation(
                        ANNOTATION, officeNow(), null, null, new AnnotationDetails(text("t")), text("r")));
        assertThat(post(ONE + "/withdraw", "{'reason': 'r', 'happenedOn': '2014-03-04'}")
                        .command(Annotation.WithdrawAnnotation.class))
                .isEqualTo(new Annotation.WithdrawAnnotation(ANNOTATION, officeNow(), null, march(4), text("r")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                  | {'words': ' ', 'visibility': 'all'} | words visibility
        /correct  | {}                                  | words reason
        /withdraw | {'reason': ' '}                                              | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post(path == null ? ALL : ONE + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new AnnotationEndpoint(behind.desk())).post(path, body);
    }
}
