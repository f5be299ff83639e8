package org.nishang.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nishang.journey.AnswerKey;
import org.nishang.journey.Chromium;
import org.nishang.journey.LearnerPath;
import org.nishang.journey.Reader;
import org.nishang.started.StartedPortal;

/**
 * {@code bin/bench journey}: what one learner's way to a certificate costs.
 *
 * <p>The packaged portal starts with an empty data folder and {@code --demo}. Each of {@code learner11} to
 * {@code learner40}, one after the other, in headless Chromium of 390 × 844: opens the sign-in page, signs in to the
 * workbench, opens the catalogue and the course C04, opens the one lesson that is left and completes it, is on the
 * course's page with its exam, starts it, answers the 20 questions, hands in, sees result and review, opens the wallet
 * with the new certificate, signs out. That the learner is enrolled and has completed the other lessons is written into
 * the database before, uncounted.
 *
 * <p><em>Cold</em> is a new browser profile; <em>warm</em> is the same learner's next enrolment in the same profile.
 * Before that, {@code learner01} to {@code learner10} do both four times, uncounted: a portal runs for months, and what
 * its Java machine compiles in its first minutes is no learner's cost.
 *
 * <p>Counted, from before the first page is asked for until after signing out: user and system time of portal and
 * database ({@code /proc}); statements ({@code Questions} of the server, less the bench's own); requests that reach the
 * server and bytes on the wire with headers, as Chromium's network domain tells them; first contentful paint of the
 * sign-in page. Printed is the median of the 30.
 */
public final class JourneyBench {

    private static final String COURSE = "C04";
    private static final String PROGRAMME = "P-D";
    private static final String PASSWORD = "Nishang-Demo-2026";
    private static final int WARM_UP = 10;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int LEARNERS = 40;

    private final StartedPortal portal;
    private final Connection database;
    private final Reader reader;
    private final AnswerKey key;

    private JourneyBench(StartedPortal portal, Connection database) throws SQLException {
        this.portal = portal;
        this.database = database;
        this.reader = new Reader(database);
        this.key = reader.key();
    }

    record Cost(double cpu, double statements, double requests, double bytes, double paint) {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var data = Files.createTempDirectory("nishang-bench");
        try (var portal = StartedPortal.byCommand(data);
                var database = portal.database();
                var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            new JourneyBench(portal, database).measure(browser);
        }
    }

    private void measure(Browser browser) throws IOException, InterruptedException, SQLException {
        var cold = new ArrayList<Cost>();
        var warm = new ArrayList<Cost>();
        for (int i = 0; i < WARM_UP * WARM_UP_ROUNDS; i++) {
            both(browser, i % WARM_UP + 1, new ArrayList<>(), new ArrayList<>());
        }
        System.err.println("… warm");
        for (int i = WARM_UP + 1; i <= LEARNERS; i++) {
            both(browser, i, cold, warm);
            if (i % 10 == 0) {
                System.err.println("… " + (i - WARM_UP) + " of " + (LEARNERS - WARM_UP) + " learners");
            }
        }
        print("cold", cold);
        print("warm", warm);
    }

    private void both(Browser browser, int number, List<Cost> cold, List<Cost> warm)
            throws IOException, InterruptedException, SQLException {
        String learner = "learner%02d".formatted(number);
        try (var profile = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844))) {
            cold.add(journey(profile, learner));
            warm.add(journey(profile, learner));
        }
    }

    private Cost journey(BrowserContext profile, String learner)
            throws IOException, SQLException, InterruptedException {
        reader.read(learner, PROGRAMME, COURSE, 1);
        Page page = profile.newPage();
        var wire = new Wire(page);
        var path = new LearnerPath(page, key);
        long statements = questions();
        long cpu = portal.cpu();

        page.navigate(portal.address("/login"));
        double paint = firstContentfulPaint(page);
        path.signIn(learner, PASSWORD);
        path.openCourse(COURSE);
        path.proceed();
        path.completeLessons();
        path.startExam();
        path.answer(Integer.MAX_VALUE);
        path.finish();
        path.certificateNumber();
        path.signOut();

        // What the server still does for this learner after the last answer is counted, too.
        page.waitForTimeout(300);
        long spent = portal.cpu() - cpu;
        long asked = questions() - statements - 1;
        page.close();
        return new Cost(spent, asked, wire.requests(), wire.bytes(), paint);
    }

    private static double firstContentfulPaint(Page page) {
        return ((Number) page.evaluate("""
                                () => new Promise(done => new PerformanceObserver(list => {
                                    for (const entry of list.getEntries())
                                        if (entry.name === 'first-contentful-paint') done(entry.startTime);
                                }).observe({type: 'paint', buffered: true}))
                                """)).doubleValue();
    }

    private long questions() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("show global status like 'Questions'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    private static void print(String kind, List<Cost> costs) {
        System.out.printf("journey %s cpu: %.0f ms%n", kind, median(costs, Cost::cpu));
        System.out.printf("journey %s statements: %.0f statements%n", kind, median(costs, Cost::statements));
        System.out.printf("journey %s requests: %.0f requests%n", kind, median(costs, Cost::requests));
        System.out.printf("journey %s bytes: %.1f kB%n", kind, median(costs, Cost::bytes) / 1000);
        System.out.printf("journey %s fcp: %.0f ms%n", kind, median(costs, Cost::paint));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        return Figures.median(costs.stream().mapToDouble(figure).toArray());
    }
}
