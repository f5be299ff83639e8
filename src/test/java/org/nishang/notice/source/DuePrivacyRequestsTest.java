package org.nishang.notice.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Uuids;
import org.nishang.identity.AccountRole;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.cause.TellingNow;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who answers requests is reminded of each before its last day and after it, once. */
@ThinPortalTest
@Transactional
class DuePrivacyRequestsTest {

    /** A Friday. */
    private static final LocalDate LAST = LocalDate.of(2027, 3, 19);

    @Autowired
    private DuePrivacyRequests due;

    @Autowired
    private TellingNow telling;

    @Autowired
    private NoticesFrom from;

    @Autowired
    private JdbcClient jdbc;

    private NoticeFixture fixture;
    private UUID whole;
    private UUID region;
    private UUID request;

    @BeforeEach
    void aRequest() {
        fixture = new NoticeFixture(jdbc);
        whole = fixture.account("xq-whole", AccountRole.TRAINING_ADMINISTRATOR, null, "ALL", "");
        region = fixture.office("xq-region", "330482");
        begins(LocalDate.of(2027, 1, 4));
        request = request(LAST);
    }

    @Test
    void threeWorkingDaysBeforeAndOnceItIsLate() {
        sweep(LAST.minusDays(4));
        assertThat(fixture.toldTo(whole)).isEmpty();

        sweep(LAST.minusDays(3));
        sweep(LAST.minusDays(2));
        sweep(LAST);
        assertThat(fixture.toldTo(whole)).containsExactly("PRIVACY_DUE");

        sweep(LAST.plusDays(1));
        sweep(LAST.plusDays(30));
        assertThat(fixture.toldTo(whole)).containsExactly("PRIVACY_DUE", "PRIVACY_LATE");
        assertThat(fixture.toldTo(region)).as("it may not open requests").isEmpty();
    }

    @Test
    void aWeekendIsNoWorkingDay() {
        request(LAST.plusDays(4)); // a Tuesday
        sweep(LAST.minusDays(2));
        assertThat(fixture.toldTo(whole)).containsExactly("PRIVACY_DUE");

        sweep(LAST.minusDays(1)); // Friday, Monday, Tuesday are left
        assertThat(fixture.toldTo(whole)).hasSize(2);
    }

    @Test
    void whatIsAnsweredIsNotReminded() {
        jdbc.sql("update privacy_request set state = 'REFUSED' where request_id = ?")
                .param(request)
                .update();
        sweep(LAST);
        sweep(LAST.plusDays(1));

        assertThat(fixture.toldTo(whole)).isEmpty();
    }

    @Test
    void nothingIsToldOfWhatWasPastWhenItBegan() {
        begins(LAST.plusDays(1));
        sweep(LAST.plusDays(1));
        assertThat(fixture.toldTo(whole)).isEmpty();

        begins(LAST.minusDays(1));
        sweep(LAST.minusDays(1));
        assertThat(fixture.toldTo(whole)).isEmpty();
        sweep(LAST.plusDays(3));
        assertThat(fixture.toldTo(whole)).containsExactly("PRIVACY_LATE");
    }

    private void begins(LocalDate day) {
        from.begin();
        jdbc.sql("update notice_from set from_day = ?").param(day).update();
    }

    private UUID request(LocalDate lastDay) {
        var id = Uuids.next();
        jdbc.sql("""
                insert into privacy_request (request_id, person_id, kind, words, way, asked_by, asked_at, due_on, state, version)
                values (?, ?, 'COPY', '请提供', 'PAPER', 'x', '2027-02-26 08:00:00', ?, 'OPEN', 0)""").params(id, new Facts(jdbc).person("请求人").value(), lastDay).update();
        return id;
    }

    private void sweep(LocalDate day) {
        due.sweep(day);
        telling.all();
    }
}
