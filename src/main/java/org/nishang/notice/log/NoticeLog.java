package org.nishang.notice.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.common.Condition;
import org.nishang.common.SearchText;
import org.nishang.identity.Permission;
import org.nishang.notice.kind.ToldReader;
import org.nishang.notice.reach.MaskedAddress;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told to whom, why, and which ways it went. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_NOTICES + "')")
public class NoticeLog {

    private static final String FROM = """
            from notice n join notice_cause c using (cause_id) %s
            left join notice_delivery d on d.notice_id = n.notice_id
            left join notice_message m on m.message_id = d.message_id
            left join account a on a.account_id = n.recipient
            left join person_identity r on r.person_id = n.recipient
            """.formatted(ToldReader.JOINS);

    private static final String SENT =
            "case when d.state is null then 'BELL' when d.state = 'BUNDLED' then m.state else d.state end";

    private final JdbcClient jdbc;
    private final ToldReader told;
    private final Clock clock;

    NoticeLog(JdbcClient jdbc, ToldReader told, Clock clock) {
        this.jdbc = jdbc;
        this.told = told;
        this.clock = clock;
    }

    public int count(NoticeQuery query) {
        return Sql.of(jdbc, "select count(*) %s where %s", FROM, where(query))
                .query(Integer.class)
                .single();
    }

    /**
     * The newest first.
     *
     * @param limit at most 1,000
     */
    public List<NoticeLogRow> rows(NoticeQuery query, int offset, int limit) {
        return Sql.of(
                        jdbc,
                        """
                select n.notice_id, n.created_at, n.read_at, %s, d.channel, %s as sent, m.address, m.sent_at, m.last_error,
                       coalesce(a.display_name, r.name, '') as recipient
                %s where %s order by n.created_at desc, n.notice_id desc, d.channel limit %d offset %d""",
                        ToldReader.COLUMNS,
                        SENT,
                        FROM,
                        where(query),
                        Math.clamp(limit, 0, 1000),
                        Math.max(0, offset))
                .query(this::row)
                .list();
    }

    private Condition where(NoticeQuery query) {
        var where = Condition.TRUE;
        if (!query.text().isEmpty()) {
            where = where.and(Condition.of(
                            "(a.display_name like :text or a.username like :text or r.name like :text or m.address = :whole)")
                    .with("text", SearchText.of(query.text()).within())
                    .with("whole", query.text()));
        }
        if (query.kind().isPresent()) {
            where = where.and(Condition.of("c.kind = :kind")
                    .with("kind", query.kind().get().name()));
        }
        if (query.sent().isPresent()) {
            where = where.and(Condition.of("%s = :sent", SENT)
                    .with("sent", query.sent().get().name()));
        }
        if (query.from().isPresent()) {
            where = where.and(Condition.of("n.created_at >= :from")
                    .with("from", begin(query.from().get())));
        }
        if (query.to().isPresent()) {
            where = where.and(Condition.of("n.created_at < :to")
                    .with("to", begin(query.to().get().plusDays(1))));
        }
        return where;
    }

    private Object begin(LocalDate day) {
        return Rows.utc(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private NoticeLogRow row(ResultSet row, int n) throws SQLException {
        return new NoticeLogRow(
                Rows.uuid(row, "notice_id"),
                told.read(row),
                row.getString("recipient"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "read_at"),
                Rows.optionalText(row, "channel"),
                Rows.constant(row, "sent", NoticeQuery.Sent.class),
                Rows.optionalText(row, "address").map(MaskedAddress::of),
                Rows.instantOrNull(row, "sent_at"),
                Rows.optionalText(row, "last_error"));
    }
}
