package org.prinuce.command.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Identifier;
import org.prinuce.events.PartnerId;
import org.prinuce.events.Redactable;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.InvalidFields;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object into a record, and goes on after a mistake, so that all are named at once.
 *
 * <ul>
 *   <li>Text (String, {@link Redactable}) is trimmed, has something that can be seen, lies within its {@link Bounds},
 *       and is without control characters other than newline and tab. What joins letters or parts them, which scripts
 *       and emoji need, may stand in it; what turns the direction of the text, so that it reads as something else, may
 *       not.
 *   <li>Dates are written like 2014-04-30 and lie between 1900 and 50 years from today.
 *   <li>Enums are read in either case, with or without the underscores.
 *   <li>Lists and sets have at most {@value #MOST_ITEMS} items.
 *   <li>A record of one String, such as an id, is written as that string and says itself what is wrong with it. So can
 *       be a record of which only the first component is needed.
 *   <li>Null is as if absent. A field that the record does not have is refused.
 * </ul>
 */
public final class BodyReader {

    static final int MOST_ITEMS = 50;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Letters and a sign that are drawn as nothing: the Hangul fillers and the empty Braille cell. */
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800";

    /** As invisible as white space, at either end of a text: the mark that some files begin with, above all. */
    private static final String UNSEEN = "\ufeff\u200b\u2060\u00ad";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final LocalDate latest;
    private final List<InvalidField> wrong = new ArrayList<>();

    private BodyReader(LocalDate today) {
        this.latest = today.plusYears(50);
    }

    /** @throws InvalidFields naming every field that is wrong */
    public static <T> T read(JsonNode json, Class<T> type, LocalDate today) {
        BodyReader reader = new BodyReader(today);
        Object body = reader.object(json, SHAPES.get(type), "");
        if (body == null) {
            throw new InvalidFields(reader.wrong);
        }
        return type.cast(body);
    }

    /** What there is to fill in, in the order of the record. */
    public static List<BodyField> fields(Class<? extends Body> type) {
        return described(SHAPES.get(type));
    }

    private static List<BodyField> described(Shape shape) {
        return shape.fields().stream().map(BodyReader::described).toList();
    }

    private static BodyField described(Field field) {
        if (field.type() instanceof ParameterizedType many) {
            BodyField item = described(field.item(many.getActualTypeArguments()[0]));
            return new BodyField(
                    field.name(),
                    BodyField.Form.LIST,
                    field.needed(),
                    looks(field),
                    List.of(),
                    List.of(item),
                    0,
                    0,
                    null);
        }
        Class<?> type = (Class<?>) field.type();
        BodyField.Form form = formOf(field, type);
        return new BodyField(
                field.name(),
                form,
                field.needed(),
                looks(field),
                type.isEnum()
                        ? Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList()
                        : List.of(),
                form == BodyField.Form.PARTS ? described(SHAPES.get(type)) : List.of(),
                field.min(),
                field.max(),
                field.example());
    }

    private static BodyField.Form formOf(Field field, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return BodyField.Form.YES_NO;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return BodyField.Form.NUMBER;
        }
        if (type == LocalDate.class) {
            return BodyField.Form.DATE;
        }
        if (type.isEnum()) {
            return BodyField.Form.CHOICE;
        }
        if (type == PartnerId.class) {
            return BodyField.Form.PARTNER;
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return BodyField.Form.ID;
        }
        boolean written = field.isText() || type == LocalTime.class || !type.isRecord();
        return written || SHAPES.get(type).isOneString() || SHAPES.get(type).canBeAString()
                ? BodyField.Form.TEXT
                : BodyField.Form.PARTS;
    }

    /** A record as it is written in JSON. */
    private record Shape(Constructor<?> constructor, List<Field> fields) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
                constructor.setAccessible(true);
                return new Shape(
                        constructor, Arrays.stream(components).map(Field::of).toList());
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean isOneString() {
            return fields.size() == 1 && fields.getFirst().type() == String.class;
        }

        boolean canBeAString() {
            return fields.getFirst().isText() && fields.stream().skip(1).noneMatch(Field::needed);
        }
    }

    private record Field(
            String name,
            Type type,
            boolean needed,
            long min,
            long max,
            @Nullable String example) {

        static Field of(RecordComponent component) {
            Bounds bounds = component.getAnnotation(Bounds.class);
            Schema schema = component.getAccessor().getAnnotation(Schema.class);
            return new Field(
                    component.getName(),
                    component.getGenericType(),
                    !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    bounds == null ? 1 : bounds.min(),
                    bounds == null ? Bounds.SHORT : bounds.max(),
                    schema == null || schema.example().isEmpty() ? null : schema.example());
        }

        boolean isText() {
            return type == String.class || type == Redactable.class;
        }

        Field item(Type type) {
            return new Field(name, type, true, min, max, example);
        }
    }

    private @Nullable Object object(JsonNode json, Shape shape, String path) {
        if (!json.isObject()) {
            return no(path, "Give an object in curly brackets.");
        }
        int before = wrong.size();
        Set<String> unknown = new TreeSet<>(json.propertyNames());
        @Nullable Object[] values = new Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = shape.fields().get(i);
            unknown.remove(field.name());
            values[i] = field(json.get(field.name()), field, in(path, field.name()));
        }
        for (String name : unknown) {
            no(
                    in(path, name),
                    shape.fields().stream()
                            .map(Field::name)
                            .collect(Collectors.joining(", ", "There is no such field here. The fields are ", ".")));
        }
        return wrong.size() == before ? make(shape, path, values) : null;
    }

    private @Nullable Object field(@Nullable JsonNode json, Field field, String path) {
        if (json != null && !json.isNull()) {
            return value(json, field, path);
        }
        return field.needed() ? no(path, "This is needed. " + asksFor(field)) : null;
    }

    private @Nullable Object value(JsonNode json, Field field, String path) {
        if (field.type() instanceof ParameterizedType many) {
            return items(json, many, field, path);
        }
        Class<?> type = (Class<?>) field.type();
        if (type == boolean.class || type == Boolean.class) {
            return json.isBoolean() ? (Object) json.booleanValue() : no(path, field);
        }
        if (type == int.class || type == Integer.class) {
            boolean fits = json.isIntegralNumber()
                    && json.canConvertToInt()
                    && json.intValue() >= field.min()
                    && json.intValue() <= field.max();
            return fits ? (Object) json.intValue() : no(path, field);
        }
        if (type == long.class || type == Long.class) {
            boolean fits = json.isIntegralNumber()
                    && json.canConvertToLong()
                    && json.longValue() >= field.min()
                    && json.longValue() <= field.max();
            return fits ? (Object) json.longValue() : no(path, field);
        }
        if (type.isRecord() && type != Redactable.class && json.isObject()) {
            return object(json, SHAPES.get(type), path);
        }
        return json.isString() ? written(json.stringValue(), type, field, path) : no(path, field);
    }

    private @Nullable Object written(String words, Class<?> type, Field field, String path) {
        if (field.isText()) {
            String text = text(words, field, path);
            return type == Redactable.class ? Redactable.ofNullable(text) : text;
        }
        if (type == LocalDate.class) {
            return date(words, field, path);
        }
        if (type == LocalTime.class) {
            try {
                return LocalTime.parse(words.strip());
            } catch (DateTimeException malformed) {
                return no(path, field);
            }
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> bare(constant.toString()).equals(bare(words)))
                    .findFirst()
                    .orElseGet(() -> no(path, field));
        }
        Shape shape = SHAPES.get(type);
        if (shape.isOneString()) {
            return make(shape, path, words.strip());
        }
        if (!shape.canBeAString()) {
            return no(path, field);
        }
        @Nullable Object[] values = new Object[shape.fields().size()];
        Field first = shape.fields().getFirst();
        values[0] = written(words, (Class<?>) first.type(), first, path);
        return values[0] == null ? null : make(shape, path, values);
    }

    private @Nullable Collection<?> items(JsonNode json, ParameterizedType type, Field field, String path) {
        if (!json.isArray() || json.size() > MOST_ITEMS) {
            return no(path, "Give a list in square brackets, of at most " + MOST_ITEMS + ".");
        }
        int before = wrong.size();
        Collection<Object> items = type.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        Field item = field.item(type.getActualTypeArguments()[0]);
        for (int i = 0; i < json.size(); i++) {
            Object value = field(json.get(i), item, path + "[" + i + "]");
            if (value != null) {
                items.add(value);
            }
        }
        if (wrong.size() > before) {
            return null;
        }
        return items instanceof Set<?> set ? Collections.unmodifiableSet(set) : List.copyOf(items);
    }

    private @Nullable String text(String words, Field field, String path) {
        String text = trimmed(words).replace("\r\n", "\n");
        int length = text.codePointCount(0, text.length());
        if (length < field.min()) {
            return no(path, "This is empty. Give " + looks(field) + ".");
        }
        if (length > field.max()) {
            return no(path, "This is too long: it has %,d characters. Give %s.".formatted(length, looks(field)));
        }
        if (!text.codePoints().allMatch(BodyReader::isReadable)) {
            return no(path, "This has a character that cannot be shown. Take out everything but letters and signs.");
        }
        if (text.codePoints().anyMatch(BodyReader::turnsDirection)) {
            return no(
                    path,
                    "This has a character that turns the direction of the text, which could make it read as something"
                            + " else. Take it out: letters know their own direction.");
        }
        return text.codePoints().anyMatch(BodyReader::canBeSeen)
                ? text
                : no(path, "This has nothing that can be seen. Give " + looks(field) + ".");
    }

    private static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isEdge(words.charAt(from))) {
            from++;
        }
        while (from < to && isEdge(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || UNSEEN.indexOf(c) >= 0;
    }

    private static boolean isReadable(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    /** The embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9), and their ends. */
    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Whether it leaves ink by itself: a letter, digit or sign, and not one that fonts leave blank. */
    private static boolean canBeSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> BLANK.indexOf(c) < 0;
        };
    }

    private @Nullable LocalDate date(String words, Field field, String path) {
        try {
            LocalDate date = LocalDate.parse(words.strip());
            return date.isBefore(EARLIEST) || date.isAfter(latest)
                    ? no(path, "Give a date from " + EARLIEST + " to " + latest + ".")
                    : date;
        } catch (DateTimeException malformed) {
            return no(path, field);
        }
    }

    private @Nullable Object make(Shape shape, String path, @Nullable Object... values) {
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException malformed) {
                return no(path, malformed.getMessage() + ".");
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A sentence. A record of one string says itself how it is written, as it does to who writes it wrongly. */
    private static String asksFor(Field field) {
        if (field.type() instanceof Class<?> type && type.isRecord() && !Identifier.class.isAssignableFrom(type)) {
            Shape shape = SHAPES.get(type);
            try {
                if (shape.isOneString() && !field.isText()) {
                    var _ = shape.constructor().newInstance("");
                }
            } catch (InvocationTargetException refused) {
                if (refused.getCause() instanceof IllegalArgumentException empty) {
                    return empty.getMessage() + ".";
                }
                throw new IllegalStateException(refused);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return "Give " + looks(field) + ".";
    }

    private static String looks(Field field) {
        if (!(field.type() instanceof Class<?> type)) {
            return "a list in square brackets";
        }
        if (field.isText()) {
            return "text of at most %,d characters".formatted(field.max());
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number from " + field.min() + " to " + field.max();
        }
        if (type == LocalDate.class) {
            return "a date like 2014-04-30";
        }
        if (type == LocalTime.class) {
            return "a time of day like 17:00";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return "an id of lower-case letters, digits and hyphens";
        }
        return SHAPES.get(type).isOneString() ? "text" : "an object in curly brackets";
    }

    private static String bare(String name) {
        return name.strip()
                .toUpperCase(Locale.ROOT)
                .replace("_", "")
                .replace(" ", "")
                .replace("-", "");
    }

    private static String in(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private <T> @Nullable T no(String path, Field field) {
        return no(path, asksFor(field));
    }

    private <T> @Nullable T no(String path, String message) {
        wrong.add(new InvalidField(path, message));
        return null;
    }
}
