package org.nishang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which checkpoints were written, kept in the database: a file of them that was cut shows by it. */
@Repository
class CheckpointBook {

    private final JdbcClient jdbc;

    CheckpointBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param digest SHA-256 of the line, 64 hexadecimal digits */
    record Noted(int line, String digest) {}

    void note(Checkpoint.Signed signed) {
        var checkpoint = signed.checkpoint();
        jdbc.sql("insert into audit_checkpoint (signing_key, line, at, seq, digest) values (?, ?, ?, ?, ?)")
                .params(
                        checkpoint.key(),
                        checkpoint.line(),
                        Rows.utc(checkpoint.at()),
                        checkpoint.seq(),
                        signed.digest())
                .update();
    }

    /** The last one that this key signed, as far as this database knows. */
    Optional<Noted> lastBy(String key) {
        return jdbc.sql("select line, digest from audit_checkpoint where signing_key = ? order by line desc limit 1")
                .param(key)
                .query(CheckpointBook::noted)
                .optional();
    }

    List<Noted> notedBy(String key) {
        return jdbc.sql("select line, digest from audit_checkpoint where signing_key = ? order by line")
                .param(key)
                .query(CheckpointBook::noted)
                .list();
    }

    /** How many keys beside this one signed checkpoints of this log. */
    long otherKeys(String key) {
        return jdbc.sql("select count(distinct signing_key) from audit_checkpoint where signing_key <> ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static Noted noted(ResultSet row, int n) throws SQLException {
        return new Noted(row.getInt("line"), row.getString("digest"));
    }
}
