package org.nishang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer …}: acts as the token's account for this request, without a session.
 */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            var context = SecurityContextHolder.createEmptyContext();
            tokens.holder(header.substring(SCHEME.length()).strip())
                    .ifPresent(
                            user ->
                                    context.setAuthentication(
                                            UsernamePasswordAuthenticationToken.authenticated(
                                                    user, null, user.getAuthorities())));
            SecurityContextHolder.setContext(
                    context); // a wrong token is nobody, even beside a good session
        }
        chain.doFilter(request, response);
    }
}
