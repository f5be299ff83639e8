package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.ApiTokens;
import org.nishang.identity.PathTickets;
import org.nishang.identity.SignedIn;
import org.nishang.platform.web.Doorkeeper;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Looks at what a caller brings: a session in which somebody signed in, a ticket, a token. */
@Component
class KnownCallers implements Doorkeeper {

    private final ApiTokens tokens;
    private final PathTickets tickets;

    KnownCallers(ApiTokens tokens, PathTickets tickets) {
        this.tokens = tokens;
        this.tickets = tickets;
    }

    @Override
    public Caller caller(HttpServletRequest request) {
        Optional<String> token = TokenFilter.token(request);
        Optional<SignedIn> known = token.isPresent()
                ? token.flatMap(tokens::holder)
                : signedIn(request.getSession(false)).or(() -> tickets.holder(request));
        return known.map(user -> new Caller(token.isPresent() ? Kind.PROGRAM : Kind.PERSON, user.getUsername()))
                .orElseGet(() -> new Caller(Kind.STRANGER, request.getRemoteAddr()));
    }

    /** Whoever opens the sign-in page has a session, too. */
    private static Optional<SignedIn> signedIn(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }
}
