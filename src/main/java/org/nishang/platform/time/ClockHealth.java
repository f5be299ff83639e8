package org.nishang.platform.time;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while nothing can be recorded because the time is in doubt; exams can be written all the same. */
@Component("clockHealthIndicator")
class ClockHealth implements HealthIndicator {

    private final SteadyClock clock;

    ClockHealth(SteadyClock clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        return clock.doubt()
                .map(doubt -> Health.down().withDetail("doubt", doubt).build())
                .orElseGet(() -> Health.up().build());
    }
}
