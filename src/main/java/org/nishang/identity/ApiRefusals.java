package org.nishang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What programs are told when they are nobody, or may not: problem documents that say what to do. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final CurrentUser user;
    private final MessageSource messages;
    private final LocaleResolver locales;

    ApiRefusals(CurrentUser user, MessageSource messages, LocaleResolver locales) {
        this.user = user;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        String code = request.getAttribute(TokenFilter.REFUSED) instanceof String refused
                ? refused
                : "identity.not-signed-in";
        problem(request, response, HttpServletResponse.SC_UNAUTHORIZED, code);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean isBound = user.signedIn().filter(SignedIn::mustChangePassword).isPresent();
        problem(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                isBound ? "identity.password.change-first" : "common.forbidden");
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String detail =
                messages.getMessage(code, null, locales.resolveLocale(request)).replace("\"", "\\\"");
        response.getWriter().write("""
                {"type":"urn:nishang:problem:%1$s","status":%2$d,"code":"%1$s","detail":"%3$s","signIn":"/login"}""".formatted(code, status, detail));
    }
}
