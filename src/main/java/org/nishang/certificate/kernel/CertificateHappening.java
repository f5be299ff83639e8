package org.nishang.certificate.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line in the life of a certificate.
 *
 * @param on first day on which it holds; of {@code EXPIRED} the day after the last valid one
 * @param until of a suspension: the first day valid again
 * @param reason empty where none is known, as of what came by a file
 * @param actor the account's name; empty where nobody decided
 * @param recordedAt null = not recorded as an act
 */
public record CertificateHappening(
        CertificateEvent event,
        LocalDate on,
        @Nullable LocalDate until,
        String reason,
        String actor,
        @Nullable Instant recordedAt) {}
