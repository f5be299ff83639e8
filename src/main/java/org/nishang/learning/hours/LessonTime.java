package org.nishang.learning.hours;

import java.time.Duration;

/** How long somebody has studied a lesson, and how long is asked for at the least. */
public record LessonTime(Duration studied, Duration floor) {

    public boolean isReached() {
        return studied.compareTo(floor) >= 0;
    }

    /** What is missing, in minutes that were begun. */
    public int minutesLeft() {
        return isReached() ? 0 : (int) Math.ceilDiv(floor.minus(studied).toMillis(), 60_000);
    }
}
