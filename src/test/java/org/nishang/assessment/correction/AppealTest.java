package org.nishang.assessment.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.common.Points;
import org.nishang.common.Refusal;

/** Who may object, answer, grant and approve. */
class AppealTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void anObjectionIsRaisedUntilItsLastDayAndTwiceAtMost() {
        assertThat(Appeal.raise("  It says so. ", LAST, LAST, 1)).isEqualTo("It says so.");
        refuses(() -> Appeal.raise("no", LAST, LAST, 0), "assessment.appeal.reason");
        refuses(() -> Appeal.raise("It says so.", LAST.plusDays(1), LAST, 0), "assessment.appeal.too-late");
        refuses(() -> Appeal.raise("It says so.", LAST, LAST, Appeal.MOST), "assessment.appeal.enough");
    }

    @Test
    void anOpenObjectionIsAnsweredOnceAndNotByWhoMarked() {
        var answer = open(false).answer(true, " Right. ", null, null);

        assertThat(answer).isEqualTo(new Appeal.Answer(AppealState.UPHELD, "Right.", null));
        assertThat(open(false).answer(false, "Wrong.", null, null).state()).isEqualTo(AppealState.DECLINED);
        assertThat(open(false).mayBeAnswered()).isTrue();
        assertThat(open(true).mayBeAnswered()).isFalse();
        refuses(() -> open(true).answer(true, "Right.", null, null), "assessment.appeal.not-yours");
        refuses(
                () -> new Appeal(AppealState.UPHELD, false, false, null).answer(true, "Right.", null, null),
                "assessment.appeal.answered");
        refuses(() -> open(false).answer(true, "x", null, null), "assessment.appeal.answer-length");
    }

    @Test
    void pointsAreProposedForAQuestionOnly() {
        refuses(() -> open(false).answer(true, "Right.", Points.of(1), null), "assessment.appeal.points");
        refuses(() -> open(false).answer(false, "Wrong.", Points.of(1), null), "assessment.appeal.points");
    }

    @Test
    void whoeverProposedPointsTakesThemBackAndDoesNotGrantThem() {
        var proposed = new Appeal(AppealState.UPHELD, false, true, "one");

        assertThat(proposed.mayBeGrantedBy("one")).isFalse();
        assertThat(proposed.mayBeGrantedBy("two")).isTrue();
        proposed.decide(true, "two");
        proposed.decide(false, "one");
        refuses(() -> proposed.decide(true, "one"), "assessment.appeal.own");
        refuses(() -> open(false).decide(true, "two"), "assessment.appeal.decided");
    }

    @Test
    void aCorrectedKeyIsApprovedByAnother() {
        var proposed = correction(KeyCorrectionState.PROPOSED);

        assertThat(proposed.approve("two", " The book says so. ")).isEqualTo("The book says so.");
        assertThat(proposed.decline("No, it stays.")).isEqualTo("No, it stays.");
        refuses(() -> proposed.approve("one", "The book says so."), "assessment.key-correction.own");
        refuses(() -> proposed.approve("two", " "), "assessment.key-correction.reason");
        refuses(() -> proposed.decline(""), "assessment.key-correction.reason");
        for (var state : KeyCorrectionState.values()) {
            if (state != KeyCorrectionState.PROPOSED) {
                refuses(() -> correction(state).approve("two", "Yes."), "assessment.key-correction.decided");
                refuses(() -> correction(state).decline("No."), "assessment.key-correction.decided");
            }
        }
    }

    private static ProposedCorrection correction(KeyCorrectionState state) {
        return new ProposedCorrection(new UUID(0, 1), "C01-P001", "one", state);
    }

    private static Appeal open(boolean isOfMarker) {
        return new Appeal(AppealState.OPEN, isOfMarker, false, (@Nullable String) null);
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
