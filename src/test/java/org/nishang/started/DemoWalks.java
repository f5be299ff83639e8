package org.nishang.started;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** The walks that the README prepares, line by line as it tells them. */
final class DemoWalks {

    private static final String PASSWORD = "Nishang-Demo-2026";

    private final Page page;

    DemoWalks(Page page) {
        this.page = page;
    }

    void admin() {
        signIn("admin");
        String expiring = find("work-expiring").innerText();
        find("work-expiring").click();
        assertThat(find("row-count")).hasText(expiring);
        fromTheMenu("appeals");
        find("open-appeal").click();
        assertThat(find("appeal-words")).isVisible();
        fromTheMenu("marking");
        find("mark-C12-072").click();
        assertThat(find("marking-answer")).isVisible();
        fromTheMenu("remarks");
        page.locator("#content [data-testid^='remark-']:visible").first().click();
        assertThat(find("remark-approve")).isVisible();
        fromTheMenu("people/claims");
        assertThat(page.locator("[data-testid='claim']")).hasCount(2);
        fromTheMenu("people");
        find("to-duplicates").click();
        assertThat(find("duplicates-count")).containsText("2");
        find("compare").click();
        assertThat(find("merge-stays")).isVisible();
        fromTheMenu("totals");
        String now = find("total-T10-undeclared").innerText();
        page.navigate(
                "/totals?knownOn=" + LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1));
        assertThat(find("total-T10-undeclared")).not().hasText(now);
    }

    void office() {
        signIn("office");
        find("cpd-waiting").click();
        assertThat(page.locator("[data-testid='cpd-record']")).hasCount(4);
        assertThat(find("cpd-accept")).isVisible();
        fromTheMenu("people/claims");
        assertThat(page.locator("[data-testid='claim-withdraw']")).hasCount(2);
        fromTheMenu("staffing-renewals");
        page.locator("details:has([data-testid='seats']) > summary").click();
        page.locator("[data-testid='seats'] svg a").first().click();
        page.waitForURL(Pattern.compile(".*period=.*"));
    }

    void contact() {
        signIn("contact");
        assertThat(find("own-enterprise")).containsText("缺 1");
        fromTheMenu("enterprises");
        find("headcount-number").locator("input").fill("1200");
        find("declare-headcount").click();
        assertThat(find("consequence")).containsText("1,200");
        page.keyboard().press("Escape");
        fromTheMenu("people/claims");
        assertThat(page.locator("[data-testid='claim-withdraw']")).hasCount(1);
        fromTheMenu("staffing");
        find("to-evidence").click();
        assertThat(find("evidence-needs")).isVisible();
    }

    void declarant() {
        learns("declarant", "报检员", "C04");
    }

    void auditor() {
        learns("auditor", "内审员", "C12");
    }

    void holder() {
        signIn("holder");
        assertThat(find("certificate-state")).hasText("即将到期");
        fromTheMenu("certificates");
        assertThat(find("renewal")).isVisible();
        fromTheMenu("cpd");
        assertThat(page.locator("[data-testid='cpd-record']")).hasCount(2);
    }

    private void learns(String who, String role, String course) {
        signIn(who);
        assertThat(find("own-needs")).containsText("缺 1 名" + role);
        find("choose-course").click();
        find("course-" + course).click();
        find("enrol").click();
        assertThat(find("lesson-title")).isVisible();
    }

    private void signIn(String who) {
        page.navigate("/login");
        page.fill("#username", who);
        page.fill("#password", PASSWORD);
        find("sign-in").click();
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        find("sign-out").waitFor();
    }

    private void fromTheMenu(String list) {
        find("nav-" + list).click();
        page.waitForURL(Pattern.compile(".*/" + list + "(/.*)?(\\?.*)?$"));
    }

    private Locator find(String testId) {
        return page.locator("[data-testid='" + testId + "']:visible").first();
    }
}
