package org.nishang.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.nishang.identity.PresentAccounts;
import org.nishang.identity.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a session is asked who it belongs to: ends it, or gives it the rights that its account has now. Pages that are
 * open ask it with their next request.
 */
final class PresentRights extends OncePerRequestFilter {

    private static final String KEPT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final PresentAccounts accounts;

    PresentRights(PresentAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(KEPT) instanceof SecurityContext context
                && context.getAuthentication() instanceof Authentication kept
                && kept.getPrincipal() instanceof SignedIn remembered) {
            accounts.present(remembered)
                    .ifPresentOrElse(present -> goOn(session, kept, remembered, present), session::invalidate);
        }
        chain.doFilter(request, response);
    }

    private static void goOn(HttpSession session, Authentication kept, SignedIn remembered, SignedIn present) {
        if (present == remembered) {
            return;
        }
        var now = SignIns.renewed(kept, present);
        present.eraseCredentials();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        session.setAttribute(KEPT, context);
    }
}
