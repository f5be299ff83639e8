package org.nishang.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.CreditHours;
import org.nishang.learning.hours.LessonRef;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has studied, for the person itself and for those who may know of its training. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Permission.LEARN + "', '" + Permission.SEE_STAFF + "')")
public class StudyEvidence {

    private final CourseEnrolments enrolments;
    private final CourseCatalogue courses;
    private final LessonNeeds needs;
    private final PersonDocuments people;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    StudyEvidence(
            CourseEnrolments enrolments,
            CourseCatalogue courses,
            LessonNeeds needs,
            PersonDocuments people,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.needs = needs;
        this.people = people;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal {@code common.unknown-id} for somebody out of sight, and for a course that there is not */
    public CourseStudy of(PersonId person, String code) {
        refuseUnseen(person);
        var course = courses.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var enrolment = enrolments.current(person, code);
        var since = enrolments.since(enrolment);
        return study(course, enrolment, needs.of(person, course, since));
    }

    private static CourseStudy study(
            CourseOutline course, Optional<Enrolment> enrolment, Map<String, LessonNeed> needs) {
        var lessons = needs.entrySet().stream()
                .map(one -> new CourseStudy.Lesson(
                        one.getKey(),
                        one.getValue().time().studied().toSeconds(),
                        one.getValue().time().floor().toSeconds(),
                        enrolment
                                .filter(way -> way.done().contains(new LessonRef(course.code(), one.getKey())))
                                .isPresent(),
                        one.getValue().right().size(),
                        one.getValue().checks().size()))
                .toList();
        return new CourseStudy(
                course.version(),
                lessons.stream().mapToLong(CourseStudy.Lesson::activeSeconds).sum(),
                lessons.stream().mapToLong(CourseStudy.Lesson::floorSeconds).sum(),
                lessons.stream().mapToInt(CourseStudy.Lesson::checksDone).sum(),
                lessons.stream().mapToInt(CourseStudy.Lesson::checks).sum(),
                !lessons.isEmpty() && lessons.stream().allMatch(CourseStudy.Lesson::complete),
                CreditHours.earned(needs.values().stream().map(LessonNeed::time).toList(), course.creditHours()),
                List.copyOf(lessons));
    }

    private void refuseUnseen(PersonId person) {
        boolean own = user.learner().filter(person::equals).isPresent();
        if (!own && !(user.may(Permission.SEE_STAFF) && isSeen(person))) {
            throw new Refusal("common.unknown-id");
        }
    }

    private boolean isSeen(PersonId person) {
        return Sql.of(
                                jdbc,
                                "select count(*) from person p where p.person_id = :person and %s",
                                people.present("p", LocalDate.now(clock)))
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
