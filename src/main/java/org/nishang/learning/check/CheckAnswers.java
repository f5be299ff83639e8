package org.nishang.learning.check;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.LessonRef;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Answers to checks in the database: one statement each; nothing is changed afterwards. */
@Repository
public class CheckAnswers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CheckAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param answer as the page sent it */
    public void add(
            PersonId learner, LessonRef lesson, PracticeQuestion question, List<String> answer, boolean isRight) {
        add(learner, lesson, question, answer, isRight, null);
    }

    /** @param sentKey what a device calls an answer that it kept; nothing for one that was judged at once */
    public void add(
            PersonId learner,
            LessonRef lesson,
            PracticeQuestion question,
            List<String> answer,
            boolean isRight,
            @Nullable UUID sentKey) {
        jdbc.sql("""
                insert into lesson_check_answer (person_id, item_code, answered_at, item_version_id, course_code, lesson,
                    shown_order, answer, is_right, sent_key)
                values (:person, :item, :now, :version, :course, :lesson, :order, :answer, :right, :key)""")
                .param("key", sentKey)
                .param("person", learner.value())
                .param("item", question.code())
                .param("now", Rows.utc(clock.instant()))
                .param("version", question.version())
                .param("course", lesson.course())
                .param("lesson", lesson.lesson())
                .param("order", json.writeValueAsString(question.order()))
                .param("answer", json.writeValueAsString(answer))
                .param("right", isRight)
                .update();
    }

    /** Whether an answer was right that a device called so; empty if it has not arrived. */
    public Optional<Boolean> arrived(PersonId learner, UUID sentKey) {
        return jdbc.sql("""
                select is_right from lesson_check_answer where person_id = ? and sent_key = ? lock in share mode""")
                .params(learner.value(), sentKey)
                .query(Boolean.class)
                .optional();
    }

    /** The codes of the checks of a course that somebody has answered rightly since an instant. */
    public Set<String> right(PersonId learner, String course, Instant since) {
        return jdbc.sql("""
                select distinct item_code from lesson_check_answer
                where person_id = ? and course_code = ? and is_right and answered_at >= ?""")
                .params(learner.value(), course, Rows.utc(since))
                .query(String.class)
                .set();
    }

    /**
     * What somebody answered to a check.
     *
     * @param rightAt when it was first answered rightly; empty = not yet
     */
    public record Tally(String lesson, String code, int answers, Optional<Instant> rightAt) {}

    /** Of a course, since an instant; by lesson and code. */
    public List<Tally> tallies(PersonId learner, String course, Instant since) {
        return jdbc.sql("""
                select lesson, item_code, count(*) as answers, min(if(is_right, answered_at, null)) as right_at
                from lesson_check_answer where person_id = ? and course_code = ? and answered_at >= ?
                group by lesson, item_code order by lesson, item_code""")
                .params(learner.value(), course, Rows.utc(since))
                .query((row, n) -> new Tally(
                        row.getString("lesson"),
                        row.getString("item_code"),
                        row.getInt("answers"),
                        Rows.optionalInstant(row, "right_at")))
                .list();
    }
}
