package org.prinuce.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prinuce.command.EntryRule.*;
import static org.prinuce.command.SouthLondon.*;
import static org.prinuce.command.programme.Link.LinkRule.*;
import static org.prinuce.events.Visibility.PARTNER;
import static org.prinuce.events.Visibility.PUBLIC;
import static org.prinuce.events.Visibility.SHARED;

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
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeId;
import org.prinuce.events.ThingId;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.LinkEvent;
import org.prinuce.events.programme.LinkEvent.LinkId;
import org.prinuce.events.programme.LinkEvent.LinkWithdrawn;
import org.prinuce.events.programme.LinkEvent.ThingsLinked;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.time.London;

/** A decision of 3 March 2014 and a risk of 5 March, linked on 10 March. The programme office records. */
class LinkTest {

    private static final ThingId DECISION = new ThingId("the-decision");
    private static final ThingId RISK = new ThingId("the-risk");
    private static final LinkId LINK = LinkId.between(DECISION, RISK, null);
    private static final LinkId OWN_LINK = LinkId.between(DECISION, RISK, SUTTON);
    private static final LocalDate LINKED = march(10);
    private static final String ALL = "/api/programmes/shared-services/links";

    private static Link.End decision(PartnerId partner, Visibility visibility) {
        return new Link.End(DECISION, new Origin(PROGRAMME, partner, visibility, march(3)));
    }

    private static Link.End risk(PartnerId partner, Visibility visibility) {
        return new Link.End(RISK, new Origin(PROGRAMME, partner, visibility, march(5)));
    }

    private static ThingsLinked linked(LinkId link, @Nullable PartnerId partner, Visibility visibility, LocalDate day) {
        return new ThingsLinked(link, PROGRAMME, partner, visibility, day, DECISION, RISK, text("It is why"));
    }

    private static ThingsLinked linked() {
        return linked(LINK, SUTTON, SHARED, LINKED);
    }

    private static LinkWithdrawn withdrawn(LocalDate day) {
        return new LinkWithdrawn(LINK, PROGRAMME, SUTTON, SHARED, day, text("mistaken"));
    }

    private static Function<Actor, Link.Command> link(
            @Nullable PartnerId partner, @Nullable Visibility visibility, LocalDate day, Link.End from, Link.End to) {
        return by -> Link.LinkThings.of(by, partner, visibility, day, from, to, text("It is why"));
    }

    private static Function<Actor, Link.Command> link(@Nullable Visibility visibility, Link.End from, Link.End to) {
        return link(null, visibility, LINKED, from, to);
    }

    private static Function<Actor, Link.Command> link(@Nullable PartnerId partner, LocalDate day) {
        return link(partner, null, day, decision(SUTTON, SHARED), risk(KINGSTON, PUBLIC));
    }

    private static Function<Actor, Link.Command> withdraw(@Nullable PartnerId partner, LocalDate day) {
        return by -> new Link.WithdrawLink(LINK, by, partner, day, text("mistaken"));
    }

    private static Deciding<Link, Link.Command, LinkEvent> given(LinkEvent... events) {
        return new Deciding<Link, Link.Command, LinkEvent>(new Link.Unlinked(), Link::evolve, Link::decide)
                .given(events);
    }

    @Test
    void two_things_of_any_kind_are_linked_by_a_partner_or_by_the_programme_as_a_whole() {
        given().when(link(SUTTON, LINKED)).then(linked());
        given().when(link(null, LINKED)).then(linked(LINK, null, SHARED, LINKED));
        given().as(KINGSTON_OFFICER).when(link(null, LINKED)).then(linked(LINK, KINGSTON, SHARED, LINKED));
        assertThatNotPermitted(given().as(SUTTON_ASSURANCE), link(null, LINKED));
    }

    /** Who it speaks for is settled before the command is sent, for its id rests on it. */
    private static void assertThatNotPermitted(
            Deciding<Link, Link.Command, LinkEvent> given, Function<Actor, Link.Command> asking) {
        assertThatThrownBy(() -> given.when(asking)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void both_are_logged_in_this_programme_and_there_for_who_links_them() {
        Link.End none = new Link.End(RISK, null);
        Link.End elsewhere = new Link.End(RISK, new Origin(new ProgrammeId("elsewhere"), SUTTON, SHARED, march(5)));
        for (Link.End end : List.of(none, elsewhere, risk(KINGSTON, PARTNER))) {
            given().as(SUTTON_OFFICER)
                    .when(link(null, decision(SUTTON, SHARED), end))
                    .refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "to");
            given().when(link(null, end, decision(SUTTON, SHARED)))
                    .refusedBy(WHAT_IS_NAMED_IS_LOGGED_IN_THIS_PROGRAMME, "from");
        }
    }

    @Test
    void who_sees_a_link_sees_both_ends() {
        Link.End own = risk(SUTTON, PARTNER);
        given().as(SUTTON_OFFICER)
                .when(link(null, decision(KINGSTON, SHARED), own))
                .then(linked(OWN_LINK, SUTTON, PARTNER, LINKED));
        for (Visibility seen : List.of(SHARED, PUBLIC)) {
            given().as(SUTTON_OFFICER)
                    .when(link(seen, decision(KINGSTON, SHARED), own))
                    .refusedBy(WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES, "to");
        }
        given().as(OFFICER_OF_BOTH)
                .when(link(KINGSTON, PARTNER, LINKED, own, decision(KINGSTON, PARTNER)))
                .refusedBy(WHO_SEES_AN_ENTRY_SEES_WHAT_IT_NAMES, "from");
    }

    @Test
    void what_all_see_may_be_linked_for_one_partner_alone_and_nobody_else_is_told_by_a_refusal() {
        given().as(SUTTON_OFFICER)
                .when(link(PARTNER, decision(SUTTON, SHARED), risk(KINGSTON, PUBLIC)))
                .then(linked(OWN_LINK, SUTTON, PARTNER, LINKED));
        assertThat(OWN_LINK).isNotIn(LINK, LinkId.between(DECISION, RISK, KINGSTON));
    }

    @Test
    void a_thing_is_not_linked_with_itself() {
        given().when(link(null, risk(SUTTON, SHARED), risk(SUTTON, SHARED)))
                .refusedBy(TWO_DIFFERENT_THINGS_ARE_LINKED, "to");
    }

    @Test
    void two_things_are_linked_once_whichever_is_named_first() {
        given(linked()).when(link(SUTTON, march(11))).refusedBy(TWO_THINGS_ARE_LINKED_ONCE, "to");
        given(linked()).when(link(KINGSTON, march(11))).refusedBy(TWO_THINGS_ARE_LINKED_ONCE, "to");
        assertThat(LinkId.between(RISK, DECISION, null)).isEqualTo(LINK);
    }

    @Test
    void they_are_linked_on_a_day_that_has_come_and_on_which_both_were_there() {
        given().when(link(SUTTON, TODAY.plusDays(1))).refusedBy(NOTHING_IS_LOGGED_BEFORE_IT_HAPPENS, "happenedOn");
        given().when(link(SUTTON, march(4))).refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        given().and(left(SUTTON, march(9)))
                .when(link(SUTTON, LINKED))
                .refusedBy(A_PARTNER_TAKES_NO_PART_AFTER_IT_LEFT, "happenedOn");
    }

    @Test
    void a_link_is_withdrawn_by_who_made_it_and_the_two_are_linked_anew_after_that() {
        given(linked()).when(withdraw(null, march(20))).then(withdrawn(march(20)));
        given(linked()).when(withdraw(KINGSTON, march(20))).refusedBy(ONLY_WHO_LOGGED_A_THING_WITHDRAWS_IT, "partner");
        given(linked())
                .when(withdraw(null, march(9)))
                .refusedBy(NOTHING_HAPPENS_TO_A_THING_BEFORE_IT_BEGAN, "happenedOn");
        given(linked(), withdrawn(march(20)))
                .when(withdraw(null, march(21)))
                .refusedBy(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
        given(linked(), withdrawn(march(20)))
                .when(link(KINGSTON, march(20)))
                .then(linked(LINK, KINGSTON, SHARED, march(20)));
        given(linked(), withdrawn(march(20)))
                .when(link(SUTTON, march(19)))
                .refusedBy(THINGS_ARE_LINKED_ANEW_AFTER_THEIR_LINK_WAS_WITHDRAWN, "happenedOn");
    }

    @Test
    void what_is_private_or_was_never_linked_is_not_there() {
        given(linked(LINK, SUTTON, PARTNER, LINKED))
                .when(withdraw(null, march(20)))
                .refusedWith(NotFound.class);
        given().when(withdraw(null, march(20))).refusedWith(NotFound.class);
    }

    @Test
    void every_command_finds_its_way() {
        new AggregateTestFixture<>(LinkAggregate.class)
                .givenCommands(
                        link(SUTTON, LINKED).apply(actor(OFFICE)),
                        withdraw(null, march(20)).apply(actor(OFFICE)))
                .when(link(SUTTON, march(21)).apply(actor(OFFICE)))
                .expectEvents(linked(LINK, SUTTON, SHARED, march(21)));
    }

    @Test
    void what_is_said_over_http_is_in_the_command() {
        Api.Answer answer = post(ALL, "{'from': 'the-decision', 'to': 'the-risk', 'why': 'It is why'}");
        assertThat(answer.command(Link.LinkThings.class))
                .isEqualTo(new Link.LinkThings(
                        LINK,
                        officeNow(),
                        null,
                        SHARED,
                        London.today(),
                        new Link.End(DECISION, null),
                        new Link.End(RISK, null),
                        text("It is why")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().getResponse().getHeader("Location")).isEqualTo(ALL + "?thing=" + DECISION);
        assertThat(post(ALL + "/" + LINK + "/withdraw", "{'reason': 'mistaken', 'happenedOn': '2014-03-20'}")
                        .command(Link.WithdrawLink.class))
                .isEqualTo(new Link.WithdrawLink(LINK, officeNow(), null, march(20), text("mistaken")));
    }

    /** Each address, with everything wrong that can be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                           | {'from': 'D 3', 'why': ' ', 'visibility': 'all'} | from to why visibility
        /the-link/withdraw | {'reason': ' '}                                  | reason
        """)
    void every_wrong_field_is_named_at_once(String path, String body, String fields) {
        assertThat(post(path == null ? ALL : ALL + path, body).wrongFields()).isEqualTo(List.of(fields.split(" ")));
    }

    private static Api.Answer post(String path, String body) {
        return new Api(ROSTER, behind -> new LinkEndpoint(behind.desk())).post(path, body);
    }
}
