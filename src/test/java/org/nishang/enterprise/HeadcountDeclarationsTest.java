package org.nishang.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class HeadcountDeclarationsTest {

    @Autowired
    private HeadcountDeclarations declarations;

    @Autowired
    private EnterpriseRegister register;

    @Autowired
    private EnterpriseDirectory directory;

    @Autowired
    private Clock clock;

    private EnterpriseId enterprise;
    private As contact;

    @BeforeEach
    void register() {
        enterprise = EnterpriseFixture.register(register, "330482", 31, "平湖试样制衣有限公司");
        contact = As.contact(Scope.ofEnterprise(enterprise));
    }

    @Test
    void declaresWithWhoAndWhen() {
        declare(today(), 120);

        assertThat(sheet().headcounts()).singleElement().satisfies(entry -> {
            assertThat(entry.asOf()).isEqualTo(today());
            assertThat(entry.headcount()).isEqualTo(120);
            assertThat(entry.declaredBy()).isEqualTo("training-contact");
            assertThat(entry.current()).isTrue();
        });
    }

    @Test
    void tellsNotDeclaredFromZero() {
        assertThat(sheet().headcountOn(today())).isEmpty();

        declare(today(), 0);

        assertThat(sheet().headcountOn(today()))
                .hasValueSatisfying(e -> assertThat(e.headcount()).isZero());
    }

    @Test
    void countsAnAnnouncedNumberFromItsDayOnly() {
        declare(today(), 100);
        declare(today().plusMonths(2), 300);

        assertThat(sheet().headcountOn(today()).orElseThrow().headcount()).isEqualTo(100);
        assertThat(sheet().headcountOn(today().plusMonths(2)).orElseThrow().headcount())
                .isEqualTo(300);
    }

    @Test
    void refusesNumbersAndDaysThatCannotBe() {
        refuses("enterprise.headcount.negative", today(), -1);
        refuses("enterprise.headcount.absurd", today(), 1_000_001);
        refuses("enterprise.too-far-ahead", today().plusYears(1).plusDays(1), 10);
        refuses("enterprise.headcount.too-early", LocalDate.of(1999, 12, 31), 10);
    }

    @Test
    void takesTheLimitsThemselves() {
        declare(today(), 1_000_000);
        declare(today().plusYears(1), 0);

        assertThat(sheet().headcounts()).hasSize(2);
    }

    @Test
    void whatWasDeclaredBeforeHoldsAgain() {
        declare(today(), 120);
        var slip = contact.call(() -> declarations.declare(enterprise, today(), 1200));

        contact.run(() -> declarations.takeBack(slip));

        assertThat(sheet().headcountOn(today()).orElseThrow().headcount()).isEqualTo(120);
    }

    @Test
    void onlyTheLastNumberOfTheSameAccountIsTakenBack() {
        var slip = contact.call(() -> declarations.declare(enterprise, today(), 1200));
        var foreign = As.contact(Scope.ofEnterprise(EnterpriseId.next()));
        assertThatThrownBy(() -> foreign.run(() -> declarations.takeBack(slip)))
                .extracting("key")
                .isEqualTo("common.unknown-id");

        As.administrator(Scope.ALL).run(() -> declarations.declare(enterprise, today(), 150));

        assertThatThrownBy(() -> contact.run(() -> declarations.takeBack(slip)))
                .extracting("key")
                .isEqualTo("enterprise.headcount.changed-since");
        assertThat(sheet().headcountOn(today()).orElseThrow().headcount()).isEqualTo(150);
    }

    @Test
    void refusesADayOnWhichTheEnterpriseIsNoMore() {
        As.administrator(Scope.ALL).run(() -> register.deregister(enterprise, today().minusDays(3), "试验注销"));

        refuses("enterprise.deregistered", today(), 10);
        declare(today().minusDays(4), 10);
    }

    private EnterpriseSheet sheet() {
        return contact.call(() -> directory.sheet(enterprise));
    }

    private void declare(LocalDate asOf, int headcount) {
        contact.run(() -> declarations.declare(enterprise, asOf, headcount));
    }

    private void refuses(String key, LocalDate asOf, int headcount) {
        assertThatThrownBy(() -> declare(asOf, headcount))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
