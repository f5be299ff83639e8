package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a learner sees of a result, before and after the exam is passed. */
@PortalTest
@Transactional
class ExamPapersTest {

    @Autowired
    private ExamPapers papers;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private FinishedExams finished;

    @Test
    void aFailedTryShowsTopicsAndLessonsAndNoQuestionNorKey() {
        var learner = exams.person();
        for (int right : List.of(0, 0, 13)) {
            var attempt = exams.start(learner);
            finished.handIn(attempt, right);

            var review = review(learner, attempt);

            assertThat(review.isOpen()).isFalse();
            assertThat(review.toStudyAgain()).isNotEmpty();
            assertThat(review.topics().stream().mapToInt(AttemptReview.Topic::right))
                    .hasSizeGreaterThan(1);
            assertThat(review.topics().stream()
                            .mapToInt(AttemptReview.Topic::right)
                            .sum())
                    .isEqualTo(right);
            assertThat(review.lines()).hasSize(20).allSatisfy(line -> {
                assertThat(line.right()).isEmpty();
                assertThat(line.given()).isEmpty();
                assertThat(line.stem().words().zh()).isEqualTo("—");
                assertThat(line.explanation().words().zh()).isEqualTo("—");
            });
        }
    }

    @Test
    void aPassOpensThisTryAndTheOnesBefore() {
        var learner = exams.person();
        var failed = exams.start(learner);
        finished.handIn(failed, 0);
        var passed = exams.start(learner);
        finished.handIn(passed, 20);

        assertThat(List.of(review(learner, passed), review(learner, failed))).allSatisfy(review -> {
            assertThat(review.isOpen()).isTrue();
            assertThat(review.lines())
                    .allSatisfy(line -> assertThat(line.right()).isNotEmpty());
        });
    }

    private AttemptReview review(PersonId learner, AttemptId attempt) {
        return As.learner(learner).call(() -> papers.review(attempt)).orElseThrow();
    }
}
