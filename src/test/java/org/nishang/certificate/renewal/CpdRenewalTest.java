package org.nishang.certificate.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.life.OriginCheck;
import org.nishang.certificate.wallet.MyRenewals;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Renewing by continuing education: what it makes, and what forbids it. */
@PortalTest
@Transactional
class CpdRenewalTest {

    @Autowired
    private MyRenewals renewals;

    @Autowired
    private RenewalDesk desk;

    @Autowired
    private RenewalNeeds needs;

    @Autowired
    private OriginCheck origin;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private Clock clock;

    private LocalDate last;

    @BeforeEach
    void fixture() {
        last = LocalDate.now(clock).plusDays(40);
    }

    @Test
    void runsOnFromTheOldLastDayAndRecordsItsGround() {
        var holder = given.person("李续期");
        var old = certificate(holder);
        enough(holder);

        String number = renew(holder, old);

        var renewed = read(number);
        assertThat(renewed.lastDay()).isEqualTo(last.plusMonths(36));
        assertThat(renewed.renews()).isEqualTo(old.id());
        assertThat(renewed.says().issuedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(renewed.says().creditHours()).isEqualByComparingTo("24");
        assertThat(renewed.says().score()).isNull();
        assertThat(renewed.says().title()).isEqualTo(old.says().title());
        assertThat(jdbc.sql(
                                "select count(*) from certificate_ground_item where certificate_id = ? and cpd_id is not null")
                        .param(renewed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(faults(number)).isEmpty();
        assertThat(lastDayOf(old.id())).isEqualTo(last);
    }

    @Test
    void theSelfCheckFindsAGroundThatDoesNotHold() {
        var holder = given.person("李续期");
        var old = certificate(holder);
        enough(holder);
        String number = renew(holder, old);
        jdbc.sql("update certificate set person_id = ? where number = ?")
                .params(given.person("别人").value(), number)
                .update();

        assertThat(faults(number)).containsExactly("certificate.check.origin.education");
    }

    @Test
    void saysHowMuchIsMissing() {
        var holder = given.person("李还差");
        var old = certificate(holder);
        done(holder, last.minusYears(2), "8", false);
        done(holder, last.minusYears(2), "0", true);

        assertThatThrownBy(() -> renew(holder, old)).satisfies(refusal("certificate.renewal.cpd-missing", "16", 2));
        var outlook = As.learner(holder).call(renewals::outlooks).get(old.number());
        assertThat(outlook.stage()).isEqualTo(RenewalOutlook.Stage.OPEN);
        assertThat(outlook.cpd().orElseThrow().hours()).isEqualByComparingTo("8");
        assertThat(outlook.cpd().orElseThrow().auditsMissing()).isEqualTo(2);
        assertThat(outlook.programmes())
                .extracting(programme -> programme.code())
                .containsExactly("P-A", "P-A-R", "P-A-X");
    }

    @Test
    void renewsOnceOnly() {
        var holder = given.person("李两次");
        var old = certificate(holder);
        enough(holder);
        renew(holder, old);

        assertThatThrownBy(() -> renew(holder, old)).satisfies(refusal("certificate.renewal.renewed-already"));
    }

    @Test
    void waitsForTheWindowAndGoesOnInTheDaysOfGraceOnly() {
        last = LocalDate.now(clock).plusDays(91);
        var early = given.person("李太早");
        var earlyOne = certificate(early);
        enough(early);
        assertThatThrownBy(() -> renew(early, earlyOne))
                .satisfies(refusal(
                        "certificate.path.too-early",
                        LocalDate.now(clock).plusDays(1).toString()));

        last = LocalDate.now(clock).minusDays(10);
        var late = given.person("李过期");
        var lateOne = certificate(late);
        enough(late);
        assertThatThrownBy(() -> renew(late, lateOne)).satisfies(refusal("certificate.path.nothing-to-renew"));

        jdbc.sql("update certification_rule set late_days = 10").update();
        assertThat(read(renew(late, lateOne)).lastDay()).isEqualTo(last.plusMonths(36));
    }

    @Test
    void isRefusedWhileBarredSuspendedOrAboutToEnd() {
        var resting = given.person("李暂停");
        var restingOne = certificate(resting);
        enough(resting);
        given.suspend(restingOne.id(), LocalDate.now(clock).minusDays(1).toString(), null);
        assertThatThrownBy(() -> renew(resting, restingOne)).satisfies(refusal("certificate.path.nothing-to-renew"));

        var ending = given.person("李将撤");
        var endingOne = certificate(ending);
        enough(ending);
        given.change(
                endingOne.id(), "revoked_on", LocalDate.now(clock).plusDays(5).toString());
        assertThatThrownBy(() -> renew(ending, endingOne)).satisfies(refusal("certificate.renewal.ends"));

        jdbc.sql("update certification_rule set bar_months = 12").update();
        assertThatThrownBy(() -> renew(ending, endingOne))
                .satisfies(refusal(
                        "certificate.barred",
                        LocalDate.now(clock).plusDays(5).toString(),
                        LocalDate.now(clock).plusDays(5).plusMonths(12).toString()));
    }

    @Test
    void isRefusedWhereTheRuleDoesNotAcceptIt() {
        var holder = given.person("李规则");
        var old = certificate(holder);
        enough(holder);
        jdbc.sql("update certification_rule set by_cpd = false").update();

        assertThatThrownBy(() -> renew(holder, old)).satisfies(refusal("certificate.path.not-accepted"));
    }

    @Test
    void followsThePersonToAnotherEnterprise() {
        var holder = given.person("李调动");
        given.employ(
                holder,
                given.enterprise("旧东家", "330482"),
                "2020-01-01",
                LocalDate.now(clock).minusDays(3).toString());
        var fresh = given.enterprise("新东家", "330481");
        given.employ(holder, fresh, LocalDate.now(clock).minusDays(3).toString(), null);
        var old = certificate(holder);
        enough(holder);
        var enterprise = As.contact(Scope.ofEnterprise(fresh));
        assertThat(enterprise.call(() -> needs.rows(RenewalNeedQuery.ALL)))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.outlook().number()).isEqualTo(old.number());
                    assertThat(need.outlook().renewsByCpd()).isTrue();
                });

        String number = As.administrator(Scope.ofRegion("330481")).call(() -> desk.renew(old.number()));

        assertThat(read(number).says().enterprise()).isEqualTo("新东家");
        assertThat(enterprise.call(() -> needs.rows(RenewalNeedQuery.ALL))).isEmpty();
        assertThat(enterprise.call(needs::count)).isZero();
    }

    @Test
    void nobodyRenewsTheirOwnAtTheDesk() {
        var holder = given.person("李自己");
        var old = certificate(holder);
        enough(holder);

        assertThatThrownBy(() -> new As(org.nishang.identity.AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL, holder)
                        .call(() -> desk.renew(old.number())))
                .satisfies(refusal("certificate.renewal.own"));
    }

    @Test
    void listsWhoseWindowIsOpenOrOpensWithinNinetyDays() {
        var enterprise = given.enterprise("名单厂", "330482");
        var today = LocalDate.now(clock);
        for (int days : new int[] {0, 90, 91, 180, 181, -1}) {
            last = today.plusDays(days);
            var holder = given.person("名单" + days);
            given.employ(holder, enterprise, "2020-01-01", null);
            certificate(holder);
        }

        var contact = As.contact(Scope.ofEnterprise(enterprise));

        assertThat(contact.call(() -> needs.rows(RenewalNeedQuery.ALL)))
                .extracting(need -> need.name() + " " + need.outlook().stage())
                .containsExactly("名单0 OPEN", "名单90 OPEN", "名单91 EARLY", "名单180 EARLY");
        assertThat(contact.call(needs::count)).isEqualTo(4);
    }

    private CertificateFixture.Issued certificate(PersonId holder) {
        var issued = given.complete(
                holder, TrainingRole.AUDITOR, last.plusDays(1).minusMonths(36).toString());
        given.change(issued.id(), "last_day", last.toString());
        return issued;
    }

    /** Eight hours and an audit in each of the three years. */
    private void enough(PersonId holder) {
        for (int year = 1; year <= 3; year++) {
            var day = last.minusYears(year).plusDays(100);
            done(holder, day, "8", false);
            done(holder, day, "0", true);
        }
    }

    private void done(PersonId holder, LocalDate day, String hours, boolean audit) {
        jdbc.sql("""
                insert into cpd_record (cpd_id, person_id, role, kind, done_on, hours, title, audited, audit_part, evidence,
                                        recorded_by, recorded_at, state)
                values (?, ?, 'A', ?, ?, ?, 't', ?, ?, 'e', 'x', now(6), 'ACCEPTED')""")
                .params(
                        Uuids.next(),
                        holder.value(),
                        audit ? "AUDIT" : "TRAINING",
                        day,
                        hours,
                        audit ? "某厂" : null,
                        audit ? "MEMBER" : null)
                .update();
    }

    private String renew(PersonId holder, CertificateFixture.Issued old) {
        return As.learner(holder).call(() -> renewals.renew(old.number()));
    }

    private record Renewed(UUID id, LocalDate lastDay, UUID renews, FrozenCertificate says) {}

    private Renewed read(String number) {
        return jdbc.sql(
                        "select c.certificate_id, c.last_day, c.renews, d.frozen from certificate c join certificate_document d using (certificate_id) where c.number = ?")
                .param(number)
                .query((row, n) -> new Renewed(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, UUID.class),
                        FrozenCertificate.of(row.getString(4))))
                .single();
    }

    private LocalDate lastDayOf(UUID id) {
        return jdbc.sql("select last_day from certificate where certificate_id = ?")
                .param(id)
                .query(LocalDate.class)
                .single();
    }

    private java.util.List<String> faults(String number) {
        return origin.check().findings().stream()
                .filter(finding -> finding.subject().equals(number))
                .map(finding -> finding.message())
                .toList();
    }

    private static Consumer<Throwable> refusal(String key, Object... arguments) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.key()).isEqualTo(key);
            if (arguments.length > 0) {
                assertThat(no.arguments()).containsExactly(arguments);
            }
        });
    }
}
