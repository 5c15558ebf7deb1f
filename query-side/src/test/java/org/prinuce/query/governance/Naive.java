package org.prinuce.query.governance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.prinuce.events.governance.Publication;
import org.prinuce.events.governance.Stance;
import org.prinuce.events.programme.CallInRule;
import org.prinuce.events.programme.PartnershipEvent.CallInRuleSet;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.time.BankHolidays;

/**
 * What a decision is at a moment, worked out the slow way from the definitions and a list of entries: nothing is folded,
 * every question looks through all that had happened again. Shares no code with the view.
 */
public final class Naive {

    private final List<GovernanceEvent> facts;
    private final List<CallInRuleSet> rules;
    private final LocalDateTime moment;
    private final long lastPosition;

    private Naive(List<GovernanceEvent> facts, List<CallInRuleSet> rules, LocalDateTime moment, long lastPosition) {
        this.facts = facts;
        this.rules = rules;
        this.moment = moment;
        this.lastPosition = lastPosition;
    }

    /** Empty if the decision was not known by then, or had not been proposed. */
    public static Optional<Naive> of(String decision, List<Entry> ledger, long known, LocalDateTime moment) {
        List<Entry> entries = ledger.stream()
                .filter(it -> it.position() <= known)
                .filter(it -> it.event() instanceof GovernanceEvent event
                        && event.decision().value().equals(decision))
                .filter(it -> !it.event().happenedOn().isAfter(moment.toLocalDate()))
                .sorted(Comparator.<Entry, LocalDate>comparing(it -> it.event().happenedOn())
                        .thenComparing(Entry::position))
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String programme = entries.getFirst().event().programme().value();
        List<CallInRuleSet> rules = new ArrayList<>();
        for (Entry entry : ledger) {
            if (entry.position() <= known
                    && entry.event() instanceof CallInRuleSet rule
                    && rule.programme().value().equals(programme)) {
                rules.removeIf(other -> other.partner().equals(rule.partner())
                        && other.happenedOn().equals(rule.happenedOn()));
                rules.add(rule);
            }
        }
        rules.sort(Comparator.comparing(CallInRuleSet::happenedOn));
        return Optional.of(new Naive(
                entries.stream().map(it -> (GovernanceEvent) it.event()).toList(),
                rules,
                moment,
                entries.stream().mapToLong(Entry::position).max().orElse(0)));
    }

    private Naive upTo(int count) {
        return new Naive(facts.subList(0, count), rules, moment, lastPosition);
    }

    private <T> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T> Optional<T> last(Class<T> type) {
        return all(type).stream().reduce((_, later) -> later);
    }

    private boolean after(GovernanceEvent later, GovernanceEvent earlier) {
        return indexOf(later) > indexOf(earlier);
    }

    private int indexOf(GovernanceEvent event) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == event) {
                return i;
            }
        }
        throw new AssertionError();
    }

    public DecisionProposed proposal() {
        return last(DecisionProposed.class).orElseThrow();
    }

    String title() {
        return all(DecisionCorrected.class).stream()
                .map(it -> it.correction().title())
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(proposal().details().title())
                .words();
    }

    public LocalDate neededBy() {
        return all(DecisionCorrected.class).stream()
                .map(it -> it.correction().neededBy())
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(proposal().neededBy());
    }

    public Set<String> required() {
        Set<String> required = new TreeSet<>();
        all(DecisionCorrected.class).stream()
                .map(it -> it.correction().requiredPartners())
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(proposal().requiredPartners())
                .forEach(it -> required.add(it.value()));
        return required;
    }

    Optional<DecisionTaken> taken() {
        return last(DecisionTaken.class);
    }

    public Optional<GovernanceEvent> ended() {
        return facts.stream()
                .filter(it -> it instanceof DecisionSuperseded
                        || it instanceof DecisionReversed
                        || it instanceof DecisionWithdrawn)
                .reduce((_, later) -> later);
    }

    Optional<DecisionCalledIn> calledIn() {
        return last(DecisionCalledIn.class).filter(it -> taken().isPresent() && after(it, taken().get()));
    }

    Set<String> whoSpoke() {
        Set<String> partners = new TreeSet<>();
        all(PositionTaken.class).forEach(it -> partners.add(it.partner().value()));
        return partners;
    }

    public Optional<PositionTaken> position(String partner) {
        return all(PositionTaken.class).stream()
                .filter(it -> it.partner().value().equals(partner))
                .reduce((_, later) -> later);
    }

    private boolean conditionOpen(String partner) {
        Optional<PositionTaken> position = position(partner);
        return position.isPresent()
                && position.get().stance() == Stance.SUPPORT_WITH_CONDITIONS
                && all(ConditionsMet.class).stream()
                        .noneMatch(it -> it.partner().value().equals(partner) && after(it, position.get()));
    }

    private boolean agrees(String partner) {
        return position(partner).isPresent()
                && position(partner).get().stance() != Stance.OBJECT
                && !conditionOpen(partner);
    }

    private LocalDate published(Publication what) {
        if (taken().isEmpty()) {
            return null;
        }
        List<LocalDate> days = new ArrayList<>();
        if (what == Publication.DECISION && taken().get().publishedOn() != null) {
            days.add(taken().get().publishedOn());
        }
        for (DecisionPublished it : all(DecisionPublished.class)) {
            if (it.publication() == what && after(it, taken().get())) {
                days.add(it.happenedOn());
            }
        }
        return days.stream()
                .filter(it -> !it.isAfter(moment.toLocalDate()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    LocalDate publishedOn() {
        return published(Publication.DECISION);
    }

    /** No window: empty. A window that has not begun: LocalDateTime.MAX. */
    private Optional<LocalDateTime> windowCloses(String partner) {
        List<CallInRuleSet> own = rules.stream()
                .filter(it -> it.partner().value().equals(partner))
                .toList();
        LocalDate bestDay = null;
        CallInRule best = null;
        for (CallInRuleSet set : own) {
            LocalDate day = day(set.rule());
            if (day != null && inForce(own, day) == set && (bestDay == null || day.isBefore(bestDay))) {
                bestDay = day;
                best = set.rule();
            }
        }
        if (best != null) {
            return Optional.of(workingDaysAfter(bestDay, best.workingDays()).atTime(best.until()));
        }
        CallInRuleSet whenTaken = inForce(own, taken().orElseThrow().happenedOn());
        if (whenTaken == null) {
            return Optional.empty();
        }
        LocalDate day = day(whenTaken.rule());
        return Optional.of(
                day == null
                        ? LocalDateTime.MAX
                        : workingDaysAfter(day, whenTaken.rule().workingDays())
                                .atTime(whenTaken.rule().until()));
    }

    private static CallInRuleSet inForce(List<CallInRuleSet> rules, LocalDate day) {
        CallInRuleSet found = null;
        for (CallInRuleSet it : rules) {
            if (!it.happenedOn().isAfter(day)) {
                found = it;
            }
        }
        return found;
    }

    private LocalDate day(CallInRule rule) {
        return switch (rule.after()) {
            case TAKEN -> taken().orElseThrow().happenedOn();
            case PUBLISHED -> published(Publication.DECISION);
            case MINUTES_PUBLISHED -> published(Publication.MINUTES);
        };
    }

    private static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate at = day;
        while (count > 0) {
            at = at.plusDays(1);
            if (at.getDayOfWeek().getValue() <= 5 && !BankHolidays.inEngland(at)) {
                count--;
            }
        }
        return at;
    }

    /** Nothing but its window stands against it, so far as these facts go. */
    private boolean unopposed(String partner) {
        return ended().isEmpty()
                && taken().isPresent()
                && agrees(partner)
                && calledIn().isEmpty();
    }

    /** From when the decision is final for a partner without a break; null if something stands against it. */
    LocalDateTime finalFrom(String partner) {
        LocalDateTime since = null;
        for (int count = 1; count <= facts.size(); count++) {
            Naive then = upTo(count);
            GovernanceEvent fact = facts.get(count - 1);
            if (fact instanceof DecisionTaken) {
                since = null;
            }
            Optional<LocalDateTime> closes =
                    then.unopposed(partner) ? then.windowCloses(partner) : Optional.of(LocalDateTime.MAX);
            if (closes.isPresent() && closes.get().equals(LocalDateTime.MAX)) {
                since = null;
            } else if (since == null) {
                LocalDateTime start = fact.happenedOn().atStartOfDay();
                if (closes.isPresent() && closes.get().isAfter(start)) {
                    start = closes.get();
                }
                boolean last = count == facts.size();
                if (last || start.isBefore(facts.get(count).happenedOn().atStartOfDay())) {
                    since = start;
                }
            }
        }
        return since;
    }

    private boolean anyConditionOpen() {
        return whoSpoke().stream().anyMatch(this::conditionOpen);
    }

    public LocalDateTime jointlyFinalFrom() {
        if (ended().isPresent() || taken().isEmpty() || calledIn().isPresent() || anyConditionOpen()) {
            return null;
        }
        LocalDateTime latest = taken().get().happenedOn().atStartOfDay();
        for (String partner : required()) {
            LocalDateTime from = finalFrom(partner);
            if (from == null) {
                return null;
            }
            latest = from.isAfter(latest) ? from : latest;
        }
        for (int count = 2; count <= facts.size(); count++) {
            boolean wentAway =
                    upTo(count - 1).anyConditionOpen() && !upTo(count).anyConditionOpen();
            LocalDateTime day = facts.get(count - 1).happenedOn().atStartOfDay();
            if (wentAway && day.isAfter(latest)) {
                latest = day;
            }
        }
        return latest;
    }

    private boolean isHeld() {
        return calledIn().isPresent()
                || anyConditionOpen()
                || required().stream().anyMatch(it -> !agrees(it));
    }

    String stage() {
        if (ended().isPresent()) {
            return switch (ended().get()) {
                case DecisionSuperseded _ -> "SUPERSEDED";
                case DecisionReversed _ -> "REVERSED";
                default -> "WITHDRAWN";
            };
        }
        if (taken().isEmpty()) {
            return whoSpoke().containsAll(required()) ? "READY" : "WAITING";
        }
        if (isHeld()) {
            return "HELD";
        }
        LocalDateTime from = jointlyFinalFrom();
        return from != null && !from.isAfter(moment) ? "JOINTLY_FINAL" : "IN_CALL_IN";
    }

    Set<String> waitsFor() {
        Set<String> waits = new TreeSet<>();
        switch (stage()) {
            case "WAITING" -> {
                waits.addAll(required());
                waits.removeAll(whoSpoke());
            }
            case "HELD" -> {
                required().stream().filter(it -> !agrees(it)).forEach(waits::add);
                whoSpoke().stream().filter(this::conditionOpen).forEach(waits::add);
                calledIn().ifPresent(it -> waits.add(it.partner().value()));
            }
            case "IN_CALL_IN" ->
                required().stream()
                        .filter(it -> finalFrom(it) == null || finalFrom(it).isAfter(moment))
                        .forEach(waits::add);
            default -> {}
        }
        return waits;
    }

    Long overdueDays() {
        LocalDate today = moment.toLocalDate();
        return ended().isEmpty()
                        && neededBy() != null
                        && today.isAfter(neededBy())
                        && !whoSpoke().containsAll(required())
                ? (Long) java.time.temporal.ChronoUnit.DAYS.between(neededBy(), today)
                : null;
    }

    long lastPosition() {
        return lastPosition;
    }

    Map<String, String> stances() {
        Map<String, String> stances = new HashMap<>();
        whoSpoke()
                .forEach(it ->
                        stances.put(it, position(it).orElseThrow().stance().name()));
        return stances;
    }
}
