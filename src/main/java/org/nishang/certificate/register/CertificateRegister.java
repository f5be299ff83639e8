package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.common.Condition;
import org.nishang.common.SearchText;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.people.PersonNameSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of certificates within the caller's scope, on any day. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_CERTIFICATES + "')")
public class CertificateRegister {

    /** What the register can be sorted by. */
    public enum Order {
        ISSUED("c.issued_on %1$s, c.number %1$s"),
        LAST_DAY("c.last_day %1$s, c.number %1$s"),
        NUMBER("c.number %1$s"),
        HOLDER("p.name_pinyin %1$s, c.number %1$s");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql(boolean descending) {
            return sql.formatted(descending ? "desc" : "asc");
        }
    }

    private final JdbcClient jdbc;
    private final CertificateScope scope;
    private final CurrentUser user;

    CertificateRegister(JdbcClient jdbc, CertificateScope scope, CurrentUser user) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.user = user;
    }

    public int count(RegisterFilter filter) {
        var where = where(filter);
        return Sql.of(
                        jdbc,
                        "select count(*) from certificate c %swhere %s",
                        filter.search().isEmpty() ? "" : PERSON,
                        where)
                .query(Integer.class)
                .single();
    }

    public List<RegisterRow> rows(RegisterFilter filter, Order order, boolean descending, int offset, int limit) {
        return read(where(filter), order.sql(descending), offset, limit);
    }

    /** Those whose numbers begin so, with hyphens or without, as far as they are seen on the day. */
    public List<RegisterRow> numbered(SearchText start, LocalDate day, int limit) {
        return read(
                Condition.of("c.number like :number and c.issued_on <= :d and %s", scope.seenOn("c", ":d", ""))
                        .with(Map.of(
                                "d",
                                day,
                                "number",
                                CertificateNumber.hyphenated(start).codeStart())),
                Order.NUMBER.sql(false),
                0,
                limit);
    }

    /** The certificates of one person, newest first, as far as they are seen on the day. */
    public List<RegisterRow> ofPerson(PersonId person, LocalDate day) {
        return read(
                Condition.of("c.person_id = :person and c.issued_on <= :d and %s", scope.seenOn("c", ":d", ""))
                        .with(Map.of("d", day, "person", person.value())),
                Order.ISSUED.sql(true),
                0,
                100);
    }

    /** Those of the list that have a paper, in its order. */
    public List<UUID> papers(RegisterFilter filter, Order order, boolean descending, int limit) {
        var where = where(filter);
        return Sql.of(
                        jdbc,
                        "select c.certificate_id from certificate c join certificate_document f using (certificate_id) %swhere %s order by %s limit :limit",
                        PERSON,
                        where,
                        order.sql(descending))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private List<RegisterRow> read(Condition where, String order, int offset, int limit) {
        return Sql.of(
                        jdbc,
                        """
                select c.person_id, p.name, p.document_masked, c.role, c.number, c.issued_on, c.last_day,
                       %s as status,
                       (select group_concat(distinct e.name order by e.name_pinyin separator '、')
                        from employment m join enterprise e using (enterprise_id)
                        where m.person_id = c.person_id and %s and %s) as enterprises,
                       exists (select 1 from certificate_document f where f.certificate_id = c.certificate_id) as paper
                from certificate c %swhere %s
                order by %s limit :limit offset :offset""",
                        CertificateSql.statusOn("c", ":d"),
                        EmploymentSql.employedOn("m", ":d"),
                        user.scope().enterprises("e"),
                        PERSON,
                        where,
                        order)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new RegisterRow(
                        new PersonId(Rows.uuid(row, "person_id")),
                        Rows.optionalText(row, "name"),
                        Rows.optionalText(row, "document_masked"),
                        Rows.optionalText(row, "enterprises"),
                        TrainingRole.of(row.getString("role")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        Rows.constant(row, "status", CertificateStatus.class),
                        row.getBoolean("paper")))
                .list();
    }

    /** The personal data may have been erased; the certificate stays. */
    private static final String PERSON = "left join person_identity p on p.person_id = c.person_id ";

    private Condition where(RegisterFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(Condition.of("c.issued_on <= :d").with("d", filter.asOf()));
        conditions.add(scope.seenOn("c", ":d", filter.region().isEmpty() ? "" : ":region")
                .with("region", filter.region() + "%"));
        filter.role()
                .ifPresent(role -> conditions.add(Condition.of("c.role = :role").with("role", role.code())));
        filter.status()
                .ifPresent(status -> conditions.add(
                        status == CertificateStatus.VALID
                                ? CertificateSql.validOn("c", ":d")
                                : Condition.of("%s = :status", CertificateSql.statusOn("c", ":d"))
                                        .with("status", status.name())));
        filter.expiringWithin()
                .ifPresent(days -> conditions.add(
                        CertificateSql.expiringWithin("c", ":d", ":days").with("days", days)));
        if (!filter.search().isEmpty()) {
            var search = SearchText.of(filter.search());
            conditions.add(Condition.of(
                            "(%s or c.number like :number or p.document_last4 = :plain)",
                            PersonNameSql.found("p", search))
                    .with("number", CertificateNumber.hyphenated(search).codeStart())
                    .with("plain", search.code()));
        }
        return conditions.stream().reduce(Condition.TRUE, Condition::and);
    }
}
