package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeFiles;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.recognition.Recognition;
import org.nishang.learning.recognition.Recognitions;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.nishang.ui.Formats;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody passed before counts in a programme, by its rule, once, and without its hours. */
class RecognitionTest extends ViewTest {

    private static final String FILE = """
            - code: P-ONE
              role: D
              title: {zh: 先学的项目, en: First}
              validFrom: 2020-01-01
              courses: [C04, C03, C05]
            - code: P-OTHER
              role: A
              title: {zh: 后学的项目, en: Second}
              validFrom: 2020-01-01
              courses: [C04, C03]
              recognise: {months: 6, examOnly: false, olderVersion: true}
            - code: P-SAME
              role: D
              title: {zh: 同一岗位的项目, en: Same role}
              validFrom: 2020-01-01
              courses: [C04, C01]
              recognise: {months: 6, examOnly: true, olderVersion: true}
            """;

    @Autowired
    private ProgrammeFiles files;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Studying studying;

    @Autowired
    private EnrolmentOpening opening;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Recognitions recognitions;

    @Autowired
    private ExamAdmission admission;

    @Autowired
    private CoursePassing passing;

    @Autowired
    private ExamFixture people;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private CompletionsHeard heard;

    @Autowired
    private MovableClock clock;

    private PersonId learner;
    private LocalDate passedOn;

    @BeforeEach
    void passOne() {
        files.load(FILE);
        learner = people.person();
        enrol("P-ONE");
        passing.pass(learner, "C04");
        passedOn = LocalDate.now(clock);
    }

    @AfterEach
    void goRight() {
        clock.reset();
        files.forget();
    }

    @Test
    void whatWasPassedWithinTheMonthsCountsWithItsDayAndVersion() {
        clock.move(Duration.ofDays(150));
        enrol("P-OTHER");

        assertThat(recognised("P-OTHER")).singleElement().satisfies(one -> {
            assertThat(one.course()).isEqualTo("C04");
            assertThat(one.passedOn()).isEqualTo(passedOn);
            assertThat(one.version())
                    .isEqualTo(courses.current("C04").orElseThrow().version());
            assertThat(one.ground()).isEqualTo(Recognition.Ground.RULE);
        });
    }

    @Test
    void thePlanShowsItAndItsExamIsNotSatAgain() {
        enrol("P-OTHER");
        jdbc.sql("update enrolment set withdrawn_at = now(6) where programme = 'P-ONE' and person_id = ?")
                .param(learner.value())
                .update();
        signIn(As.learner(learner));
        open("");

        assertThat(text("way-progress")).isEqualTo(words("learning.way.progress", 1, 2));
        assertThat(text("way-C04"))
                .contains(words(
                        "learning.way.recognised-version",
                        Formats.date(passedOn),
                        "C04",
                        courses.current("C04").orElseThrow().version()));
        assertThat(text("way-next"))
                .contains(courses.current("C03").orElseThrow().title().zh());
        refuses("learning.exam.recognised", () -> passing.start(learner, "C04"));
        assertThat(As.learner(learner)
                        .call(() -> admission.state(studying.course("C04")))
                        .kind())
                .isEqualTo(ExamState.Kind.RECOGNISED);
        open("courses/C04");
        assertThat(page()).contains(words("learning.exam.RECOGNISED"));
    }

    @Test
    void itsHoursAreNotEarnedTwice() {
        enrol("P-OTHER");
        clock.move(Duration.ofDays(1));

        passing.pass(learner, "C03");

        assertThat(heard.of(learner)).singleElement().satisfies(completed -> {
            assertThat(completed.programme()).isEqualTo("P-OTHER");
            assertThat(completed.creditHours()).isEqualByComparingTo(passing.floor("C03"));
        });
        assertThat(jdbc.sql("select credit_hours from training_outcome where person_id = ?")
                        .param(learner.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(passing.floor("C03"));
    }

    @Test
    void whatIsTooLongAgoDoesNotCount() {
        clock.move(Duration.ofDays(190));
        enrol("P-OTHER");

        assertThat(recognised("P-OTHER")).isEmpty();
    }

    @Test
    void anExamWithoutItsLessonsCountsOnlyWhereTheRuleSaysSo() {
        jdbc.sql("update programme set kind = 'RESIT' where code = 'P-ONE'").update();
        opening.open(learner, programmes.byCode("P-OTHER").orElseThrow());
        opening.open(learner, programmes.byCode("P-SAME").orElseThrow());

        assertThat(recognised("P-OTHER")).isEmpty();
        assertThat(recognised("P-SAME")).extracting(Recognition::course).containsExactly("C04");
    }

    @Test
    void neverAllOfAProgrammeIsRecognised() {
        clock.move(Duration.ofDays(1));
        passing.pass(learner, "C03");
        enrol("P-OTHER");

        assertThat(recognised("P-OTHER")).extracting(Recognition::course).containsExactly("C03");
        assertThat(heard.of(learner)).isEmpty();
    }

    @Test
    void whatLedToACertificateOfTheRoleIsNotUsedForAnother() {
        passing.pass(learner, "C03");
        passing.pass(learner, "C05");
        assertThat(heard.of(learner)).hasSize(1);
        opening.open(learner, programmes.byCode("P-SAME").orElseThrow());
        opening.open(learner, programmes.byCode("P-OTHER").orElseThrow());

        assertThat(recognised("P-SAME")).isEmpty();
        assertThat(recognised("P-OTHER")).hasSize(1);
    }

    @Test
    void nobodyElsesPassesCount() {
        var another = people.person();
        opening.open(another, programmes.byCode("P-OTHER").orElseThrow());

        assertThat(recognitions.of(open(another, "P-OTHER").id())).isEmpty();
    }

    @Test
    void whoBeginsAgainBesideKeepsWhatIsRecognisedOnce() {
        enrol("P-OTHER");
        enrol("P-OTHER");

        assertThat(recognised("P-OTHER")).hasSize(1);
    }

    private void enrol(String programme) {
        As.learner(learner).run(() -> studying.enrol(programme));
    }

    private List<Recognition> recognised(String programme) {
        return recognitions.of(open(learner, programme).id());
    }

    private Enrolment open(PersonId person, String programme) {
        return enrolments.of(person).stream()
                .filter(one -> one.programme().equals(programme))
                .findFirst()
                .orElseThrow();
    }
}
