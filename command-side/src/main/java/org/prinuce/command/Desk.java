package org.prinuce.command;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Identifier;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.ProgrammeId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.command.Commands;
import org.prinuce.platform.command.Logged;
import org.prinuce.platform.command.Streams;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Rosters;
import org.prinuce.platform.time.London;
import org.springframework.stereotype.Component;

/** Where every write endpoint hands its commands in. */
@Component
public class Desk {

    private final Commands commands;
    private final Rosters rosters;
    private final Streams streams;

    Desk(Commands commands, Rosters rosters, Streams streams) {
        this.commands = commands;
        this.rosters = rosters;
        this.streams = streams;
    }

    /**
     * Carries out a command in a programme. Nothing is refused on a roster that another process has changed meanwhile:
     * the command is then made, and tried, again.
     *
     * @throws NotFound if the programme, or what the command is about, is not there for the caller
     * @throws NotPermitted if the caller may not log this
     * @throws Refused if it breaks a rule
     */
    public Logged log(ProgrammeId programme, Caller caller, Function<Actor, ?> command) {
        Roster roster = rosters.of(programme);
        try {
            return log(roster, caller, command);
        } catch (NotFound | NotPermitted | Refused refusal) {
            Roster fresh = rosters.fresh(programme);
            if (fresh.equals(roster)) {
                throw refusal;
            }
            return log(fresh, caller, command);
        }
    }

    /** The state of another thing that a command refers to, as the ledger has it at this moment. */
    public <S, E> S stateOf(Identifier id, S unlogged, Class<E> events, BiFunction<S, E, S> evolve) {
        S state = unlogged;
        for (ProgrammeEvent event : streams.of(id)) {
            if (events.isInstance(event)) {
                state = evolve.apply(state, events.cast(event));
            }
        }
        return state;
    }

    /** How another thing began that a command refers to; null where there is none of that kind under the id. */
    public @Nullable Origin originOf(Identifier id, Class<? extends ProgrammeEvent> events) {
        return originOf(id, events::isInstance);
    }

    /** As above, whatever kinds of thing are meant by the events that they have. */
    public @Nullable Origin originOf(Identifier id, Predicate<ProgrammeEvent> events) {
        return streams.of(id).stream()
                .filter(events)
                .findFirst()
                .map(Origin::of)
                .orElse(null);
    }

    private Logged log(Roster roster, Caller caller, Function<Actor, ?> command) {
        return commands.send(command.apply(new Actor(roster, caller.account(), London.today())), caller);
    }
}
