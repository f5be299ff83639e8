package org.nishang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.MariaDbServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A log in tables that only one connection sees, with its checkpoints in a folder, and somebody who may change both. It
 * has ten entries and a checkpoint, ten more and another, and so on.
 */
final class TamperedLog implements AutoCloseable {

    private final SingleConnectionDataSource source;
    final JdbcClient jdbc;
    final DataDirectory folder;
    final LogEntries entries;
    final AuditLog log;
    final CheckpointFile file;
    private final Clock clock;
    private final String copyTo;

    TamperedLog(MariaDbServer server, Path folder, Clock clock) {
        this(server, folder, clock, "");
    }

    TamperedLog(MariaDbServer server, Path folder, Clock clock, String copyTo) {
        this.clock = clock;
        this.copyTo = copyTo;
        this.source = open(server);
        this.jdbc = JdbcClient.create(source);
        for (String subject : List.of("V002__audit", "V320__audit_checkpoint")) {
            script(Path.of("src/main/resources/db/migration", subject + ".sql"));
        }
        this.folder = new DataDirectory(folder);
        this.entries = new LogEntries(jdbc, new BatchWriter(new JdbcTemplate(source)));
        this.log = new AuditLog(entries, clock);
        this.file = new CheckpointFile(this.folder);
    }

    private static SingleConnectionDataSource open(MariaDbServer server) {
        try {
            return new SingleConnectionDataSource(server.owner().open(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void script(Path path) {
        try {
            for (String statement : Files.readString(path).split(";\\s*\\n(?=\\w)")) {
                jdbc.sql(statement
                                .replaceAll("(?m)^--.*$", "")
                                .replace("create table", "create temporary table")
                                .replaceAll(";\\s*$", ""))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkpoints as this folder's portal writes them. */
    Checkpoints checkpoints() {
        var key = new CheckpointKey(folder);
        return new Checkpoints(entries, key, file, new CheckpointCopy(copyTo, key), new CheckpointBook(jdbc), clock);
    }

    TamperedLog grow(int tens) {
        for (int ten = 0; ten < tens; ten++) {
            record(10);
            checkpoints().write();
        }
        return this;
    }

    void record(int times) {
        IntStream.range(0, times).forEach(n -> log.record("ann", "identity.account-created", "subject-" + n, "détail"));
    }

    ChainVerification verification() {
        var key = new CheckpointKey(folder);
        return new ChainVerification(entries, file, new CheckpointCopy(copyTo, key), key, new CheckpointBook(jdbc));
    }

    ChainReport verify(Path... kept) {
        return verification().verify(List.of(kept));
    }

    /** What is found, as {@code KIND numbers}. */
    List<String> found(Path... kept) {
        return verify(kept).doubts().stream()
                .map(doubt -> doubt.kind() + " " + doubt.numbers())
                .toList();
    }

    /** The entry up to which everything is as signed. */
    Optional<Long> sound() {
        return verify().sound().map(Checkpoint::seq);
    }

    /** The entries as they are now, to be put back later as a backup is. */
    List<LogEntry> backup() {
        var all = new ArrayList<LogEntry>();
        entries.after(0, all::add);
        return all;
    }

    void putBack(List<LogEntry> backup) {
        jdbc.sql("delete from audit_entry").update();
        backup.forEach(entries::add);
    }

    /** As {@code bin/admin restore} does, which says so. */
    void restore(List<LogEntry> backup) {
        putBack(backup);
        new RestoreRecording(log, checkpoints()).restored("backup.zip");
    }

    // what somebody does who may write the database

    void cut(long first, long last) {
        jdbc.sql("delete from audit_entry where seq between ? and ?")
                .params(first, last)
                .update();
    }

    void renameActor(long seq) {
        jdbc.sql("update audit_entry set actor = 'bob' where seq = ?")
                .param(seq)
                .update();
    }

    /** Numbers all entries anew from 1 and computes every hash, and the head, as if nothing had happened. */
    void computeAnew() {
        var all = backup();
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set seq = 0, hash = ?")
                .param(LogHead.START.hash())
                .update();
        all.forEach(entry -> entries.add(LogEntry.after(
                entries.head(), entry.at(), entry.actor(), entry.event(), entry.subject(), entry.detail())));
    }

    // and who may write the data folder

    List<String> lines() {
        try {
            return Files.readAllLines(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void lines(List<String> lines) {
        try {
            Files.write(file.path(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        source.destroy();
    }
}
