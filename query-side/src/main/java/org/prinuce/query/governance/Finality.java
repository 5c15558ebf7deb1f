package org.prinuce.query.governance;

import static org.prinuce.query.governance.Finality.Because.CALLED_IN;
import static org.prinuce.query.governance.Finality.Because.CONDITION_OPEN;
import static org.prinuce.query.governance.Finality.Because.ENDED;
import static org.prinuce.query.governance.Finality.Because.NOT_TAKEN;
import static org.prinuce.query.governance.Finality.Because.NO_POSITION;
import static org.prinuce.query.governance.Finality.Because.OBJECTS;
import static org.prinuce.query.governance.Finality.Because.WINDOW_NOT_OPEN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.PartnerId;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.roster.Roster.DatedRule;
import org.prinuce.platform.time.BankHolidays;
import org.prinuce.query.governance.Decision.Position;
import org.prinuce.query.governance.Decision.Taking;

/**
 * From when a decision is final, for each partner and jointly. For a partner it is final when it has been taken, the
 * partner supports (its conditions met, if it set any) or abstains, and the partner's call-in window has passed
 * uncalled. It is jointly final when it is final for every required partner and no partner's condition is open. All
 * moments are Europe/London.
 *
 * @param partners those the decision requires and those that took a position, unless they left the programme; by id
 * @param jointlyFrom from when it is jointly final; null while something stands against it
 */
public record Finality(List<OfPartner> partners, @Nullable LocalDateTime jointlyFrom) {

    /** Why a decision is not, or not yet, final for a partner. */
    public enum Because {
        NOT_TAKEN,
        OBJECTS,
        CONDITION_OPEN,
        NO_POSITION,
        CALLED_IN,
        WINDOW_NOT_OPEN,
        WINDOW_RUNS,
        ENDED
    }

    /**
     * @param from from when the decision is final for the partner
     * @param because what stands against it; null exactly when {@code from} is not
     * @param window the partner's call-in window; null where it has no rule
     */
    public record OfPartner(
            PartnerId partner,
            boolean required,
            @Nullable LocalDateTime from,
            @Nullable Because because,
            @Nullable Window window) {

        /** Whether it is final for the partner at a moment. */
        public boolean at(LocalDateTime moment) {
            return from != null && !from.isAfter(moment);
        }
    }

    /**
     * @param opened the day after which the working days are counted; null while the event has not happened
     * @param closes null while it is not open
     */
    public record Window(
            CallInRule rule,
            @Nullable LocalDate opened,
            @Nullable LocalDateTime closes) {}

    /** @param today what is dated later than this day has not happened yet */
    public static Finality of(Decision decision, Roster roster, LocalDate today) {
        List<OfPartner> partners = Stream.concat(
                        decision.proposal().required().stream(),
                        decision.positions().stream().map(Position::partner))
                .distinct()
                .filter(partner -> leftOn(partner, roster, today) == null)
                .sorted(Comparator.comparing(PartnerId::value))
                .map(partner -> ofPartner(decision, partner, roster, today))
                .toList();
        return new Finality(partners, jointly(decision, partners, roster, today));
    }

    /** The last day on which a partner took part, once that is past: nothing then waits for it any longer. */
    static @Nullable LocalDate leftOn(PartnerId partner, Roster roster, LocalDate today) {
        return roster.partner(partner)
                .filter(it -> !it.isThereOn(today))
                .map(Roster.Partner::leftOn)
                .orElse(null);
    }

    private static OfPartner ofPartner(Decision decision, PartnerId partner, Roster roster, LocalDate today) {
        Taking taking = decision.taking();
        Optional<Position> position = decision.positionOf(partner);
        Window window = taking == null
                ? null
                : roster.partner(partner)
                        .flatMap(member -> window(member, taking, today))
                        .orElse(null);
        Because against = against(decision, position, window);
        LocalDateTime from = null;
        if (against == null) {
            LocalDate agreed = Objects.requireNonNull(position.orElseThrow().agreedOn());
            LocalDate taken = Objects.requireNonNull(taking).on();
            from = later(startOf(agreed), later(startOf(taken), window == null ? null : window.closes()));
        }
        return new OfPartner(partner, decision.requires(partner), from, against, window);
    }

    private static @Nullable Because against(Decision decision, Optional<Position> position, @Nullable Window window) {
        if (decision.ending() != null) {
            return ENDED;
        }
        if (decision.taking() == null) {
            return NOT_TAKEN;
        }
        if (position.isEmpty()) {
            return NO_POSITION;
        }
        if (position.get().agreedOn() == null) {
            return position.get().conditionOpen() ? CONDITION_OPEN : OBJECTS;
        }
        if (decision.callIn() != null) {
            return CALLED_IN;
        }
        return window != null && window.closes() == null ? WINDOW_NOT_OPEN : null;
    }

    /**
     * Counted by the rule in force on the day of the event that opens it; where there is none (it has not happened, or
     * another rule was in force by then), by the rule in force on the day of the taking.
     */
    private static Optional<Window> window(Roster.Partner partner, Taking taking, LocalDate today) {
        return partner.rules().stream()
                .map(DatedRule::rule)
                .map(rule -> window(rule, taking, today))
                .filter(it -> it.opened() != null && partner.ruleOn(it.opened()).equals(Optional.of(it.rule())))
                .min(Comparator.comparing(it -> Objects.requireNonNull(it.opened())))
                .or(() -> partner.ruleOn(taking.on()).map(rule -> window(rule, taking, today)));
    }

    private static Window window(CallInRule rule, Taking taking, LocalDate today) {
        LocalDate day = switch (rule.after()) {
            case TAKEN -> taking.on();
            case PUBLISHED -> taking.publishedOn();
            case MINUTES_PUBLISHED -> taking.minutesPublishedOn();
        };
        return day == null || day.isAfter(today)
                ? new Window(rule, null, null)
                : new Window(rule, day, rule.closes(day, BankHolidays::inEngland));
    }

    private static @Nullable LocalDateTime jointly(
            Decision decision, List<OfPartner> partners, Roster roster, LocalDate today) {
        Taking taking = decision.taking();
        if (taking == null || decision.ending() != null || decision.callIn() != null) {
            return null;
        }
        LocalDateTime latest = startOf(taking.on());
        for (OfPartner partner : partners) {
            if (partner.required()) {
                if (partner.from() == null) {
                    return null;
                }
                latest = later(latest, partner.from());
            }
        }
        for (PartnerId partner : decision.proposal().required()) {
            LocalDate leftOn = leftOn(partner, roster, today);
            if (leftOn != null) {
                LocalDateTime from = ofPartner(decision, partner, roster, today).from();
                LocalDateTime gone = startOf(leftOn.plusDays(1));
                latest = later(latest, from != null && from.isBefore(gone) ? from : gone);
            }
        }
        for (Position position : decision.positions()) {
            LocalDate leftOn = leftOn(position.partner(), roster, today);
            if (position.conditionOpen()) {
                if (leftOn == null) {
                    return null;
                }
                latest = later(latest, startOf(leftOn.plusDays(1)));
            }
            if (position.clearedOn() != null) {
                latest = later(latest, startOf(position.clearedOn()));
            }
        }
        return latest;
    }

    private static LocalDateTime startOf(LocalDate day) {
        return day.atStartOfDay();
    }

    private static LocalDateTime later(LocalDateTime one, @Nullable LocalDateTime other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
