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

    /** Failures before riddles are asked. */
    static final int WITHOUT_RIDDLE = 2;

    boolean isOpen(Instant now) {
        return !now.isBefore(opens);
    }

    /** Failures that are not forgiven yet. */
    private int standing(Pace pace, Instant now) {
        long forgiven = Duration.between(counted, now).dividedBy(pace.forgiven());
        return (int) Math.max(0, failures - Math.max(0, forgiven));
    }

    /** Whether a password is looked at only with a riddle solved. */
    boolean asksRiddle(Pace pace, Instant now) {
        return standing(pace, now) >= WITHOUT_RIDDLE;
    }

    /** One failure more. */
    Lane failed(Pace pace, Instant now) {
        int counting = standing(pace, now) + 1;
        Duration wait = pace.waitAfter(counting);
        // Where there is no wait, it stays open for those who came a moment before and are looked at a moment after.
        return new Lane(counting, now, wait.isZero() ? opens : now.plus(wait));
    }

    /** The last failure was none: it opens as it was when that try was let in. */
    Lane withdrawn(Instant now) {
        return new Lane(Math.max(0, failures - 1), counted, now.isBefore(opens) ? now : opens);
    }

    /** From then on it says no more than a new one. */
    Instant forgotten(Pace pace) {
        var forgiven = counted.plus(pace.forgiven().multipliedBy(failures));
        return forgiven.isAfter(opens) ? forgiven : opens;
    }
}
