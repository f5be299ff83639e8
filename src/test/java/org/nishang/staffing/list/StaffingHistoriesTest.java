package org.nishang.staffing.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Scope;
import org.nishang.staffing.book.StaffingState;
import org.nishang.staffing.forecast.StaffingForecast;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RandomRegion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random histories with corrections: what the SQL says of any day, as known on any other, is what a walk through the
 * plain facts says.
 */
@PortalTest
@Transactional
class StaffingHistoriesTest {

    private static final As OFFICE = As.administrator(Scope.ofRegion(RandomRegion.REGION));

    @Autowired
    StaffingOverview overview;

    @Autowired
    StaffingForecast forecast;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyDayIsStaffedAsTheFactsSay(long seed) {
        var region = new RandomRegion(jdbc, seed);
        for (int round = 0; round < 12; round++) {
            var day = region.day();
            var knownOn = knownOn(round);
            var state = region.known(knownOn);
            String prefix = round % 2 == 0 ? "" : RandomRegion.REGION + "01";

            var rows = OFFICE.call(() -> overview.rows(day, knownOn, prefix));

            assertThat(rows)
                    .as("seed %d, day %s, known on %s", seed, day, knownOn)
                    .extracting(StaffingModel::line)
                    .containsExactlyInAnyOrderElementsOf(StaffingModel.rows(state, day, prefix));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void firstShortageIsTheOneThatAWalkOverTheDaysFinds(long seed) {
        var region = new RandomRegion(jdbc, seed);
        var state = region.known(null);
        for (int round = 0; round < 4; round++) {
            var from = region.day();
            var until = from.plusDays(1 + 90L * round);

            String part = round % 2 == 0 ? "" : RandomRegion.REGION + "02";

            var found = OFFICE.call(() -> forecast.shortages(part, from, until));

            assertThat(found)
                    .as("seed %d, from %s until %s", seed, from, until)
                    .extracting(StaffingModel::line)
                    .containsExactlyInAnyOrderElementsOf(StaffingModel.shortages(state, part, from, until));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void listAndFiguresAgreeWhateverTheFilter(long seed) {
        var region = new RandomRegion(jdbc, seed);
        for (int round = 0; round < 6; round++) {
            var day = region.day();
            for (TrainingRole role : new TrainingRole[] {null, TrainingRole.DECLARANT, TrainingRole.AUDITOR}) {
                var all = new StaffingQuery(day, null, "", role, null, null, null, "");
                OFFICE.run(() -> {
                    var summary = overview.summary(all);
                    var page = overview.page(all, StaffingSort.SHORTFALL, false, 0, 100);
                    assertThat(page.total())
                            .isEqualTo(summary.enterprises())
                            .isEqualTo(page.entries().size());
                    assertThat(count(all, StaffingState.SHORT)
                                    + count(all, StaffingState.COMPLIANT)
                                    + count(all, StaffingState.UNDECLARED))
                            .isEqualTo(summary.enterprises());
                    assertThat(count(all, StaffingState.COMPLIANT)).isEqualTo(summary.compliant());
                    assertThat(count(all, StaffingState.UNDECLARED)).isEqualTo(summary.undeclared());
                    assertThat(page.entries().stream()
                                    .mapToInt(e -> e.row().missing(TrainingRole.DECLARANT))
                                    .sum())
                            .isEqualTo(summary.declarantsMissing());
                    assertThat(count(all, StaffingState.SOON)).isEqualTo((int) page.entries().stream()
                            .filter(e -> e.state() == StaffingState.SOON)
                            .count());
                    assertThat(overview.page(all, StaffingSort.SHORT_ON, false, 0, 100)
                                    .entries())
                            .containsExactlyInAnyOrderElementsOf(page.entries());
                });
            }
        }
    }

    private int count(StaffingQuery all, StaffingState state) {
        return overview.count(
                new StaffingQuery(all.day(), all.knownOn(), all.region(), all.role(), state, null, null, ""));
    }

    private static @Nullable LocalDate knownOn(int round) {
        var days = new ArrayList<>(RandomRegion.RECORDED);
        return round % 3 == 2 ? null : days.get(round % 3).plusDays(5);
    }
}
