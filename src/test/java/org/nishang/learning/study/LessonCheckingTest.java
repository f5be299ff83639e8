package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.assessment.paper.RightAnswers;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A lesson is completed by reading and by its checks, in either order, and not by one of them. */
@PortalTest
@Transactional
class LessonCheckingTest {

    private static final LessonRef CORDS = new LessonRef("C04", "cords");
    private static final List<String> WRONG = List.of("z");

    @Autowired
    Studying studying;

    @Autowired
    LessonChecking checking;

    @Autowired
    StudyEvidence evidence;

    @Autowired
    StudiedTime studied;

    @Autowired
    ExamFixture people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private PersonId learner;

    @BeforeEach
    void enrolled() {
        learner = people.person();
        as().run(() -> studying.enrol("P-D"));
    }

    @Test
    void timeAloneDoesNotCompleteALesson() {
        studied.timeOfLesson(learner, "C04", "cords");

        refuses("learning.lesson.checks-left", () -> as().run(() -> studying.complete("C04", "cords")));
        assertThat(advance().checksLeft()).isEqualTo(3);
        assertThat(done()).isZero();
    }

    @Test
    void checksAloneDoNotCompleteALesson() {
        checks().forEach(check -> answer(check, RightAnswers.to(check)));

        refuses("learning.lesson.not-studied", () -> as().run(() -> studying.complete("C04", "cords")));
        assertThat(advance().checksLeft()).isZero();
        assertThat(done()).isZero();
    }

    @Test
    void theLastRightAnswerCompletesALessonThatWasRead() {
        studied.timeOfLesson(learner, "C04", "cords");
        var checks = checks();
        answer(checks.getFirst(), WRONG);
        answer(checks.getFirst(), RightAnswers.to(checks.getFirst()));
        answer(checks.get(1), RightAnswers.to(checks.get(1)));
        assertThat(advance().checksLeft()).isEqualTo(1);
        assertThat(done()).isZero();

        answer(checks.get(2), RightAnswers.to(checks.get(2)));

        assertThat(advance().isMet()).isTrue();
        assertThat(done()).isEqualTo(1);
        assertThat(recorded()).isEqualTo(4);
    }

    @Test
    void aQuestionThatIsTriedAgainHasAnotherOrder() {
        for (PracticeQuestion check : checks()) {
            var again = as().call(() -> checking.again(check));

            assertThat(again.code()).isEqualTo(check.code());
            assertThat(again.order()).containsExactlyInAnyOrderElementsOf(check.order());
            if (check.order().size() > 2) {
                assertThat(again.order()).isNotEqualTo(check.order());
            }
            assertThat(again.judge(RightAnswers.to(again)).right()).isTrue();
        }
    }

    @Test
    void everyCheckOfTheShippedCourseCanBeAnswered() {
        studying(lesson -> {
            var checks = as().call(() -> studying.open("C04", lesson, Locale.CHINESE))
                    .checks();
            assertThat(checks).as(lesson).hasSize(3);
            assertThat(checks)
                    .allSatisfy(check -> assertThat(
                                    check.judge(RightAnswers.to(check)).right())
                            .as(check.code())
                            .isTrue());
        });
    }

    @Test
    void countsNothingWithoutAnEnrolmentAndNoQuestionOfAnotherLesson() {
        var check = checks().getFirst();
        var stranger = As.learner(people.person());

        assertThat(stranger.call(() -> checking.answer(CORDS, check, RightAnswers.to(check)))
                        .right())
                .isTrue();
        assertThat(recorded()).isZero();
        refuses(
                "common.unknown-id",
                () -> as().run(() -> checking.answer(new LessonRef("C04", "marking"), check, WRONG)));
        refuses("attempt.malformed", () -> as().run(() -> checking.answer(CORDS, check, List.of("x".repeat(3000)))));
    }

    @Test
    void anAnswerStaysAsItWasGiven() {
        answer(checks().getFirst(), WRONG);

        assertThatThrownBy(() -> jdbc.sql("update lesson_check_answer set is_right = true")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theEvidenceTellsTheChecks() {
        var check = checks().getFirst();
        answer(check, RightAnswers.to(check));

        var told = as().call(() -> evidence.of(learner, "C04"));

        assertThat(told.checks()).isEqualTo(39);
        assertThat(told.checksDone()).isEqualTo(1);
        assertThat(told.lessons())
                .filteredOn(lesson -> lesson.id().equals("cords"))
                .allSatisfy(lesson -> assertThat(lesson.checksDone()).isEqualTo(1));
    }

    @Test
    void whatEitherRecordOfAPersonAnsweredCounts() {
        var other = people.person();
        var checks = checks();
        answer(checks.getFirst(), RightAnswers.to(checks.getFirst()));
        As.learner(other).run(() -> studying.enrol("P-D"));
        As.learner(other).run(() -> checking.answer(CORDS, checks.get(1), RightAnswers.to(checks.get(1))));

        events.publishEvent(new PersonsMerged(other, learner));

        assertThat(advance().checksLeft()).isEqualTo(1);
    }

    private As as() {
        return As.learner(learner);
    }

    private List<PracticeQuestion> checks() {
        return as().call(() -> studying.open("C04", "cords", Locale.CHINESE)).checks();
    }

    private void answer(PracticeQuestion check, List<String> answer) {
        as().run(() -> checking.answer(CORDS, check, answer));
    }

    private LessonNeed advance() {
        return as().call(() -> studying.advance("C04", "cords")).orElseThrow();
    }

    private int done() {
        return as().call(() -> studying.course("C04")).done();
    }

    private void studying(java.util.function.Consumer<String> lesson) {
        as().call(() -> studying.course("C04")).course().lessons().forEach(one -> lesson.accept(one.id()));
    }

    private int recorded() {
        return jdbc.sql("select count(*) from lesson_check_answer")
                .query(Integer.class)
                .single();
    }
}
