package org.nishang.identity.factor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nishang.common.ReadableCode;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes for who has lost the app: each opens once. Only their keyed hashes are kept. */
@Component
class RecoveryCodes {

    static final int COUNT = 10;

    /** Letters and digits of a code: 45 bits. */
    private static final int LENGTH = 10;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    RecoveryCodes(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Earlier ones open nothing any more. */
    List<String> give(UUID owner) {
        forget(owner);
        var codes = Stream.generate(() -> ReadableCode.random(LENGTH))
                .distinct()
                .limit(COUNT)
                .toList();
        for (int i = 0; i < COUNT; i++) {
            jdbc.sql("insert into recovery_code (account_id, number, code_hash) values (?, ?, ?)")
                    .params(owner, i + 1, hash(owner, codes.get(i)))
                    .update();
        }
        return codes;
    }

    /** @return whether it is a code of theirs that nobody has used; then it is used */
    boolean use(UUID owner, String typed, Instant now) {
        return jdbc.sql(
                                "update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null")
                        .params(Rows.utc(now), owner, hash(owner, typed))
                        .update()
                == 1;
    }

    int left(UUID owner) {
        return jdbc.sql("select count(*) from recovery_code where account_id = ? and used_at is null")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    void forget(UUID owner) {
        jdbc.sql("delete from recovery_code where account_id = ?").param(owner).update();
    }

    private byte[] hash(UUID owner, String code) {
        return secrets.searchHash("recovery code " + owner + " " + ReadableCode.settled(code));
    }
}
