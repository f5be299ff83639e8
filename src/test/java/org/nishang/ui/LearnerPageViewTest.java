package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A learner's first page and result: why, what next, what to read again, what came of it. */
class LearnerPageViewTest extends ViewTest {

    @Autowired
    private MovableClock clock;

    @Autowired
    private Studying studying;

    @Autowired
    private StudiedTime studied;

    @Autowired
    private ExamFixture people;

    @Autowired
    private ExamAdmission admission;

    @Autowired
    private FinishedExams exams;

    private PersonId learner;

    @BeforeEach
    void learner() {
        learner = people.person();
        signIn(As.learner(learner));
    }

    private void employedWhereOneIsMissing() {
        employedWhereOneIsMissing("DECLARANT");
    }

    private void employedWhereOneIsMissing(String post) {
        var enterprise = facts.enterprise("Xqz Small", "330482", LocalDate.of(2020, 1, 1));
        facts.headcount(enterprise, LocalDate.of(2026, 1, 1), 25);
        facts.employ(learner, enterprise, post, LocalDate.of(2024, 1, 1), null);
    }

    private AttemptId handIn(int right) {
        As.learner(learner).run(() -> {
            studying.enrol("P-D");
            studied.ofCourse(learner, "C04");
            studying.course("C04").course().lessons().forEach(lesson -> studying.complete("C04", lesson.id()));
        });
        var attempt = As.learner(learner).call(() -> admission.start("C04"));
        clock.move(Duration.ofMinutes(10));
        exams.handIn(attempt, right);
        return attempt;
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void whoHasBegunNothingSeesWhatCanBeBegunAndHowLongItTakes() {
        open("");

        var course = As.learner(learner).call(() -> studying.course("C04")).course();
        assertThat(text("offer-P-D")).contains(course.title().zh(), words("learning.part.offer", 1, "5"));
        assertThat(page()).doesNotContain("出口申报流程与单证", words("learning.part.presses"));
    }

    @Test
    void whatTheOwnEnterpriseLacksIsOfferedFirst() {
        employedWhereOneIsMissing("AUDITOR");

        open("");

        assertThat(text("offer-P-A")).contains(words("learning.part.presses"));
        assertThat(text("offer-P-D")).doesNotContain(words("learning.part.presses"));
        assertThat(page()).containsSubsequence(text("offer-P-A"), text("offer-P-D"));
    }

    @Test
    void saysWhatTheOwnEnterpriseLacksAndNothingElse() {
        employedWhereOneIsMissing();
        signIn(As.learner(learner), Locale.ENGLISH);

        open("");

        assertThat(text("own-needs"))
                .contains("Xqz Small lacks 1 certified declarant.")
                .doesNotContain("25", "auditor");
    }

    @Test
    void saysByWhichDayTheOwnEnterpriseNeedsThePerson() {
        employedWhereOneIsMissing();
        var own = new EnterpriseId(jdbc.sql("select enterprise_id from employment where person_id = ?")
                .param(learner.value())
                .query(UUID.class)
                .single());
        var colleague = people.person();
        facts.employ(colleague, own, "DECLARANT", LocalDate.of(2024, 1, 1), null);
        var last = LocalDate.now(clock).plusDays(3);
        facts.certificate(colleague, TrainingRole.DECLARANT, last.minusMonths(24), last);
        As.learner(learner).run(() -> studying.enrol("P-D"));

        open("");

        assertThat(text("own-needs"))
                .isEqualTo(words(
                        "staffing.own-need.soon.DECLARANT",
                        "Xqz Small",
                        0,
                        last.plusDays(1).toString()));
        assertThat(page()).contains(words("learning.plan.due.ENTERPRISE_LACKS", last.toString()));
    }

    @Test
    void saysNothingOfAnEnterpriseThatDeclaredNothing() {
        var silent = facts.enterprise("Xqz Silent", "330482", LocalDate.of(2020, 1, 1));
        facts.employ(learner, silent, LocalDate.of(2024, 1, 1), null);

        open("");

        assertThat(isThere("own-needs")).isFalse();
    }

    @Test
    void saysHowLongTheRestTakes() {
        As.learner(learner).run(() -> studying.enrol("P-D"));
        int minutes = As.learner(learner).call(() -> studying.course("C04").minutesLeft());

        open("");

        assertThat(minutes).isPositive().isEqualTo(minutes / 5 * 5);
        assertThat(page()).contains(words("learning.part.time", minutes));
    }

    @Test
    void leadsFromAFailToTheLessonsToReadAgain() {
        var attempt = handIn(3);

        open("");
        click("read-again");

        assertThat(address()).isEqualTo("exam/" + attempt);
        assertThat(page()).contains(words("assessment.result.study-again"));
        assertThat(isThere("came-of-it")).isFalse();
    }

    @Test
    void showsTheCertificateThatIsIssued() {
        open("exam/" + handIn(20));

        assertThat(text("issued-number")).matches("[A-Z]+-D-\\d{4}-\\d+.*");
        assertThat(page())
                .contains(words("certificate.issued-now"))
                .doesNotContain(words("assessment.result.passed.not-yet"));
    }

    @Test
    void tellsWhatAPassChangedForTheEnterprise() {
        employedWhereOneIsMissing();
        var attempt = handIn(20);

        open("exam/" + attempt);

        assertThat(text("came-of-it")).contains(words("staffing.own-need.met.DECLARANT", "Xqz Small", 0));
    }

    @Test
    void aFinishedCourseSaysWhatIsNext() {
        As.learner(learner).run(() -> {
            studying.enrol("P-D");
            studied.ofCourse(learner, "C04");
            var lessons = studying.course("C04").course().lessons();
            lessons.subList(1, lessons.size()).forEach(lesson -> studying.complete("C04", lesson.id()));
        });
        var first = As.learner(learner)
                .call(() -> studying.course("C04").course().lessons().getFirst().id());
        open("courses/C04/" + first);
        assertThat(isThere("course-finished")).isFalse();

        tell("study-clock", "lesson-studied");

        assertThat(text("course-finished")).contains(words("learning.lesson.finished"));
    }
}
