package org.prinuce.ledger;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Carries commands out without storing what they write. They go through the same bus, aggregates and rules as any other;
 * only the ledger, asked to append on a rehearsing thread, keeps the events for the asker instead and ends the unit of
 * work as a failed one, so that no cache holds what never happened.
 */
public final class Rehearsal {

    private static final ScopedValue<Rehearsal> CURRENT = ScopedValue.newInstance();

    private final List<DomainEventMessage<?>> written = new ArrayList<>();

    private Rehearsal() {}

    /** How the unit of work of a rehearsed command ends. It is seen nowhere but here. */
    private static final class NotStored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotStored() {
            super("This was a rehearsal: nothing is stored", null, false, false);
        }
    }

    /**
     * The events that a command would store.
     *
     * @param command sends it on this thread; what it is refused with comes through
     */
    public static List<DomainEventMessage<?>> of(Runnable command) {
        Rehearsal rehearsal = new Rehearsal();
        try {
            ScopedValue.where(CURRENT, rehearsal).run(command);
        } catch (NotStored _) {
            // as it was meant
        }
        return List.copyOf(rehearsal.written);
    }

    /** Takes what is to be appended, where this thread rehearses; otherwise does nothing. */
    static void take(List<? extends EventMessage<?>> events) {
        if (CURRENT.isBound()) {
            events.forEach(event -> CURRENT.get().written.add((DomainEventMessage<?>) event));
            throw new NotStored();
        }
    }
}
