package org.nishang.certificate.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.ExamState;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** From the enrolment over the exam to the renewed certificate, or to the reason why not. */
@PortalTest
@Transactional
class WaysToRenewTest {

    @Autowired
    private Studying studying;

    @Autowired
    private StudiedTime studied;

    @Autowired
    private ExamAdmission admission;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private FinishedExams finished;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private Clock clock;

    @Test
    void anAuditorRenewsByTheExamAloneInTheWindow() {
        var holder = holder(TrainingRole.AUDITOR, LocalDate.now(clock).plusDays(40));

        As.learner(holder).run(() -> studying.enrol("P-A-X"));
        As.learner(holder).run(() -> {
            var standing = studying.course("C12");
            assertThat(admission.state(standing).kind()).isEqualTo(ExamState.Kind.READY);
            finished.handIn(admission.start("C12"), 40);
        });

        assertThat(lastDays(holder))
                .containsExactly(
                        LocalDate.now(clock).plusDays(40).toString(),
                        LocalDate.now(clock).plusDays(40).plusMonths(36).toString());
    }

    @Test
    void theExamAloneIsForHoldersInTheirWindow() {
        var nobody = exams.person();
        var early = holder(TrainingRole.AUDITOR, LocalDate.now(clock).plusDays(91));
        var gone = holder(TrainingRole.AUDITOR, LocalDate.now(clock).minusDays(1));

        assertThatThrownBy(() -> enrol(nobody, "P-A-X")).satisfies(refusal("certificate.path.nothing-to-renew"));
        assertThatThrownBy(() -> enrol(gone, "P-A-X")).satisfies(refusal("certificate.path.nothing-to-renew"));
        assertThatThrownBy(() -> enrol(early, "P-A-X"))
                .satisfies(refusal(
                        "certificate.path.too-early",
                        LocalDate.now(clock).plusDays(1).toString()));
        jdbc.sql("update certification_rule set by_exam = false").update();
        assertThatThrownBy(() -> enrol(early, "P-A-X")).satisfies(refusal("certificate.path.not-accepted"));
    }

    @Test
    void twoWaysAtOnceEndInOneCertificate() {
        var holder = holder(TrainingRole.AUDITOR, LocalDate.now(clock).plusDays(40));
        As.learner(holder).run(() -> {
            studying.enrol("P-A");
            studying.enrol("P-A-X");
            studied.ofCourse(holder, "C12");
            studying.course("C12").course().lessons().forEach(lesson -> studying.complete("C12", lesson.id()));
            finished.handIn(admission.start("C12"), 40);
        });

        assertThat(lastDays(holder)).hasSize(2);
        assertThat(jdbc.sql(
                                "select programme, completed_on is not null as done, withdrawn_at is not null as gone from enrolment where person_id = ? order by programme")
                        .param(holder.value())
                        .query((row, n) -> row.getString(1) + row.getBoolean(2) + row.getBoolean(3))
                        .list())
                .containsExactly("P-Atruefalse", "P-A-Xfalsetrue");
    }

    @Test
    void whoIsBarredCannotEnrolAndIsToldUntilWhen() {
        var today = LocalDate.now(clock);
        var holder = revoked(today.minusMonths(36).plusDays(1));

        assertThatThrownBy(() -> enrol(holder, "P-D"))
                .satisfies(refusal(
                        "certificate.barred",
                        today.minusMonths(36).plusDays(1).toString(),
                        today.minusMonths(36).plusDays(1).plusMonths(36).toString()));
    }

    @Test
    void anExamPassedWhileBarredStandsAndGivesNoCertificate() {
        var learner = exams.person();
        As.learner(learner).run(() -> {
            studying.enrol("P-D");
            studied.ofCourse(learner, "C04");
            studying.course("C04").course().lessons().forEach(lesson -> studying.complete("C04", lesson.id()));
        });
        var attempt = As.learner(learner).call(() -> admission.start("C04"));
        revoke(learner, LocalDate.now(clock).minusDays(1));

        finished.handIn(attempt, 20);

        assertThat(jdbc.sql("select passed from attempt where attempt_id = ?")
                        .param(attempt.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(lastDays(learner)).hasSize(1);
        assertThat(As.learner(learner).call(() -> studying.course("C04")).isOpen())
                .isTrue();
    }

    private PersonId holder(TrainingRole role, LocalDate lastDay) {
        var person = exams.person();
        given().recorded(
                        person,
                        ("TST-" + person).substring(0, 30),
                        role.code(),
                        lastDay.minusYears(2).toString(),
                        lastDay.toString());
        return person;
    }

    private PersonId revoked(LocalDate on) {
        var person = exams.person();
        revoke(person, on);
        return person;
    }

    private void revoke(PersonId person, LocalDate on) {
        var id = given().recorded(
                        person,
                        ("TST-" + person).substring(0, 30),
                        "D",
                        on.minusDays(300).toString(),
                        on.plusDays(400).toString());
        given().change(id, "revoked_on", on.toString());
    }

    private CertificateFixture given() {
        return given;
    }

    private void enrol(PersonId person, String programme) {
        As.learner(person).run(() -> studying.enrol(programme));
    }

    private java.util.List<String> lastDays(PersonId person) {
        return jdbc.sql("select last_day from certificate where person_id = ? order by last_day")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private static Consumer<Throwable> refusal(String key, Object... arguments) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.key()).isEqualTo(key);
            if (arguments.length > 0) {
                assertThat(no.arguments()).containsExactly(arguments);
            }
        });
    }
}
