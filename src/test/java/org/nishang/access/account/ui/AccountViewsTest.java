package org.nishang.access.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of accounts, the page of one, and the form for another. */
class AccountViewsTest extends ViewTest {

    @Autowired
    private AccountManagement accounts;

    private String id;

    @BeforeEach
    void anAccount() {
        accounts.create(
                new NewAccount("xq-weaver", "织女", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ofRegion("330482")),
                "Silk-And-Thread-9",
                false);
        signIn(As.systemAdministrator(Scope.ALL));
        open("accounts?q=xq-");
        id = jdbc.sql("select account_id from account where username = 'xq-weaver'")
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void theListFindsAndCountsAccountsAndOpensOne() {
        assertThat(rows("accounts")).hasSize(1);
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
        choose("filter-use", words("access.use.ENDED"));
        assertThat(rows("accounts")).isEmpty();
        assertThat(address()).isEqualTo("accounts?q=xq-&use=ENDED");

        open("accounts?q=xq-");
        clickRow("accounts", 0);
        assertThat(address()).isEqualTo("accounts/" + id);
        assertThat(page()).contains("织女", "平湖市", words("access.never"));
    }

    @Test
    void disablingIsUndoneByEnablingWithItsReason() {
        open("accounts/" + id);
        type("reason", "离岗");
        click("disable");
        confirm();

        click("notice-undo");

        assertThat(successes()).containsExactly(words("ui.undone"));
        assertThat(state()).isEqualTo("0");
        open("accounts/" + id);
        assertThat(isThere("disable")).isTrue();
        assertThat(page()).contains(words("ui.undo.reason"));
    }

    @Test
    void anAccountIsDisabledWithAReasonWhenTheConsequenceWasAgreedTo() {
        open("accounts/" + id);

        click("disable");
        assertThat(errorAt("reason")).isEqualTo(missing("reason"));
        type("reason", "离岗");
        click("disable");
        assertThat(text("consequence")).contains(words("access.act.disable.follows", 0, 0));
        assertThat(state()).isEqualTo("0");
        confirm();

        assertThat(state()).isEqualTo("1");
        assertThat(successes()).contains(words("access.act.disable.done", "xq-weaver"));
        open("accounts/" + id);
        assertThat(text("history")).contains("离岗", words("logbook.event.identity.account-disabled"));
        assertThat(isThere("enable")).isTrue();
    }

    @Test
    void aTemporaryPasswordIsShownOnce() {
        open("accounts/" + id);
        type("reason", "忘记密码");
        click("reset");
        confirm();

        assertThat(text("secret")).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
        open("accounts/" + id);
        assertThat(isThere("secret") && at("secret").isVisible()).isFalse();
        assertThat(page()).contains(words("access.password.temporary"));
    }

    @Test
    void rolesAndScopeAreChangedWithTheirDays() {
        open("accounts/" + id);
        type("until-TRAINING_CONTACT", java.time.LocalDate.of(2099, 12, 31));
        type("scope", "3304、330482");
        type("rights-reason", "临时负责全市");
        click("change-rights");
        confirm();
        open("accounts/" + id);

        assertThat(page())
                .contains(
                        words("access.grant.until", words("identity.role.TRAINING_CONTACT"), "2099-12-31"), "嘉兴市、平湖市");
        type("scope", "99");
        type("rights-reason", "再改");
        click("change-rights");
        confirm();
        assertThat(errorAt("scope")).isEqualTo(words("identity.scope.region-unknown", "99"));
    }

    @Test
    void theOwnAccountCanOnlyBeSignedOut() {
        accounts.create(
                new NewAccount("system-administrator", "系统", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                "Silk-And-Thread-9",
                false);
        open("accounts?q=system-administrator");
        clickRow("accounts", 0);

        assertThat(page()).contains(words("access.acts.own"));
        assertThat(isThere("sign-out")).isTrue();
        assertThat(isThere("disable")).isFalse();
        assertThat(isThere("change-rights")).isFalse();
    }

    @Test
    void ownersChooseTheirPasswordsWithSlips() {
        accounts.createWithoutPassword(new NewAccount(
                "xq-slip", "激活办", null, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.ofRegion("330482")));
        open("accounts");
        click("slips");
        assertThat(address()).isEqualTo("accounts/slips");
        open("accounts/slips?q=xq-slip");
        assertThat(column("waiting-accounts", 1)).containsExactly("激活办");
        click("give");
        assertThat(page()).contains(words("access.giving.none"));

        Grid<Object> grid = grid("waiting-accounts");
        act(() -> items(grid).forEach(grid::select));
        click("give");
        assertThat(text("consequence")).contains(words("access.account-slips.follows", 14));
        confirm();

        assertThat(text("slip-username")).contains("xq-slip");
        assertThat(all("slip-code")).hasSize(1);
    }

    @Test
    void anAccountIsMadeWithATemporaryPassword() {
        open("accounts/new");
        type("username", "xq-office");
        type("name", "平湖办事处");
        type("role-TRAINING_ADMINISTRATOR", true);
        type("scope", "330482");
        click("create");

        assertThat(text("secret")).isNotEmpty();
        assertThat(jdbc.sql(
                                "select value from account_scope join account using (account_id) where username = 'xq-office'")
                        .query(String.class)
                        .single())
                .isEqualTo("330482");
        type("username", "XQ Office");
        type("name", "平湖办事处");
        click("create");
        assertThat(errorAt("username")).isEqualTo(words("identity.account.username-form", "XQ Office"));
    }

    @Test
    void speaksEnglish() {
        signIn(As.systemAdministrator(Scope.ALL), Locale.ENGLISH);
        open("accounts/" + id);

        assertThat(page()).contains("Sign out everywhere", "Pinghu");
    }

    private String state() {
        return jdbc.sql("select disabled from account where username = 'xq-weaver'")
                .query(String.class)
                .single();
    }
}
