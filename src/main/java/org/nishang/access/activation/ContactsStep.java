package org.nishang.access.activation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.identity.AccountRole;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.Permission;
import org.nishang.identity.RoleGrant;
import org.nishang.platform.database.Sql;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enterprises have contacts who can sign in. */
@Component
class ContactsStep implements SetUpStep {

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactsStep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "access.setup.contacts";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_ACCOUNTS;
    }

    @Override
    public String address() {
        return "accounts/slips?role=TRAINING_CONTACT";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("access.setup.contacts.confirm");
    }

    @Override
    public Finding look() {
        return Sql.of(jdbc, """
                select count(*) as enterprises, count(if(contacts = 0, 1, null)) as without, coalesce(sum(waiting), 0) as waiting
                from (select count(a.account_id) as contacts, count(if(a.must_change_password, 1, null)) as waiting
                      from enterprise e
                      left join account_scope s on s.kind = 'ENTERPRISE' and s.value = e.enterprise_id and %s
                      left join account_role r on r.account_id = s.account_id and r.role = :contact and %s
                      left join account a on a.account_id = r.account_id and a.ended_at is null and not a.disabled
                      group by e.enterprise_id) each_one""", GrantedScope.inForceOn("s", ":today"), RoleGrant.inForceOn("r", ":today"))
                .param("today", LocalDate.now(clock))
                .param("contact", AccountRole.TRAINING_CONTACT.name())
                .query((row, n) -> finding(row.getInt("enterprises"), row.getInt("without"), row.getInt("waiting")))
                .single();
    }

    private static Finding finding(int enterprises, int without, int waiting) {
        boolean isDone = enterprises > 0 && without == 0 && waiting == 0;
        return Finding.of(
                isDone,
                isDone ? "access.setup.contacts.is" : "access.setup.contacts.missing",
                enterprises,
                without,
                waiting);
    }
}
