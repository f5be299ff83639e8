package org.nishang.staffing.announcement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Announcing staffing rules: the effect is seen first, and rows that do not fit are not published. */
class RulesViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    @BeforeEach
    void rules() {
        signIn(As.administrator(Scope.ALL));
        open("staffing-rules");
    }

    private Component row(String field, int place) {
        return all(field).get(place);
    }

    @Test
    void showsTheEffectBeforeAnythingIsPublished() {
        assertThat(text("rules-effect")).isNotEmpty();
        assertThat(isEnabled("rules-publish")).isTrue();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void publishesForNextMonthAndWithdrawsAgain() {
        type("rules-name", "Xqz rules");
        type(row("base-A", 2), 9);

        click("rules-publish");
        assertThat(text("consequence")).contains(text("rules-effect").substring(0, 8));
        confirm();

        assertThat(page()).contains("Xqz rules").contains(words("staffing.rules.announced"));
        press(words("staffing.rules.withdraw"));
        assertThat(page()).contains("Xqz rules");
        confirm();
        assertThat(page()).doesNotContain("Xqz rules");
    }

    @Test
    void gapBetweenRowsIsNamedAndCannotBePublished() {
        type(row("from-A", 0), 5);

        assertThat(complaints()).hasSize(1);
        assertThat(isEnabled("rules-publish")).isFalse();
        assertThat(isThere("rules-effect")).isFalse();
    }

    @Test
    void rowsInTheWrongOrderAreRefusedAndKeptAsTyped() {
        type(row("from-A", 1), 900);

        assertThat(complaints()).hasSize(1);
        assertThat(isEnabled("rules-publish")).isFalse();
        assertThat(((com.vaadin.flow.component.HasValue<?, ?>) row("from-A", 1)).getValue())
                .isEqualTo("900");
    }

    @Test
    void stepWithoutANumberOfPeopleIsRefused() {
        type(row("step-size-A", 0), 50);

        assertThat(complaints()).hasSize(1);
        assertThat(isEnabled("rules-publish")).isFalse();
    }

    @Test
    void setThatIsAsTheOneInForceIsRefused() {
        type("rules-name", "Xqz rules");

        click("rules-publish");
        confirm();

        assertThat(complaints()).containsExactly(words("staffing.rules.identical"));
    }

    @Test
    void nameIsAskedFor() {
        click("rules-publish");

        assertThat(errorAt("rules-name")).isEqualTo(missing("rules-name"));
    }

    @Test
    void dayThatHasPassedIsRefused() {
        type("rules-from", LocalDate.now(clock).minusDays(1));
        type("rules-name", "Xqz rules");
        type(row("base-A", 2), 9);

        click("rules-publish");
        confirm();

        assertThat(complaints()).contains(words("staffing.rules.too-early"));
    }

    @Test
    void dayIsAskedFor() {
        clear("rules-from");

        assertThat(complaints()).containsExactly(words("staffing.rules.no-day"));
    }

    @Test
    void administratorOfOneRegionAnnouncesNone() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("staffing-rules");
        type("rules-name", "Xqz rules");
        type(row("base-A", 2), 9);

        click("rules-publish");
        confirm();

        assertThat(complaints()).contains(words("staffing.rules.whole-scope"));
    }

    @Test
    void contactHasNoSuchPage() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("staffing-rules");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
