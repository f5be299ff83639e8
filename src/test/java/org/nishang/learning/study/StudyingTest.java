package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.Refusal;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A learner's way through a course. */
@PortalTest
@Transactional
class StudyingTest {

    @Autowired
    Studying studying;

    @Autowired
    StudiedTime studied;

    @Autowired
    ExamFixture people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void countsNothingBeforeTheLearnerEnrols() {
        var learner = people.person();

        As.learner(learner).run(() -> studying.complete("C04", "cords"));

        var standing = standing(learner);
        assertThat(standing.enrolment()).isEmpty();
        assertThat(standing.done()).isZero();
    }

    @Test
    void keepsWhatWasCompleted() {
        var learner = enrolled();

        complete(learner, "scope-and-classes");
        complete(learner, "scope-and-classes");
        complete(learner, "cords");

        assertThat(standing(learner).done()).isEqualTo(2);
        assertThat(standing(learner).left()).isEqualTo(11);
    }

    @Test
    void aLessonThatWasClickedThroughIsNotCompleted() {
        var learner = enrolled();

        refuses("learning.lesson.not-studied", () -> As.learner(learner).run(() -> studying.complete("C04", "cords")));

        assertThat(standing(learner).done()).isZero();
    }

    @Test
    void whatWasStudiedBeforeTheEnrolmentDoesNotCount() {
        var learner = people.person();
        studied.ofLesson(learner, "C04", "cords");
        clock.move(Duration.ofHours(1));
        As.learner(learner).run(() -> studying.enrol("P-D"));

        assertThat(open(learner, "cords").reading().orElseThrow().need().time().studied())
                .isZero();
        refuses("learning.lesson.not-studied", () -> As.learner(learner).run(() -> studying.complete("C04", "cords")));
    }

    @Test
    void saysHowLongALessonAsksFor() {
        var time = open(enrolled(), "cords").reading().orElseThrow().need().time();

        assertThat(time.floor()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(6));
        assertThat(time.minutesLeft()).isEqualTo((int) Math.ceil(time.floor().toSeconds() / 60.0));
        assertThat(open(people.person(), "cords").reading()).isEmpty();
    }

    @Test
    void goesOnWhereTheLearnerStopped() {
        var learner = enrolled();
        assertThat(next(learner)).isEqualTo("scope-and-classes");

        open(learner, "cords");
        assertThat(next(learner)).isEqualTo("cords");

        complete(learner, "cords");
        assertThat(next(learner)).isEqualTo("under-seven-and-older");
    }

    @Test
    void goesBackToWhatWasLeftOut() {
        var learner = enrolled();
        open(learner, "export-to-domestic");

        complete(learner, "export-to-domestic");

        assertThat(next(learner)).isEqualTo("scope-and-classes");
    }

    @Test
    void showsNobodyElsesProgress() {
        var learner = enrolled();
        complete(learner, "cords");

        assertThat(standing(people.person()).enrolment()).isEmpty();
    }

    @Test
    void showsALessonWithWhatItRestsOn() {
        var sheet = open(enrolled(), "cords");

        assertThat(sheet.position()).isEqualTo(9);
        assertThat(sheet.html()).contains("callout key").contains("cord-zones.zh.svg");
        assertThat(sheet.basis())
                .extracting(basis -> basis.edition())
                .containsOnly("GB 31701-2015")
                .hasSize(4);
    }

    @Test
    void knowsNoOtherCourseOrLesson() {
        var learner = As.learner(enrolled());

        refuses("common.unknown-id", () -> learner.run(() -> studying.course("C99")));
        assertThatThrownBy(() -> learner.run(() -> studying.complete("C04", "nothing")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> learner.run(() -> studying.enrol("P-X"))).isInstanceOf(Refusal.class);
    }

    @Test
    void isForLearnersOnly() {
        assertThatThrownBy(() -> As.administrator(Scope.ALL).run(() -> studying.courses()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void costsFewStatements() {
        var learner = enrolled();
        standing(learner);
        open(learner, "cords");

        assertThat(statements(() -> standing(learner))).isEqualTo(1);
        assertThat(statements(() -> open(learner, "cords"))).isEqualTo(5);
        assertThat(statements(() -> open(learner, "attachments"))).isEqualTo(6);
        studied.ofLesson(learner, "C04", "cords");
        assertThat(statements(() -> As.learner(learner).run(() -> studying.complete("C04", "cords"))))
                .isEqualTo(5);
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void enrolsOnceWhenTwoWindowsEnrolAtOnce() throws Exception {
        var learner = people.person();
        var start = new CountDownLatch(1);
        try (var windows = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                windows.submit(() -> {
                    start.await();
                    As.learner(learner).run(() -> studying.enrol("P-D"));
                    return true;
                });
            }
            start.countDown();
        }

        assertThat(jdbc.sql("select count(*) from enrolment where person_id = ?")
                        .param(learner.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private PersonId enrolled() {
        var learner = people.person();
        As.learner(learner).run(() -> studying.enrol("P-D"));
        return learner;
    }

    private CourseStanding standing(PersonId learner) {
        return As.learner(learner).call(() -> studying.course("C04"));
    }

    private String next(PersonId learner) {
        return standing(learner).next().map(CourseOutline.Lesson::id).orElse("");
    }

    private LessonSheet open(PersonId learner, String lesson) {
        return As.learner(learner).call(() -> studying.open("C04", lesson, Locale.CHINESE));
    }

    private void complete(PersonId learner, String lesson) {
        studied.ofLesson(learner, "C04", lesson);
        As.learner(learner).run(() -> studying.complete("C04", lesson));
    }

    /** What the test's own connection sent to the server. */
    private int statements(Runnable work) {
        int before = questions();
        work.run();
        return questions() - before - 1;
    }

    private int questions() {
        return jdbc.sql("show session status like 'Questions'")
                .query((row, n) -> row.getInt(2))
                .single();
    }
}
