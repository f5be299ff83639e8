package org.nishang.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.platform.setting.SetUpStep;
import org.nishang.platform.web.PortalAddress;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.Unconfirmed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Steps of the first day: whose they are, what they find, who says that they are right. */
@PortalTest
@Transactional
class SetUpTest {

    private static final As SYSTEM = As.systemAdministrator(Scope.ALL);
    private static final As SECURITY = new As(AccountRole.SECURITY_ADMINISTRATOR, Scope.NOTHING, null);

    @Autowired
    private SetUp setUp;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void firstDay() {
        Unconfirmed.take(jdbc, Issuers.SETTING);
        Unconfirmed.take(jdbc, PortalAddress.SETTING);
        Unconfirmed.take(jdbc, SetUp.OVER);
    }

    private StepRow step(As who, String key) {
        return who.call(() -> setUp.steps()).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    @Test
    void everyStepHasSomebodyWhoSettlesIt() {
        var steps = SYSTEM.call(() -> setUp.steps());

        assertThat(steps)
                .hasSizeGreaterThan(11)
                .allSatisfy(row -> assertThat(row.of()).isNotEmpty());
        assertThat(steps).extracting(StepRow::key).doesNotHaveDuplicates();
        assertThat(steps)
                .filteredOn(StepRow::binds)
                .extracting(StepRow::key)
                .containsExactly("certificate.setup.address", "certificate.setup.issuer");
    }

    @Test
    void eachOfficeHasItsOwnSteps() {
        assertThat(step(SYSTEM, "certificate.setup.address").isMine()).isTrue();
        assertThat(step(SYSTEM, "certificate.setup.issuer").isMine()).isFalse();
        assertThat(step(As.FIRST, "certificate.setup.issuer").isMine()).isTrue();
        assertThat(step(As.FIRST, "certificate.setup.address").isMine()).isFalse();
        assertThat(step(SECURITY, "certificate.setup.keys").isMine()).isTrue();
        assertThat(step(SECURITY, "setup.backups").isMine()).isFalse();
        refused(
                "setup.whole-only",
                () -> As.administrator(Scope.ofRegion("330482")).run(() -> setUp.steps()));
    }

    @Test
    void somebodySaysThatAStepIsRightAsItIsAndIsNamed() {
        assertThat(step(As.FIRST, "staffing.setup.rules").isSettled()).isFalse();

        As.FIRST.run(() -> setUp.confirm("staffing.setup.rules"));

        var row = step(SYSTEM, "staffing.setup.rules");
        assertThat(row.isSettled()).isTrue();
        assertThat(row.finding().confirmed())
                .hasValueSatisfying(by -> assertThat(by.by()).isEqualTo(As.FIRST.name()));
        refused("setup.not-yours", () -> SYSTEM.run(() -> setUp.confirm("certificate.setup.rules")));
        refused("common.unknown-id", () -> As.FIRST.run(() -> setUp.confirm("certificate.setup.issuer")));
    }

    @Test
    void dataSettlesWhatItCan() {
        assertThat(step(SYSTEM, "enterprise.setup.enterprises").isSettled()).isTrue();
        jdbc.sql("update account set disabled = 1 where username = 'audit'").update();

        var finding = step(SYSTEM, "access.setup.administrators").finding();

        assertThat(finding.isSettled()).isFalse();
        assertThat(finding.values()).containsExactly(1, 0, 0, 1);
        assertThat(step(SYSTEM, "access.setup.contacts").finding().values().getFirst())
                .isEqualTo(jdbc.sql("select count(*) from enterprise")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aRoleCountsOnItsDaysOnly() {
        int without =
                (int) step(SYSTEM, "access.setup.contacts").finding().values().get(1);
        jdbc.sql(
                        "update account_role r join account a using (account_id) set r.until_day = '2020-12-31' where a.username in ('contact', 'audit')")
                .update();

        assertThat(step(SYSTEM, "access.setup.contacts").finding().values().get(1))
                .isEqualTo(without + 1);
        assertThat(step(SYSTEM, "access.setup.administrators").finding().values())
                .containsExactly(1, 0, 0, 1);
        assertThat(step(SYSTEM, "access.setup.second-factor").finding().values())
                .containsExactly(jdbc.sql(
                                "select count(*) from account where username in ('admin', 'security', 'deputy', 'office') and second_factor_at is null")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void itIsNotOverWhileSomethingIsMissing() {
        assertThat(SYSTEM.call(() -> setUp.concerns())).isTrue();
        refused("setup.unfinished", () -> SYSTEM.run(() -> setUp.finish()));

        for (SetUpStep each : steps()) {
            jdbc.sql("insert ignore into confirmed_setting values (?, 90, '', 'test', utc_timestamp(6))")
                    .param(each.key())
                    .update();
        }
        restore(Issuers.SETTING);
        restore(PortalAddress.SETTING);
        SYSTEM.run(() -> setUp.finish());

        assertThat(SYSTEM.call(() -> setUp.concerns())).isFalse();
    }

    @Autowired
    private java.util.List<SetUpStep> all;

    private java.util.List<SetUpStep> steps() {
        return all;
    }

    private void restore(String name) {
        jdbc.sql("""
                insert into confirmed_setting (name, number, content, confirmed_by, confirmed_at)
                select name, 99, content, 'test', confirmed_at from confirmed_setting where name = ? and number = 1""").param(name).update();
    }
}
