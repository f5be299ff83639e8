package org.nishang.staffing.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The staffing of all enterprises: figures and rows agree, filters stand in the address. */
class StaffingListViewTest extends ViewTest {

    private static final String DAY = "2026-07-01";

    private EnterpriseId small;

    @BeforeEach
    void enterprises() {
        small = facts.enterprise("Xqz Small", "330482", LocalDate.of(2020, 1, 1));
        var large = facts.enterprise("Xqz Large", "330482", LocalDate.of(2020, 1, 1));
        facts.enterprise("Xqz Silent", "330482", LocalDate.of(2020, 1, 1));
        facts.headcount(small, LocalDate.of(2026, 1, 1), 25);
        facts.headcount(large, LocalDate.of(2026, 1, 1), 1200);
        var ann = facts.person("Xqann");
        facts.employ(ann, small, LocalDate.of(2024, 1, 1), null);
        facts.certificate(ann, TrainingRole.DECLARANT, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        signIn(As.administrator(Scope.ALL));
    }

    private void list(String more) {
        open("staffing?asOf=" + DAY + "&q=xqz" + more);
    }

    @Test
    void countEqualsTheRows() {
        list("");

        assertThat(rows("staffing-grid")).hasSize(3).hasSize(size("staffing-grid"));
        assertThat(text("count")).isEqualTo(words("ui.count", "3"));
    }

    @Test
    void whereNoRuleIsKnownNobodyIsCalledCompliant() {
        jdbc.sql("update staffing_rule_set set valid_from = '2031-01-01', valid_to = null")
                .update();

        list("");
        assertThat(page()).contains(words("staffing.state.NO_RULE"));
        assertThat(text("compliance")).isEqualTo("—");
        list("&state=NO_RULE");
        assertThat(size("staffing-grid")).isEqualTo(2);
        list("&state=COMPLIANT");
        assertThat(size("staffing-grid")).isZero();
    }

    @Test
    void figureIsTheNumberOfRowsOfItsList() {
        open("staffing?asOf=" + DAY);
        String undeclared = text("undeclared");

        open("staffing?asOf=" + DAY + "&state=UNDECLARED");

        assertThat(text("count")).isEqualTo(words("ui.count", undeclared));
        assertThat(size("staffing-grid")).isEqualTo(Integer.parseInt(undeclared.replace(",", "")));
    }

    @Test
    void worstShortageStandsFirstAndTheNameOrdersOnDemand() {
        list("");
        assertThat(column("staffing-grid", 0)).first().asString().startsWith("Xqz Large");

        sort("staffing-grid", 0, true);

        assertThat(column("staffing-grid", 0)).first().asString().startsWith("Xqz Small");
    }

    @Test
    void keepsItsFiltersInTheAddress() {
        list("");

        choose("filter-state", words("staffing.state.UNDECLARED"));
        choose("filter-region", "平湖市");

        assertThat(address()).contains("q=xqz", "state=UNDECLARED", "region=330482", "asOf=" + DAY);
        String kept = address();
        open("staffing");
        open(kept);
        assertThat(column("staffing-grid", 0)).singleElement().asString().startsWith("Xqz Silent");
    }

    @Test
    void exportHasTheFiltersOfThePage() {
        list("&state=SHORT");

        assertThat(at(com.vaadin.flow.component.html.Anchor.class, "export").getHref())
                .contains("state=SHORT", "q=xqz", "asOf=" + DAY);
    }

    @Test
    void undeclaredHeadcountIsADashAndNoZero() {
        list("&state=UNDECLARED");

        assertThat(column("staffing-grid", 2)).containsExactly("—");
    }

    @Test
    void emptyListSaysWhatToDo() {
        open("staffing?q=no-such-enterprise");

        assertThat(rows("staffing-grid")).isEmpty();
        assertThat(page()).contains(words("staffing.list.empty.advice"));
    }

    @Test
    void contactOfOneEnterpriseIsLedToIt() {
        signIn(As.contact(Scope.ofEnterprise(small)));
        open("staffing");

        assertThat(address()).isEqualTo("staffing/" + small);
        assertThat(page()).contains("Xqz Small").doesNotContain("Xqz Large");
    }

    @Test
    void administratorOfARegionSeesNoOther() {
        signIn(As.administrator(Scope.ofRegion("330481")));
        list("");

        assertThat(rows("staffing-grid")).isEmpty();
    }

    @Test
    void rowOpensTheEnterpriseOnTheSameDay() {
        list("&state=UNDECLARED");

        clickRow("staffing-grid", 0);

        assertThat(address()).startsWith("staffing/").endsWith("asOf=" + DAY);
    }

    @Test
    void speaksEnglish() {
        signIn(As.administrator(Scope.ALL), Locale.ENGLISH);
        list("&state=UNDECLARED");

        assertThat(rows("staffing-grid").getFirst().get(1)).isEqualTo("Pinghu");
    }
}
