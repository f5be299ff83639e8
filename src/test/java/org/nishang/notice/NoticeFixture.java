package org.nishang.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that can be told something, and what they were told. */
public final class NoticeFixture {

    private final JdbcClient jdbc;

    public NoticeFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return who is told: the person, or the account */
    public UUID account(String name, AccountRole role, @Nullable PersonId person, String scopeKind, String scope) {
        var id = Uuids.next();
        jdbc.sql("""
                insert into account (account_id, username, password_hash, display_name, person_id, language, must_change_password,
                                     disabled, created_at, version)
                values (?, ?, '-', ?, ?, 'zh-CN', false, false, now(6), 0)""")
                .params(id, name, name, person == null ? null : person.value())
                .update();
        jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                .params(id, role.name())
                .update();
        if (!scopeKind.isEmpty()) {
            jdbc.sql("insert into account_scope (account_id, kind, value) values (?, ?, ?)")
                    .params(id, scopeKind, scope)
                    .update();
        }
        return person == null ? id : person.value();
    }

    public UUID contact(String name, EnterpriseId enterprise) {
        return account(name, AccountRole.TRAINING_CONTACT, null, "ENTERPRISE", enterprise.toString());
    }

    public UUID office(String name, String region) {
        return account(name, AccountRole.TRAINING_ADMINISTRATOR, null, "REGION", region);
    }

    /** Kinds and steps, in the order of the alphabet; each as often as it was told. */
    public List<String> toldTo(UUID recipient) {
        return jdbc.sql("""
                select trim(concat(c.kind, ' ', c.step)) as told from notice n join notice_cause c using (cause_id)
                where n.recipient = ? order by told""").param(recipient).query(String.class).list();
    }
}
