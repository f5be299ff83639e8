package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.hours.StudyFloor;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.session.OnlineSessions;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** From the last lesson over the exam to the completed programme. */
@PortalTest
@Transactional
class CompletionTest {

    @Autowired
    Studying studying;

    @Autowired
    StudiedTime studied;

    @Autowired
    ExamAdmission admission;

    @Autowired
    ExamFixture people;

    @Autowired
    FinishedExams exams;

    @Autowired
    OnlineSessions sessions;

    @Autowired
    Programmes programmes;

    @Autowired
    CompletionsHeard heard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CourseCatalogue courses;

    @Autowired
    Clock clock;

    @Test
    void refusesTheExamToWhoIsNotEnrolled() {
        var learner = people.person();

        assertThatThrownBy(() -> start(learner)).satisfies(refuses("learning.exam.not-enrolled"));
    }

    @Test
    void refusesTheExamUntilAllLessonsAreComplete() {
        var learner = enrolled();
        studyAllBut(learner, 2);

        assertThatThrownBy(() -> start(learner)).satisfies(refuses("learning.exam.lessons-left", 2));
        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.LESSONS_LEFT);
    }

    @Test
    void opensTheExamAfterTheLastLesson() {
        var learner = ready();

        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.READY);
        var attempt = start(learner);

        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.RUNNING);
        assertThat(start(learner)).isEqualTo(attempt);
    }

    @Test
    void completesTheProgrammeOnceWhenTheExamIsPassed() {
        var learner = ready();

        exams.handIn(start(learner), 20);

        var today = LocalDate.now(clock);
        assertThat(heard.of(learner)).singleElement().satisfies(completed -> {
            assertThat(completed.programme()).isEqualTo("P-D");
            assertThat(completed.on()).isEqualTo(today);
            assertThat(completed.creditHours())
                    .as("what the floors of all lessons come to")
                    .isEqualByComparingTo(floors("C04"));
            assertThat(completed.score()).hasToString("100");
        });
        assertThat(outcomes(learner))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome)
                        .containsEntry("code", "ONL-P-D.3-" + today.getYear())
                        .containsEntry("result", "PASSED")
                        .containsEntry("attempts", 1)
                        .containsEntry("first_attempt_passed", true));
        assertThat(standing(learner).completedOn()).hasValue(today);
        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.PASSED);
    }

    @Test
    void whoStudiesLongerEarnsNoMoreThanTheCourseHas() {
        var learner = ready();
        for (int i = 0; i < 20; i++) {
            studied.ofCourse(learner, "C04");
        }

        exams.handIn(start(learner), 20);

        assertThat(hours(learner)).isEqualByComparingTo("5");
    }

    @Test
    void lessonsThatWereCompletedBeforeTimeWasMeasuredGiveTheHoursOfTheContent() {
        var learner = ready();
        studiedLessThanToday(learner);
        jdbc.sql("""
                update lesson_progress set floor_seconds = null where enrolment_id in (
                    select enrolment_id from enrolment where person_id = ?)""").param(learner.value()).update();

        exams.handIn(start(learner), 20);

        assertThat(heard.of(learner))
                .singleElement()
                .satisfies(completed -> assertThat(completed.creditHours()).isEqualByComparingTo("5"));
        assertThat(hours(learner)).as("not measured").isNull();
    }

    @Test
    void aLessonThatAsksForMoreTimeTodayWasMeasuredAllTheSame() {
        var learner = ready();
        studiedLessThanToday(learner);

        exams.handIn(start(learner), 20);

        assertThat(hours(learner)).as("measured").isPositive().isLessThan(floors("C04"));
    }

    /** As if the lesson on cords had become longer since. */
    private void studiedLessThanToday(PersonId learner) {
        jdbc.sql("""
                update study_time set ended_at = timestampadd(second, 30, started_at)
                where person_id = ? and lesson = 'cords'""").param(learner.value()).update();
    }

    private @Nullable BigDecimal hours(PersonId learner) {
        return jdbc.sql("select credit_hours from training_outcome where person_id = ?")
                .param(learner.value())
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal("credit_hours")))
                .single()
                .orElse(null);
    }

    @Test
    void completesNothingWhenTheExamIsFailed() {
        var learner = ready();

        exams.handIn(start(learner), 13);

        assertThat(heard.of(learner)).isEmpty();
        assertThat(outcomes(learner)).isEmpty();
        assertThat(standing(learner).isOpen()).isTrue();
        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.READY);
    }

    @Test
    void waitsAfterTheLastAttempt() {
        var learner = ready();
        for (int i = 0; i < 3; i++) {
            exams.handIn(start(learner), 0);
        }

        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.WAITING);
        assertThatThrownBy(() -> start(learner)).isInstanceOf(Refusal.class);
    }

    @Test
    void recordsThatTheFirstAttemptFailed() {
        var learner = ready();
        exams.handIn(start(learner), 13);

        exams.handIn(start(learner), Integer.MAX_VALUE);

        assertThat(outcomes(learner))
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome).containsEntry("attempts", 2).containsEntry("first_attempt_passed", false));
    }

    @Test
    void renewsWithFreshProgressAndKeepsTheEarlierEnrolment() {
        var learner = ready();
        exams.handIn(start(learner), 20);
        certificateEnds(learner, LocalDate.now(clock).plusDays(30));

        As.learner(learner).run(() -> studying.enrol("P-D"));

        assertThat(standing(learner).isOpen()).isTrue();
        assertThat(standing(learner).done()).isZero();
        assertThatThrownBy(() -> start(learner)).satisfies(refuses("learning.exam.lessons-left", 13));
        studyAllBut(learner, 0);
        exams.handIn(start(learner), 20);
        assertThat(heard.of(learner)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from enrolment where person_id = ? and completed_on is not null")
                        .param(learner.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(outcomes(learner)).as("one person-time a year").hasSize(1);
    }

    @Test
    void beginsAgainOnlyWhenTheCertificateCanBeRenewed() {
        var learner = ready();
        exams.handIn(start(learner), 20);

        assertThatThrownBy(() -> As.learner(learner).run(() -> studying.enrol("P-D")))
                .satisfies(thrown -> assertThat(((Refusal) thrown).key()).isEqualTo("certificate.path.too-early"));
        assertThat(beginnings(learner)).isNotEmpty().allMatch(one -> one.isAgain() && !one.isOffered());

        certificateEnds(learner, LocalDate.now(clock).plusDays(30));
        assertThat(beginnings(learner)).anyMatch(Beginning::isOffered);
        certificateEnds(learner, LocalDate.now(clock).minusDays(1));
        assertThat(beginnings(learner)).anyMatch(Beginning::isOffered);
    }

    @Test
    void whoBeganCompletesAlsoWhereACertificateCameMeanwhile() {
        var learner = ready();
        exams.handIn(start(learner), 20);
        jdbc.sql(
                        "insert into enrolment (enrolment_id, person_id, programme, enrolled_at, version) values (uuid(), ?, 'P-D', utc_timestamp(6), 0)")
                .param(learner.value())
                .update();
        studyAllBut(learner, 0);

        exams.handIn(start(learner), 20);

        assertThat(standing(learner).isOpen()).isFalse();
    }

    @Test
    void anExamThatRunsGoesOnWhenTheCourseGetsMoreLessons() {
        var learner = ready();
        var attempt = start(learner);
        jdbc.sql(
                        "delete from lesson_progress where enrolment_id in (select enrolment_id from enrolment where person_id = ?) limit 2")
                .param(learner.value())
                .update();

        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.RUNNING);
        assertThat(start(learner)).isEqualTo(attempt);
        exams.handIn(attempt, 3);
        assertThat(state(learner).kind()).isEqualTo(ExamState.Kind.LESSONS_LEFT);
        assertThat(state(learner).standing().finished()).hasSize(1);
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void makesOneSessionWhenTwoAreTheFirstAtOnce() throws Exception {
        var programme = programmes.byCode("P-D").orElseThrow();
        var day = LocalDate.of(1999, 5, 4);
        var persons = List.of(people.person(), people.person());
        var start = new CountDownLatch(1);
        try {
            try (var both = Executors.newFixedThreadPool(2)) {
                var results = persons.stream()
                        .map(person -> both.submit(() -> {
                            start.await();
                            transaction.executeWithoutResult(status ->
                                    sessions.passed(person, programme, BigDecimal.TEN, Optional.empty(), day, 1, true));
                            return true;
                        }))
                        .toList();
                start.countDown();
                for (var result : results) {
                    assertThat(result.get()).isTrue();
                }
            }

            assertThat(persons)
                    .allSatisfy(person -> assertThat(outcomes(person)).hasSize(1));
        } finally {
            jdbc.sql(
                            "delete from training_outcome where session_id in (select session_id from training_session where code = 'ONL-P-D.3-1999')")
                    .update();
            assertThat(jdbc.sql("delete from training_session where code = 'ONL-P-D.3-1999'")
                            .update())
                    .isEqualTo(1);
        }
    }

    private List<Beginning> beginnings(PersonId learner) {
        return As.learner(learner).call(() -> studying.beginnings(studying.course("C04")));
    }

    private void certificateEnds(PersonId learner, LocalDate lastDay) {
        jdbc.sql("update certificate set last_day = ? where person_id = ?")
                .params(lastDay, learner.value())
                .update();
    }

    private PersonId enrolled() {
        var learner = people.person();
        As.learner(learner).run(() -> studying.enrol("P-D"));
        return learner;
    }

    private PersonId ready() {
        var learner = enrolled();
        studyAllBut(learner, 0);
        return learner;
    }

    private void studyAllBut(PersonId learner, int left) {
        var lessons = standing(learner).course().lessons();
        studied.ofCourse(learner, "C04");
        As.learner(learner)
                .run(() -> lessons.stream()
                        .limit(lessons.size() - left)
                        .forEach(lesson -> studying.complete("C04", lesson.id())));
    }

    /** Of a course, in credit hours. */
    private BigDecimal floors(String code) {
        var course = courses.current(code).orElseThrow();
        long seconds = course.lessons().stream()
                .mapToLong(lesson ->
                        StudyFloor.of(courses.length(course.id(), lesson.id())).toSeconds())
                .sum();
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(2700), 2, RoundingMode.DOWN);
    }

    private CourseStanding standing(PersonId learner) {
        return As.learner(learner).call(() -> studying.course("C04"));
    }

    private ExamState state(PersonId learner) {
        return As.learner(learner).call(() -> admission.state(studying.course("C04")));
    }

    private AttemptId start(PersonId learner) {
        return As.learner(learner).call(() -> admission.start("C04"));
    }

    private List<Map<String, Object>> outcomes(PersonId learner) {
        return jdbc.sql("""
                select s.code, o.result, cast(o.attempts as int) attempts, o.first_attempt_passed
                from training_outcome o join training_session s using (session_id)
                where o.person_id = ?""").param(learner.value()).query().listOfRows();
    }

    private static java.util.function.Consumer<Throwable> refuses(String key, Object... arguments) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(Refusal.class);
            assertThat(((Refusal) thrown).key()).isEqualTo(key);
            assertThat(((Refusal) thrown).arguments()).containsExactly(arguments);
        };
    }
}
