package org.nishang.cpd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;

/** What may become of a record of continuing education, and by whom. */
class CpdRecordTest {

    private static final PersonId WANG = new PersonId(new UUID(0, 1));
    private static final PersonId LI = new PersonId(new UUID(0, 2));
    private static final CpdRecord SUBMITTED = new CpdRecord(WANG, "recorder", CpdState.SUBMITTED);

    @Test
    void somebodyElseAcceptsOrDeclines() {
        assertThat(SUBMITTED.accept("other", Optional.of(LI), false)).isEqualTo(CpdState.ACCEPTED);
        assertThat(SUBMITTED.decline("other", Optional.empty(), " No paper ")).isEqualTo("No paper");
    }

    @Test
    void neitherThePersonNorTheRecorderDecides() {
        assertThat(SUBMITTED.mayBeDecidedBy("other", Optional.empty())).isTrue();
        assertThat(SUBMITTED.mayBeDecidedBy("recorder", Optional.empty())).isFalse();
        assertThat(SUBMITTED.mayBeDecidedBy("other", Optional.of(WANG))).isFalse();
        refuses(() -> SUBMITTED.accept("recorder", Optional.empty(), false), "cpd.own");
        refuses(() -> SUBMITTED.decline("other", Optional.of(WANG), "No paper"), "cpd.own");
    }

    @Test
    void aSecondCorrectionOfTheSameIsNotAccepted() {
        refuses(() -> SUBMITTED.accept("other", Optional.empty(), true), "cpd.replaced-already");
    }

    @Test
    void aReasonIsNeeded() {
        refuses(() -> SUBMITTED.decline("other", Optional.empty(), " "), "cpd.reason-missing");
        refuses(() -> SUBMITTED.decline("other", Optional.empty(), "x".repeat(201)), "cpd.reason-long");
    }

    @Test
    void whatIsDecidedStays() {
        assertThat(SUBMITTED.withdraw()).isEqualTo(CpdState.WITHDRAWN);
        for (var state : CpdState.values()) {
            if (state != CpdState.SUBMITTED) {
                var decided = new CpdRecord(WANG, "recorder", state);
                refuses(() -> decided.accept("other", Optional.empty(), false), "cpd.decided-already");
                refuses(() -> decided.decline("other", Optional.empty(), "No paper"), "cpd.decided-already");
                refuses(decided::withdraw, "cpd.decided-already");
            }
        }
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
