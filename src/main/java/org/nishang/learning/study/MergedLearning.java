package org.nishang.learning.study;

import java.util.List;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.people.merge.MergeConcern;
import org.nishang.people.merge.MergeConcerns;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrolments and outcomes of somebody who was merged into another person. Where both are enrolled in the same
 * programme, the two become one with the lessons of both; where both have an outcome of the same session, one outcome
 * remains, the better one, with the attempts of both: a person counts once in a session.
 */
@Component
class MergedLearning implements MergeConcerns {

    private final JdbcClient jdbc;

    MergedLearning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        uniteEnrolments(merged);
        move("enrolment", merged);
        uniteOutcomes(merged);
        move("training_outcome", merged);
    }

    private void move(String table, PersonsMerged merged) {
        jdbc.sql("update " + table + " set person_id = ? where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }

    private void uniteEnrolments(PersonsMerged merged) {
        run("""
                update enrolment mine join enrolment other on other.open_key = mine.open_key and other.person_id = :gone
                set mine.enrolled_at = least(mine.enrolled_at, other.enrolled_at),
                    mine.last_lesson = coalesce(mine.last_lesson, other.last_lesson), mine.version = mine.version + 1
                where mine.person_id = :into""", merged);
        run("""
                insert into lesson_progress (enrolment_id, course_code, lesson, completed_at, floor_seconds)
                select mine.enrolment_id, p.course_code, p.lesson, p.completed_at, p.floor_seconds
                from lesson_progress p
                  join enrolment other on other.enrolment_id = p.enrolment_id and other.person_id = :gone
                  join enrolment mine on mine.open_key = other.open_key and mine.person_id = :into
                on duplicate key update
                    floor_seconds = coalesce(lesson_progress.floor_seconds, values(floor_seconds)),
                    completed_at = least(lesson_progress.completed_at, values(completed_at))""", merged);
        run("""
                delete p from lesson_progress p
                  join enrolment other on other.enrolment_id = p.enrolment_id and other.person_id = :gone
                  join enrolment mine on mine.open_key = other.open_key and mine.person_id = :into""", merged);
        run("""
                insert into enrolment_exam (enrolment_id, course_code, attempts, passed_at)
                select mine.enrolment_id, p.course_code, p.attempts, p.passed_at
                from enrolment_exam p
                  join enrolment other on other.enrolment_id = p.enrolment_id and other.person_id = :gone
                  join enrolment mine on mine.open_key = other.open_key and mine.person_id = :into
                on duplicate key update attempts = enrolment_exam.attempts + values(attempts),
                    passed_at = least(enrolment_exam.passed_at, values(passed_at))""", merged);
        run("""
                delete p from enrolment_exam p
                  join enrolment other on other.enrolment_id = p.enrolment_id and other.person_id = :gone
                  join enrolment mine on mine.open_key = other.open_key and mine.person_id = :into""", merged);
        run("""
                update ignore course_recognition r
                  join enrolment other on other.enrolment_id = r.enrolment_id and other.person_id = :gone
                  join enrolment mine on mine.open_key = other.open_key and mine.person_id = :into
                set r.enrolment_id = mine.enrolment_id""", merged);
        run("""
                delete r from course_recognition r
                  join enrolment other on other.enrolment_id = r.enrolment_id and other.person_id = :gone
                  join enrolment mine on mine.open_key = other.open_key and mine.person_id = :into""", merged);
        run("""
                delete other from enrolment other
                  join enrolment mine on mine.open_key = other.open_key and mine.person_id = :into
                where other.person_id = :gone""", merged);
    }

    /**
     * The better of two outcomes: passed before failed, then the earlier one. Whether the first attempt passed is what
     * the earlier one says; the hours are those of the outcome that remains.
     */
    private void uniteOutcomes(PersonsMerged merged) {
        run("""
                update training_outcome mine
                  join training_outcome other on other.session_id = mine.session_id and other.person_id = :gone
                set mine.credit_hours = if(
                      mine.result <> 'PASSED' and other.result = 'PASSED'
                        or mine.result = other.result and other.completed_on < mine.completed_on,
                      other.credit_hours, mine.credit_hours),
                    mine.first_attempt_passed = case
                      when mine.first_attempt_passed is null or other.first_attempt_passed is null
                        then coalesce(mine.first_attempt_passed, other.first_attempt_passed)
                      when other.completed_on < mine.completed_on then other.first_attempt_passed
                      when mine.completed_on < other.completed_on then mine.first_attempt_passed
                      else mine.first_attempt_passed and other.first_attempt_passed end,
                    mine.attempts = if(mine.attempts is null and other.attempts is null, null,
                      coalesce(mine.attempts, 0) + coalesce(other.attempts, 0)),
                    mine.completed_on = case
                      when mine.result = other.result
                        then least(coalesce(mine.completed_on, other.completed_on), coalesce(other.completed_on, mine.completed_on))
                      when other.result = 'PASSED' then other.completed_on
                      else mine.completed_on end,
                    mine.result = if(other.result = 'PASSED', 'PASSED', mine.result)
                where mine.person_id = :into""", merged);
        run("""
                delete other from training_outcome other
                  join training_outcome mine on mine.session_id = other.session_id and mine.person_id = :into
                where other.person_id = :gone""", merged);
    }

    private void run(String sql, PersonsMerged merged) {
        jdbc.sql(sql)
                .param("gone", merged.gone().value())
                .param("into", merged.into().value())
                .update();
    }

    @Override
    public List<MergeConcern> between(PersonId into, PersonId gone) {
        return jdbc.sql("""
                select s.code from training_outcome a
                  join training_outcome b on b.session_id = a.session_id and b.person_id = :gone
                  join training_session s on s.session_id = a.session_id
                where a.person_id = :into order by s.code""")
                .param("into", into.value())
                .param("gone", gone.value())
                .query((row, n) -> MergeConcern.note("learning.merge.same-session", row.getString("code")))
                .list();
    }
}
