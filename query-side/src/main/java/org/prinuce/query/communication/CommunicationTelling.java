package org.prinuce.query.communication;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.communication.CommitmentEvent;
import org.prinuce.events.communication.CommitmentEvent.CommitmentCorrected;
import org.prinuce.events.communication.CommitmentEvent.CommitmentEnded;
import org.prinuce.events.communication.CommitmentEvent.CommitmentMade;
import org.prinuce.events.communication.CommitmentEvent.CommitmentWithdrawn;
import org.prinuce.events.communication.CommitmentId;
import org.prinuce.events.communication.CommunicationEvent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationCorrected;
import org.prinuce.events.communication.CommunicationEvent.CommunicationSent;
import org.prinuce.events.communication.CommunicationEvent.CommunicationWithdrawn;
import org.prinuce.events.communication.CommunicationEvent.FeedbackReceived;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.journal.Telling;
import org.prinuce.query.view.English;
import org.prinuce.query.view.Register;
import org.springframework.stereotype.Component;

/** What was promised, sent and heard, told. */
@Component
record CommunicationTelling(Commitments commitments, Communications communications) implements Telling {

    @Override
    public String capability() {
        return "communication";
    }

    @Override
    public String says(ProgrammeEvent event, Roster roster, Function<String, @Nullable Thing> things) {
        String by = English.name(event.partner(), roster);
        return switch (event) {
            case CommitmentEvent it -> says(it, by, roster);
            case CommunicationEvent it -> says(it, by, roster, things);
            default -> throw new IllegalArgumentException("No communication: " + event.getClass());
        };
    }

    private static String says(CommitmentEvent event, String by, Roster roster) {
        return switch (event) {
            case CommitmentMade it ->
                by + " promises to tell "
                        + Commitments.told(it.details().audience(), roster) + " every "
                        + length(it.details().every()) + ", from "
                        + English.day(it.details().startsOn());
            case CommitmentCorrected it -> "Corrected by " + by + English.after(it.reason());
            case CommitmentEnded it -> "Ended by " + by + English.after(it.reason());
            case CommitmentWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
        };
    }

    private static String says(
            CommunicationEvent event, String by, Roster roster, Function<String, @Nullable Thing> things) {
        return switch (event) {
            case CommunicationSent it ->
                by + " told "
                        + Commitments.told(it.details().audience(), roster)
                        + sentFor(it.commitment(), things)
                        + English.after(it.details().summary());
            case FeedbackReceived it -> "Feedback came back" + English.after(it.feedback());
            case CommunicationCorrected it -> "Corrected by " + by + English.after(it.reason());
            case CommunicationWithdrawn it -> "Withdrawn by " + by + English.after(it.reason());
        };
    }

    private static String sentFor(@Nullable CommitmentId commitment, Function<String, @Nullable Thing> things) {
        Thing thing = commitment == null ? null : things.apply(commitment.value());
        return thing == null ? "" : ", as " + thing.ref() + " promises";
    }

    /** {@code P14D} as {@code 14 days}, {@code P1M} as {@code month}. */
    static String length(Period every) {
        List<String> parts = new ArrayList<>();
        add(parts, every.getYears(), "year");
        add(parts, every.getMonths(), "month");
        boolean weeks = every.getDays() % 7 == 0;
        add(parts, weeks ? every.getDays() / 7 : every.getDays(), weeks ? "week" : "day");
        return parts.size() == 1 && parts.getFirst().startsWith("1 ")
                ? parts.getFirst().substring(2)
                : String.join(" and ", parts);
    }

    private static void add(List<String> parts, int number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    @Override
    public Collection<String> names(ProgrammeEvent event) {
        CommitmentId commitment = event instanceof CommunicationSent it ? it.commitment() : null;
        return commitment == null ? List.of() : List.of(commitment.value());
    }

    @Override
    public List<Register<?, ?>> registers() {
        return List.of(commitments, communications);
    }
}
