package org.nishang.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The sources of the shipped courses: by day, and told once they are overdue. */
@PortalTest
class FactSourcesTest {

    @Autowired
    private FactSources sources;

    @Autowired
    private SourcesCheck check;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void whatIsDueFirstStandsFirst() {
        var rows = found(Map.of());

        assertThat(rows).hasSizeGreaterThan(400).isSortedAccordingTo(SourceOrder.AGAIN);
        assertThat(rows).extracting(SourceRow::course).contains("C01", "C13");
    }

    @Test
    void findsByCourseSuretyAndWords() {
        assertThat(found(Map.of("course", "C07", "sure", "SELLER")))
                .isNotEmpty()
                .allMatch(row -> row.course().equals("C07") && row.sure() == Surety.SELLER);
        assertThat(found(Map.of("q", "F024"))).extracting(SourceRow::fact).contains("F024");
        assertThat(found(Map.of("q", "绳圈"))).isNotEmpty();
        assertThat(found(Map.of("q", "nothing has this"))).isEmpty();
    }

    @Test
    void overdueFromTheDayAfterAndThenTheSelfCheckNamesTheCourse() {
        on(LocalDate.of(2026, 12, 31));
        assertThat(found(Map.of("due", "OVERDUE"))).isEmpty();
        assertThat(check.check().findings()).isEmpty();
        assertThat(found(Map.of("due", "SOON"))).isNotEmpty();

        on(LocalDate.of(2027, 1, 1));
        var overdue = found(Map.of("due", "OVERDUE"));
        assertThat(overdue).isNotEmpty().allMatch(row -> row.sure() == Surety.UNRECORDED);
        assertThat(check.check().findings())
                .extracting(finding -> finding.subject())
                .containsExactlyElementsOf(overdue.stream()
                        .map(SourceRow::course)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void onlyThoseWhoKeepTheContentSeeThem() {
        assertThatThrownBy(() -> As.contact(Scope.ALL).call(() -> sources.searched(SourceQuery.of(Map.of()))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void on(LocalDate day) {
        clock.reset();
        clock.move(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(clock), day)));
    }

    private List<SourceRow> found(Map<String, String> parameters) {
        return As.administrator(Scope.ALL).call(() -> sources.searched(SourceQuery.of(parameters)));
    }
}
