package org.nishang.enterprise.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/** The grade of a scheme that an enterprise had from a day to a day, and who decided so. */
public record DatedGrade(
        String scheme,
        Text schemeName,
        String grade,
        Text gradeName,
        LocalDate from,
        @Nullable LocalDate to,
        String authority) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
