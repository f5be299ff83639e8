package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.interchange.file.Cells;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lists of screens as workbooks: what the page shows, in scope, harmless to a spreadsheet. */
@PortalTest
@Transactional
class ListExportTest {

    private static final String FORMULA = "=HYPERLINK(\"http://x\")";

    @Autowired
    ListExports exports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesTheStaffingListOfItsFilters() throws Exception {
        var enterprise = new Facts(jdbc).enterprise(FORMULA, "339901", LocalDate.of(2020, 1, 1));
        new Facts(jdbc).headcount(enterprise, LocalDate.of(2025, 1, 1), 120);

        var rows = rows(enterprise, "staffing", Map.of("asOf", "2026-03-01"), Locale.ENGLISH);

        assertThat(rows.get(2).getCellText(2)).isEqualTo("Enterprise");
        assertThat(rows.get(1).getCellText(0)).contains("As of 2026-03-01");
        assertThat(rows.get(3).getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(3).getCellText(2)).isEqualTo(Cells.guarded(FORMULA));
        assertThat(rows.get(3).getCellText(4)).isEqualTo("120");
        assertThat(rows.get(3).getCellText(9)).isEqualTo("3");
        assertThat(rows.get(4).getCellText(0)).isEqualTo("1 in total");
        assertThat(rows(enterprise, "staffing", Map.of("asOf", "2026-03-01", "state", "UNDECLARED"), Locale.ENGLISH)
                        .get(3)
                        .getCellText(0))
                .isEqualTo("0 in total");
    }

    @Test
    void givesWhoMustRenew() throws Exception {
        var facts = new Facts(jdbc);
        var enterprise = facts.enterprise("One", "339901", LocalDate.of(2020, 1, 1));
        var wang = facts.person("+Wang");
        facts.employ(wang, enterprise, LocalDate.of(2021, 1, 1), null);
        facts.certificate(wang, TrainingRole.AUDITOR, LocalDate.of(2096, 1, 1), LocalDate.of(2098, 12, 31));

        var rows = rows(enterprise, "renewals", Map.of("period", "2098-Q4"), Locale.CHINESE);

        assertThat(rows.get(1).getCellText(0)).contains("2098-10-01 至 2098-12-31");
        assertThat(rows.get(3).getCellText(1)).isEqualTo(Cells.guarded("+Wang"));
        assertThat(rows.get(3).getCellText(2)).contains("*");
        assertThat(rows.get(3).getCellText(4)).isEqualTo("One");
        assertThat(rows.get(3).getCellText(6)).isEqualTo("内审员");
    }

    @Test
    void givesThePeopleOfTheOwnScopeWithMaskedNumbers() throws Exception {
        var facts = new Facts(jdbc);
        var own = facts.enterprise("One", "339901", LocalDate.of(2020, 1, 1));
        var other = facts.enterprise("Other", "339901", LocalDate.of(2020, 1, 1));
        facts.employ(facts.person("+Wang"), own, "DECLARANT,AUDITOR", LocalDate.of(2021, 1, 1), null);
        facts.employ(facts.person("Zhao"), other, "OTHER", LocalDate.of(2021, 1, 1), null);

        var chinese = rows(own, "people", Map.of(), Locale.CHINESE);
        var english = rows(own, "people", Map.of("q", "wang"), Locale.ENGLISH);

        assertThat(chinese.get(1).getCellText(0)).contains("状态：在职").doesNotContain("搜索");
        assertThat(chinese.get(3).getCellText(1)).isEqualTo(Cells.guarded("+Wang"));
        assertThat(chinese.get(3).getCellText(3)).contains("*");
        assertThat(chinese.get(3).getCellText(6)).isEqualTo("报检员、内审员");
        assertThat(chinese.get(4).getCellText(0)).isEqualTo("合计 1 条");
        assertThat(english.get(1).getCellText(0)).contains("Search: wang");
        assertThat(english.get(2).getCellText(6)).isEqualTo("Posts");
    }

    @Test
    void refusesAnEnterpriseOutsideTheScopeAsThePageDoes() {
        var facts = new Facts(jdbc);
        var own = facts.enterprise("One", "339901", LocalDate.of(2020, 1, 1));
        var other = facts.enterprise("Other", "339901", LocalDate.of(2020, 1, 1));

        assertThatThrownBy(() -> rows(own, "people", Map.of("enterprise", other.toString()), Locale.ENGLISH))
                .hasMessageContaining("common.unknown-id");
    }

    @Test
    void knowsOnlyItsListsAndAsksForThePermission() {
        assertThatThrownBy(
                        () -> As.contact(Scope.ALL).call(() -> exports.workbook("nothing", Map.of(), Locale.ENGLISH)))
                .hasMessageContaining("common.unknown-id");
        assertThatThrownBy(() -> As.learner(org.nishang.identity.PersonId.next())
                        .call(() -> exports.workbook("staffing", Map.of(), Locale.ENGLISH)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private List<Row> rows(EnterpriseId enterprise, String list, Map<String, String> parameters, Locale language)
            throws Exception {
        var asItsOffice = As.administrator(new Scope(false, List.of(), Set.of(enterprise)));
        var made = asItsOffice.call(() -> exports.workbook(list, parameters, language));
        try (var in = Files.newInputStream(made.path());
                var book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read();
        } finally {
            asItsOffice.run(() -> exports.delete(made));
        }
    }
}
