package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The exams of the courses that come with the product, sat from their own banks. */
@PortalTest
@Transactional
class ShippedExamsTest {

    private static final int EVERYTHING = 200;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private FinishedExams finished;

    @Autowired
    private jakarta.persistence.EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void isPassedWithTheRightAnswersAndFailedWithNone(String exam) {
        var passed = exams.start(exams.person(), exam);
        var failed = exams.start(exams.person(), exam);
        entities.flush();

        finished.handIn(passed, EVERYTHING);
        finished.handIn(failed, 0);
        entities.flush();

        assertThat(isPassed(passed)).isTrue();
        assertThat(isPassed(failed)).isFalse();
    }

    /** Everything else is right, so the score reaches the mark. */
    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void isFailedByOneWrongAnswerThatDecides(String exam) {
        var attempt = exams.start(exams.person(), exam);
        entities.flush();

        finished.handInAllBut(attempt, exams.decisive(attempt).getFirst());
        entities.flush();

        assertThat(isPassed(attempt)).isFalse();
        assertThat(reachesMark(attempt)).isTrue();
    }

    private boolean reachesMark(AttemptId attempt) {
        return jdbc.sql("select score >= pass_mark from attempt where attempt_id = ?")
                .param(attempt.value())
                .query(Boolean.class)
                .single();
    }

    private boolean isPassed(AttemptId attempt) {
        return jdbc.sql("select passed from attempt where attempt_id = ?")
                .param(attempt.value())
                .query(Boolean.class)
                .single();
    }
}
