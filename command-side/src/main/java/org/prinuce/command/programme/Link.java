package org.prinuce.command.programme;

import static org.prinuce.command.EntryRule.WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN;
import static org.prinuce.platform.refusal.Refused.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.Actor;
import org.prinuce.command.Origin;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.ThingId;
import org.prinuce.events.Visibility;
import org.prinuce.events.programme.LinkEvent;
import org.prinuce.events.programme.LinkEvent.LinkId;
import org.prinuce.events.programme.LinkEvent.LinkWithdrawn;
import org.prinuce.events.programme.LinkEvent.ThingsLinked;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Rule;

/** What links two things of a programme, as far as its rules need to know it. It holds no words. */
sealed interface Link {

    /** The two were never linked. */
    record Unlinked() implements Link {}

    record Standing(Origin origin) implements Link {}

    /** @param on the day from which it no longer stands */
    record Withdrawn(Origin origin, LocalDate on) implements Link {}

    enum LinkRule implements Rule {
        TWO_DIFFERENT_THINGS_ARE_LINKED("A thing is not linked with itself. Choose another."),
        TWO_THINGS_ARE_LINKED_ONCE(
                "These two are linked already. If that link is wrong, withdraw it first, then link them anew."),
        THINGS_ARE_LINKED_ANEW_AFTER_THEIR_LINK_WAS_WITHDRAWN(
                "Their link was withdrawn after this day. Link them anew from that day on.");

        private final String says;

        LinkRule(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** @param origin null if there is no such thing */
    record End(ThingId thing, @Nullable Origin origin) {}

    /** What can be asked of a link. */
    sealed interface Command {
        LinkId link();

        Actor by();

        /** Null for the one the account logs for or, for the programme office, the programme as a whole. */
        @Nullable
        PartnerId partner();
    }

    record LinkThings(
            @TargetAggregateIdentifier LinkId link,
            Actor by,
            @Nullable PartnerId partner,
            Visibility visibility,
            LocalDate happenedOn,
            End from,
            End to,
            @Nullable Redactable why)
            implements Command {

        /** @param visibility null for what sees both: private where one of the two is */
        static LinkThings of(
                Actor by,
                @Nullable PartnerId partner,
                @Nullable Visibility visibility,
                LocalDate happenedOn,
                End from,
                End to,
                @Nullable Redactable why) {
            Visibility seen = visibility == null ? whoSeesBoth(by, from, to) : visibility;
            PartnerId speaking = by.speaksFor(partner, seen);
            PartnerId onlyFor = seen == Visibility.PARTNER ? speaking : null;
            return new LinkThings(
                    LinkId.between(from.thing(), to.thing(), onlyFor), by, speaking, seen, happenedOn, from, to, why);
        }

        /** A private thing that the actor may not see is as if absent, here too. */
        private static Visibility whoSeesBoth(Actor by, End from, End to) {
            return Stream.of(from, to)
                            .flatMap(end -> Stream.ofNullable(end.origin()))
                            .filter(it -> by.sees(it.programme(), it.partner(), it.visibility()))
                            .anyMatch(it -> it.visibility() == Visibility.PARTNER)
                    ? Visibility.PARTNER
                    : Visibility.SHARED;
        }
    }

    record WithdrawLink(
            @TargetAggregateIdentifier LinkId link,
            Actor by,
            @Nullable PartnerId partner,
            LocalDate happenedOn,
            Redactable reason)
            implements Command {}

    /** What follows from a command; a command either logs something or is refused. */
    static List<LinkEvent> decide(Link now, Command command) {
        LinkEvent follows = switch (command) {
            case LinkThings it -> link(now, it);
            case WithdrawLink it -> withdraw(find(now, it), it);
        };
        return command.by().admits(List.of(follows));
    }

    private static ThingsLinked link(Link now, LinkThings it) {
        PartnerId partner = it.by().speaksFor(it.partner(), it.visibility());
        LocalDate day = it.by().pastOrToday(it.happenedOn(), "happenedOn");
        Origin origin = new Origin(it.by().programme(), partner, it.visibility(), day);
        names(it.from(), it.by(), origin, "from");
        names(it.to(), it.by(), origin, "to");
        if (it.from().thing().equals(it.to().thing())) {
            throw refuse(LinkRule.TWO_DIFFERENT_THINGS_ARE_LINKED, "to");
        }
        switch (now) {
            case Unlinked _ -> {}
            case Standing _ -> throw refuse(LinkRule.TWO_THINGS_ARE_LINKED_ONCE, "to");
            case Withdrawn was ->
                it.by().notBefore(was.on(), day, LinkRule.THINGS_ARE_LINKED_ANEW_AFTER_THEIR_LINK_WAS_WITHDRAWN);
        }
        return new ThingsLinked(
                it.link(),
                origin.programme(),
                partner,
                origin.visibility(),
                day,
                it.from().thing(),
                it.to().thing(),
                it.why());
    }

    /** Whoever sees the link sees what it links, and has since it began: an id alone would tell of what is private. */
    private static void names(End end, Actor by, Origin link, String field) {
        by.names(end.origin(), link, field);
        if (end.origin() != null) {
            by.since(end.origin(), link.happenedOn());
        }
    }

    private static LinkWithdrawn withdraw(Origin origin, WithdrawLink it) {
        return new LinkWithdrawn(
                it.link(),
                origin.programme(),
                it.by().withdraws(it.partner(), origin),
                origin.visibility(),
                it.by().since(origin, it.happenedOn()),
                it.reason());
    }

    /** The link asked about, if it is there for who asks, and stands. */
    private static Origin find(Link now, Command command) {
        return switch (now) {
            case Unlinked _ -> throw new NotFound("such link");
            case Standing(Origin origin) -> command.by().finds(origin);
            case Withdrawn(Origin origin, LocalDate _) -> {
                command.by().finds(origin);
                throw refuse(WHAT_WAS_WITHDRAWN_STAYS_WITHDRAWN);
            }
        };
    }

    /** @throws IllegalStateException for an event that no rule would have let follow */
    static Link evolve(Link now, LinkEvent event) {
        return switch (event) {
            case ThingsLinked it -> new Standing(Origin.of(it));
            case LinkWithdrawn it -> {
                if (now instanceof Standing(Origin origin)) {
                    yield new Withdrawn(origin, it.happenedOn());
                }
                throw new IllegalStateException("Only a link that stands is withdrawn");
            }
        };
    }
}
