package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
        watch.navigate("/exam-sittings");
        assertThat(byTestId(watch, "sittings-grid")).isVisible();
        assertAccessible(watch);

        byTestId(watch, "give-time").locator("visible=true").first().click();
        byTestId(watch, "time-submit").click();
        assertSays(watch, "请写明原因");
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
        assertThat(byTestId(sheet, "exam-saved"))
                .containsText(Pattern.compile("已保存"), WITHIN_SECONDS);
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

        assertThat(byTestId(one, "exam-elsewhere"))
                .containsText("已在另一台设备上继续", WITHIN_SECONDS);
        assertThat(byTestId(one, "exam-elsewhere")).containsText("都已保存", WITHIN_SECONDS);
        two.reload();
        assertThat(two.locator(".exam-mark.is-answered")).hasCount(2);

        byTestId(one, "exam-take-over").click();
        byTestId(one, "exam-stem").waitFor();
        assertThat(byTestId(two, "exam-elsewhere")).isVisible();
        first.answerAt(20, true);
        first.finish();
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
