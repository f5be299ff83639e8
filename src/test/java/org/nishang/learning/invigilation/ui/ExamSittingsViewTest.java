package org.nishang.learning.invigilation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Invigilation: who sits an exam now, more time for a reason, and when exams may be started. */
class ExamSittingsViewTest extends ViewTest {

    @Autowired
    private ExamFixture exams;

    private PersonId learner;

    @BeforeEach
    void somebodySits() {
        learner = exams.person();
        exams.start(learner);
        signIn(As.administrator(Scope.ALL));
    }

    @Test
    void listCountsWhoSits() {
        open("exam-sittings");

        assertThat(rows("sittings-grid")).isNotEmpty();
        assertThat(text("count")).isEqualTo(words("ui.count", String.valueOf(size("sittings-grid"))));
    }

    @Test
    void searchThatFindsNobodySaysSo() {
        open("exam-sittings?q=no-such-person");

        assertThat(isThere("sittings-grid")).isFalse();
        assertThat(page()).contains(words("learning.sittings.none-such.advice"));
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
    }

    @Test
    void timeIsGivenForAReasonOnly() {
        open("exam-sittings?exam=C04");
        var give = grid("sittings-grid").getColumns().getLast();
        @SuppressWarnings({"unchecked", "rawtypes"})
        var button = (Button) ((com.vaadin.flow.data.renderer.ComponentRenderer<Component, Object>)
                        (com.vaadin.flow.data.renderer.ComponentRenderer) give.getRenderer())
                .createComponent(items(grid("sittings-grid")).getFirst());
        UI.getCurrent().add(button);
        click(button);
        assertThat(page()).contains(words("learning.sittings.give.effect"));

        click("time-submit");
        assertThat(complaints()).hasSize(1);
        assertThat(dialogs()).hasSize(1);
        type("time-reason", "停电");
        click("time-submit");

        assertThat(successes()).contains(words("learning.sittings.done"));
        assertThat(dialogs()).isEmpty();
    }

    @Test
    void administratorOfAnotherRegionSeesNobody() {
        signIn(As.administrator(Scope.ofRegion("330481")));
        open("exam-sittings?q=考生");

        assertThat(page()).doesNotContain("考生 ");
        assertThat(isThere("sittings-grid")).isFalse();
    }

    @Test
    void contactHasNoSuchPage() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("exam-sittings");
        assertThat(page()).contains(words("ui.forbidden"));
        open("exam-windows");
        assertThat(page()).contains(words("ui.forbidden"));
    }

    @Test
    void windowIsSetAndWithdrawn() {
        open("exam-windows");
        type("window-title", "徐场次");

        click("window-open");

        assertThat(successes()).contains(words("learning.window.opened"));
        assertThat(text("windows")).contains("徐场次");
        assertThat(value("window-title")).isEqualTo("");
        click(all("window-withdraw").getFirst());
        confirm();
        assertThat(page()).doesNotContain("徐场次");
    }

    @Test
    void windowAsksForANameAndForTheRightOrderOfItsDays() {
        open("exam-windows");

        click("window-open");
        var withoutName = complaints();
        assertThat(withoutName).hasSize(1);
        type("window-title", "徐场次");
        type("window-last-day", LocalDate.of(2020, 1, 1));
        click("window-open");

        assertThat(complaints()).hasSize(1).doesNotContainAnyElementsOf(withoutName);
        assertThat(value("window-title")).isEqualTo("徐场次");
        assertThat(page()).doesNotContain(words("learning.window.later"));
    }

    @Test
    void moreTimeOfAPersonNeedsAnAmountAndAReason() {
        var enterprise = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        facts.employ(learner, enterprise, LocalDate.of(2024, 1, 1), null);
        open("people/" + learner);
        assertThat(page()).contains(words("learning.extra.none"));

        click("extra-grant");
        assertThat(complaints()).isNotEmpty();
        type("extra-percent", 25);
        type("extra-reason", "视力障碍");
        click("extra-grant");

        assertThat(successes()).contains(words("learning.extra.granted"));
        assertThat(page()).contains("视力障碍").contains(words("learning.extra.on"));
        click("extra-end");
        confirm();
        assertThat(isThere("extra-end")).isFalse();
    }

    @Test
    void speaksEnglish() {
        signIn(As.administrator(Scope.ALL), Locale.ENGLISH);
        open("exam-windows");
        click("window-open");

        assertThat(complaints()).singleElement().asString().matches("[ -~’“”]+");
    }
}
