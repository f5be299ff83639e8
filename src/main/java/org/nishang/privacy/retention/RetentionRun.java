package org.nishang.privacy.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.nishang.audit.AuditLog;
import org.nishang.common.personal.RetentionKind;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes once a night, on one of the nodes, what is kept no longer; the log says how much of what. */
@Component
class RetentionRun {

    /** After the check of the night, which has seen what goes. */
    private static final LocalTime BEGINS = LocalTime.of(3, 30);

    private final Expiry expiry;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RetentionRun(Expiry expiry, JdbcClient jdbc, AuditLog log, Clock clock, PlatformTransactionManager transactions) {
        this.expiry = expiry;
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 30, initialDelay = 20, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (!LocalTime.now(clock).isBefore(BEGINS)) {
            transaction.executeWithoutResult(status -> run(LocalDate.now(clock)));
        }
    }

    /** @return whether it was this one's turn */
    boolean run(LocalDate night) {
        boolean first = jdbc.sql("insert ignore into retention_run (run_on, ran_at, deleted) values (?, ?, 0)")
                        .params(night, Rows.utc(clock.instant()))
                        .update()
                == 1;
        if (first) {
            int all =
                    Arrays.stream(RetentionKind.values()).mapToInt(this::delete).sum();
            jdbc.sql("update retention_run set deleted = ? where run_on = ?")
                    .params(all, night)
                    .update();
        }
        return first;
    }

    private int delete(RetentionKind kind) {
        int deleted = expiry.delete(kind);
        if (deleted > 0) {
            log.record(CurrentUser.PORTAL, "privacy.retention-run", kind.name(), deleted + " rows");
        }
        return deleted;
    }
}
