package org.nishang.learning.hours;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which somebody studied a lesson, as it was counted.
 *
 * @param late reported after a time without a network
 */
public record StudiedInterval(Instant from, Instant to, String lesson, boolean late) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
