package org.nishang.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the running portal signs its log: at its start and its end, and in between as it grows. */
@Component
@Order
class CheckpointTimes implements ApplicationRunner {

    /** So many new entries are signed at the next look. */
    static final long MANY = 1000;

    /** Even one new entry is signed after so long. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Checkpoints checkpoints;
    private final Clock clock;

    CheckpointTimes(Checkpoints checkpoints, Clock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        checkpoints.write();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (isDue()) {
            checkpoints.write();
        }
    }

    private boolean isDue() {
        return checkpoints.behind() >= MANY
                || checkpoints.last().stream()
                        .noneMatch(last -> last.at().plus(LONGEST).isAfter(clock.instant()));
    }

    @PreDestroy
    void end() {
        checkpoints.write();
    }
}
