package org.nishang.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nishang.journey.AnswerKey;
import org.nishang.journey.Chromium;
import org.nishang.journey.LearnerPath;
import org.nishang.journey.Reader;
import org.nishang.started.StartedPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learners in the middle of one exam: written into the database, spread over the demo's enterprises, all lessons
 * completed, each with a running attempt at C04 whose paper is one of three that were drawn for learners in a browser.
 * All sign in by the sign-in page; their passwords' hashes are cheap.
 */
final class ExamRegion {

    static final int QUESTIONS = 20;

    private static final int RIGHT = 16;
    private static final List<String> SITTERS = List.of("learner11", "learner12", "learner13");

    private final StartedPortal portal;
    private final Connection database;
    private final RegionPeople people;
    private final List<Map<Integer, String>> answers = new ArrayList<>();

    ExamRegion(StartedPortal portal, Connection database) {
        this.portal = portal;
        this.database = database;
        this.people = new RegionPeople(portal);
    }

    /** One learner at work: the session's cookie, the attempt, and the answers to its paper as JSON, by position. */
    record Learner(StartedPortal portal, String cookie, String attempt, Map<Integer, String> answers) {

        HttpRequest save(long seq, int position, String answer) {
            return json("/answers")
                    .PUT(BodyPublishers.ofString(
                            "{\"seq\":%d,\"answers\":{\"%d\":%s}}".formatted(seq, position, answer)))
                    .build();
        }

        HttpRequest finish() {
            return json("/finish")
                    .POST(BodyPublishers.ofString("{\"seq\":21,\"answers\":{}}"))
                    .build();
        }

        HttpRequest sheet() {
            return json("").build();
        }

        private HttpRequest.Builder json(String path) {
            return HttpRequest.newBuilder(URI.create(portal.address("/api/attempts/" + attempt + path)))
                    .header("Cookie", cookie)
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofMinutes(2));
        }
    }

    /** Three learners begin in a browser; what they see gives the answers by position. */
    void drawPapers() throws SQLException {
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

    /** @param minutes of exam that they have left */
    List<Learner> learners(int size, String name, int minutes) throws Exception {
        try (var statement = database.createStatement()) {
            for (String sql : setUp(size, name, minutes)) {
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
                String account = RegionPeople.account(name, i + 1);
                String attempt = attempts.get(i);
                var paper = answers.get((i + 1) % SITTERS.size());
                signedIn.add(() -> new Learner(portal, people.signIn(account), attempt, paper));
            }
            var learners = new ArrayList<Learner>();
            for (Future<Learner> one : threads.invokeAll(signedIn)) {
                learners.add(one.get());
            }
            return learners;
        }
    }

    private List<String> setUp(int size, String name, int minutes) {
        var statements = new ArrayList<>(people.setUp(size, name));
        statements.addAll(List.of(
                """
                insert into lesson_progress select r.enrolment, p.course_code, p.lesson, p.completed_at, p.floor_seconds
                from rush r, lesson_progress p join enrolment e using (enrolment_id) join account a using (person_id)
                where a.username = 'learner11' and e.completed_on is null""", """
                insert into attempt (attempt_id, exam, course_version, person_id, number, state, started_at,
                    pass_mark, paper, version)
                select r.attempt, t.exam, t.course_version, r.person, 1, 'RUNNING', utc_timestamp(6),
                    t.pass_mark, t.paper, 0
                from rush r join account a on a.username = elt(r.n %% %d + 1, '%s')
                join attempt t on t.person_id = a.person_id and t.state = 'RUNNING'""".formatted(SITTERS.size(), String.join("', '", SITTERS)), """
                insert into answer_sheet (attempt_id, person_id, deadline, questions, answers)
                select attempt, person, utc_timestamp(6) + interval %d minute, %d, '{}' from rush""".formatted(minutes, QUESTIONS)));
        return statements;
    }

    /** @return the header {@code Cookie} of the session */
    String signIn(String account, String password) throws IOException, InterruptedException {
        return people.signIn(account, password);
    }
}
