package org.nishang.notice.cause;

import java.time.Clock;
import org.nishang.platform.database.Rows;
import org.nishang.platform.upkeep.RestoreWitness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restored data tells nothing: what waited in it went out before, or is past. It stays to be read by the bell where it
 * was there already.
 */
@Component
class RestoredNotices implements RestoreWitness {

    private final JdbcClient jdbc;
    private final NoticesFrom from;
    private final Clock clock;

    RestoredNotices(JdbcClient jdbc, NoticesFrom from, Clock clock) {
        this.jdbc = jdbc;
        this.from = from;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void restored(String source) {
        from.beginAgain();
        jdbc.sql("update notice_cause set told_at = ? where told_at is null")
                .param(Rows.utc(clock.instant()))
                .update();
        jdbc.sql("update notice_delivery set state = 'DROPPED' where state = 'WAITING'")
                .update();
        jdbc.sql("update notice_message set state = 'DROPPED', last_error = 'restored' where state = 'WAITING'")
                .update();
    }
}
