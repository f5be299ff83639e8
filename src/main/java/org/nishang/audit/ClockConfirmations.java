package org.nishang.audit;

import org.nishang.platform.time.ClockConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who confirmed a time, which and why, is in the log. */
@Component
class ClockConfirmations {

    private final AuditLog log;

    ClockConfirmations(AuditLog log) {
        this.log = log;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ClockConfirmed confirmed) {
        log.record(
                confirmed.actor(),
                "audit.clock-confirmed",
                confirmed.time().toString(),
                "reason=" + confirmed.reason());
    }
}
