package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;
import org.nishang.platform.web.ProblemAnswer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What programs are told when they are nobody, or may not: problem documents that say what to do. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Where a problem can be ended without leaving the page. */
    private static final Map<String, String> SIGN_IN = Map.of("signIn", "/login");

    private final CurrentUser user;
    private final ProblemAnswer problems;

    ApiRefusals(CurrentUser user, ProblemAnswer problems) {
        this.user = user;
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
        boolean isBound = user.signedIn().filter(SignedIn::mustChangePassword).isPresent();
        problems.write(
                request,
                response,
                HttpServletResponse.SC_FORBIDDEN,
                isBound ? "identity.password.change-first" : "common.forbidden",
                SIGN_IN);
    }
}
