package org.nishang.platform.time;

import java.time.Instant;

/** Somebody said that the machine's time is right although it had leapt; the portal goes over to it soon. */
public record ClockConfirmed(Instant time, String actor, String reason) {}
