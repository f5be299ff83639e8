package org.nishang.course.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact of a course was read.
 *
 * @param fact its id
 * @param at address or title, as somebody finds it again; empty = not written down
 * @param seen the day on which it was read; {@code null} = not written down
 * @param note how sure, in words; empty = nothing to add
 * @param lookAgain the day by which it is read again
 */
record FactSource(
        String course,
        String fact,
        String at,
        @Nullable LocalDate seen,
        Surety sure,
        String note,
        LocalDate lookAgain) {}
