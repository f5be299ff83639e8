package org.nishang.assessment.marking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.assessment.marking.TextToMark;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Marking an answer in the learner's own words. */
class MarkingSheetViewTest extends ViewTest {

    private static final As MARKER = As.administrator(Scope.ALL);
    private static final String WORDS = "徐答：不合格品放在红框内";

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

    private TextToMark text;

    @BeforeEach
    void handedIn() {
        var learner = exams.person();
        var attempt = sitting.start(learner, courses.current("C12").orElseThrow(), Instant.EPOCH, Optional.empty());
        papers.give(attempt.value(), "C12-072", "C12-070");
        papers.answer(
                attempt.value(),
                Map.of(1, List.of(WORDS), 2, sheets.questions(attempt).get(1).solution()));
        finishing.handIn(attempt, learner);
        settle();
        signIn(MARKER, "anna");
        text = MARKER.call(() -> queue.list(TextToMark.Choice.MINE)).getLast();
        open("marking/" + text.id());
    }

    @Test
    void showsTheAnswerAndNotWhoseItIs() {
        assertThat(page()).contains(words("assessment.marking.model")).doesNotContain("330499");
        assertThat(isThere("criterion-1")).isTrue();
    }

    @Test
    void everyCriterionIsAskedForAndNothingIsLost() {
        type("criterion-1", 1);
        type("marking-comment", "写得清楚");

        click("marking-submit");

        assertThat(complaints()).contains(missing("criterion-2"), missing("criterion-3"));
        assertThat(value("criterion-1")).isEqualTo(1);
        assertThat(value("marking-comment")).isEqualTo("写得清楚");
    }

    @Test
    void sumFollowsWhatIsGiven() {
        String none = text("marking-sum");

        type("criterion-1", 1);

        assertThat(text("marking-sum")).isNotEqualTo(none);
    }

    @Test
    void zeroIsAMarkAndASecondPersonIsAsked() {
        int criteria = 1;
        while (isThere("criterion-" + criteria)) {
            type("criterion-" + criteria, 0);
            criteria++;
        }

        click("marking-submit");

        assertThat(complaints()).isEmpty();
        assertThat(successes()).contains(words("assessment.marking.done.SECOND"));
        open("marking/" + text.id());
        assertThat(isThere("marking-submit")).isFalse();
        assertThat(text("marking-outcome")).isEqualTo(words("assessment.marking.others-turn"));
    }

    @Test
    void unknownAnswerIsRefusedWithASentence() {
        open("marking/not-an-id");

        assertThat(page()).contains(words("common.unknown-id"));
    }

    @Test
    void contactMarksNothing() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("marking/" + text.id());

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
