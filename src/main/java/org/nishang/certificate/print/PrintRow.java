package org.nishang.certificate.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One file of papers that somebody had put together.
 *
 * @param subject the session's code, the filter's words or the number
 * @param papers how many are in it
 * @param copies of each
 * @param reissuedOn where one certificate is asked about: of which copy its paper is
 */
public record PrintRow(
        UUID run,
        Kind kind,
        String subject,
        int papers,
        int copies,
        String reason,
        String actor,
        Instant printedAt,
        Optional<LocalDate> reissuedOn) {

    /** What a run was made of. */
    public enum Kind {
        SESSION,
        REGISTER,
        SINGLE
    }
}
