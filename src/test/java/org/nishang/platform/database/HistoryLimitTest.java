package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MachineTime;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RecordedThen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In 2038 the server's own type for the times of history ends: it is said years before, and dates are another type. */
@PortalTest
@Transactional
class HistoryLimitTest {

    private static final Instant LAST = Instant.parse("2038-01-19T03:14:07Z");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isSaidFiveYearsBefore() {
        assertThat(limitAt("2026-11-30T00:00:00Z").end()).isEqualTo(LAST);
        assertThat(limitAt("2026-11-30T00:00:00Z").health().getDetails()).containsEntry("soon", false);
        assertThat(limitAt("2033-02-01T00:00:00Z").health().getDetails())
                .containsEntry("until", LAST)
                .containsEntry("soon", true);
    }

    @Test
    void onlyTheTimesOfHistoryAreOfThatType() {
        assertThat(jdbc.sql("""
                        select concat(table_name, '.', column_name) as said from information_schema.columns
                        where table_schema = database() and data_type = 'timestamp'
                          and column_name not in ('row_start', 'row_end') and table_name <> 'flyway_schema_history'""").query(String.class).list()).isEmpty();
    }

    @Test
    void inTheLastSecondsFactsAreRecordedAndDeadlinesBeyondThemAreKept() {
        RecordedThen.at(jdbc, LAST.minusMillis(500), () -> {
            jdbc.sql("""
                    insert into headcount_declaration (enterprise_id, as_of, headcount, declared_by, declared_at)
                    select enterprise_id, '2039-01-01', 5, 'x', '2040-01-01' from enterprise limit 1""").update();
            assertThat(jdbc.sql("select declared_at as at from headcount_declaration where as_of = '2039-01-01'")
                            .query((row, n) -> Rows.instant(row, "at"))
                            .list())
                    .containsExactly(Instant.parse("2040-01-01T00:00:00Z"));
        });
    }

    private HistoryLimit limitAt(String now) {
        return new HistoryLimit(jdbc, new MachineTime(Instant.parse(now)).clock());
    }
}
