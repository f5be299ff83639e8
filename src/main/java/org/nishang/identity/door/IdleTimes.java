package org.nishang.identity.door;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How long sessions still go on without use. It counts by the time that the portal has been running, so that a clock
 * that is put right ends nobody's session. The idle time itself is that of the session.
 */
@Component
class IdleTimes {

    private static final String USED = IdleTimes.class.getName() + ".used";

    private final LongSupplier running;

    @Autowired
    IdleTimes() {
        this(System::nanoTime);
    }

    /** @param running nanoseconds from some moment on */
    IdleTimes(LongSupplier running) {
        this.running = running;
    }

    void use(HttpSession session) {
        session.setAttribute(USED, running.getAsLong());
    }

    /** Never more than the idle time, zero or less when it is over; empty for a session that does not end. */
    Optional<Duration> left(HttpSession session) {
        var limit = Duration.ofSeconds(session.getMaxInactiveInterval());
        if (!limit.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(
                session.getAttribute(USED) instanceof Long used ? limit.minusNanos(running.getAsLong() - used) : limit);
    }
}
