package org.nishang.staffing.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Scope;
import org.nishang.staffing.list.StaffingModel;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RandomRegion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RenewalsTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion(RandomRegion.REGION));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Renewals renewals;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void areThoseThatAWalkOverTheFactsFinds(long seed) {
        var region = new RandomRegion(jdbc, seed);
        var state = region.known(null);
        for (int round = 0; round < 6; round++) {
            var first = region.day();
            var end = first.plusDays(1 + 60L * round);
            var today = first.plusDays(45);
            String part = round % 2 == 0 ? "" : RandomRegion.REGION + "02";

            var found = OFFICE.call(
                    () -> renewals.due(new RenewalQuery(new Period(first, end), today, part, null, null, "")));

            assertThat(found)
                    .as("seed %d, %s to %s, today %s, in %s", seed, first, end, today, part)
                    .extracting(StaffingModel::line)
                    .containsExactlyInAnyOrderElementsOf(StaffingModel.renewals(state, first, end, today, part));
        }
    }

    @Test
    void namesTheCertificatesThatMakeAnEnterpriseFallShort() {
        var facts = new Facts(jdbc);
        var enterprise = facts.enterprise("One", "339901", TODAY.minusYears(3));
        facts.headcount(enterprise, TODAY.minusYears(1), 50); // one declarant, two auditors
        var wang = facts.person("Wang");
        var li = facts.person("Li");
        var zhao = facts.person("Zhao");
        for (var person : new org.nishang.identity.PersonId[] {wang, li, zhao}) {
            facts.employ(person, enterprise, TODAY.minusYears(2), null);
        }
        var first = facts.certificate(wang, TrainingRole.AUDITOR, TODAY.minusYears(2), LocalDate.of(2026, 12, 1));
        facts.certificate(li, TrainingRole.AUDITOR, TODAY.minusYears(2), LocalDate.of(2026, 12, 20));
        facts.certificate(zhao, TrainingRole.AUDITOR, TODAY.minusYears(2), TODAY.plusYears(1));
        var asOne = As.administrator(new Scope(false, java.util.List.of(), Set.of(enterprise)));
        var query = RenewalQuery.of(Map.of(), TODAY);

        assertThat(asOne.call(() -> renewals.due(query)))
                .extracting(RenewalRow::name, RenewalRow::effect)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Wang", RenewalEffect.ENOUGH_LEFT),
                        org.assertj.core.groups.Tuple.tuple("Li", RenewalEffect.FALLS_SHORT));
        var falling = asOne.call(() -> renewals.fallingShort(query));
        assertThat(falling).hasSize(1);
        assertThat(falling.getFirst().on()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(falling.getFirst().missing()).isEqualTo(1);
        assertThat(falling.getFirst().because()).extracting(RenewalRow::name).containsExactly("Li");

        facts.certificate(wang, TrainingRole.AUDITOR, TODAY, TODAY.plusYears(3), first);

        assertThat(asOne.call(() -> renewals.due(query)))
                .extracting(RenewalRow::name, RenewalRow::effect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Li", RenewalEffect.ENOUGH_LEFT));
        assertThat(asOne.call(() -> renewals.seats("", TODAY, 3)))
                .extracting(
                        Renewals.Seats::month,
                        seats -> seats.people().get(TrainingRole.AUDITOR),
                        seats -> seats.people().get(TrainingRole.DECLARANT))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 11), 0, 0),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2026, 12), 1, 0),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2027, 1), 0, 0));
        assertThat(As.contact(Scope.ofRegion("339902")).call(() -> renewals.due(query)))
                .isEmpty();
    }

    @Test
    void somebodyWithTwoEmployersNeedsOnePlace() {
        var facts = new Facts(jdbc);
        var one = facts.enterprise("One", "339901", TODAY.minusYears(3));
        var two = facts.enterprise("Two", "339902", TODAY.minusYears(3));
        var wang = facts.person("Wang");
        facts.employ(wang, one, TODAY.minusYears(2), null);
        facts.employ(wang, two, TODAY.minusYears(2), null);
        facts.certificate(wang, TrainingRole.DECLARANT, TODAY.minusYears(1), LocalDate.of(2026, 12, 9));

        assertThat(OFFICE.call(() -> renewals.due(RenewalQuery.of(Map.of(), TODAY))))
                .hasSize(2);
        assertThat(OFFICE.call(() -> renewals.seats("", TODAY, 2)))
                .extracting(seats -> seats.people().get(TrainingRole.DECLARANT))
                .containsExactly(0, 1);
    }

    @Test
    void readsQuartersAndMonthsAndRefusesTooMuch() {
        assertThat(RenewalQuery.of(Map.of("period", "2027-Q1"), TODAY).days())
                .isEqualTo(new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 1)));
        assertThat(RenewalQuery.of(Map.of("period", "2026-12"), TODAY).days())
                .isEqualTo(new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)));
        assertThat(RenewalQuery.of(Map.of(), TODAY).days())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)));
        assertThatThrownBy(() -> RenewalQuery.of(Map.of("period", "soon"), TODAY))
                .hasMessageContaining("common.input.choice");
        assertThatThrownBy(() -> OFFICE.call(() -> renewals.due(
                        new RenewalQuery(new Period(TODAY, TODAY.plusYears(6)), TODAY, "", null, null, ""))))
                .hasMessageContaining("staffing.renewals.horizon");
    }
}
