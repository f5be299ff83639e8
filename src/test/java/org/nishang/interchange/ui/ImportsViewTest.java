package org.nishang.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.interchange.Table;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import tools.jackson.databind.json.JsonMapper;

/** Reading files in: what is wrong is said row by row, and nothing is written before somebody says so. */
class ImportsViewTest extends ViewTest {

    @BeforeEach
    void administrator() {
        signIn(As.administrator(Scope.ALL));
        open("imports?register=headcounts");
    }

    /** The file is checked in a thread of its own; the page asks now and then, as a browser would. */
    private void upload(String name, String content) {
        upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void upload(String name, byte[] content) {
        var upload = all(Upload.class).getFirst();
        act(() -> new UploadTester<>(upload).upload(name, "application/octet-stream", content));
        act(() -> upload.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        upload.getElement(),
                        "upload-success",
                        JsonMapper.builder()
                                .build()
                                .createObjectNode()
                                .put("element.files.some(file => file.uploading)", false))));
        awaitOutcome();
    }

    private void awaitOutcome() {
        var patience = Instant.now().plus(Duration.ofSeconds(10));
        while (!isThere("import-result")
                && !isThere("form-refused")
                && Instant.now().isBefore(patience)) {
            act(() -> ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true)));
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void rowsThatAreWrongAreNamedWithTheReasonAndNothingCanBeWritten() {
        upload("headcounts.csv", "uscc,asOf,headcount\n913304820000000000,2025-05-01,-1\n");

        assertThat(text("count-failed")).isEqualTo("1");
        assertThat(text("count-created")).isEqualTo("0");
        assertThat(text("import-errors")).isNotEmpty();
        assertThat(isThere("error-workbook")).isTrue();
        assertThat(isThere("commit")).isFalse();
        assertThat(isThere("commit-skip")).isFalse();
    }

    @Test
    void whatIsOnItsWayIsThereAgainAfterThePageWasLeft() {
        upload("headcounts.csv", "uscc,asOf,headcount\n913304820000000000,2025-05-01,-1\n");

        open("imports?register=people");
        assertThat(isThere("import-result")).isFalse();
        open("imports?register=headcounts");
        awaitOutcome();

        assertThat(text("count-failed")).isEqualTo("1");
        assertThat(page()).contains("headcounts.csv");
    }

    @Test
    void fileWithoutRowsIsSaidToBeEmpty() {
        upload("headcounts.csv", "uscc,asOf,headcount\n");

        assertThat(page()).contains("headcounts.csv");
        assertThat(isThere("commit")).isFalse();
    }

    @Test
    void fileThatIsNoTableIsRefused() {
        upload("headcounts.xlsx", "no workbook");

        assertThat(text("form-refused")).isNotEmpty();
        assertThat(isThere("import-result")).isFalse();
    }

    @Test
    void whatNobodySeesInTheFileIsSaidBesideWhatIsLeftOut() {
        upload(
                "headcounts.xlsx",
                Table.book(
                        headcounts()
                                .row("913304820000000000", "2025-05-01", -1)
                                .hidden()
                                .named("一月"),
                        headcounts().row("913304820000000000", "2025-06-01", 5).named("二月")));

        assertThat(text("sheets-left-out")).isEqualTo(words("interchange.left-out", "一月", "“二月”"));
        assertThat(text("import-warnings")).contains(words("interchange.row.hidden"));
    }

    @Test
    void aFileOfOneSheetHasNothingToNote() {
        upload(
                "headcounts.xlsx",
                headcounts().row("913304820000000000", "2025-05-01", -1).xlsx());

        assertThat(isThere("import-errors")).isTrue();
        assertThat(isThere("sheets-left-out")).isFalse();
        assertThat(isThere("import-warnings")).isFalse();
    }

    private static Table headcounts() {
        return Table.of("uscc", "asOf", "headcount");
    }

    @Test
    void registerIsChosenByTheAddress() {
        assertThat(at("register-headcounts").getElement().getAttribute("aria-current"))
                .isEqualTo("page");
        click("register-people");
        assertThat(address()).isEqualTo("imports?register=people");
    }

    @Test
    void contactIsOfferedTheRegistersOfStaffOnly() {
        var own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("imports");

        assertThat(isThere("register-headcounts")).isTrue();
        assertThat(isThere("register-certificates")).isFalse();
    }

    @Test
    void learnerHasNoSuchPage() {
        signIn(As.learner(facts.person("Xqann")));
        open("imports");

        assertThat(page()).contains(words("ui.forbidden"));
    }

    @Test
    void speaksEnglish() {
        signIn(As.administrator(Scope.ALL), Locale.ENGLISH);
        open("imports?register=headcounts");

        assertThat(text("register-headcounts")).matches("[ -~]+");
    }
}
