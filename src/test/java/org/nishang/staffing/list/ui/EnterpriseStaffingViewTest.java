package org.nishang.staffing.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** One enterprise's staffing on any day. */
class EnterpriseStaffingViewTest extends ViewTest {

    private EnterpriseId own;

    @BeforeEach
    void enterprise() {
        own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        signIn(As.contact(Scope.ofEnterprise(own)));
    }

    @Test
    void withoutAHeadcountItAsksForOne() {
        open("staffing/" + own);

        assertThat(page()).contains(words("staffing.enterprise.undeclared"));
    }

    @Test
    void namesWhoCounts() {
        facts.headcount(own, LocalDate.of(2026, 1, 1), 25);
        var ann = facts.person("Xqann");
        facts.employ(ann, own, LocalDate.of(2024, 1, 1), null);
        facts.certificate(ann, TrainingRole.DECLARANT, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

        open("staffing/" + own + "?asOf=2026-07-01");

        assertThat(text("role-D")).contains("Xqann");
        assertThat(text("held-D")).isEqualTo("1");
        assertThat(text("held-A")).isEqualTo("0");
    }

    @Test
    void anotherDayStandsInTheAddress() {
        open("staffing/" + own);

        type("filter-asOf", LocalDate.of(2026, 7, 1));

        assertThat(address()).isEqualTo("staffing/" + own + "?asOf=2026-07-01");
    }

    @Test
    void beforeItsRegistrationItSaysThatTheEnterpriseWasNotThere() {
        open("staffing/" + own + "?asOf=2019-01-01");

        assertThat(page()).contains(words("staffing.enterprise.inactive", "2019-01-01"));
    }

    @Test
    void dayThatIsNoneIsRefusedWithASentence() {
        open("staffing/" + own + "?asOf=yesterday");

        assertThat(page()).contains(words("ui.refused"));
    }

    @Test
    void foreignEnterpriseLooksLikeAnUnknownOne() {
        var other = facts.enterprise("Xqz Other", "330482", LocalDate.of(2020, 1, 1));
        open("staffing/" + other);

        assertThat(page()).contains(words("common.unknown-id")).doesNotContain("Xqz Other");
    }
}
