package org.nishang.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.identity.Scope;
import org.nishang.report.Total;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** All totals, and the list behind each. */
class TotalsViewTest extends ViewTest {

    private static final String PERIOD = "?from=2026-01-01&to=2026-06-30&region=330482";

    @BeforeEach
    void administrator() {
        signIn(As.administrator(Scope.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T1", "T2", "T3", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13", "T14", "T15", "T17"})
    void listSaysHowManyRowsItHasAndHasThem(String code) {
        var total = Total.of(code);
        String part = total.figures().getFirst().name();
        open("totals/" + total + PERIOD + (part.isEmpty() ? "" : "&part=" + part));

        int rows = Integer.parseInt(text("row-count").replace(",", ""));
        assertThat(size("total-grid")).isEqualTo(rows);
        assertThat(page()).contains(TotalWords.definition(at("total-grid"), total, part));
    }

    @Test
    void figureIsTheNumberOfItsRows() {
        open("totals" + PERIOD);
        String people = text(TotalWords.testId(Total.of("T2"), ""));

        open("totals/T2" + PERIOD);

        assertThat(text("row-count")).isEqualTo(people);
    }

    @Test
    void aDayBeforeAnythingWasRecordedSaysSoInsteadOfZeros() {
        for (var screen : new String[] {"totals", "totals/T7", "staffing", "staffing-regions"}) {
            open(screen + "?knownOn=2001-01-01");

            assertThat(text("nothing-recorded")).contains(words("ui.nothing-recorded", "2001-01-01"));
        }
        open("totals?knownOn=2001-01-01");
        assertThat(isThere(TotalWords.testId(Total.of("T7"), ""))).isFalse();
    }

    @Test
    void whereNoRuleIsKnownTheStaffingSaysSo() {
        open("totals?asOf=2001-01-01");
        assertThat(page()).contains(words("report.note.no-rule"));

        open("totals");
        assertThat(page()).doesNotContain(words("report.note.no-rule"));
    }

    @Test
    void periodChosenStandsInTheAddress() {
        open("totals");

        click("period-last-year");

        assertThat(address()).startsWith("totals?").contains("from=", "to=");
        assertThat(at("period-last-year").getElement().getAttribute("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsSaidAtItsFieldAndShowsNoFigures() {
        String figure = TotalWords.testId(Total.of("T2"), "");
        open("totals" + PERIOD);

        type("filter-to", LocalDate.of(2025, 12, 31));

        assertThat(errorAt("filter-to"))
                .isEqualTo(words("common.input.period", LocalDate.of(2026, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(isThere(figure)).isFalse();

        type("filter-from", LocalDate.of(2025, 12, 1));

        assertThat(errorAt("filter-to")).isEmpty();
        assertThat(isThere(figure)).isTrue();
    }

    @Test
    void regionWithoutAnythingShowsZeroAndAnEmptyList() {
        open("totals/T1?from=2001-01-01&to=2001-12-31");

        assertThat(text("row-count")).isEqualTo("0");
        assertThat(rows("total-grid")).isEmpty();
    }

    @Test
    void unknownTotalAndPartAreRefusedWithASentence() {
        open("totals/T99");
        assertThat(page()).contains(words("report.unknown-total", "T99"));
        open("totals/T6?part=odd");
        assertThat(page()).contains(words("report.unknown-part", "T6", "odd"));
    }

    @Test
    void dayThatIsNoneIsRefusedInAListWithASentence() {
        open("totals/T1?from=yesterday");

        assertThat(page()).contains(words("ui.refused"));
    }

    @Test
    void contactHasNoTotals() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("totals");
        assertThat(page()).contains(words("ui.forbidden"));
        open("totals/T1");
        assertThat(page()).contains(words("ui.forbidden"));
    }

    @Test
    void speaksEnglish() {
        signIn(As.administrator(Scope.ALL), Locale.ENGLISH);
        open("totals" + PERIOD);

        assertThat(page()).contains(words("report.menu.totals")).contains(words("report.staffing"));
    }
}
