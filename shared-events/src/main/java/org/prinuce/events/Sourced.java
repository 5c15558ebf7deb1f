package org.prinuce.events;

import org.jspecify.annotations.Nullable;

/** An entry with a place for its source. In a record of the past that place is filled. */
public interface Sourced {

    /** Whether it says where it was read, or leaves standing what was said before. */
    boolean givesSource();

    /** An entry of which the details say where it was read. */
    interface InDetails extends Sourced {

        Details details();

        @Override
        default boolean givesSource() {
            return details().source() != null;
        }
    }

    /** What is told anew whole when it is corrected. */
    interface Details {

        /** Where it was read; null where nobody said, as those need not who were there. */
        @Nullable
        Redactable source();
    }
}
