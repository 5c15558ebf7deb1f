package org.prinuce.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.view.Asked;
import org.prinuce.query.view.Viewer;

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
    Collection<String> names(ProgrammeEvent event);

    /** What these ids name, as far as the viewer may see it at the moment asked about. */
    Map<String, Thing> things(Collection<String> ids, Viewer viewer, Asked asked);

    /**
     * What an entry is about.
     *
     * @param kind what sort of thing: {@code decision}
     * @param ref what people call it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thing(String kind, String id, String ref, String title) {}
}
