package org.nishang.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody has used for its idle time. Every request is a use, also one that takes long, but for the
 * question how long the session still goes on: a page asks it by itself.
 */
final class IdleEnd extends OncePerRequestFilter {

    private static final RequestMatcher ASKING =
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, SessionState.ADDRESS);

    private final IdleTimes times;

    IdleEnd(IdleTimes times) {
        this.times = times;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null
                && times.left(session)
                        .filter(left -> left.compareTo(Duration.ZERO) <= 0)
                        .isPresent()) {
            session.invalidate();
        }
        if (ASKING.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        use(request);
        try {
            chain.doFilter(request, response);
        } finally {
            use(request);
        }
    }

    private void use(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            times.use(session);
        }
    }
}
