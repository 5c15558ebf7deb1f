package org.prinuce.events.risk;

import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;

/** What an issue is: all that a correction may change. */
public record IssueDetails(
        Redactable title,
        IssueKind kind,
        Level priority,
        @Nullable Redactable impact,
        @Nullable Redactable owner,
        @Nullable Redactable source)
        implements Sourced.Details {}
