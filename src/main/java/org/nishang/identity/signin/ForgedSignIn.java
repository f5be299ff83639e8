package org.nishang.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a sign-in that another site's page sends: Vaadin takes the sign-in form out of Spring's check, since its own
 * form brings no token; ours does.
 */
public final class ForgedSignIn extends OncePerRequestFilter {

    private final CsrfTokenRepository tokens;
    private final XorCsrfTokenRequestAttributeHandler reader = new XorCsrfTokenRequestAttributeHandler();

    public ForgedSignIn(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/login".equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CsrfToken expected = tokens.loadToken(request);
        if (expected == null) {
            // The page had been open until its session ended: a new page has a new token.
            response.sendRedirect("/login");
        } else if (isOwnPage(request) || isSame(expected, reader.resolveCsrfTokenValue(request, expected))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * What the browser says of where the form stood; no page of another site can say it. Two tabs that come to the
     * sign-in at once have a token of one session and the cookie of the other.
     */
    private static boolean isOwnPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isSame(CsrfToken expected, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getToken().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
