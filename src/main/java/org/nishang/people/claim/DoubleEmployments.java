package org.nishang.people.claim;

import java.util.List;
import org.nishang.common.Condition;
import org.nishang.enterprise.EnterpriseSql;
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
 * Who works for two or more enterprises on a day, at least one of them within the scope. All of them are named, also
 * those outside: that is what the list is for.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.SEE_DOUBLE_EMPLOYMENTS + "')")
public class DoubleEmployments {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    DoubleEmployments(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** How many people. */
    public int count(DoubleQuery query) {
        return Sql.of(jdbc, "select count(*) from (%s) doubles", people())
                .param("day", query.day())
                .query(Integer.class)
                .single();
    }

    /** A row for each employment of each of them, person by person. */
    public List<DoubleRow> rows(DoubleQuery query, int offset, int limit) {
        return Sql.of(jdbc, """
                        select m.person_id, coalesce(i.name, '') as holder, coalesce(i.document_masked, '') as document,
                               e.name, e.uscc, m.joined_on, m.left_on
                        from employment m join enterprise e using (enterprise_id)
                             left join person_identity i on i.person_id = m.person_id
                        where %s and m.person_id in (%s)
                        order by i.name_pinyin, m.person_id, m.joined_on, e.name_pinyin, m.employment_id
                        limit %d offset %d""", on("m", "e"), people(), limit, offset)
                .param("day", query.day())
                .query((row, n) -> new DoubleRow(
                        new PersonId(Rows.uuid(row, "person_id")),
                        row.getString("holder"),
                        row.getString("document"),
                        row.getString("name"),
                        row.getString("uscc"),
                        Rows.day(row, "joined_on"),
                        Rows.dayOrNull(row, "left_on")))
                .list();
    }

    private Condition people() {
        return Condition.of(
                "select d.person_id from employment d join enterprise x on x.enterprise_id = d.enterprise_id where %s group by d.person_id having count(distinct d.enterprise_id) > 1 and max(%s) = 1",
                on("d", "x"), user.scope().enterprises("x"));
    }

    private static Condition on(String employment, String enterprise) {
        return EmploymentSql.employedOn(employment, ":day").and(EnterpriseSql.notGoneBy(enterprise, ":day"));
    }
}
