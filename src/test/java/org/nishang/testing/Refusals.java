package org.nishang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.nishang.common.Refusal;

/** What a test says of an act that a rule forbids: {@code refuses("enterprise.name-form", () -> …)}. */
public final class Refusals {

    private Refusals() {}

    public static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
