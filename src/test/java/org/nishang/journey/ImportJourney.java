package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.nishang.interchange.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A training contact fills a template, makes mistakes, corrects them, and changes their mind. */
class ImportJourney extends Journey {

    private static final String ENTERPRISE = "91330482000000019E";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aContactImportsHeadcountsAndTakesThemBack() throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Page page = newBrowser();
        signIn(page, "contact");
        byTestId(page, "nav-imports").first().click();
        assertThat(byTestId(page, "register-people")).isVisible();
        assertThat(byTestId(page, "register-enterprises")).hasCount(0);
        byTestId(page, "register-headcounts").click();
        assertThat(page).hasURL(Pattern.compile("register=headcounts"));
        assertAccessible(page);

        Download template =
                page.waitForDownload(() -> byTestId(page, "template").click());
        String[] headings = headings(template.path());
        upload(
                page,
                Table.of(headings)
                        .row(ENTERPRISE, today.minusDays(2).toString(), 301)
                        .row(ENTERPRISE, today.minusDays(1).toString(), "三百")
                        .row(ENTERPRISE, today.toString(), 4321)
                        .row("91330482000000019X", today.toString(), 5)
                        .row(ENTERPRISE, today.minusDays(3).toString(), 300));
        assertThat(byTestId(page, "count-created")).hasText("3");
        assertThat(byTestId(page, "count-failed")).hasText("2");
        assertThat(byTestId(page, "import-errors")).containsText("校验码不正确");
        assertThat(byTestId(page, "commit")).hasCount(0);
        assertAccessible(page);
        Download errors =
                page.waitForDownload(() -> byTestId(page, "error-workbook").click());
        org.assertj.core.api.Assertions.assertThat(reasons(errors.path())).contains("不是整数");

        upload(
                page,
                Table.of(headings)
                        .row(ENTERPRISE, today.minusDays(2).toString(), 301)
                        .row(ENTERPRISE, today.minusDays(1).toString(), 302)
                        .row(ENTERPRISE, today.toString(), 4321));
        assertThat(byTestId(page, "count-failed")).hasText("0");
        byTestId(page, "commit").click();
        assertThat(byTestId(page, "undo")).hasCount(1);
        page.navigate("/enterprises/" + enterprise());
        assertThat(byTestId(page, "headcount")).hasText("4,321");

        page.navigate("/imports?register=headcounts");
        byTestId(page, "undo").click();
        page.locator("vaadin-button[slot='confirm-button']").click();
        assertThat(byTestId(page, "batches")).containsText("由 contact 撤销");
        page.navigate("/enterprises/" + enterprise());
        assertThat(byTestId(page, "headcount")).hasText("320");
    }

    @Test
    void aFileThatCannotBeReadIsAnsweredInThePage() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "contact");
        page.navigate("/imports?register=people");

        send(page, "staff.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThat(byTestId(page, "form-refused")).containsText("已损坏");
        assertAccessible(page);
    }

    private void upload(Page page, Table table) {
        send(page, "headcounts.xlsx", table.xlsx());
        byTestId(page, "import-result").waitFor();
    }

    private static void send(Page page, String name, byte[] content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private UUID enterprise() {
        return jdbc.sql("select enterprise_id from enterprise where uscc = ?")
                .param(ENTERPRISE)
                .query(UUID.class)
                .single();
    }

    private static String[] headings(Path template) throws IOException {
        try (var workbook = new ReadableWorkbook(Files.newInputStream(template))) {
            Row row = workbook.getFirstSheet().read().getFirst();
            return row.stream().map(cell -> cell.getText()).toArray(String[]::new);
        }
    }

    private static String reasons(Path errors) throws IOException {
        try (var workbook = new ReadableWorkbook(Files.newInputStream(errors))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(3))
                    .reduce("", String::concat);
        }
    }
}
