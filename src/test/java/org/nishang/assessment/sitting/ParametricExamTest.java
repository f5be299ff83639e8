package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ParametricItems;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A question with drawn figures, from the paper to its review. */
@PortalTest
@Transactional
class ParametricExamTest {

    @Autowired
    private ParametricItems items;

    @Autowired
    private ItemBank bank;

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

    private PersonId learner;
    private AttemptId attempt;
    private String fact;
    private String topic;

    @BeforeEach
    void sit() {
        ItemVersion any = bank.current("C04").getFirst();
        fact = any.fact();
        topic = any.topic();
        items.put("C04", "C04-P901", ParametricItems.number(fact, topic, "found / n * 100"));
        items.put("C04", "C04-P902", ParametricItems.choice(fact, topic));
        learner = exams.person();
        attempt = exams.start(learner);
        papers.give(attempt.value(), "C04-P901", "C04-P902");
    }

    @Test
    void asksWithTheFiguresThatWereDrawn() {
        var sheet = sheets.sheet(attempt, learner, Locale.ENGLISH);

        assertThat(sheet.questions()).extracting(one -> one.stem()).containsOnly("Of 1,200, 80 are drawn and 2 found.");
    }

    @Test
    void marksByTheRowAndKeepsItWhenTheItemChanges() {
        var choice = sheets.questions(attempt).get(1);
        papers.answer(attempt.value(), Map.of(1, List.of("2.5"), 2, choice.solution()));
        items.put("C04", "C04-P901", ParametricItems.number(fact, topic, "found / n * 1000"));
        finishing.handIn(attempt, learner);
        entities.flush();
        entities.clear();

        var review = sheets.review(attempt, learner).orElseThrow();

        assertThat(review.outcome().score()).isEqualTo(new Points(10_000));
        var line = review.lines().getFirst();
        assertThat(line.stem().text().zh()).isEqualTo("1,200 件抽 80 件，见 2 件。");
        assertThat(line.right().getFirst().text().zh()).isEqualTo("2.5 ± 0.05");
        assertThat(line.explanation().text().en()).isEqualTo("2 ÷ 80, lot 1,200.");
        assertThat(review.lines().get(1).right().getFirst().text().zh()).isEqualTo("2");
    }

    @Test
    void theKeyOfAnotherRowIsWrong() {
        papers.answer(attempt.value(), Map.of(1, List.of("1.3")));

        finishing.handIn(attempt, learner);

        assertThat(sheets.review(attempt, learner).orElseThrow().outcome().score())
                .isEqualTo(new Points(0));
    }
}
