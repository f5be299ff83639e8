package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.ReviewPolicy;
import org.nishang.identity.PersonId;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A try teaches the next one no key. */
@PortalTest
@Transactional
class ReviewRuleTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Autowired
    ExamPapers papers;

    @Autowired
    Sheets sheets;

    @Autowired
    ReviewRule rule;

    @Autowired
    ExamSitting sitting;

    @Autowired
    ExamFixture exams;

    @Autowired
    FinishedExams finished;

    @Autowired
    CourseCatalogue courses;

    @Autowired
    MovableClock clock;

    private PersonId learner;

    @BeforeEach
    void learner() {
        learner = exams.person();
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void afterThreeBlankTriesALearnerHasSeenNoKey() {
        for (int tries = 0; tries < 3; tries++) {
            var review = handIn(0, LONG);

            assertThat(review.shown()).isEqualTo(AttemptReview.Shown.SCORE);
            assertThat(review.toStudyAgain()).isEmpty();
            assertThat(review.topics()).isEmpty();
            assertThat(review.lines()).hasSize(20).allSatisfy(line -> {
                assertThat(line.right()).isEmpty();
                assertThat(line.given()).isEmpty();
                assertThat(line.stem().text().zh()).isEqualTo("—");
                assertThat(line.explanation().text().zh()).isEqualTo("—");
            });
        }
        assertThat(exams.standing(learner).attemptsLeft()).isZero();
    }

    @Test
    void whoTriedLearnsTopicsAndLessons() {
        var review = handIn(5, LONG);

        assertThat(review.shown()).isEqualTo(AttemptReview.Shown.TOPICS);
        assertThat(review.toStudyAgain()).isNotEmpty();
        assertThat(review.topics()).hasSizeGreaterThan(1);
        assertThat(review.topics().stream().mapToInt(AttemptReview.Topic::right).sum())
                .isEqualTo(5);
        assertThat(review.lines()).allSatisfy(line -> assertThat(line.right()).isEmpty());
    }

    @Test
    void whoHandsInFasterThanAnybodyReadsLearnsTheScore() {
        assertThat(handIn(5, Duration.ofSeconds(90)).shown()).isEqualTo(AttemptReview.Shown.SCORE);
    }

    @Test
    void aPassShowsTheKeys() {
        var failed = handIn(5, LONG);

        var passed = handIn(20, LONG);

        assertThat(passed.shown()).isEqualTo(AttemptReview.Shown.ALL);
        assertThat(passed.lines()).allSatisfy(line -> assertThat(line.right()).isNotEmpty());
        assertThat(review(failed.outcome().id()).shown()).isEqualTo(AttemptReview.Shown.ALL);
    }

    @Test
    void thePolicyOfTheExamDecides() {
        var passed = handIn(20, LONG);
        var another = exams.person();

        assertThat(rule.shown(under(passed, ReviewPolicy.NEVER), learner)).isEqualTo(AttemptReview.Shown.TOPICS);
        assertThat(rule.shown(under(passed, ReviewPolicy.AFTER_LAST_TRY), learner))
                .isEqualTo(AttemptReview.Shown.ALL);
        assertThat(rule.shown(under(passed, ReviewPolicy.AFTER_LAST_TRY), another))
                .as("tries are left")
                .isEqualTo(AttemptReview.Shown.TOPICS);
    }

    @Test
    void timeHasToPassBetweenTwoTries() {
        var course = with(null, 24, null);
        handIn(5, LONG);

        assertThat(sitting.standing(learner, course, Instant.EPOCH).againAt()).isPresent();
        assertThat(sitting.standing(learner, course, Instant.EPOCH).attemptsLeft())
                .isEqualTo(2);
        refuses("assessment.attempt.cooling", () -> start(course));
        clock.move(Duration.ofHours(24));
        assertThat(start(course)).isNotNull();
    }

    @Test
    void howFastIsTooFastIsSaidByTheExam() {
        var id = handIn(5, Duration.ofSeconds(90)).outcome().id();
        var review = sheets.review(id, learner).orElseThrow();

        assertThat(rule.shown(under(review, with(null, null, 4)), learner)).isEqualTo(AttemptReview.Shown.TOPICS);
        assertThat(rule.shown(under(review, with(null, null, 5)), learner)).isEqualTo(AttemptReview.Shown.SCORE);
    }

    private AttemptReview handIn(int right, Duration after) {
        var attempt = exams.start(learner);
        clock.move(after);
        finished.handIn(attempt, right);
        return review(attempt);
    }

    private AttemptReview review(AttemptId attempt) {
        return As.learner(learner).call(() -> papers.review(attempt)).orElseThrow();
    }

    private AttemptId start(CourseOutline course) {
        return sitting.start(learner, course, Instant.EPOCH, Optional.empty());
    }

    private AttemptReview under(AttemptReview review, ReviewPolicy policy) {
        return under(review, with(policy, null, null));
    }

    private AttemptReview under(AttemptReview review, CourseOutline course) {
        return new AttemptReview(review.outcome(), course, review.shown(), review.taken(), review.lines());
    }

    private CourseOutline with(ReviewPolicy policy, Integer coolingHours, Integer secondsAQuestion) {
        var course = courses.current("C04").orElseThrow();
        var exam = course.exam();
        return new CourseOutline(
                course.id(),
                course.code(),
                course.version(),
                course.title(),
                course.summary(),
                course.audience(),
                course.system(),
                course.creditHours(),
                course.topics(),
                course.modules(),
                new CourseOutline.Exam(
                        exam.questions(),
                        exam.minutes(),
                        exam.passMark(),
                        exam.attempts(),
                        exam.waitDays(),
                        exam.draw(),
                        exam.blueprint(),
                        policy,
                        coolingHours,
                        secondsAQuestion));
    }
}
