package org.nishang.notice.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.reach.Addresses;
import org.nishang.notice.reach.NoticeChannel;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How long it is known what was told, and addresses that go with whom they reached. */
@ThinPortalTest
@Transactional
class NoticeKeepingTest {

    @Autowired
    private NoticeKeeping keeping;

    @Autowired
    private Causes causes;

    @Autowired
    private TellingNow telling;

    @Autowired
    private Addresses addresses;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void whatWasToldGoesAfterTwoYears() {
        var person = new Facts(jdbc).person("王小织");
        tell(person, "old");
        clock.move(Duration.ofDays(500));
        tell(person, "young");
        keeping.forgetOld();
        assertThat(told(person)).containsExactlyInAnyOrder("old", "young");

        clock.move(Duration.ofDays(240));
        keeping.forgetOld();
        assertThat(told(person)).containsExactly("young");
        assertThat(jdbc.sql("select count(*) from notice_cause where subject = 'old'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from notice_message where recipient = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anAddressGoesWithThePersonAndStaysWithOthers() {
        var facts = new Facts(jdbc);
        var erased = facts.person("王小织");
        var stays = facts.person("李小织");
        var office = new NoticeFixture(jdbc).office("xq-keeping", "3399");
        for (var recipient : List.of(erased.value(), stays.value(), office)) {
            jdbc.sql(
                            "insert into notice_address (recipient, channel, address, confirmed_at) values (?, 'MAIL', ?, now(6))")
                    .params(recipient, recipient + "@example.org")
                    .update();
        }
        tell(erased, "of the erased");
        jdbc.sql("delete from person_identity where person_id = ?")
                .param(erased.value())
                .update();

        keeping.forgetGone();

        assertThat(addresses.good(NoticeChannel.MAIL, List.of(erased.value(), stays.value(), office)))
                .containsOnlyKeys(stays.value(), office);
        assertThat(jdbc.sql("select concat(address, state) from notice_message where recipient = ?")
                        .param(erased.value())
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
    }

    private void tell(PersonId person, String subject) {
        causes.record(Cause.of(NoticeKind.CPD_ACCEPTED, subject, person, LocalDate.now(clock), "AUDITOR"));
        telling.all();
        jdbc.sql("""
                insert into notice_message (message_id, channel, recipient, address, state, tries, next_try, created_at)
                select uuid(), 'MAIL', n.recipient, 'w@example.org', 'SENT', 1, now(6), n.created_at
                from notice n join notice_cause c using (cause_id) where c.subject = ?""").param(subject).update();
        jdbc.sql("""
                insert into notice_delivery (notice_id, channel, recipient, state, message_id)
                select n.notice_id, 'MAIL', n.recipient, 'BUNDLED', m.message_id from notice n
                  join notice_cause c using (cause_id)
                  join notice_message m on m.recipient = n.recipient and m.created_at = n.created_at
                where c.subject = ?""").param(subject).update();
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select c.subject from notice n join notice_cause c using (cause_id) where n.recipient = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
