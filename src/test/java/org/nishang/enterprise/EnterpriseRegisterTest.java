package org.nishang.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.enterprise.profile.DatedRegion;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class EnterpriseRegisterTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private EnterpriseRegister register;

    @Autowired
    private EnterpriseDirectory directory;

    @Autowired
    private EnterpriseProfile profile;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void registersWithSortKeys() {
        var id = EnterpriseFixture.register(register, "330482", 11, " 平湖试样制衣有限公司　");

        var sheet = ADMINISTRATOR.call(() -> directory.sheet(id));
        assertThat(sheet.name()).isEqualTo("平湖试样制衣有限公司");
        assertThat(sheet.region().zh()).isEqualTo("平湖市");
        assertThat(sheet.mayManage()).isTrue();
        assertThat(sheet.headcounts()).isEmpty();
    }

    @Test
    void refusesACodeTwice() {
        EnterpriseFixture.register(register, "330482", 12, "平湖甲");

        refuses("enterprise.uscc-taken", wanted(12, "平湖乙", "330482", null, today()));
    }

    @Test
    void refusesWhatIsNoDistrict() {
        refuses("enterprise.unknown-region", wanted(13, "甲", "330400", null, today()));
        refuses("enterprise.unknown-region", wanted(13, "甲", "330499", null, today()));
    }

    @Test
    void refusesBadNamesCustomsCodesAndDays() {
        refuses("enterprise.name-form", wanted(14, "  ", "330482", null, today()));
        refuses("enterprise.name-form", wanted(14, "长".repeat(101), "330482", null, today()));
        refuses("enterprise.customs-code-form", wanted(14, "甲", "330482", "3304", today()));
        refuses("enterprise.registered-in-future", wanted(14, "甲", "330482", null, today().plusDays(1)));
    }

    @Test
    void acceptsACustomsCodeWithLetters() {
        assertThat(ADMINISTRATOR.call(() -> register.register(wanted(15, "甲", "330482", "33049600AB", today()))))
                .isNotNull();
    }

    @Test
    void renamesMovesAndDeregisters() {
        var id = EnterpriseFixture.register(register, "330482", 16, "平湖旧名");

        ADMINISTRATOR.run(() -> register.rename(id, "海宁新名"));
        ADMINISTRATOR.run(() -> register.moveTo(id, "330481", today()));
        ADMINISTRATOR.run(() -> register.deregister(id, today(), "试验注销"));

        var sheet = ADMINISTRATOR.call(() -> directory.sheet(id));
        assertThat(sheet.name()).isEqualTo("海宁新名");
        assertThat(sheet.regionCode()).isEqualTo("330481");
        assertThat(sheet.deregisteredOn()).isEqualTo(today());
        assertThat(jdbc.sql("select event from audit_entry where subject = ? order by seq")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "enterprise.registered", "enterprise.renamed", "enterprise.moved", "enterprise.deregistered");
    }

    @Test
    void earlierDaysStayInTheRegionThatItLeft() {
        var id = EnterpriseFixture.register(register, "330482", 26, "平湖搬迁");

        ADMINISTRATOR.run(() -> register.moveTo(id, "330481", LocalDate.of(2024, 5, 1)));
        ADMINISTRATOR.run(() -> register.moveTo(id, "330483", LocalDate.of(2025, 5, 1)));

        assertThat(ADMINISTRATOR.call(() -> profile.regions(id)))
                .extracting(DatedRegion::code, DatedRegion::from, DatedRegion::to)
                .containsExactly(
                        tuple("330483", LocalDate.of(2025, 5, 1), null),
                        tuple("330481", LocalDate.of(2024, 5, 1), LocalDate.of(2025, 5, 1)),
                        tuple("330482", null, LocalDate.of(2024, 5, 1)));

        ADMINISTRATOR.run(() -> register.takeBackMove(id));

        assertThat(ADMINISTRATOR.call(() -> profile.regions(id)))
                .extracting(DatedRegion::code)
                .containsExactly("330481", "330482");
        assertThat(ADMINISTRATOR.call(() -> directory.sheet(id)).regionCode()).isEqualTo("330481");
    }

    @Test
    void refusesMovesThatWouldChangeWhatCameAfter() {
        var id = EnterpriseFixture.register(register, "330482", 27, "平湖搬迁二");
        ADMINISTRATOR.run(() -> register.moveTo(id, "330481", LocalDate.of(2024, 5, 1)));

        refusedMove("enterprise.move.same", id, "330481", today());
        refusedMove("enterprise.move.not-the-last", id, "330482", LocalDate.of(2024, 5, 1));
        refusedMove("enterprise.move.in-future", id, "330482", today().plusDays(1));
        ADMINISTRATOR.run(() -> register.takeBackMove(id));
        refusedMove("enterprise.move.before-registered", id, "330481", LocalDate.of(2015, 3, 1));
        assertThatThrownBy(() -> ADMINISTRATOR.run(() -> register.takeBackMove(id)))
                .hasMessageContaining("enterprise.move.none");
    }

    private void refusedMove(String key, EnterpriseId id, String region, LocalDate from) {
        assertThatThrownBy(() -> ADMINISTRATOR.run(() -> register.moveTo(id, region, from)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(key);
    }

    @Test
    void refusesToChangeWhatIsDeregistered() {
        var id = EnterpriseFixture.register(register, "330482", 17, "平湖甲");
        ADMINISTRATOR.run(() -> register.deregister(id, today(), "试验注销"));

        assertThatThrownBy(() -> ADMINISTRATOR.run(() -> register.rename(id, "乙")))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("enterprise.deregistered");
    }

    @Test
    void refusesToDeregisterBeforeRegistration() {
        var id = EnterpriseFixture.register(register, "330482", 18, "平湖甲");

        assertThatThrownBy(() -> ADMINISTRATOR.run(() -> register.deregister(id, LocalDate.of(2015, 3, 1), "试验注销")))
                .extracting("key")
                .isEqualTo("enterprise.deregistered-before-registered");
    }

    @Test
    void isNotForContacts() {
        assertThatThrownBy(() ->
                        As.contact(Scope.ALL).call(() -> register.register(wanted(19, "甲", "330482", null, today()))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refuses(String key, NewEnterprise wanted) {
        assertThatThrownBy(() -> ADMINISTRATOR.call(() -> register.register(wanted)))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private static NewEnterprise wanted(
            int number, String name, String region, String customsCode, LocalDate registeredOn) {
        return new NewEnterprise(
                EnterpriseFixture.uscc("330482", number), name, region, customsCode, false, registeredOn);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
