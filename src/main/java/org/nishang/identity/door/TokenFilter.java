package org.nishang.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nishang.identity.ApiTokens;
import org.nishang.identity.PathTickets;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer …}, or a ticket for the path asked for: acts as its account for this request, without a
 * session.
 */
class TokenFilter extends OncePerRequestFilter {

    /** Request attribute: why a token opens nothing any more. */
    static final String REFUSED = TokenFilter.class.getName() + ".refused";

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final PathTickets tickets;
    private final Clock clock;

    TokenFilter(ApiTokens tokens, PathTickets tickets, Clock clock) {
        this.tokens = tokens;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isPresent()) {
            // A wrong token is nobody, even beside a good session.
            actAs(holder(token.get(), request));
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            actAs(tickets.holder(request));
        }
        chain.doFilter(request, response);
    }

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private Optional<SignedIn> holder(String token, HttpServletRequest request) {
        var holder = tokens.holder(token);
        if (holder.isEmpty()) {
            tokens.refusal(token).ifPresent(code -> request.setAttribute(REFUSED, code));
        }
        return holder;
    }

    private void actAs(Optional<SignedIn> holder) {
        var context = SecurityContextHolder.createEmptyContext();
        holder.ifPresent(user -> context.setAuthentication(SignIns.of(
                user, null, user.hasMadeToken() ? List.of(Factor.at(clock.instant(), Factor.TOKEN)) : List.of())));
        SecurityContextHolder.setContext(context);
    }
}
