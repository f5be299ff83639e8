package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.people.person.StaffFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** A training contact keeps the own enterprise's headcount and people. */
class StaffJourney extends Journey {

    private final EnterpriseRegister register;
    private final AccountManagement accounts;

    @Autowired
    StaffJourney(EnterpriseRegister register, AccountManagement accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    @Test
    void aContactDeclaresAndRecordsWhoJoinsAndLeaves() {
        EnterpriseId enterprise = EnterpriseFixture.register(register, "330482", 91, "平湖路试制衣有限公司");
        accounts.create(
                new NewAccount(
                        "keeper", "路试联络员", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ofEnterprise(enterprise)),
                PASSWORD,
                false);
        Page page = newBrowser();
        signIn(page, "keeper");
        byTestId(page, "nav-enterprises").first().click();
        assertThat(page.locator("h1")).containsText("平湖路试制衣有限公司");
        assertSays(page, "未申报");

        declare(page, "120");
        assertThat(byTestId(page, "headcount")).hasText("120");

        byTestId(page, "join").click();
        byTestId(page, "name").locator("input").fill("路小试");
        byTestId(page, "document")
                .locator("input")
                .fill(StaffFixture.document("19850203", 77).value());
        byTestId(page, "joined-on").locator("input").fill("2026-01-05");
        byTestId(page, "joined-on").locator("input").press("Enter");
        byTestId(page, "join-submit").click();
        assertSays(page, "路小试 已登记入职");
        assertAccessible(page);

        page.getByText("路小试").first().click();
        byTestId(page, "moves").click();
        assertAccessible(page);
        byTestId(page, "leave").click();
        assertThat(byTestId(page, "consequence")).containsText("缺口");
        assertAccessible(page);
        agree(page);
        assertSays(page, "已登记离职");
        assertThat(byTestId(page, "moves")).hasCount(0);

        byTestId(page, "nav-people").first().click();
        assertThat(byTestId(page, "count")).containsText("共 0 ");
        page.navigate("/people?state=LEFT&q=lxs");
        assertThat(byTestId(page, "count")).containsText("共 1 ");
        assertAccessible(page);
    }

    private void declare(Page page, String number) {
        byTestId(page, "headcount-number").locator("input").fill(number);
        byTestId(page, "declare-headcount").click();
        settle(page);
    }
}
