package org.nishang.staffing.book;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets which enterprises changed a day ago and before. Nothing depends on when it runs: who had not yet read a
 * change that was swept finds too few of them and reads everything.
 */
@Component
class StaffingChangeSweep {

    private final JdbcClient jdbc;

    StaffingChangeSweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        jdbc.sql("delete from staffing_change where recorded_at < sysdate(6) - interval 1 day limit 100000")
                .update();
    }
}
