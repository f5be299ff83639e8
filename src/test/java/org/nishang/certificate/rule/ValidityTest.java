package org.nishang.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Validity TWO_YEARS = new Validity(24, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 36, 2029-11-23",
        "2024-02-29, 24, 2026-02-27",
        "2024-02-29, 48, 2028-02-28",
        "2024-03-01, 24, 2026-02-28",
        "2026-03-01, 24, 2028-02-29",
        "2026-01-01, 24, 2027-12-31",
        "2025-12-31, 24, 2027-12-30",
        "2025-03-15, 36, 2028-03-14",
        "2025-11-20, 24, 2027-11-19"
    })
    void endsTheDayBeforeTheSameDayYearsLater(LocalDate issued, int months, LocalDate lastDay) {
        assertThat(new Validity(months, 30).lastDay(issued)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({"2027-10-19, false", "2027-10-20, true", "2027-11-19, true", "2027-11-20, false"})
    void hasAWindowOfThirtyDaysBeforeTheLastDay(LocalDate day, boolean inside) {
        assertThat(TWO_YEARS.inWindow(day, LocalDate.of(2027, 11, 19))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-10-20, 2027-11-19, 2029-11-19",
        "2027-11-19, 2027-11-19, 2029-11-19",
        "2028-02-10, 2028-02-29, 2030-02-28"
    })
    void runsOnFromTheOldLastDayInTheWindow(LocalDate day, LocalDate old, LocalDate renewed) {
        assertThat(TWO_YEARS.renewedLastDay(day, old)).isEqualTo(renewed);
    }

    @Test
    void beginsOnTheDayOfIssueBeforeTheWindow() {
        assertThat(TWO_YEARS.renewedLastDay(LocalDate.of(2027, 10, 19), LocalDate.of(2027, 11, 19)))
                .isEqualTo(LocalDate.of(2029, 10, 18));
    }

    @Test
    void neverEndsBeforeTheOldOne() {
        assertThat(TWO_YEARS.renewedLastDay(LocalDate.of(2026, 1, 1), LocalDate.of(2029, 11, 19)))
                .isEqualTo(LocalDate.of(2029, 11, 19));
    }
}
