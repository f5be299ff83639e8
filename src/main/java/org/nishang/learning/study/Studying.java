package org.nishang.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nishang.assessment.paper.CheckQuestions;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.hours.ReadingPlaces;
import org.nishang.learning.note.LessonNotes;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeKind;
import org.nishang.learning.programme.ProgrammeObstacle;
import org.nishang.learning.programme.Programmes;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * A learner's own way through courses: enrol, read, complete. Nobody's progress but the signed-in person's can be asked
 * for. Each act is one statement, so none needs a transaction.
 */
@NamedInterface("api")
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class Studying {

    private final CourseCatalogue catalogue;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final EnrolmentOpening opening;
    private final CourseEnrolments current;
    private final Refreshers refreshers;
    private final CurrentUser user;
    private final List<ProgrammeObstacle> obstacles;
    private final LessonNeeds needs;
    private final CheckQuestions questions;
    private final ReadingPlaces places;
    private final LessonNotes notes;
    private final Clock clock;

    Studying(
            CourseCatalogue catalogue,
            Programmes programmes,
            Enrolments enrolments,
            EnrolmentOpening opening,
            CourseEnrolments current,
            Refreshers refreshers,
            CurrentUser user,
            List<ProgrammeObstacle> obstacles,
            LessonNeeds needs,
            CheckQuestions questions,
            ReadingPlaces places,
            LessonNotes notes,
            Clock clock) {
        this.needs = needs;
        this.questions = questions;
        this.places = places;
        this.notes = notes;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.opening = opening;
        this.current = current;
        this.refreshers = refreshers;
        this.user = user;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    /** Every course, with where the learner stands. */
    public List<CourseStanding> courses() {
        var mine = enrolments.of(user.person());
        return catalogue.current().stream()
                .map(course -> standing(course, mine))
                .toList();
    }

    /** @throws Refusal {@code common.unknown-id} if there is no such course */
    public CourseStanding course(String code) {
        var course = outline(code);
        return standing(course, enrolments.of(user.person()));
    }

    /**
     * Enrols the learner; one who is enrolled stays so, without a second enrolment.
     *
     * @throws Refusal {@code learning.programme.not-open}, and those of {@link ProgrammeObstacle}
     */
    public void enrol(String programme) {
        var today = LocalDate.now(clock);
        var wanted = programmes
                .byCode(programme)
                .filter(found -> found.isOpenOn(today))
                .orElseThrow(() -> new Refusal("learning.programme.not-open"));
        obstacle(wanted, today).ifPresent(refusal -> {
            throw refusal;
        });
        opening.open(user.person(), wanted);
    }

    /** What the learner can begin, or begin again, to take the course; nothing while it is open. */
    public List<Beginning> beginnings(CourseStanding standing) {
        if (standing.isOpen()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        boolean again = standing.completedOn().isPresent();
        return standing.programmes().stream()
                .map(programme -> new Beginning(programme, again, obstacle(programme, today)))
                .toList();
    }

    private Optional<Refusal> obstacle(Programme programme, LocalDate day) {
        return obstacles.stream()
                .flatMap(each -> each.ofBeginning(user.person(), programme, day).stream())
                .findFirst();
    }

    /**
     * Opens a lesson, and keeps that the learner is there.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such lesson
     */
    public LessonSheet open(String course, String lesson, Locale locale) {
        var standing = course(course);
        var found = lesson(standing.course(), lesson);
        var here = new LessonRef(course, lesson);
        if (standing.isOpen()
                && standing.enrolment()
                        .flatMap(Enrolment::stoppedAt)
                        .filter(here::equals)
                        .isEmpty()) {
            enrolments.stopAt(user.person(), programmesWith(course), here);
        }
        var outline = standing.course();
        var checks = questions.of(outline);
        return new LessonSheet(
                standing,
                found,
                catalogue.lessonHtml(outline.id(), lesson, locale),
                catalogue.basis(outline.id(), lesson),
                checks.questions(found),
                counting(standing)
                        .map(open -> new LessonSheet.Reading(
                                user.person(),
                                places.open(user.person()),
                                clock.instant(),
                                needed(needs.of(user.person(), outline, checks, open.enrolledAt()), lesson))),
                notes.stoppedAt(here).orElse(0),
                ahead(standing, lesson, locale));
    }

    private List<String> ahead(CourseStanding standing, String lesson, Locale locale) {
        var course = standing.course();
        return course.lessons().stream()
                .skip(standing.position(lesson) + 1L)
                .limit(1)
                .flatMap(next -> catalogue.pictures(course.id(), next.id(), locale).stream())
                .toList();
    }

    /** The enrolment under which lessons count, if there is one. */
    private static Optional<Enrolment> counting(CourseStanding standing) {
        return standing.enrolment().filter(Enrolment::isOpen).filter(open -> !standing.examOnly());
    }

    private LessonNeed need(CourseStanding standing, Enrolment open, String lesson) {
        return needed(needs.of(user.person(), standing.course(), open.enrolledAt()), lesson);
    }

    /** What the lessons of a course ask for and what is there, by lesson; empty where nothing counts. */
    public Map<String, LessonNeed> needs(CourseStanding standing) {
        return counting(standing)
                .map(open -> needs.of(user.person(), standing.course(), open.enrolledAt()))
                .orElse(Map.of());
    }

    private static LessonNeed needed(Map<String, LessonNeed> needs, String lesson) {
        return Objects.requireNonNull(needs.get(lesson));
    }

    /**
     * Notes that the learner has completed a lesson; again, or without an enrolment, changes nothing.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such lesson; {@code learning.lesson.not-studied} before
     *     the learner has studied it as long as it asks for; {@code learning.lesson.checks-left} before its checks are
     *     answered
     */
    public void complete(String course, String lesson) {
        var standing = course(course);
        lesson(standing.course(), lesson);
        standing.enrolment().filter(Enrolment::isOpen).ifPresent(open -> {
            var need = need(standing, open, lesson);
            need.refuseUnlessMet();
            complete(new LessonRef(course, lesson), need);
        });
    }

    /**
     * Completes a lesson if nothing is missing any more.
     *
     * @return what it asks for and what is there; empty where nothing counts
     * @throws Refusal {@code common.unknown-id} if there is no such lesson
     */
    public Optional<LessonNeed> advance(String course, String lesson) {
        var standing = course(course);
        lesson(standing.course(), lesson);
        var need = counting(standing).map(open -> need(standing, open, lesson));
        need.filter(LessonNeed::isMet).ifPresent(met -> complete(new LessonRef(course, lesson), met));
        return need;
    }

    private void complete(LessonRef lesson, LessonNeed met) {
        enrolments.complete(
                user.person(),
                programmesWith(lesson.course()),
                lesson,
                met.time().floor(),
                clock.instant());
    }

    private CourseOutline outline(String code) {
        return catalogue.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private static CourseOutline.Lesson lesson(CourseOutline course, String lesson) {
        return course.lessons().stream()
                .filter(candidate -> candidate.id().equals(lesson))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private List<String> programmesWith(String course) {
        return List.copyOf(programmes.everWithCourse(course));
    }

    private CourseStanding standing(CourseOutline course, List<Enrolment> mine) {
        var today = LocalDate.now(clock);
        var with = programmes.withCourse(course.code());
        var enrolment = current.among(mine, course.code());
        return new CourseStanding(
                course,
                with.stream()
                        .filter(programme -> programme.kind() == ProgrammeKind.FULL)
                        .filter(programme -> programme.isOpenOn(today))
                        .toList(),
                enrolment,
                enrolment
                        .filter(Enrolment::isOpen)
                        .flatMap(one -> programmes.version(one.programme(), one.version()))
                        .filter(programme -> programme.kind() == ProgrammeKind.RESIT)
                        .isPresent(),
                enrolment.filter(Enrolment::isOpen).flatMap(open -> refresher(open, course)));
    }

    private Optional<Refresher> refresher(Enrolment open, CourseOutline course) {
        return programmes
                .version(open.programme(), open.version())
                .flatMap(programme -> refreshers.of(user.person(), programme, open, course));
    }
}
