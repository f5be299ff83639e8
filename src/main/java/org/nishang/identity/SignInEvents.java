package org.nishang.identity;

import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Tells {@link SignIn} how each try went; two failures at once both count. */
@Component
class SignInEvents {

    private final SignIn signIn;
    private final PathTickets tickets;

    SignInEvents(SignIn signIn, PathTickets tickets) {
        this.tickets = tickets;
        this.signIn = signIn;
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        for (int attempt = 1; ; attempt++) {
            try {
                signIn.failed(failure.getAuthentication().getName());
                return;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == 5) {
                    throw e;
                }
            }
        }
    }

    @EventListener
    void on(LogoutSuccessEvent left) {
        if (left.getAuthentication().getPrincipal() instanceof SignedIn user) {
            tickets.withdraw(user.account());
        }
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedIn user && user.hadFailures()) {
            signIn.succeeded(user);
        }
    }
}
