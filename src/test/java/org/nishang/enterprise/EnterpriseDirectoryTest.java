package org.nishang.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class EnterpriseDirectoryTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private EnterpriseDirectory directory;

    @Autowired
    private EnterpriseRegister register;

    @Autowired
    private HeadcountDeclarations declarations;

    @Autowired
    private Clock clock;

    private EnterpriseId inPinghu;
    private EnterpriseId inHaining;

    @BeforeEach
    void registerTwo() {
        inPinghu = EnterpriseFixture.register(register, "330482", 1, "平湖试样甲制衣有限公司");
        inHaining = EnterpriseFixture.register(register, "330481", 2, "海宁试样乙制衣有限公司");
    }

    @Test
    void findsByPartOfTheName() {
        assertThat(found("试样")).containsExactlyInAnyOrder(inPinghu, inHaining);
        assertThat(found("试样甲")).containsExactly(inPinghu);
    }

    @Test
    void findsByInitialsWithAndWithoutThePlace() {
        assertThat(found("phsyj")).containsExactly(inPinghu);
        assertThat(found("SYYZY")).containsExactly(inHaining);
    }

    @Test
    void findsByTheBeginningOfTheCode() {
        String uscc = EnterpriseFixture.uscc("330482", 1).value();

        assertThat(found(uscc)).containsExactly(inPinghu);
        assertThat(found(uscc.toLowerCase().substring(0, 16))).containsExactly(inPinghu);
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(found("%")).isEmpty();
        assertThat(found("试_甲")).isEmpty();
    }

    @Test
    void narrowsByRegion() {
        assertThat(ids(new EnterpriseQuery("试样", "330481", EnterpriseQuery.Headcount.ANY)))
                .containsExactly(inHaining);
        assertThat(ids(new EnterpriseQuery("试样", "3304", EnterpriseQuery.Headcount.ANY)))
                .hasSize(2);
    }

    @Test
    void saysWhatIsNotDeclaredAndWhatIsStale() {
        declare(inHaining, today().minusYears(1).minusDays(1), 40);

        assertThat(ids(new EnterpriseQuery("试样", "", EnterpriseQuery.Headcount.UNDECLARED)))
                .containsExactly(inPinghu);
        assertThat(ids(new EnterpriseQuery("试样", "", EnterpriseQuery.Headcount.STALE)))
                .containsExactly(inHaining);
    }

    @Test
    void showsTheLatestDeclarationOfTodayOrEarlier() {
        declare(inPinghu, today().minusDays(90), 100);
        declare(inPinghu, today(), 120);
        declare(inPinghu, today().plusDays(30), 300);

        assertThat(rows(new EnterpriseQuery("试样甲", "", EnterpriseQuery.Headcount.ANY)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.headcount()).isEqualTo(120);
                    assertThat(row.headcountAsOf()).isEqualTo(today());
                    assertThat(row.stale()).isFalse();
                });
    }

    @Test
    void countsWhatItLists() {
        int count = ADMINISTRATOR.call(() -> directory.count(EnterpriseQuery.ALL));

        assertThat(count).isEqualTo(rows(EnterpriseQuery.ALL).size()).isGreaterThanOrEqualTo(52);
    }

    @Test
    void pagesWithoutOverlapInEveryOrder() {
        for (EnterpriseOrder order : EnterpriseOrder.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                var paged = new java.util.ArrayList<EnterpriseId>();
                for (int offset = 0; offset < 60; offset += 20) {
                    int from = offset;
                    paged.addAll(
                            ADMINISTRATOR
                                    .call(() -> directory.rows(EnterpriseQuery.ALL, order, descending, from, 20))
                                    .stream()
                                    .map(EnterpriseRow::id)
                                    .toList());
                }
                assertThat(paged).doesNotHaveDuplicates().contains(inPinghu, inHaining);
            }
        }
    }

    @Test
    void ordersNamesByPinyin() {
        var names = rows(EnterpriseQuery.ALL).stream()
                .map(row -> org.nishang.common.Pinyin.of(row.name()))
                .toList();

        assertThat(names).isSorted();
    }

    @Test
    void refusesAnUnknownId() {
        refuses("common.unknown-id", () -> ADMINISTRATOR.call(() -> directory.sheet(EnterpriseId.next())));
    }

    @Test
    void offersOnlyRegionsWithEnterprisesInScope() {
        var offered = As.administrator(Scope.ofRegion("330481")).call(() -> directory.regions());

        assertThat(offered).extracting(RegionChoice::prefix).containsExactly("3304", "330481");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void declare(EnterpriseId enterprise, LocalDate asOf, int headcount) {
        ADMINISTRATOR.run(() -> declarations.declare(enterprise, asOf, headcount));
    }

    private List<EnterpriseId> found(String text) {
        return ids(new EnterpriseQuery(text, "", EnterpriseQuery.Headcount.ANY));
    }

    private List<EnterpriseId> ids(EnterpriseQuery query) {
        return rows(query).stream().map(EnterpriseRow::id).toList();
    }

    private List<EnterpriseRow> rows(EnterpriseQuery query) {
        return ADMINISTRATOR.call(() -> directory.rows(query, EnterpriseOrder.NAME, false, 0, 1000));
    }
}
