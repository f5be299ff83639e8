package org.nishang.notice.cause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns causes into notices of those whom they concern: some at a time, each lot in a transaction of its own, so that a
 * hundred thousand at once hold nobody up. A cause that is told twice, by two nodes, gives one notice.
 */
@Component
class Telling {

    static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final List<Carrier> carriers;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Telling(
            JdbcClient jdbc,
            BatchWriter writer,
            List<Carrier> carriers,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.carriers = carriers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 20, initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    void tellAll() {
        while (tell() == AT_ONCE) {
            // until none is left
        }
    }

    /** @return how many causes were told, at most {@link #AT_ONCE} */
    int tell() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var causes = waiting();
            var recipients = new Recipients(
                            jdbc, LocalDate.now(clock), carriers.stream().anyMatch(Carrier::hasGroup))
                    .lookingAt(causes);
            var notices = new ArrayList<NewNotice>();
            var rows = new ArrayList<@Nullable Object[]>();
            var now = Rows.utc(clock.instant());
            for (WaitingCause cause : causes) {
                recipients.of(cause).forEach((recipient, audience) -> {
                    var notice = new NewNotice(Uuids.next(), recipient, cause.kind(), audience);
                    notices.add(notice);
                    rows.add(BatchWriter.row(notice.id(), cause.id(), recipient, audience.name(), now));
                });
            }
            writer.write(
                    "insert into notice (notice_id, cause_id, recipient, audience, created_at) values (?, ?, ?, ?, ?)",
                    rows);
            carriers.forEach(carrier -> carrier.take(notices));
            writer.write(
                    "update notice_cause set told_at = ? where cause_id = ?",
                    causes.stream()
                            .map(cause -> BatchWriter.row(now, cause.id()))
                            .toList());
            return causes.size();
        }));
    }

    /** Held until the transaction ends; what another node holds is left to it. */
    private List<WaitingCause> waiting() {
        return jdbc.sql("""
                select cause_id, kind, audience, person_id, enterprise_id, actor from notice_cause
                where told_at is null order by caused_at limit :most for update skip locked""").param("most", AT_ONCE).query(Telling::cause).list();
    }

    private static WaitingCause cause(ResultSet row, int n) throws SQLException {
        return new WaitingCause(
                Rows.uuid(row, "cause_id"),
                Rows.constant(row, "kind", NoticeKind.class),
                WaitingCause.audience(row.getString("audience")),
                Rows.optionalUuid(row, "person_id"),
                Rows.optionalUuid(row, "enterprise_id"),
                row.getString("actor"));
    }
}
