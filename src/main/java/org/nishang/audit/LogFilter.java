package org.nishang.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the log are asked for; what is empty restricts nothing.
 *
 * @param from the first instant, inclusive
 * @param until the last instant, exclusive
 * @param actor the whole name of an account
 * @param event as it was recorded
 * @param subject the whole id or number
 * @param text a part of actor, subject or detail, in upper or lower case
 */
public record LogFilter(
        Optional<Instant> from, Optional<Instant> until, String actor, String event, String subject, String text) {}
