package org.prinuce.query.journal;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.ledger.Entry;
import org.prinuce.platform.roster.Roster;
import org.prinuce.query.view.English;

/**
 * What corrections changed of what stood before. A kind need not say so itself: its events carry what a correction may
 * change as one record, {@code details}, which a correction gives anew.
 */
final class Corrections {

    private static final String DETAILS = "details";
    private static final Comparator<Entry> AS_IT_HAPPENED = Comparator.<Entry, LocalDate>comparing(
                    it -> it.event().happenedOn())
            .thenComparing(Entry::position);

    private Corrections() {}

    /**
     * @param label the field in words
     * @param before what stood; null where nothing did
     * @param after what stands instead; null where nothing does
     */
    record Correction(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What each correction changed, by its position; one that changed nothing is left out.
     *
     * @param entries every entry about one thing, in any order
     */
    static Map<Long, List<Correction>> of(Collection<Entry> entries, Roster roster) {
        Map<Long, List<Correction>> corrections = new HashMap<>();
        Record before = null;
        for (Entry entry : entries.stream().sorted(AS_IT_HAPPENED).toList()) {
            Record after = details(entry);
            if (after != null && before != null && after.getClass() == before.getClass()) {
                List<Correction> changed = between(before, after, roster);
                if (!changed.isEmpty()) {
                    corrections.put(entry.position(), changed);
                }
            }
            before = after == null ? before : after;
        }
        return corrections;
    }

    private static @Nullable Record details(Entry entry) {
        Record event = (Record) entry.event();
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(DETAILS))
                .map(component -> (Record) read(component, event))
                .findFirst()
                .orElse(null);
    }

    private static List<Correction> between(Record before, Record after, Roster roster) {
        List<Correction> changed = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            String stood = said(read(component, before), roster);
            String stands = said(read(component, after), roster);
            if (!Objects.equals(stood, stands)) {
                changed.add(new Correction(component.getName(), label(component.getName()), stood, stands));
            }
        }
        return changed;
    }

    private static @Nullable String said(@Nullable Object value, Roster roster) {
        return switch (value) {
            case null -> null;
            case Redactable text -> text.words();
            case PartnerId partner -> English.name(partner, roster);
            case LocalDate day -> English.day(day);
            case Period period -> every(period);
            case Enum<?> choice -> English.lower(choice);
            case Boolean yes -> yes ? "yes" : "no";
            case Number number -> String.format(Locale.UK, "%,d", number.longValue());
            case Collection<?> many -> together(many.stream(), roster);
            case Identifier id -> id.value();
            case Record group ->
                together(
                        Arrays.stream(group.getClass().getRecordComponents()).map(component -> read(component, group)),
                        roster);
            default -> value.toString();
        };
    }

    private static String together(Stream<?> values, Roster roster) {
        return values.map(value -> said(value, roster)).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** {@code P1M14D} as {@code every 1 month and 14 days}. */
    private static String every(Period period) {
        return Stream.of(
                        many(period.getYears(), "year"),
                        many(period.getMonths(), "month"),
                        many(period.getDays(), "day"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" and ", "every ", ""));
    }

    private static @Nullable String many(int number, String unit) {
        return number == 0 ? null : number + " " + unit + (number == 1 ? "" : "s");
    }

    /** {@code neededBy} as {@code Needed by}. */
    private static String label(String field) {
        String words = field.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
