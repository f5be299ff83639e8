package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a train: lessons are read and a check is answered in airplane mode, and arrive once. */
class OfflineJourney extends Journey {

    private static final String LEARNER = "learner16";
    private static final int STEP = 20;
    private static final int STEPS = 4;

    /** A lesson is in use from the first move on: up to half a step of each goes by before it. */
    private static final long LEAST = 3L * STEPS * STEP - 3 * STEP / 2;

    private final MovableClock clock;
    private final JdbcClient jdbc;

    @Autowired
    OfflineJourney(MovableClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void threeLessonsReadInAirplaneModeArriveOnceFromTwoTabs() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, LEARNER);
        page.clock().install();
        page.navigate("/courses/C04");
        byTestId(page, "enrol").first().click();
        byTestId(page, "lesson-title").waitFor();
        page.navigate("/courses/C04");
        assertThat(byTestId(page, "keep-offline")).containsText("KB");
        byTestId(page, "keep-offline").click();
        byTestId(page, "kept-offline").waitFor();
        assertAccessible(page);

        page.context().setOffline(true);
        byTestId(page, "open-offline").click();
        assertThat(byTestId(page, "offline-state")).containsText("离线");
        for (String lesson : List.of("cords", "under-seven-and-older", "attachments")) {
            page.navigate("/offline#C04");
            byTestId(page, "offline-" + lesson).click();
            byTestId(page, "offline-lesson").waitFor();
            reads(page);
            assertPicturesAreThere(page);
        }
        answerFirst(page);
        page.reload(); // nothing is lost with the page
        assertThat(byTestId(page, "offline-state")).containsText(Pattern.compile("本机已保存 [34](\\.\\d)? 分钟、1 道题"));
        assertAccessible(page);
        assertThat(seconds()).isZero();
        Page other = page.context().newPage();
        other.navigate("/courses/C04/cords"); // a bookmark leads to the reader where there is no portal
        byTestId(other, "offline-lesson").waitFor();

        page.context().setOffline(false);
        page.waitForCondition(() -> seconds() >= LEAST);
        page.reload();
        other.reload();
        assertThat(byTestId(page, "offline-state")).containsText("没有待上传的内容");

        assertThat(seconds()).isBetween(LEAST, 3L * STEPS * STEP + 5);
        assertThat(answers()).isEqualTo(1);

        page.navigate("/courses/C04");
        byTestId(page, "sign-out").click();
        byTestId(page, "sign-in").waitFor();
        page.navigate("/offline");
        assertThat(page.locator("offline-reader h1")).containsText("本机没有保存离线课程");
    }

    /** Somebody reads and moves; the device's time and the portal's go on together. */
    private void reads(Page page) {
        for (int step = 0; step < STEPS; step++) {
            page.mouse().wheel(0, 40);
            clock.move(Duration.ofSeconds(STEP));
            page.clock().runFor(STEP * 1000L);
        }
    }

    private static void assertPicturesAreThere(Page page) {
        for (var picture : page.locator(".lesson-text img").all()) {
            assertThat(picture).hasJSProperty("complete", true);
            assertThat(picture).not().hasJSProperty("naturalWidth", 0);
        }
    }

    private void answerFirst(Page page) {
        var first = page.locator("asked-item").first();
        first.locator("[data-testid^=exam-option-], [data-testid^=exam-keep-order]")
                .first()
                .click();
        byTestId(page, "item-answer").first().click();
        byTestId(page, "answer-kept").first().waitFor();
    }

    private long seconds() {
        return jdbc.sql("""
                select coalesce(sum(timestampdiff(second, s.started_at, s.ended_at)), 0)
                from study_time s join account a on a.person_id = s.person_id
                where a.username = ? and s.late""").param(LEARNER).query(Long.class).single();
    }

    private int answers() {
        return jdbc.sql("""
                select count(*) from lesson_check_answer c join account a on a.person_id = c.person_id
                where a.username = ?""").param(LEARNER).query(Integer.class).single();
    }
}
