package org.nishang.identity.password;

import java.time.Instant;
import java.util.UUID;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The last passwords of each account, as hashes, so that none of them is taken again. */
@Component
public class FormerPasswords {

    /** Besides the present one. */
    private static final int KEPT = PasswordPolicy.NOT_AGAIN - 1;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    FormerPasswords(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** @param hash of the password that another one takes the place of now */
    public void remember(UUID account, String hash, Instant now) {
        jdbc.sql("insert into former_password (account_id, until_at, password_hash) values (?, ?, ?)")
                .params(account, Rows.utc(now), hash)
                .update();
        jdbc.sql("""
                delete from former_password where account_id = :account and until_at not in
                    (select until_at from (select until_at from former_password where account_id = :account
                        order by until_at desc limit :kept) latest)""").param("account", account).param("kept", KEPT).update();
    }

    public boolean has(UUID account, String password) {
        return jdbc
                .sql("select password_hash from former_password where account_id = ? order by until_at desc")
                .param(account)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(hash -> passwords.matches(password, hash));
    }
}
