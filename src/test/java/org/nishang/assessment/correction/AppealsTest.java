package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.As.FIRST;
import static org.nishang.testing.As.SECOND;
import static org.nishang.testing.Refusals.refuses;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Points;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** A learner objects, and is answered. */
@PortalTest
@RecordApplicationEvents
@Transactional
class AppealsTest {

    @Autowired
    private Appeals appeals;

    @Autowired
    private AppealAnswering answering;

    @Autowired
    private ExamFixture exams;

    @Autowired
    private FinishedExams finished;

    @Autowired
    private Sheets sheets;

    @Autowired
    private EntityManager entities;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private PersonId learner;
    private AttemptId attempt;
    private int unanswered;

    @BeforeEach
    void sit() {
        learner = exams.person();
        attempt = exams.start(learner);
        finished.handIn(attempt, 11);
        entities.flush();
        entities.clear();
        unanswered = 12;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void seesTheStateAndTheAnswerWithTheResultAndOnTheFirstPage() {
        raise(unanswered, "第12题的标准与条款不符");
        assertThat(as(appeals::news)).isEmpty();
        var open = history().appeals().getFirst();
        assertThat(open.state()).isEqualTo(AppealState.OPEN);
        assertThat(history().mayAppeal(unanswered)).isFalse();
        assertThat(history().mayAppeal(unanswered + 1)).isTrue();
        var row = queued();
        assertThat(row.reason()).isEqualTo("第12题的标准与条款不符");
        var sheet = FIRST.call(() -> answering.sheet(row.id()));
        assertThat(sheet.mayAnswer()).isTrue();
        assertThat(sheet.line()).isNotNull();
        assertThat(sheet.version()).isNotNull();

        FIRST.run(() -> answering.answer(row.id(), false, "条款第 5 条写得清楚", null));

        assertThat(as(appeals::news)).singleElement().satisfies(news -> {
            assertThat(news.attempt()).isEqualTo(attempt);
            assertThat(news.changed()).isFalse();
        });
        clock.move(Duration.ofSeconds(1));
        var answered = history().appeals().getFirst();
        assertThat(answered.state()).isEqualTo(AppealState.DECLINED);
        assertThat(answered.answer()).isEqualTo("条款第 5 条写得清楚");
        assertThat(as(appeals::news)).isEmpty();
        refuses("assessment.appeal.answered", () -> SECOND.run(() -> answering.answer(row.id(), true, "再看一次", null)));
    }

    @Test
    void pointsForOnePaperAreGrantedByASecondPerson() {
        raise(unanswered, "答案的写法也应当算对");
        var row = queued();
        refuses(
                "assessment.appeal.points",
                () -> FIRST.run(() -> answering.answer(row.id(), true, "应给分", new Points(501))));
        refuses(
                "assessment.appeal.points",
                () -> FIRST.run(() -> answering.answer(row.id(), false, "不成立", new Points(500))));
        FIRST.run(() -> answering.answer(row.id(), true, "应给满分", new Points(500)));

        assertThat(score()).isEqualTo(new Points(5_500));
        assertThat(FIRST.call(() -> answering.list(AppealRow.Choice.TO_GRANT)))
                .anyMatch(one -> one.id().equals(row.id()));
        refuses("assessment.appeal.own", () -> FIRST.run(() -> answering.decide(row.id(), true)));
        SECOND.run(() -> answering.decide(row.id(), true));
        entities.clear();

        assertThat(score()).isEqualTo(new Points(6_000));
        assertThat(history().changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(new Points(5_500));
            assertThat(change.after()).isEqualTo(new Points(6_000));
        });
        assertThat(events.stream(AttemptFinished.class).filter(AttemptFinished::passed))
                .hasSize(sheets.review(attempt, learner).orElseThrow().outcome().passed() ? 1 : 0);
        assertThat(sheets.review(attempt, learner)
                        .orElseThrow()
                        .lines()
                        .get(unanswered - 1)
                        .isRight())
                .isTrue();
        refuses("assessment.appeal.decided", () -> SECOND.run(() -> answering.decide(row.id(), true)));
    }

    @Test
    void pointsMayBeLeftAsTheyAre() {
        raise(0, "总分与我数的不一样");
        raise(unanswered, "答案的写法也应当算对");
        var row = queued();
        FIRST.run(() -> answering.answer(row.id(), true, "应给满分", new Points(500)));
        SECOND.run(() -> answering.decide(row.id(), false));

        assertThat(score()).isEqualTo(new Points(5_500));
        assertThat(history().changes()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeObjectedTo() {
        refuses("assessment.appeal.reason", () -> raise(1, "  错 "));
        refuses("assessment.appeal.reason", () -> raise(1, "长".repeat(1_001)));
        refuses("assessment.appeal.no-such-question", () -> raise(21, "没有这道题吧"));
        refuses("assessment.appeal.no-such-question", () -> raise(-1, "没有这道题吧"));
        raise(1, "第一次提出异议");
        refuses("assessment.appeal.open-already", () -> raise(1, "同一题再提一次"));
        answerOpen();
        raise(1, "第二次提出异议");
        answerOpen();
        refuses("assessment.appeal.enough", () -> raise(1, "第三次提出异议"));
        var running = exams.start(exams.person());
        refuses("attempt.unknown", () -> as(() -> appeals.history(running)));

        clock.move(Duration.ofDays(30));
        raise(2, "最后一天提出异议");
        clock.move(Duration.ofDays(1));
        refuses("assessment.appeal.too-late", () -> raise(3, "过了期限的异议"));
        assertThat(history().mayAppeal(3)).isFalse();
    }

    @Test
    void nobodyAnswersTheirOwnOrWhatTheyMarked() {
        raise(1, "对第一题有异议");
        var id = queued().id();
        var self = new As(AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL, learner);

        assertThat(self.call(() -> answering.list(AppealRow.Choice.OPEN)))
                .noneMatch(row -> row.id().equals(id));
        refuses("common.unknown-id", () -> self.call(() -> answering.sheet(id)));
        refuses("common.unknown-id", () -> FIRST.call(() -> answering.sheet(UUID.randomUUID())));
        for (As outsider : List.of(As.contact(Scope.ALL), As.learner(learner))) {
            assertThatThrownBy(() -> outsider.call(answering::waiting)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(FIRST.call(answering::waiting)).isPositive();
    }

    private void answerOpen() {
        var id = queued().id();
        FIRST.run(() -> answering.answer(id, false, "标准答案无误", null));
    }

    private AppealRow queued() {
        var own = jdbc.sql("select appeal_id from appeal where attempt_id = ? and state = 'OPEN' and position > 0")
                .param(attempt.value())
                .query(UUID.class)
                .single();
        return FIRST.call(() -> answering.list(AppealRow.Choice.OPEN)).stream()
                .filter(row -> row.id().equals(own))
                .findFirst()
                .orElseThrow();
    }

    private void raise(int position, String reason) {
        As.learner(learner).run(() -> appeals.raise(attempt, position, reason));
    }

    private ReviewHistory history() {
        return as(() -> appeals.history(attempt));
    }

    private Points score() {
        return sheets.review(attempt, learner).orElseThrow().outcome().score();
    }

    private <T> T as(java.util.concurrent.Callable<T> work) {
        return As.learner(learner).call(work);
    }
}
