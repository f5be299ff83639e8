package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.correction.KeyCorrectionRequest.Mode;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptReview;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Ten questions, nine of them answered rightly, and what becomes of it where the tenth must be right. */
@RecordApplicationEvents
class MustPassTest extends ViewTest {

    private static final As FIRST = As.administrator("first");
    private static final As SECOND = As.administrator("second");

    @Autowired
    private KeyCorrecting corrections;

    @Autowired
    private RemarkingRuns runs;

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

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private List<ItemVersion> items;
    private PersonId learner;
    private AttemptId attempt;

    @BeforeEach
    void start() {
        items = bank.current("C04").stream()
                .filter(version -> version.kind() == ItemKind.SINGLE)
                .limit(10)
                .toList();
        learner = exams.person();
        attempt = exams.start(learner);
        papers.give(attempt.value(), items.stream().map(ItemVersion::code).toArray(String[]::new));
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void aWrongAnswerFailsWhateverTheScoreAndTheResultSaysSoWithoutTheKey() {
        handIn(10);

        var review = review();
        assertThat(review.outcome().score()).isEqualTo(new Points(9_000));
        assertThat(review.outcome().reachesMark()).isTrue();
        assertThat(review.outcome().passed()).isFalse();
        assertThat(review.mustPassMissed()).isEqualTo(1);
        assertThat(events.stream(AttemptFinished.class)).noneMatch(AttemptFinished::passed);
        assertThat(exams.standing(learner).attemptsLeft()).isEqualTo(2);

        signIn(As.learner(learner), "learner");
        open("exam/" + attempt);

        assertThat(text("result-state")).isEqualTo(words("assessment.result.failed"));
        assertThat(text("must-pass-missed")).isEqualTo(words("assessment.result.must-pass.missed", 1));
        assertThat(page())
                .contains(words("assessment.result.must-pass.words", 9, 10))
                .doesNotContain(
                        items.getLast().content().stem().zh(),
                        items.getLast().content().explanation().zh());
    }

    @Test
    void anAnswerThatIsRightLetsTheScoreDecide() {
        handIn(1);

        assertThat(review().outcome().passed()).isTrue();
        assertThat(review().mustPassMissed()).isZero();
        assertThat(events.stream(AttemptFinished.class)).anyMatch(AttemptFinished::passed);
    }

    @Test
    void papersFromBeforeKeepTheirOutcome() {
        handIn(0);

        assertThat(review().outcome().passed()).isTrue();
    }

    @Test
    void aQuestionThatIsTakenOutDecidesNothingAnyMore() {
        handIn(10);

        var correction = approved(Mode.TAKEN_OUT);

        assertThat(FIRST.call(() -> corrections.sheet(correction)).effect().nowPass())
                .isPositive();
        assertThat(review().outcome().passed()).isTrue();
        assertThat(review().mustPassMissed()).isZero();
    }

    @Test
    void aHigherScoreDoesNotPassWhileTheDecisiveAnswerIsWrong() {
        handIn(10, 2);
        assertThat(review().outcome().score()).isEqualTo(new Points(8_000));

        items = items.subList(1, 2);
        approved(Mode.FULL_POINTS);

        assertThat(review().outcome().score()).isEqualTo(new Points(9_000));
        assertThat(review().outcome().passed()).isFalse();
        assertThat(jdbc.sql(
                                "select concat_ws(' ', must_pass_met, passed_after) from attempt_change where attempt_id = ?")
                        .param(attempt.value())
                        .query(String.class)
                        .list())
                .containsExactly("0 0");
    }

    /** @param decisive position of the question that must be right; 0 = none */
    private void handIn(int decisive) {
        handIn(decisive, 10);
    }

    /** Wrong are the last question and one more, which may be the same. */
    private void handIn(int decisive, int alsoWrong) {
        if (decisive > 0) {
            papers.decide(attempt.value(), decisive);
        }
        var answers = exams.rightAnswers(attempt, 9);
        answers.remove(alsoWrong);
        papers.answer(attempt.value(), answers);
        clock.move(Duration.ofMinutes(10));
        finishing.handIn(attempt, learner);
        refresh();
    }

    private void refresh() {
        entities.flush();
        entities.clear();
    }

    private AttemptReview review() {
        return sheets.review(attempt, learner).orElseThrow();
    }

    private UUID approved(Mode mode) {
        var id = FIRST.call(() -> corrections.propose(
                new KeyCorrectionRequest(items.getLast().id(), mode, List.of(), List.of(), "标准答案有误")));
        runs.run(id);
        SECOND.run(() -> corrections.approve(id, "复核无误"));
        runs.run(id);
        refresh();
        return id;
    }
}
