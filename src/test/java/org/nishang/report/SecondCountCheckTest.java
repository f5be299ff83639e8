package org.nishang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.TrainingRole;
import org.nishang.common.check.Finding;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RandomRegion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The second count agrees with the first on any history, and says where the first one is wrong. */
@PortalTest
@Transactional
class SecondCountCheckTest {

    private final SecondCountCheck check;
    private final JdbcClient jdbc;
    private final StaffingFigures staffing;
    private final Clock clock;

    @Autowired
    SecondCountCheckTest(SecondCountCheck check, JdbcClient jdbc, StaffingFigures staffing, Clock clock) {
        this.check = check;
        this.jdbc = jdbc;
        this.staffing = staffing;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void agreesOnRandomHistories(long seed) {
        var region = new RandomRegion(jdbc, seed);
        for (int round = 0; round < 8; round++) {
            var from = region.day();
            var query = new TotalsQuery(
                    from,
                    from.plusDays(90L * round),
                    region.day(),
                    null,
                    "",
                    round % 3 == 0 ? null : TrainingRole.values()[round % 2]);

            assertThat(check.compared(query).findings())
                    .as("seed %d, %s", seed, query)
                    .isEmpty();
        }
    }

    @Test
    void findsNothingInTheDemoRegion() {
        var outcome = check.check();

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.examined()).isGreaterThan(50);
    }

    @Test
    void saysWhereATotalIsCountedWrongly() {
        var wrong = new TotalsTable(List.of(Total.of(
                "T7",
                Total.Section.CERTIFICATES,
                List.of(),
                Figure.of("", "certificates", "last-day", CertificateListings::firstIssues))));

        assertThat(new SecondCountCheck(jdbc, staffing, clock, wrong)
                        .compared(TotalsQuery.yearOf(LocalDate.now(clock)))
                        .findings())
                .singleElement()
                .extracting(Finding::subject, Finding::message)
                .containsExactly("T7", "report.check.second-count.differs");
    }
}
