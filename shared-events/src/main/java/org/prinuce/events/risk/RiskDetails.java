package org.prinuce.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;

/**
 * What a risk or an opportunity is, beside its scores: all that a correction may change.
 *
 * @param cause what may bring the event about
 * @param event what may happen
 * @param effect what would follow from it
 * @param owner who is accountable for it
 * @param actionee who carries out the response; somebody else
 * @param proximity the day about which it may happen
 * @param appetite the highest score that its partner would bear
 * @param source where it was read, when it was not logged by those who hold it
 */
public record RiskDetails(
        Redactable title,
        Nature nature,
        @Nullable Redactable category,
        @Nullable Redactable cause,
        @Nullable Redactable event,
        @Nullable Redactable effect,
        @Nullable Redactable owner,
        @Nullable Redactable actionee,
        @Nullable LocalDate proximity,
        @Nullable Score appetite,
        @Nullable Redactable source)
        implements Sourced.Details {

    /** These, held by others where they are named; who is null stays as it was. */
    public RiskDetails heldBy(@Nullable Redactable newOwner, @Nullable Redactable newActionee) {
        return new RiskDetails(
                title,
                nature,
                category,
                cause,
                event,
                effect,
                newOwner == null ? owner : newOwner,
                newActionee == null ? actionee : newActionee,
                proximity,
                appetite,
                source);
    }
}
