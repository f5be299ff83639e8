package org.nishang.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.common.register.Change;
import org.nishang.common.register.Register;
import org.nishang.identity.CurrentUser;
import org.nishang.interchange.file.Lines;
import org.nishang.interchange.file.SheetFile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads files into registers: checks them without writing, or writes them in one transaction. */
@Service
@PreAuthorize(RegisterCatalogue.ANY_REGISTER)
public class RegisterImports {

    /** A large file takes some hundred megabytes of memory; more of them wait. */
    private final Semaphore atOnce = new Semaphore(2, true);

    private final RegisterCatalogue registers;
    private final ReceivedFiles files;
    private final ImportBatches batches;
    private final ImportReports reports;
    private final AuditLog log;
    private final CurrentUser user;
    private final TransactionTemplate checking;
    private final TransactionTemplate writing;

    RegisterImports(
            RegisterCatalogue registers,
            ReceivedFiles files,
            ImportBatches batches,
            ImportReports reports,
            AuditLog log,
            CurrentUser user,
            PlatformTransactionManager transactions) {
        this.registers = registers;
        this.files = files;
        this.batches = batches;
        this.reports = reports;
        this.log = log;
        this.user = user;
        checking = new TransactionTemplate(transactions);
        checking.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
    }

    /** The registers that the caller may use, in their order. */
    public List<RegisterInfo> registers() {
        return registers.mine();
    }

    /** In whole megabytes. */
    public int largestFile() {
        return files.megabytes();
    }

    /**
     * Takes the whole content of a file before anything is done with it.
     *
     * @param name as the sender calls it
     * @throws Refusal {@code interchange.file.too-large}
     * @throws IOException if it ends before its end
     */
    public ReceivedFile receive(InputStream content, String name) throws IOException {
        return files.receive(content, name);
    }

    /**
     * @param register its code
     * @param language of the error workbook
     * @throws Refusal {@code interchange.file.*} or {@code interchange.sheet.*} if the file as a whole cannot be read;
     *     nothing is written then
     */
    public ImportResult run(
            String register,
            ReceivedFile received,
            ImportMode mode,
            OnError onError,
            ImportProgress progress,
            Locale language) {
        Register into = registers.get(register);
        atOnce.acquireUninterruptibly();
        try {
            return run(into, received, mode, onError, progress, language);
        } finally {
            atOnce.release();
        }
    }

    private ImportResult run(
            Register into,
            ReceivedFile received,
            ImportMode mode,
            OnError onError,
            ImportProgress progress,
            Locale language) {
        var file = new SheetFile(received.path(), files.limits());
        ImportResult result = mode == ImportMode.VALIDATE
                ? check(into, file, progress)
                : commit(into, file, received, onError, progress);
        return result.failed() == 0
                ? result
                : result.reported(reports.store(into, file, received.name(), result, language));
    }

    private ImportResult check(Register into, SheetFile file, ImportProgress progress) {
        return Objects.requireNonNull(checking.execute(status -> {
            var run = new ImportRun(into, Uuids.next(), false, OnError.SKIP, progress, changes -> {});
            through(run, into, file);
            return run.result(Uuids.next());
        }));
    }

    private ImportResult commit(
            Register into, SheetFile file, ReceivedFile received, OnError onError, ImportProgress progress) {
        UUID batch = Uuids.next();
        try {
            return Objects.requireNonNull(writing.execute(status -> {
                batches.takeTurn(into.code());
                batches.begin(batch, into.code(), received);
                int[] part = {0};
                var run = new ImportRun(
                        into,
                        batch,
                        true,
                        onError,
                        progress,
                        (List<Change> changes) -> batches.remember(batch, part[0]++, changes));
                through(run, into, file);
                ImportResult result = run.result(batch);
                if (result.committed()) {
                    batches.end(batch, result);
                    log.record(
                            user.actor(),
                            "interchange.imported",
                            batch.toString(),
                            "%s: %d created, %d updated, %d unchanged, %d waiting, %d failed"
                                    .formatted(
                                            into.code(),
                                            result.created(),
                                            result.updated(),
                                            result.unchanged(),
                                            result.waiting(),
                                            result.failed()));
                } else {
                    status.setRollbackOnly();
                }
                return result;
            }));
        } catch (DataIntegrityViolationException | TransientDataAccessException e) {
            // Somebody wrote the same records by hand while the file was on its way.
            throw new Refusal("interchange.changed-meanwhile");
        }
    }

    private void through(ImportRun run, Register into, SheetFile file) {
        try (var lines = open(into, file)) {
            run.through(lines, file.besides(lines.sheet()));
        }
    }

    static Lines open(Register into, SheetFile file) {
        return Lines.open(
                file, into.columns(), List.of(into.title().zh(), into.title().en(), into.code()));
    }
}
