package org.nishang.learning.study;

import java.time.LocalDate;
import java.util.Set;
import org.nishang.course.CourseOutline;

/**
 * What a refresher asks a holder to read of a course: what has changed since the certificate.
 *
 * @param since the day on which the certificate was issued
 * @param unchanged lessons that say what they said then
 */
public record Refresher(LocalDate since, Set<String> unchanged) {

    public Refresher {
        unchanged = Set.copyOf(unchanged);
    }

    boolean asksFor(CourseOutline.Lesson lesson) {
        return !unchanged.contains(lesson.id());
    }
}
