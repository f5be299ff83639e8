package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator announces rules, and finds who must renew and which regions lack people. */
class RulesJourney extends Journey {

    private static final String NAME = "路试标准";

    private final Clock clock;
    private final JdbcClient jdbc;

    @Autowired
    RulesJourney(Clock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What a failed journey announced would decide about days that other tests ask for. */
    @AfterEach
    void leavesNoRules() {
        jdbc.sql(
                        "delete from staffing_rule_adjustment where rule_set_id in (select rule_set_id from staffing_rule_set where name = ?)")
                .param(NAME)
                .update();
        jdbc.sql(
                        "delete from staffing_rule_row where rule_set_id in (select rule_set_id from staffing_rule_set where name = ?)")
                .param(NAME)
                .update();
        jdbc.sql("delete from staffing_rule_set where name = ?").param(NAME).update();
        jdbc.sql("delete from proposal where content like concat('%', ?, '%')")
                .param(NAME)
                .update();
    }

    @Test
    void rulesOfNextMonthChangeNextMonthAndNotToday() {
        LocalDate from = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        Page page = newBrowser();
        signIn(page, "admin");
        String today = missing(page, "/staffing");
        String nextMonth = missing(page, "/staffing?asOf=" + from);

        page.navigate("/staffing-rules");
        byTestId(page, "rules-name").locator("input").fill(NAME);
        byTestId(page, "base-A").nth(2).locator("input").fill("9");
        byTestId(page, "base-A").nth(2).locator("input").press("Tab");
        byTestId(page, "grade-DISCREDITED-D").locator("input").fill("1");
        byTestId(page, "grade-DISCREDITED-D").locator("input").press("Tab");
        assertThat(byTestId(page, "rules-effect")).containsText("新增缺口");
        assertThat(byTestId(page, "rules-effect").locator("table")).containsText("平湖");
        assertAccessible(page);
        byTestId(page, "rules-publish").click();
        agree(page);
        assertThat(byTestId(page, "proposals")).containsText(NAME);
        assertThat(missing(page, "/staffing?asOf=" + from)).isEqualTo(nextMonth);

        Page second = newBrowser();
        signIn(second, "deputy");
        byTestId(second, "staffing-rules-waiting").click();
        assertThat(byTestId(second, "proposal")).containsText("新增缺口");
        assertAccessible(second);
        byTestId(second, "proposal-approve").click();
        agree(second);
        assertSays(second, "已发布，未生效");
        assertThat(missing(page, "/staffing")).isEqualTo(today);
        assertThat(number(missing(page, "/staffing?asOf=" + from))).isGreaterThan(number(nextMonth));

        second.navigate("/staffing-rules");
        second.getByText("提请撤回").first().click();
        agree(second);
        assertThat(byTestId(second, "proposals")).containsText(NAME);
        page.navigate("/staffing-rules");
        byTestId(page, "proposal-approve").click();
        agree(page);
        assertThat(page.locator("body")).not().containsText(NAME);
        assertThat(missing(page, "/staffing?asOf=" + from)).isEqualTo(nextMonth);
    }

    @Test
    void whoMustRenewIsTwoClicksAway() {
        Page page = newBrowser();
        signIn(page, "admin");

        byTestId(page, "work-to-renew").click();
        assertThat(byTestId(page, "renewals-grid")).isVisible();
        assertAccessible(page);
        String causing = byTestId(page, "renewals-causing").innerText();
        byTestId(page, "renewals-causing").click();
        assertThat(byTestId(page, "count")).containsText("共 " + causing + " ");
        page.locator(".disclosure > summary").click();
        assertThat(byTestId(page, "falling-short")).isVisible();

        var bar = byTestId(page, "seats").locator("a .bar").first();
        bar.click();
        page.waitForURL(url -> url.contains("period=") && url.contains("role="));
        assertThat(byTestId(page, "count")).not().containsText("共 0 ");

        var download = page.waitForDownload(() -> byTestId(page, "export").click());
        assertThat(download.suggestedFilename()).startsWith("续期人员名单_");

        byTestId(page, "nav-staffing-regions").first().click();
        byTestId(page, "region-330482").waitFor();
        assertAccessible(page);
    }

    private String missing(Page page, String list) {
        page.navigate(list);
        byTestId(page, "missing-A").waitFor();
        settle(page);
        return byTestId(page, "missing-A").innerText();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
