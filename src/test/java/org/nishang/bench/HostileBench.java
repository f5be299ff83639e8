package org.nishang.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.nishang.bench.ExamRegion.Learner;
import org.nishang.bench.TimedRequests.Due;
import org.nishang.bench.TimedRequests.Went;
import org.nishang.started.StartedPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/bench hostile [MINUTES [LEARNERS]]}: learners save while others do their worst; one minute and 200
 * learners, each of whom saves an answer every three seconds at moments spread at random. {@link Attackers} are there
 * all the time.
 *
 * <p>Printed: latencies of the saves as the clients see them, on the same machine, from the moment when each was due;
 * saves that were not acknowledged, or are not in the sheet afterwards; how often portal or database ended; and how the
 * attacks ended. It fails unless p99 is at most a second, nothing is lost and nothing ended.
 */
public final class HostileBench {

    private static final int EVERY_MS = 3_000;
    private static final double LONGEST_P99 = 1_000;

    private final StartedPortal portal;
    private final ExamRegion region;
    private final TimedRequests requests = new TimedRequests();
    private final Random random = new Random(36);

    /** What a learner sends, and what must be in the sheet afterwards, by position. */
    private record Work(Learner learner, List<Due> saves, Map<Integer, String> last) {}

    private HostileBench(StartedPortal portal, ExamRegion region) {
        this.portal = portal;
        this.region = region;
    }

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int learners = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        boolean held;
        try (var portal = StartedPortal.byCommand(Files.createTempDirectory("nishang-bench"));
                var database = portal.database()) {
            var region = new ExamRegion(portal, database);
            region.drawPapers();
            held = new HostileBench(portal, region).run(minutes, learners);
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run(int minutes, int learners) throws Exception {
        var portalProcess = portal.portal();
        var databaseProcess = portal.databaseServer();
        requests.send(work(50, "warm-up", 10_000, 20).stream().map(Work::saves).toList());
        var work = work(learners, "hostile", minutes * 60_000, minutes + 20);

        Went went;
        try (var attackers = new Attackers(portal.port(), region.signIn("contact", "Nishang-Demo-2026"))) {
            attackers.begin();
            went = requests.send(work.stream().map(Work::saves).toList());
            attackers.got().forEach((end, count) -> System.out.printf("hostile %s: %d times%n", end, count));
        }
        int lost = went.errors();
        for (Work one : work) {
            lost += missing(one);
        }
        int ended = (portalProcess.isAlive() ? 0 : 1)
                + (databaseProcess.isAlive() && portal.databaseServer().pid() == databaseProcess.pid() ? 0 : 1);
        System.out.printf("hostile saves: %d saves%n", went.latencies().size());
        System.out.printf("hostile save p50: %.2f ms%n", went.at(0.5));
        System.out.printf("hostile save p99: %.2f ms%n", went.at(0.99));
        System.out.printf("hostile lost: %d saves%n", lost);
        System.out.printf("hostile restarts: %d processes%n", ended);
        return went.at(0.99) <= LONGEST_P99 && lost == 0 && ended == 0;
    }

    private List<Work> work(int learners, String name, int milliseconds, int minutesLeft) throws Exception {
        var all = new ArrayList<Work>();
        for (Learner learner : region.learners(learners, name, minutesLeft)) {
            var saves = new ArrayList<Due>();
            var last = new HashMap<Integer, String>();
            double[] moments = random.doubles(milliseconds / EVERY_MS, 0, milliseconds)
                    .sorted()
                    .toArray();
            for (int i = 0; i < moments.length; i++) {
                int position = i % ExamRegion.QUESTIONS + 1;
                boolean again = i / ExamRegion.QUESTIONS % 2 == 1;
                String answer =
                        again ? "[]" : Objects.requireNonNull(learner.answers().get(position));
                saves.add(new Due(moments[i], learner.save(i + 1, position, answer)));
                last.put(position, answer);
            }
            all.add(new Work(learner, saves, last));
        }
        return all;
    }

    /** How many answers are not in the sheet as they were sent last. */
    private int missing(Work work) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            JsonNode answers = JsonMapper.shared()
                    .readTree(http.send(work.learner().sheet(), BodyHandlers.ofString())
                            .body())
                    .path("answers");
            return (int) work.last().entrySet().stream()
                    .filter(sent -> !answers.path(String.valueOf(sent.getKey()))
                            .equals(JsonMapper.shared().readTree(sent.getValue())))
                    .count();
        }
    }
}
