package org.nishang.assessment.sitting;

import java.time.Instant;
import java.util.Optional;
import org.nishang.course.CourseVersionId;
import org.springframework.modulith.NamedInterface;

/**
 * An attempt of a learner, whatever has become of its course and its enrolment since.
 *
 * @param exam code of the course
 * @param version of the course when it was taken
 * @param result empty while it runs and while people have yet to mark it
 */
@NamedInterface("api")
public record TakenExam(
        AttemptId id, String exam, CourseVersionId version, Instant startedAt, Optional<AttemptRow> result) {}
