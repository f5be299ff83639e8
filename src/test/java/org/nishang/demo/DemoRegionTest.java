package org.nishang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nishang.common.CheckCharacter;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.platform.Secrets;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DemoRegionTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Clock clock;

    @Test
    void beginsWithTheSyntheticCodesOfTheDomain() {
        assertThat(jdbc.sql("select uscc from enterprise order by enterprise_id")
                        .query(String.class)
                        .list())
                .contains(
                        "91330482000000019E",
                        "913304820000000279",
                        "913304820000000354",
                        "91330482000000043Y",
                        "91330482000000051R",
                        "9133048200000006XH",
                        "91330482000000078H",
                        "91330482000000086C",
                        "913304820000000947",
                        "91330482000000107W",
                        "91330482000000115P",
                        "91330482000000123J");
    }

    @Test
    void holdsFiftyEnterprisesWithValidCodes() {
        var codes = jdbc.sql("select uscc from enterprise where substring(uscc, 9, 5) = '00000'")
                .query(String.class)
                .list();

        assertThat(codes).hasSizeGreaterThanOrEqualTo(50);
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(new UnifiedSocialCreditCode(code).value()).isEqualTo(code));
        assertThat(
                        count(
                                "select count(*) from region where code not in (select region_code from enterprise) and parent = '330400'"))
                .isZero();
    }

    @Test
    void holdsSixHundredPeopleWithValidDocumentsOfNoRealDistrict() {
        var sealed = jdbc.sql("select document_cipher from person_identity where mobile like '1400%'")
                .query((row, n) -> row.getBytes(1))
                .list();

        assertThat(sealed).hasSize(DemoHistory.PEOPLE);
        assertThat(sealed.stream().map(secrets::decrypt))
                .allSatisfy(number ->
                        assertThat(new ResidentIdNumber(number).value()).startsWith("330499"));
    }

    @Test
    void numbersCertificatesWithoutAGapInEachSeries() {
        var series = jdbc.sql(
                        "select role, year, last_number from certificate_series where issuer = 'JFP' and year <= ?")
                .param(LocalDate.now(clock).getYear())
                .query((row, n) -> new Object[] {row.getString(1), row.getInt(2), row.getInt(3)})
                .list();

        assertThat(series).hasSizeGreaterThan(6);
        for (Object[] one : series) {
            var numbers = jdbc.sql("select number from certificate where number like ? order by number")
                    .param("JFP-" + one[0] + "-" + one[1] + "-%")
                    .query(String.class)
                    .list();
            assertThat(numbers).hasSize((int) one[2]);
            for (int i = 0; i < numbers.size(); i++) {
                String digits = "%d%06d".formatted((int) one[1], i + 1);
                assertThat(numbers.get(i))
                        .isEqualTo(
                                "JFP-%s-%s-%06d-%s".formatted(one[0], one[1], i + 1, CheckCharacter.mod11Two(digits)));
            }
        }
    }

    @Test
    void showsEveryStateOfACertificate() {
        var today = LocalDate.now(clock);

        assertThat(count("select count(*) from certificate where revoked_on is not null"))
                .isGreaterThanOrEqualTo(3);
        assertThat(count(
                        "select count(*) from certificate_suspension where from_date <= '%1$s' and (to_date is null or to_date > '%1$s')"
                                .formatted(today)))
                .isGreaterThanOrEqualTo(2);
        assertThat(count("select count(*) from certificate_suspension where to_date <= '%s'".formatted(today)))
                .isPositive();
        assertThat(count("select count(*) from certificate_reissue")).isGreaterThanOrEqualTo(2);
        assertThat(count("select count(*) from certificate where renews is not null"))
                .isPositive();
        assertThat(count("select count(*) from certificate where last_day < '%s'".formatted(today)))
                .isPositive();
        for (int days : List.of(30, 60, 90)) {
            assertThat(count("select count(*) from certificate where last_day between '%s' and '%s'"
                            .formatted(today.plusDays(days - 29), today.plusDays(days))))
                    .isPositive();
        }
    }

    @Test
    void endsValidityOnTheLastDayOfTheRule() {
        assertThat(
                        count(
                                "select count(*) from certificate where programme is null and renews is null and last_day <> date_sub(date_add(issued_on, interval if(role = 'D', 24, 36) month), interval 1 day)"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from certificate n join certificate o on n.renews = o.certificate_id where n.last_day <> date_add(o.last_day, interval if(n.role = 'D', 24, 36) month) or n.issued_on > o.last_day or n.issued_on < date_sub(o.last_day, interval if(n.role = 'D', 30, 90) day)"))
                .isZero();
    }

    @Test
    void trainsOnlyWhomSomeEnterpriseEmployed() {
        assertThat(
                        count(
                                "select count(*) from training_outcome o where completed_on is not null and not exists (select 1 from employment m where m.person_id = o.person_id and m.joined_on <= o.completed_on)"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from employment m join enterprise e using (enterprise_id) where m.joined_on < e.registered_on"))
                .isZero();
        assertThat(count("select count(*) from training_outcome where completed_on > current_date + interval 1 day"))
                .isZero();
    }

    @Test
    void leavesSomeEnterprisesUndeclaredAndOneStale() {
        assertThat(
                        count(
                                "select count(*) from enterprise e where substring(uscc, 9, 5) = '00000' and not exists (select 1 from headcount_declaration h where h.enterprise_id = e.enterprise_id)"))
                .isGreaterThanOrEqualTo(7);
        assertThat(count(
                        "select count(*) from (select max(as_of) last from headcount_declaration group by enterprise_id) x where last < '%s'"
                                .formatted(LocalDate.now(clock).minusYears(1))))
                .isEqualTo(1);
    }

    @Test
    void givesTheLearnersNoCertificateYet() {
        assertThat(
                        count(
                                "select count(*) from account where username regexp '^(learner[0-9]{2}|declarant|auditor)$' and person_id is not null"))
                .isEqualTo(DemoHistory.LEARNERS + 2);
        assertThat(
                        count(
                                "select count(*) from account a join certificate c on c.person_id = a.person_id where username like 'learner%' and c.enrolment_id is null"))
                .isZero();
    }

    @Test
    void givesEveryEnterpriseAGradeInBothSchemes() {
        assertThat(
                        count(
                                "select count(*) from enterprise e join enterprise_grade g using (enterprise_id) join category_grade c on c.scheme = g.scheme and c.code = g.grade where substring(uscc, 9, 5) = '00000'"))
                .isEqualTo(100);
        assertThat(count("select count(distinct kind) from enterprise_attribute"))
                .isEqualTo(5);
        assertThat(count("select count(distinct kind) from inspection_figure")).isEqualTo(3);
    }

    @Test
    void isTheSameRegionForTheSameSeedAndDay() {
        var day = LocalDate.of(2026, 11, 24);

        assertThat(names(day)).isEqualTo(names(day));
        assertThat(numbers(day)).isEqualTo(numbers(day));
    }

    @Test
    void canBeMadeUpOnAnyDay() {
        for (var day = LocalDate.of(2027, 12, 1); day.isBefore(LocalDate.of(2028, 4, 2)); day = day.plusDays(1)) {
            var made = made(day);
            var today = day;

            assertThat(made.people()).hasSize(DemoHistory.PEOPLE);
            assertThat(DemoStaffQueues.people(
                            made, today, "OTHER", one -> one.region().equals("330482")))
                    .as("for the queues of %s", today)
                    .hasSizeGreaterThan(5);
            assertThat(DemoStaffQueues.people(
                            made,
                            today,
                            "AUDITOR",
                            one -> one == made.enterprises().getFirst()))
                    .isNotEmpty();
            assertThat(made.training().certificates())
                    .filteredOn(
                            certificate -> certificate.person == made.training().firstToEnd())
                    .anySatisfy(certificate -> assertThat(certificate.lastDay).isBetween(today, today.plusDays(30)));
            assertThat(made.training().certificates())
                    .allSatisfy(certificate -> assertThat(certificate.issued).isBefore(today))
                    .filteredOn(certificate -> certificate.renews != null)
                    .allSatisfy(certificate -> assertThat(certificate.issued)
                            .isBeforeOrEqualTo(java.util.Objects.requireNonNull(certificate.renews).lastDay));
        }
    }

    private static DemoHistory made(LocalDate day) {
        var random = new Random(7);
        return new DemoHistory(random, day, DemoEnterprises.make(random, day)).make();
    }

    private static List<String> names(LocalDate day) {
        return made(day).people().stream()
                .map(person ->
                        person.identity.name() + person.identity.document().value())
                .toList();
    }

    private static List<String> numbers(LocalDate day) {
        return made(day).training().certificates().stream()
                .map(certificate -> certificate.number() + certificate.person.identity.name())
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
