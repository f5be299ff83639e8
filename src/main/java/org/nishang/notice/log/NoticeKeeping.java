package org.nishang.notice.log;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.nishang.platform.database.Rows;
import org.nishang.platform.time.SteadyClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was told goes after {@code nishang.notice.keep}, and addresses go with whom they reached. Days that are past are
 * looked for no more by then, so nothing is told again. Some rows at a time, each lot in a transaction of its own.
 */
@Component
class NoticeKeeping {

    private static final int AT_ONCE = 1000;

    /** Neither a person who is known by name nor an account. */
    private static final String GONE =
            "not exists (select 1 from person_identity i where i.person_id = %1$s.recipient) and not exists (select 1 from account a where a.account_id = %1$s.recipient)";

    private final JdbcClient jdbc;
    private final SteadyClock steady;
    private final Clock clock;
    private final Period keep;
    private final TransactionTemplate transaction;

    NoticeKeeping(
            JdbcClient jdbc,
            SteadyClock steady,
            Clock clock,
            @Value("${nishang.notice.keep:P2Y}") Period keep,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.steady = steady;
        this.clock = clock;
        this.keep = keep;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Twice an hour, so that an address outlives nobody for long; while the time is in doubt nothing goes. */
    @Scheduled(cron = "0 17,47 * * * *")
    void sweep() {
        if (steady.doubt().isEmpty()) {
            forgetGone();
            forgetOld();
        }
    }

    void forgetGone() {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("notice_address", "notice_wish", "notice_unwanted")) {
                jdbc.sql("delete t from %s t where %s".formatted(table, GONE.formatted("t")))
                        .update();
            }
            jdbc.sql("update notice_delivery d set d.state = 'DROPPED' where d.state = 'WAITING' and "
                            + GONE.formatted("d")
                            + " and d.channel in ('MAIL', 'SMS')")
                    .update();
            jdbc.sql("update notice_message t set t.address = '', t.state = if(t.state = 'WAITING', 'DROPPED', t.state)"
                            + " where t.address <> '' and t.channel in ('MAIL', 'SMS') and " + GONE.formatted("t"))
                    .update();
        });
    }

    void forgetOld() {
        Instant before = LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                .minus(keep)
                .atZone(clock.getZone())
                .toInstant();
        while (forgetSome(before) == AT_ONCE) {
            // until none is left
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    delete m from notice_message m where m.created_at < :before
                      and not exists (select 1 from notice_delivery d where d.message_id = m.message_id)""").param("before", Rows.utc(before)).update();
            jdbc.sql("""
                    delete c from notice_cause c where c.told_at < :before
                      and not exists (select 1 from notice n where n.cause_id = c.cause_id)""").param("before", Rows.utc(before)).update();
        });
    }

    private int forgetSome(Instant before) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var old = jdbc.sql("select notice_id from notice where created_at < ? order by created_at limit ?")
                    .params(Rows.utc(before), AT_ONCE)
                    .query(java.util.UUID.class)
                    .list();
            if (!old.isEmpty()) {
                jdbc.sql("delete from notice_delivery where notice_id in (:ids)")
                        .param("ids", old)
                        .update();
                jdbc.sql("delete from notice where notice_id in (:ids)")
                        .param("ids", old)
                        .update();
            }
            return old.size();
        }));
    }
}
