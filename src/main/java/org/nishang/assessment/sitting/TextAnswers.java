package org.nishang.assessment.sitting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.Answering;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.Settled;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers in the learner's own words as the marking of a whole paper needs them. */
@Component
class TextAnswers {

    private final JdbcClient jdbc;

    TextAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lays what only a person can mark before the people who do; an answer that is blank is worth nothing without being
     * read.
     *
     * @return whether there is any
     */
    boolean lay(Attempt attempt, List<Question> questions, Answers answers, java.time.Instant now) {
        var written = questions.stream()
                .filter(Question::isMarkedByPerson)
                .filter(one -> !Answering.isBlank(answers.at(one.position())))
                .toList();
        for (Question question : written) {
            jdbc.sql("""
                    insert into text_answer (text_answer_id, attempt_id, position, item_version_id, exam, worth, handed_in_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Uuids.next(),
                            attempt.id().value(),
                            question.position(),
                            question.item().id(),
                            attempt.exam(),
                            question.place().points(),
                            Rows.utc(now))
                    .update();
        }
        return !written.isEmpty();
    }

    /** What has been settled, by position; in the comments, what those who marked wrote. */
    Map<Integer, Settled> settled(AttemptId attempt) {
        var settled = new HashMap<Integer, Settled>();
        jdbc.sql("""
                select t.position, t.points, m.comment
                from text_answer t join text_mark m using (text_answer_id)
                where t.attempt_id = ? and t.settled_at is not null
                order by t.position, m.nth""").param(attempt.value()).query((RowCallbackHandler) row -> settled.merge(
                row.getInt("position"), new Settled(row.getInt("points"), row.getString("comment")), Settled::and));
        return settled;
    }

    boolean isAllSettled(AttemptId attempt) {
        return jdbc.sql("select count(*) from text_answer where attempt_id = ? and settled_at is null")
                        .param(attempt.value())
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
