package org.nishang.learning.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed to be written of one person when a class is closed.
 *
 * @param hours as a decimal
 */
record ClosingLine(
        UUID person,
        boolean passed,
        int attempts,
        String hours,
        @Nullable Integer score) {}
