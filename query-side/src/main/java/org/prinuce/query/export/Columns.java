package org.prinuce.query.export;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.platform.time.London;
import org.prinuce.query.view.InWords;

/**
 * The columns that a register's rows fill, one for each value that a row can have, whether any has it or not. What a
 * row holds many of stands in one cell, with semicolons between.
 *
 * @param all in the order in which rows name them; ids, which mean nothing to a reader, are left out
 */
record Columns(List<Column> all) {

    private record Column(String heading, List<RecordComponent> path) {

        @Nullable
        Object in(Object row) {
            Object value = row;
            for (RecordComponent component : path) {
                if (value == null) {
                    return null;
                }
                value = Columns.read(component, value);
            }
            return value;
        }
    }

    static Columns of(Class<?> row) {
        List<Column> all = new ArrayList<>();
        gather(row, List.of(), all);
        return new Columns(List.copyOf(all));
    }

    private static void gather(Class<?> type, List<RecordComponent> path, List<Column> into) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<RecordComponent> here = new ArrayList<>(path);
            here.add(component);
            if (isGroup(component.getType())) {
                gather(component.getType(), here, into);
            } else if (!component.getName().equals("id")) {
                into.add(new Column(heading(here), here));
            }
        }
    }

    private static boolean isGroup(Class<?> type) {
        return type.isRecord()
                && !Identifier.class.isAssignableFrom(type)
                && !InWords.class.isAssignableFrom(type)
                && type != Redactable.class;
    }

    /** {@code happenedOn} as {@code Happened on}. */
    private static String heading(List<RecordComponent> path) {
        String words = path.stream()
                .map(component ->
                        component.getName().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.UK))
                .collect(Collectors.joining(" "));
        return capital(words);
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    List<String> headings() {
        return all.stream().map(Column::heading).toList();
    }

    /**
     * What a row says in each column: text, a number, a date, a date with its time in London, or nothing.
     *
     * @param names of partners, by their id
     */
    List<@Nullable Object> cells(Object row, UnaryOperator<String> names) {
        List<@Nullable Object> cells = new ArrayList<>(all.size());
        for (Column column : all) {
            cells.add(cell(column.in(row), names));
        }
        return cells;
    }

    private static @Nullable Object cell(@Nullable Object value, UnaryOperator<String> names) {
        return switch (value) {
            case null -> null;
            case Redactable text -> text.words();
            case PartnerId partner -> names.apply(partner.value());
            case Identifier id -> id.value();
            case Enum<?> choice -> capital(choice.name().toLowerCase(Locale.UK).replace('_', ' '));
            case Boolean yes -> yes ? "Yes" : "No";
            case Instant instant ->
                LocalDateTime.ofInstant(instant, London.ZONE).truncatedTo(ChronoUnit.SECONDS);
            case InWords sentence -> sentence.inWords(names);
            case Collection<?> many ->
                many.stream()
                        .map(it -> said(it, names))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("; "));
            case Record group -> said(group, names);
            case String _, Number _, java.time.LocalDate _, LocalDateTime _ -> value;
            default -> value.toString();
        };
    }

    /** One of many, on one line. */
    private static String said(Object value, UnaryOperator<String> names) {
        if (!isGroup(value.getClass())) {
            return String.valueOf(cell(value, names));
        }
        return Arrays.stream(value.getClass().getRecordComponents())
                .map(component -> cell(read(component, value), names))
                .filter(it -> it != null && !it.equals(""))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
