package org.nishang.certificate.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days without effect, {@code [from, to)}. */
record Suspended(LocalDate from, @Nullable LocalDate to) {

    /** Whether this one comes after the other is over, and so does not correct it. */
    boolean follows(Suspended other) {
        return other.to != null && !from.isBefore(other.to);
    }
}
