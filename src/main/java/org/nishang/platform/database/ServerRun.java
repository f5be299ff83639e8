package org.nishang.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nishang.platform.StartRefused;

/** One run of the server's program on one folder of data: it starts, answers on a port of the loopback, and ends. */
final class ServerRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private ServerRun(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Where and as what a server runs.
     *
     * @param folder holds what it writes beside its data: its number, its socket, its log
     * @param settings further ones of the program
     */
    record Place(MariaDbProgram program, Path folder, Path data, ServerAccounts accounts, List<String> settings) {

        Path log() {
            return folder.resolve("server.log");
        }

        private List<String> command(int port) throws IOException {
            var command = new ArrayList<String>();
            if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
                // Ctrl-C at the terminal is the portal's to handle: it ends the server last.
                command.add("/usr/bin/setsid");
            }
            command.addAll(List.of(
                    program.command("mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + program.home(),
                    "--datadir=" + data,
                    "--lc-messages-dir=" + program.home().resolve("share"),
                    "--plugin-dir=" + program.home().resolve("libs"),
                    "--socket=" + socket(),
                    "--pid-file=" + folder.resolve("server.pid"),
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--init-file=" + accounts.writeTo(folder.resolve("init.sql")),
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_uca1400_ai_ci",
                    "--skip-name-resolve",
                    // 11.4 makes itself a new RSA key at each start: 2 to 20 s for a loopback
                    // port that needs none.
                    "--skip-ssl",
                    "--default-time-zone=+00:00",
                    "--transaction-isolation=READ-COMMITTED",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--innodb-buffer-pool-size=256M",
                    "--innodb-log-file-size=128M",
                    "--max-connections=80",
                    "--performance-schema=OFF",
                    "--skip-log-bin"));
            command.addAll(settings);
            command.addAll(MariaDbProgram.asRoot());
            return command;
        }

        /** Unix sockets allow about 100 characters: a deep data folder gets its socket in the temporary folder. */
        private Path socket() throws IOException {
            Path own = folder.resolve("server.sock");
            return own.toString().length() < 100
                    ? own
                    : Files.createTempDirectory("nishang").resolve("s");
        }
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Starts a server that need not answer yet. */
    static ServerRun begin(Place place, int port) throws IOException {
        return new ServerRun(place.program().run(place.command(port), place.log()), port);
    }

    /** Starts a server and waits until it answers. */
    static ServerRun start(Place place, int port) throws IOException, InterruptedException {
        var run = begin(place, port);
        try {
            run.awaitAnswer(place);
            return run;
        } catch (StartRefused | InterruptedException e) {
            run.close();
            throw e;
        }
    }

    /** @throws StartRefused if the server ends instead, or does not answer in time */
    void awaitAnswer(Place place) throws InterruptedException {
        var probe = place.accounts().owner(port).within(Duration.ofSeconds(2));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new StartRefused("The database server ended while starting; see " + place.log());
            }
            try (var answering = probe.open()) {
                return;
            } catch (SQLException notYet) {
                process.waitFor(30, TimeUnit.MILLISECONDS);
            }
        }
        throw new StartRefused("The database server does not answer; see " + place.log());
    }

    int port() {
        return port;
    }

    /** When it ends by itself, by a kill or for want of memory. */
    void onExit(Runnable last) {
        process.onExit().thenRun(last);
    }

    /** Ends it in order: what was committed is then in its files. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        process.toHandle().descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws StartRefused unless it ends in order, so that its files hold everything */
    void endWhole() throws InterruptedException {
        process.destroy();
        int code = process.waitFor();
        if (code != 0) {
            throw new StartRefused("The database server did not end in order (" + code + ")");
        }
    }
}
