package org.nishang.assessment.paper;

import java.math.BigDecimal;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseHours;
import org.springframework.stereotype.Component;

/** The hours that a course claims are those that its content comes to, or differ by no more than a quarter of them. */
@Component
class HoursCheck implements Invariant {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private final CourseCatalogue courses;
    private final CourseHours hours;

    HoursCheck(CourseCatalogue courses, CourseHours hours) {
        this.courses = courses;
        this.hours = hours;
    }

    @Override
    public String key() {
        return "assessment.check.hours";
    }

    @Override
    public Outcome check() {
        var current = courses.current();
        return new Outcome(
                current.size(),
                current.stream()
                        .filter(course -> isApart(course.creditHours(), hours.reckoned(course)))
                        .map(course -> Finding.of(
                                course.code(),
                                "",
                                "assessment.check.hours.apart",
                                course.creditHours().toPlainString(),
                                hours.reckoned(course).toPlainString()))
                        .toList());
    }

    static boolean isApart(BigDecimal claimed, BigDecimal reckoned) {
        return claimed.subtract(reckoned).abs().multiply(FOUR).compareTo(reckoned) > 0;
    }
}
