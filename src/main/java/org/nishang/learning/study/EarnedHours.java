package org.nishang.learning.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.CreditHours;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.hours.StudyTime;
import org.springframework.stereotype.Component;

/** Credit hours of a way through a programme: those that were earned, of each course at most its own. */
@Component
class EarnedHours {

    private final Enrolments enrolments;
    private final CourseCatalogue courses;
    private final StudyTime time;

    EarnedHours(Enrolments enrolments, CourseCatalogue courses, StudyTime time) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.time = time;
    }

    /**
     * What a lesson asked for when it was completed decides: that a later version asks for more takes nothing away.
     *
     * @param passed codes of the courses that count
     * @return with two places; empty where lessons were completed before time was measured
     */
    Optional<BigDecimal> measured(PersonId person, Enrolment enrolment, List<String> passed) {
        var inDoubt = enrolments.doneWithoutFloor(enrolment.id());
        var sum = BigDecimal.ZERO.setScale(2);
        for (String code : passed) {
            var course = courses.current(code).orElseThrow();
            var times = time.of(person, course, enrolment.enrolledAt());
            boolean measured = times.entrySet().stream()
                    .filter(one -> inDoubt.contains(new LessonRef(code, one.getKey())))
                    .allMatch(one -> one.getValue().isReached());
            if (!measured) {
                return Optional.empty();
            }
            sum = sum.add(CreditHours.earned(times.values(), course.creditHours()));
        }
        return Optional.of(sum);
    }

    /** What the courses come to by their content. */
    BigDecimal byContent(List<String> passed) {
        return passed.stream()
                .map(code -> courses.current(code).orElseThrow())
                .map(CourseOutline::creditHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
