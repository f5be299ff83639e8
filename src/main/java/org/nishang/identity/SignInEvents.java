package org.nishang.identity;

import java.time.Clock;
import org.nishang.audit.AuditLog;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.identity.signin.SignInPlace;
import org.nishang.platform.database.Rows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    SignInEvents(AuditLog log, PathTickets tickets, KnownDevices devices, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.tickets = tickets;
        this.devices = devices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        var who = success.getAuthentication();
        if (who.getPrincipal() instanceof SignedIn user) {
            jdbc.sql("update account set last_sign_in_at = ? where account_id = ?")
                    .params(Rows.utc(clock.instant()), user.account().value())
                    .update();
            record(
                    who,
                    "identity.signed-in",
                    address(who) + (devices.isKnown(who) ? " device=known" : " device=new") + provider(who));
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

    private static String provider(Authentication who) {
        return who.getDetails() instanceof SignInPlace place && place.visit() != null
                ? " provider=" + place.visit().code()
                : "";
    }

    private static String address(Authentication who) {
        return "address="
                + (who.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown");
    }
}
