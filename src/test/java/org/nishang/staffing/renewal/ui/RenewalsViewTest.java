package org.nishang.staffing.renewal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who must renew when, and which enterprise falls short by it. */
class RenewalsViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    private EnterpriseId own;
    private LocalDate lastDay;

    @BeforeEach
    void oneThatRunsOut() {
        var today = LocalDate.now(clock);
        lastDay = today.withDayOfMonth(today.lengthOfMonth());
        own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        facts.headcount(own, today.minusMonths(1), 25);
        var ann = facts.person("Xqann");
        facts.employ(ann, own, LocalDate.of(2024, 1, 1), null);
        facts.certificate(ann, TrainingRole.DECLARANT, lastDay.minusYears(2).plusDays(1), lastDay);
        signIn(As.contact(Scope.ofEnterprise(own)));
    }

    @Test
    void namesWhoMustRenewThisQuarterAndTheEnterpriseThatFallsShort() {
        open("staffing-renewals");

        assertThat(rows("renewals-grid")).singleElement().satisfies(row -> {
            assertThat(row.getFirst()).contains("Xqann");
            assertThat(row.get(5)).isEqualTo(lastDay.toString());
        });
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
        assertThat(text("falling-short")).contains("Xqz Own").contains("Xqann");
    }

    @Test
    void otherRoleHasNobodyAndSaysWhatToDo() {
        open("staffing-renewals");

        choose("filter-role", words("staffing.role.A"));

        assertThat(rows("renewals-grid")).isEmpty();
        assertThat(address()).contains("role=A");
        assertThat(page()).contains(words("staffing.renewals.empty.advice"));
        assertThat(page()).contains(words("staffing.renewals.enterprises.none"));
    }

    @Test
    void figureOfThoseThatCauseAShortageOpensItsList() {
        open("staffing-renewals");
        String causing = text("renewals-causing");

        open("staffing-renewals?effect=FALLS_SHORT");

        assertThat(text("count")).isEqualTo(words("ui.count", causing));
        assertThat(rows("renewals-grid")).hasSize(Integer.parseInt(causing));
    }

    @Test
    void anotherEnterpriseSeesNothingOfIt() {
        signIn(As.contact(Scope.ofEnterprise(facts.enterprise("Xqz Other", "330482", LocalDate.of(2020, 1, 1)))));
        open("staffing-renewals");

        assertThat(page()).doesNotContain("Xqann").doesNotContain("Xqz Own");
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
    }
}
