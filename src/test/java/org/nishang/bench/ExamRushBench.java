package org.nishang.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.nishang.bench.ExamRegion.Learner;
import org.nishang.bench.TimedRequests.Due;
import org.nishang.bench.TimedRequests.Went;
import org.nishang.started.StartedPortal;

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

    private static final int QUESTIONS = ExamRegion.QUESTIONS;
    private static final int WARM_UP = 100;
    private static final int MINUTES = 40;

    private final StartedPortal portal;
    private final Connection database;
    private final ExamRegion region;
    private final TimedRequests requests = new TimedRequests();
    private final Random random = new Random(20);

    private ExamRushBench(StartedPortal portal, Connection database) {
        this.portal = portal;
        this.database = database;
        this.region = new ExamRegion(portal, database);
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(1000)
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        try (var portal = StartedPortal.byCommand(Files.createTempDirectory("nishang-bench"));
                var database = portal.database()) {
            var bench = new ExamRushBench(portal, database);
            bench.region.drawPapers();
            bench.rush(WARM_UP, "warm-up");
            for (int i = 0; i < sizes.size(); i++) {
                boolean again = sizes.subList(0, i).contains(sizes.get(i));
                bench.rush(sizes.get(i), sizes.get(i) + (again ? "-again-" + i : ""));
            }
        }
    }

    private void rush(int size, String name) throws Exception {
        List<Learner> learners = region.learners(size, name, MINUTES);
        var saves = new ArrayList<List<Due>>();
        var finishes = new ArrayList<List<Due>>();
        for (Learner learner : learners) {
            double[] moments = random.doubles(QUESTIONS, 0, 60_000).sorted().toArray();
            saves.add(IntStream.range(0, QUESTIONS)
                    .mapToObj(i -> new Due(
                            moments[i],
                            learner.save(
                                    i + 1,
                                    i + 1,
                                    Objects.requireNonNull(learner.answers().get(i + 1)))))
                    .toList());
            finishes.add(List.of(new Due(random.nextDouble() * 1000, learner.finish())));
        }

        long begun = portal.cpu();
        Went saved = requests.send(saves);
        double perSave = (double) (portal.cpu() - begun) / (size * QUESTIONS);

        begun = portal.cpu();
        Went finished = requests.send(finishes);
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
