package org.nishang.identity.door;

import java.time.Clock;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Whoever has the server's terminal may act as any account, as with a token that could be made there; the log says
 * where it was done.
 */
@NamedInterface("api")
@Component
public class TerminalUser {

    private final UserDetailsService accounts;
    private final AuditLog log;
    private final Clock clock;

    TerminalUser(UserDetailsService accounts, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param what is done, as its command is called
     * @throws Refusal {@code identity.account.unknown} for an account that nobody can sign in with
     */
    public void as(String username, String what, Runnable work) {
        var user = account(username);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIns.of(user, null, List.of(Factor.at(clock.instant(), Factor.TOKEN))));
        SecurityContextHolder.setContext(context);
        try {
            log.record(username, "identity.acted-at-terminal", username, what);
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private SignedIn account(String username) {
        try {
            if (accounts.loadUserByUsername(username) instanceof SignedIn user && user.isEnabled()) {
                return user;
            }
        } catch (UsernameNotFoundException unknown) {
            // Refused below, as one that is disabled.
        }
        throw new Refusal("identity.account.unknown", username);
    }
}
