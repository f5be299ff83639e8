package org.nishang.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.life.CertificateFixture;
import org.nishang.certificate.register.CertificateRegister.Order;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class CertificateRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private PersonRegister people;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private CertificateRegister register;

    private EnterpriseId mine;
    private PersonId li;
    private As contact;

    @BeforeEach
    void aEnterpriseWithPeople() {
        mine = given.enterprise("平湖一厂", "330482");
        li = given.person("李小明");
        given.employ(li, mine, "2020-01-01", null);
        given.recorded(li, "TST-1", "A", "2024-01-01", "2026-12-31");
        given.recorded(li, "TST-2", "D", "2021-01-01", "2022-12-31");
        var wang = given.person("王芳");
        given.employ(wang, mine, "2020-01-01", "2026-11-24");
        given.recorded(wang, "TST-3", "A", "2025-06-01", "2028-05-31");
        contact = As.contact(Scope.ofEnterprise(mine));
    }

    @Test
    void listsTheCertificatesOfThoseEmployedInScopeOnTheDay() {
        assertThat(numbers(all(DAY))).containsExactly("TST-1", "TST-2");
        assertThat(numbers(all(DAY.minusDays(1)))).containsExactly("TST-3", "TST-1", "TST-2");
    }

    @Test
    void leavesOutWhatWasIssuedAfterTheDay() {
        assertThat(numbers(all(LocalDate.of(2023, 6, 1)))).containsExactly("TST-2");
    }

    @Test
    void countsWhatItLists() {
        for (var filter : List.of(
                all(DAY),
                filter("李", null, null, null),
                filter("", TrainingRole.AUDITOR, null, null),
                filter("", null, CertificateStatus.EXPIRED, null),
                filter("", null, null, 60),
                filter("100%", null, null, null))) {
            assertThat(contact.call(() -> register.count(filter)))
                    .isEqualTo(numbers(filter).size());
        }
    }

    @Test
    void findsByNamePinyinInitialsNumberAndDocument() {
        String last4 = people.card(li).documentLast4();

        for (String search : List.of("李小", "小明", "lixiaoming", "LXM", "li xiao", "tst-1", last4)) {
            assertThat(numbers(filter(search, null, null, null))).as(search).contains("TST-1");
        }
        assertThat(numbers(filter("赵", null, null, null))).isEmpty();
        assertThat(numbers(filter("%", null, null, null))).isEmpty();
        assertThat(numbers(filter("_", null, null, null))).isEmpty();
    }

    @Test
    void filtersByRoleStateAndDaysLeft() {
        assertThat(numbers(filter("", TrainingRole.DECLARANT, null, null))).containsExactly("TST-2");
        assertThat(numbers(filter("", null, CertificateStatus.VALID, null))).containsExactly("TST-1");
        assertThat(numbers(filter("", null, CertificateStatus.EXPIRED, null))).containsExactly("TST-2");
        assertThat(numbers(filter("", null, null, 30))).isEmpty();
        assertThat(numbers(filter("", null, null, 60))).containsExactly("TST-1");
    }

    @Test
    void saysWhoHoldsItAndWhereTheyWork() {
        RegisterRow row = contact.call(() -> register.rows(all(DAY), Order.ISSUED, true, 0, 1))
                .getFirst();

        assertThat(row.holder()).contains("李小明");
        assertThat(row.enterprises()).contains("平湖一厂");
        assertThat(row.documentMasked().orElseThrow()).contains("***");
        assertThat(row.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(row.hasPaper()).isTrue();
    }

    @Test
    void namesOnlyEmployersInScope() {
        given.employ(li, given.enterprise("别家厂", "330481"), "2020-01-01", null);

        assertThat(contact.call(() -> register.rows(all(DAY), Order.ISSUED, true, 0, 1))
                        .getFirst()
                        .enterprises())
                .contains("平湖一厂");
    }

    @Test
    void showsNothingOfAnotherEnterprise() {
        var stranger = As.contact(Scope.ofEnterprise(given.enterprise("海宁甲厂", "330481")));
        var foreign = new RegisterFilter(DAY, "", Optional.empty(), Optional.empty(), Optional.empty(), "3304");

        assertThat(stranger.call(() -> register.count(all(DAY)))).isZero();
        assertThat(stranger.call(() -> register.count(filter("TST-1", null, null, null))))
                .isZero();
        assertThat(stranger.call(() -> register.count(foreign))).isZero();
        assertThat(stranger.call(() -> register.rows(all(DAY), Order.ISSUED, true, 0, 50)))
                .isEmpty();
    }

    @Test
    void showsAnAdministratorOfEverythingThePeopleWithoutAEnterpriseToo() {
        given.recorded(given.person("自由人"), "TST-9", "A", "2026-01-01", "2028-12-31");
        var filter = filter("TST-9", null, null, null);

        assertThat(As.administrator(Scope.ALL).call(() -> register.count(filter)))
                .isOne();
        assertThat(As.administrator(Scope.ofRegion("33")).call(() -> register.count(filter)))
                .isZero();
    }

    @Test
    void narrowsToARegionInsideTheScope() {
        var here = new RegisterFilter(DAY, "TST-1", Optional.empty(), Optional.empty(), Optional.empty(), "330482");
        var elsewhere =
                new RegisterFilter(DAY, "TST-1", Optional.empty(), Optional.empty(), Optional.empty(), "330481");

        assertThat(As.administrator(Scope.ALL).call(() -> register.count(here))).isOne();
        assertThat(As.administrator(Scope.ALL).call(() -> register.count(elsewhere)))
                .isZero();
    }

    @Test
    void isClosedToLearners() {
        assertThatThrownBy(() -> As.learner(li).call(() -> register.count(all(DAY))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> numbers(RegisterFilter filter) {
        return contact.call(() -> register.rows(filter, Order.ISSUED, true, 0, 50)).stream()
                .map(RegisterRow::number)
                .toList();
    }

    private static RegisterFilter all(LocalDate day) {
        return new RegisterFilter(day, "", Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    private static RegisterFilter filter(
            String search, @Nullable TrainingRole role, @Nullable CertificateStatus status, @Nullable Integer days) {
        return new RegisterFilter(
                DAY, search, Optional.ofNullable(role), Optional.ofNullable(status), Optional.ofNullable(days), "");
    }
}
