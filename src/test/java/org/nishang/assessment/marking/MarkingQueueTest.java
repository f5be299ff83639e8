package org.nishang.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.marking.TextToMark.Choice;
import org.nishang.assessment.marking.TextToMark.Stage;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** An answer in the learner's own words, from handing in to the score. */
@PortalTest
@RecordApplicationEvents
@Transactional
class MarkingQueueTest {

    private static final String WORDS = "QP-08 第3.2条规定不合格品放在红框内；\nC 区有 26 件返修上衣在合格品货架上。";

    @Autowired
    private MarkingQueue queue;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ExamSitting sitting;

    @Autowired
    private CourseCatalogue courses;

    @Autowired
    private ExamFinishing finishing;

    @Autowired
    private ChosenPapers papers;

    @Autowired
    private Sheets sheets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private PersonId learner;
    private AttemptId attempt;

    @BeforeEach
    void sit() {
        learner = exams.person();
        attempt = start();
        papers.give(attempt.value(), "C12-072", "C12-070");
    }

    private AttemptId start() {
        return exams.start(learner, "C12");
    }

    private void handIn(String words) {
        papers.answer(
                attempt.value(),
                Map.of(1, List.of(words), 2, sheets.questions(attempt).get(1).solution()));
        finishing.handIn(attempt, learner);
    }

    @Test
    void waitsForTwoPeopleAndIsFinishedByTheSecond() {
        handIn(WORDS);

        assertThat(sheets.awaitsMarks(attempt, learner)).isTrue();
        assertThat(sheets.review(attempt, learner)).isEmpty();
        assertThat(events.stream(AttemptFinished.class)).isEmpty();
        var one = mine();
        assertThat(one.stage()).isEqualTo(Stage.FIRST);
        assertThat(one.item()).isEqualTo("C12-072");

        assertThat(mark(one.id(), 2, 2, 1)).isEqualTo(Stage.SECOND);
        assertThat(sheets.awaitsMarks(attempt, learner)).isTrue();
        assertThat(mark(one.id(), 2, 1, 1)).isEqualTo(Stage.SETTLED);

        assertThat(events.stream(AttemptFinished.class)).singleElement().satisfies(finished -> {
            assertThat(finished.attempt()).isEqualTo(attempt);
            assertThat(finished.score()).isEqualTo(new Points(9_500));
            assertThat(finished.passed()).isTrue();
        });
        var review = sheets.review(attempt, learner).orElseThrow();
        assertThat(review.outcome().score()).isEqualTo(new Points(9_500));
        assertThat(review.lines().getFirst().points()).isEqualTo(new Points(4_500));
        assertThat(review.lines().getFirst().isPartlyRight()).isTrue();
        assertThat(review.lines().getFirst().comment()).isEqualTo("好");
    }

    @Test
    void asksAThirdWhereTwoAreTooFarApart() {
        handIn(WORDS);
        var id = mine().id();

        mark(id, 2, 2, 1);
        assertThat(mark(id, 0, 1, 0)).isEqualTo(Stage.DECIDING);
        assertThat(as(() -> queue.sheet(id)).earlier()).hasSize(2);
        assertThat(mark(id, 1, 2, 1)).isEqualTo(Stage.SETTLED);

        assertThat(sheets.review(attempt, learner)
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .points())
                .isEqualTo(new Points(4_000));
        assertThat(as(() -> queue.list(Choice.SETTLED)))
                .anySatisfy(row -> assertThat(row.id()).isEqualTo(id));
        refuses("assessment.marking.not-yours", () -> mark(id, 1, 1, 1));
    }

    @Test
    void theSecondDoesNotSeeTheFirstMarkAndNobodyMarksTwice() {
        handIn(WORDS);
        var id = mine().id();

        as(() -> {
            queue.mark(id, List.of(2, 2, 1), "好");
            var sheet = queue.sheet(id);
            assertThat(sheet.mayMark()).isFalse();
            assertThat(sheet.earlier()).isEmpty();
            assertThat(queue.list(Choice.MINE)).noneMatch(row -> row.id().equals(id));
            assertThat(queue.list(Choice.OTHERS)).anyMatch(row -> row.id().equals(id));
            assertThatThrownBy(() -> queue.mark(id, List.of(2, 2, 1), "")).isInstanceOf(Refusal.class);
            return true;
        });
        var second = as(() -> queue.sheet(id));

        assertThat(second.mayMark()).isTrue();
        assertThat(second.earlier()).isEmpty();
        assertThat(second.about().stage()).isEqualTo(Stage.SECOND);
        assertThat(second.answer()).isEqualTo(WORDS);
    }

    @Test
    void nobodySeesOrMarksTheirOwn() {
        handIn(WORDS);
        var id = mine().id();
        var self = new As(org.nishang.identity.AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL, learner);

        assertThat(self.call(() -> queue.list(Choice.MINE)))
                .noneMatch(row -> row.id().equals(id));
        refuses("common.unknown-id", () -> self.call(() -> queue.sheet(id)));
        assertThatThrownBy(() -> self.call(() -> queue.mark(id, List.of(2, 2, 1), "")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aBlankAnswerNeedsNobody() {
        handIn(" ");

        assertThat(sheets.awaitsMarks(attempt, learner)).isFalse();
        assertThat(sheets.review(attempt, learner).orElseThrow().outcome().score())
                .isEqualTo(new Points(5_000));
    }

    @Test
    void noOtherAttemptStartsWhileOneIsMarked() {
        handIn(WORDS);

        refuses("assessment.attempt.awaits-marks", this::start);
        var standing = sitting.standing(learner, courses.current("C12").orElseThrow(), Instant.EPOCH);
        assertThat(standing.awaitingMarks()).contains(attempt);
        assertThat(standing.running()).isEmpty();
        assertThat(standing.finished()).isEmpty();
        finishing.handIn(attempt, learner); // twice is once
        assertThat(jdbc.sql("select count(*) from text_answer where attempt_id = ?")
                        .param(attempt.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesMarksThatTheCriteriaDoNotHave() {
        handIn(WORDS);
        var id = mine().id();

        for (List<Integer> given : List.of(List.of(3, 2, 1), List.of(-1, 2, 1), List.of(2, 2))) {
            refuses("assessment.marking.criteria", () -> as(() -> queue.mark(id, given, "")));
        }
        refuses(
                "assessment.marking.comment-too-long",
                () -> as(() -> queue.mark(id, List.of(2, 2, 1), "评".repeat(2_001))));
        assertThatThrownBy(() -> as(() -> queue.sheet(UUID.randomUUID()))).isInstanceOf(Refusal.class);
    }

    @Test
    void isForThoseWhoManageContent() {
        for (As other : new As[] {As.contact(Scope.ALL), As.learner(learner)}) {
            assertThatThrownBy(() -> other.call(queue::waiting)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private TextToMark mine() {
        assertThat(as(queue::waiting)).isPositive();
        return as(() -> queue.list(Choice.MINE)).stream()
                .filter(row -> belongs(row.id()))
                .findFirst()
                .orElseThrow();
    }

    private boolean belongs(UUID id) {
        return jdbc.sql("select count(*) from text_answer where text_answer_id = ? and attempt_id = ?")
                        .params(id, attempt.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Each call is another person. */
    private Stage mark(UUID id, Integer... given) {
        return as(() -> queue.mark(id, List.of(given), "好"));
    }

    private static <T> T as(Callable<T> work) {
        return As.administrator(Scope.ALL).call(work);
    }
}
