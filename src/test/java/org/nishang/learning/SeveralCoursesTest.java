package org.nishang.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.AttemptFinished;
import org.nishang.assessment.AttemptId;
import org.nishang.assessment.AttemptRow;
import org.nishang.assessment.ExamSitting;
import org.nishang.assessment.ExamStanding;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.CourseVersionId;
import org.nishang.identity.PersonId;
import org.springframework.transaction.PlatformTransactionManager;

/** A programme that asks for more than one exam. */
class SeveralCoursesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId LEARNER = PersonId.next();
    private static final Programme PROGRAMME =
            new Programme(
                    "P-T",
                    TrainingRole.AUDITOR,
                    new Text("两门课", "Two courses"),
                    ProgrammeKind.FULL,
                    List.of("T01", "T02"),
                    LocalDate.of(2020, 1, 1),
                    null);
    private static final Enrolment ENROLMENT =
            new Enrolment(UUID.randomUUID(), "P-T", NOW.minusSeconds(9_000), null, null, Set.of());

    private final ExamSitting exams = mock();
    private final OnlineSessions sessions = mock();
    private final List<Object> published = new ArrayList<>();
    private final CourseOutline first = course("T01", 3);
    private Completion completion = mock();

    @BeforeEach
    void assemble() {
        Programmes programmes = mock();
        when(programmes.withCourse(any())).thenReturn(List.of(PROGRAMME));
        when(programmes.byCode("P-T")).thenReturn(Optional.of(PROGRAMME));
        Enrolments enrolments = mock();
        when(enrolments.lockOpen(LEARNER, List.of("P-T"))).thenReturn(List.of(ENROLMENT));
        when(enrolments.close(ENROLMENT.id(), TODAY)).thenReturn(true);
        CourseCatalogue catalogue = mock();
        when(catalogue.current("T01")).thenReturn(Optional.of(first));
        when(catalogue.current("T02")).thenReturn(Optional.of(course("T02", 4)));
        completion =
                new Completion(
                        programmes,
                        enrolments,
                        catalogue,
                        exams,
                        sessions,
                        List.of(),
                        published::add,
                        Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")),
                        mock(PlatformTransactionManager.class));
    }

    @Test
    void isNotCompleteWhileAnotherExamIsOpen() {
        otherExamStands(failed());

        completion.on(passed("T02"));

        assertThat(published).isEmpty();
        verifyNoInteractions(sessions);
    }

    @Test
    void isCompleteWithTheLastExamAndCountsTheAttemptsOfAll() {
        otherExamStands(succeeded(), failed());

        completion.on(passed("T02"));

        assertThat(published).hasSize(1);
        verify(sessions)
                .passed(
                        eq(LEARNER),
                        eq(PROGRAMME),
                        eq(new BigDecimal(7)),
                        eq(TODAY),
                        eq(3),
                        eq(false));
    }

    private void otherExamStands(AttemptRow... finished) {
        when(exams.standing(LEARNER, first, ENROLMENT.enrolledAt()))
                .thenReturn(
                        new ExamStanding(
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                Optional.empty(),
                                List.of(finished)));
    }

    private static AttemptRow succeeded() {
        return new AttemptRow(AttemptId.next(), 2, Points.of(80), Points.of(70), true, NOW);
    }

    private static AttemptRow failed() {
        return new AttemptRow(AttemptId.next(), 1, Points.of(60), Points.of(70), false, NOW);
    }

    private static AttemptFinished passed(String exam) {
        return new AttemptFinished(AttemptId.next(), LEARNER, exam, 1, Points.of(90), true, NOW);
    }

    private static CourseOutline course(String code, int hours) {
        return new CourseOutline(
                CourseVersionId.next(),
                code,
                "1.0.0",
                new Text(code, code),
                new Text(code, code),
                Set.of(TrainingRole.AUDITOR),
                "control",
                new BigDecimal(hours),
                Map.of(),
                List.of(),
                new CourseOutline.Exam(20, 40, 70, 3, 7, Map.of()));
    }
}
