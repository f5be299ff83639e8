package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.nishang.enterprise.EmployeeCounts;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.EnterpriseId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffCounts implements EmployeeCounts {

    private final JdbcClient jdbc;

    StaffCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<EnterpriseId, Integer> on(Collection<EnterpriseId> enterprises, LocalDate day) {
        if (enterprises.isEmpty()) {
            return Map.of();
        }
        return Sql.of(jdbc, """
                select m.enterprise_id, count(distinct m.person_id) as n from employment m join enterprise e using (enterprise_id)
                where %s and m.enterprise_id in (:enterprises) and %s
                group by m.enterprise_id""", EnterpriseSql.notGoneBy("e", ":day"), EmploymentSql.employedOn("m", ":day"))
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toList())
                .param("day", day)
                .query((row, n) -> Map.entry(new EnterpriseId(Rows.uuid(row, "enterprise_id")), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
