package org.nishang.staffing.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was known at the end of a day long over is read once; what is known today is not. */
@PortalTest
class KnownThenTest {

    @Autowired
    StaffingFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void laterRecordingsDoNotConcernADayThatIsOver() {
        var today = LocalDate.now(clock);
        var before = figures.rows(Scope.ALL, "", today, today.minusDays(30));
        var beforeToday = figures.rows(Scope.ALL, "", today, today);

        aFactChanges();

        assertThat(figures.rows(Scope.ALL, "", today, today.minusDays(30))).isSameAs(before);
        assertThat(figures.rows(Scope.ALL, "", today, today)).isNotSameAs(beforeToday);
    }

    @Test
    void whatIsKnownNowIsReadAgainOnlyAfterAChange() {
        var today = LocalDate.now(clock);
        var before = figures.rows(Scope.ALL, "", today, null);

        assertThat(figures.rows(Scope.ALL, "", today, null)).isSameAs(before);
        aFactChanges();
        assertThat(figures.rows(Scope.ALL, "", today, null))
                .isNotSameAs(before)
                .containsExactlyInAnyOrderElementsOf(before);
    }

    private void aFactChanges() {
        jdbc.sql("update headcount_declaration set declared_at = declared_at limit 1")
                .update();
    }
}
