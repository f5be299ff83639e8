package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.As.FIRST;
import static org.nishang.testing.As.SECOND;
import static org.nishang.testing.Refusals.refuses;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Answers that people mark, together with objections and corrected keys. */
@PortalTest
@Transactional
class MarkedTextAppealTest {

    @Autowired
    private MarkingQueue queue;

    @Autowired
    private Appeals appeals;

    @Autowired
    private AppealAnswering answering;

    @Autowired
    private KeyCorrecting corrections;

    @Autowired
    private RemarkingRuns runs;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ExamFinishing finishing;

    @Autowired
    private ChosenPapers papers;

    @Autowired
    private Sheets sheets;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private PersonId learner;
    private AttemptId attempt;
    private UUID text;

    @BeforeEach
    void handIn() {
        learner = exams.person();
        attempt = exams.start(learner, "C12");
        papers.give(attempt.value(), "C12-072", "C12-070");
        papers.answer(attempt.value(), Map.of(1, List.of("QP-08 第3.2条，C 区 26 件")));
        finishing.handIn(attempt, learner);
        text = jdbc.sql("select text_answer_id from text_answer where attempt_id = ?")
                .param(attempt.value())
                .query(UUID.class)
                .single();
        entities.flush();
        entities.clear();
    }

    @Test
    void whoMarkedAnAnswerDoesNotAnswerTheObjectionToIt() {
        FIRST.run(() -> {
            queue.mark(text, List.of(2, 1, 1), "");
            SECOND.run(() -> queue.mark(text, List.of(2, 1, 1), ""));
            entities.clear();
            As.learner(learner).run(() -> appeals.raise(attempt, 1, "评分低于评分标准"));
            var id = open();

            assertThat(answering.sheet(id).mayAnswer()).isFalse();
            refuses("assessment.appeal.not-yours", () -> answering.answer(id, false, "评分无误", null));
            // Another account of the same name: the person counts, not what it is called.
            FIRST.run(() -> answering.answer(id, true, "再给一部分分数", new Points(4_500)));
        });
        SECOND.run(() -> answering.decide(appeal(), true));
        entities.clear();

        assertThat(result()).isEqualTo(new Points(4_500));
        assertThat(sheets.lines(attempt).getFirst().points()).isEqualTo(new Points(4_500));
    }

    @Test
    void whatPeopleGaveStaysWhenAnotherQuestionIsTakenOut() {
        mark();
        mark();
        entities.clear();
        assertThat(result()).isEqualTo(new Points(4_000));

        keyCorrection("C12-070", KeyCorrectionRequest.Mode.TAKEN_OUT);
        assertThat(result()).isEqualTo(new Points(8_000));

        keyCorrection("C12-072", KeyCorrectionRequest.Mode.FULL_POINTS);
        assertThat(result()).isEqualTo(new Points(10_000));
    }

    @Test
    void whatWaitsForMarksIsMarkedByTheNewKeyWhenTheyAreThere() {
        keyCorrection("C12-070", KeyCorrectionRequest.Mode.FULL_POINTS);
        assertThat(sheets.awaitsMarks(attempt, learner)).isTrue();

        mark();
        mark();
        entities.clear();

        assertThat(result()).isEqualTo(new Points(9_000));
    }

    /** Each call is another person. */
    private void mark() {
        FIRST.run(() -> queue.mark(text, List.of(2, 1, 1), ""));
    }

    private void keyCorrection(String code, KeyCorrectionRequest.Mode mode) {
        var version = jdbc.sql("select item_version_id from item_version where item_code = ? and retired_at is null")
                .param(code)
                .query(UUID.class)
                .single();
        var id = FIRST.call(
                () -> corrections.propose(new KeyCorrectionRequest(version, mode, List.of(), List.of(), "题目有误")));
        runs.run(id);
        SECOND.run(() -> corrections.approve(id, "同意"));
        runs.run(id);
        entities.clear();
    }

    private UUID open() {
        return jdbc.sql("select appeal_id from appeal where attempt_id = ? and state = 'OPEN'")
                .param(attempt.value())
                .query(UUID.class)
                .single();
    }

    private UUID appeal() {
        return jdbc.sql("select appeal_id from appeal where attempt_id = ?")
                .param(attempt.value())
                .query(UUID.class)
                .single();
    }

    private Points result() {
        return sheets.review(attempt, learner).orElseThrow().outcome().score();
    }
}
