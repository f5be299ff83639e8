package org.nishang.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MachineTime;
import org.springframework.boot.health.contributor.Status;

class ClockHealthTest {

    private final MachineTime machine = new MachineTime(Instant.parse("2026-03-10T04:00:00Z"));
    private final ClockHealth health = new ClockHealth(machine.clock());

    @Test
    void isDownWithTheReasonWhileTheTimeIsInDoubt() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        machine.set(machine.instant().plus(Duration.ofHours(2)));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health.health().getDetails().get("doubt"))).contains("PT2H");
    }
}
