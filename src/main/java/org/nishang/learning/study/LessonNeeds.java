package org.nishang.learning.study;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nishang.assessment.paper.CheckQuestions;
import org.nishang.assessment.paper.CourseChecks;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.check.CheckAnswers;
import org.nishang.learning.hours.StudyTime;
import org.springframework.stereotype.Component;

/** What the lessons of a course ask for, and how much of it somebody has done. */
@Component
class LessonNeeds {

    private final StudyTime time;
    private final CheckQuestions questions;
    private final CheckAnswers answers;

    LessonNeeds(StudyTime time, CheckQuestions questions, CheckAnswers answers) {
        this.time = time;
        this.questions = questions;
        this.answers = answers;
    }

    /**
     * @param since only what was done from here on
     * @return by lesson, in their order
     */
    Map<String, LessonNeed> of(PersonId learner, CourseOutline course, Instant since) {
        return of(learner, course, questions.of(course), since);
    }

    Map<String, LessonNeed> of(PersonId learner, CourseOutline course, CourseChecks checks, Instant since) {
        var times = time.of(learner, course, since);
        var right = checks.isEmpty() ? Set.<String>of() : answers.right(learner, course.code(), since);
        var needs = new LinkedHashMap<String, LessonNeed>();
        for (CourseOutline.Lesson lesson : course.lessons()) {
            needs.put(
                    lesson.id(),
                    new LessonNeed(Objects.requireNonNull(times.get(lesson.id())), checks.codes(lesson), right));
        }
        return needs;
    }
}
