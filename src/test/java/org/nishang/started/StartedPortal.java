package org.nishang.started;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged portal in a process of its own, on a data folder of its own, mostly with the demo region. */
public final class StartedPortal implements AutoCloseable {

    private static final Path LOG = Path.of("target/started-portal.log");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path data;
    private final int port;
    private final Process process;

    private final Program program;

    private StartedPortal(Path data, int port, Program program, Process process) {
        this.data = data;
        this.port = port;
        this.program = program;
        this.process = process;
    }

    /** What starts it, and with which further variables of the environment. */
    private record Program(List<String> command, Map<String, String> environment) {}

    /** Starts it as people do, by {@code bin/run}. */
    public static StartedPortal byCommand(Path data) throws IOException, InterruptedException {
        return byCommand(data, Map.of());
    }

    /** The same, with further variables of the environment. */
    public static StartedPortal byCommand(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        var portal = startingByCommand(data, environment);
        portal.awaitReady();
        return portal;
    }

    /** The same, not waiting until it is ready. */
    public static StartedPortal startingByCommand(Path data, Map<String, String> environment) throws IOException {
        return begin(data, freePort(), new Program(List.of("bin/run", "--demo"), environment));
    }

    /** Starts the packaged jar with the Java that runs this. */
    public static StartedPortal byJar(Path data) throws IOException, InterruptedException {
        var command = new ArrayList<>(jar());
        command.add("--demo");
        return start(data, freePort(), new Program(command, Map.of()));
    }

    /** The same without the demo region, as an authority starts it first. */
    static StartedPortal empty(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        return start(data, freePort(), new Program(jar(), environment));
    }

    /** The packaged jar on a copy of a region that was made once for all tests. */
    static StartedPortal onRegion(Path data) throws IOException, InterruptedException {
        // With the rights of its files: secrets that others may read are refused.
        run("cp", "-a", Region.FOLDER.toString(), data.toString());
        return byJar(data);
    }

    /** The jar unpacked, as {@code bin/run} starts it: from there loaded classes can be kept. */
    private static final class Unpacked {
        private static final Path FOLDER = made("started-program", Unpacked::unpack);

        private static void unpack(Path folder) throws IOException, InterruptedException {
            run(
                    JAVA,
                    "-Djarmode=tools",
                    "-jar",
                    "target/nishang.jar",
                    "extract",
                    "--force",
                    "--destination",
                    folder.toString());
        }
    }

    /** A data folder with the demo region. */
    private static final class Region {
        private static final Path FOLDER =
                made("started-region", folder -> byJar(folder).close());
    }

    private interface Maker {
        void make(Path folder) throws IOException, InterruptedException;
    }

    private static Path made(String name, Maker maker) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), name);
            maker.make(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(command[0] + " ended with " + code + ", see " + LOG);
        }
    }

    static List<String> jar() {
        return List.of(
                JAVA,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // the first portal that ends in order leaves what the later ones start from
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + Unpacked.FOLDER.resolve("started-portal.jsa"),
                "-jar",
                Unpacked.FOLDER.resolve("nishang.jar").toString());
    }

    /** Starts it once more after its end, at the same address on the same data. */
    public StartedPortal again() throws IOException, InterruptedException {
        return start(data, port, program);
    }

    /** Ends it as a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static StartedPortal start(Path data, int port, Program program) throws IOException, InterruptedException {
        var portal = begin(data, port, program);
        portal.awaitReady();
        return portal;
    }

    private static StartedPortal begin(Path data, int port, Program program) throws IOException {
        var command = new ArrayList<>(program.command());
        command.addAll(List.of("--data", data.toString(), "--port", String.valueOf(port)));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        builder.environment().putAll(program.environment());
        return new StartedPortal(data, port, program, builder.start());
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** Waits until it answers that it can serve. */
    public void awaitReady() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var health =
                HttpRequest.newBuilder(URI.create(address("/actuator/health"))).build();
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("see " + LOG);
            }
            try {
                var answer = client.send(health, BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"status\":\"UP\"")) {
                    return;
                }
            } catch (IOException notYet) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("the portal does not become ready");
    }

    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** User and system time of portal and database so far, in ms. */
    public long cpu() throws IOException {
        long database = Long.parseLong(
                Files.readString(data.resolve("mariadb/server.pid")).strip());
        return cpu(process.pid()) + cpu(database);
    }

    public Process process() {
        return process;
    }

    public int port() {
        return port;
    }

    public ProcessHandle portal() {
        return process.toHandle();
    }

    public ProcessHandle databaseServer() throws IOException {
        String pid = Files.readString(data.resolve("mariadb/server.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** {@code /proc/PID/stat}: fields 14 and 15 in ticks of 10 ms, after the name in brackets. */
    public static long cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    public Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:"
                        + Files.readString(data.resolve("mariadb/server.port")).strip()
                        + "/nishang?timezone=UTC",
                "nishang",
                Files.readString(data.resolve("secrets/database")).strip());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
