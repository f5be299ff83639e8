package org.nishang.learning.invigilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.learning.invigilation.ExamAccess.State;
import org.nishang.learning.invigilation.ExamWindow.Times;

/** When an exam may be opened, and when it may be started. */
class ExamWindowTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant HOUR = NOW.plus(Duration.ofHours(1));

    @Test
    void aWindowHasATitleAndEndsAfterItBegins() {
        assertThat(wish("  March ", NOW, HOUR).sound(NOW).title()).isEqualTo("March");
        refuses(wish("x", NOW, HOUR), "learning.window.title");
        refuses(wish("March", HOUR, HOUR), "learning.window.period");
        refuses(wish("March", NOW.minusSeconds(9), NOW.minusSeconds(1)), "learning.window.period");
        refuses(wish("March", NOW, NOW.plus(ExamWindow.LONGEST).plusSeconds(1)), "learning.window.period");
        assertThat(wish("March", NOW, NOW.plus(ExamWindow.LONGEST)).sound(NOW)).isNotNull();
    }

    @Test
    void withoutTimesAnyTimeIsRight() {
        assertThat(ExamWindow.access(List.of(), NOW)).isEqualTo(ExamAccess.ANY_TIME);
    }

    @Test
    void ofTwoOpenOnesTheLaterEndCounts() {
        var times = List.of(new Times(NOW, HOUR), new Times(NOW, HOUR.plusSeconds(60)));

        assertThat(ExamWindow.access(times, NOW)).isEqualTo(new ExamAccess(State.OPEN, null, HOUR.plusSeconds(60)));
    }

    @Test
    void theEndIsOutsideAndTheNextOneIsNamed() {
        var times = List.of(new Times(NOW.minusSeconds(60), NOW), new Times(HOUR, HOUR.plusSeconds(60)));

        assertThat(ExamWindow.access(times, NOW)).isEqualTo(new ExamAccess(State.NOT_YET, HOUR, null));
        assertThat(ExamWindow.access(times.subList(0, 1), NOW)).isEqualTo(new ExamAccess(State.OVER, null, null));
    }

    private static ExamWindow.Wish wish(String title, Instant opens, Instant closes) {
        return new ExamWindow.Wish("C01", title, opens, closes, null);
    }

    private static void refuses(ExamWindow.Wish wish, String key) {
        assertThatThrownBy(() -> wish.sound(NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
