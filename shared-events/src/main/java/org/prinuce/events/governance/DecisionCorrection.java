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

    private static final DecisionCorrection NOTHING = ofTheTaking(null, null);

    /** Whether it neither sets nor clears anything. */
    public boolean changesNothing() {
        return equals(NOTHING);
    }

    /** Whether a field is both given a value and cleared. */
    public boolean clearsWhatItSets() {
        return cleared.stream().anyMatch(field -> valueOf(field) != null);
    }

    /** The part of it that is about the last taking. */
    public DecisionCorrection ofTheTaking() {
        return ofTheTaking(maker, outcome);
    }

    /** The part of it that is about what was proposed. */
    public DecisionCorrection ofTheProposal() {
        return new DecisionCorrection(
                title,
                type,
                reference,
                arrangement,
                power,
                reasons,
                options,
                interests,
                dispensation,
                exemptReason,
                backgroundPapers,
                reviewOn,
                source,
                terms,
                risks,
                neededBy,
                requiredPartners,
                null,
                null,
                cleared);
    }

    private static DecisionCorrection ofTheTaking(@Nullable Redactable maker, @Nullable Redactable outcome) {
        return new DecisionCorrection(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                maker, outcome, Set.of());
    }

    private @Nullable Object valueOf(Clearable field) {
        return switch (field) {
            case TYPE -> type;
            case REFERENCE -> reference;
            case ARRANGEMENT -> arrangement;
            case POWER -> power;
            case REASONS -> reasons;
            case INTERESTS -> interests;
            case DISPENSATION -> dispensation;
            case EXEMPT_REASON -> exemptReason;
            case REVIEW_ON -> reviewOn;
            case SOURCE -> source;
            case NEEDED_BY -> neededBy;
        };
    }
}
