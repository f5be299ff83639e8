package org.nishang.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tables in as somebody: {@code importing.as(office).commit("people", table)}. */
@Component
public class Importing {

    static final As EVERYTHING = As.administrator(Scope.ALL);

    private final RegisterImports imports;
    private final RegisterExports exports;
    private final ImportBatches batches;
    private final JdbcClient jdbc;
    private final As who;

    @Autowired
    Importing(RegisterImports imports, RegisterExports exports, ImportBatches batches, JdbcClient jdbc) {
        this(imports, exports, batches, jdbc, EVERYTHING);
    }

    private Importing(
            RegisterImports imports, RegisterExports exports, ImportBatches batches, JdbcClient jdbc, As who) {
        this.imports = imports;
        this.exports = exports;
        this.batches = batches;
        this.jdbc = jdbc;
        this.who = who;
    }

    Importing as(As other) {
        return new Importing(imports, exports, batches, jdbc, other);
    }

    /** The training contact of an enterprise. */
    Importing asContactOf(String uscc) {
        return as(As.contact(Scope.ofEnterprise(enterprise(uscc))));
    }

    public EnterpriseId enterprise(String uscc) {
        return new EnterpriseId(jdbc.sql("select enterprise_id from enterprise where uscc = ?")
                .param(uscc)
                .query(UUID.class)
                .single());
    }

    ImportResult validate(String register, Table table) {
        return run(register, table.xlsx(), ImportMode.VALIDATE, OnError.SKIP);
    }

    ImportResult commit(String register, Table table) {
        return run(register, table.xlsx(), ImportMode.COMMIT, OnError.ABORT);
    }

    ImportResult commitSkipping(String register, Table table) {
        return run(register, table.xlsx(), ImportMode.COMMIT, OnError.SKIP);
    }

    /** Commits what has to be right. */
    public UUID committed(String register, Table table) {
        var result = commit(register, table);
        if (!result.faults().isEmpty()) {
            throw new AssertionError(result.faults().toString());
        }
        return result.batch().orElseThrow();
    }

    ImportResult run(String register, byte[] bytes, ImportMode mode, OnError onError) {
        return who.call(() -> {
            var file = imports.receive(new ByteArrayInputStream(bytes), "test.xlsx");
            try {
                return imports.run(register, file, mode, onError, new ImportProgress(), Locale.CHINESE);
            } finally {
                file.discard();
            }
        });
    }

    public BatchRow undo(UUID batch) {
        return who.call(() -> batches.undo(batch));
    }

    /** Its lines without the cell that says of whom they are; the numbers as who asks may have them. */
    List<String> exported(String register) {
        boolean clear = who.role().permissions().contains(Permission.EXPORT_IN_CLEAR);
        return exported(register, clear ? Optional.of("试验") : Optional.empty()).stream()
                .map(line -> line.replaceAll(",[0-9a-f-]{36}(?=,|$)", ""))
                .toList();
    }

    /** @param clear why the numbers of people are wanted in clear */
    List<String> exported(String register, Optional<String> clear) {
        return who.call(() -> {
            var made = exports.text(register, false, clear);
            try {
                return Files.readAllLines(made.path()).stream()
                        .skip(1)
                        .map(line -> line.replace("\"", ""))
                        .toList();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                exports.delete(made);
            }
        });
    }

    static List<String> codes(ImportResult result) {
        return result.faults().stream()
                .map(fault -> fault.row() + " " + fault.fault().column() + " " + fault.code())
                .toList();
    }

    static Table enterprises() {
        return Table.of("uscc", "name", "region", "registeredOn");
    }

    static Table people() {
        return Table.of("documentNumber", "name");
    }

    static Table employments() {
        return Table.of("documentNumber", "uscc", "posts", "joinedOn", "leftOn");
    }
}
