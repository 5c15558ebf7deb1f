package org.prinuce.query.governance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Predicate;
import org.prinuce.query.governance.Standing.DecisionStage;
import org.prinuce.query.view.Listing;
import org.prinuce.query.view.Listing.Count;
import org.prinuce.query.view.Registers.PageStand;

/**
 * The register of decisions at a moment.
 *
 * @param counts of all decisions, whichever are listed
 * @param arrangements every arrangement that a decision belongs to, in the order of the alphabet
 */
record DecisionsAnswer(
        @JsonUnwrapped PageStand stand, DecisionCounts counts, List<String> arrangements, List<DecisionRow> decisions) {

    /**
     * @param open not final yet, and not ended
     * @param waiting a required partner has taken no position
     * @param ended superseded, reversed or withdrawn
     * @param waitingForMine how many wait for a partner for which the viewer logs
     * @param overdue past the day they were needed, without a required partner's position
     * @param windowsClosingNextDay of how many the last call-in window closes on the next day
     */
    record DecisionCounts(
            long open,
            long waiting,
            long inCallIn,
            long held,
            @JsonProperty("final") long jointlyFinal,
            long ended,
            long all,
            long waitingForMine,
            long overdue,
            long windowsClosingNextDay) {

        static DecisionCounts of(Listing.Found<?> found) {
            return new DecisionCounts(
                    sum(found, DecisionStage::isOpen),
                    found.count(DecisionStage.WAITING),
                    found.count(DecisionStage.IN_CALL_IN),
                    found.count(DecisionStage.HELD),
                    found.count(DecisionStage.JOINTLY_FINAL),
                    sum(found, DecisionStage::isEnded),
                    sum(found, _ -> true),
                    found.counts().stream().mapToLong(Count::mine).sum(),
                    found.overdue(),
                    found.counts().stream()
                            .filter(it -> DecisionStage.valueOf(it.stage()).isOpen())
                            .mapToLong(Count::closing)
                            .sum());
        }

        private static long sum(Listing.Found<?> found, Predicate<DecisionStage> which) {
            return found.count(Decisions.stages(which).toArray(DecisionStage[]::new));
        }
    }
}
