package org.nishang.assessment.quality.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** How an exam and its items did. */
class ItemAnalysisViewTest extends ViewTest {

    @BeforeEach
    void administrator() {
        signIn(As.administrator(Scope.ALL));
    }

    @Test
    void figureOfWhatIsToBeMendedIsTheNumberOfItsRows() {
        open("item-analysis?exam=C04");
        String toMend = text("items-to-mend");

        click(at("items-to-mend").getParent().orElseThrow().getParent().orElseThrow());

        assertThat(address()).contains("show=TO_MEND");
        assertThat(text("count")).isEqualTo(words("ui.count", toMend));
        assertThat(rows("items-grid")).hasSize(Integer.parseInt(toMend));
    }

    @Test
    void levelsAreToldAndWhatMustBeRightIsMarked() {
        open("item-analysis?exam=C12");

        assertThat(text("item-levels"))
                .contains(words("assessment.form.level.RECALL"))
                .contains(words("assessment.items.levels.share"));
        assertThat(page()).contains(words("assessment.form.level.UNDERSTAND"));
    }

    @Test
    void periodWithoutExamsSaysWhatToDo() {
        open("item-analysis?exam=C04&from=2020-01-01&to=2020-01-31");

        assertThat(page()).contains(words("assessment.items.empty.advice"));
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(isThere("items-grid")).isFalse();
    }

    @Test
    void searchNarrowsAndIsCounted() {
        open("item-analysis?exam=C04");

        type("search", "C04-001");

        assertThat(rows("items-grid")).hasSize(1);
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
        assertThat(address()).contains("q=C04-001");
    }

    @Test
    void rowOpensTheItem() {
        open("item-analysis?exam=C04&q=C04-001");

        clickRow("items-grid", 0);

        assertThat(address()).startsWith("item-analysis/C04-001");
    }

    @Test
    void sortsByHowOftenAnItemWasAnswered() {
        open("item-analysis?exam=C04");

        sort("items-grid", 5, true);

        var first = Integer.parseInt(column("items-grid", 5).getFirst().replace(",", ""));
        var last = Integer.parseInt(column("items-grid", 5).getLast().replace(",", ""));
        assertThat(first).isGreaterThanOrEqualTo(last);
    }

    @Test
    void speaksEnglish() {
        signIn(As.administrator(Scope.ALL), Locale.ENGLISH);
        open("item-analysis?exam=C12&from=2020-01-01&to=2020-01-31");

        assertThat(page()).contains(words("assessment.items.empty"));
    }

    @Test
    void contactHasNoSuchPage() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("item-analysis");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
