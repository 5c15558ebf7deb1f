package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The register of decisions at a moment.
 *
 * @param counts of all decisions, whichever are listed
 * @param arrangements every arrangement that a decision belongs to, in the order of the alphabet
 * @param total how many are listed, on all pages
 */
record DecisionsAnswer(
        String asAt,
        String knownAt,
        long position,
        Counts counts,
        List<String> arrangements,
        long total,
        int page,
        int size,
        List<DecisionRow> decisions) {

    /**
     * @param open not final yet, and not ended
     * @param waiting a required partner has taken no position
     * @param ended superseded, reversed or withdrawn
     * @param waitingForMine how many wait for a partner for which the viewer logs
     * @param overdue past the day they were needed, without a required partner's position
     * @param windowsClosingNextDay of how many the last call-in window closes on the next day
     */
    record Counts(
            long open,
            long waiting,
            long inCallIn,
            long held,
            @JsonProperty("final") long jointlyFinal,
            long ended,
            long all,
            long waitingForMine,
            long overdue,
            long windowsClosingNextDay) {}
}
