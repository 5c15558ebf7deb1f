package org.prinuce.platform.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request was not carried out: problem details after RFC 9457.
 *
 * @param type what kind of problem it is, as a URN that never changes
 * @param status the HTTP status
 * @param detail what happened and what to do, for a person
 * @param rule the rule of the domain that the request would have broken
 * @param field the field of the request that it is about
 * @param errors every field that is wrong, where several can be
 * @param reference where an unexpected error stands in the log
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String rule,
        @Nullable String field,
        List<FieldError> errors,
        @Nullable String reference) {

    /** The media type of every problem. */
    public static final MediaType JSON = MediaType.APPLICATION_PROBLEM_JSON;

    /** @param field as a path into the request's body: {@code partners[1].id} */
    @Schema(name = "FieldError")
    public record FieldError(String field, @Nullable String message) {}

    /** A problem of the request as a whole, not of one rule or field. */
    public static Problem of(HttpStatus status, String title, @Nullable String detail) {
        return new Problem(
                "urn:prinuce:problem:"
                        + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                title,
                status.value(),
                detail,
                null,
                null,
                List.of(),
                null);
    }

    static Problem unexpected(String reference) {
        return new Problem(
                "urn:prinuce:problem:unexpected",
                "Something went wrong here",
                500,
                "Nothing is wrong with your request. Try again; if it happens again, tell who runs this service"
                        + " the reference " + reference + ".",
                null,
                null,
                List.of(),
                reference);
    }

    /** A rule of the domain was broken: 409. */
    public static Problem brokenRule(String rule, @Nullable String says, @Nullable String field) {
        return new Problem(
                "urn:prinuce:problem:broken-rule",
                "A rule does not allow it",
                HttpStatus.CONFLICT.value(),
                says,
                rule,
                field,
                List.of(),
                null);
    }

    /** Fields are wrong: 422. */
    public static Problem invalidFields(List<FieldError> errors) {
        return new Problem(
                "urn:prinuce:problem:invalid-field",
                errors.size() == 1 ? "A field is not right" : "Some fields are not right",
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                errors.getFirst().message(),
                null,
                errors.getFirst().field(),
                errors,
                null);
    }

    public ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status).contentType(JSON).body(this);
    }
}
