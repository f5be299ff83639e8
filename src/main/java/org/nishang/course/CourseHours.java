package org.nishang.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/**
 * The credit hours of a course, reckoned from its content by one rule: ten minutes for 750 characters of the Chinese
 * text, which is to read, to work its example and to come back to it; a minute for each picture and each check; 45
 * minutes are a credit hour. How long a lesson must be open at the least is another matter.
 */
@Component
public class CourseHours {

    private static final BigDecimal CHARACTERS_A_MINUTE = BigDecimal.valueOf(75);
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(45);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final CourseCatalogue courses;

    CourseHours(CourseCatalogue courses) {
        this.courses = courses;
    }

    /** @return in halves, to the nearest */
    public BigDecimal reckoned(CourseOutline course) {
        var minutes = course.lessons().stream()
                .map(lesson -> minutes(
                        courses.length(course.id(), lesson.id()),
                        lesson.scored().size()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return inHalves(minutes);
    }

    static BigDecimal minutes(LessonLength length, int checks) {
        return BigDecimal.valueOf(length.characters())
                .divide(CHARACTERS_A_MINUTE, 4, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf((long) length.pictures() + checks));
    }

    static BigDecimal inHalves(BigDecimal minutes) {
        return minutes.multiply(TWO)
                .divide(MINUTES_AN_HOUR, 0, RoundingMode.HALF_UP)
                .divide(TWO, 1, RoundingMode.UNNECESSARY);
    }
}
