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

    private EnterpriseId enterprise;

    @BeforeEach
    void enterprises() {
        enterprise = facts.enterprise("Xqz One", "330482", LocalDate.of(2020, 1, 1));
        facts.enterprise("Xqz Two", "330481", LocalDate.of(2020, 1, 1));
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
        open("staffing-regions?q=no-such-enterprise");

        assertThat(text("region-tiles")).contains(words("staffing.list.empty.advice"));
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
    }

    @Test
    void contactSeesTheOwnRegionWithTheOwnEnterpriseOnly() {
        signIn(As.contact(Scope.ofEnterprise(enterprise)));
        open("staffing-regions");

        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
        assertThat(isThere("region-330481")).isFalse();
    }
}
