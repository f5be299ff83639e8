package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RecordedThen;
import org.nishang.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One and the same statement, asked as known on different days, on one connection. */
@PortalTest
@Transactional
class AsKnownTest {

    private static final LocalDate DECLARED = LocalDate.of(2026, 1, 10);
    private static final LocalDate CORRECTED = LocalDate.of(2026, 3, 10);
    private static final String ENTERPRISE = "0190a000-0000-7000-8000-00000000f001";

    @Autowired
    AsKnown asKnown;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sameStatementSeesWhatWasRecordedByTheDayAskedFor() {
        recordedOn(
                DECLARED,
                "insert into headcount_declaration values ('" + ENTERPRISE + "', '2026-01-01', 100, 'x', now(6))");
        recordedOn(
                CORRECTED,
                "update headcount_declaration set headcount = 120 where enterprise_id = '" + ENTERPRISE + "'");

        for (int round = 0; round < 3; round++) {
            assertThat(headcount(null)).isEqualTo(120);
            assertThat(headcount(DECLARED.minusDays(1))).isZero();
            assertThat(headcount(DECLARED)).isEqualTo(100);
            assertThat(headcount(CORRECTED.minusDays(1))).isEqualTo(100);
            assertThat(headcount(CORRECTED)).isEqualTo(120);
        }
    }

    @Test
    void dayNotYetOverIsNow() {
        recordedOn(
                DECLARED,
                "insert into headcount_declaration values ('" + ENTERPRISE + "', '2026-01-01', 100, 'x', now(6))");

        assertThat(headcount(LocalDate.of(2199, 1, 1))).isEqualTo(100);
    }

    @Test
    void dayBeforeTheDatabaseKeepsTimeIsRefused() {
        Refusals.refuses("common.input.known-on", () -> headcount(LocalDate.of(1900, 1, 1)));
        assertThat(headcount(LocalDate.of(1970, 1, 1))).isZero();
    }

    private int headcount(LocalDate knownOn) {
        return asKnown.read(
                knownOn,
                () -> jdbc.sql("select coalesce(sum(headcount), 0) from headcount_declaration where enterprise_id = ?")
                        .param(ENTERPRISE)
                        .query(Integer.class)
                        .single());
    }

    private void recordedOn(LocalDate day, String sql) {
        RecordedThen.at(
                jdbc,
                day.atTime(4, 0).toInstant(ZoneOffset.UTC),
                () -> jdbc.sql(sql).update());
    }
}
