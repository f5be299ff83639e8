package org.nishang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** On the demo region: every figure is the number of rows behind it, whoever asks for whatever. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TotalsListsTest {

    @Autowired
    Totals totals;

    @Autowired
    JdbcClient jdbc;

    /** Days, regions and roles, each with several of the others. */
    static List<TotalsQuery> queries() {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        var days = List.of(today, today.minusYears(1), today.plusDays(60));
        var regions = List.of("", "3304", "330482", "3301");
        var roles = new TrainingRole[] {null, TrainingRole.DECLARANT, TrainingRole.AUDITOR};
        var queries = new ArrayList<TotalsQuery>();
        for (int i = 0; i < 12; i++) {
            var asOf = days.get(i % 3);
            queries.add(new TotalsQuery(asOf.withDayOfYear(1), asOf, asOf, null, regions.get(i % 4), roles[i / 4 % 3]));
        }
        queries.add(new TotalsQuery(today.minusYears(9), today, today, today, "", null));
        return queries;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyFigureIsTheNumberOfItsRows(TotalsQuery query) {
        for (Scope scope : List.of(Scope.ALL, Scope.ofRegion("330482"), Scope.ofRegion("33048"))) {
            As.administrator(scope).run(() -> figuresEqualTheirRows(query));
        }
    }

    private void figuresEqualTheirRows(TotalsQuery query) {
        var sheet = totals.sheet(query);
        figures(sheet).forEach((figure, value) -> {
            var total = Total.of(figure.split("/")[0]);
            String part = figure.substring(figure.indexOf('/') + 1);
            var rows = totals.rows(total, part, query);
            assertThat(rows).as(figure).hasSize(value.intValue());
            assertThat(totals.count(total, part, query)).as(figure).isEqualTo(value.intValue());
        });
        var enterprises = totals.rows(Total.of("T11"), "", query);
        assertThat(enterprises.stream()
                        .map(TotalRow::required)
                        .filter(Objects::nonNull)
                        .mapToLong(n -> n)
                        .sum())
                .isEqualTo(sheet.number(Total.of("T11"), "required"));
        assertThat(enterprises.stream().mapToLong(row -> row.held()).sum())
                .isEqualTo(sheet.number(Total.of("T11"), "held"));
        assertThat(totals.rows(Total.of("T11"), "shortfall", query).stream()
                        .mapToLong(row -> row.shortfall())
                        .sum())
                .isEqualTo(sheet.number(Total.of("T11"), "shortfall"));
        assertThat(totals.rows(Total.of("T10"), "headcount", query).stream()
                        .mapToLong(row -> row.headcount())
                        .sum())
                .isEqualTo(sheet.number(Total.of("T10"), "headcount"));
        assertThat(totals.rows(Total.of("T15"), "", query).stream()
                        .map(TotalRow::creditHours)
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo((java.math.BigDecimal) sheet.number(Total.of("T15"), ""));
        assertThat(totals.byMonth(query).stream()
                        .flatMap(month -> month.personTimes().values().stream())
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(sheet.number(Total.of("T1"), "").intValue());
    }

    private static Map<String, Long> figures(TotalsSheet sheet) {
        var figures = new LinkedHashMap<String, Long>();
        for (Total total : sheet.totals()) {
            total.figures().stream()
                    .filter(figure -> !figure.isSum())
                    .forEach(figure -> figures.put(
                            total + "/" + figure.name(),
                            sheet.number(total, figure.name()).longValue()));
        }
        return figures;
    }

    @Test
    void demoRegionHasSomethingToCount() {
        var sheet = As.administrator(Scope.ALL)
                .call(() -> totals.sheet(TotalsQuery.yearOf(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")))));

        assertThat(figures(sheet).entrySet())
                .filteredOn(figure ->
                        !figure.getKey().startsWith("T6/re") && !figure.getKey().startsWith("T17"))
                .allSatisfy(figure ->
                        assertThat(figure.getValue()).as(figure.getKey()).isPositive());
    }

    @Test
    void pagesPutTogetherAreTheWholeList() {
        var query = queries().getLast();
        As.administrator(Scope.ALL).run(() -> {
            for (Total total : List.of(
                    Total.of("T1"), Total.of("T2"), Total.of("T6"), Total.of("T7"), Total.of("T9"), Total.of("T11"))) {
                var whole = totals.rows(total, "", query);
                var pages = new ArrayList<TotalRow>();
                for (int offset = 0; offset < whole.size(); offset += 37) {
                    pages.addAll(totals.rows(total, "", query, TotalRowOrder.LATEST_FIRST, offset, 37));
                }
                assertThat(pages).as(total.code()).isEqualTo(whole);
                var named = totals.rows(total, "", query, TotalRowOrder.NAMES, 0, 100_000);
                assertThat(named).containsExactlyInAnyOrderElementsOf(whole);
                if (total.listed("").size() == 1) {
                    var names = named.stream().map(TotalRow::name).distinct().toList();
                    assertThat(totals.rows(total, "", query, TotalRowOrder.NAMES_DESCENDING, 0, 100_000).stream()
                                    .map(TotalRow::name)
                                    .distinct())
                            .as(total.code())
                            .containsExactlyInAnyOrderElementsOf(names)
                            .startsWith(names.getLast());
                }
            }
        });
    }

    @Test
    void distinctPersonsAreDistinct() {
        var query = queries().getLast();
        As.administrator(Scope.ALL).run(() -> {
            for (Total total : List.of(Total.of("T2"), Total.of("T3"), Total.of("T8"), Total.of("T9"))) {
                var people = totals.rows(total, "", query).stream()
                        .map(TotalRow::person)
                        .toList();
                assertThat(new HashSet<>(people)).as(total.code()).hasSameSizeAs(people);
            }
        });
    }

    @Test
    void officeSeesItsRegionOnly() {
        var query = queries().getLast();
        var names = new HashSet<>(jdbc.sql("select name from enterprise where region_code like '330482%'")
                .query(String.class)
                .list());
        As.administrator(Scope.ofRegion("330482")).run(() -> {
            for (Total total : TotalsTable.STANDARD.totals()) {
                assertThat(totals.rows(total, "", query)).as(total.code()).allSatisfy(row -> {
                    assertThat(row.enterprise()).isNotNull();
                    assertThat(names).containsAll(List.of(row.enterprise().split("、")));
                });
            }
        });
        As.administrator(Scope.NOTHING).run(() -> {
            for (Total total : TotalsTable.STANDARD.totals()) {
                assertThat(totals.rows(total, "", query)).as(total.code()).isEmpty();
            }
        });
    }

    @Test
    void regionOutsideTheScopeGivesNothing() {
        var query = queries().getFirst();
        var elsewhere = new TotalsQuery(query.from(), query.to(), query.asOf(), null, "330481", null);

        var sheet = As.administrator(Scope.ofRegion("330482")).call(() -> totals.sheet(elsewhere));

        assertThat(figures(sheet).values()).containsOnly(0L);
    }

    @Test
    void documentsAreMasked() {
        var rows = As.administrator(Scope.ALL)
                .call(() -> totals.rows(Total.of("T1"), "", queries().getLast()));

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.document()).contains("*"));
    }

    @Test
    void contactMayNotAskForTotals() {
        assertThatThrownBy(() ->
                        As.contact(Scope.ALL).call(() -> totals.sheet(queries().getFirst())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void periodThatEndsBeforeItBeginsIsRefused() {
        var day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new TotalsQuery(day, day.minusDays(1), day, null, "", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.period-order");
    }
}
