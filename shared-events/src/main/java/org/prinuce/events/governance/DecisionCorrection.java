package org.prinuce.events.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;

/**
 * What a correction changes: a field that is not null gets this value, a field named in {@code cleared} loses its own,
 * all others stay. {@code maker} and {@code outcome} are those of the last taking.
 */
public record DecisionCorrection(
        @Nullable Redactable title,
        @Nullable DecisionType type,
        @Nullable Redactable reference,
        @Nullable Redactable arrangement,
        @Nullable Redactable power,
        @Nullable Redactable reasons,
        @Nullable List<DecisionOption> options,
        @Nullable Redactable interests,
        @Nullable Redactable dispensation,
        @Nullable Redactable exemptReason,
        @Nullable List<Redactable> backgroundPapers,
        @Nullable LocalDate reviewOn,
        @Nullable Redactable source,
        @Nullable List<String> terms,
        @Nullable List<String> risks,
        @Nullable LocalDate neededBy,
        @Nullable Set<PartnerId> requiredPartners,
        @Nullable Redactable maker,
        @Nullable Redactable outcome,
        Set<Clearable> cleared) {

    /** The fields that a decision can do without. */
    public enum Clearable {
        TYPE,
        REFERENCE,
        ARRANGEMENT,
        POWER,
        REASONS,
        INTERESTS,
        DISPENSATION,
        EXEMPT_REASON,
        REVIEW_ON,
        SOURCE,
        NEEDED_BY
    }
}
