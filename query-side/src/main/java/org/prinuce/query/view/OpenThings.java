package org.prinuce.query.view;

import java.time.LocalDate;
import java.util.Optional;

/** What a capability has open in a programme, for pages that speak of the programme as a whole. */
public interface OpenThings {

    /** How many the viewer may see. */
    long count(Viewer viewer, Asked asked);

    /** The latest day by which one that the viewer may see is needed. */
    Optional<LocalDate> lastNeeded(Viewer viewer, Asked asked);
}
