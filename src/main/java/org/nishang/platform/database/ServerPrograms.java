package org.nishang.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nishang.common.Refusal;

/** {@code mariadb-dump} and {@code mariadb} for a server of this machine, as streams. */
public final class ServerPrograms {

    private final MariaDbProgram program;
    private final DatabaseAccount owner;
    private final int port;

    ServerPrograms(MariaDbProgram program, DatabaseAccount owner, int port) {
        this.program = program;
        this.owner = owner;
        this.port = port;
    }

    /** Whose the database is. */
    public DatabaseAccount owner() {
        return owner;
    }

    /** Writes the whole database, the earlier rows of versioned tables too, as of one moment. */
    public void dump(OutputStream to) throws IOException, InterruptedException {
        Process dump = start(
                "mariadb-dump",
                "--single-transaction",
                "--dump-history",
                "--skip-lock-tables",
                "--hex-blob",
                "--routines",
                "--triggers",
                "--databases",
                "nishang");
        dump.getOutputStream().close();
        finish(dump, () -> dump.getInputStream().transferTo(to));
    }

    /** Puts what a dump holds in the place of the whole database. */
    public void replace(InputStream dump) throws IOException, InterruptedException {
        var drop = "drop database if exists nishang;\n".getBytes(StandardCharsets.US_ASCII);
        load(new SequenceInputStream(new ByteArrayInputStream(drop), dump));
    }

    private void load(InputStream from) throws IOException, InterruptedException {
        Process load = start("mariadb", "--binary-mode");
        finish(load, () -> {
            try (var input = load.getOutputStream()) {
                from.transferTo(input);
            }
        });
    }

    private Process start(String name, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.command(name).toString());
        command.addAll(List.of(
                "--no-defaults",
                "--protocol=tcp",
                "--host=127.0.0.1",
                "--port=" + port,
                "--user=" + owner.user(),
                "--skip-ssl",
                "--default-character-set=utf8mb4"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .put("LD_LIBRARY_PATH", program.home().resolve("libs").toString());
        builder.environment().put("MYSQL_PWD", owner.password());
        return builder.start();
    }

    private static void finish(Process process, Transfer transfer) throws IOException, InterruptedException {
        var complaint = CompletableFuture.supplyAsync(() -> {
            try (var errors = process.errorReader()) {
                return String.join(" ", errors.lines().limit(3).toList());
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        });
        IOException broken = null;
        try {
            transfer.run();
        } catch (IOException e) {
            // The program's own complaint says why; a broken pipe only that.
            broken = e;
            process.destroy();
        }
        if (process.waitFor() != 0 || broken != null) {
            throw new Refusal(
                    "platform.backup.program-failed",
                    complaint.join() + (broken == null ? "" : " " + broken.getMessage()));
        }
    }

    private interface Transfer {
        void run() throws IOException;
    }
}
