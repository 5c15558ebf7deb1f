package org.prinuce.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.view.Questions;
import org.prinuce.query.view.Register;

/** How the entries of one kind of thing are told. The journal finds it by itself. */
public interface Telling {

    /** The capability, as the ledger's event names begin: {@code governance}. */
    String capability();

    /** Whether it tells this event of its capability; where there are several kinds of thing, each has a telling. */
    default boolean tells(ProgrammeEvent event) {
        return true;
    }

    /**
     * An entry in one plain sentence, without a full stop.
     *
     * @param roster for the partners' names
     * @param things what the entries told together are about, by id
     */
    String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things);

    /** Ids of other things that a sentence about the event names. */
    default Collection<String> names(ProgrammeEvent event) {
        return List.of();
    }

    /** The registers of what its entries are about, and of what its sentences name. */
    List<Register<?, ?>> registers();

    /** What these ids name in its registers, as far as the viewer may see it at the moment asked about. */
    default Map<String, Thing> things(Collection<String> ids, Questions.Together ask) {
        Map<String, Thing> things = new HashMap<>();
        registers().forEach(register -> things.putAll(known(register, ids, ask)));
        return things;
    }

    private static <S> Map<String, Thing> known(
            Register<S, ?> register, Collection<String> ids, Questions.Together ask) {
        return Thing.of(register, ask.about(register).known(ids));
    }

    /**
     * What an entry is about.
     *
     * @param kind what sort of thing: {@code decision}
     * @param ref what people call it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thing(String kind, String id, String ref, String title) {

        public static <S> Thing of(Register<S, ?> register, String id, S it) {
            return new Thing(register.thing(), id, register.ref(it), register.title(it));
        }

        /** Some of a register's things, by id. */
        public static <S> Map<String, Thing> of(Register<S, ?> register, Map<String, S> known) {
            Map<String, Thing> things = new HashMap<>();
            known.forEach((id, it) -> things.put(id, of(register, id, it)));
            return things;
        }
    }
}
