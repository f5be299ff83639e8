package org.nishang.assessment.correction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.FinishedExams;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A learner objects to a result; one administrator answers, another one grants points. */
class AppealSheetViewTest extends ViewTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private ExamFixture exams;

    @Autowired
    private FinishedExams finished;

    private PersonId learner;
    private AttemptId attempt;

    @BeforeEach
    void sat() {
        learner = exams.person();
        attempt = exams.start(learner);
        finished.handIn(attempt, 11);
        settle();
        signIn(As.learner(learner));
        open("appeal/" + attempt + "/12");
    }

    private void object() {
        type("appeal-reason", "第12题的标准与条款不符");
        click("appeal-submit");
    }

    private void openAs(String username) {
        signIn(ADMINISTRATOR, username);
        open("appeals/"
                + jdbc.sql("select appeal_id from appeal where attempt_id = ?")
                        .param(attempt.value())
                        .query(UUID.class)
                        .single());
    }

    @Test
    void objectionNeedsAReasonThatSaysSomething() {
        type("appeal-reason", "错");

        click("appeal-submit");

        assertThat(complaints()).hasSize(1);
        assertThat(value("appeal-reason")).isEqualTo("错");
    }

    @Test
    void objectionStandsInTheQueue() {
        object();
        assertThat(complaints()).isEmpty();
        signIn(ADMINISTRATOR);
        open("appeals");

        assertThat(rows("appeals-grid")).isNotEmpty();
        assertThat(text("count")).isEqualTo(words("ui.count", String.valueOf(size("appeals-grid"))));
    }

    @Test
    void answerNeedsADecisionAndWords() {
        object();
        openAs("anna");

        click("appeal-answer");
        assertThat(complaints()).containsExactly(missing("appeal-decision"), missing("appeal-words"));
        choose("appeal-decision", words("assessment.appeal.decision.DECLINED"));
        click("appeal-answer");
        assertThat(complaints()).hasSize(1);
        type("appeal-words", "条款第 5 条写得清楚");
        click("appeal-answer");
        confirm();

        assertThat(successes()).contains(words("assessment.appeal.sent"));
        assertThat(page()).contains("条款第 5 条写得清楚");
        assertThat(isThere("appeal-answer")).isFalse();
    }

    @Test
    void pointsAreAskedForOnlyWhereTheyAreGiven() {
        object();
        openAs("anna");
        assertThat(isThere("appeal-points")).isFalse();

        choose("appeal-decision", words("assessment.appeal.decision.POINTS"));
        type("appeal-words", "应给分");
        click("appeal-answer");

        assertThat(complaints()).containsExactly(missing("appeal-points"));
        assertThat(value("appeal-words")).isEqualTo("应给分");
    }

    @Test
    void secondPersonGrantsThePointsAndTheFirstCannot() {
        object();
        openAs("anna");
        choose("appeal-decision", words("assessment.appeal.decision.POINTS"));
        type("appeal-points", new BigDecimal("5"));
        type("appeal-words", "应给满分");
        click("appeal-answer");
        confirm();
        assertThat(isThere("appeal-grant")).isFalse();

        openAs("bo");
        click("appeal-grant");
        confirm();

        assertThat(successes()).contains(words("assessment.appeal.granted"));
        assertThat(isThere("appeal-grant")).isFalse();
    }

    @Test
    void anotherLearnersAttemptLooksLikeAnUnknownOne() {
        signIn(As.learner(exams.person()));
        open("appeal/" + attempt + "/12");

        assertThat(page()).contains(words("ui.refused"));
        assertThat(isThere("appeal-submit")).isFalse();
    }

    @Test
    void unknownObjectionIsRefusedWithASentence() {
        signIn(ADMINISTRATOR);
        open("appeals/not-an-id");

        assertThat(page()).contains(words("common.unknown-id"));
    }
}
