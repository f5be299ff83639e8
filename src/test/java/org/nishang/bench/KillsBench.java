package org.nishang.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import org.nishang.journey.AnswerKey;
import org.nishang.journey.Chromium;
import org.nishang.journey.Reader;
import org.nishang.started.StartedPortal;

/**
 * {@code bin/bench kills [SEED…]}: an exam of 40 questions in two tabs of one browser that share every question, while
 * the portal is killed twelve times, its database four times, and a third of the exam's requests are answered by
 * somebody in between ({@link FaultyLine}). Seeds 1, 2 and 3 unless told otherwise; a seed is one exam. With an odd
 * seed the second tab is opened by its address, else from the course; every third seed has a third tab.
 *
 * <p>Printed for each seed: of how many questions the last answer that a tab showed is the answer in the database after
 * handing in; the faults by kind; the kills; and the facts about conduct (how often and how long the page was left, how
 * long questions were in sight), each as it was and as the portal has it. A wrong answer ends the bench with code 1.
 */
public final class KillsBench {

    private static final String COURSE = "C12";
    private static final String PROGRAMME = "P-A";

    private KillsBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        long[] seeds = arguments.length == 0
                ? new long[] {1, 2, 3}
                : Arrays.stream(arguments).mapToLong(Long::parseLong).toArray();
        boolean right = true;
        var portal = StartedPortal.byCommand(Files.createTempDirectory("nishang-bench"));
        AnswerKey key;
        try (var database = portal.database()) {
            var reader = new Reader(database);
            reader.askFortyQuestions();
            key = reader.key();
        }
        portal.close();
        var power = new Power(portal.again());
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            for (int i = 0; i < seeds.length; i++) {
                String learner = "learner%02d".formatted(i + 1);
                enrol(power, learner);
                right &= new KilledExam(power, browser, key, learner, seeds[i]).sit();
            }
        } finally {
            power.off();
        }
        System.exit(right ? 0 : 1);
    }

    private static void enrol(Power power, String learner) throws IOException, SQLException {
        try (var database = power.portal().database()) {
            new Reader(database).read(learner, PROGRAMME, COURSE, 0);
        }
    }
}
