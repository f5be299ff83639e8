package org.nishang.certificate;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a certificate does not count.
 *
 * @param toDate first day valid again; null = until further notice
 */
@Embeddable
record Suspension(LocalDate fromDate, @Nullable LocalDate toDate, String reason) {

    boolean covers(LocalDate day) {
        return !fromDate.isAfter(day) && (toDate == null || toDate.isAfter(day));
    }
}
