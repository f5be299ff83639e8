package org.nishang.selfcheck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.MachineTime;
import org.nishang.testing.ViewTest;

class ClockPartTest extends ViewTest {

    private final MachineTime machine = new MachineTime(Instant.parse("2026-03-10T04:00:00Z"));
    private final ClockPart part = new ClockPart(machine.clock());

    @Test
    void saysOnTheFirstPageThatNothingIsRecordedWhileTheTimeIsInDoubt() {
        signIn(As.administrator(Scope.ALL));
        open("");
        assertThat(page()).doesNotContain(words("common.clock-leapt"));
        assertThat(part.show()).isEmpty();

        machine.set(machine.instant().plus(Duration.ofHours(2)));

        assertThat(part.show().orElseThrow().getElement().getText()).isEqualTo(words("common.clock-leapt"));
    }
}
