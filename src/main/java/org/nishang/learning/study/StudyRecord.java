package org.nishang.learning.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptRow;
import org.nishang.common.Text;

/**
 * One way through a programme, with the exams that were sat on it.
 *
 * @param programme its name; exams that belong to no enrolment have none
 * @param began the day of enrolling, or of the first of its exams
 * @param ended the day on which it was completed or withdrawn; {@code null} while it is open
 * @param certificates numbers of those that came of it
 * @param exams newest first
 */
public record StudyRecord(
        Optional<Text> programme,
        State state,
        LocalDate began,
        @Nullable LocalDate ended,
        List<String> certificates,
        List<Exam> exams) {

    /** What has become of it. */
    public enum State {
        OPEN,
        COMPLETED,
        /** Another way led to the certificate first. */
        WITHDRAWN,
        /** Exams without an enrolment. */
        EXAMS_ONLY
    }

    /**
     * @param course its name when the exam was sat
     * @param result empty while it runs and while people have yet to mark it
     */
    public record Exam(AttemptId id, Text course, LocalDate on, Optional<AttemptRow> result) {}

    public StudyRecord {
        certificates = List.copyOf(certificates);
        exams = List.copyOf(exams);
    }
}
