package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
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
        return jdbc.sql("select count(*) from certificate c " + (filter.search().isEmpty() ? "" : PERSON) + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    public List<RegisterRow> rows(RegisterFilter filter, Order order, boolean descending, int offset, int limit) {
        return read(where(filter), order.sql(descending), offset, limit);
    }

    /** The certificates of one person, newest first, as far as they are seen on the day. */
    public List<RegisterRow> ofPerson(PersonId person, LocalDate day) {
        return read(
                new Where(
                        "where c.person_id = :person and c.issued_on <= :d and " + scope.seenOn("c", ":d", ""),
                        Map.of("d", day, "person", person.value())),
                Order.ISSUED.sql(true),
                0,
                100);
    }

    /** Those of the list that have a paper, in its order. */
    public List<UUID> papers(RegisterFilter filter, Order order, boolean descending, int limit) {
        var where = where(filter);
        return jdbc.sql(
                        "select c.certificate_id from certificate c join certificate_document f using (certificate_id) %s %s order by %s limit :limit"
                                .formatted(PERSON, where.sql(), order.sql(descending)))
                .params(where.parameters())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private List<RegisterRow> read(Where where, String order, int offset, int limit) {
        return jdbc.sql("""
                select c.person_id, p.name, p.document_masked, c.role, c.number, c.issued_on, c.last_day,
                       %s as status,
                       (select group_concat(distinct e.name order by e.name_pinyin separator '、')
                        from employment m join enterprise e using (enterprise_id)
                        where m.person_id = c.person_id and m.joined_on <= :d and (m.left_on is null or m.left_on > :d)
                          and %s) as enterprises,
                       exists (select 1 from certificate_document f where f.certificate_id = c.certificate_id) as paper
                from certificate c %s %s
                order by %s limit :limit offset :offset""".formatted(
                                CertificateSql.statusOn("c", ":d"),
                                user.scope().enterpriseCondition("e"),
                                PERSON,
                                where.sql(),
                                order))
                .params(where.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new RegisterRow(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("document_masked")),
                        Optional.ofNullable(row.getString("enterprises")),
                        TrainingRole.of(row.getString("role")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        CertificateStatus.valueOf(row.getString("status")),
                        row.getBoolean("paper")))
                .list();
    }

    /** The personal data may have been erased; the certificate stays. */
    private static final String PERSON = "left join person_identity p on p.person_id = c.person_id ";

    private Where where(RegisterFilter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("d", filter.asOf());
        conditions.add("c.issued_on <= :d");
        conditions.add(scope.seenOn("c", ":d", filter.region().isEmpty() ? "" : ":region"));
        parameters.put("region", filter.region() + "%");
        filter.role().ifPresent(role -> {
            conditions.add("c.role = :role");
            parameters.put("role", role.code());
        });
        filter.status().ifPresent(status -> {
            conditions.add(
                    status == CertificateStatus.VALID
                            ? CertificateSql.validOn("c", ":d")
                            : CertificateSql.statusOn("c", ":d") + " = :status");
            parameters.put("status", status.name());
        });
        filter.expiringWithin().ifPresent(days -> {
            conditions.add(CertificateSql.expiringWithin("c", ":d", ":days"));
            parameters.put("days", days);
        });
        if (!filter.search().isEmpty()) {
            conditions.add("""
                    (p.name like concat('%', :text, '%') or p.name_initials like concat(:latin, '%')
                     or replace(p.name_pinyin, ' ', '') like concat(:latin, '%')
                     or c.number like concat(:number, '%') or p.document_last4 = :plain)""");
            String text = filter.search();
            parameters.put("text", literal(text));
            parameters.put("latin", literal(text.toLowerCase(Locale.ROOT).replace(" ", "")));
            parameters.put("number", literal(CertificateNumber.normalise(text)));
            parameters.put("plain", text.toUpperCase(Locale.ROOT));
        }
        return new Where("where " + String.join(" and ", conditions), parameters);
    }

    /** Takes the meaning of a pattern from what a person typed. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private record Where(String sql, Map<String, Object> parameters) {}
}
