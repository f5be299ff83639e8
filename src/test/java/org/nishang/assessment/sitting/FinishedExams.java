package org.nishang.assessment.sitting;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Hands in attempts with as many right answers as a test wants. */
@Component
public class FinishedExams {

    private final ExamFixture exams;
    private final ExamFinishing finishing;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FinishedExams(ExamFixture exams, ExamFinishing finishing, JdbcClient jdbc, ObjectMapper json) {
        this.exams = exams;
        this.finishing = finishing;
        this.jdbc = jdbc;
        this.json = json;
    }

    public void handIn(AttemptId attempt, int right) {
        handIn(attempt, exams.rightAnswers(attempt, right));
    }

    /** All right but the answer at one position, which is left out. */
    void handInAllBut(AttemptId attempt, int position) {
        var answers = exams.rightAnswers(attempt, Integer.MAX_VALUE);
        answers.remove(position);
        handIn(attempt, answers);
    }

    private void handIn(AttemptId attempt, Map<Integer, List<String>> answers) {
        jdbc.sql("update answer_sheet set answers = ? where attempt_id = ?")
                .params(json.writeValueAsString(answers), attempt.value())
                .update();
        var person = jdbc.sql("select person_id from answer_sheet where attempt_id = ?")
                .param(attempt.value())
                .query(java.util.UUID.class)
                .single();
        finishing.handIn(attempt, new org.nishang.identity.PersonId(person));
    }
}
