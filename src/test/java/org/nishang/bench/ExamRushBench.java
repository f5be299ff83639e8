package org.nishang.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nishang.journey.AnswerKey;
import org.nishang.journey.Chromium;
import org.nishang.journey.LearnerPath;
import org.nishang.journey.Reader;
import org.nishang.started.StartedPortal;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/bench exam-rush [LEARNERS …]}: a whole region sits one exam at once; 1,000 learners, or one run for each
 * number given.
 *
 * <p>The packaged portal starts with an empty data folder and {@code --demo}; {@code innodb_flush_log_at_trx_commit} is
 * 1. Learners are written into the database, spread over the demo's enterprises, all lessons completed, each with a
 * running attempt at C04 whose paper is one of three that were drawn for learners in a browser; all sign in by the
 * sign-in page (their passwords' hashes are cheap: signing in is not measured). A first hundred learners do everything
 * uncounted.
 *
 * <p>Then every learner saves 20 answers by {@code PUT}, one question each, at moments spread at random over one
 * minute, one after the other as a browser does; 16 of 20 are right. Then all hand in at moments spread over one
 * second: they pass, complete their programme and get a certificate. Printed: CPU of portal and database (user and
 * system) for each save and for each learner handed in, the latter until the last one is marked and its certificate
 * issued (papers are drawn afterwards, in the background, and told apart); latencies as the clients see them, on the
 * same machine, from the moment when the request was due; time from the beginning of the second until the last answer;
 * errors.
 */
public final class ExamRushBench {

    private static final int QUESTIONS = 20;
    private static final int RIGHT = 16;
    private static final int WARM_UP = 100;
    private static final String PASSWORD = "Rush-Of-Silk-20";
    private static final List<String> SITTERS = List.of("learner11", "learner12", "learner13");

    private final StartedPortal portal;
    private final Connection database;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(20);
    private final String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
    private final List<Map<Integer, String>> answers = new ArrayList<>();

    private ExamRushBench(StartedPortal portal, Connection database) {
        this.portal = portal;
        this.database = database;
    }

    /** One learner at work: the session's cookie, the attempt, and which paper it is. */
    private record Learner(String cookie, String attempt, Map<Integer, String> answers) {}

    /** A request of a learner, due so many ms after the beginning. */
    private record Due(double at, HttpRequest request) {}

    /** How it went: statuses that were not 200, latencies in ms in rising order, seconds in all. */
    private record Went(int errors, List<Double> latencies, double seconds) {
        double at(double part) {
            return latencies.get((int) Math.min(latencies.size() - 1, part * latencies.size()));
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(1000)
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        try (var portal = StartedPortal.byCommand(Files.createTempDirectory("nishang-bench"));
                var database = portal.database()) {
            var bench = new ExamRushBench(portal, database);
            bench.drawPapers();
            bench.rush(WARM_UP, "warm-up");
            for (int i = 0; i < sizes.size(); i++) {
                boolean again = sizes.subList(0, i).contains(sizes.get(i));
                bench.rush(sizes.get(i), sizes.get(i) + (again ? "-again-" + i : ""));
            }
        }
    }

    /** Three learners begin in a browser; what they see gives the answers by position. */
    private void drawPapers() throws SQLException {
        var reader = new Reader(database);
        AnswerKey key = reader.key();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            for (String sitter : SITTERS) {
                reader.read(sitter, "P-D", "C04", 0);
                Page page = browser.newPage(new Browser.NewPageOptions().setLocale("zh-CN"));
                page.navigate(portal.address("/login"));
                var path = new LearnerPath(page, key);
                path.signIn(sitter, "Nishang-Demo-2026");
                path.openCourse("C04");
                path.startExam();
                String attempt = page.url().substring(page.url().lastIndexOf('/') + 1);
                String sheet = page.request()
                        .get(portal.address("/api/attempts/" + attempt))
                        .text();
                answers.add(answers(JsonMapper.shared().readTree(sheet), key));
                page.close();
            }
        }
    }

    /** What is right one after the other, as the sheet would send it. */
    private static List<String> keys(JsonNode question, List<String> right) {
        boolean pairs = question.get("kind").asString().equals("matching");
        var keys = new ArrayList<String>();
        for (int i = 0; i < right.size(); i++) {
            for (JsonNode option : question.get("options")) {
                if (option.get("text").asString().equals(right.get(i))) {
                    keys.add((pairs ? (i + 1) + ":" : "") + option.get("key").asString());
                }
            }
        }
        return keys;
    }

    private static Map<Integer, String> answers(JsonNode sheet, AnswerKey key) {
        var answers = new TreeMap<Integer, String>();
        for (JsonNode question : sheet.get("questions")) {
            int position = question.get("position").asInt();
            var right = key.of(question.get("stem").asString());
            var given = new ArrayList<String>();
            for (JsonNode option : question.get("options")) {
                if (right.contains(option.get("text").asString())) {
                    given.add(option.get("key").asString());
                }
            }
            switch (question.get("kind").asString()) {
                case "matching", "ordering" ->
                    given.addAll(keys(question, key.inOrder(question.get("stem").asString())));
                case "fill-in" -> given.add(right.iterator().next());
                case "numeric" -> {
                    given.add(right.iterator().next());
                    if (!question.get("options").isEmpty()) {
                        given.add("a");
                    }
                }
                default -> {}
            }
            answers.put(position, JsonMapper.shared().writeValueAsString(position <= RIGHT ? given : List.of("z")));
        }
        return answers;
    }

    private void rush(int size, String name) throws Exception {
        List<Learner> learners = learners(size, name);
        var saves = new ArrayList<List<Due>>();
        var finishes = new ArrayList<List<Due>>();
        for (Learner learner : learners) {
            double[] moments = random.doubles(QUESTIONS, 0, 60_000).sorted().toArray();
            saves.add(IntStream.range(0, QUESTIONS)
                    .mapToObj(i -> new Due(moments[i], save(learner, i + 1)))
                    .toList());
            finishes.add(List.of(new Due(random.nextDouble() * 1000, finish(learner))));
        }

        long begun = portal.cpu();
        Went saved = send(saves);
        double perSave = (double) (portal.cpu() - begun) / (size * QUESTIONS);

        begun = portal.cpu();
        Went finished = send(finishes);
        double perFinish = (double) (portal.cpu() - begun) / size;
        long issued = passedAndCertified(name);
        begun = portal.cpu();
        double papers = awaitPapers(name);
        double perPaper = (double) (portal.cpu() - begun) / size;

        print(name, "save cpu", perSave, "ms");
        print(name, "save p50", saved.at(0.5), "ms");
        print(name, "save p95", saved.at(0.95), "ms");
        print(name, "save p99", saved.at(0.99), "ms");
        print(name, "save errors", saved.errors(), "answers");
        print(name, "finish cpu", perFinish, "ms");
        print(name, "finish p50", finished.at(0.5), "ms");
        print(name, "finish p95", finished.at(0.95), "ms");
        print(name, "finish p99", finished.at(0.99), "ms");
        print(name, "finish last", finished.seconds(), "s");
        print(name, "finish errors", finished.errors(), "answers");
        print(name, "certified", issued, "learners");
        print(name, "papers after", papers, "s");
        print(name, "paper cpu", perPaper, "ms");
    }

    private static void print(String name, String what, double value, String unit) {
        System.out.printf("exam-rush %s %s: %.2f %s%n", name, what, value, unit);
    }

    private HttpRequest save(Learner learner, int position) {
        String body = "{\"seq\":%d,\"answers\":{\"%d\":%s}}"
                .formatted(position, position, learner.answers().get(position));
        return json(learner, "/answers").PUT(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest finish(Learner learner) {
        return json(learner, "/finish")
                .POST(BodyPublishers.ofString("{\"seq\":21,\"answers\":{}}"))
                .build();
    }

    private HttpRequest.Builder json(Learner learner, String path) {
        return HttpRequest.newBuilder(URI.create(portal.address("/api/attempts/" + learner.attempt() + path)))
                .header("Cookie", learner.cookie())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(2));
    }

    /**
     * Sends each request when it is due; as a browser does, a learner's next one not before the last one was answered.
     */
    private Went send(List<List<Due>> all) throws InterruptedException, ExecutionException {
        long start = System.nanoTime() + 200_000_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<List<Double>>>();
            for (List<Due> learner : all) {
                sent.add(threads.submit(() -> {
                    var own = new ArrayList<Double>();
                    for (Due due : learner) {
                        own.add(latency(due, start));
                    }
                    return own;
                }));
            }
            var latencies = new ArrayList<Double>();
            int errors = 0;
            for (Future<List<Double>> learner : sent) {
                for (double latency : learner.get()) {
                    errors += latency < 0 ? 1 : 0;
                    latencies.add(Math.abs(latency));
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Collections.sort(latencies);
            return new Went(errors, latencies, seconds);
        }
    }

    /** @return ms since the request was due, negative if it was not answered with 200 in time */
    private double latency(Due due, long start) throws InterruptedException {
        long moment = start + (long) (due.at() * 1e6);
        while (System.nanoTime() < moment) {
            LockSupport.parkNanos(moment - System.nanoTime());
        }
        boolean right;
        try {
            right = http.send(due.request(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            right = false;
        }
        double latency = (System.nanoTime() - moment) / 1e6;
        return right ? latency : -latency;
    }

    private List<Learner> learners(int size, String name) throws Exception {
        try (var statement = database.createStatement()) {
            for (String sql : setUp(size, name)) {
                statement.execute(sql);
            }
        }
        var attempts = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select attempt from rush order by n")) {
            while (rows.next()) {
                attempts.add(rows.getString(1));
            }
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var signedIn = new ArrayList<Callable<Learner>>();
            for (int i = 0; i < size; i++) {
                String account = "rush-" + name + "-" + (i + 1);
                String attempt = attempts.get(i);
                var paper = answers.get((i + 1) % SITTERS.size());
                signedIn.add(() -> new Learner(signIn(account), attempt, paper));
            }
            var learners = new ArrayList<Learner>();
            for (Future<Learner> one : threads.invokeAll(signedIn)) {
                learners.add(one.get());
            }
            return learners;
        }
    }

    private List<String> setUp(int size, String name) {
        String learner = "concat('rush-%s-', n)".formatted(name);
        return List.of(
                "set max_recursive_iterations = 100000",
                "create or replace temporary table rush_enterprise as select enterprise_id, row_number() over"
                        + " (order by uscc) - 1 as place from enterprise where deregistered_on is null",
                """
                create or replace temporary table rush (n int primary key, person uuid, account uuid, enrolment uuid,
                    attempt uuid) as
                with recursive numbers as (select 1 as n union all select n + 1 from numbers where n < %d)
                select n, uuid() as person, uuid() as account, uuid() as enrolment, uuid() as attempt from numbers""".formatted(size),
                "insert into person (person_id, created_at) select person, utc_timestamp(6) from rush",
                """
                insert into person_identity (person_id, name, name_pinyin, name_initials, sex, document_type,
                    document_cipher, document_hash, document_masked, document_last4, version)
                select person, concat('考', n), concat('kao ', n), concat('k', n), 0, document_type, document_cipher,
                    unhex(sha2(%s, 256)), document_masked, document_last4, 0
                from rush, person_identity i join account a using (person_id) where a.username = 'learner11'""".formatted(learner),
                """
                insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, version)
                select uuid(), person, enterprise_id, 'DECLARANT', current_date - interval 1 year, 0
                from rush join rush_enterprise on place = n % (select count(*) from rush_enterprise f)""",
                """
                insert into account (account_id, username, password_hash, display_name, person_id, created_at, version)
                select account, %s, '%s', '考', person, utc_timestamp(6), 0 from rush""".formatted(learner, hash),
                "insert into account_role select account, 'LEARNER' from rush",
                """
                insert into enrolment (enrolment_id, person_id, programme, enrolled_at, version)
                select enrolment, person, 'P-D', utc_timestamp(6) - interval 1 day, 0 from rush""",
                """
                insert into lesson_progress select r.enrolment, p.course_code, p.lesson, p.completed_at
                from rush r, lesson_progress p join enrolment e using (enrolment_id) join account a using (person_id)
                where a.username = 'learner11' and e.completed_on is null""",
                """
                insert into attempt (attempt_id, exam, course_version, person_id, number, state, started_at,
                    pass_mark, paper, version)
                select r.attempt, t.exam, t.course_version, r.person, 1, 'RUNNING', utc_timestamp(6),
                    t.pass_mark, t.paper, 0
                from rush r join account a on a.username = elt(r.n %% %d + 1, '%s')
                join attempt t on t.person_id = a.person_id and t.state = 'RUNNING'""".formatted(SITTERS.size(), String.join("', '", SITTERS)),
                """
                insert into answer_sheet (attempt_id, person_id, deadline, questions, answers)
                select attempt, person, utc_timestamp(6) + interval 40 minute, %d, '{}' from rush""".formatted(QUESTIONS));
    }

    private String signIn(String account) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(portal.address("/login"))).build(), BodyHandlers.ofString());
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(account, PASSWORD, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(portal.address("/login")))
                        .header("Cookie", session(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return session(answer);
    }

    private static String session(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    /** Learners of the run who have passed and hold a certificate. */
    private long passedAndCertified(String name) throws SQLException {
        return count("select count(*) from account a join attempt t using (person_id) join certificate c"
                + " using (person_id) where t.passed and a.username like 'rush-"
                + name
                + "-%'");
    }

    /** Seconds until every certificate of the run has its file. */
    private double awaitPapers(String name) throws SQLException {
        long begun = System.nanoTime();
        while (count("select count(*) from account a join certificate c using (person_id) join"
                        + " certificate_document d using (certificate_id) where d.pdf is null and"
                        + " a.username like 'rush-"
                        + name
                        + "-%'")
                > 0) {
            LockSupport.parkNanos(500_000_000);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private long count(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
