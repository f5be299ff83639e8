package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.learning.programme.StudyDeadline.Due;
import org.nishang.learning.programme.StudyDeadline.Why;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** By when somebody should have learned, from what is recorded. */
@PortalTest
@Transactional
class StudyPlanningTest {

    @Autowired
    private StudyPlanning plans;

    @Autowired
    private Studying studying;

    @Autowired
    private StudiedTime studied;

    @Autowired
    private ExamFixture people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Test
    void nothingPressesWhoHasNoCertificate() {
        var learner = people.person();

        assertThat(plan(learner)).isEmpty();
        As.learner(learner).run(() -> studying.enrol("P-D"));

        assertThat(plan(learner).orElseThrow().due()).isEmpty();
        assertThat(plan(learner).orElseThrow().minutesADay()).isEqualTo(45);
    }

    @Test
    void whoRenewsIsToPassBeforeTheCertificateEnds() {
        var learner = people.person();
        var ends = LocalDate.now(clock).plusDays(3);
        certify(learner, ends.plusDays(1).minusMonths(24));
        As.learner(learner).run(() -> studying.enrol("P-D"));

        var plan = plan(learner).orElseThrow();

        assertThat(plan.due()).contains(new Due(ends, Why.CERTIFICATE_ENDS));
        assertThat(plan.readBy()).isEqualTo(ends.minusDays(1));
        assertThat(plan.minutesADay()).isEqualTo(75);
    }

    @Test
    void nothingIsPlannedWhereAllIsRead() {
        var learner = people.person();
        As.learner(learner).run(() -> {
            studying.enrol("P-D");
            studied.ofCourse(learner, "C04");
            studying.course("C04").course().lessons().forEach(lesson -> studying.complete("C04", lesson.id()));
        });

        assertThat(plan(learner)).isEmpty();
    }

    private Optional<StudyPlan> plan(PersonId learner) {
        return As.learner(learner).call(() -> plans.of(studying.course("C04")));
    }

    private void certify(PersonId person, LocalDate day) {
        events.publishEvent(new ProgrammeCompleted(
                Uuids.next(),
                person,
                "P-D",
                new Text("报检员基础培训", "Declarant basic training"),
                TrainingRole.DECLARANT,
                new BigDecimal("5"),
                Points.of(86),
                day));
    }
}
