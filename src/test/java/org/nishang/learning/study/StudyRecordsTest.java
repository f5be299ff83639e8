package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever begins anew: what was studied before stays in reach, with every exam. */
@PortalTest
@Transactional
class StudyRecordsTest {

    @Autowired
    Studying studying;

    @Autowired
    StudiedTime studied;

    @Autowired
    StudyRecords records;

    @Autowired
    ExamAdmission admission;

    @Autowired
    ExamFixture people;

    @Autowired
    FinishedExams exams;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewEnrolmentHidesNeitherTheExamsOfTheOldOneNorItsCertificate() {
        var learner = people.person();
        var failed = sit(learner, 3);
        var passed = sit(learner, 20);
        enrolAgain(learner);

        assertThat(besides(learner)).singleElement().satisfies(earlier -> {
            assertThat(earlier.state()).isEqualTo(StudyRecord.State.COMPLETED);
            assertThat(earlier.certificates()).hasSize(1);
            assertThat(exams(earlier)).containsExactly(passed, failed);
        });
        assertThat(all(learner))
                .extracting(StudyRecord::state)
                .containsExactly(StudyRecord.State.OPEN, StudyRecord.State.COMPLETED);
    }

    @Test
    void whatThePageOfTheCourseShowsIsNotAmongTheEarlierOnes() {
        var learner = people.person();
        sit(learner, 3);

        assertThat(besides(learner)).isEmpty();
        assertThat(all(learner))
                .singleElement()
                .satisfies(only -> assertThat(only.exams()).hasSize(1));
    }

    @Test
    void aWithdrawnEnrolmentKeepsItsExams() {
        var learner = people.person();
        var failed = sit(learner, 3);
        jdbc.sql("update enrolment set withdrawn_at = utc_timestamp(6) where person_id = ?")
                .param(learner.value())
                .update();

        assertThat(besides(learner)).singleElement().satisfies(earlier -> {
            assertThat(earlier.state()).isEqualTo(StudyRecord.State.WITHDRAWN);
            assertThat(exams(earlier)).containsExactly(failed);
        });
    }

    @Test
    void anExamOfAProgrammeThatNoLongerAsksForItIsShownApart() {
        var learner = people.person();
        var failed = sit(learner, 3);
        jdbc.sql("update enrolment set programme = 'P-A' where person_id = ?")
                .param(learner.value())
                .update();

        assertThat(besides(learner)).singleElement().satisfies(apart -> {
            assertThat(apart.state()).isEqualTo(StudyRecord.State.EXAMS_ONLY);
            assertThat(exams(apart)).containsExactly(failed);
        });
    }

    @Test
    void anExamThatRunsIsThereWithoutAResult() {
        var learner = people.person();
        start(learner);

        assertThat(all(learner).getFirst().exams())
                .singleElement()
                .satisfies(exam -> assertThat(exam.result()).isEmpty());
    }

    @Test
    void showsNobodyElses() {
        sit(people.person(), 20);

        assertThat(all(people.person())).isEmpty();
    }

    private AttemptId sit(PersonId learner, int right) {
        var attempt = start(learner);
        exams.handIn(attempt, right);
        return attempt;
    }

    private AttemptId start(PersonId learner) {
        return As.learner(learner).call(() -> {
            studying.enrol("P-D");
            studied.ofCourse(learner, "C04");
            studying.course("C04").course().lessons().forEach(lesson -> studying.complete("C04", lesson.id()));
            return admission.start("C04");
        });
    }

    private void enrolAgain(PersonId learner) {
        jdbc.sql("update certificate set last_day = current_date + interval 30 day where person_id = ?")
                .param(learner.value())
                .update();
        As.learner(learner).run(() -> studying.enrol("P-D"));
    }

    private List<StudyRecord> besides(PersonId learner) {
        return As.learner(learner).call(() -> records.besides(studying.course("C04")));
    }

    private List<StudyRecord> all(PersonId learner) {
        return As.learner(learner).call(() -> records.all());
    }

    private static List<AttemptId> exams(StudyRecord record) {
        return record.exams().stream().map(StudyRecord.Exam::id).toList();
    }
}
