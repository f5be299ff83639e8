package org.nishang.identity.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * A series of tries that share their failures.
 *
 * @param failures that counted at {@code counted}; some of them are forgiven since
 * @param opens until then every try is refused unseen
 */
record Lane(int failures, Instant counted, Instant opens) {

    boolean isOpen(Instant now) {
        return !now.isBefore(opens);
    }

    /** One failure more. */
    Lane failed(Pace pace, Instant now) {
        long forgiven = Duration.between(counted, now).dividedBy(pace.forgiven());
        int counting = (int) Math.max(0, failures - Math.max(0, forgiven)) + 1;
        Duration wait = pace.waitAfter(counting);
        // Where there is no wait, it stays open for those who came a moment before and are looked at a moment after.
        return new Lane(counting, now, wait.isZero() ? opens : now.plus(wait));
    }

    /** From then on it says no more than a new one. */
    Instant forgotten(Pace pace) {
        var forgiven = counted.plus(pace.forgiven().multipliedBy(failures));
        return forgiven.isAfter(opens) ? forgiven : opens;
    }
}
