package org.nishang.interchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.common.register.Change;
import org.nishang.common.register.Register;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Scope;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was read in, by whom and when, and taking it back. Everybody sees the own batches; who sees everything sees all
 * those of registers that they may use.
 */
@Service
@Transactional
@PreAuthorize(RegisterCatalogue.ANY_REGISTER)
public class ImportBatches {

    private static final String MINE =
            "(:all or (account = :account and scope = :scope)) and register in (:mine) and (:register = '' or register = :register)";

    private static final RowMapper<BatchRow> ROW = (row, n) -> new BatchRow(
            row.getObject("batch_id", UUID.class),
            row.getString("register"),
            row.getString("account"),
            instant(row.getObject("imported_at", LocalDateTime.class)).orElseThrow(),
            row.getString("file_name"),
            row.getString("file_sha256"),
            row.getInt("row_count"),
            row.getInt("created"),
            row.getInt("updated"),
            row.getInt("unchanged"),
            row.getInt("failed"),
            instant(row.getObject("undone_at", LocalDateTime.class)).orElse(null),
            row.getString("undone_by"));

    private final JdbcClient jdbc;
    private final RegisterCatalogue registers;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    ImportBatches(JdbcClient jdbc, RegisterCatalogue registers, AuditLog log, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.registers = registers;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param register its code, or empty for all
     * @return the latest first
     */
    @Transactional(readOnly = true)
    public List<BatchRow> rows(String register, int offset, int limit) {
        return mine(
                        "select * from import_batch where "
                                + MINE
                                + " order by imported_at desc, batch_id desc limit :limit offset :offset",
                        register)
                .param("limit", limit)
                .param("offset", offset)
                .query(ROW)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(String register) {
        return mine("select count(*) from import_batch where " + MINE, register)
                .query(Integer.class)
                .single();
    }

    /**
     * Takes everything back that the batch wrote.
     *
     * @throws Refusal {@code common.unknown-id}; {@code interchange.undo.already}; or what builds on it
     */
    @Consequential
    public BatchRow undo(UUID batch) {
        BatchRow row = lock(batch);
        Register register = registers.get(row.register());
        takeTurn(row.register());
        if (row.undoneAt() != null) {
            throw new Refusal("interchange.undo.already");
        }
        List<Integer> parts = jdbc.sql("select part from import_journal where batch_id = ? order by part desc")
                .param(batch)
                .query(Integer.class)
                .list();
        for (int part : parts) {
            byte[] content = jdbc.sql("select content from import_journal where batch_id = ? and part = ?")
                    .params(batch, part)
                    .query((found, n) -> found.getBytes("content"))
                    .single();
            register.undo(batch, Journal.read(content).reversed());
        }
        jdbc.sql("update import_batch set undone_at = ?, undone_by = ? where batch_id = ?")
                .params(now(), user.actor(), batch)
                .update();
        log.record(
                user.actor(),
                "interchange.import-undone",
                batch.toString(),
                "%s: %d created, %d updated".formatted(row.register(), row.created(), row.updated()));
        return lock(batch);
    }

    private BatchRow lock(UUID batch) {
        return mine("select * from import_batch where " + MINE + " and batch_id = :batch for update", "")
                .param("batch", batch)
                .query(ROW)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private JdbcClient.StatementSpec mine(String sql, String register) {
        return jdbc.sql(sql)
                .param("all", user.scope().everything())
                .param("account", user.actor())
                .param("scope", scope())
                .param("mine", registers.mine().stream().map(RegisterInfo::code).toList())
                .param("register", register);
    }

    /** Waits until no other file is on its way into the register. */
    void takeTurn(String register) {
        jdbc.sql("select register from import_turn where register = ? for update wait 900")
                .param(register)
                .query(String.class)
                .single();
    }

    void begin(UUID batch, String register, ReceivedFile file) {
        jdbc.sql(
                        "insert into import_batch (batch_id, register, account, scope, imported_at, file_name, file_sha256) values (?, ?, ?, ?, ?, ?, ?)")
                .params(batch, register, user.actor(), scope(), now(), file.name(), file.sha256())
                .update();
    }

    void remember(UUID batch, int part, List<Change> changes) {
        jdbc.sql("insert into import_journal (batch_id, part, content) values (?, ?, ?)")
                .params(batch, part, Journal.write(changes))
                .update();
    }

    void end(UUID batch, ImportResult result) {
        jdbc.sql(
                        "update import_batch set row_count = ?, created = ?, updated = ?, unchanged = ?, failed = ? where batch_id = ?")
                .params(result.rows(), result.created(), result.updated(), result.unchanged(), result.failed(), batch)
                .update();
    }

    /** What the caller sees, as text: who sees something else later has no hand in this batch. */
    private String scope() {
        Scope scope = user.scope();
        if (scope.everything()) {
            return "*";
        }
        var parts = new TreeSet<>(scope.regionPrefixes());
        scope.enterprises().forEach(enterprise -> parts.add(enterprise.toString()));
        String all = parts.stream().collect(Collectors.joining(" "));
        return all.length() <= 2000 ? all : all.substring(0, 2000);
    }

    private LocalDateTime now() {
        return Rows.utc(clock.instant());
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime utc) {
        return Optional.ofNullable(utc).map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
