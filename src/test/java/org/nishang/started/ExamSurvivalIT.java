package org.nishang.started;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.journey.AnswerKey;
import org.nishang.journey.Chromium;
import org.nishang.journey.LearnerPath;
import org.nishang.journey.Reader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exam of 40 questions in a real browser while the portal is killed ten times, its database twice, and the network
 * lost three times: every answer arrives, once and in its last state, and the learner signs in once more at most.
 */
class ExamSurvivalIT {

    private static final String LEARNER = "auditor";
    private static final String PASSWORD = "Nishang-Demo-2026";
    private static final int QUESTIONS = 40;

    /** The portal dies right after these answers and comes back after the next one. */
    private static final Set<Integer> PORTAL_DIES = Set.of(2, 6, 9, 13, 16, 20, 23, 27, 32, 36);

    /** Two tabs lose the same, so it need not be as often. */
    private static final Set<Integer> PORTAL_DIES_FOR_TWO = Set.of(6, 20, 32);

    private static final Set<Integer> DATABASE_DIES = Set.of(11, 29);
    private static final Set<Integer> NETWORK_GOES = Set.of(4, 18, 34);

    @TempDir
    Path folder;

    private Playwright playwright;
    private BrowserContext browser;
    private StartedPortal portal;
    private AnswerKey key;
    private String attempt;

    @BeforeEach
    void startsTheExam() throws Exception {
        portal = StartedPortal.onRegion(folder.resolve("data"));
        try (var database = portal.database()) {
            var reader = new Reader(database);
            reader.read(LEARNER, "P-A", "C12", 0);
            key = reader.key();
            reader.askFortyQuestions();
        }
        portal.close();
        portal = portal.again();
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(portal.address(""))
                        .setLocale("zh-CN"));
        Page page = browser.newPage();
        var learner = new LearnerPath(page, key);
        page.navigate("/login");
        learner.signIn(LEARNER, PASSWORD);
        learner.openCourse("C12");
        learner.startExam();
        attempt = page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    @AfterEach
    void stops() throws Exception {
        playwright.close();
        portal.close();
    }

    @Test
    void anExamInOneTabThatIsHandedInWithoutANetwork() throws Exception {
        Page page = browser.pages().getFirst();
        var learner = new LearnerPath(page, key);
        // A first choice that is changed later: the last state counts.
        learner.answerAt(1, false);
        for (int number = 1; number <= QUESTIONS; number++) {
            learner.answerAt(number, true);
            disturb(number, PORTAL_DIES);
        }

        browser.setOffline(true);
        byTestId(page, "exam-finish").click();
        byTestId(page, "exam-finish-confirm").click();
        page.locator(".exam-veil").waitFor();
        browser.setOffline(false);

        assertThat(resultAfterSigningInOnce(page)).isEqualTo("100");
        assertThat(stored()).hasSize(QUESTIONS);
    }

    @Test
    void anExamInTwoTabs() throws Exception {
        Page one = browser.pages().getFirst();
        Page two = browser.newPage();
        two.navigate("/exam/" + attempt);
        byTestId(two, "exam-stem").waitFor();
        var first = new LearnerPath(one, key);
        var second = new LearnerPath(two, key);
        for (int number = 1; number <= QUESTIONS; number++) {
            // Each tab has questions of its own; the second one goes from the last to the first.
            if (number % 2 == 1) {
                first.answerAt(number, true);
            } else {
                second.answerAt(QUESTIONS + 2 - number, true);
            }
            disturb(number, PORTAL_DIES_FOR_TWO);
        }

        allSaved(one);
        allSaved(two);
        assertThat(stored()).hasSize(QUESTIONS);
        byTestId(one, "exam-finish-early")
                .or(byTestId(one, "exam-finish"))
                .first()
                .click();
        byTestId(one, "exam-finish-confirm").click();

        assertThat(resultAfterSigningInOnce(one)).isEqualTo("100");
    }

    private void disturb(int number, Set<Integer> portalDies) throws Exception {
        if (portalDies.contains(number)) {
            portal.kill();
        }
        if (portalDies.contains(number - 1)) {
            portal = portal.again();
        }
        if (DATABASE_DIES.contains(number)) {
            var database = portal.databaseServer();
            database.destroyForcibly();
            database.onExit().get(30, TimeUnit.SECONDS);
        }
        browser.setOffline(NETWORK_GOES.contains(number));
        browser.pages().forEach(ExamSurvivalIT::looksElsewhere);
    }

    /** For a moment: what the page around would tell its server, which may have lost its session. */
    private static void looksElsewhere(Page page) {
        page.evaluate("""
                () => {
                    for (const event of ['blur', 'focus']) window.dispatchEvent(new Event(event));
                    document.dispatchEvent(new Event('visibilitychange'));
                    document.dispatchEvent(new Event('fullscreenchange'));
                    screen.orientation?.dispatchEvent(new Event('change'));
                }""");
    }

    /** The pages of the killed portals are gone; the result is read after one sign-in. */
    private static String resultAfterSigningInOnce(Page page) {
        page.waitForURL(Pattern.compile(".*/login$"), new Page.WaitForURLOptions().setTimeout(60_000));
        page.fill("#username", LEARNER);
        page.fill("#password", PASSWORD);
        byTestId(page, "sign-in").click();
        byTestId(page, "result-score").waitFor();
        return byTestId(page, "result-score").innerText();
    }

    private static void allSaved(Page page) {
        page.locator("[data-testid='exam-saved']:not(.is-waiting)")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("已保存")))
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private Map<?, ?> stored() throws Exception {
        try (var database = portal.database();
                var statement = database.prepareStatement("select answers from answer_sheet where attempt_id = ?")) {
            statement.setString(1, attempt);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("no sheet");
                }
                return JsonMapper.shared().readValue(rows.getString(1), Map.class);
            }
        }
    }

    private static Locator byTestId(Page page, String id) {
        return page.locator("[data-testid='" + id + "']");
    }
}
