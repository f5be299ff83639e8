package org.nishang.identity.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account an identity opens. An account has at most one identity of a provider, an identity one account. */
@Component
class LinkedIdentities {

    private final JdbcClient jdbc;

    LinkedIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of the account. */
    Optional<String> account(String issuer, String subject) {
        return jdbc.sql(
                        "select username from linked_identity join account using (account_id) where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional();
    }

    boolean has(UUID account, String issuer) {
        return of(account).stream().anyMatch(one -> one.issuer().equals(issuer));
    }

    /** @throws Refusal {@code identity.provider.taken} if either has another already */
    void link(UUID account, String issuer, String subject, String name, Instant now) {
        try {
            jdbc.sql("""
                    insert into linked_identity (linked_identity_id, account_id, issuer, subject, name, linked_at)
                    values (:id, :account, :issuer, :subject, :name, :now)""")
                    .param("id", Uuids.next())
                    .param("account", account)
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("name", name)
                    .param("now", Rows.utc(now))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("identity.provider.taken");
        }
    }

    void used(Vouched by, Instant now) {
        jdbc.sql("update linked_identity set name = ?, last_used_at = ? where issuer = ? and subject = ?")
                .params(by.name(), Rows.utc(now), by.issuer(), by.subject())
                .update();
    }

    List<LinkedIdentity> of(UUID account) {
        return jdbc.sql(
                        "select linked_identity_id, issuer, subject, name, linked_at, last_used_at from linked_identity where account_id = ? order by linked_at, linked_identity_id")
                .param(account)
                .query(LinkedIdentities::identity)
                .list();
    }

    /** @return whether it was there */
    boolean remove(UUID account, UUID identity) {
        return jdbc.sql("delete from linked_identity where account_id = ? and linked_identity_id = ?")
                        .params(account, identity)
                        .update()
                > 0;
    }

    private static LinkedIdentity identity(ResultSet row, int number) throws SQLException {
        return new LinkedIdentity(
                Rows.uuid(row, "linked_identity_id"),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("name"),
                Rows.instant(row, "linked_at"),
                Rows.instantOrNull(row, "last_used_at"));
    }
}
