package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.marking.MarkingQueue;
import org.nishang.assessment.marking.TextToMark;
import org.nishang.assessment.sitting.ChosenPapers;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of question is answered by the keyboard alone, marked, and explained afterwards. */
class ItemKindsJourney extends Journey {

    private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);

    private final DataSource database;
    private final ChosenPapers papers;
    private final MarkingQueue queue;

    @Autowired
    ItemKindsJourney(DataSource database, ChosenPapers papers, MarkingQueue queue) {
        this.database = database;
        this.papers = papers;
        this.queue = queue;
    }

    @Test
    void everyKindIsAnsweredByTheKeyboardAlone() throws Exception {
        Page page = newBrowser("zh-CN", PHONE);
        var keys = sit(
                page,
                "learner06",
                "P-D",
                "C04",
                "C04-061",
                "C04-062",
                "C04-063",
                "C04-064",
                "C04-066",
                "C04-067",
                "C04-068",
                "C04-002",
                "C04-006",
                "C04-004");

        for (int number = 1; number <= 10; number++) {
            assertThat(page.locator(".exam-number")).containsText("第 " + number + " 题");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("question %d fits the phone", number)
                    .isEqualTo(PHONE.width);
            keys.answerRightly();
            assertAccessible(page);
            assertThat(page.locator(".exam-mark").nth(number - 1))
                    .hasClass(java.util.regex.Pattern.compile("is-answered"));
            if (number < 10) {
                keys.press("exam-next", "Enter");
            }
        }
        keys.press("exam-finish", "Enter");
        keys.press("exam-finish-confirm", "Enter");

        assertThat(byTestId(page, "result-score")).hasText("100");
        assertThat(page.locator(".review li.is-right")).hasCount(10);
        assertThat(page.locator(".review")).containsText("甲醛含量 → GB/T 2912.1");
        assertThat(page.locator(".review")).containsText("140 mm");
        assertThat(page.locator(".review table").first()).isVisible();
        assertAccessible(page);
    }

    @Test
    void anAnswerInOnesOwnWordsWaitsForTwoPeople() throws Exception {
        Page page = newBrowser("zh-CN", PHONE);
        var keys = sit(page, "auditor", "P-A", "C12", "C12-067", "C12-069", "C12-070", "C12-071", "C12-072");

        for (int number = 1; number <= 4; number++) {
            assertThat(page.locator(".exam-number")).containsText("第 " + number + " 题");
            assertThat(byTestId(page, "exam-case")).hasCount(number == 1 ? 0 : 1);
            keys.answerRightly();
            assertAccessible(page);
            keys.press("exam-next", "Enter");
        }
        keys.type("exam-text", "QP-08 第3.2条：不合格品放在红框内。C 区 26 件返修上衣在合格品货架上。");
        assertThat(byTestId(page, "exam-saved")).containsText("已保存");
        assertAccessible(page);
        keys.press("exam-finish", "Enter");
        keys.press("exam-finish-confirm", "Enter");
        assertThat(byTestId(page, "result-state")).containsText("等待人工评阅");
        assertAccessible(page);
        page.navigate("/courses/C12");
        assertThat(byTestId(page, "exam-state")).containsText("等待人工评阅");

        markAsAdministrator();
        second();

        page.locator("[data-testid='awaiting-marks']").click();
        assertThat(byTestId(page, "result-score")).hasText("98");
        assertThat(page.locator(".review")).containsText("证据写得清楚");
        assertThat(page.locator(".review-case")).containsText("18 件判为不合格的衬衫");
        assertThat(page.locator(".review li.is-partly")).hasCount(1);
        assertAccessible(page);
    }

    private void markAsAdministrator() {
        Page page = newBrowser();
        signIn(page, "admin");
        byTestId(page, "nav-marking").first().click();
        assertThat(byTestId(page, "marking-grid")).isVisible();
        assertAccessible(page);
        byTestId(page, "mark-C12-072").first().click();
        assertThat(byTestId(page, "marking-answer")).containsText("C 区 26 件");
        byTestId(page, "marking-submit").click();
        assertSays(page, "请填写“写明准则");
        byTestId(page, "criterion-1").getByText("2", EXACT).click();
        byTestId(page, "criterion-2").getByText("2", EXACT).click();
        byTestId(page, "criterion-3").getByText("1", EXACT).click();
        page.locator("[data-testid='marking-comment'] textarea").fill("证据写得清楚");
        assertThat(byTestId(page, "marking-sum")).containsText("5 / 5");
        assertAccessible(page);

        byTestId(page, "marking-submit").click();

        assertSays(page, "还需另一人评阅");
    }

    /** Somebody else, who is a little stricter. */
    private void second() {
        As.administrator(Scope.ALL).run(() -> {
            var waiting = queue.list(TextToMark.Choice.MINE).stream()
                    .filter(row -> row.marks() == 1)
                    .toList();
            assertThat(waiting).hasSize(1);
            queue.mark(waiting.getFirst().id(), List.of(2, 1, 1), "");
        });
    }

    private Keyboard sit(Page page, String username, String programme, String course, String... items)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var reader = new Reader(connection);
            reader.read(username, programme, course, 0);
            signIn(page, username);
            page.navigate("/courses/" + course);
            var learner = new LearnerPath(page, reader.key());
            learner.startExam();
            papers.give(UUID.fromString(page.url().replaceAll(".*/", "")), items);
            page.reload();
            byTestId(page, "exam-stem").waitFor();
            return new Keyboard(page, reader.key());
        }
    }
}
