package org.nishang.course.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * A fact of a course and where it was read.
 *
 * @param fact its id
 * @param ended whether it is no longer true
 * @param at address or title of the source; empty = not written down
 * @param seen {@code null} = not written down
 * @param lookAgain the day by which it is read again
 */
public record SourceRow(
        String course,
        String fact,
        String edition,
        Text clause,
        Text statement,
        boolean ended,
        String at,
        @Nullable LocalDate seen,
        Surety sure,
        String note,
        LocalDate lookAgain) {

    public boolean isOverdueOn(LocalDate day) {
        return !ended && lookAgain.isBefore(day);
    }

    public String id() {
        return course + " " + fact;
    }
}
