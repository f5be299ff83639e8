package org.nishang.identity;

import org.nishang.audit.AuditLog;
import org.nishang.identity.signin.KnownDevices;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Tells the log who signed in and out, and from where; refused tries are told of together, by {@code signin}. */
@Component
class SignInEvents {

    private final AuditLog log;
    private final PathTickets tickets;
    private final KnownDevices devices;

    SignInEvents(AuditLog log, PathTickets tickets, KnownDevices devices) {
        this.log = log;
        this.tickets = tickets;
        this.devices = devices;
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        var who = success.getAuthentication();
        if (who.getPrincipal() instanceof SignedIn) {
            record(who, "identity.signed-in", address(who) + (devices.isKnown(who) ? " device=known" : " device=new"));
        }
    }

    @EventListener
    void on(LogoutSuccessEvent left) {
        var who = left.getAuthentication();
        if (who.getPrincipal() instanceof SignedIn user) {
            tickets.withdraw(user.account());
            record(who, "identity.signed-out", address(who));
        }
    }

    private void record(Authentication who, String event, String detail) {
        log.record(who.getName(), event, who.getName(), detail);
    }

    private static String address(Authentication who) {
        return "address="
                + (who.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown");
    }
}
