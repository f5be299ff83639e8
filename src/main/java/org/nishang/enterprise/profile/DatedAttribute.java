package org.nishang.enterprise.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise was from a day to a day.
 *
 * @param to first day on which it is not any more; {@code null} = open
 */
public record DatedAttribute(
        AttributeKind kind,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        String recordedBy) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
