package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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

/** An auditor keeps up, somebody else accepts it, and the certificate is renewed by it. */
class RenewalJourney extends Journey {

    private static final byte[] PDF = "%PDF-1.7 audit report".getBytes();

    private final ApplicationContext portal;
    private final LocalDate today;

    @Autowired
    RenewalJourney(ApplicationContext portal, Clock clock) {
        this.portal = portal;
        this.today = LocalDate.now(clock);
    }

    @Test
    void anAuditorRenewsByContinuingEducationOnThePhone() {
        EnterpriseId enterprise =
                EnterpriseFixture.register(portal.getBean(EnterpriseRegister.class), "330482", 395, "平湖路试续期制衣有限公司");
        String number = holder(enterprise, "renewing", 395);
        Page phone = newBrowser("zh-CN", PHONE);
        signIn(phone, "renewing");
        phone.navigate("/certificates");
        assertThat(byTestId(phone, "renewal-cpd").first()).containsText("16 / 24 学时，参加审核 2 / 3 次");
        assertAccessible(phone);

        phone.navigate("/cpd");
        assertAccessible(phone);
        byTestId(phone, "cpd-hours").locator("input").fill("8");
        byTestId(phone, "cpd-title").locator("input").fill("新版标准培训");
        byTestId(phone, "cpd-evidence").locator("input").fill("培训通知 2026-11");
        byTestId(phone, "cpd-submit").click();
        assertThat(byTestId(phone, "count")).containsText("共 5 ");
        byTestId(phone, "cpd-kind").click();
        phone.locator("vaadin-select-item").getByText("参加审核").last().click();
        byTestId(phone, "cpd-title").locator("input").fill("年度内审");
        byTestId(phone, "cpd-audited").locator("input").fill("平湖路试续期制衣有限公司");
        phone.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("审核报告.pdf", "application/pdf", PDF));
        assertThat(phone.locator("vaadin-upload-file")).hasCount(1);
        settle(phone);
        byTestId(phone, "cpd-submit").click();
        assertThat(byTestId(phone, "count")).containsText("共 6 ");
        assertThat(byTestId(phone, "cpd-file-link").first()).hasText("审核报告.pdf");

        Page contact = newBrowser();
        signIn(contact, "renewing-enterprise");
        byTestId(contact, "needs-due").click();
        assertThat(byTestId(contact, "count")).containsText("共 1 ");
        assertThat(byTestId(contact, "needs-grid")).containsText("16/24 学时");
        assertAccessible(contact);

        Page reviewer = newBrowser();
        signIn(reviewer, "admin");
        byTestId(reviewer, "cpd-waiting").click();
        reviewer.navigate("/cpd-review?q=续小路");
        assertThat(byTestId(reviewer, "cpd-record")).hasCount(2);
        assertAccessible(reviewer);
        byTestId(reviewer, "cpd-accept").first().click();
        agree(reviewer);
        assertThat(byTestId(reviewer, "cpd-record")).hasCount(1);
        byTestId(reviewer, "cpd-accept").first().click();
        agree(reviewer);
        assertThat(byTestId(reviewer, "cpd-record")).hasCount(0);
        reviewer.navigate("/certification-rules");
        byTestId(reviewer, "rule-effect").waitFor();
        assertAccessible(reviewer);

        phone.navigate("/certificates");
        assertThat(byTestId(phone, "renewal-cpd").first()).containsText("24 / 24 学时");
        byTestId(phone, "renew-by-cpd").click();
        agree(phone);
        assertThat(byTestId(phone, "certificate-card")).hasCount(2);
        assertThat(byTestId(phone, "certificate-number").last()).hasText(number);
        assertSays(phone, "已续期");
        assertSays(phone, today.plusDays(40).plusMonths(36).toString());
        assertAccessible(phone);
        contact.navigate("/certificate-renewals");
        assertThat(byTestId(contact, "count")).containsText("共 0 ");
    }

    private String holder(EnterpriseId enterprise, String username, int n) {
        var everything = As.administrator(Scope.ALL);
        PersonId person = everything.call(() -> StaffFixture.joined(portal.getBean(StaffMoves.class)
                .join(new NewStaff(
                        new NewPerson(StaffFixture.document("19850204", n), "续小路", null),
                        enterprise,
                        Set.of(Post.AUDITOR),
                        today.minusYears(4)))));
        var accounts = portal.getBean(AccountManagement.class);
        accounts.create(
                new NewAccount(username, "续小路", person, Set.of(AccountRole.LEARNER), Scope.NOTHING), PASSWORD, false);
        accounts.create(
                new NewAccount(
                        username + "-enterprise",
                        "续期联络员",
                        null,
                        Set.of(AccountRole.TRAINING_CONTACT),
                        Scope.ofEnterprise(enterprise)),
                PASSWORD,
                false);
        var enrolment = Uuids.next();
        var last = today.plusDays(40);
        var jdbc = portal.getBean(JdbcClient.class);
        portal.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            portal.publishEvent(new ProgrammeCompleted(
                    enrolment,
                    person,
                    "P-A",
                    new Text("考试用培训", "Training for tests"),
                    TrainingRole.AUDITOR,
                    new BigDecimal("24"),
                    Points.of(86),
                    last.plusDays(1).minusMonths(36)));
            jdbc.sql("update certificate set last_day = ? where enrolment_id = ?")
                    .params(last, enrolment)
                    .update();
            for (int year = 2; year <= 3; year++) {
                done(jdbc, person, last.minusYears(year).plusDays(100));
            }
        });
        return jdbc.sql("select number from certificate where enrolment_id = ?")
                .param(enrolment)
                .query(String.class)
                .single();
    }

    private static void done(JdbcClient jdbc, PersonId holder, LocalDate day) {
        jdbc.sql("""
                insert into cpd_record (cpd_id, person_id, role, kind, done_on, hours, title, audited, audit_part, evidence,
                                        recorded_by, recorded_at, state)
                values (?, ?, 'A', 'TRAINING', ?, 8, '年度培训', null, null, '证明', 'x', now(6), 'ACCEPTED'),
                       (?, ?, 'A', 'AUDIT', ?, 0, '年度内审', '某厂', 'MEMBER', '证明', 'x', now(6), 'ACCEPTED')""")
                .params(Uuids.next(), holder.value(), day, Uuids.next(), holder.value(), day)
                .update();
    }
}
