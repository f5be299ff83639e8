package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ChosenPapers;
import org.springframework.beans.factory.annotation.Autowired;

/** An item is written with a table and a picture, let in by a colleague, and sat by a learner. */
class AuthoringJourney extends Journey {

    private final DataSource database;
    private final ChosenPapers papers;

    @Autowired
    AuthoringJourney(DataSource database, ChosenPapers papers) {
        this.database = database;
        this.papers = papers;
    }

    private void fill(Page page, String id, String text) {
        byTestId(page, id).locator("input, textarea").first().fill(text);
    }

    @Test
    void anItemIsWrittenReviewedAndSat() throws SQLException {
        Page author = newBrowser();
        signIn(author, "admin");
        byTestId(author, "nav-items").first().click();
        assertThat(byTestId(author, "bank-grid")).isVisible();
        assertAccessible(author);
        byTestId(author, "new-item").click();
        byTestId(author, "course").click();
        author.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("C04"))
                .last()
                .click();
        byTestId(author, "begin").click();
        author.waitForURL(Pattern.compile(".*/items/C04-P[0-9]+"));
        String code = author.url().replaceAll(".*/", "");
        assertThat(byTestId(author, "findings")).containsText("缺题干");
        assertAccessible(author);

        write(author);

        assertThat(byTestId(author, "preview").locator("table")).isVisible();
        assertThat(byTestId(author, "preview").locator("img")).isVisible();
        assertThat(byTestId(author, "findings").locator(".is-refusal")).hasCount(0);
        assertThat(byTestId(author, "saved")).containsText("已保存");
        byTestId(author, "preview-en").click();
        assertThat(byTestId(author, "preview")).containsText("Which size is measured?");
        author.reload();
        assertThat(byTestId(author, "preview")).containsText("量的是哪一处？");
        byTestId(author, "review-ask").click();
        assertThat(byTestId(author, "review-take-back")).isVisible();
        assertThat(byTestId(author, "review-approve")).hasCount(0);
        assertAccessible(author);

        Page colleague = newBrowser("en", PHONE);
        signIn(colleague, "office");
        colleague.navigate("/items?course=C04&show=REVIEW");
        byTestId(colleague, "item-" + code).click();
        assertThat(byTestId(colleague, "preview")).containsText("Which size is measured?");
        assertAccessible(colleague);
        byTestId(colleague, "review-approve").click();
        agree(colleague);
        assertThat(byTestId(colleague, "new-version")).isVisible();
        assertAccessible(colleague);

        sit(code);

        colleague.navigate("/items/" + code);
        fill(colleague, "retire-reason", "Only for this journey");
        byTestId(colleague, "retire").click();
        agree(colleague);
        assertThat(colleague.locator(".standing")).containsText("Retired");
    }

    private void write(Page page) {
        String table = "\n\n| 部位 | 长度 |\n| --- | --- |\n| 领口 | 140 |\n\n![绳带](%s)";
        String picture = "cord-zones.svg";
        byTestId(page, "formatted").locator("label").click();
        fill(page, "stem-zh", "量的是哪一处？" + table.formatted(picture));
        fill(
                page,
                "stem-en",
                "Which size is measured?\n\n| place | mm |\n| --- | --- |\n| neck | 140 |\n\n![cord](%s)"
                        .formatted(picture));
        String[] options = {"领口", "neck", "腰部", "waist", "袖口", "cuff", "下摆", "hem"};
        for (int i = 1; i <= 4; i++) {
            fill(page, "option-zh-" + i, options[2 * i - 2]);
            fill(page, "option-en-" + i, options[2 * i - 1]);
        }
        byTestId(page, "option-correct-2").locator("label").click();
        fill(page, "explanation-zh", "见表。");
        fill(page, "explanation-en", "See the table.");
        byTestId(page, "fact").locator("input").fill("F0");
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText("F0"))
                .first()
                .click();
        settle(page);
    }

    private void sit(String code) throws SQLException {
        Page learner = newBrowser("zh-CN", PHONE);
        try (var connection = database.getConnection()) {
            var reader = new Reader(connection);
            reader.read("learner27", "P-D", "C04", 0);
            signIn(learner, "learner27");
            learner.navigate("/courses/C04");
            new LearnerPath(learner, reader.key()).startExam();
        }
        papers.give(UUID.fromString(learner.url().replaceAll(".*/", "")), code, "C04-001");
        learner.reload();
        assertThat(learner.locator(".exam-stem-html table")).isVisible();
        assertThat(learner.locator(".exam-stem-html img")).isVisible();
        assertAccessible(learner);
    }
}
