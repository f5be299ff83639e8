package org.nishang.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.Nishang;
import org.nishang.common.CheckCharacter;
import org.nishang.common.Points;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonRegister;
import org.nishang.started.StartedPortal;
import org.nishang.testing.TestPortal;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a certificate costs. A batch of 1,000 programmes is completed, one after the other, each in a transaction of its
 * own, after 200 that are not counted; counted is the CPU of portal and database until the last one has number, frozen
 * data, PDF and signed credential, all stored.
 *
 * <p>Then a packaged portal with the demo region answers 500 public checks a second for twenty seconds, from this
 * machine, after forty seconds that are not counted: of valid certificates at random by the page's API, one in ten of a
 * number that nobody has. The limit of checks an address is lifted; the rest is as in operation.
 */
public final class CertificatesBench {

    private static final int WARM_UP = 200;
    private static final int BATCH = 1_000;
    private static final int RATE = 500;
    private static final int SECONDS = 20;

    private CertificatesBench() {}

    public static void main(String[] arguments) throws Exception {
        var spring = new SpringApplicationBuilder(Nishang.class).initializers(new TestPortal());
        spring.properties(Map.of(
                "server.port", "0",
                "vaadin.productionMode", "true",
                "nishang.demo", "false",
                "NISHANG_ADMIN_PASSWORD", "Bench-Of-Silk-2026"));
        try (var context = spring.run("--logging.level.root=ERROR")) {
            issue(context);
        }
        try (var portal = StartedPortal.byCommand(Files.createTempDirectory("nishang-bench"))) {
            check(portal);
        }
    }

    private static void issue(ConfigurableApplicationContext context) throws Exception {
        var people = context.getBean(PersonRegister.class)
                .registerAll(IntStream.range(0, WARM_UP + BATCH)
                        .mapToObj(CertificatesBench::person)
                        .toList());
        var jdbc = context.getBean(JdbcClient.class);
        complete(context, people.subList(0, WARM_UP));
        awaitPapers(jdbc, WARM_UP);

        double begun = cpu();
        long start = System.nanoTime();
        complete(context, people.subList(WARM_UP, people.size()));
        print("issued in", (System.nanoTime() - start) / 1e9, "s");
        awaitPapers(jdbc, WARM_UP + BATCH);
        print("cpu each", (cpu() - begun) / BATCH, "ms");
        print("all stored after", (System.nanoTime() - start) / 1e9, "s");
        print("pdf mean", number(jdbc, "select avg(length(pdf)) / 1024 from certificate_document"), "kB");
        print("pdf largest", number(jdbc, "select max(length(pdf)) / 1024 from certificate_document"), "kB");
        print(
                "credential mean",
                number(jdbc, "select avg(length(credential)) / 1024 from certificate_credential"),
                "kB");
    }

    private static void complete(ConfigurableApplicationContext context, List<PersonId> people) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        for (PersonId person : people) {
            transaction.executeWithoutResult(status -> context.publishEvent(completion(person)));
        }
    }

    private static void awaitPapers(JdbcClient jdbc, int wanted) {
        while (number(jdbc, "select count(*) from certificate_document where pdf is not null") < wanted
                || number(jdbc, "select count(*) from certificate_credential") < wanted) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static double number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }

    private static NewPerson person(int n) {
        String digits = "330499" + "1960%02d%02d".formatted(1 + n / 900 % 12, 1 + n / 50 % 28);
        digits += "%03d".formatted(n % 900 + 1);
        return new NewPerson(
                new ResidentIdNumber(digits + CheckCharacter.mod11Two(digits)), "王" + (char) ('一' + n), null);
    }

    private static ProgrammeCompleted completion(PersonId person) {
        return new ProgrammeCompleted(
                Uuids.next(),
                person,
                "P-A",
                new Text("质量体系内审员培训", "Training of internal auditors of quality systems"),
                TrainingRole.AUDITOR,
                new BigDecimal("24"),
                Points.of(86),
                LocalDate.of(2026, 11, 24));
    }

    /** User and system time of this process and of its database so far, in ms. */
    private static double cpu() throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String pid =
                Files.readString(Path.of("target/test-data/mariadb/server.pid")).strip();
        return system.getProcessCpuTime() / 1e6 + StartedPortal.cpu(Long.parseLong(pid));
    }

    private static void check(StartedPortal portal) throws Exception {
        List<String> numbers = numbers(portal);
        var random = new Random(5);
        send(portal, numbers, random, 40);
        long begun = portal.cpu();
        List<Double> latencies = send(portal, numbers, random, SECONDS);
        print("check cpu", (double) (portal.cpu() - begun) / latencies.size(), "ms");
        Collections.sort(latencies);
        print("check p50", latencies.get(latencies.size() / 2), "ms");
        print("check p99", latencies.get(latencies.size() * 99 / 100), "ms");
        print("check errors", latencies.stream().filter(ms -> ms < 0).count(), "answers");
    }

    private static List<String> numbers(StartedPortal portal) throws IOException, SQLException {
        var numbers = new ArrayList<String>();
        try (Connection database = portal.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select number from certificate")) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    /** @return latencies in ms from the moment when each was due; negative = not answered as it should be */
    private static List<Double> send(StartedPortal portal, List<String> numbers, Random random, int seconds)
            throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long start = System.nanoTime() + 200_000_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<Double>>();
            for (int i = 0; i < RATE * seconds; i++) {
                @Nullable String number = i % 10 == 0 ? null : numbers.get(random.nextInt(numbers.size()));
                long due = start + i * (1_000_000_000L / RATE);
                sent.add(threads.submit(() -> latency(http, portal, number, due)));
            }
            var latencies = new ArrayList<Double>();
            for (Future<Double> one : sent) {
                latencies.add(one.get());
            }
            return latencies;
        }
    }

    private static double latency(HttpClient http, StartedPortal portal, @Nullable String number, long due)
            throws IOException, InterruptedException {
        LockSupport.parkNanos(due - System.nanoTime());
        String asked = number == null ? "JFP-A-2020-999999-0" : number;
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(portal.address("/api/public/certificates/" + asked)))
                        .build(),
                BodyHandlers.ofString());
        double ms = (System.nanoTime() - due) / 1e6;
        boolean right = number == null
                ? answer.body().contains("NOT_FOUND")
                : answer.statusCode() == 200 && answer.body().contains(number);
        return right ? ms : -ms;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf("certificates %s: %.2f %s%n", what, value, unit);
    }
}
