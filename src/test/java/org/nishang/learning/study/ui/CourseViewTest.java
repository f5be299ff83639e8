package org.nishang.learning.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.assessment.paper.RightAnswers;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.Studying;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** From the catalogue over the lessons to the exam. */
class CourseViewTest extends ViewTest {

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

    private void enrol() {
        As.learner(learner).run(() -> studying.enrol("P-D"));
    }

    private void studyAll() {
        studied.ofCourse(learner, "C04");
        As.learner(learner)
                .run(() -> studying.course("C04")
                        .course()
                        .lessons()
                        .forEach(lesson -> studying.complete("C04", lesson.id())));
    }

    @Test
    void catalogueCountsItsCoursesAndOpensOne() {
        open("courses");
        int courses = As.learner(learner).call(() -> studying.courses().size());
        assertThat(page()).contains(words("learning.courses.count", courses));

        click("course-C04");

        assertThat(address()).isEqualTo("courses/C04");
    }

    @Test
    void theFirstPageSaysHowMuchADayAndUntilWhen() {
        enrol();

        open("");

        assertThat(page())
                .contains(words(
                        "learning.plan.reading",
                        45,
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(4).toString()));
    }

    @Test
    void aCourseOutsideEveryProgrammePromisesNoExam() {
        open("courses/C02");

        assertThat(isThere("start-exam")).isFalse();
        assertThat(page()).contains(words("learning.exam.not-offered"));
        assertThat(isThere("practice")).isTrue();
    }

    @Test
    void enrollingOpensTheFirstLesson() {
        open("courses/C04");

        click(all("enrol").getFirst());

        assertThat(address()).startsWith("courses/C04/");
        assertThat(text("lesson-title")).isNotEmpty();
    }

    @Test
    void examIsClosedUntilTheLessonsAreRead() {
        enrol();
        open("courses/C04");

        assertThat(isEnabled("start-exam")).isFalse();
        assertThat(isThere("continue")).isTrue();
    }

    @Test
    void examOpensAfterTheLastLessonAndStarts() {
        enrol();
        studyAll();
        open("courses/C04");
        assertThat(isEnabled("start-exam")).isTrue();

        click("start-exam");
        assertThat(text("exam-rules")).isNotEmpty();
        click("begin-exam");

        assertThat(complaints()).isEmpty();
        assertThat(address()).startsWith("exam");
    }

    @Test
    void examThatRunsCanBeGoneOnWith() {
        enrol();
        studyAll();
        open("courses/C04");
        click("start-exam");
        assertThat(text("exam-rules")).isNotEmpty();
        click("begin-exam");

        open("courses/C04");

        assertThat(text("start-exam")).isEqualTo(words("learning.exam.resume"));
    }

    @Test
    void lessonCountsAndLeadsToTheNext() {
        enrol();
        open("courses/C04");
        click("continue");
        String first = address();

        click("lesson-next");

        assertThat(address()).startsWith("courses/C04/").isNotEqualTo(first);
        assertThat(done()).as("clicked through").isZero();
        studied.ofCourse(learner, "C04");
        open(first);
        tell("study-clock", "lesson-studied");
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void checksAreAnsweredUntilTheyAreRight() {
        enrol();
        studied.timeOfLesson(learner, "C04", "cords");
        open("courses/C04/cords");
        assertThat(all("practice-said")).hasSize(3);
        var clock = at("study-clock").getElement();
        tell("study-clock", "lesson-studied");
        assertThat(clock.getAttribute("checks")).isEqualTo("3");

        answer("C04-P26", List.of("z"));
        assertThat(page()).contains(words("assessment.practice.wrong")).contains("75 mm");
        assertThat(page())
                .doesNotContain(words("assessment.practice.solution", "").strip());
        click("check-again");
        checksOf("cords").forEach(this::solve);

        assertThat(clock.getAttribute("checks")).isEqualTo("0");
        assertThat(done()).isEqualTo(1);
        open("courses/C04/cords");
        assertThat(all("check-done")).hasSize(3);
    }

    private List<PracticeQuestion> checksOf(String lesson) {
        return As.learner(learner)
                .call(() -> studying.open("C04", lesson, Locale.CHINESE))
                .checks();
    }

    /** The order on the page is its own: the answer is chosen by its words. */
    private void solve(PracticeQuestion check) {
        var question = JsonMapper.shared()
                .readTree(at("item-" + check.code()).getElement().getAttribute("question"));
        answer(check.code(), RightAnswers.onPage(check, question));
    }

    private int done() {
        return As.learner(learner).call(() -> studying.course("C04").done());
    }

    @Test
    void lessonReadWithoutEnrolmentSaysThatItDoesNotCount() {
        String lesson = As.learner(learner)
                .call(() -> studying.course("C04").course().lessons().getFirst().id());
        open("courses/C04/" + lesson);

        assertThat(page()).contains(words("learning.lesson.not-counted"));
    }

    @Test
    void firstLessonHasNoPreviousOne() {
        enrol();
        open("courses/C04");
        click("continue");

        assertThat(isThere("lesson-prev")).isFalse();
    }

    @Test
    void unknownCourseAndLessonAreRefusedWithASentence() {
        open("courses/C99");
        assertThat(page()).contains(words("common.unknown-id"));
        open("courses/C04/no-such-lesson");
        assertThat(page()).contains(words("common.unknown-id"));
    }

    @Test
    void onTheDayOfIssueNobodyIsOfferedToBeginAgain() {
        passed();
        open("courses/C04");

        assertThat(isThere("enrol")).isFalse();
        assertThat(text("enrol-obstacle")).contains("可以续期");
        assertThat(isThere("earlier-studies")).isFalse();
    }

    @Test
    void beginningAgainIsAskedForAndHidesNothing() {
        var passed = passed();
        jdbc.sql("update certificate set last_day = current_date + interval 30 day where person_id = ?")
                .param(learner.value())
                .update();
        open("courses/C04");

        click("enrol");
        assertThat(As.learner(learner).call(() -> studying.course("C04").isOpen()))
                .as("one click begins nothing")
                .isFalse();
        var question = all(ConfirmDialog.class).getFirst();
        assertThat(text(question)).contains("以前的学习");
        act(() -> test(question).confirm());

        assertThat(As.learner(learner).call(() -> studying.course("C04").isOpen()))
                .isTrue();
        open("courses/C04");
        assertThat(text("earlier-studies")).contains(words("learning.exam.attempt.passed"));
        click(all("attempt-review").getFirst());
        assertThat(address()).isEqualTo("exam/" + passed);
        assertThat(page()).contains(words("assessment.appeal.object-all"));
    }

    @Test
    void theStudyRecordLeadsToThePaperOfEveryExam() {
        var passed = passed();
        open("courses");

        click("studies");

        assertThat(address()).isEqualTo("studies");
        assertThat(all("study-record")).hasSize(1);
        click("attempt-review");
        assertThat(address()).isEqualTo("exam/" + passed);
    }

    @Test
    void whoStudiedNothingIsLedToTheCourses() {
        open("studies");

        assertThat(page()).contains(words("learning.studies.empty"));
    }

    private AttemptId passed() {
        enrol();
        studyAll();
        var attempt = As.learner(learner).call(() -> admission.start("C04"));
        exams.handIn(attempt, 20);
        return attempt;
    }

    @Test
    void speaksEnglish() {
        signIn(As.learner(learner), Locale.ENGLISH);
        open("courses");

        assertThat(page()).contains(words("learning.courses.title"));
        assertThat(text("course-C04")).matches("[ -~’–]+");
    }

    @Test
    void contactStudiesNothing() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("courses");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
