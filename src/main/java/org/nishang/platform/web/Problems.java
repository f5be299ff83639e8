package org.nishang.platform.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Every error of the API as an RFC 9457 problem document: a stable {@code code}, a {@code detail} in the caller's
 * language; a fault shows its incident number only.
 */
@RestControllerAdvice(annotations = RestController.class)
public class Problems {

    /** Refusals that are not the plain 422. */
    private static final Map<String, HttpStatus> STATUS = Map.ofEntries(
            Map.entry("common.unknown-id", HttpStatus.NOT_FOUND),
            Map.entry(Proven.NEEDED, HttpStatus.FORBIDDEN),
            Map.entry("common.unknown-address", HttpStatus.NOT_FOUND),
            Map.entry("attempt.unknown", HttpStatus.NOT_FOUND),
            Map.entry("attempt.finished", HttpStatus.CONFLICT),
            Map.entry("attempt.too-late", HttpStatus.GONE),
            Map.entry("attempt.paused", HttpStatus.LOCKED),
            Map.entry("attempt.malformed", HttpStatus.BAD_REQUEST),
            Map.entry("common.too-many-requests", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("certificate.unknown", HttpStatus.NOT_FOUND),
            Map.entry("common.changed-meanwhile", HttpStatus.CONFLICT),
            Map.entry("certificate.issuer.unconfirmed", HttpStatus.CONFLICT),
            Map.entry("certificate.issuer.address-unconfirmed", HttpStatus.CONFLICT),
            Map.entry("common.day-closing", HttpStatus.CONFLICT),
            Map.entry("common.clock-leapt", HttpStatus.SERVICE_UNAVAILABLE));

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public static HttpStatus status(Refusal refusal) {
        return STATUS.getOrDefault(refusal.key(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler
    public ResponseEntity<ProblemDetail> refusal(Refusal refusal, Locale locale) {
        return problem(status(refusal), refusal.key(), messages.getMessage(refusal.key(), refusal.arguments(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(ConcurrencyFailureException changed, Locale locale) {
        return refusal(new Refusal("common.changed-meanwhile"), locale);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception unreadable, Locale locale) {
        return problem(BodyReading.statusOf(unreadable).orElse(HttpStatus.BAD_REQUEST), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, Locale locale) {
        return problem(HttpStatus.FORBIDDEN, locale);
    }

    /** @return {@code null} where nobody waits for an answer any more: whoever asked has gone */
    @ExceptionHandler
    public @Nullable ResponseEntity<ProblemDetail> fault(Exception fault, Locale locale) throws Exception {
        if (hasGone(fault)) {
            return null;
        }
        var status = fault instanceof ErrorResponse known
                ? HttpStatus.resolve(known.getStatusCode().value())
                : null;
        if (fault instanceof ErrorResponse known && status != null && status.is4xxClientError()) {
            return ResponseEntity.status(status)
                    .headers(known.getHeaders())
                    .body(problem(status, locale).getBody());
        }
        var incident = Incident.of(fault, "the API");
        return problem(
                incident.status(),
                incident.key(),
                messages.getMessage(incident.key(), new Object[] {incident.number()}, locale));
    }

    /** Only by the server's own word: an end of a stream may be the database's. */
    private static boolean hasGone(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(ClientAbortException.class::isInstance);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Locale locale) {
        String code = code(status);
        return problem(status, code, messages.getMessage(code, null, locale));
    }

    static URI type(String code) {
        return URI.create("urn:nishang:problem:" + code);
    }

    /** What a status means where nothing more is known. */
    static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "common.unknown-address";
            case METHOD_NOT_ALLOWED -> "common.wrong-method";
            case NOT_ACCEPTABLE -> "common.no-such-form";
            case UNSUPPORTED_MEDIA_TYPE -> "common.wrong-content-type";
            case CONTENT_TOO_LARGE -> "common.body-too-large";
            case REQUEST_TIMEOUT -> "common.body-too-slow";
            case MISDIRECTED_REQUEST -> "common.another-host";
            case UNAUTHORIZED, FORBIDDEN -> "common.forbidden";
            case SERVICE_UNAVAILABLE -> "common.busy";
            default -> status.is5xxServerError() ? "common.fault" : "common.malformed-request";
        };
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(code));
        problem.setProperty("code", code);
        return ResponseEntity.status(status).body(problem);
    }
}
