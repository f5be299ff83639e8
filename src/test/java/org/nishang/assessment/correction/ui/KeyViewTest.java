package org.nishang.assessment.correction.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A key that is wrong: said, counted, and decided by somebody else. */
class KeyViewTest extends ViewTest {

    @Autowired
    private ItemBank bank;

    private ItemVersion item;
    private int wrong;

    @BeforeEach
    void single() {
        item = bank.current("C04").stream()
                .filter(version -> version.kind() == ItemKind.SINGLE)
                .findFirst()
                .orElseThrow();
        wrong = item.content().options().get(0).correct() ? 1 : 0;
        signIn(As.administrator(Scope.ALL), "anna");
        open("item-keys/" + item.id());
    }

    @Test
    void beginsWithTheKeyThatHolds() {
        assertThat(value("remark-one")).isNotNull().isNotEqualTo(wrong);
        assertThat(isThere("remark-forms")).isFalse();
    }

    @Test
    void asksForTheReasonBelowTheFormAndKeepsTheKey() {
        type("remark-one", wrong);

        click("remark-submit");

        assertThat(complaints()).hasSize(1);
        assertThat(value("remark-one")).isEqualTo(wrong);
    }

    @Test
    void sameKeyChangesNothingAndIsRefused() {
        type("remark-reason", "答案有误，见第5条");

        click("remark-submit");

        assertThat(complaints()).containsExactly(words("assessment.key-correction.nothing"));
        assertThat(value("remark-reason")).isEqualTo("答案有误，见第5条");
    }

    @Test
    void pointsForAllAskForNoKey() {
        choose("remark-mode", words("assessment.key-correction.mode.FULL_POINTS"));

        assertThat(isThere("remark-one")).isFalse();
    }

    @Test
    void countsWhatWouldChangeAndStandsInTheList() {
        type("remark-one", wrong);
        type("remark-reason", "答案有误，见第5条");

        click("remark-submit");

        assertThat(complaints()).isEmpty();
        assertThat(address()).startsWith("remarks/");
        assertThat(text("remark-state")).isEqualTo(words("assessment.key-correction.state.COUNTING"));
        open("remarks?q=" + item.code());
        assertThat(text("count")).isEqualTo(words("ui.count", String.valueOf(size("remarks-grid"))));
        assertThat(column("remarks-grid", 0)).first().asString().contains(item.code());
    }

    @Test
    void listWithoutAMatchSaysSo() {
        open("remarks?q=no-such-item");

        assertThat(rows("remarks-grid")).isEmpty();
        assertThat(page()).contains(words("assessment.key-correction.none.advice"));
    }

    @Test
    void unknownCorrectionIsRefusedWithASentence() {
        open("remarks/not-an-id");
        assertThat(page()).contains(words("common.unknown-id"));
        open("remarks/0190a000-0000-7000-8000-0000000000ff");
        assertThat(page()).contains(words("common.unknown-id"));
    }
}
