package org.nishang.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nishang.common.Sha256;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The append-only log. Each entry's hash covers its fields and the hash before it (SHA-256). */
@Service
@Transactional
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param actor the account's name, or {@code system}
     * @param event past tense with its module, e.g. {@code identity.account-created}
     * @param subject what it happened to, as an id or number; never personal data
     */
    public void record(String actor, String event, String subject, String detail) {
        var head = jdbc.sql("select seq, hash from audit_head where id = 1 for update")
                .query((row, n) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long seq = head.seq() + 1;
        String hash = hash(seq, at, actor, event, subject, detail, head.hash());
        jdbc.sql(
                        "insert into audit_entry (seq, at, actor, event, subject, detail, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(seq, Rows.utc(at), actor, event, subject, detail, head.hash(), hash)
                .update();
        jdbc.sql("update audit_head set seq = ?, hash = ? where id = 1")
                .params(seq, hash)
                .update();
    }

    /** @return the first entry whose hash or predecessor is not right; empty when the whole chain holds */
    @Transactional(readOnly = true)
    public java.util.Optional<Long> firstBroken() {
        var previous = new Object() {
            long seq = 0;
            String hash = "0".repeat(64);
        };
        List<Long> broken = jdbc.sql("select * from audit_entry order by seq")
                .query((row, n) -> {
                    String expected = hash(
                            row.getLong("seq"),
                            Rows.instant(row, "at"),
                            row.getString("actor"),
                            row.getString("event"),
                            row.getString("subject"),
                            row.getString("detail"),
                            previous.hash);
                    boolean good = row.getLong("seq") == previous.seq + 1
                            && row.getString("previous_hash").equals(previous.hash)
                            && row.getString("hash").equals(expected);
                    previous.seq = row.getLong("seq");
                    previous.hash = row.getString("hash");
                    return good ? -1L : row.getLong("seq");
                })
                .list();
        var first = broken.stream().filter(seq -> seq > 0).findFirst();
        if (first.isPresent()) {
            return first;
        }
        long head = jdbc.sql("select seq from audit_head where id = 1")
                .query(Long.class)
                .single();
        return head == previous.seq ? java.util.Optional.empty() : java.util.Optional.of(previous.seq + 1);
    }

    private static String hash(
            long seq, Instant at, String actor, String event, String subject, String detail, String previous) {
        String text =
                String.join("\u001f", String.valueOf(seq), at.toString(), actor, event, subject, detail, previous);
        return Sha256.hex(text);
    }

    private record Head(long seq, String hash) {}
}
