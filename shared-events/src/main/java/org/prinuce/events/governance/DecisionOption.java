package org.prinuce.events.governance;

import org.jspecify.annotations.Nullable;
import org.prinuce.events.Redactable;

/** An option that was considered and rejected, and why. */
public record DecisionOption(Redactable option, @Nullable Redactable rejectedBecause) {}
