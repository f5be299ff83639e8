package org.nishang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored entries, read in the order of the chain, a page at a time: a walk needs the memory of one page. */
@Repository
class LogEntries {

    private static final int AT_ONCE = 5000;

    private final JdbcClient jdbc;
    private final BatchWriter writer;

    LogEntries(JdbcClient jdbc, BatchWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    /** Where the chain ends now; nobody waits for it. */
    LogHead head() {
        return jdbc.sql("select seq, hash from audit_head where id = 1")
                .query(LogEntries::place)
                .single();
    }

    /** The same, and nobody else adds an entry before the transaction ends. */
    LogHead lockHead() {
        return jdbc.sql("select seq, hash from audit_head where id = 1 for update")
                .query(LogEntries::place)
                .single();
    }

    void add(LogEntry entry) {
        addAll(List.of(entry));
    }

    /** @param all at least one, each after the one before it */
    void addAll(List<LogEntry> all) {
        writer.write(
                "insert into audit_entry (seq, at, actor, event, subject, detail, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
                all.stream()
                        .map(entry -> BatchWriter.row(
                                entry.seq(),
                                Rows.utc(entry.at()),
                                entry.actor(),
                                entry.event(),
                                entry.subject(),
                                entry.detail(),
                                entry.previousHash(),
                                entry.hash()))
                        .toList());
        jdbc.sql("update audit_head set seq = ?, hash = ? where id = 1")
                .params(all.getLast().seq(), all.getLast().hash())
                .update();
    }

    Optional<LogEntry> at(long seq) {
        return jdbc.sql("select * from audit_entry where seq = ?")
                .param(seq)
                .query(LogEntries::entry)
                .optional();
    }

    /** The entry with the greatest number up to this one. */
    Optional<LogEntry> upTo(long seq) {
        return jdbc.sql("select * from audit_entry where seq <= ? order by seq desc limit 1")
                .param(seq)
                .query(LogEntries::entry)
                .optional();
    }

    /** Gives every entry after that number, in their order, those too that come while it reads. */
    void after(long seq, Consumer<LogEntry> entries) {
        long from = seq;
        List<LogEntry> page;
        do {
            page = jdbc.sql("select * from audit_entry where seq > ? order by seq limit " + AT_ONCE)
                    .param(from)
                    .query(LogEntries::entry)
                    .list();
            page.forEach(entries);
            from = page.isEmpty() ? from : page.getLast().seq();
        } while (page.size() == AT_ONCE);
    }

    List<LogEntry> of(String event) {
        return jdbc.sql("select * from audit_entry where event = ? order by seq")
                .param(event)
                .query(LogEntries::entry)
                .list();
    }

    private static LogHead place(ResultSet row, int n) throws SQLException {
        return new LogHead(row.getLong("seq"), row.getString("hash"));
    }

    static LogEntry entry(ResultSet row, int n) throws SQLException {
        return new LogEntry(
                row.getLong("seq"),
                Rows.instant(row, "at"),
                row.getString("actor"),
                row.getString("event"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
