package org.nishang.identity.signin;

import java.time.Duration;

/**
 * How failures slow down further tries.
 *
 * @param free failures that cost no waiting
 * @param first what the failure after them costs; each further one costs twice as much
 * @param longest no wait is longer
 * @param forgiven after this long without a failure one of them counts no more
 */
record Pace(int free, Duration first, Duration longest, Duration forgiven) {

    /** Strangers on one account: ten guesses in the first hour, then two an hour. */
    static final Pace ACCOUNT = new Pace(4, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(1));

    /** Strangers of one network on all accounts: a hall of learners mistypes now and then, a program all the time. */
    static final Pace NETWORK = new Pace(19, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofMinutes(2));

    /** @param failures those that count, with the one just made */
    Duration waitAfter(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
