package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeFiles;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme of five courses, one of them chosen from two, from the first page to the certificate. */
class ProgrammeOfFiveTest extends ViewTest {

    private static final String FIVE = """
            - code: P-FIVE
              role: D
              title: {zh: 报检员五门课程, en: Five courses}
              validFrom: 2020-01-01
              courses: [C04, {choose: 1, of: [C01, C02]}, C03, C05, C07]
              after: {C03: [C04], C07: [C05]}
            """;

    @Autowired
    private ProgrammeFiles files;

    @Autowired
    private Studying studying;

    @Autowired
    private CoursePassing passing;

    @Autowired
    private ExamAdmission admission;

    @Autowired
    private ExamFixture people;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private CompletionsHeard heard;

    @Autowired
    private MovableClock clock;

    private PersonId learner;

    @BeforeEach
    void enrol() {
        files.load(FIVE);
        learner = people.person();
        signIn(As.learner(learner));
        As.learner(learner).run(() -> studying.enrol("P-FIVE"));
    }

    @AfterEach
    void goRight() {
        clock.reset();
        files.forget();
    }

    @Test
    void fiveCoursesAreOneCertificateWithTheHoursOfAll() {
        for (String course : List.of("C04", "C02", "C03", "C05")) {
            pass(course);
            assertThat(certificates()).isZero();
        }

        pass("C07");

        var hours = List.of("C04", "C02", "C03", "C05", "C07").stream()
                .map(passing::floor)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(certificates()).isOne();
        assertThat(heard.of(learner)).singleElement().satisfies(completed -> {
            assertThat(completed.programme()).isEqualTo("P-FIVE");
            assertThat(completed.creditHours()).isEqualByComparingTo(hours);
        });
        assertThat(jdbc.sql("select credit_hours from training_outcome where person_id = ?")
                        .param(learner.value())
                        .query(BigDecimal.class)
                        .list())
                .singleElement()
                .satisfies(one -> assertThat(one).isEqualByComparingTo(hours));
    }

    @Test
    void theFirstPageShowsTheWholeProgrammeAndWhatIsNext() {
        open("");
        assertThat(text("way-progress")).isEqualTo(words("learning.way.progress", 0, 5));
        assertThat(text("way-next")).contains(title("C04"));
        assertThat(text("way-C03")).contains(words("learning.way.LATER", title("C04")));
        assertThat(text("way-C01")).contains(words("learning.way.OPEN"));
        assertThat(page()).contains(words("learning.way.choice", 1));
        assertThat(isThere("course-C04")).as("the next one has its card").isTrue();
        assertThat(isThere("course-C07")).as("what comes later has none").isFalse();

        pass("C04");
        pass("C02");
        open("courses");
        open("");

        assertThat(text("way-progress")).isEqualTo(words("learning.way.progress", 2, 5));
        assertThat(text("way-next")).contains(title("C03"));
        assertThat(text("way-C01")).contains(words("learning.way.NOT_NEEDED"));
        assertThat(text("way-C03")).contains(words("learning.way.OPEN"));
        click("way-go");
        assertThat(address()).isEqualTo("courses/C03");
    }

    @Test
    void theScreenOfProgrammesSaysWhatIsAskedFor() {
        open("courses");
        click("programmes");

        assertThat(text("programme-P-FIVE"))
                .contains(
                        words("learning.way.choice", 1),
                        "C02 " + title("C02"),
                        words("learning.way.LATER", title("C05")),
                        words("learning.programmes.order.free"));
        assertThat(text("programme-P-A")).contains("C12");
    }

    @Test
    void anExamWaitsForThoseBeforeIt() {
        passing.study(learner, "C03");

        refuses("learning.exam.courses-before", () -> passing.start(learner, "C03"));
        assertThat(As.learner(learner)
                        .call(() -> admission.state(studying.course("C03")))
                        .kind())
                .isEqualTo(ExamState.Kind.COURSES_BEFORE);
        open("courses/C03");
        assertThat(page()).contains(words("learning.exam.COURSES_BEFORE"));

        pass("C04");

        assertThat(As.learner(learner)
                        .call(() -> admission.state(studying.course("C03")))
                        .kind())
                .isEqualTo(ExamState.Kind.READY);
    }

    @Test
    void whoHasBegunFinishesByTheVersionBegun() {
        pass("C04");
        files.load(FIVE.replace("[C04, {choose: 1, of: [C01, C02]}, C03, C05, C07]", "[C04, C12]")
                .replace("after: {C03: [C04], C07: [C05]}", "inOrder: true"));
        List.of("C01", "C03", "C05").forEach(this::pass);
        assertThat(certificates()).isZero();

        pass("C07");

        assertThat(certificates()).isOne();
        var another = people.person();
        As.learner(another).run(() -> studying.enrol("P-FIVE"));
        assertThat(jdbc.sql("select programme_version from enrolment where person_id = ?")
                        .param(another.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void pass(String course) {
        clock.move(Duration.ofDays(1));
        passing.pass(learner, course);
    }

    private String title(String course) {
        return courses.current(course).orElseThrow().title().zh();
    }

    private int certificates() {
        return jdbc.sql("select count(*) from certificate where person_id = ?")
                .param(learner.value())
                .query(Integer.class)
                .single();
    }
}
