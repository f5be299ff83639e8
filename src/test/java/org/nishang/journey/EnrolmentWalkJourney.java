package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.learning.session.ClassFixture;
import org.nishang.notice.sending.MailNow;
import org.nishang.people.employment.Post;
import org.nishang.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From a shortage to its end, by everybody whom it takes: the contact gives access and nominates, the learner gets in
 * and attends with a phone, two people of the authority close the class; the enterprise is covered, and each is told
 * once.
 */
class EnrolmentWalkJourney extends Journey {

    private static final int MOST = 24;
    private static final String CHOSEN = "Chosen-Pass-2026";

    private final ApplicationContext portal;
    private final ClassFixture classes;
    private final MailNow mail;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    EnrolmentWalkJourney(ApplicationContext portal, ClassFixture classes, MailNow mail, JdbcClient jdbc, Clock clock) {
        this.portal = portal;
        this.classes = classes;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aMailServer() {
        server.start();
    }

    @AfterEach
    void away() {
        server.stop();
    }

    @Test
    void fromAShortageToACertificate() throws Exception {
        var today = LocalDate.now(clock);
        var start = WalkStart.at(portal, 433, "平湖路程培训制衣有限公司");
        start.declared(today.minusDays(1), 15);
        start.joined("路程学", Post.DECLARANT, today.minusDays(10));
        UUID session = As.FIRST.call(() -> classes.open("W-433", today));
        var clicks = new Clicks("shortage to certificate");

        clicks.step("access given");
        Page contact = clicks.of(newBrowser());
        signIn(contact, start.contact());
        byTestId(contact, "nav-staff-access").first().click();
        contact.locator("vaadin-grid[data-testid=staff] vaadin-checkbox").nth(1).click();
        byTestId(contact, "give").click();
        agree(contact);
        String code = byTestId(contact, "slip-code").textContent();

        clicks.step("account opened on a phone");
        Page phone = clicks.of(newBrowser("zh-CN", PHONE));
        phone.navigate("/activate?code=" + code);
        phone.locator("#username").fill("luchengxue");
        phone.locator("#password").fill(CHOSEN);
        phone.locator("#repeated").fill(CHOSEN);
        byTestId(phone, "open-account").click();
        assertThat(phone).hasURL(address("/"));
        reached("luchengxue", "learner@example.org");
        reached("walk433-contact", "contact@example.org");

        clicks.step("shortage seen");
        byTestId(contact, "nav-staffing").first().click();
        clicks.step("nominated from it");
        byTestId(contact, "nominate-D").click();
        clicks.step("class chosen");
        byTestId(contact, "class").click();
        contact.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("W-433"))
                .click();
        clicks.step("nominated from it");
        byTestId(contact, "nominate").click();
        assertSays(contact, "已录取");
        assertThat(clicks.of("nominated from it")).isEqualTo(2);

        clicks.step("attended");
        Page wall = clicks.of(newBrowser());
        signIn(wall, "admin");
        wall.navigate("/classes/" + session + "/wall");
        phone.navigate(byTestId(wall, "wall-code").getAttribute("data-address").replaceFirst("^https?://[^/]+", ""));
        byTestId(phone, "attend-submit").click();
        assertThat(byTestId(phone, "attend-done")).containsText("签到成功");

        clicks.step("result entered");
        wall.navigate("/classes/" + session + "/results");
        wall.locator("[data-testid^='score-'] input").fill("91");
        wall.locator("[data-testid^='passed-']").click();
        wall.locator("vaadin-select-item").first().click();
        byTestId(wall, "results-save").click();
        settle(wall);
        byTestId(wall, "closing-propose").click();
        agree(wall);
        byTestId(wall, "proposal-decline").waitFor();

        clicks.step("closed by a second person");
        Page second = clicks.of(newBrowser());
        signIn(second, "deputy");
        second.navigate("/classes/" + session + "/results");
        byTestId(second, "proposal-approve").click();
        agree(second);
        byTestId(second, "proposal-approve").waitFor(hidden());

        clicks.step("covered");
        byTestId(contact, "nav-staffing").first().click();
        byTestId(contact, "role-D").waitFor();
        assertThat(byTestId(contact, "nominate-D")).hasCount(0);
        phone.navigate("/certificates");
        assertThat(byTestId(phone, "certificate-state")).hasText("有效");

        mail.by(server.getSmtp().getPort());
        mail.by(server.getSmtp().getPort());
        assertThat(mailsTo("learner@example.org")).singleElement().asString().contains("2 条消息");
        assertThat(told("luchengxue")).containsExactly("CERTIFICATE_ISSUED", "PLACE_GIVEN");
        assertThat(mailsTo("contact@example.org")).isEmpty(); // who nominated is not told of the own act
        assertThat(askedToApprove(session))
                .contains("deputy")
                .doesNotContain("admin")
                .doesNotHaveDuplicates();
        clicks.atMost(MOST);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** As somebody who has confirmed an address and has no quiet hours. */
    private void reached(String username, String address) {
        jdbc.sql("""
                insert into notice_address (recipient, channel, address, confirmed_at)
                select coalesce(person_id, account_id), 'MAIL', ?, now(6) from account where username = ?""").params(address, username).update();
        jdbc.sql("""
                insert into notice_wish (recipient, rhythm, quiet_from, quiet_until)
                select coalesce(person_id, account_id), 'AT_ONCE', 0, 0 from account where username = ?""").param(username).update();
    }

    private List<String> mailsTo(String address) throws Exception {
        var subjects = new ArrayList<String>();
        for (MimeMessage one : server.getReceivedMessages()) {
            if (one.getRecipients(RecipientType.TO)[0].toString().equals(address)) {
                subjects.add(one.getSubject());
            }
        }
        return subjects;
    }

    private List<String> askedToApprove(UUID session) {
        return jdbc.sql("""
                select a.username from notice n join notice_cause c using (cause_id) join proposal p on p.proposal_id = c.subject
                  join account a on n.recipient = coalesce(a.person_id, a.account_id)
                where c.kind = 'APPROVAL_WAITS' and p.subject = ?""").param(session.toString()).query(String.class).list();
    }

    private List<String> told(String username) {
        return jdbc.sql("""
                select c.kind from notice n join notice_cause c using (cause_id) join account a on a.person_id = n.recipient
                where a.username = ? order by c.kind""").param(username).query(String.class).list();
    }
}
