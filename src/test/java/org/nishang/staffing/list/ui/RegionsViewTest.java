package org.nishang.staffing.list.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The regions as tiles that count and open their lists. */
class RegionsViewTest extends ViewTest {

    private EnterpriseId firm;

    @BeforeEach
    void firms() {
        firm = facts.firm("Xqz One", "330482", LocalDate.of(2020, 1, 1));
        facts.firm("Xqz Two", "330481", LocalDate.of(2020, 1, 1));
        signIn(As.administrator(Scope.ALL));
    }

    @Test
    void tilesTogetherAreTheCount() {
        open("staffing-regions?q=xqz");

        assertThat(text("count")).isEqualTo(words("ui.count", "2"));
        assertThat(isThere("region-330482")).isTrue();
        assertThat(isThere("region-330481")).isTrue();
    }

    @Test
    void tileOpensTheListOfItsRegion() {
        open("staffing-regions?q=xqz");

        click("region-330482");

        assertThat(address()).startsWith("staffing?").contains("region=330482").contains("q=xqz");
        assertThat(column("staffing-grid", 0)).singleElement().asString().startsWith("Xqz One");
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        open("staffing-regions?q=no-such-firm");

        assertThat(text("region-tiles")).contains(words("staffing.list.empty.advice"));
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
    }

    @Test
    void contactSeesTheOwnRegionWithTheOwnFirmOnly() {
        signIn(As.contact(Scope.ofEnterprise(firm)));
        open("staffing-regions");

        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
        assertThat(isThere("region-330481")).isFalse();
    }
}
