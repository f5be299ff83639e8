package org.nishang.notice.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.invigilation.ExamWindow;
import org.nishang.learning.invigilation.ExamWindows;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Exams that open and close, codes that end, records that are found twice: each once, and nothing of the past. */
@ThinPortalTest
@Transactional
class ComingDaysTest {

    @Autowired
    private ExamTimes exams;

    @Autowired
    private EndingCodes codes;

    @Autowired
    private FoundDuplicates duplicates;

    @Autowired
    private ExamWindows windows;

    @Autowired
    private NoticesFrom from;

    @Autowired
    private TellingNow telling;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Facts facts;
    private NoticeFixture fixture;
    private EnterpriseId mill;
    private PersonId person;
    private UUID contact;

    @BeforeEach
    void somebodyWhoLearns() {
        facts = new Facts(jdbc);
        fixture = new NoticeFixture(jdbc);
        mill = facts.enterprise("Weavers", "339907", LocalDate.of(2020, 1, 1));
        contact = fixture.contact("xq-coming", mill);
        person = learner("王小织");
        from.begin();
        // From the day after the first one on, as in an installation that runs.
        clock.move(Duration.ofDays(1));
        sweep();
    }

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void anExamIsToldOfWhenItOpensAndTwoDaysBeforeItCloses() {
        window(Duration.ofHours(5), Duration.ofDays(10));
        sweep();
        assertThat(fixture.toldTo(person.value())).isEmpty();

        after(Duration.ofHours(6));
        var late = learner("李小织");
        after(Duration.ofHours(1));
        assertThat(fixture.toldTo(person.value())).containsExactly("EXAM_OPENED");
        assertThat(fixture.toldTo(late.value())).containsExactly("EXAM_OPENED");

        after(Duration.ofDays(8));
        after(Duration.ofDays(1));
        after(Duration.ofDays(5));
        assertThat(fixture.toldTo(person.value())).containsExactly("EXAM_CLOSES", "EXAM_OPENED");
    }

    @Test
    void whoHasPassedIsElsewhereOrWhoseTimeIsWithdrawnHearsNothing() {
        var elsewhere = facts.person("远方");
        enrol(elsewhere);
        jdbc.sql("""
                insert into enrolment_exam (enrolment_id, course_code, attempts, passed_at)
                select enrolment_id, 'C04', 1, now(6) from enrolment where person_id = ?""").param(person.value()).update();
        window(Duration.ofHours(1), Duration.ofDays(10));
        var other = learner("李小织");
        UUID withdrawn = window(Duration.ofHours(2), Duration.ofDays(12));
        As.administrator(Scope.ofRegion("3399")).run(() -> windows.withdraw(withdrawn));
        after(Duration.ofHours(3));

        assertThat(fixture.toldTo(person.value())).isEmpty();
        assertThat(fixture.toldTo(elsewhere.value())).isEmpty();
        assertThat(fixture.toldTo(other.value())).containsExactly("EXAM_OPENED");
    }

    @Test
    void whatOpenedBeforeTheKindBeganIsPast() {
        window(Duration.ofHours(1), Duration.ofDays(10));
        clock.move(Duration.ofDays(3));
        jdbc.sql("update notice_from set from_day = ? where kind = 'EXAM_OPENED'")
                .param(LocalDate.now(clock))
                .update();
        after(Duration.ofHours(1));

        assertThat(fixture.toldTo(person.value())).isEmpty();
    }

    @Test
    void contactsHearOfACodeThatEndsUnused() {
        code(Duration.ofDays(5), null);
        code(Duration.ofDays(5), "voided_at");
        after(Duration.ofDays(2));
        assertThat(fixture.toldTo(contact)).isEmpty();

        after(Duration.ofDays(2));
        after(Duration.ofHours(1));
        assertThat(fixture.toldTo(contact)).containsExactly("CODE_ENDS");
        assertThat(fixture.toldTo(person.value())).isEmpty();
    }

    @Test
    void newPairsAreOneNumberADayAndOldOnesNone() {
        var office = fixture.account(
                "xq-coming-office", org.nishang.identity.AccountRole.TRAINING_ADMINISTRATOR, null, "ALL", "");
        twice("章试一");
        jdbc.sql("delete from notice_duplicate").update();
        jdbc.sql("update notice_from set swept_until = null where kind = ?")
                .param(NoticeKind.DUPLICATES_FOUND.name())
                .update();
        sweep();
        after(Duration.ofDays(1));
        assertThat(fixture.toldTo(office)).isEmpty();

        twice("章试二");
        twice("章试三");
        after(Duration.ofDays(1));
        after(Duration.ofHours(1));
        after(Duration.ofDays(1));
        assertThat(fixture.toldTo(office)).containsExactly("DUPLICATES_FOUND");
        assertThat(jdbc.sql("select facts from notice_cause where kind = 'DUPLICATES_FOUND'")
                        .query(String.class)
                        .single())
                .isEqualTo("[\"2\"]");
    }

    private PersonId learner(String name) {
        var one = facts.person(name);
        facts.employ(one, mill, LocalDate.of(2020, 1, 1), null);
        enrol(one);
        return one;
    }

    private void enrol(PersonId one) {
        jdbc.sql("""
                insert into enrolment (enrolment_id, person_id, programme, programme_version, enrolled_at, version)
                select ?, ?, programme, version, now(6), 0 from programme_course where course_code = 'C04' limit 1""").params(Uuids.next(), one.value()).update();
    }

    private UUID window(Duration opens, Duration closes) {
        var now = clock.instant();
        return As.administrator(Scope.ofRegion("3399"))
                .call(() -> windows.open(new ExamWindow.Wish("C04", "春季考试", now.plus(opens), now.plus(closes), null)));
    }

    private void code(Duration good, String gone) {
        jdbc.sql("""
                insert into activation_code (code_id, code_hash, person_id, given_by, given_at, expires_at, version)
                values (:id, unhex(sha2(:id, 256)), :person, 'xq-coming', :now, :until, 0)""")
                .param("id", Uuids.next())
                .param("person", person.value())
                .param("now", Rows.utc(clock.instant()))
                .param("until", Rows.utc(clock.instant().plus(good)))
                .update();
        if (gone != null) {
            jdbc.sql("update activation_code set %s = given_at order by code_id desc limit 1".formatted(gone))
                    .update();
        }
    }

    private void twice(String name) {
        for (int n = 0; n < 2; n++) {
            facts.employ(facts.person(name), mill, LocalDate.of(2022, 3, 1), null);
        }
    }

    private void after(Duration time) {
        clock.move(time);
        sweep();
    }

    private void sweep() {
        var today = LocalDate.now(clock);
        exams.sweep(today);
        codes.sweep(today);
        duplicates.sweep(today);
        telling.all();
    }
}
