package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.NewAccount;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator revokes a certificate, and everybody whom it concerns sees it. */
class LifeJourney extends Journey {

    private static final String ENTERPRISE = "平湖路试证书制衣有限公司";

    private final ApplicationContext portal;
    private final LocalDate today;

    @Autowired
    LifeJourney(ApplicationContext portal, Clock clock) {
        this.portal = portal;
        this.today = LocalDate.now(clock);
    }

    @Test
    void aRevocationReachesTheCheckTheEnterpriseAndTheHolder() {
        EnterpriseId enterprise = aEnterprise(ENTERPRISE, 391);
        String number = holder(enterprise, "life-holder", 391);
        Page page = newBrowser();
        signIn(page, "admin");
        page.navigate("/staffing/" + enterprise);
        assertThat(byTestId(page, "held-D")).containsText("1");

        page.navigate("/certificate-register?q=" + number);
        page.locator("[data-testid='certificate-life']:visible").first().click();
        assertThat(byTestId(page, "state-on-day")).containsText("有效");
        assertAccessible(page);
        byTestId(page, "act-REVOKED").click();
        assertThat(byTestId(page, "act-effects"))
                .containsText("自 " + today + " 起，" + ENTERPRISE + " 的报检员减少 1 人：实配 0 人，应配 1 人");
        assertAccessible(page);
        byTestId(page, "act-reason").locator("textarea").fill("培训材料不实");
        byTestId(page, "act-reason").locator("textarea").press("Tab");
        byTestId(page, "act-submit").click();
        assertThat(byTestId(page, "state-on-day")).containsText("已撤销");
        assertThat(byTestId(page, "life")).containsText("培训材料不实");
        assertAccessible(page);

        Page stranger = newBrowser("en-US", PHONE);
        stranger.navigate("/verify/" + number);
        assertThat(byTestId(stranger, "verify-status")).hasText("Revoked");
        assertSays(stranger, "No longer valid since " + today);

        page.navigate("/staffing/" + enterprise);
        assertThat(byTestId(page, "held-D")).containsText("0");

        Page wallet = newBrowser("zh-CN", PHONE);
        signIn(wallet, "life-holder");
        wallet.navigate("/certificates");
        assertThat(byTestId(wallet, "certificate-state").first()).hasText("已撤销");
        assertAccessible(wallet);
    }

    @Test
    void aCorrectionIsGrantedByASecondPerson() {
        String number = holder(aEnterprise("平湖路试更正制衣有限公司", 392), "misprinted", 392);
        portal.getBean(JdbcClient.class)
                .sql(
                        "update certificate_document join certificate using (certificate_id) set frozen = json_set(frozen, '$.holder', '证小露') where number = ?")
                .param(number)
                .update();
        Page page = newBrowser();
        signIn(page, "admin");
        page.navigate("/certificate-register/" + number);
        byTestId(page, "act-SUPERSEDED").click();
        assertThat(byTestId(page, "correction-differences")).containsText("姓名：证书为“证小露”，登记为“证小路”");
        byTestId(page, "correction-reason").locator("textarea").fill("姓名印错");
        byTestId(page, "correction-reason").locator("textarea").press("Tab");
        assertAccessible(page);
        byTestId(page, "correction-request").click();
        assertThat(byTestId(page, "open-corrections")).containsText("姓名印错");
        assertThat(byTestId(page, "correction-grant")).isHidden();
        assertAccessible(page);

        Page second = newBrowser();
        signIn(second, "office");
        second.navigate("/certificate-register");
        assertThat(byTestId(second, "open-corrections")).containsText(number);
        assertAccessible(second);
        assertThat(byTestId(second, "correction-differences")).containsText("证小路");
        byTestId(second, "correction-grant").click();
        agree(second);
        assertThat(byTestId(second, "open-corrections")).isHidden();

        Page stranger = newBrowser("zh-CN", PHONE);
        stranger.navigate("/verify/" + number);
        assertThat(byTestId(stranger, "verify-status")).hasText("已被取代");
        assertAccessible(stranger);
        page.navigate("/certificate-register/" + number);
        assertThat(byTestId(page, "state-on-day")).containsText("已被取代");
    }

    private EnterpriseId aEnterprise(String name, int n) {
        EnterpriseId enterprise =
                EnterpriseFixture.register(portal.getBean(EnterpriseRegister.class), "330482", n, name);
        As.administrator(Scope.ALL)
                .run(() -> portal.getBean(HeadcountDeclarations.class).declare(enterprise, today.minusDays(9), 120));
        return enterprise;
    }

    private String holder(EnterpriseId enterprise, String username, int n) {
        PersonId person = As.administrator(Scope.ALL)
                .call(() -> StaffFixture.joined(portal.getBean(StaffMoves.class)
                        .join(new NewStaff(
                                new NewPerson(StaffFixture.document("19850204", n), "证小路", null),
                                enterprise,
                                Set.of(Post.DECLARANT),
                                today.minusDays(90)))));
        portal.getBean(AccountManagement.class)
                .create(
                        new NewAccount(username, "证小路", person, Set.of(AccountRole.LEARNER), Scope.NOTHING),
                        PASSWORD,
                        false);
        var enrolment = Uuids.next();
        portal.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> portal.publishEvent(new ProgrammeCompleted(
                        enrolment,
                        person,
                        "D-TEST",
                        new Text("考试用培训", "Training for tests"),
                        TrainingRole.DECLARANT,
                        new BigDecimal("24"),
                        Points.of(86),
                        today.minusDays(40))));
        return portal.getBean(JdbcClient.class)
                .sql("select number from certificate where enrolment_id = ?")
                .param(enrolment)
                .query(String.class)
                .single();
    }
}
