package org.nishang.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day from which an enterprise is registered; where it is not known the column holds a day of long ago. */
public final class RegistrationDay {

    public static final LocalDate SINCE_EVER = LocalDate.of(1900, 1, 1);

    private RegistrationDay() {}

    /** Nothing where the day stands for "since ever". */
    public static @Nullable LocalDate known(LocalDate registeredOn) {
        return registeredOn.equals(SINCE_EVER) ? null : registeredOn;
    }
}
