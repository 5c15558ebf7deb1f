package org.prinuce.query.governance;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.Redactable;
import org.prinuce.events.governance.DecisionId;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.ConditionsMet;
import org.prinuce.events.governance.GovernanceEvent.DecisionCalledIn;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.events.governance.GovernanceEvent.DecisionPublished;
import org.prinuce.events.governance.GovernanceEvent.DecisionReversed;
import org.prinuce.events.governance.GovernanceEvent.DecisionSuperseded;
import org.prinuce.events.governance.GovernanceEvent.DecisionTaken;
import org.prinuce.events.governance.GovernanceEvent.DecisionWithdrawn;
import org.prinuce.events.governance.GovernanceEvent.PositionTaken;
import org.prinuce.events.governance.Stance;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.journal.Telling;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Register;
import org.springframework.stereotype.Component;

/** What happened to decisions, told. */
@Component
record DecisionTelling(Decisions decisions) implements Telling {

    @Override
    public String capability() {
        return "governance";
    }

    @Override
    public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
        return tell((GovernanceEvent) event, roster, things);
    }

    static String tell(GovernanceEvent event, Roster roster, Function<String, @Nullable Thing> things) {
        String who = English.name(event.partner(), roster);
        return switch (event) {
            case DecisionProposed it ->
                "Proposed by " + who + supersedes(it.supersedes(), things)
                        + (it.neededBy() == null ? "" : ", needed by " + English.day(it.neededBy()));
            case PositionTaken it -> who + " " + stands(it.stance()) + after(it.conditions());
            case ConditionsMet _ -> "The conditions of " + who + " are met";
            case DecisionTaken it ->
                "Taken by " + it.maker().words() + ": " + it.outcome().words();
            case DecisionPublished it ->
                switch (it.publication()) {
                    case DECISION -> "Published by " + who;
                    case MINUTES -> "Minutes published by " + who;
                };
            case DecisionCalledIn _ -> "Called in by " + who;
            case DecisionSuperseded it -> "Superseded by " + ref(it.by(), things) + ", as " + who + " says";
            case DecisionReversed _ -> "Reversed by " + who;
            case DecisionWithdrawn _ -> "Withdrawn by " + who;
            case DecisionCorrected _ -> "Corrected by " + who;
        };
    }

    /** Why, in the words of who logged it. */
    static @Nullable Redactable because(GovernanceEvent event) {
        return switch (event) {
            case DecisionProposed it -> it.details().reasons();
            case PositionTaken it -> it.reason();
            case ConditionsMet it -> it.reason();
            case DecisionTaken _, DecisionPublished _ -> null;
            case DecisionCalledIn it -> it.reason();
            case DecisionSuperseded it -> it.reason();
            case DecisionReversed it -> it.reason();
            case DecisionWithdrawn it -> it.reason();
            case DecisionCorrected it -> it.reason();
        };
    }

    static String stands(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "supports";
            case SUPPORT_WITH_CONDITIONS -> "supports with conditions";
            case ABSTAIN -> "abstains";
            case OBJECT -> "objects";
        };
    }

    private static String after(@Nullable Redactable words) {
        return words == null ? "" : ": " + words.words();
    }

    private static String supersedes(@Nullable DecisionId other, Function<String, @Nullable Thing> things) {
        return other == null ? "" : " in place of " + ref(other, things);
    }

    private static String ref(DecisionId other, Function<String, @Nullable Thing> things) {
        Thing thing = things.apply(other.value());
        return thing == null ? "another decision" : thing.ref();
    }

    @Override
    public Collection<String> names(ProgrammeEvent event) {
        return named((GovernanceEvent) event);
    }

    static List<String> named(GovernanceEvent event) {
        return switch (event) {
            case DecisionProposed it
            when it.supersedes() != null -> List.of(it.supersedes().value());
            case DecisionSuperseded it -> List.of(it.by().value());
            case DecisionProposed _,
                    PositionTaken _,
                    ConditionsMet _,
                    DecisionTaken _,
                    DecisionPublished _,
                    DecisionCalledIn _,
                    DecisionReversed _,
                    DecisionWithdrawn _,
                    DecisionCorrected _ -> List.of();
        };
    }

    @Override
    public List<Register<?, ?>> registers() {
        return List.of(decisions);
    }
}
