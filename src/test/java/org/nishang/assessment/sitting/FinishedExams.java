package org.nishang.assessment.sitting;

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
        jdbc.sql("update answer_sheet set answers = ? where attempt_id = ?")
                .params(json.writeValueAsString(exams.rightAnswers(attempt, right)), attempt.value())
                .update();
        var person = jdbc.sql("select person_id from answer_sheet where attempt_id = ?")
                .param(attempt.value())
                .query(java.util.UUID.class)
                .single();
        finishing.handIn(attempt, new org.nishang.identity.PersonId(person));
    }
}
