package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.nishang.audit.AuditLog;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit administrator looks for what somebody did, at a desk and on a phone. */
class LogJourney extends Journey {

    private final AuditLog log;

    @Autowired
    LogJourney(AuditLog log) {
        this.log = log;
    }

    @Test
    void anEntryIsFoundAndOpened() {
        log.record(
                "clerk-of-the-journey",
                "people.document-viewed",
                "01930d2c-7b4e-7cc1-9d2e-5a4f0c6b1e77",
                "核对报名材料，电话来访，已回拨确认");
        Page page = newBrowser();
        signIn(page, "audit");
        page.navigate("/audit-log?actor=clerk-of-the-journey");
        assertThat(byTestId(page, "log")).containsText("查看完整证件号码");
        assertThat(byTestId(page, "log-assurance")).containsText("签名检查点");
        assertAccessible(page);
        byTestId(page, "log").getByText("查看完整证件号码").first().click();
        assertThat(page.locator("vaadin-dialog[data-testid='log-entry'], [data-testid='log-entry']")
                        .first())
                .containsText("people.document-viewed");
        assertAccessible(page);

        Page phone = newBrowser("zh-CN", PHONE);
        signIn(phone, "audit");
        phone.navigate("/audit-log?actor=clerk-of-the-journey");
        assertThat(byTestId(phone, "log")).containsText("clerk-of-the-journey");
        assertThat(byTestId(phone, "log")).containsText("已回拨确认");
        assertAccessible(phone);
        assertThat((Boolean) phone.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }
}
