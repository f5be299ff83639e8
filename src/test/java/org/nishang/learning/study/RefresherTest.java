package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.common.Uuids;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.nishang.ui.Formats;
import org.springframework.beans.factory.annotation.Autowired;

/** A refresher asks a holder for what has changed since the certificate, and for the exam. */
class RefresherTest extends ViewTest {

    private static final String COURSE = "C12";

    @Autowired
    private Studying studying;

    @Autowired
    private StudiedTime studied;

    @Autowired
    private ExamAdmission admission;

    @Autowired
    private FinishedExams exams;

    @Autowired
    private ExamFixture people;

    @Autowired
    private CertificateFixture certificates;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private MovableClock clock;

    @Test
    void asksForTheLessonsWhoseFactsBeganOrEndedSince() {
        var since = LocalDate.of(2026, 1, 10);
        var holder = enrolled(since);

        var standing = standing(holder);

        var changed = lessons().stream()
                .filter(lesson -> courses.basis(course().id(), lesson.id()).stream()
                        .anyMatch(fact -> fact.validFrom().isAfter(since)
                                || fact.validTo() != null && !fact.validTo().isAfter(LocalDate.now(clock))))
                .map(CourseOutline.Lesson::id)
                .toList();
        assertThat(changed).isNotEmpty();
        assertThat(standing.toRead()).isEqualTo(changed.size());
        assertThat(lessons().stream().filter(standing::asksFor).map(CourseOutline.Lesson::id))
                .containsExactlyElementsOf(changed);
        refuses("learning.exam.lessons-left", () -> As.learner(holder).call(() -> admission.start(COURSE)));
        signIn(As.learner(holder));
        open("courses/" + COURSE);
        assertThat(text("refresher"))
                .isEqualTo(words(
                        "learning.refresher.changed",
                        Formats.date(since),
                        changed.size(),
                        lessons().size()));

        As.learner(holder)
                .run(() -> changed.forEach(lesson -> {
                    studied.ofLesson(holder, COURSE, lesson);
                    studied.checksOfLesson(holder, COURSE, lesson);
                    studying.complete(COURSE, lesson);
                }));
        exams.handIn(As.learner(holder).call(() -> admission.start(COURSE)), 20);

        assertThat(lastDays(holder)).hasSize(2);
    }

    @Test
    void whereNothingChangedItSaysSoAndTheExamAloneRenews() {
        var holder = enrolled(LocalDate.now(clock).minusDays(1));

        assertThat(standing(holder).toRead()).isZero();
        signIn(As.learner(holder));
        open("courses/" + COURSE);
        assertThat(text("refresher"))
                .startsWith(words(
                        "learning.refresher.nothing",
                        Formats.date(LocalDate.now(clock).minusDays(1))));

        exams.handIn(As.learner(holder).call(() -> admission.start(COURSE)), 20);

        assertThat(lastDays(holder)).hasSize(2);
    }

    @Test
    void asksForALessonWhoseTextIsAnotherThanThatOfTheDay() {
        var since = LocalDate.now(clock).minusDays(1);
        String changed = lessons().get(2).id();
        var old = copyLoadedBefore(since);
        jdbc.sql(
                        "update lesson_text set markdown = concat(markdown, '\n\nOne more.') where course_version_id = ? and lesson = ? and language = 'en'")
                .params(old, changed)
                .update();
        var holder = enrolled(since);

        assertThat(lessons().stream().filter(standing(holder)::asksFor).map(CourseOutline.Lesson::id))
                .containsExactly(changed);
    }

    @Test
    void isForHoldersWithinTheWindow() {
        refuses("certificate.path.nothing-to-renew", () -> enrol(people.person()));
        var early = people.person();
        hold(early, LocalDate.now(clock).minusYears(1), LocalDate.now(clock).plusYears(2));
        refuses("certificate.path.too-early", () -> enrol(early));
    }

    private UUID copyLoadedBefore(LocalDate day) {
        var copy = Uuids.next();
        jdbc.sql("""
                insert into course_version (course_version_id, course_code, version, pack_hash, loaded_at, content)
                select ?, course_code, 'old', repeat('0', 64), ?, json_set(content, '$.outline.id', json_object('value', ?))
                from course_version where course_version_id = ?""")
                .params(
                        copy,
                        day.minusDays(9).atStartOfDay(),
                        copy.toString(),
                        course().id().value())
                .update();
        jdbc.sql("""
                insert into lesson_text (course_version_id, lesson, language, markdown)
                select ?, lesson, language, markdown from lesson_text where course_version_id = ?""").params(copy, course().id().value()).update();
        return copy;
    }

    private PersonId enrolled(LocalDate since) {
        var holder = people.person();
        hold(holder, since, LocalDate.now(clock).plusDays(20));
        enrol(holder);
        return holder;
    }

    private void hold(PersonId person, LocalDate from, LocalDate lastDay) {
        certificates.recorded(person, ("TST-" + person).substring(0, 30), "A", from.toString(), lastDay.toString());
    }

    private void enrol(PersonId person) {
        As.learner(person).run(() -> studying.enrol("P-A-R"));
    }

    private CourseStanding standing(PersonId person) {
        return As.learner(person).call(() -> studying.course(COURSE));
    }

    private CourseOutline course() {
        return courses.current(COURSE).orElseThrow();
    }

    private List<CourseOutline.Lesson> lessons() {
        return course().lessons();
    }

    private List<String> lastDays(PersonId person) {
        return jdbc.sql("select last_day from certificate where person_id = ? order by last_day")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
