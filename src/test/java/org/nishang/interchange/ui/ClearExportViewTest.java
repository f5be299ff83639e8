package org.nishang.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** Full numbers are offered to who may have them, once it is said what for. */
class ClearExportViewTest extends ViewTest {

    @Test
    void offersTheLinksWhenThePurposeIsThere() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("imports?register=people");
        assertThat(isThere("export-clear-xlsx")).isFalse();

        type("export-purpose", " 年度核查 ");

        assertThat(at(Anchor.class, "export-clear-xlsx").getHref())
                .isEqualTo("/api/v1/registers/people.xlsx?clear=true&purpose=%E5%B9%B4%E5%BA%A6%E6%A0%B8%E6%9F%A5");
        assertThat(isThere("export-clear-csv")).isTrue();
        assertThat(at(Anchor.class, "export-xlsx").getHref()).isEqualTo("/api/v1/registers/people.xlsx");
    }

    @Test
    void registersWithoutPeopleAndContactsHaveNone() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("imports?register=headcounts");
        assertThat(isThere("export-purpose")).isFalse();

        signIn(As.contact(Scope.ofEnterprise(facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1)))));
        open("imports?register=people");
        assertThat(isThere("export-purpose")).isFalse();
        assertThat(isThere("export-xlsx")).isTrue();
    }
}
