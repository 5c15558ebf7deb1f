package org.prinuce.platform.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.Identifier;
import org.prinuce.platform.refusal.Problem.FieldError;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of a body that could not be read which field is wrong and what was expected there. */
final class MalformedBody {

    private MalformedBody() {}

    /** @param cause what the JSON reader said; null where it was not the JSON reader that failed */
    static Problem explain(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> field(unknown, unknownField(unknown));
            case DatabindException wrong
            when !wrong.getPath().isEmpty() -> field(wrong, "Give " + expected(wrong) + ".");
            case StreamReadException broken ->
                notJson("Read as far as line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ".");
            case MismatchedInputException _ -> notJson("The body must be one JSON object.");
            case null, default -> notJson("Send a JSON body.");
        };
    }

    /** What a value of a type looks like, to follow "Give". */
    static String looksLike(@Nullable Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a date like 2014-04-30";
        }
        if (type == LocalTime.class) {
            return "a time of day like 17:00";
        }
        if (type == LocalDateTime.class) {
            return "a date and time like 2014-04-30T17:00";
        }
        if (type == Instant.class) {
            return "a moment like 2014-04-30T16:00:00Z";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return "an id of 1 to " + Identifier.MAX_LENGTH + " lower-case letters, digits and hyphens";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in square brackets";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text in quotation marks";
        }
        return type.isRecord() ? "an object in curly brackets" : "another value";
    }

    private static String expected(DatabindException wrong) {
        return looksLike(wrong instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null);
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return known.isEmpty()
                ? "There is no such field here."
                : "There is no such field here. The fields are " + known + ".";
    }

    private static Problem field(DatabindException wrong, String message) {
        return Problem.invalidFields(List.of(new FieldError(path(wrong), message)));
    }

    private static Problem notJson(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "The body is not the JSON expected here", detail);
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
