package org.prinuce.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.programme.PartnershipEvent;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.refusal.Rule;
import org.prinuce.platform.roster.Roster;

/**
 * Given what has happened to a thing of any kind, when something is asked by somebody, then this follows or is refused.
 *
 * @param now the state it is in
 */
public record Deciding<S, C, E>(
        S now, BiFunction<S, E, S> evolve, BiFunction<S, C, List<E>> decide, AccountId account, Roster roster) {

    /** Nothing yet; the programme office records. */
    public Deciding(S unlogged, BiFunction<S, E, S> evolve, BiFunction<S, C, List<E>> decide) {
        this(unlogged, evolve, decide, SouthLondon.OFFICE, SouthLondon.ROSTER);
    }

    @SafeVarargs
    public final Deciding<S, C, E> given(E... events) {
        S after = now;
        for (E event : events) {
            after = evolve.apply(after, event);
        }
        return new Deciding<>(after, evolve, decide, account, roster);
    }

    public Deciding<S, C, E> as(AccountId account) {
        return new Deciding<>(now, evolve, decide, account, roster);
    }

    /** Once this has happened to the programme. */
    public Deciding<S, C, E> and(PartnershipEvent event) {
        return new Deciding<>(now, evolve, decide, account, Roster.evolve(roster, event));
    }

    public When<S, C, E> when(Function<Actor, ? extends C> asking) {
        return new When<>(this, asking.apply(new Actor(roster, account, SouthLondon.TODAY)));
    }

    public record When<S, C, E>(Deciding<S, C, E> given, C command) {

        private List<E> decided() {
            return given.decide.apply(given.now, command);
        }

        @SafeVarargs
        public final void then(E... events) {
            assertThat(decided()).containsExactly(events);
        }

        public <O extends E> O then(Class<O> only) {
            List<E> events = decided();
            assertThat(events).singleElement().isInstanceOf(only);
            return only.cast(events.getFirst());
        }

        public void refusedBy(Rule rule) {
            refusedBy(rule, null);
        }

        public void refusedBy(Rule rule, @Nullable String field) {
            Refused refused = catchThrowableOfType(Refused.class, this::decided);
            assertThat(refused).isNotNull();
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.field()).isEqualTo(field);
        }

        public void refusedWith(Class<? extends Throwable> refusal) {
            assertThat(catchThrowable(this::decided)).isInstanceOf(refusal);
        }
    }
}
