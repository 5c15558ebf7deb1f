package org.prinuce.platform.refusal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.prinuce.platform.refusal.Problem.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal, and every failure, of a request into problem details. None shows a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> on(Refused refused) {
        return Problem.brokenRule(refused.rule().name(), refused.getMessage(), refused.field())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(InvalidField invalid) {
        return Problem.invalidFields(List.of(error(invalid))).answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(InvalidFields invalid) {
        return Problem.invalidFields(invalid.all().stream().map(Problems::error).toList())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NotFound absent) {
        return Problem.of(HttpStatus.NOT_FOUND, "Not found", absent.getMessage())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NotPermitted forbidden) {
        return Problem.of(HttpStatus.FORBIDDEN, "Not permitted", forbidden.getMessage())
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NotYet early) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(Problem.JSON)
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Not yet", early.getMessage()));
    }

    /** Spring Security's own filters answer these. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void leaveToSecurity(RuntimeException security) {
        throw security;
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception unexpected) {
        if (isDatabaseAway(unexpected)) {
            LOG.warn("The database cannot be reached: {}", unexpected.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .contentType(Problem.JSON)
                    .body(Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "Not reachable",
                            "The database cannot be reached just now. Try again in a moment; a request with the same"
                                    + " Idempotency-Key is not carried out twice."));
        }
        if (isNoText(unexpected)) {
            return Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "Not readable",
                            "The address has characters that are no text. Write it in UTF-8, without control"
                                    + " characters.")
                    .answer();
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected error, reference {}", reference, unexpected);
        return Problem.unexpected(reference).answer();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return as(MalformedBody.explain(ex.getCause()), headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (ex instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return as(
                    Problem.of(HttpStatus.NOT_FOUND, "Not found", new NotFound(argument.getName()).getMessage()),
                    headers);
        }
        String name =
                ex instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : ex.getPropertyName();
        return as(
                Problem.invalidFields(List.of(new FieldError(
                        name == null ? "" : name, "Give " + MalformedBody.looksLike(ex.getRequiredType()) + "."))),
                headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return as(
                Problem.invalidFields(
                        List.of(new FieldError(ex.getParameterName(), "This is needed: add it to the address."))),
                headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return as(
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "Method not allowed",
                        ex.getMethod() + " cannot be used here; use " + String.join(" or ", methods(ex)) + "."),
                headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return as(
                Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Not JSON",
                        "Send the body as Content-Type: application/json."),
                headers);
    }

    /** Whatever else Spring refuses keeps its status and gets our form. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode statusCode, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusCode.value());
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return as(on(ex).getBody(), headers);
        }
        String detail = status == HttpStatus.NOT_FOUND ? "There is nothing at this address." : null;
        return as(Problem.of(status, status.getReasonPhrase(), detail), headers);
    }

    /** Whether a connection was refused, lost or not to be had: SQLSTATE classes 08 and 57P. */
    static boolean isDatabaseAway(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what was sent is no UTF-8, or has a character that PostgreSQL takes in no text (SQLSTATE 22021). */
    private static boolean isNoText(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException
                    || cause instanceof SQLException sql && "22021".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static String[] methods(HttpRequestMethodNotSupportedException ex) {
        String[] supported = ex.getSupportedMethods();
        return supported == null ? new String[0] : supported;
    }

    private static FieldError error(InvalidField invalid) {
        return new FieldError(invalid.field(), invalid.getMessage());
    }

    private static ResponseEntity<Object> as(@Nullable Problem problem, HttpHeaders headers) {
        Problem said = problem == null ? Problem.unexpected("unknown") : problem;
        return ResponseEntity.status(said.status())
                .headers(headers)
                .contentType(Problem.JSON)
                .body(said);
    }
}
