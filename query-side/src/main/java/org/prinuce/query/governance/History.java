package org.prinuce.query.governance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.events.StoredAs;
import org.prinuce.events.governance.DecisionDetails;
import org.prinuce.events.governance.GovernanceEvent;
import org.prinuce.events.governance.GovernanceEvent.DecisionCorrected;
import org.prinuce.events.governance.GovernanceEvent.DecisionProposed;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.platform.time.London;
import org.prinuce.query.governance.Decision.Taking;
import org.prinuce.query.governance.HistoryEntry.Changed;
import org.prinuce.query.journal.Telling.Thing;
import org.prinuce.query.view.English;

/** What happened to a decision, in that order, folded step by step to see what each step changed. */
final class History {

    private record Field(String label, @Nullable String text) {}

    private final Roster roster;
    private final Predicate<String> seen;

    private History(Roster roster, Predicate<String> seen) {
        this.roster = roster;
        this.seen = seen;
    }

    /** The ids of all that a decision was ever linked with. */
    static Set<String> linked(List<Entry> entries) {
        Set<String> all = new HashSet<>();
        Decision now = null;
        for (Entry entry : entries) {
            now = Decision.evolve(now, (GovernanceEvent) entry.event(), entry.position(), entry.recordedAt());
            if (now != null) {
                all.addAll(now.linked());
            }
        }
        return all;
    }

    /** @param seen whether another thing is there for who asks, by its id */
    static List<HistoryEntry> of(
            List<Entry> entries,
            Roster roster,
            Function<AccountId, String> names,
            Function<String, @Nullable Thing> things,
            Predicate<String> seen) {
        History history = new History(roster, seen);
        List<Entry> inOrder = entries.stream()
                .sorted(Comparator.<Entry, LocalDate>comparing(it -> it.event().happenedOn())
                        .thenComparing(Entry::position))
                .toList();
        List<HistoryEntry> told = new ArrayList<>();
        Decision before = null;
        for (Entry entry : inOrder) {
            GovernanceEvent event = (GovernanceEvent) entry.event();
            Decision after = Decision.evolve(before, entry);
            told.add(new HistoryEntry(
                    entry.position(),
                    entry.recordedAt(),
                    event.happenedOn(),
                    event instanceof DecisionProposed it ? it.precision() : null,
                    roster.isRecordOfThePast()
                            ? 0
                            : ChronoUnit.DAYS.between(event.happenedOn(), London.dayOf(entry.recordedAt())),
                    entry.actor(),
                    names.apply(entry.actor()),
                    event.partner(),
                    event.visibility(),
                    name(event),
                    DecisionTelling.tell(event, roster, things),
                    DecisionTelling.because(event),
                    before == null || after == null ? List.of() : history.changed(before, after, event)));
            before = after;
        }
        return told;
    }

    private static String name(GovernanceEvent event) {
        String stored = event.getClass().getAnnotation(StoredAs.class).value();
        return stored.substring(stored.indexOf('.') + 1);
    }

    /** What stood and stands no more; of a correction, also what it added. */
    private List<Changed> changed(Decision before, Decision after, GovernanceEvent event) {
        Map<String, Field> was = fields(before);
        List<Changed> changed = new ArrayList<>();
        fields(after).forEach((name, now) -> {
            Field stood = was.get(name);
            String text = stood == null ? null : stood.text();
            boolean matters = text != null || event instanceof DecisionCorrected;
            if (matters && !Objects.equals(text, now.text())) {
                changed.add(new Changed(name, now.label(), text, now.text()));
            }
        });
        return changed;
    }

    private Map<String, Field> fields(Decision decision) {
        Map<String, Field> fields = new LinkedHashMap<>();
        DecisionDetails details = decision.proposal().details();
        fields.put("title", new Field("Title", details.title().words()));
        fields.put("type", new Field("Type", details.type() == null ? null : English.lower(details.type())));
        fields.put("reference", new Field("Reference", English.words(details.reference())));
        fields.put("arrangement", new Field("Arrangement", English.words(details.arrangement())));
        fields.put("neededBy", new Field("Needed by", day(decision.proposal().neededBy())));
        fields.put(
                "requiredPartners",
                new Field(
                        "Required partners",
                        lines(decision.proposal().required(), it -> English.name(it, roster), ", ")));
        fields.put("reasons", new Field("Reasons", English.words(details.reasons())));
        fields.put(
                "options",
                new Field(
                        "Options considered and rejected",
                        lines(
                                details.options(),
                                it -> it.option().words()
                                        + (it.rejectedBecause() == null
                                                ? ""
                                                : ": " + it.rejectedBecause().words()),
                                "\n")));
        fields.put("power", new Field("Power", English.words(details.power())));
        fields.put("interests", new Field("Interests", English.words(details.interests())));
        fields.put("dispensation", new Field("Dispensation", English.words(details.dispensation())));
        fields.put("exemptReason", new Field("Exempt because", English.words(details.exemptReason())));
        fields.put(
                "backgroundPapers",
                new Field("Background papers", lines(details.backgroundPapers(), it -> it.words(), "\n")));
        fields.put("reviewOn", new Field("Review on", day(details.reviewOn())));
        fields.put("source", new Field("Source", English.words(details.source())));
        fields.put("terms", new Field("Terms used", lines(seen(details.terms()), it -> it, ", ")));
        fields.put("risks", new Field("Risks linked", lines(seen(details.risks()), it -> it, ", ")));
        Taking taking = decision.taking();
        fields.put(
                "maker",
                new Field("Taken by", taking == null ? null : taking.maker().words()));
        fields.put(
                "outcome",
                new Field("Outcome", taking == null ? null : taking.outcome().words()));
        fields.put("takenOn", new Field("Taken on", taking == null ? null : day(taking.on())));
        decision.positions()
                .forEach(it -> fields.put(
                        "position." + it.partner(),
                        new Field(
                                "Position of " + English.name(it.partner(), roster),
                                DecisionTelling.stands(it.stance())
                                        + (it.conditions() == null
                                                ? ""
                                                : ": " + it.conditions().words()))));
        return fields;
    }

    private List<String> seen(List<String> ids) {
        return ids.stream().filter(seen).toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : English.day(day);
    }

    private static <T> @Nullable String lines(Collection<T> all, Function<T, String> text, String between) {
        return all.isEmpty() ? null : all.stream().map(text).collect(Collectors.joining(between));
    }
}
