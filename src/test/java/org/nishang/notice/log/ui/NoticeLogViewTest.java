package org.nishang.notice.log.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the keeper of the portal sees of notices. */
class NoticeLogViewTest extends ViewTest {

    @Autowired
    private Causes causes;

    @Autowired
    private TellingNow telling;

    @BeforeEach
    void aNoticeThatCameBack() {
        PersonId person = new Facts(jdbc).person("王小织");
        causes.record(Cause.of(NoticeKind.CPD_ACCEPTED, "r1", person, LocalDate.of(2027, 3, 1), "AUDITOR"));
        causes.record(Cause.of(NoticeKind.CPD_DECLINED, "r2", person, LocalDate.of(2027, 3, 1), "AUDITOR"));
        telling.all();
        jdbc.sql("""
                insert into notice_message (message_id, channel, recipient, address, state, tries, next_try, last_error, created_at)
                values (uuid(), 'MAIL', ?, 'wang@example.org', 'GIVEN_UP', 1, now(6), '550 no such user', now(6))""").param(person.value()).update();
        jdbc.sql("""
                insert into notice_delivery (notice_id, channel, recipient, state, message_id)
                select n.notice_id, 'MAIL', n.recipient, 'BUNDLED', m.message_id
                from notice n join notice_cause c using (cause_id) join notice_message m on m.recipient = n.recipient
                where c.kind = 'CPD_DECLINED'""").update();
        signIn(As.systemAdministrator(Scope.ALL));
    }

    @Test
    void theLogSaysToWhomWhyAndWhetherItArrived() {
        open("notice-log?q=王小织");
        assertThat(rows("notice-log")).hasSize(2);
        choose("filter-sent", words("notice.sent.GIVEN_UP"));

        assertThat(rows("notice-log")).hasSize(1);
        assertThat(rows("notice-log").getFirst().toString())
                .contains("王小织", words("notice.sent.GIVEN_UP"), "w***@example.org", "2027-03-01")
                .doesNotContain("wang@");
        assertThat(address()).contains("sent=GIVEN_UP");
    }

    @Test
    void howNoticesAreSentIsShownWithExamplesInBothLanguages() {
        open("notice-sending");

        assertThat(page())
                .contains(words("notice.channel.off"), "Certificate ends soon", "证书即将到期")
                .contains("张三", "Zhang San");
        type("test-address", "me@example.org");
        click("test-send");
        assertThat(page()).contains(words("notice.test.off"));
    }

    @Test
    void speaksEnglish() {
        signIn(As.systemAdministrator(Scope.ALL), Locale.ENGLISH);
        open("notice-log?q=王小织");

        assertThat(page()).contains("Continuing education accepted");
    }
}
