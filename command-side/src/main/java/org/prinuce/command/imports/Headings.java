package org.prinuce.command.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.prinuce.command.body.BodyField;

/** Which field a column's heading means: the field's own words, other words for them, or nearly those. */
final class Headings {

    /** What spreadsheets call what several kinds have. A field that is not here is known by its own name alone. */
    private static final Map<String, List<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry("partner", List.of("organisation", "council", "borough", "authority", "logged for", "agency")),
            Map.entry(
                    "happenedOn",
                    List.of(
                            "date",
                            "date raised",
                            "raised on",
                            "date identified",
                            "date logged",
                            "sent on",
                            "on",
                            "day",
                            "date proposed",
                            "proposed on")),
            Map.entry("title", List.of("name", "risk", "issue", "decision", "headline", "short title")),
            Map.entry("probability", List.of("likelihood", "prob", "chance")),
            Map.entry("impact", List.of("consequence", "severity of impact")),
            Map.entry("owner", List.of("risk owner", "accountable", "responsible")),
            Map.entry("actionee", List.of("action owner", "assigned to", "carried out by")),
            Map.entry("category", List.of("theme", "area", "group")),
            Map.entry("event", List.of("what may happen", "description")),
            Map.entry("effect", List.of("consequences", "result")),
            Map.entry("proximity", List.of("when", "expected date")),
            Map.entry("source", List.of("evidence", "link", "minutes", "url")),
            Map.entry("visibility", List.of("seen by", "who sees it", "confidentiality")),
            Map.entry("precision", List.of("date precision", "how exact")),
            Map.entry("summary", List.of("description", "details", "message", "what was said")),
            Map.entry("audience", List.of("to", "who was told", "recipient", "stakeholder")),
            Map.entry("every", List.of("frequency", "how often")),
            Map.entry("startsOn", List.of("from", "start", "start date", "first due")),
            Map.entry("neededBy", List.of("due", "due date", "deadline", "by")),
            Map.entry("testBy", List.of("review by", "review date")),
            Map.entry("statement", List.of("assumption", "description")),
            Map.entry("what", List.of("dependency", "description")),
            Map.entry("giver", List.of("from", "provided by", "supplier")),
            Map.entry("receiver", List.of("to", "needed by partner", "recipient")),
            Map.entry("term", List.of("word", "words")),
            Map.entry("pounds", List.of("amount", "gbp", "sum", "funding")),
            Map.entry("detail", List.of("description", "details", "notes")),
            Map.entry("between", List.of("partners", "between partners")),
            Map.entry("kind", List.of("type")),
            Map.entry("reasons", List.of("reason", "rationale")));

    private Headings() {}

    /** How a field is called at the head of a column: {@code Happened on}. */
    static String of(String field) {
        String words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** As which two headings are the same. */
    static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * The field of each column, where one can be told; each field once, the first column first.
     *
     * @param remembered fields by bare heading; empty for a column that was left out
     */
    static Map<String, String> propose(
            Collection<Table.Column> columns, List<BodyField> fields, Map<String, String> remembered) {
        Map<String, String> proposed = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> known = new HashSet<>();
        fields.forEach(field -> known.add(field.name()));
        for (Table.Column column : columns) {
            String before = remembered.get(bare(column.heading()));
            if (before != null && (before.isEmpty() || known.contains(before) && taken.add(before))) {
                proposed.put(column.column(), before);
            }
        }
        for (Closeness closeness : Closeness.values()) {
            for (Table.Column column : columns) {
                String heading = bare(column.heading());
                if (heading.isEmpty() || proposed.containsKey(column.column())) {
                    continue;
                }
                fields.stream()
                        .filter(field -> !taken.contains(field.name()) && closeness.holds(heading, field.name()))
                        .findFirst()
                        .ifPresent(field -> {
                            taken.add(field.name());
                            proposed.put(column.column(), field.name());
                        });
            }
        }
        proposed.values().removeIf(String::isEmpty);
        return proposed;
    }

    private enum Closeness {
        SAME {
            @Override
            boolean holds(String heading, String field) {
                return heading.equals(bare(field));
            }
        },
        OTHER_WORD {
            @Override
            boolean holds(String heading, String field) {
                return OTHER_WORDS.getOrDefault(field, List.of()).stream()
                        .anyMatch(word -> bare(word).equals(heading));
            }
        },
        NEARLY {
            @Override
            boolean holds(String heading, String field) {
                String name = bare(field);
                return name.length() > 3
                        && (distance(heading, name) <= (name.length() > 7 ? 2 : 1) || heading.endsWith(name));
            }
        };

        abstract boolean holds(String heading, String field);
    }

    /** How many letters must be put in, taken out or exchanged (Levenshtein). */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
