package org.nishang.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered outside the screens when something is not there, not allowed or broken: a plain page for people, a
 * problem document for programs, an incident number for a fault.
 */
@Controller
class ErrorPage implements ErrorController {

    private final MessageSource messages;

    ErrorPage(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (isForPrograms(request)) {
            return problem(request, locale);
        }
        var incident = incident(request);
        var status = incident.map(Incident::status).orElseGet(() -> status(request));
        var kind = kind(status);
        var model = Map.of(
                "nonce", PagePolicy.ofText(response),
                "lang", locale.toLanguageTag(),
                "title", say("common.page." + kind, locale),
                "advice",
                        incident.map(broken -> say(broken.key(), locale, broken.number()))
                                .orElseGet(() -> say("common.page." + kind + ".advice", locale)),
                "back", say("common.page.back", locale));
        return new ModelAndView("error-page", model, status);
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Locale locale) {
        var incident = incident(request);
        if (incident.isPresent()) {
            var broken = incident.get();
            return Problems.problem(broken.status(), broken.key(), say(broken.key(), locale, broken.number()));
        }
        var status = status(request);
        String code = Problems.code(status);
        return Problems.problem(status, code, say(code, locale));
    }

    /** Also where the program says that it would take a page. */
    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && (asked.startsWith("/api/") || asked.startsWith("/actuator/"));
    }

    /** Where something broke; a 503 that somebody answered on purpose has words of its own. */
    private static Optional<Incident> incident(HttpServletRequest request) {
        var status = status(request);
        if (!status.is5xxServerError() || status == HttpStatus.SERVICE_UNAVAILABLE) {
            return Optional.empty();
        }
        return Optional.of(Incident.of(
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION),
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "unknown-address";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            default -> status.is5xxServerError() ? "broken" : "malformed-request";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // Nobody has an error at hand who asks for this page by its address.
        return known == null ? HttpStatus.NOT_FOUND : known;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
