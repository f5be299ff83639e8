package org.nishang.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.study.EvidenceSheets;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who stands where, for those who look after them. */
@PortalTest
@Transactional
class ProgressTest {

    @Autowired
    Progress progress;

    @Autowired
    EvidenceSheets evidence;

    @Autowired
    Studying studying;

    @Autowired
    StudiedTime studied;

    @Autowired
    ExamFixture people;

    @Autowired
    ExamAdmission admission;

    @Autowired
    FinishedExams exams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private PersonId learner;
    private EnterpriseId own;
    private EnterpriseId other;
    private LocalDate today;

    @BeforeEach
    void enrolled() {
        var facts = new Facts(jdbc);
        own = facts.enterprise("Xqz Progress", "330482", LocalDate.of(2020, 1, 1));
        other = facts.enterprise("Xqz Other", "330424", LocalDate.of(2020, 1, 1));
        learner = people.person();
        facts.employ(learner, own, LocalDate.of(2024, 1, 1), null);
        today = LocalDate.now(clock);
        as().run(() -> studying.enrol("P-D"));
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void eachStepIsTold() {
        assertThat(row().step()).isEqualTo(ProgressStep.ENROLLED);
        assertThat(row().enterprises()).isEqualTo("Xqz Progress");
        assertThat(row().lessonsLeft()).isEqualTo(13);
        assertThat(row().checksLeft()).isEqualTo(39);

        complete("cords");
        assertThat(row().step()).isEqualTo(ProgressStep.STARTED);
        assertThat(row().hours()).isPositive();
        assertThat(row().lessonsLeft()).isEqualTo(12);
        assertThat(row().checksLeft()).isEqualTo(36);

        lessons().forEach(this::complete);
        assertThat(row().step()).isEqualTo(ProgressStep.STUDIED);

        exams.handIn(as().call(() -> admission.start("C04")), 5);
        assertThat(row().tries()).isEqualTo(1);
        assertThat(row().step()).isEqualTo(ProgressStep.STUDIED);

        exams.handIn(as().call(() -> admission.start("C04")), 20);
        assertThat(row().tries()).isEqualTo(2);
        assertThat(row().step()).isEqualTo(ProgressStep.CERTIFIED);
        assertThat(row().isLate()).isFalse();
    }

    @Test
    void aDayIsToldAsItWas() {
        clock.move(Duration.ofDays(2));
        lessons().forEach(this::complete);

        assertThat(rows(Map.of("asOf", today.minusDays(1).toString()))).isEmpty();
        assertThat(rows(Map.of("asOf", today.toString())))
                .singleElement()
                .satisfies(row -> assertThat(row.step()).isEqualTo(ProgressStep.ENROLLED));
        assertThat(row().step()).isEqualTo(ProgressStep.STUDIED);
    }

    @Test
    void whoTakesThreeTimesAsLongAsPlannedIsLate() {
        assertThat(row().dueOn()).isEqualTo(today.plusDays(15));
        clock.move(Duration.ofDays(15));
        assertThat(rows(Map.of("pace", "LATE"))).isEmpty();
        clock.move(Duration.ofDays(1));
        assertThat(rows(Map.of("pace", "LATE"))).hasSize(1);
    }

    @Test
    void nobodyElseIsTold() {
        var query = query(Map.of());

        assertThat(As.contact(Scope.ofEnterprise(other)).call(() -> progress.rows(query)))
                .isEmpty();
        assertThat(As.contact(Scope.ofEnterprise(other))
                        .call(() -> progress.page(query).funnels()))
                .isEmpty();
        var stranger = As.contact(Scope.ofEnterprise(other));
        refuses("common.unknown-id", () -> stranger.run(() -> evidence.of(learner, "C04")));
    }

    @Test
    void placesAndProgrammesAreChosen() {
        var uscc = jdbc.sql("select uscc from enterprise where enterprise_id = ?")
                .param(own.value())
                .query(String.class)
                .single();

        assertThat(all(Map.of("enterprise", uscc))).hasSize(1);
        assertThat(all(Map.of("enterprise", uscc, "region", "330482"))).hasSize(1);
        assertThat(all(Map.of("enterprise", uscc, "region", "330424"))).isEmpty();
        assertThat(all(Map.of("enterprise", uscc, "programme", "P-A"))).isEmpty();
        assertThat(all(Map.of("enterprise", uscc, "state", "PASSED"))).isEmpty();
    }

    @Test
    void theFunnelHasEachStepWithThoseBeforeIt() {
        complete("cords");

        var funnel =
                contact().call(() -> progress.page(query(Map.of())).funnels()).getFirst();

        assertThat(funnel.at(ProgressStep.ENROLLED)).isEqualTo(1);
        assertThat(funnel.at(ProgressStep.STARTED)).isEqualTo(1);
        assertThat(funnel.at(ProgressStep.STUDIED)).isZero();
    }

    @Test
    void theEvidenceHasDaysIntervalsChecksAndTries() {
        complete("cords");
        clock.move(Duration.ofDays(1));
        complete("marking");
        lessons().forEach(this::complete);
        exams.handIn(as().call(() -> admission.start("C04")), 5);

        var sheet = contact().call(() -> evidence.of(learner, "C04"));

        assertThat(sheet.days(clock.getZone())).hasSizeGreaterThan(1);
        assertThat(sheet.intervals()).isSortedAccordingTo(java.util.Comparator.comparing(one -> one.from()));
        assertThat(sheet.days(clock.getZone()).stream()
                        .mapToLong(day -> day.studied().toSeconds())
                        .sum())
                .isCloseTo(sheet.study().activeSeconds(), within(13L)); // whole seconds of each lesson, of each day
        assertThat(sheet.answers("cords")).isGreaterThanOrEqualTo(3);
        assertThat(sheet.exams()).hasSize(1);
        assertThat(as().call(() -> evidence.own("C04")).name()).isEqualTo(sheet.name());
    }

    private As as() {
        return As.learner(learner);
    }

    private As contact() {
        return As.contact(Scope.ofEnterprise(own));
    }

    private ProgressRow row() {
        return rows(Map.of()).getFirst();
    }

    private List<ProgressRow> rows(Map<String, String> parameters) {
        return contact().call(() -> progress.rows(query(parameters)));
    }

    private List<ProgressRow> all(Map<String, String> parameters) {
        return As.administrator(Scope.ALL).call(() -> progress.rows(query(parameters)));
    }

    private static ProgressQuery query(Map<String, String> parameters) {
        return ProgressQuery.of(parameters, List.of("C04"));
    }

    private List<String> lessons() {
        return as().call(() -> studying.course("C04")).course().lessons().stream()
                .map(lesson -> lesson.id())
                .toList();
    }

    private void complete(String lesson) {
        studied.ofLesson(learner, "C04", lesson);
        as().run(() -> studying.complete("C04", lesson));
    }
}
