package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.common.CheckCharacter;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CertificateIssuingTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private CertificateFixture given;

    @Test
    void issuesACertificateOfTheRolesLength() {
        var person = given.person("李小明");

        var auditor = given.complete(person, TrainingRole.AUDITOR, "2026-11-24");
        var declarant = given.complete(person, TrainingRole.DECLARANT, "2026-11-24");

        assertThat(auditor.lastDay()).isEqualTo("2029-11-23");
        assertThat(declarant.lastDay()).isEqualTo("2028-11-23");
        assertThat(auditor.renews()).isEmpty();
    }

    @Test
    void numbersEachSeriesFromOneWithoutAGap() {
        var person = given.person("李小明");

        var first = given.complete(person, TrainingRole.AUDITOR, "2071-03-01");
        var other = given.complete(person, TrainingRole.DECLARANT, "2071-03-02");
        var second = given.complete(given.person("王五"), TrainingRole.AUDITOR, "2071-03-03");
        var nextYear = given.complete(given.person("赵六"), TrainingRole.AUDITOR, "2072-01-01");

        assertThat(first.number()).isEqualTo("JFP-A-2071-000001-" + check("2071000001"));
        assertThat(other.number()).startsWith("JFP-D-2071-000001-");
        assertThat(second.number()).startsWith("JFP-A-2071-000002-");
        assertThat(nextYear.number()).startsWith("JFP-A-2072-000001-");
    }

    @Test
    void goesOnAfterNumbersThatWereRecordedBefore() {
        given.recorded(given.person("旧人"), "JFP-A-2073-000041-8", "A", "2073-01-01", "2075-12-31");
        var number = new CertificateNumber("JFP", TrainingRole.AUDITOR, 2073, 41);
        jdbc.sql("update certificate set number = ? where number = 'JFP-A-2073-000041-8'")
                .param(number.toString())
                .update();

        var issued = given.complete(given.person("新人"), TrainingRole.AUDITOR, "2073-05-05");

        assertThat(issued.number()).startsWith("JFP-A-2073-000042-");
        assertThat(given.complete(given.person("再来"), TrainingRole.AUDITOR, "2073-05-06")
                        .number())
                .startsWith("JFP-A-2073-000043-");
    }

    @Test
    void freezesWhatThePaperSays() {
        var person = given.person("李小明");
        given.employ(person, given.enterprise("平湖乙厂", "330482"), "2026-01-01", null);
        given.employ(person, given.enterprise("海宁甲厂", "330481"), "2026-01-01", null);
        given.employ(person, given.enterprise("旧厂", "330481"), "2020-01-01", "2026-11-24");

        var issued = given.complete(person, TrainingRole.AUDITOR, "2026-11-24");
        jdbc.sql("update person_identity set name = '李改名' where person_id = ?")
                .param(person.value())
                .update();

        var says = given.ofEnrolment(enrolmentOf(issued)).orElseThrow().says();
        assertThat(says.holder()).isEqualTo("李小明");
        assertThat(says.enterprise()).isEqualTo("海宁甲厂、平湖乙厂");
        assertThat(says.documentMasked()).startsWith("330***********");
        assertThat(says.documentLast4()).hasSize(4);
        assertThat(says.title().in(Locale.ENGLISH)).isEqualTo("Training for tests");
        assertThat(says.score()).isEqualTo("86");
        assertThat(says.number()).isEqualTo(issued.number());
        assertThat(says.displayNumber()).matches("嘉纺培证字〔2026〕第[0-9]{6}号");
        assertThat(says.issuedOn()).isEqualTo("2026-11-24");
        assertThat(says.lastDay()).isEqualTo("2029-11-23");
        assertThat(says.issuerZh()).isEqualTo("出口服装企业培训管理中心（演示）");
    }

    @Test
    void runsOnFromTheOldLastDayWhenRenewedInTheWindow() {
        var person = given.person("李小明");
        var old = given.complete(person, TrainingRole.DECLARANT, "2025-11-20");

        var renewal = given.complete(person, TrainingRole.DECLARANT, "2027-10-20");

        assertThat(renewal.lastDay()).isEqualTo("2029-11-19");
        assertThat(renewal.renews()).contains(old.id());
        assertThat(renewal.number()).startsWith("JFP-D-2027-");
    }

    @Test
    void beginsTodayWhenRenewedBeforeTheWindow() {
        var person = given.person("李小明");
        var old = given.complete(person, TrainingRole.DECLARANT, "2025-11-20");

        var renewal = given.complete(person, TrainingRole.DECLARANT, "2027-10-19");

        assertThat(renewal.lastDay()).isEqualTo("2029-10-18");
        assertThat(renewal.renews()).contains(old.id());
    }

    @Test
    void isANewCertificateAfterTheOldOneEnded() {
        var person = given.person("李小明");
        given.complete(person, TrainingRole.DECLARANT, "2025-11-20");

        var fresh = given.complete(person, TrainingRole.DECLARANT, "2027-11-20");

        assertThat(fresh.renews()).isEmpty();
        assertThat(fresh.lastDay()).isEqualTo("2029-11-19");
    }

    @Test
    void doesNotGoOnFromARevokedCertificateOrAnotherRole() {
        var person = given.person("李小明");
        jdbc.sql("update certification_rule set bar_months = 0").update();
        var revoked = given.complete(person, TrainingRole.DECLARANT, "2026-01-01");
        given.change(revoked.id(), "revoked_on", "2027-01-01");
        given.complete(person, TrainingRole.AUDITOR, "2026-01-01");

        var fresh = given.complete(person, TrainingRole.DECLARANT, "2027-12-20");

        assertThat(fresh.renews()).isEmpty();
        assertThat(fresh.lastDay()).isEqualTo("2029-12-19");
    }

    @Test
    void issuesNothingWhileARevocationBars() {
        var person = given.person("李小明");
        var revoked = given.complete(person, TrainingRole.DECLARANT, "2026-01-01");
        given.change(revoked.id(), "revoked_on", "2027-01-31");

        assertThatThrownBy(() -> given.complete(person, TrainingRole.DECLARANT, "2030-01-30"))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.key()).isEqualTo("certificate.barred");
                    assertThat(no.arguments()).containsExactly("2027-01-31", "2030-01-31");
                });
        assertThat(given.complete(person, TrainingRole.DECLARANT, "2030-01-31").renews())
                .isEmpty();
    }

    @Test
    void runsOnFromTheOldLastDayInTheDaysOfGrace() {
        jdbc.sql("update certification_rule set late_days = 20").update();
        var late = given.person("李小明");
        var later = given.person("李晚");
        var old = given.complete(late, TrainingRole.DECLARANT, "2025-11-20");
        given.complete(later, TrainingRole.DECLARANT, "2025-11-20");

        var renewal = given.complete(late, TrainingRole.DECLARANT, "2027-12-09");
        var fresh = given.complete(later, TrainingRole.DECLARANT, "2027-12-10");

        assertThat(renewal.renews()).contains(old.id());
        assertThat(renewal.lastDay()).isEqualTo("2029-11-19");
        assertThat(fresh.renews()).isEmpty();
        assertThat(fresh.lastDay()).isEqualTo("2029-12-09");
    }

    @Test
    void followsTheRuleInForceOnTheDayOfIssue() {
        jdbc.sql("update certification_rule set valid_to = '2028-01-01' where role = 'A' and valid_to is null")
                .update();
        jdbc.sql(
                        "insert into certification_rule (role, valid_from, valid_to, months, renewal_window_days) values ('A', '2028-01-01', null, 12, 60)")
                .update();

        assertThat(given.complete(given.person("前"), TrainingRole.AUDITOR, "2027-12-31")
                        .lastDay())
                .isEqualTo("2030-12-30");
        assertThat(given.complete(given.person("后"), TrainingRole.AUDITOR, "2028-01-01")
                        .lastDay())
                .isEqualTo("2028-12-31");
    }

    @Test
    void refusesADayThatNoRuleCovers() {
        var person = given.person("李小明");

        refuses("certificate.no-rule", () -> given.complete(person, TrainingRole.AUDITOR, "2007-12-31"));
    }

    @Test
    void issuesOnceForAnEnrolment() {
        var completed =
                CertificateFixture.completion(given.person("李小明"), TrainingRole.AUDITOR, LocalDate.of(2026, 11, 24));
        events.publishEvent(completed);

        assertThatThrownBy(() -> {
                    events.publishEvent(completed);
                    jdbc.sql("select 1").query(Integer.class).single();
                })
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void leavesAnEntryInTheLog() {
        var issued = given.complete(given.person("李小明"), TrainingRole.AUDITOR, "2026-11-24");

        assertThat(jdbc.sql("select count(*) from audit_entry where event = 'certificate.issued' and subject = ?")
                        .param(issued.number())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private UUID enrolmentOf(CertificateFixture.Issued issued) {
        return jdbc.sql("select enrolment_id from certificate where certificate_id = ?")
                .param(issued.id())
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private static char check(String digits) {
        return CheckCharacter.mod11Two(digits);
    }
}
