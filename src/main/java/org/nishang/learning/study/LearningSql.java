package org.nishang.learning.study;

import org.springframework.modulith.NamedInterface;

/** What was learnt, as SQL conditions for the queries of modules above. */
@NamedInterface("api")
public final class LearningSql {

    private LearningSql() {}

    /**
     * The person passed an exam of the enrolment's programme, started after the enrolment.
     *
     * @param enrolment alias of table {@code enrolment}
     * @param person a column
     * @param before an expression: the first moment that is too late
     */
    public static String passedAnExam(String enrolment, String person, String before) {
        // The clocks of the two rows may differ by a part of a second.
        return """
               exists (select 1 from attempt passing
                       where passing.person_id = %2$s and passing.passed
                         and passing.started_at >= %1$s.enrolled_at - interval 1 second
                         and passing.finished_at < %3$s
                         and passing.exam in (select needed.course_code from programme_course needed
                                              where needed.programme = %1$s.programme
                                                and needed.version = %1$s.programme_version))""".formatted(enrolment, person, before);
    }
}
