package org.nishang.learning.study;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeFiles;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.Recognitions;
import org.nishang.learning.recognition.WantedRecognition;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody in a programme of two courses, and two administrators who decide what counts. */
abstract class RecognitionWalk extends ViewTest {
    private static final String FILE = """
            - code: P-TWO
              role: D
              title: {zh: 两门课的项目, en: Of two}
              validFrom: 2020-01-01
              courses: [C04, C03]
            - code: P-CHOICE
              role: A
              title: {zh: 有选修的项目, en: With a choice}
              validFrom: 2020-01-01
              courses: [C01, {choose: 1, of: [C06, C07]}]
            """;

    @Autowired
    ProgrammeFiles files;

    @Autowired
    CourseRecognition recognising;

    @Autowired
    Recognitions recognitions;

    @Autowired
    Studying studying;

    @Autowired
    Enrolments enrolments;

    @Autowired
    CoursePassing passing;

    @Autowired
    CompletionsHeard heard;

    @Autowired
    ExamFixture people;

    @Autowired
    CourseCatalogue courses;

    @Autowired
    MovableClock clock;

    PersonId learner;
    LocalDate today;

    @BeforeEach
    void begin() {
        files.load(FILE);
        learner = people.person();
        today = LocalDate.now(clock);
        enrol("P-TWO");
    }

    @AfterEach
    void goRight() {
        clock.reset();
        files.forget();
    }

    UUID decide(String course) {
        return decide(course, () -> propose(course));
    }

    UUID decide(String course, java.util.function.Supplier<UUID> proposal) {
        var id = proposal.get();
        As.SECOND.run(() -> recognising.approve(id));
        return recognitions.of(enrolment("P-TWO")).stream()
                .filter(one -> one.course().equals(course))
                .findFirst()
                .orElseThrow()
                .id();
    }

    UUID propose(String course) {
        return propose(wanted("P-TWO", course));
    }

    UUID propose(WantedRecognition wanted) {
        return As.FIRST.call(() -> recognising.propose(wanted));
    }

    WantedRecognition wanted(String programme, String course) {
        return new WantedRecognition(
                enrolment(programme),
                course,
                courses.current(course).map(one -> one.version()).orElse("1"),
                today.minusDays(40),
                "外省合格",
                "浙培字 7 号");
    }

    void enrol(String programme) {
        As.learner(learner).run(() -> studying.enrol(programme));
    }

    UUID enrolment(String programme) {
        return enrolments.periods(learner).stream()
                .filter(one -> one.programme().equals(programme))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
