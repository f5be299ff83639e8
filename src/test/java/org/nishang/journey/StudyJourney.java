package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A lesson is completed by reading it. The page's clock and the portal's go on together, as if minutes passed: in steps
 * of 20 s, the time between two reports.
 */
class StudyJourney extends Journey {

    private static final int STEP = 20;
    private static final String COMPLETED = "study-clock[floor='0']";

    private final MovableClock clock;
    private final StudiedTime studied;

    @Autowired
    StudyJourney(MovableClock clock, StudiedTime studied) {
        this.clock = clock;
        this.studied = studied;
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void aLessonIsCompletedByReadingNotByClicking() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "learner15");
        page.clock().install();
        page.navigate("/courses/C04");
        byTestId(page, "enrol").first().click();
        Locator title = byTestId(page, "lesson-title");
        title.waitFor();
        String lesson = page.url();

        byTestId(page, "lesson-next").click();
        page.waitForURL(Pattern.compile("^(?!" + Pattern.quote(lesson) + "$).*/courses/C04/.*"));
        page.navigate("/courses/C04/cords");
        Locator time = page.locator("study-clock .study-time");
        assertThat(time).containsText("已学 0 分钟");
        int floor = Integer.parseInt(page.locator("study-clock").getAttribute("floor"));

        assertThat(floor).as("longer than the pause that counts").isGreaterThan(160);
        reads(page);
        assertThat(page.locator(COMPLETED)).hasCount(0);
        assertAccessible(page);

        sleepsOver(page, floor);
        assertThat(page.locator(".study-asks")).isVisible();
        assertThat(page.locator(COMPLETED)).hasCount(0);
        assertAccessible(page);
        assertThat(byTestId(page, "study-here")).isVisible();
        page.keyboard().press("Tab"); // any sign of life is an answer
        assertThat(page.locator(".study-asks")).hasCount(0);

        int steps = 0;
        while (!time.textContent().contains("时间已够") && steps++ < 2 * floor / STEP) {
            reads(page);
        }
        assertThat(time).containsText("时间已够，还差 3 题");
        assertThat(page.locator(".contents .tick.done")).hasCount(0);

        studied.checksOfLesson("learner15", "C04", "cords");
        page.reload();
        assertThat(time).containsText("本节已学完");
        assertThat(page.locator(".contents .tick.done")).hasCount(1);
    }

    /** Twenty seconds pass in which somebody reads and moves. */
    private void reads(Page page) {
        page.mouse().wheel(0, 40);
        passes(page, STEP);
    }

    /** Time passes in which nobody moves anything. */
    private void sleepsOver(Page page, int floor) {
        for (int asleep = 0; asleep < floor + 180; asleep += STEP) {
            clock.move(Duration.ofSeconds(STEP));
            page.clock().runFor(STEP * 1000L);
            settle(page);
        }
    }

    private void passes(Page page, int seconds) {
        clock.move(Duration.ofSeconds(seconds));
        var reported = page.waitForResponse(
                response -> response.url().endsWith("/api/study/beats")
                        || response.url().contains("v-r=uidl"),
                new Page.WaitForResponseOptions().setTimeout(30_000),
                () -> page.clock().runFor(seconds * 1000L));
        assertThat(reported.status()).isEqualTo(200);
    }
}
