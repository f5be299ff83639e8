package org.nishang.assessment.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.assessment.bank.ItemFormFixture.GROUND;
import static org.nishang.assessment.bank.ItemFormFixture.formatted;
import static org.nishang.assessment.bank.ItemFormFixture.line;
import static org.nishang.assessment.bank.ItemFormFixture.of;
import static org.nishang.assessment.bank.ItemFormFixture.withLines;
import static org.nishang.assessment.bank.ItemFormFixture.withStem;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.assessment.bank.ItemFormFixture;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.Outline;

/** What keeps a form out of use, and what only deserves a look. */
class ItemChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static List<String> refusals(ItemForm form) {
        return ItemChecks.of(form, GROUND, TODAY).stream()
                .filter(ItemFinding::refuses)
                .map(ItemFinding::key)
                .toList();
    }

    private static List<String> hints(ItemForm form) {
        return ItemChecks.of(form, GROUND, TODAY).stream()
                .filter(one -> !one.refuses())
                .map(ItemFinding::key)
                .toList();
    }

    static List<String> kinds() {
        return ItemFormFixture.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void letsAWholeItemOfEachKindThroughWithoutAWord(String kind) {
        assertThat(ItemChecks.of(of(kind), GROUND, TODAY))
                .filteredOn(one -> !one.key().equals("assessment.check.chinese-in-english"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void makesTheSameFormOfTheItemThatItMade(String kind) {
        var item = ItemForms.item("T99-P001", of(kind), GROUND);

        var again = ItemForms.item("T99-P001", ItemForms.of(item), GROUND);

        assertThat(again).isEqualTo(item);
        assertThat(item.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEmptyFormOfEachKindIsRefusedAndNeverThrows(String kind) {
        var empty = ItemForm.empty(kind, "cords");

        assertThat(refusals(empty)).contains("assessment.check.no-fact", "assessment.check.no-stem");
        assertThat(ItemForms.item("T99-P001", empty, GROUND).kind()).isEqualTo(kind);
    }

    @Test
    void refusesWhatIsMissingInOneLanguage() {
        assertThat(refusals(withStem("true-false", "绳带。", " "))).containsExactly("assessment.check.stem-one-language");
        assertThat(refusals(withLines("ordering", line("一", "", false), line("二", "", false), FormLine.of("三", ""))))
                .containsExactly("assessment.check.line-one-language");
    }

    @Test
    void refusesAChoiceWithoutARightOptionOrWithTwo() {
        assertThat(refusals(withLines(
                        "single",
                        line("1", "", false),
                        line("2", "", false),
                        line("3", "", false),
                        line("4", "", false))))
                .containsExactly("assessment.check.no-correct");
        assertThat(refusals(withLines(
                        "single",
                        line("1", "", true),
                        line("2", "", true),
                        line("3", "", false),
                        line("4", "", false))))
                .containsExactly("assessment.check.one-correct");
        assertThat(refusals(withLines(
                        "multiple",
                        line("1", "", true),
                        line("2", "", true),
                        line("3", "", true),
                        line("4", "", true))))
                .containsExactly("assessment.check.some-correct");
    }

    @Test
    void refusesTheSameOptionTwiceAndHintsAtNearlyTheSame() {
        assertThat(refusals(withLines(
                        "single",
                        line("140", "", true),
                        line("140 ", "", false),
                        line("3", "", false),
                        line("4", "", false))))
                .containsExactly("assessment.check.twice");
        assertThat(hints(withLines(
                        "single",
                        line("Ａ类", "", true),
                        line("a 类", "", false),
                        line("B类", "", false),
                        line("C类", "", false))))
                .contains("assessment.check.alike");
    }

    @Test
    void refusesAnOutlineThatCannotBeReadOrLeavesThePicture() {
        assertThat(refusals(withLines(
                        "hot-spot",
                        line("左", "circle 50 50", true),
                        line("中", "rect 350 10 50 50", false),
                        line("右", "polygon 200 10 250 10 225 60", false))))
                .containsExactly("assessment.check.outline", "assessment.check.outside");
    }

    @Test
    void refusesWhatAPackCannotHold() {
        assertThat(refusals(withStem("true-false", "绳\u0007带", "Cords")))
                .containsExactly("assessment.check.unprintable");
        assertThat(refusals(withStem("true-false", "绳".repeat(2001), "Cords")))
                .containsExactly("assessment.check.too-long");
    }

    @Test
    void refusesLinksHtmlAndUnknownPicturesInFormattedTexts() {
        assertThat(refusals(formatted(withStem("true-false", "见 [这里](https://x)", "<b>x</b>"))))
                .containsExactlyInAnyOrder("assessment.check.markdown.LINK", "assessment.check.markdown.HTML");
        assertThat(refusals(formatted(withStem("true-false", "![绳](other.svg)", "![](cord.svg)"))))
                .containsExactlyInAnyOrder(
                        "assessment.check.markdown.NO_PICTURE", "assessment.check.markdown.NO_WORDS");
        assertThat(refusals(formatted(withStem("true-false", "![绳](cord.svg)", "A cord"))))
                .isEmpty();
    }

    @Test
    void hintsAtWhatGivesTheAnswerAway() {
        assertThat(hints(withLines(
                        "single",
                        line("头颈部不允许有任何绳带露出", "", true),
                        line("可有", "", false),
                        line("不限", "", false),
                        line("一根", "", false))))
                .contains("assessment.check.longest-is-right");
        assertThat(hints(withStem("single", "最长140毫米的绳带多长？", "How long?"))).contains("assessment.check.stem-says-it");
        assertThat(hints(withLines(
                        "single",
                        line("140", "", true),
                        line("75", "", false),
                        line("360", "", false),
                        new FormLine(new FormText("以上都对", "All of the above"), FormText.EMPTY, "", false))))
                .contains("assessment.check.all-of-them");
        assertThat(hints(withLines(
                        "single",
                        line("140 mm", "", true),
                        line("75", "", false),
                        line("360", "", false),
                        line("0", "", false))))
                .contains("assessment.check.unit-says-it");
        assertThat(hints(withStem("true-false", "绳带一定不合格。", "Cords fail.")))
                .containsExactly("assessment.check.absolute");
        for (String given : List.of("只适用于婴幼儿。", "必须检测。", "一律按A类。", "不再需要。", "就算完成。")) {
            assertThat(hints(withStem("true-false", given, "It applies.")))
                    .as(given)
                    .containsExactly("assessment.check.absolute");
        }
        assertThat(hints(withStem("true-false", "适用于婴幼儿。", "It applies to infants only.")))
                .containsExactly("assessment.check.absolute");
    }

    @Test
    void hintsAtFiguresThatOneLanguageHasOtherwise() {
        assertThat(hints(withStem("true-false", "绳带为 140 mm。", "The cord is 150 mm.")))
                .containsExactly("assessment.check.figures-differ");
        assertThat(hints(withStem("true-false", "甲醛 1,000 mg/kg。", "Formaldehyde 1000 mg/kg.")))
                .isEmpty();
        assertThat(hints(withStem("true-false", "12月14日起罚款5万元。", "From 14 December the fine is 50,000 yuan.")))
                .isEmpty();
        assertThat(hints(withStem("true-false", "依第三十一条罚款5万元。", "By Article 31 the fine is 5,000 yuan.")))
                .containsExactly("assessment.check.figures-differ");
    }

    @Test
    void readsOutlinesHoweverTheyAreSpaced() {
        assertThat(Outline.read(" circle 50,50; 10 ").map(Outline::of)).contains("circle 50 50 10");
        assertThat(Outline.read("circle 50 50 0")).isEmpty();
        assertThat(Outline.read("rect 1 2 3")).isEmpty();
        assertThat(Outline.read("polygon 1 2 3 4 5")).isEmpty();
    }
}
