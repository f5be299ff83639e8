package org.nishang.bench;

import java.io.IOException;
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
import java.util.concurrent.TimeUnit;

/** The packaged portal as {@code bin/run} starts it, on a data folder of its own. */
final class Portal implements AutoCloseable {

    private final Path data;
    private final int port;
    private final Process process;

    private Portal(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static Portal start(Path data, int port) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                "bin/run",
                                "--data",
                                data.toString(),
                                "--port",
                                String.valueOf(port),
                                "--demo")
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        Path.of("target/bench-portal.log").toFile()))
                        .start();
        var portal = new Portal(data, port, process);
        portal.awaitReady();
        return portal;
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create(address("/actuator/health"))).build();
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("see target/bench-portal.log");
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

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** User and system time of portal and database so far, in ms. */
    long cpu() throws IOException {
        long database =
                Long.parseLong(Files.readString(data.resolve("mariadb/server.pid")).strip());
        return cpu(process.pid()) + cpu(database);
    }

    /** {@code /proc/PID/stat}: fields 14 and 15 in ticks of 10 ms, after the name in brackets. */
    private static long cpu(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    Connection database() throws IOException, SQLException {
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
