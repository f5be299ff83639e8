package org.nishang.assessment.sitting;

import java.time.temporal.ChronoUnit;
import org.nishang.platform.time.ClockBelieved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the clock is moved, open attempts end and pauses begin at the moved time: nobody has more time or less. */
@Component
class ClockFollowing {

    private final JdbcClient jdbc;

    ClockFollowing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ClockBelieved moved) {
        long micros = moved.by().dividedBy(ChronoUnit.MICROS.getDuration());
        jdbc.sql("""
                update exam_pause set paused_at = timestampadd(microsecond, ?, paused_at)
                where pause_id in (select pause_id from answer_sheet where not closed and pause_id is not null)""").param(micros).update();
        jdbc.sql("update answer_sheet set deadline = timestampadd(microsecond, ?, deadline) where not closed")
                .param(micros)
                .update();
    }
}
