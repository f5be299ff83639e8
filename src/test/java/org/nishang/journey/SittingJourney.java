package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody watches over an exam while somebody else sits it. */
class SittingJourney extends Journey {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_SECONDS =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final DataSource database;

    @Autowired
    SittingJourney(DataSource database) {
        this.database = database;
    }

    @Test
    void addedMinutesAndAPauseReachTheSheetWithinSecondsAndLoseNothing() throws Exception {
        Page sheet = newBrowser("zh-CN", PHONE);
        var learner = starts(sheet, "learner05");
        learner.answerAt(1, true);
        Page watch = newBrowser();
        signIn(watch, "admin");
        // Others may be sitting an exam as well.
        watch.navigate("/exam-sittings?q=" + name("learner05"));
        assertThat(byTestId(watch, "sittings-grid")).isVisible();
        assertAccessible(watch);

        byTestId(watch, "give-time").locator("visible=true").first().click();
        byTestId(watch, "time-submit").click();
        assertSays(watch, "请填写“原因”");
        watch.locator("[data-testid='time-reason'] input").fill("停电");
        byTestId(watch, "time-submit").click();
        assertThat(byTestId(sheet, "exam-notes")).containsText("监考人员补时 5 分钟：停电", WITHIN_SECONDS);
        assertThat(sheet.locator(".exam-clock")).hasText(Pattern.compile("4[345]:.*"));

        byTestId(watch, "pause-C04").click();
        watch.locator("[data-testid='time-reason'] input").fill("火警");
        byTestId(watch, "time-submit").click();
        assertThat(byTestId(sheet, "exam-notes")).containsText("火警", WITHIN_SECONDS);
        String stands = sheet.locator(".exam-clock").innerText();
        learner.answerAt(2, true);
        assertThat(byTestId(sheet, "exam-saved")).containsText("已暂停，1 题存在本机");
        assertThat(sheet.locator(".exam-clock")).hasText(stands);
        assertAccessible(sheet);

        byTestId(watch, "resume-C04").click();
        assertThat(byTestId(sheet, "exam-saved")).containsText(Pattern.compile("已保存"), WITHIN_SECONDS);
        assertThat(byTestId(sheet, "exam-notes")).containsText("考试暂停了");
        learner.answerAt(20, true);
        learner.finish();
    }

    @Test
    void anotherDeviceTakesOverAndWhatWaitedInTheFirstIsNotLost() throws Exception {
        Page one = newBrowser("zh-CN", PHONE);
        var first = starts(one, "learner06");
        first.answerAt(1, true);
        assertThat(byTestId(one, "exam-saved")).containsText("已保存");
        one.context().setOffline(true);
        first.answerAt(2, true);
        Page two = newBrowser("zh-CN", DESKTOP);
        signIn(two, "learner06");
        two.navigate(one.url());
        assertThat(byTestId(two, "exam-elsewhere")).containsText("已在另一台设备上继续");
        assertThat(byTestId(two, "exam-stem")).hasCount(0);
        assertAccessible(two);

        byTestId(two, "exam-take-over").click();
        byTestId(two, "exam-stem").waitFor();
        assertThat(two.locator(".exam-mark.is-answered")).hasCount(1);
        one.context().setOffline(false);

        assertThat(byTestId(one, "exam-elsewhere")).containsText("已在另一台设备上继续", WITHIN_SECONDS);
        assertThat(byTestId(one, "exam-elsewhere")).containsText("都已保存", WITHIN_SECONDS);
        two.reload();
        assertThat(two.locator(".exam-mark.is-answered")).hasCount(2);

        byTestId(one, "exam-take-over").click();
        byTestId(one, "exam-stem").waitFor();
        assertThat(byTestId(two, "exam-elsewhere")).containsText("已在另一台设备上继续", WITHIN_SECONDS);
        first.answerAt(20, true);
        first.finish();
    }

    @Test
    void papersTimesAndFactsAreShownToWhoRunsExams() throws Exception {
        Page page = newBrowser();
        signIn(page, "admin");
        page.navigate("/exam-papers");
        assertThat(byTestId(page, "paper-state")).containsText("可以组卷：20 题，满分 100 分");
        assertThat(page.locator(".phone-question")).hasCount(20);
        assertThat(byTestId(page, "capacity")).containsText("够");
        assertAccessible(page);
        String first = page.locator(".phone").innerText();
        byTestId(page, "another-paper").click();
        page.waitForURL(url -> url.contains("paper=2"));
        assertThat(page.locator(".phone")).not().hasText(first);

        page.navigate("/exam-windows");
        page.locator("[data-testid='window-title'] input").fill("下午场");
        byTestId(page, "window-open").click();
        assertThat(byTestId(page, "windows")).containsText("下午场");
        assertAccessible(page);
        byTestId(page, "window-withdraw").click();
        agree(page);
        assertThat(byTestId(page, "windows")).hasCount(0);

        page.navigate("/exam-integrity?exam=C04");
        assertThat(byTestId(page, "integrity-count")).containsText("份试卷");
        assertAccessible(page);
        String attempt = finishedAttempt();
        page.navigate("/exam-sittings/" + attempt);
        assertThat(byTestId(page, "attempt-facts")).containsText("离开考试页面");
        assertAccessible(page);
    }

    @Test
    void theWholeExamIsWrittenByKeyboardInLargeTextAtTwiceTheSize() throws Exception {
        // A window of half the size is what zooming to 200 % leaves.
        Page page = newBrowser("en", new ViewportSize(683, 384));
        starts(page, "learner07");
        page.keyboard().press("Alt+KeyL");
        assertThat(byTestId(page, "exam-large")).hasAttribute("aria-pressed", "true");
        assertAccessible(page);
        page.reload();
        byTestId(page, "exam-stem").waitFor();
        assertThat(byTestId(page, "exam-large")).hasAttribute("aria-pressed", "true");
        for (int number = 1; number <= 20; number++) {
            page.waitForFunction(
                    "number => document.querySelector('.exam-number').innerText.match(/\\d+/)[0] == number", number);
            Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, wide);
            // Whatever was drawn: a choice is ticked, a place in an order moved, a pair chosen.
            Locator field =
                    page.locator(".exam-question :is(input, select, button)").first();
            field.focus();
            boolean chosen = "SELECT".equals(field.evaluate("field => field.tagName"));
            page.keyboard().press(chosen ? "ArrowDown" : "Space");
            page.keyboard().press("Alt+KeyM");
            if (number < 20) {
                page.keyboard().press("Alt+KeyN");
            }
        }
        page.keyboard().press("Alt+KeyP");
        page.keyboard().press("Alt+KeyH");
        assertThat(page.locator(".exam-dialog")).isVisible();
        assertAccessible(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        byTestId(page, "result-score").waitFor();
    }

    @Test
    void practisingTellsAtOnceAndCountsNothing() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "learner08");
        page.navigate("/courses/C04");
        byTestId(page, "practice").click();
        byTestId(page, "exam-stem").waitFor();
        assertAccessible(page);
        for (int number = 1; number <= 10; number++) {
            answerSomehow(page);
            byTestId(page, "item-answer").click();
            assertThat(byTestId(page, "practice-said")).containsText("依据");
            if (number == 1) {
                assertAccessible(page);
            }
            byTestId(page, "practice-next").click();
            settle(page);
        }
        assertThat(byTestId(page, "practice-sum")).containsText("共 10 题");
    }

    /** Whatever is asked, by the first way to answer it. */
    private void answerSomehow(Page page) {
        if (page.locator(".exam-option input").count() > 0) {
            page.locator(".exam-option input").first().check();
        } else if (page.locator(".exam-question select").count() > 0) {
            page.locator(".exam-question select").first().selectOption(new SelectOption().setIndex(1));
        } else if (byTestId(page, "exam-keep-order").count() > 0) {
            byTestId(page, "exam-keep-order").click();
        } else {
            page.locator(".exam-question input").first().fill("1");
        }
    }

    private String finishedAttempt() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select attempt_id from attempt where state = 'FINISHED' limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String name(String username) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select name from person_identity join account using (person_id)" + " where username = ?")) {
            statement.setString(1, username);
            var rows = statement.executeQuery();
            rows.next();
            return URLEncoder.encode(rows.getString(1), StandardCharsets.UTF_8);
        }
    }

    private LearnerPath starts(Page page, String username) throws SQLException {
        try (var connection = database.getConnection()) {
            var reader = new Reader(connection);
            reader.read(username, "P-D", "C04", 0);
            var learner = new LearnerPath(page, reader.key());
            signIn(page, username);
            page.navigate("/courses/C04");
            learner.startExam();
            return learner;
        }
    }
}
