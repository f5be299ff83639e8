package org.nishang.certificate.kernel;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a certificate does not count, from the day under which it is kept.
 *
 * @param toDate first day valid again; null = until further notice
 */
@Embeddable
public record Suspension(@Nullable LocalDate toDate, String reason) {

    /** Whether its end is after the day. */
    public boolean lasts(LocalDate day) {
        return toDate == null || toDate.isAfter(day);
    }
}
