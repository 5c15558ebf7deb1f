package org.prinuce.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Sourced;

/** Who needs what of whom, and by when: all that a correction may change. */
public record DependencyDetails(
        PartnerId giver,
        PartnerId receiver,
        Redactable what,
        LocalDate neededBy,
        @Nullable Redactable source) implements Sourced.Details {}
