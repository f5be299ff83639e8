package org.nishang.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server whose program comes out of a jar and whose data is kept in the data folder. It listens on the
 * loopback interface only, with two accounts of its own and their random passwords in files that only their owner
 * reads. A server that dies while the portal runs is started again on the same port, so that the pool finds it; one
 * left over from a killed portal is ended first.
 */
public final class MariaDbServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    /** Owns the tables: migrations, backups. */
    private static final String OWNER = "nishang";

    /** Reads and writes them; what of each table is in {@link PortalRights}. */
    private static final String PORTAL = "nishang_portal";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A server that dies more often than this within ten minutes is given up. */
    private static final int RESTARTS = 5;

    private final Path folder;
    private final MariaDbProgram program;
    private final String ownerPassword;
    private final String portalPassword;
    private final List<String> settings;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Void> givenUp = new CompletableFuture<>();
    private final Deque<Long> restarts = new ArrayDeque<>();
    private @Nullable Process process;
    private boolean closing;

    private MariaDbServer(DataDirectory directory, List<String> settings) {
        this.folder = directory.privateFolder("mariadb");
        this.program = new MariaDbProgram(folder);
        this.settings = settings;
        this.ownerPassword = password(directory, "database");
        this.portalPassword = password(directory, DataDirectory.OWN_SECRET + "database-portal");
    }

    private static String password(DataDirectory directory, String secret) {
        return new String(
                directory.secret(secret, () -> randomHex().getBytes(StandardCharsets.US_ASCII)),
                StandardCharsets.US_ASCII);
    }

    /** Starts the server beside the caller's own start; {@link #url} waits for it. */
    public static MariaDbServer launch(DataDirectory directory, String... settings) {
        var server = new MariaDbServer(directory, List.of(settings));
        Thread.ofPlatform().name("mariadb-start").start(() -> {
            try {
                server.port.complete(server.start());
            } catch (Throwable e) {
                server.port.completeExceptionally(e);
            }
        });
        return server;
    }

    /** The server of a portal that is running on the same data folder; closing it does nothing. */
    public static MariaDbServer ofRunningPortal(DataDirectory directory) {
        var server = new MariaDbServer(directory, List.of());
        try {
            server.port.complete(Integer.valueOf(Files.readString(server.folder.resolve("server.port"))));
        } catch (IOException | NumberFormatException e) {
            throw new StartRefused("The portal on this data folder is still starting: " + directory.root());
        }
        return server;
    }

    /** Where the started server answers; waits until it does. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/nishang";
    }

    int port() {
        try {
            return port.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw e;
        }
    }

    /** Who may do everything with the portal's tables. */
    public DatabaseAccount owner() {
        return new DatabaseAccount(url(), OWNER, ownerPassword);
    }

    /** Who reads and writes them. */
    public DatabaseAccount portal() {
        return new DatabaseAccount(url(), PORTAL, portalPassword);
    }

    MariaDbProgram program() {
        return program;
    }

    /** What to do when the server has died too often. */
    public void onGivenUp(Runnable last) {
        givenUp.thenRun(last);
    }

    private int start() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("server.port"));
        program.unpack();
        program.endOrphans();
        program.install();
        int free = freePort();
        launch(free);
        Files.writeString(folder.resolve("server.port"), String.valueOf(free));
        return free;
    }

    private void launch(int free) throws IOException, InterruptedException {
        Path init = folder.resolve("init.sql");
        writePrivately(init, """
                create database if not exists nishang character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists %1$s@127.0.0.1 identified by '%2$s';
                alter user %1$s@127.0.0.1 identified by '%2$s';
                grant all on nishang.* to %1$s@127.0.0.1 with grant option;
                grant reload, process on *.* to %1$s@127.0.0.1;
                create user if not exists %3$s@127.0.0.1 identified by '%4$s';
                alter user %3$s@127.0.0.1 identified by '%4$s';
                grant select on nishang.* to %3$s@127.0.0.1;
                alter user root@localhost identified by '%2$s';
                """.formatted(OWNER, ownerPassword, PORTAL, portalPassword));
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Ctrl-C at the terminal is the portal's to handle: it ends the server last.
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                program.command("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + program.home(),
                "--datadir=" + program.data(),
                "--lc-messages-dir=" + program.home().resolve("share"),
                "--plugin-dir=" + program.home().resolve("libs"),
                "--socket=" + socketPath(),
                "--pid-file=" + folder.resolve("server.pid"),
                "--port=" + free,
                "--bind-address=127.0.0.1",
                "--init-file=" + init,
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
                // Nobody but root says what time it is: the time of a row is when it was written.
                "--secure-timestamp=SUPER",
                "--skip-log-bin"));
        command.addAll(settings);
        command.addAll(MariaDbProgram.asRoot());
        Process started;
        synchronized (this) {
            if (closing) {
                return;
            }
            started = program.run(command, folder.resolve("server.log"));
            process = started;
        }
        awaitAnswer(started, free);
        started.onExit().thenAccept(ended -> died(free));
    }

    /** The server ended by itself, by a kill or for want of memory: start it again. */
    private void died(int free) {
        long now = System.nanoTime();
        synchronized (this) {
            if (closing) {
                return;
            }
            restarts.addLast(now);
            restarts.removeIf(then -> now - then > TimeUnit.MINUTES.toNanos(10));
        }
        try {
            if (restarts.size() > RESTARTS) {
                throw new StartRefused("it has died " + RESTARTS + " times in ten minutes");
            }
            LOG.warn("The database server died; starting it again.");
            launch(free);
            LOG.warn("The database server is back.");
        } catch (IOException | StartRefused e) {
            LOG.error("The database server cannot be started again", e);
            givenUp.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(Process started, int port) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new StartRefused("The database server ended while starting; see " + folder.resolve("server.log"));
            }
            try (var probe = DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + port + "/nishang?connectTimeout=2000", OWNER, ownerPassword)) {
                return;
            } catch (SQLException notYet) {
                started.waitFor(30, TimeUnit.MILLISECONDS);
            }
        }
        throw new StartRefused("The database server does not answer; see " + folder.resolve("server.log"));
    }

    /** Unix sockets allow about 100 characters: a deep data folder gets its socket in the temporary folder. */
    private Path socketPath() throws IOException {
        Path own = folder.resolve("server.sock");
        return own.toString().length() < 100
                ? own
                : Files.createTempDirectory("nishang").resolve("s");
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closing = true;
            running = process;
        }
        if (running == null || !running.isAlive()) {
            return;
        }
        running.toHandle().descendants().forEach(ProcessHandle::destroy);
        running.destroy();
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text);
    }

    private static String randomHex() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
