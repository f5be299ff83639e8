package org.nishang.platform.time;

import java.time.Duration;

/**
 * Somebody confirmed a time to which the clock had leapt. What ends at an instant that was reckoned before, and should
 * last as long as it would have, is moved by as much.
 *
 * @param by positive = later
 */
public record ClockBelieved(Duration by) {}
