package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The first page of each role, and what stands in its navigation. */
class WorkbenchViewTest extends ViewTest {

    @Test
    void administratorFindsTheFieldsOfWork() {
        signIn(As.administrator(Scope.ALL));
        open("");

        assertThat(all("nav-enterprises")).isNotEmpty();
        assertThat(all("nav-totals")).isNotEmpty();
        assertThat(all("nav-courses")).isEmpty();
    }

    @Test
    void contactIsRemindedOfTheHeadcountAndSeesNoTotals() {
        var own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("");

        assertThat(page()).contains("Xqz Own");
        assertThat(all("nav-totals")).isEmpty();
        assertThat(all("nav-people")).isNotEmpty();
    }

    @Test
    void learnerBeginsWithChoosingACourse() {
        signIn(As.learner(facts.person("Xqann")));
        open("");

        click("choose-course");

        assertThat(address()).isEqualTo("courses");
    }

    @Test
    void whoReadsTheLogIsLedToIt() {
        signIn(new As(AccountRole.AUDIT_ADMINISTRATOR, Scope.ALL, null));
        open("");

        assertThat(text("places")).contains(words("logbook.menu"));
        assertThat(page()).doesNotContain(words("ui.workbench.empty"));
    }

    /** The address of one lies below the other's. */
    @Test
    void menuMarksTheNearestEntry() {
        signIn(As.contact(Scope.ofEnterprise(facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1)))));

        open("people/claims");

        assertThat(all("nav-people/claims")).allMatch(WorkbenchViewTest::isMarked);
        assertThat(all("nav-people")).noneMatch(WorkbenchViewTest::isMarked);
        open("people");
        assertThat(all("nav-people")).isNotEmpty().allMatch(WorkbenchViewTest::isMarked);
    }

    private static boolean isMarked(Component entry) {
        return "page".equals(entry.getElement().getAttribute("aria-current"));
    }

    @Test
    void contactWithoutAnEnterpriseStillHasAPage() {
        signIn(As.contact(Scope.NOTHING));
        open("");

        assertThat(page()).contains(words("ui.welcome", "training-contact"));
    }

    @Test
    void systemAdministratorSeesNoPeople() {
        signIn(new As(AccountRole.SYSTEM_ADMINISTRATOR, Scope.NOTHING, null));
        open("");
        assertThat(all("nav-people")).isEmpty();

        open("people");

        assertThat(page()).contains(words("ui.forbidden"));
    }

    @Test
    void contactOfOneEnterpriseIsLedToItAndNotToAListOfOneRow() {
        var own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("");

        assertThat(text("scope")).isEqualTo("Xqz Own");
        click(all("nav-enterprises").getFirst());
        assertThat(address()).isEqualTo("enterprises/" + own);
        assertThat(text("place")).contains(words("ui.group.3")).contains(words("ui.own-enterprise"));
        assertThat(all("nav-enterprises")).allMatch(WorkbenchViewTest::isMarked);
    }

    @Test
    void officeSeesItsRegionAndHowManyEnterprises() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("people");

        assertThat(text("scope")).matches("平湖市 · \\d+ 家企业");
        assertThat(text("place")).contains(words("people.menu.people"));
    }
}
