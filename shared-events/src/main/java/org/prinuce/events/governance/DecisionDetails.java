package org.prinuce.events.governance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;

/**
 * What a decision record says, beside its dates and partners.
 *
 * @param reference the partner's own number for it
 * @param arrangement the shared arrangement that it belongs to
 * @param power the power or delegation under which it is taken
 * @param interests declared interests
 * @param exemptReason why the record, or part of it, is exempt from publication
 * @param source where the record was read, when it was not logged by those who were there
 * @param terms ids of the terms it uses
 * @param risks ids of the risks it is linked to
 */
public record DecisionDetails(
        Redactable title,
        @Nullable DecisionType type,
        @Nullable Redactable reference,
        @Nullable Redactable arrangement,
        @Nullable Redactable power,
        @Nullable Redactable reasons,
        List<DecisionOption> options,
        @Nullable Redactable interests,
        @Nullable Redactable dispensation,
        @Nullable Redactable exemptReason,
        List<Redactable> backgroundPapers,
        @Nullable LocalDate reviewOn,
        @Nullable Redactable source,
        List<String> terms,
        List<String> risks)
        implements Sourced.Details {}
