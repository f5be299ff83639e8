package org.nishang.staffing.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Scope;
import org.nishang.platform.database.AsKnown;
import org.nishang.staffing.forecast.Forecasts;
import org.nishang.staffing.list.StaffingModel;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RandomRegion;
import org.nishang.testing.RegionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of each enterprise, and read again only where facts changed, is never out of date. */
@PortalTest
@Transactional
class StaffBookTest {

    private static final Scope OFFICE = Scope.ofRegion(RandomRegion.REGION);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AsKnown asKnown;

    @Autowired
    Holdings holdings;

    @Autowired
    Forecasts forecasts;

    private StaffBook book;

    @BeforeEach
    void ofItsOwn() {
        book = new StaffBook(jdbc, asKnown, holdings);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void saysAfterEachChangeWhatTheFactsSay(long seed) {
        var region = new RandomRegion(jdbc, seed, this::compare);
        for (int i = 0; i < 25; i++) {
            compare(region, region.oneMoreChange());
        }
    }

    private void compare(RandomRegion region, RegionState state) {
        var page = book.upToDate();
        for (int round = 0; round < 4; round++) {
            var day = region.day();
            String prefix = round % 2 == 0 ? "" : RandomRegion.REGION + "01";
            assertThat(page.rows(OFFICE, prefix, day))
                    .as("on %s", day)
                    .extracting(StaffingModel::line)
                    .containsExactlyInAnyOrderElementsOf(StaffingModel.rows(state, day, prefix));
        }
        var from = region.day();
        var until = from.plusDays(100);
        String part = from.getDayOfMonth() % 2 == 0 ? "" : RandomRegion.REGION + "02";
        assertThat(forecasts.shortages(
                        forecasts.all(page, OFFICE, part, from, until).values(), from, until, null))
                .as("from %s", from)
                .extracting(StaffingModel::line)
                .containsExactlyInAnyOrderElementsOf(StaffingModel.shortages(state, part, from, until));
    }

    @Test
    void readsAgainOnlyWhomAChangeConcerns() {
        var facts = new Facts(jdbc);
        var one = facts.enterprise("One", "339901", DAY.minusYears(1));
        var two = facts.enterprise("Two", "339901", DAY.minusYears(1));
        var wang = facts.person("Wang");
        facts.employ(wang, one, DAY.minusMonths(2), null);
        var before = book.upToDate();

        var certificate = facts.certificate(
                wang, TrainingRole.AUDITOR, DAY, DAY.plusYears(3).minusDays(1));
        var after = book.upToDate();

        assertThat(after.enterprises().get(two)).isSameAs(before.enterprises().get(two));
        assertThat(after.enterprises().get(one))
                .isNotSameAs(before.enterprises().get(one));
        assertThat(book.upToDate()).isSameAs(after);
        facts.suspend(certificate, DAY.plusDays(10), null);
        assertThat(held(book.upToDate(), one, DAY.plusDays(9))).isEqualTo(1);
        assertThat(held(book.upToDate(), one, DAY.plusDays(10))).isZero();
    }

    @Test
    void followsPeopleFromOneEnterpriseToTheOther() {
        var facts = new Facts(jdbc);
        var one = facts.enterprise("One", "339901", DAY.minusYears(1));
        var two = facts.enterprise("Two", "339901", DAY.minusYears(1));
        var wang = facts.person("Wang");
        var li = facts.person("Li");
        var job = facts.employ(wang, one, DAY.minusMonths(2), null);
        var certificate = facts.certificate(wang, TrainingRole.AUDITOR, DAY, DAY.plusYears(1));
        facts.employ(li, two, DAY.minusMonths(2), null);
        assertThat(held(book.upToDate(), one, DAY)).isEqualTo(1);

        jdbc.sql("update employment set enterprise_id = ? where employment_id = ?")
                .params(two.value(), job)
                .update();

        assertThat(held(book.upToDate(), one, DAY)).isZero();
        assertThat(held(book.upToDate(), two, DAY)).isEqualTo(1);

        jdbc.sql("update certificate set person_id = ? where certificate_id = ?")
                .params(li.value(), certificate)
                .update();
        jdbc.sql("delete from employment where employment_id = ?").param(job).update();

        assertThat(held(book.upToDate(), two, DAY)).isEqualTo(1);
        jdbc.sql("delete from certificate where certificate_id = ?")
                .param(certificate)
                .update();
        assertThat(held(book.upToDate(), two, DAY)).isZero();
    }

    @Test
    void readsEverythingWhenChangesWereSweptBeforeItSawThem() {
        var facts = new Facts(jdbc);
        var one = facts.enterprise("One", "339901", DAY.minusYears(1));
        book.upToDate();
        facts.headcount(one, DAY, 120);
        jdbc.sql("delete from staffing_change").update();

        assertThat(book.upToDate().rows(OFFICE, "", DAY).stream()
                        .filter(row -> row.enterprise().equals(one))
                        .findFirst())
                .hasValueSatisfying(row -> assertThat(row.headcount()).isEqualTo(120));
    }

    @Test
    void isNotAskedInsideATransactionThatMayHaveWritten() {
        assertThat(book.now()).isEmpty();
    }

    private static int held(StaffBookPage page, org.nishang.identity.EnterpriseId enterprise, LocalDate day) {
        return page.rows(OFFICE, "", day).stream()
                .filter(row -> row.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow()
                .auditors()
                .held();
    }
}
