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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announcing staffing rules: the effect is seen first, and rows that do not fit are not published. */
class RulesViewTest extends ViewTest {

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void rules() {
        as(As.FIRST);
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
    void proposesForNextMonthAndAnotherApprovesAndWithdraws() {
        propose();
        assertThat(text("proposals")).contains("Xqz rules");
        assertThat(isThere("proposal-approve")).isFalse();

        as(As.SECOND);
        assertThat(text("proposal")).contains(As.FIRST.name()).contains(words("staffing.rules.effect.after"));
        click("proposal-approve");
        assertThat(text("consequence")).isNotEmpty();
        assertThat(page()).doesNotContain(words("staffing.rules.announced"));
        confirm();
        assertThat(page()).contains("Xqz rules").contains(words("staffing.rules.announced"));

        press(words("staffing.rules.withdraw"));
        confirm();
        assertThat(page()).contains(words("staffing.rules.announced"));
        as(As.FIRST);
        click("proposal-approve");
        confirm();
        assertThat(page()).doesNotContain("Xqz rules");
    }

    @Test
    void proposalIsTakenBackAndPutBack() {
        propose();

        click("proposal-decline");
        assertThat(isThere("proposals")).isFalse();
        click("notice-undo");
        assertThat(text("proposals")).contains("Xqz rules");
    }

    @Test
    void firstPageOfTheSecondPersonSaysWhatWaits() {
        propose();

        open("");
        assertThat(isThere("staffing-rules-waiting")).isFalse();
        signIn(As.SECOND);
        open("");
        assertThat(text("staffing-rules-waiting")).isEqualTo(words("staffing.rules.waiting", 1));
    }

    @Test
    void saysWhoCanApprove() {
        assertThat(text("approvers")).contains("admin").contains("deputy");
    }

    @Test
    void saysThatNobodyCanWhereThereIsOneAdministrator() {
        jdbc.sql("update account set disabled = true where username <> 'admin'").update();
        as(As.administrator("admin"));

        assertThat(text("approvers")).isEqualTo(words("approval.nobody"));
    }

    private void propose() {
        type("rules-name", "Xqz rules");
        type(row("base-A", 2), 9);
        click("rules-publish");
        assertThat(text("consequence")).contains(text("rules-effect").substring(0, 8));
        confirm();
    }

    private void as(As who) {
        signIn(who);
        open("staffing-rules");
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
