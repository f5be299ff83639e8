package org.nishang.setup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.identity.Scope;
import org.nishang.platform.web.PortalAddress;
import org.nishang.setup.SetUp;
import org.nishang.testing.As;
import org.nishang.testing.Unconfirmed;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of the first day, its place in the menu and on the first page, and its two forms. */
class SetUpViewTest extends ViewTest {

    @Autowired
    private JdbcClient jdbc;

    private void firstDay() {
        Unconfirmed.take(jdbc, Issuers.SETTING);
        Unconfirmed.take(jdbc, PortalAddress.SETTING);
        Unconfirmed.take(jdbc, SetUp.OVER);
    }

    @Test
    void itStandsOnTheFirstPageWhileItGoesOnAndNotAfterwards() {
        signIn(As.systemAdministrator(Scope.ALL));
        open("");
        assertThat(page()).doesNotContain(words("setup.open"));

        firstDay();
        open("account");
        open("");
        assertThat(text("setup-card")).contains(words("certificate.setup.address"));
        assertThat(text("setup-card")).doesNotContain(words("certificate.setup.issuer"));
        click("open-setup");
        assertThat(page()).contains(words("setup.context"));
    }

    @Test
    void aTrainingAdministratorSeesWhatIsMissingConfirmsRulesAndTheIssuer() {
        firstDay();
        signIn(As.administrator(Scope.ALL));
        open("setup");
        assertThat(text("step-certificate.setup.issuer")).contains(words("setup.binds"));
        assertThat(text("step-certificate.setup.address")).contains(words("identity.role.SYSTEM_ADMINISTRATOR"));
        press(words("staffing.setup.rules.confirm"));
        assertThat(text("step-staffing.setup.rules")).contains(words("setup.settled"));

        open("setup/issuer");
        assertThat(text("confirmed-by")).isEqualTo(words("certificate.issuer.not-confirmed"));
        type("issuer-name-zh", "秦缘市服装培训中心");
        type("issuer-code", "qy1");
        type("issuer-word", "秦缘培证字");
        click("confirm-issuer");
        assertThat(errorAt("issuer-code")).isEqualTo(words("certificate.issuer.code"));
        type("issuer-code", "QYPX");
        click("confirm-issuer");
        assertThat(text("consequence")).contains("QYPX");
        confirm();

        assertThat(text("confirmed-by")).doesNotContain(words("certificate.issuer.not-confirmed"));
        open("setup");
        assertThat(text("step-certificate.setup.issuer")).contains(words("setup.settled"));
    }

    @Test
    void anAddressThatOthersCannotOpenIsRefusedAtItsField() {
        firstDay();
        signIn(As.systemAdministrator(Scope.ALL));
        open("setup/address");
        type("portal-address", "http://peixun.example.org");
        click("confirm-address");
        assertThat(errorAt("portal-address")).isEqualTo(words("platform.address.form"));
        type("portal-address", "https://peixun.example.org/");
        click("confirm-address");
        confirm();

        assertThat(value("portal-address")).isEqualTo("https://peixun.example.org");
    }

    @Test
    void whoIsNoAdministratorOfTheWholeHasNoSuchPage() {
        firstDay();
        signIn(As.contact(Scope.NOTHING));
        open("setup");
        assertThat(page()).contains(words("ui.forbidden"));
    }
}
