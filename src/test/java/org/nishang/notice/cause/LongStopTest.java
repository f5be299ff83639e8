package org.nishang.notice.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.sending.MailNow;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Much that is due at once, as after a long stop: lots of one size, few questions for each lot, one mail for each. */
@ThinPortalTest
@Transactional
class LongStopTest {

    private static final int FIRMS = 25;

    @Autowired
    private Causes causes;

    @Autowired
    private Telling telling;

    @Autowired
    private MailNow mail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final List<PersonId> people = new ArrayList<>();

    @BeforeEach
    void manyPeopleOfManyEnterprises() {
        var facts = new Facts(jdbc);
        var fixture = new NoticeFixture(jdbc);
        fixture.office("xq-stop-office", "339907");
        for (int n = 0; n < FIRMS; n++) {
            var firm = facts.enterprise("Mill " + n, "339907", LocalDate.of(2020, 1, 1));
            fixture.contact("xq-stop-" + n, firm);
            for (int k = 0; k < 4; k++) {
                var person = facts.person("S" + n + "-" + k);
                facts.employ(person, firm, LocalDate.of(2021, 1, 1), null);
                people.add(person);
            }
        }
        telling.tellAll();
    }

    @Test
    void oneLotAsksAsOftenForManyPeopleAsForOne() {
        record(Telling.AT_ONCE, 1);
        long forOne = selectsOf(telling::tell);
        record(Telling.AT_ONCE, people.size());
        long forMany = selectsOf(telling::tell);

        assertThat(forMany).isEqualTo(forOne).isLessThan(10);
    }

    @Test
    void eachIsToldEverythingAndGetsOneMail() {
        clock.reset();
        for (PersonId person : people) {
            jdbc.sql(
                            "insert into notice_address (recipient, channel, address, confirmed_at) values (?, 'MAIL', ?, now(6))")
                    .params(person.value(), person + "@example.org")
                    .update();
            jdbc.sql("insert into notice_wish (recipient, rhythm, quiet_from, quiet_until) values (?, 'AT_ONCE', 0, 0)")
                    .param(person.value())
                    .update();
        }
        record(people.size() * 12, people.size());
        telling.tellAll();

        assertThat(told(people.get(3))).isEqualTo(12);
        assertThat(mail.toNowhere()).isEqualTo(people.size());
        assertThat(mail.toNowhere()).isZero();
    }

    private void record(int many, int of) {
        causes.record(IntStream.range(0, many)
                .mapToObj(n -> Cause.of(
                                NoticeKind.CERTIFICATE_ENDS,
                                "N%d of %d".formatted(n, of),
                                people.get(n % of),
                                LocalDate.of(2027, 3, 1),
                                "N" + n,
                                "DECLARANT",
                                7)
                        .to(EnumSet.allOf(Audience.class)))
                .toList());
    }

    private int told(PersonId person) {
        return jdbc.sql("select count(*) from notice where recipient = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** On the connection of this test. */
    private long selectsOf(Runnable work) {
        long before = selects();
        work.run();
        return selects() - before;
    }

    private long selects() {
        return jdbc.sql("show session status like 'Com_select'")
                .query((row, n) -> row.getLong("Value"))
                .single();
    }
}
