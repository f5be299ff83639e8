package org.nishang.privacy.notice;

import java.util.List;
import org.nishang.common.Condition;
import org.nishang.common.SearchText;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.privacy.office.PrivacyOffice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who saw which version of the notice, and when; nobody for who sees a part of the region alone. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_PRIVACY + "')")
public class SeenNotices {

    private static final String FROM = "from privacy_notice_seen s join account a using (account_id)";

    private final JdbcClient jdbc;
    private final PrivacyOffice office;

    SeenNotices(JdbcClient jdbc, PrivacyOffice office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    public int count(SeenQuery query) {
        return Sql.of(jdbc, "select count(*) %s where %s", FROM, where(query))
                .query(Integer.class)
                .single();
    }

    /**
     * The newest first.
     *
     * @param limit at most 1,000
     */
    public List<SeenRow> rows(SeenQuery query, int offset, int limit) {
        return Sql.of(jdbc, """
                        select a.username, a.display_name, s.number, s.seen_at %s where %s
                        order by s.seen_at desc, a.username limit %d offset %d""", FROM, where(query), Math.clamp(limit, 0, 1000), Math.max(0, offset))
                .query((row, n) -> new SeenRow(
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getInt("number"),
                        Rows.instant(row, "seen_at")))
                .list();
    }

    private Condition where(SeenQuery query) {
        var where = office.isOurs() ? Condition.TRUE : Condition.NEVER;
        if (!query.text().isEmpty()) {
            where = where.and(Condition.of("(a.display_name like :text or a.username like :text)")
                    .with("text", SearchText.of(query.text()).within()));
        }
        if (query.number().isPresent()) {
            where = where.and(Condition.of("s.number = :number")
                    .with("number", query.number().get()));
        }
        return where;
    }
}
