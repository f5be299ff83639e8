package org.nishang.learning.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.programme.Programme;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Enrolments and progress in the database: one statement for each thing that a learner does. What must not happen twice
 * is decided by keys.
 */
@Repository
class Enrolments {

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a person's, with what was done under each, newest first. */
    List<Enrolment> of(PersonId person) {
        return jdbc.sql("""
                select e.enrolment_id, e.programme, e.programme_version, e.enrolled_at, e.completed_on, e.last_lesson,
                    (select group_concat(p.course_code, '/', p.lesson separator ',')
                     from lesson_progress p where p.enrolment_id = e.enrolment_id) as lessons
                from enrolment e where e.person_id = ? and e.withdrawn_at is null order by e.enrolled_at desc, e.enrolment_id desc""")
                .param(person.value())
                .query((row, n) -> enrolment(row, lessons(row.getString("lessons"))))
                .list();
    }

    /** All that a person ever had, the withdrawn ones too, newest first. */
    List<EnrolmentPeriod> periods(PersonId person) {
        return jdbc.sql("""
                select enrolment_id, programme, programme_version, enrolled_at, completed_on, withdrawn_at
                from enrolment where person_id = ? order by enrolled_at desc, enrolment_id desc""")
                .param(person.value())
                .query((row, n) -> new EnrolmentPeriod(
                        row.getObject("enrolment_id", UUID.class),
                        row.getString("programme"),
                        row.getInt("programme_version"),
                        Rows.instant(row, "enrolled_at"),
                        row.getObject("completed_on", LocalDate.class),
                        row.getObject("withdrawn_at") == null ? null : Rows.instant(row, "withdrawn_at")))
                .list();
    }

    /** The open ones of these programmes, held until the transaction ends. */
    List<Enrolment> lockOpen(PersonId person, Collection<String> programmes) {
        return jdbc.sql("""
                select enrolment_id, programme, programme_version, enrolled_at, completed_on, last_lesson
                from enrolment where person_id = :person and open_key in (:programmes) for update""")
                .param("person", person.value())
                .param("programmes", programmes)
                .query((row, n) -> enrolment(row, Set.of()))
                .list();
    }

    /**
     * Opens an enrolment.
     *
     * @param programme in the version by which it is begun
     * @return its id; empty if one is open already, be it since a moment ago from another window
     */
    Optional<UUID> open(PersonId person, Programme programme, Instant now) {
        var id = Uuids.next();
        try {
            jdbc.sql("""
                    insert into enrolment (enrolment_id, person_id, programme, programme_version, enrolled_at, version)
                    values (:id, :person, :programme, :programmeVersion, :now, 0)""")
                    .param("id", id)
                    .param("person", person.value())
                    .param("programme", programme.code())
                    .param("programmeVersion", programme.version())
                    .param("now", Rows.utc(now))
                    .update();
            return Optional.of(id);
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    /** Keeps where the learner is, in the open enrolments of these programmes. */
    void stopAt(PersonId person, Collection<String> programmes, LessonRef lesson) {
        jdbc.sql("""
                update enrolment set last_lesson = :lesson
                where person_id = :person and open_key in (:programmes)""")
                .param("lesson", lesson.toString())
                .param("person", person.value())
                .param("programmes", programmes)
                .update();
    }

    /**
     * Notes a lesson as completed, in the open enrolments of these programmes; once.
     *
     * @param floor the study time that it asked for
     */
    void complete(PersonId person, Collection<String> programmes, LessonRef lesson, Duration floor, Instant now) {
        jdbc.sql("""
                insert into lesson_progress (enrolment_id, course_code, lesson, completed_at, floor_seconds)
                select enrolment_id, :course, :lesson, :now, :floor from enrolment
                where person_id = :person and open_key in (:programmes)
                on duplicate key update lesson = lesson_progress.lesson""")
                .param("course", lesson.course())
                .param("lesson", lesson.lesson())
                .param("now", Rows.utc(now))
                .param("floor", floor.toSeconds())
                .param("person", person.value())
                .param("programmes", programmes)
                .update();
    }

    /**
     * Notes an exam as passed under an enrolment whose row the caller has locked; once.
     *
     * @param attempts since the enrolment, the one that passed included
     */
    void pass(UUID enrolment, String course, int attempts, Instant at) {
        jdbc.sql("""
                insert into enrolment_exam (enrolment_id, course_code, attempts, passed_at)
                values (:enrolment, :course, :attempts, :at)
                on duplicate key update attempts = enrolment_exam.attempts""")
                .param("enrolment", enrolment)
                .param("course", course)
                .param("attempts", attempts)
                .param("at", Rows.utc(at))
                .update();
    }

    /**
     * The exams that were passed under an enrolment whose row the caller has locked. A locking read: it sees what
     * another exam of this person has just committed, whatever the isolation.
     *
     * @return by the code of each course, the attempts that it took
     */
    Map<String, Integer> passed(UUID enrolment) {
        return jdbc
                .sql("""
                select course_code, attempts from enrolment_exam
                where enrolment_id = ? lock in share mode""")
                .param(enrolment)
                .query((row, n) -> Map.entry(row.getString("course_code"), row.getInt("attempts")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same to look at, with the day and time of each. */
    Map<String, Instant> passedAt(UUID enrolment) {
        return jdbc
                .sql("select course_code, passed_at from enrolment_exam where enrolment_id = ?")
                .param(enrolment)
                .query((row, n) -> Map.entry(row.getString("course_code"), Rows.instant(row, "passed_at")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lessons that were completed under an enrolment before it was noted how much time they asked for. */
    Set<LessonRef> doneWithoutFloor(UUID enrolment) {
        return jdbc.sql("""
                select course_code, lesson from lesson_progress where enrolment_id = ? and floor_seconds is null""")
                .param(enrolment)
                .query((row, n) -> new LessonRef(row.getString("course_code"), row.getString("lesson")))
                .set();
    }

    /**
     * Closes an enrolment.
     *
     * @return false if it was closed before
     */
    boolean close(UUID enrolment, LocalDate on) {
        return jdbc.sql("""
                update enrolment set completed_on = ?, version = version + 1
                where enrolment_id = ? and completed_on is null""").params(on, enrolment).update() == 1;
    }

    /** Ends the open ones of these programmes, since another way has led to the certificate. */
    void withdraw(PersonId person, Collection<String> others, Instant now) {
        jdbc.sql("""
                update enrolment set withdrawn_at = :now, version = version + 1
                where person_id = :person and open_key in (:programmes)""")
                .param("now", Rows.utc(now))
                .param("person", person.value())
                .param("programmes", others)
                .update();
    }

    private static Enrolment enrolment(ResultSet row, Set<LessonRef> done) throws SQLException {
        String last = row.getString("last_lesson");
        return new Enrolment(
                row.getObject("enrolment_id", UUID.class),
                row.getString("programme"),
                row.getInt("programme_version"),
                Rows.instant(row, "enrolled_at"),
                row.getObject("completed_on", LocalDate.class),
                last == null ? null : LessonRef.parse(last),
                done);
    }

    private static Set<LessonRef> lessons(@org.jspecify.annotations.Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(LessonRef::parse).collect(Collectors.toUnmodifiableSet());
    }
}
