package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.TakenExam;
import org.nishang.course.CourseVersionId;

class ExamsByEnrolmentTest {

    private static final CourseVersionId VERSION = new CourseVersionId(UUID.randomUUID());

    private final EnrolmentPeriod first = period("P-D", 10);
    private final EnrolmentPeriod second = period("P-D", 20);
    private final EnrolmentPeriod other = period("P-A", 15);

    @Test
    void anExamStandsAtTheLatestEnrolmentBeforeIt() {
        var early = exam("C04", 12);
        var onTheDot = exam("C04", 20);
        var late = exam("C04", 99);

        var sorted = sorted(early, onTheDot, late);

        assertThat(sorted.under().get(first.id())).containsExactly(early);
        assertThat(sorted.under().get(second.id())).containsExactly(onTheDot, late);
        assertThat(sorted.apart()).isEmpty();
    }

    @Test
    void anExamStandsAtNoProgrammeThatDoesNotAskForIt() {
        var exam = exam("C12", 17);

        assertThat(sorted(exam).under().get(other.id())).containsExactly(exam);
    }

    @Test
    void noExamIsLeftOut() {
        var beforeAll = exam("C04", 1);
        var ofNoProgramme = exam("C99", 50);

        assertThat(sorted(beforeAll, ofNoProgramme).apart()).containsExactly(beforeAll, ofNoProgramme);
    }

    private ExamsByEnrolment sorted(TakenExam... exams) {
        return ExamsByEnrolment.of(
                List.of(second, other, first),
                List.of(exams),
                (period, exam) -> period.programme().equals("P-D") ? exam.equals("C04") : exam.equals("C12"));
    }

    private static EnrolmentPeriod period(String programme, long from) {
        return new EnrolmentPeriod(UUID.randomUUID(), programme, 1, Instant.ofEpochSecond(from), null, null);
    }

    private static TakenExam exam(String course, long at) {
        return new TakenExam(AttemptId.next(), course, VERSION, Instant.ofEpochSecond(at), Optional.empty());
    }
}
