package org.nishang.enterprise;

import java.time.LocalDate;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses enterprises outside the scope of who asks, in the same words as unknown ones. For the services of this and
 * other modules, before they write.
 */
@Component
public class EnterpriseBorder {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    EnterpriseBorder(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** @throws Refusal {@code common.unknown-id} */
    public void check(EnterpriseId enterprise) {
        boolean inside = Sql.of(
                        jdbc,
                        "select 1 from enterprise e where e.enterprise_id = :id and %s",
                        user.scope().enterprises("e"))
                .param("id", enterprise.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!inside) {
            throw new Refusal("common.unknown-id");
        }
    }

    /**
     * @throws Refusal {@code common.unknown-id}, {@code enterprise.merged} if it has become part of another, where what
     *     begins now belongs; {@code enterprise.deregistered} if it is no longer one on the day
     */
    public void checkOpen(EnterpriseId enterprise, LocalDate day) {
        checkActive(enterprise, day);
        jdbc.sql(
                        "select e.deregistered_on, o.name from enterprise e join enterprise o on o.enterprise_id = e.merged_into where e.enterprise_id = ?")
                .param(enterprise.value())
                .query((row, n) -> new Refusal(
                        "enterprise.merged", row.getObject("deregistered_on", LocalDate.class), row.getString("name")))
                .optional()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    /** @throws Refusal {@code common.unknown-id}, {@code enterprise.deregistered} if it is no longer one on the day */
    public void checkActive(EnterpriseId enterprise, LocalDate day) {
        check(enterprise);
        jdbc.sql("select deregistered_on from enterprise where enterprise_id = ? and deregistered_on <= ?")
                .params(enterprise.value(), day)
                .query(LocalDate.class)
                .optional()
                .ifPresent(on -> {
                    throw new Refusal("enterprise.deregistered", on);
                });
    }
}
