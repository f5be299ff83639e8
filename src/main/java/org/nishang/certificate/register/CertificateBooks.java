package org.nishang.certificate.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.register.CertificateBook.EntryKind;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The issue register and the register of withdrawals, by the day on which each took effect. An entry belongs to those
 * whose enterprise employed the holder on that day, as the totals count it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_CERTIFICATES + "')")
public class CertificateBooks {

    private final JdbcClient jdbc;
    private final CertificateScope scope;
    private final CurrentUser user;

    CertificateBooks(JdbcClient jdbc, CertificateScope scope, CurrentUser user) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.user = user;
    }

    public int count(BookFilter filter) {
        return with(filter, "select count(*) %s", entries(filter, ""))
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    public List<BookEntry> entries(BookFilter filter, int offset, int limit) {
        return with(
                        filter,
                        """
                select entry.day, entry.kind, %s as recorded, c.number, c.person_id, p.name, p.document_masked, c.role, c.last_day,
                       (select group_concat(distinct e.name order by e.name_pinyin separator '、')
                        from employment m join enterprise e using (enterprise_id)
                        where m.person_id = c.person_id and %s and %s) as enterprises,
                       act.reason, act.actor
                %s order by entry.day desc, c.number limit :limit offset :offset""",
                        CertificateSql.recorded("c"),
                        EmploymentSql.employedOn("m", "entry.day"),
                        user.scope().enterprises("e"),
                        entries(filter, HOLDER + LATEST_ACT))
                .param("limit", limit)
                .param("offset", offset)
                .query(CertificateBooks::entry)
                .list();
    }

    /** The personal data may have been erased; the entry stays. */
    private static final String HOLDER = "left join person_identity p on p.person_id = c.person_id ";

    /** Who did it and why, if somebody did: the latest such act, should there be several. */
    private static final String LATEST_ACT = """
            left join certificate_act act on act.act_id = (
                select a.act_id from certificate_act a
                where a.certificate_id = entry.certificate_id and a.kind = entry.kind and a.effective_on = entry.day
                order by a.recorded_at desc limit 1)
            """;

    private Condition entries(BookFilter filter, String joins) {
        return Condition.of(
                "from (%s) entry join certificate c on c.certificate_id = entry.certificate_id %s where %s %s %s",
                filter.book().entries(),
                joins,
                scope.seenOn("c", "entry.day", ""),
                filter.role().map(role -> "and c.role = :role").orElse(""),
                filter.kind().map(kind -> "and entry.kind = :kind").orElse(""));
    }

    private JdbcClient.StatementSpec with(BookFilter filter, String sql, Object... parts) {
        return Sql.of(jdbc, sql, parts)
                .param("from", filter.from())
                .param("to", filter.to())
                .param("role", filter.role().map(TrainingRole::code).orElse(""))
                .param("kind", filter.kind().map(EntryKind::name).orElse(""));
    }

    private static BookEntry entry(ResultSet row, int n) throws SQLException {
        return new BookEntry(
                row.getObject("day", LocalDate.class),
                Rows.constant(row, "kind", EntryKind.class),
                row.getBoolean("recorded"),
                row.getString("number"),
                new PersonId(Rows.uuid(row, "person_id")),
                Rows.optionalText(row, "name"),
                Rows.optionalText(row, "document_masked"),
                Rows.optionalText(row, "enterprises"),
                TrainingRole.of(row.getString("role")),
                row.getObject("last_day", LocalDate.class),
                Rows.optionalText(row, "reason").filter(text -> !text.isEmpty()),
                Rows.optionalText(row, "actor"));
    }
}
