package org.nishang.learning.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A rule as somebody wants it.
 *
 * @param within days; 0 where the ground has none
 * @param region the beginning of its code; empty = everywhere
 * @param grade only enterprises of this grade; {@code null} = any
 * @param until last day; {@code null} = until it is revoked
 */
@NamedInterface("api")
public record RuleDraft(
        String programme,
        Ground ground,
        int within,
        String region,
        @Nullable GradeWanted grade,
        LocalDate from,
        @Nullable LocalDate until) {

    /** A grade of a category scheme. */
    public record GradeWanted(String scheme, String grade) {}
}
