package org.nishang.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Uuids;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.TellingNow;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Mails that a server took and could not deliver, read out of a real mailbox. */
@ThinPortalTest
@Transactional
class ReturnedMailsTest {

    private static final String ADDRESS = "wang@example.org";

    @Autowired
    private Messages messages;

    @Autowired
    private TellingNow telling;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private NoticeFixture fixture;
    private PersonId person;
    private UUID contact;
    private UUID sent;

    @BeforeEach
    void aMailThatWasTaken() {
        server.start();
        server.setUser("returns@example.org", "returns", "word");
        fixture = new NoticeFixture(jdbc);
        var facts = new Facts(jdbc);
        person = facts.person("王小织");
        var mill = facts.enterprise("Weavers", "339907", LocalDate.of(2020, 1, 1));
        facts.employ(person, mill, LocalDate.of(2020, 1, 1), null);
        fixture.account("xq-return", AccountRole.LEARNER, person, "", "");
        contact = fixture.contact("xq-return-contact", mill);
        jdbc.sql("insert into notice_address (recipient, channel, address, confirmed_at) values (?, 'MAIL', ?, now(6))")
                .params(person.value(), ADDRESS)
                .update();
        sent = Uuids.next();
        jdbc.sql("""
                insert into notice_message (message_id, channel, recipient, address, state, tries, next_try, created_at)
                values (?, 'MAIL', ?, ?, 'SENT', 1, now(6), now(6))""").params(sent, person.value(), ADDRESS).update();
        telling.all();
    }

    @AfterEach
    void away() {
        server.stop();
    }

    @Test
    void anAddressThatReturnsMailsIsSetAsideAndOwnerAndContactAreTold() throws Exception {
        arrives(report(MailId.of(sent), "failed", "5.1.1"));
        look();
        look();

        assertThat(failure()).isEqualTo("smtp; 550 5.1.1 no such user");
        assertThat(state()).isEqualTo("GIVEN_UP");
        telling.all();
        assertThat(fixture.toldTo(person.value())).singleElement().asString().startsWith("ADDRESS_FAILS");
        assertThat(fixture.toldTo(contact)).singleElement().asString().startsWith("ADDRESS_FAILS");
        assertThat(jdbc.sql("select facts from notice_cause where kind = 'ADDRESS_FAILS'")
                        .query(String.class)
                        .list())
                .containsExactly("[\"w***@example.org\"]");
    }

    @Test
    void aReportOfAMailThatNobodyHasGotSetsNothingAside() throws Exception {
        arrives(report(MailId.of(Uuids.next()), "failed", "5.1.1"));
        arrives(report("<made-up@example.org>", "failed", "5.1.1"));
        look();

        assertThat(failure()).isEqualTo("none");
    }

    @Test
    void aDelayIsNoFailureAndOtherMailsAreLeftAlone() throws Exception {
        arrives(report(MailId.of(sent), "delayed", "4.4.1"));
        arrives("Subject: Out of office\r\n\r\nBack on Monday.\r\n");
        arrives("Content-Type: multipart/report; boundary=b\r\n\r\nbroken");
        look();

        assertThat(failure()).isEqualTo("none");
        assertThat(state()).isEqualTo("SENT");
    }

    private void look() throws Exception {
        new ReturnedMails(
                        new ReturnsSettings(
                                "127.0.0.1",
                                server.getImap().getPort(),
                                "returns",
                                "word",
                                "INBOX",
                                ReturnsSettings.Security.NONE,
                                30),
                        messages)
                .look();
    }

    private void arrives(String mail) throws Exception {
        server.getUserManager()
                .getUser("returns")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    /** As Postfix writes it. */
    private static String report(String about, String action, String status) {
        return """
                From: MAILER-DAEMON@example.org
                To: returns@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Your message could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 no such user

                --b
                Content-Type: text/rfc822-headers

                From: portal@example.org
                Message-ID: %s
                Subject: =?UTF-8?Q?x?=

                --b--
                """.formatted(ADDRESS, action, status, about).replace("\n", "\r\n");
    }

    private String failure() {
        return jdbc.sql("select coalesce(failure, 'none') from notice_address where recipient = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private String state() {
        return jdbc.sql("select state from notice_message where message_id = ?")
                .param(sent)
                .query(String.class)
                .single();
    }
}
