package org.nishang.certificate.life;

import java.time.Instant;
import java.util.UUID;

/**
 * A correction that waits for a second person.
 *
 * @param holder as the paper has it
 * @param mine whether the caller asked for it, and so cannot grant it
 */
public record OpenCorrection(
        UUID id, String number, String holder, String reason, String requestedBy, Instant requestedAt, boolean mine) {}
