package org.prinuce.query.view;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;

/**
 * The answer to one question, as a pure fold: one class, named for the question. The runner folds each thing's entries
 * in the order they <em>happened</em> ({@code happenedOn}, then position), whenever they were recorded, keeps every
 * change as a version and the present as a {@link Row}.
 *
 * @param <S> what is known of one thing; it goes into JSON and back
 */
public interface View<S> {

    /** In the address, in tables and on the screen. */
    String name();

    /** Raised when the fold or the shape of its state changes; the view is then rebuilt beside the old and swapped. */
    int version();

    Class<S> state();

    /** The thing of its programme that an event touches; empty where the event is not for this view. */
    Optional<String> keyOf(ProgrammeEvent event);

    /** @return null while there is nothing: an entry dated before the thing began is passed over */
    @Nullable
    S evolve(@Nullable S before, Entry entry);

    /**
     * What lists filter, sort, count and search by.
     *
     * @param roster the programme as known at the position the state was folded to
     * @param today what is dated later than this day has not happened yet
     */
    Row row(S state, Roster roster, LocalDate today);

    /** What search finds it by; empty for what nobody searches. */
    String words(S state);
}
