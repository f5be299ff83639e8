package org.nishang.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.nishang.common.Refusal;
import org.nishang.identity.door.TerminalUser;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.springframework.stereotype.Component;

/**
 * {@code bin/admin account import}: reads accounts from the same file as the screen and the API, all of it or nothing.
 * A system administrator is named, in whose name and scope it is done.
 */
@Component
class AccountImportCommand implements AdminCommand {

    private static final String REGISTER = "accounts";
    private static final int SHOWN = 50;

    private final RegisterImports imports;
    private final ImportReports reports;
    private final TerminalUser terminal;

    AccountImportCommand(RegisterImports imports, ImportReports reports, TerminalUser terminal) {
        this.imports = imports;
        this.reports = reports;
        this.terminal = terminal;
    }

    @Override
    public String words() {
        return "account import";
    }

    @Override
    public String usage() {
        return "--file FILE --as NAME [--check]   (.xlsx or .csv; all lines or none; --check writes nothing)";
    }

    @Override
    public void run(List<String> arguments) {
        var options = CommandOptions.parse(arguments, Set.of("--file", "--as"), Set.of("--check"));
        var file = Path.of(options.required("--file"));
        var mode = options.has("--check") ? ImportMode.VALIDATE : ImportMode.COMMIT;
        terminal.as(options.required("--as"), words(), () -> take(file, mode));
    }

    private void take(Path path, ImportMode mode) {
        long began = System.nanoTime();
        var result = read(path, mode);
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        System.out.printf(
                "%d rows: %d created, %d updated, %d unchanged, %d failed%n",
                result.rows(), result.created(), result.updated(), result.unchanged(), result.failed());
        System.out.printf("%.1f s, %d rows/s%n", millis / 1000.0, result.rows() * 1000L / millis);
        result.faults().stream()
                .limit(SHOWN)
                .forEach(fault -> System.out.printf(
                        "row %d, %s: %s%n",
                        fault.row(), fault.fault().column(), reports.message(fault, Locale.ENGLISH)));
        if (result.failed() > 0) {
            throw new Refusal("interchange.command.failed", result.failed());
        }
    }

    private ImportResult read(Path path, ImportMode mode) {
        try (var content = Files.newInputStream(path)) {
            var file = imports.receive(content, path.getFileName().toString());
            try {
                return imports.run(REGISTER, file, mode, OnError.ABORT, new ImportProgress(), Locale.ENGLISH);
            } finally {
                file.discard();
            }
        } catch (NoSuchFileException missing) {
            throw new Refusal("interchange.command.no-file", path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
