package org.prinuce.command.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.prinuce.command.Actor;
import org.prinuce.events.DatePrecision;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.events.Visibility;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.Stance;

/** Lets a benchmark hand the product's own commands to its own aggregate, which nothing else can reach. */
public final class DecisionCommands {

    private DecisionCommands() {}

    public static Class<?> aggregate() {
        return DecisionAggregate.class;
    }

    public static Object propose(
            DecisionId decision, Actor by, PartnerId partner, LocalDate day, DecisionDetails details) {
        return new Decision.ProposeDecision(
                decision,
                by,
                partner,
                Visibility.SHARED,
                day,
                DatePrecision.DAY,
                day.plusDays(30),
                Set.copyOf(by.roster().partners().keySet()),
                details,
                List.of(),
                null,
                new Decision.Unlogged());
    }

    public static Object support(DecisionId decision, Actor by, PartnerId partner, LocalDate day, Redactable reason) {
        return new Decision.TakePosition(decision, by, partner, day, Stance.SUPPORT, null, reason);
    }
}
