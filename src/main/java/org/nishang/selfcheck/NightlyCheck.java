package org.nishang.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks once a night, on one of the nodes. A portal that is off at night checks soon after its start: a night is over
 * only when its check was begun.
 */
@Component
class NightlyCheck {

    /** When nobody works. */
    private static final LocalTime BEGINS = LocalTime.of(2, 30);

    private final Checking checking;
    private final Clock clock;

    NightlyCheck(Checking checking, Clock clock) {
        this.checking = checking;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void look() {
        checking.begin("system", night(LocalDateTime.now(clock))).ifPresent(checking::go);
    }

    /** The night whose check is due. */
    static LocalDate night(LocalDateTime now) {
        return now.minusSeconds(BEGINS.toSecondOfDay()).toLocalDate();
    }
}
