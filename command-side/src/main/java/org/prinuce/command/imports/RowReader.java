package org.prinuce.command.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.prinuce.command.EntryRule;
import org.prinuce.command.body.BodyField;
import org.prinuce.events.PartnerId;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.InvalidFields;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.NotPermitted;
import org.prinuce.platform.refusal.Refused;
import org.prinuce.platform.roster.Roster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the words of a row into a request's body, and rehearses it. It knows how people write dates, ticks, lists and
 * partners' names in cells; what may be logged, and what is said where it may not, is the endpoint's alone.
 */
final class RowReader {

    private static final Pattern BRITISH_DATE = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern AMOUNT = Pattern.compile("£?\\s?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.0+)?");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "✓");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Kind kind;
    private final Map<String, BodyField> fields;
    private final Map<Integer, String> columns = new TreeMap<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Mapping mapping;
    private final Roster roster;
    private final Caller caller;
    private final LocalDate today;
    private final Map<String, String> partners = new HashMap<>();

    RowReader(Kind kind, List<Table.Column> table, Mapping mapping, Roster roster, Caller caller, LocalDate today) {
        this.kind = kind;
        this.fields = kind.byName();
        this.mapping = mapping;
        this.roster = roster;
        this.caller = caller;
        this.today = today;
        for (Table.Column column : table) {
            String field = mapping.columns().get(column.column());
            if (field != null) {
                int index = indexOf(column.column());
                columns.put(index, field);
                columnOf.put(field, index);
                headings.put(field, column.heading());
            }
        }
        roster.partners().forEach((id, partner) -> {
            partners.put(id.value(), id.value());
            String name = partner.name().text();
            if (name != null) {
                partners.put(name.strip().toLowerCase(Locale.ROOT), id.value());
            }
        });
    }

    /**
     * What is wrong with a row.
     *
     * @param row as a spreadsheet program counts it
     * @param cell such as F17; empty where it is about the row
     */
    @Schema(name = "ImportProblem")
    record Problem(int row, String cell, String heading, String value, String says) {}

    /** @param events what the row would record; none where there are problems */
    record Read(List<Problem> problems, List<DomainEventMessage<?>> events, byte[] key) {}

    private record Wrong(String field, String says) {

        static Wrong of(String field, RuntimeException refused) {
            return new Wrong(field, String.valueOf(refused.getMessage()));
        }
    }

    /** @throws InvalidFields naming the constants that would be wrong in every row */
    void requireConstants() {
        List<Wrong> wrong = new ArrayList<>();
        ObjectNode json = JSON.objectNode();
        mapping.constants().forEach((name, text) -> put(json, name, text, wrong));
        try {
            kind.read(json, today);
        } catch (InvalidFields several) {
            several.all().forEach(one -> wrong.add(Wrong.of(base(one.field()), one)));
        }
        List<InvalidField> named = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Wrong one : wrong) {
            if (mapping.constants().containsKey(one.field()) && seen.add(one.field())) {
                named.add(new InvalidField(Mapping.at("constants", one.field()), one.says()));
            }
        }
        if (!named.isEmpty()) {
            throw new InvalidFields(named);
        }
    }

    Read read(int row, List<Cell> cells) {
        List<Wrong> wrong = new ArrayList<>();
        ObjectNode json = JSON.objectNode();
        columns.forEach((index, name) -> {
            Cell cell = index < cells.size() ? cells.get(index) : Cell.EMPTY;
            if (cell.fault() != null) {
                wrong.add(new Wrong(name, cell.fault()));
            } else if (!cell.text().isEmpty()) {
                put(json, name, cell.text(), wrong);
            }
        });
        mapping.constants().forEach((name, text) -> put(json, name, text, wrong));
        List<DomainEventMessage<?>> events = List.of();
        try {
            var body = kind.read(json, today);
            if (wrong.isEmpty()) {
                events = kind.rehearse(roster.programme(), body, caller);
            }
        } catch (InvalidFields several) {
            Set<String> known = new HashSet<>();
            wrong.forEach(one -> known.add(one.field()));
            several.all().stream()
                    .map(one -> Wrong.of(base(one.field()), one))
                    .filter(one -> known.add(one.field()))
                    .forEach(wrong::add);
        } catch (InvalidField one) {
            wrong.add(Wrong.of(base(one.field()), one));
        } catch (Refused refused) {
            wrong.add(Wrong.of(refused.field() == null ? "" : refused.field(), refused));
        } catch (NotPermitted notPermitted) {
            wrong.add(Wrong.of("partner", notPermitted));
        } catch (NotFound notFound) {
            wrong.add(Wrong.of(reference(), notFound));
        }
        return wrong.isEmpty()
                ? new Read(List.of(), events, key(json, events))
                : new Read(wrong.stream().map(one -> problem(row, cells, one)).toList(), List.of(), new byte[0]);
    }

    Problem problem(int row, String says) {
        return new Problem(row, "", "", "", says);
    }

    private Problem problem(int row, List<Cell> cells, Wrong wrong) {
        Integer column = columnOf.get(wrong.field());
        if (column == null) {
            String constant = mapping.constants().get(wrong.field());
            String heading =
                    wrong.field().isEmpty() || !fields.containsKey(wrong.field()) ? "" : Headings.of(wrong.field());
            return new Problem(row, "", heading, constant == null ? "" : constant, wrong.says());
        }
        String value = column < cells.size() ? cells.get(column).text() : "";
        return new Problem(
                row,
                Cell.letters(column) + row,
                String.valueOf(headings.get(wrong.field())),
                value.length() > 200 ? value.substring(0, 200) + "…" : value,
                wrong.says());
    }

    /** The one column that names another thing, where there is but one. */
    private String reference() {
        List<String> ids = columns.values().stream()
                .filter(name -> field(name).form() == BodyField.Form.ID)
                .toList();
        return ids.size() == 1 ? ids.getFirst() : "";
    }

    private void put(ObjectNode json, String name, String text, List<Wrong> wrong) {
        try {
            json.set(name, value(field(name), text));
        } catch (InvalidField unclear) {
            wrong.add(Wrong.of(name, unclear));
        }
    }

    private BodyField field(String name) {
        BodyField field = fields.get(name);
        if (field == null) {
            throw new IllegalStateException(kind.name() + " has no field " + name);
        }
        return field;
    }

    /** The value as the API takes it; what cannot be told goes on as the words it is, for the API to refuse. */
    private JsonNode value(BodyField field, String text) {
        return switch (field.form()) {
            case TEXT, CHOICE, ID -> JSON.stringNode(text);
            case DATE -> JSON.stringNode(date(text));
            case NUMBER -> number(text);
            case YES_NO -> yesOrNo(field, text);
            case PARTNER -> JSON.stringNode(partner(field, text));
            case LIST -> {
                ArrayNode list = JSON.arrayNode();
                BodyField item = field.parts().getFirst();
                Arrays.stream(text.split("[;\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> list.add(value(item, part)));
                yield list;
            }
            case PARTS -> parts(field, text);
        };
    }

    private JsonNode parts(BodyField field, String text) {
        String[] parts = text.split("[,;x×/]");
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < Math.min(parts.length, field.parts().size()); i++) {
            BodyField part = field.parts().get(i);
            object.set(part.name(), value(part, parts[i].strip()));
        }
        if (parts.length > field.parts().size()) {
            throw new InvalidField(field.name(), "Give " + Templates.parts(field) + ", such as 3,3.");
        }
        return object;
    }

    private static String date(String text) {
        Matcher british = BRITISH_DATE.matcher(text);
        if (!british.matches()) {
            return text;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(british.group(3)),
                            Integer.parseInt(british.group(2)),
                            Integer.parseInt(british.group(1)))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return text;
        }
    }

    private static JsonNode number(String text) {
        Matcher amount = AMOUNT.matcher(text);
        String digits = amount.matches() ? amount.group(1).replace(",", "") : "";
        return digits.isEmpty() || digits.length() > 18
                ? JSON.stringNode(text)
                : JSON.numberNode(Long.parseLong(digits));
    }

    private static JsonNode yesOrNo(BodyField field, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return JSON.booleanNode(YES.contains(word));
        }
        throw new InvalidField(field.name(), "Give yes or no.");
    }

    private String partner(BodyField field, String text) {
        String id = partners.get(text.toLowerCase(Locale.ROOT));
        if (id != null) {
            return id;
        }
        if (SLUG.matcher(text).matches()) {
            return text;
        }
        throw new InvalidField(field.name(), EntryRule.ONLY_A_PARTNER_OF_THE_PROGRAMME_TAKES_PART.says());
    }

    /** The field of a request that a part of it belongs to. */
    private static String base(String path) {
        return path.replaceAll("[.\\[].*", "");
    }

    /**
     * By which the same row is known again, in whatever file it comes: what it says, for whom, seen by whom. Two rows of
     * two partners never have the same, so that none can be asked for what another logged.
     */
    private byte[] key(ObjectNode json, List<DomainEventMessage<?>> events) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            ProgrammeEvent first = (ProgrammeEvent) events.getFirst().getPayload();
            PartnerId speaking = first.partner();
            Map<String, String> said = new LinkedHashMap<>();
            said.put("programme", roster.programme().value());
            said.put("things", kind.name());
            said.put("partner", speaking == null ? "" : speaking.value());
            said.put("visibility", first.visibility().name());
            new TreeMap<>(fields)
                    .keySet().stream()
                            .filter(name -> json.has(name) && !said.containsKey(name))
                            .forEach(name -> said.put("field " + name, normal(field(name), json.get(name))));
            said.forEach((name, value) -> {
                sha.update((name.length() + " " + name + " " + value.length() + " " + value)
                        .getBytes(StandardCharsets.UTF_8));
            });
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String normal(BodyField field, @Nullable JsonNode value) {
        String text = String.valueOf(value);
        return field.form() == BodyField.Form.CHOICE
                ? text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "")
                : text.replace("\\r\\n", "\\n");
    }

    private static int indexOf(String letters) {
        int index = 0;
        for (char letter : letters.toCharArray()) {
            index = index * 26 + letter - 'A' + 1;
        }
        return index - 1;
    }
}
