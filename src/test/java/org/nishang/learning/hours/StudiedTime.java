package org.nishang.learning.hours;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Time that somebody has studied, for tests whose matter is what comes after it. */
@Component
public class StudiedTime {

    private final StudyTimes times;
    private final CourseCatalogue courses;
    private final JdbcClient jdbc;
    private final Clock clock;

    StudiedTime(StudyTimes times, CourseCatalogue courses, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.times = times;
        this.courses = courses;
        this.clock = clock;
    }

    /** As {@link #ofCourse(PersonId, String)}, by the name of an account. */
    @Transactional
    public void ofCourse(String username, String code) {
        ofCourse(person(username), code);
    }

    private PersonId person(String username) {
        return new PersonId(jdbc.sql("select person_id from account where username = ?")
                .param(username)
                .query(UUID.class)
                .single());
    }

    /** As {@link #checksOfLesson(PersonId, String, String)}, by the name of an account. */
    @Transactional
    public void checksOfLesson(String username, String code, String lesson) {
        checksOfLesson(person(username), code, lesson);
    }

    /** All lessons of a course, each as long as it asks for, from now on. */
    @Transactional
    public void ofCourse(PersonId reader, String code) {
        courses.current(code).orElseThrow().lessons().forEach(lesson -> ofLesson(reader, code, lesson.id()));
    }

    /** A lesson, as long as it asks for, after all that was studied so far, and its checks. */
    @Transactional
    public void ofLesson(PersonId reader, String code, String lesson) {
        timeOfLesson(reader, code, lesson);
        checksOfLesson(reader, code, lesson);
    }

    /** Right answers to all checks of a lesson. */
    @Transactional
    public void checksOfLesson(PersonId reader, String code, String lesson) {
        courses.current(code).orElseThrow().lessons().stream()
                .filter(one -> one.id().equals(lesson))
                .flatMap(one -> one.scored().stream())
                .forEach(check -> jdbc.sql("""
                        insert into lesson_check_answer (person_id, item_code, answered_at, item_version_id, course_code,
                            lesson, shown_order, answer, is_right)
                        select :person, item_code, :now, item_version_id, :course, :lesson, '[]', '[]', true
                        from item_version where item_code = :item order by revision desc limit 1""")
                        .param("person", reader.value())
                        .param("now", Rows.utc(clock.instant()))
                        .param("course", code)
                        .param("lesson", lesson)
                        .param("item", check)
                        .update());
    }

    /** A lesson, as long as it asks for, after all that was studied so far; its checks stay open. */
    @Transactional
    public void timeOfLesson(PersonId reader, String code, String lesson) {
        var course = courses.current(code).orElseThrow();
        times.close(reader);
        Instant now = clock.instant();
        Instant from = end(reader).filter(now::isBefore).orElse(now);
        var floor = StudyFloor.of(courses.length(course.id(), lesson));
        times.add(
                reader,
                new Beat(new LessonRef(code, lesson), "test", List.of()),
                new Span(from, from.plus(floor)),
                false,
                now);
    }

    private Optional<Instant> end(PersonId reader) {
        return jdbc.sql("select max(ended_at) as ended_at from study_time where person_id = ?")
                .param(reader.value())
                .query((row, n) -> Rows.optionalInstant(row, "ended_at"))
                .single();
    }
}
