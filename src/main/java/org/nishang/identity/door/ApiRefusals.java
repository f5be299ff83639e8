package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.nishang.platform.web.ProblemAnswer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What programs are told when they are nobody, or may not: problem documents that say what to do. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where a problem can be ended without leaving the page. */
    private static final Map<String, String> SIGN_IN = Map.of("signIn", "/login");

    private final FirstDuties duties;
    private final ProblemAnswer problems;

    ApiRefusals(FirstDuties duties, ProblemAnswer problems) {
        this.duties = duties;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        String code = request.getAttribute(TokenFilter.REFUSED) instanceof String refused
                ? refused
                : "identity.not-signed-in";
        problems.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, code, SIGN_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                duties.of(SecurityContextHolder.getContext().getAuthentication())
                        .map(ApiRefusals::first)
                        .orElse("common.forbidden"),
                SIGN_IN);
    }

    private static String first(FirstDuties.Duty duty) {
        return switch (duty) {
            case PASSWORD, OLD_PASSWORD -> "identity.password.change-first";
            case SECOND_FACTOR -> "identity.factor.take-first";
        };
    }
}
