package org.nishang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Scope;
import org.nishang.platform.database.AsKnown;
import org.nishang.platform.database.FactCache;
import org.nishang.report.Total.Column;
import org.nishang.report.Total.Section;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One more entry of the table of totals gets its number, its list and its place in the API. */
@PortalTest
@Transactional
class AnotherTotalTest {

    private static final Total T18 = Total.of(
            "T18",
            Section.CERTIFICATES,
            List.of(Column.NUMBER, Column.ROLE),
            Figure.of("", "certificates", "last-day", AnotherTotalTest::everIssued));

    private static final Total T19 = Total.of(
                    "T19",
                    Section.STAFFING,
                    List.of(Column.STATE),
                    Figure.of("staffed", "enterprises", EnterpriseRows::coverage, EnterpriseRows::isCounted),
                    Figure.of("active", "enterprises", EnterpriseRows::coverage, row -> true))
            .asRate();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AsKnown asKnown;

    @Autowired
    FactCache cache;

    @Autowired
    StaffingFigures staffing;

    @Autowired
    CurrentUser user;

    private static Listing everIssued(TotalsQuery query, Reach reach) {
        return new Listing(
                Condition.of("c.person_id, %s, c.role, c.number, c.last_day as day", Listing.PERSON),
                Condition.of(
                        "from certificate c%s where c.issued_on <= :asOf and %s",
                        Listing.identity("c.person_id"), reach.people("c.person_id", ":asOf")),
                "",
                "c.last_day, c.number",
                "c.number");
    }

    @Test
    void oneEntryIsAllThatAnotherTotalNeeds() {
        var facts = new Facts(jdbc);
        var enterprise = facts.enterprise("Another", "330482", LocalDate.of(2020, 1, 1));
        var person = facts.person("Another");
        facts.employ(person, enterprise, LocalDate.of(2020, 1, 1), null);
        facts.certificate(person, TrainingRole.AUDITOR, LocalDate.of(2020, 3, 1), LocalDate.of(2023, 2, 28));
        facts.certificate(person, TrainingRole.DECLARANT, LocalDate.of(2024, 3, 1), LocalDate.of(2027, 2, 28));
        var table = TotalsTable.STANDARD.with(T18).with(T19);
        var totals = new Totals(jdbc, asKnown, cache, staffing, user, table);
        var day = LocalDate.of(2026, 1, 1);
        var query = new TotalsQuery(day, day, day, null, "", null);

        As.administrator(Scope.ofEnterprise(enterprise)).run(() -> {
            var figures = totals.sheet(query).figures();
            assertThat(figures).containsEntry("T18", 2L);
            assertThat(figures.get("T19")).isEqualTo(Map.of("staffed", 1L, "active", 1L, "rate", 1.0));
            assertThat(figures.keySet()).endsWith("T17", "T18", "T19");
            assertThat(totals.count(T18, "", query)).isEqualTo(2);
            assertThat(totals.rows(T18, "", query)).extracting(TotalRow::name).containsExactly("Another", "Another");
            assertThat(totals.rows(T19, "staffed", query)).hasSize(1);
        });
    }

    @Test
    void everyEntryHasItsWordsInBothLanguages() {
        for (String language : List.of("en", "zh")) {
            var words = ResourceBundle.getBundle("vaadin-i18n.report_" + language);
            for (Total total : TotalsTable.STANDARD.totals()) {
                Stream.concat(
                                Stream.of("report." + total),
                                total.figures().stream()
                                        .filter(figure -> !figure.name().isEmpty())
                                        .map(figure -> "report." + total + "." + figure.name()))
                        .forEach(key -> assertThat(words.keySet()).contains(key, key + ".definition"));
                for (Figure figure : total.figures()) {
                    assertThat(words.keySet()).contains("report.unit." + figure.unit(), "report.day." + figure.day());
                    assertThat(!figure.isSum() || words.containsKey("report.sum." + figure.unit()))
                            .as("%s %s", total, figure.name())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aCodeStandsOnceAndAnUnknownOneIsRefused() {
        var twice = TotalsTable.STANDARD.with(T18);

        assertThatThrownBy(() -> twice.with(T18)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Total.of("T18"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.unknown-total");
    }
}
