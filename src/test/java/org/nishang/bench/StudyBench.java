package org.nishang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.nishang.started.StartedPortal;

/**
 * {@code bin/bench study [LEARNERS [SECONDS]]}: a region reads; 2,000 learners for three minutes, or as said.
 *
 * <p>The packaged portal starts with an empty data folder and {@code --demo}. Learners are written into the database
 * and sign in by the sign-in page, which is not measured. Each reads the lesson on cords of C04: its page reports every
 * 20 s what it saw in these 20 s, as the lesson page does, beginning at a moment of its own, and reads on without a
 * break. What is reported in the first minute warms up and is not counted. Printed: CPU of portal and database (user
 * and system) and SQL statements for an hour of one learner's reading, bytes of a report and its answer with their
 * lines of headers, latencies as the clients see them on the same machine, errors, and which share of the time that
 * passed was counted.
 */
public final class StudyBench {

    private static final int EVERY = 20;
    private static final int WARM_UP = 60;
    private static final int ENOUGH_THREADS = 4;

    private final StartedPortal portal;
    private final Connection database;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong bytes = new AtomicLong();
    private final Queue<Double> latencies = new ConcurrentLinkedQueue<>();
    private final AtomicLong errors = new AtomicLong();
    private Instant begun = Instant.EPOCH;

    private StudyBench(StartedPortal portal, Connection database) {
        this.portal = portal;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        int learners = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 180;
        try (var portal = StartedPortal.byCommand(Files.createTempDirectory("nishang-bench"));
                var database = portal.database()) {
            new StudyBench(portal, database).run(learners, seconds);
        }
    }

    private void run(int size, int seconds) throws Exception {
        List<String> cookies = signedIn(size);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = read(threads, cookies, WARM_UP + seconds);
            waitUntil(begun.plusSeconds(WARM_UP));
            measure(size, seconds);
            for (Future<?> one : readers) {
                one.get();
            }
        }
    }

    private void measure(int size, int seconds) throws IOException, SQLException {
        bytes.set(0);
        latencies.clear();
        errors.set(0);
        long counted = counted();
        long cpu = portal.cpu();
        long inDatabase = databaseCpu();
        long statements = statements();
        waitUntil(begun.plusSeconds(WARM_UP + seconds));
        cpu = portal.cpu() - cpu;
        inDatabase = databaseCpu() - inDatabase;
        statements = statements() - statements;
        var took = latencies.stream().sorted().toList();
        double hours = size * seconds / 3600.0;

        print("cpu", cpu / hours, "ms/learner-hour");
        print("of it the database", inDatabase / hours, "ms/learner-hour");
        print("statements", statements / hours, "/learner-hour");
        print("statements", (double) statements / took.size(), "/report");
        print("bytes", (double) bytes.get() / took.size(), "B/report");
        print("p50", took.get(took.size() / 2), "ms");
        print("p99", took.get(took.size() * 99 / 100), "ms");
        print("errors", errors.get(), "reports");
        print("counted", 100.0 * (counted() - counted) / 1e6 / (size * seconds), "%");
    }

    private long databaseCpu() throws IOException {
        return StartedPortal.cpu(portal.databaseServer().pid());
    }

    private List<String> signedIn(int size) throws Exception {
        var people = new RegionPeople(portal);
        try (var statement = database.createStatement()) {
            for (String sql : people.setUp(size, "study")) {
                statement.execute(sql);
            }
        }
        try (var threads = Executors.newFixedThreadPool(ENOUGH_THREADS)) {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 1; i <= size; i++) {
                String account = RegionPeople.account("study", i);
                tasks.add(() -> people.signIn(account));
            }
            var cookies = new ArrayList<String>();
            for (Future<String> one : threads.invokeAll(tasks)) {
                cookies.add(one.get());
            }
            return cookies;
        }
    }

    /** Everybody reads for so long, without a break. */
    private List<Future<?>> read(ExecutorService threads, List<String> cookies, int seconds) {
        var random = new Random(6);
        begun = Instant.now();
        var readers = new ArrayList<Future<?>>();
        for (String cookie : cookies) {
            var first = begun.plusMillis(random.nextInt(EVERY * 1000));
            readers.add(threads.submit(() -> reader(cookie, first, seconds / EVERY)));
        }
        return readers;
    }

    private @Nullable Void reader(String cookie, Instant first, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            Instant due = first.plusSeconds((long) i * EVERY);
            waitUntil(due);
            latencies.add(report(cookie, due));
        }
        return null;
    }

    private static void waitUntil(Instant due) {
        for (Duration wait = left(due); wait.isPositive(); wait = left(due)) {
            LockSupport.parkNanos(wait.toNanos());
        }
    }

    private static Duration left(Instant due) {
        return Duration.between(Instant.now(), due);
    }

    private double report(String cookie, Instant due) throws IOException, InterruptedException {
        String body = "{\"lesson\":\"C04/cords\",\"place\":\"bench\",\"intervals\":[[\"%s\",\"%s\"]]}"
                .formatted(due.minusSeconds(EVERY), due);
        var request = HttpRequest.newBuilder(URI.create(portal.address("/api/study/beats")))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofString(body))
                .build();
        long begun = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        double latency = (System.nanoTime() - begun) / 1e6;
        errors.addAndGet(answer.statusCode() == 200 ? 0 : 1);
        int heads = answer.headers().map().toString().length()
                + cookie.length()
                + request.uri().toString().length();
        bytes.addAndGet(body.length() + answer.body().length() + heads);
        return latency;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf("study %s: %.2f %s%n", what, value, unit);
    }

    /** Microseconds of study time of the learners. */
    private long counted() throws SQLException {
        return number("select coalesce(sum(timestampdiff(microsecond, started_at, ended_at)), 0) from study_time"
                + " where place = 'bench'");
    }

    private long statements() throws SQLException {
        return number("select variable_value from information_schema.global_status where variable_name = 'QUESTIONS'");
    }

    private long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
