package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Why, and by whom: the two rules that every decision has. */
class ReasonTest {

    private static final FourEyes FOUR_EYES = new FourEyes("some.own");

    @Test
    void aReasonIsTidiedAndKeepsToItsBounds() {
        var reason = Reason.within(2, 5, "some.reason");

        assertThat(reason.of("  why ")).isEqualTo("why");
        assertThat(reason.of("12345")).isEqualTo("12345");
        refuses(() -> reason.of(" y "), "some.reason", 5);
        refuses(() -> reason.of("123456"), "some.reason", 5);
    }

    @Test
    void aReasonMaySayBothBounds() {
        refuses(() -> Reason.between(2, 5, "some.reason").of(""), "some.reason", 2, 5);
    }

    @Test
    void aReasonMaySayWhatIsWrong() {
        var reason = Reason.upTo(3, "some.missing", "some.long");

        assertThat(reason.of("y")).isEqualTo("y");
        refuses(() -> reason.of(" "), "some.missing");
        refuses(() -> reason.of("1234"), "some.long", 3);
    }

    @Test
    void whoeverAskedDoesNotApprove() {
        FOUR_EYES.check("two", "one");
        FOUR_EYES.check("two", (String) null);
        FOUR_EYES.check("three", List.of("one", "two"));

        refuses(() -> FOUR_EYES.check("one", "one"), "some.own");
        refuses(() -> FOUR_EYES.check("two", List.of("one", "two")), "some.own");
    }

    private static void refuses(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key, Object... arguments) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }
}
