package org.nishang.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.reach.MyReach;
import org.nishang.notice.reach.NoticeChannel;
import org.nishang.notice.reach.Wish;
import org.nishang.platform.Texts;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Mails on their way to a real server, and to servers that behave badly. */
@ThinPortalTest
@Transactional
class MailTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private Causes causes;

    @Autowired
    private TellingNow telling;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private Messages messages;

    @Autowired
    private Letters letters;

    @Autowired
    private MailText text;

    @Autowired
    private Texts texts;

    @Autowired
    private MyReach reach;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private PersonId person;

    @BeforeEach
    void somebodyWithAnAddressAtNoon() {
        server.start();
        var now = ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
        clock.move(Duration.between(now, now.plusDays(1).with(LocalTime.NOON)));
        person = new Facts(jdbc).person("王小织");
        new NoticeFixture(jdbc).account("xq-mail", AccountRole.LEARNER, person, "", "");
        jdbc.sql("insert into notice_address (recipient, channel, address, confirmed_at) values (?, 'MAIL', ?, now(6))")
                .params(person.value(), "wang@example.org")
                .update();
        telling.all();
    }

    @AfterEach
    void presentAgain() {
        server.stop();
        clock.reset();
    }

    @Test
    void allThatIsDueIsOneMailInTextAndHtmlOfTheOwnLanguage() throws Exception {
        tell(3);
        dispatch.send(channel());

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("【霓裳学堂】您有 3 条消息");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) ((MimeMultipart)
                        ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("您的报检员证书（N0）将于 2027-03-01 到期", "/certificates", "/notice-settings");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(state()).containsExactly("SENT");
    }

    @Test
    void nothingIsSentTwiceAndTheNextOneWaitsAQuarterOfAnHour() {
        tell(1);
        dispatch.send(channel());
        dispatch.send(channel());
        tell("later");
        dispatch.send(channel());
        assertThat(server.getReceivedMessages()).hasSize(1);

        clock.move(Bundling.PAUSE.plusSeconds(1));
        dispatch.send(channel());
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aThousandNoticesAreOneMail() throws Exception {
        tell(1000);
        dispatch.send(channel());

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("1,000");
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0]).length())
                .isLessThan(100_000);
    }

    @Test
    void quietHoursAndTheMorningAreKept() {
        As.learner(person).run(() -> reach.wish(new Wish(Wish.Rhythm.DAILY, 12, 13)));
        tell(1);
        dispatch.send(channel());
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.move(Duration.ofHours(1));
        dispatch.send(channel());
        tell("later");
        clock.move(Duration.ofHours(2));
        dispatch.send(channel());
        assertThat(server.getReceivedMessages()).hasSize(1);

        clock.move(Duration.ofHours(20)); // eleven in the morning
        dispatch.send(channel());
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatIsNotWantedIsNotSentUnlessItIsADuty() {
        As.learner(person).run(() -> {
            reach.want(NoticeKind.CPD_ACCEPTED, false);
            assertThatThrownBy(() -> reach.want(NoticeKind.CERTIFICATE_ENDS, false))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("notice.duty");
        });
        causes.record(Cause.of(NoticeKind.CPD_ACCEPTED, "r1", person, DAY, "AUDITOR"));
        telling.all();
        dispatch.send(channel());

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(new NoticeFixture(jdbc).toldTo(person.value())).containsExactly("CPD_ACCEPTED");
    }

    @Test
    void aServerThatAsksForPatienceForADayIsTriedAgain() throws Exception {
        tell(1);
        try (var bad = new RudeServer("451 4.7.1 try again later")) {
            for (int hour = 0; hour < 24; hour++) {
                dispatch.send(channel(bad.port()));
                clock.move(Duration.ofHours(1));
            }
            assertThat(bad.asked()).isBetween(5, 24);
        }
        assertThat(state()).containsExactly("WAITING");

        clock.move(Duration.ofHours(4));
        dispatch.send(channel());
        assertThat(state()).containsExactly("SENT");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void afterThreeDaysItIsGivenUp() throws Exception {
        tell(1);
        try (var bad = new RudeServer("451 4.7.1 try again later")) {
            dispatch.send(channel(bad.port()));
            clock.move(WaitingMessage.LONGEST.plusHours(1));
            dispatch.send(channel(bad.port()));
        }

        assertThat(state()).containsExactly("GIVEN_UP");
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsMarkedAndNotUsedAgain() throws Exception {
        tell(1);
        try (var bad = new RudeServer("550 5.1.1 no such user")) {
            dispatch.send(channel(bad.port()));
        }
        assertThat(state()).containsExactly("GIVEN_UP");
        assertThat(As.learner(person).call(() -> reach.own()).failed())
                .hasValueSatisfying(why -> assertThat(why).contains("no such user"));

        tell("later");
        clock.move(Duration.ofDays(1));
        dispatch.send(channel());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatHangsIsLeftAfterItsPatienceAndTheOthersAreNotTried() throws Exception {
        tell(1);
        var other = new Facts(jdbc).person("另一人");
        jdbc.sql("insert into notice_address (recipient, channel, address, confirmed_at) values (?, 'MAIL', ?, now(6))")
                .params(other.value(), "other@example.org")
                .update();
        causes.record(Cause.of(NoticeKind.CPD_ACCEPTED, "r2", other, DAY, "AUDITOR"));
        tellNow();
        try (var silent = new RudeServer("")) {
            dispatch.send(channel(silent.port()));
            assertThat(silent.asked()).isEqualTo(1);
        }

        assertThat(state()).containsExactly("WAITING", "WAITING");
    }

    @Test
    void withoutAServerNothingIsKeptForLater() {
        var off = new MailChannel(new MailSettings("", 25, "", "", "", MailSettings.Security.NONE, 1, ""), text, texts);

        assertThat(off.isOn()).isFalse();
        assertThat(off.channel()).isEqualTo(NoticeChannel.MAIL);
    }

    private void tell(int many) {
        causes.record(IntStream.range(0, many).mapToObj(n -> ends("N" + n)).toList());
        tellNow();
    }

    private void tell(String number) {
        causes.record(ends(number));
        tellNow();
    }

    /** As with a server that is on, which that of this test is not to the portal. */
    private void tellNow() {
        telling.all();
        jdbc.sql("""
                insert into notice_delivery (notice_id, channel, recipient, state)
                select n.notice_id, 'MAIL', n.recipient, 'WAITING' from notice n join notice_address a using (recipient)
                where a.failed_at is null and not exists (select 1 from notice_delivery d where d.notice_id = n.notice_id)""").update();
    }

    private Cause ends(String number) {
        return Cause.of(NoticeKind.CERTIFICATE_ENDS, number, person, DAY, number, "DECLARANT", 7);
    }

    private MailChannel channel() {
        return channel(server.getSmtp().getPort());
    }

    private MailChannel channel(int port) {
        return new MailChannel(
                new MailSettings("127.0.0.1", port, "", "", "portal@example.org", MailSettings.Security.NONE, 1, ""),
                text,
                texts);
    }

    private List<String> state() {
        return jdbc.sql("select state from notice_message").query(String.class).list();
    }
}
