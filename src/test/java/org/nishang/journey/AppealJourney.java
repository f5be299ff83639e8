package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ChosenPapers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key is wrong: somebody fails, objects, is marked again, and has the certificate. */
class AppealJourney extends Journey {

    private static final LocatorAssertions.ContainsTextOptions IN_A_WHILE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final DataSource database;
    private final ChosenPapers papers;
    private final JdbcClient jdbc;

    @Autowired
    AppealJourney(DataSource database, ChosenPapers papers, JdbcClient jdbc) {
        this.database = database;
        this.papers = papers;
        this.jdbc = jdbc;
    }

    @Test
    void aWrongKeyIsPutRightFromTheObjectionToTheCertificate() throws Exception {
        Page page = newBrowser("zh-CN", PHONE);
        fails(page, "learner20");
        assertThat(byTestId(page, "result-state")).hasText("未合格");
        assertAccessible(page);

        byTestId(page, "appeal-1").click();
        byTestId(page, "appeal-reason").locator("textarea").fill("条款里写的是另一个选项");
        byTestId(page, "appeal-reason").locator("textarea").press("Tab");
        assertAccessible(page);
        byTestId(page, "appeal-submit").click();
        assertThat(page.locator(".review-appeal")).containsText("等待答复");

        Page admin = newBrowser();
        signIn(admin, "admin");
        admin.navigate("/appeals");
        assertThat(byTestId(admin, "appeals-grid")).isVisible();
        assertAccessible(admin);
        byTestId(admin, "open-appeal").first().click();
        assertSays(admin, "条款里写的是另一个选项");
        assertAccessible(admin);
        byTestId(admin, "appeal-decision").locator("vaadin-radio-button").nth(1).click();
        byTestId(admin, "appeal-words").locator("textarea").fill("异议成立，答案更正");
        byTestId(admin, "appeal-words").locator("textarea").press("Tab");
        byTestId(admin, "appeal-answer").click();
        agree(admin);
        assertSays(admin, "异议成立，答案更正");
        byTestId(admin, "appeal-correct-key").click();
        byTestId(admin, "remark-mode").locator("vaadin-radio-button").nth(2).click();
        byTestId(admin, "remark-reason").locator("textarea").fill("标准答案与条款不符");
        byTestId(admin, "remark-reason").locator("textarea").press("Tab");
        assertAccessible(admin);
        byTestId(admin, "remark-submit").click();
        assertThat(byTestId(admin, "remark-state")).containsText("待他人批准", IN_A_WHILE);
        assertThat(byTestId(admin, "remark-approve")).isHidden();
        assertAccessible(admin);
        String address = admin.url();

        page.navigate("/");
        assertThat(byTestId(page, "result-news")).containsText("异议已有答复");
        Page office = newBrowser("zh-CN", PHONE);
        signIn(office, "office");
        office.navigate(address);
        assertThat(byTestId(office, "remark-now-pass")).not().hasText("0");
        byTestId(office, "remark-decision").locator("textarea").fill("同意");
        byTestId(office, "remark-decision").locator("textarea").press("Tab");
        byTestId(office, "remark-approve").click();
        agree(office);
        assertThat(byTestId(office, "remark-state")).containsText("已重新评分", IN_A_WHILE);
        assertAccessible(office);

        page.navigate("/");
        assertThat(byTestId(page, "result-news")).containsText("成绩有更新");
        byTestId(page, "result-news").locator("a").first().click();
        assertThat(byTestId(page, "result-state")).hasText("合格");
        assertThat(byTestId(page, "result-changes")).containsText("50 改为 100，变为合格");
        assertThat(page.locator(".review-corrected")).containsText("给所有人满分");
        assertAccessible(page);
        page.navigate("/certificates");
        assertThat(byTestId(page, "certificate-state").first()).hasText("有效");
        page.navigate("/");
        assertThat(byTestId(page, "result-news")).hasCount(0);
    }

    /** One of two answers by the key, which fails. */
    private void fails(Page page, String username) throws Exception {
        try (var connection = database.getConnection()) {
            var reader = new Reader(connection);
            reader.read(username, "P-D", "C04", 0);
            signIn(page, username);
            page.navigate("/courses/C04");
            var learner = new LearnerPath(page, reader.key());
            learner.startExam();
            var codes = jdbc.sql("""
                            select v.item_code from item_version v join item i using (item_code)
                            where i.course_code = 'C04' and v.kind = 'SINGLE' and v.retired_at is null
                            order by v.item_code desc limit 2""").query(String.class).list();
            papers.give(UUID.fromString(page.url().replaceAll(".*/", "")), codes.toArray(String[]::new));
            page.reload();
            Locator stem = byTestId(page, "exam-stem");
            stem.waitFor();
            learner.answerAt(1, false);
            learner.answerAt(2, true);
            learner.finish();
        }
    }
}
