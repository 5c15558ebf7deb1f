package org.prinuce.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prinuce.command.body.BodyField;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.InvalidFields;

/**
 * How a table becomes entries.
 *
 * @param columns the field of each column that is imported, by its letters
 * @param constants what a field without a column is in every row
 */
record Mapping(Map<String, String> columns, Map<String, String> constants) {

    /** A mapping without what says nothing, once it is sure that it fits. */
    static Mapping checked(Mapping given, List<Table.Column> columns, Kind kind) {
        Map<String, BodyField> fields = kind.byName();
        List<InvalidField> wrong = new ArrayList<>();
        Map<String, String> mapped = new LinkedHashMap<>();
        for (Table.Column column : columns) {
            String field = given.columns().getOrDefault(column.column(), "");
            if (field.isBlank()) {
                continue;
            }
            if (!fields.containsKey(field)) {
                wrong.add(new InvalidField(at("columns", column.column()), "There is no such field here."));
            } else if (mapped.containsValue(field)) {
                wrong.add(new InvalidField(
                        at("columns", column.column()),
                        "Another column is already read as “" + Headings.of(field) + "”. Choose one of them."));
            } else {
                mapped.put(column.column(), field);
            }
        }
        Map<String, String> constants = new LinkedHashMap<>();
        given.constants().forEach((field, value) -> {
            if (value == null || value.isBlank()) {
                return;
            }
            if (!fields.containsKey(field)) {
                wrong.add(new InvalidField(at("constants", field), "There is no such field here."));
            } else if (mapped.containsValue(field)) {
                wrong.add(new InvalidField(
                        at("constants", field), "A column says this already. Leave one of the two out."));
            } else {
                constants.put(field, value.strip());
            }
        });
        for (BodyField field : kind.fields()) {
            if (field.needed() && !mapped.containsValue(field.name()) && !constants.containsKey(field.name())) {
                wrong.add(new InvalidField(
                        at("constants", field.name()),
                        Headings.of(field.name())
                                + " is needed. Choose the column that says it, or say it for every row."));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        return new Mapping(mapped, constants);
    }

    static String at(String part, String name) {
        return part + "." + name;
    }
}
