package org.nishang.learning.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.hours.StudyFloor;
import org.nishang.testing.As;
import org.springframework.stereotype.Component;

/** Takes a learner of a test through courses. */
@Component
class CoursePassing {

    private final Studying studying;
    private final StudiedTime studied;
    private final ExamAdmission admission;
    private final FinishedExams exams;
    private final CourseCatalogue courses;

    CoursePassing(
            Studying studying,
            StudiedTime studied,
            ExamAdmission admission,
            FinishedExams exams,
            CourseCatalogue courses) {
        this.studying = studying;
        this.studied = studied;
        this.admission = admission;
        this.exams = exams;
        this.courses = courses;
    }

    void pass(PersonId learner, String course) {
        study(learner, course);
        exams.handIn(
                start(learner, course),
                courses.current(course).orElseThrow().exam().questions());
    }

    AttemptId start(PersonId learner, String course) {
        return As.learner(learner).call(() -> admission.start(course));
    }

    void study(PersonId learner, String course) {
        studied.ofCourse(learner, course);
        As.learner(learner)
                .run(() -> courses.current(course)
                        .orElseThrow()
                        .lessons()
                        .forEach(lesson -> studying.complete(course, lesson.id())));
    }

    /** Credit hours that the floors of a course come to. */
    BigDecimal floor(String code) {
        var course = courses.current(code).orElseThrow();
        long seconds = course.lessons().stream()
                .mapToLong(lesson ->
                        StudyFloor.of(courses.length(course.id(), lesson.id())).toSeconds())
                .sum();
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(2700), 2, RoundingMode.DOWN)
                .min(course.creditHours());
    }
}
