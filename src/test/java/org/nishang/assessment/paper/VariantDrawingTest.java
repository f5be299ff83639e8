package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.bank.ItemFormFixture;
import org.nishang.assessment.bank.ParametricItems;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyInput;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.QuestionSheet;
import org.nishang.common.Text;
import org.nishang.course.variant.Figure;
import tools.jackson.databind.json.JsonMapper;

/** What is drawn of items with parameters, and what a paper keeps of it. */
class VariantDrawingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ItemVersion number = version(ParametricItems.number("T99-X1", "cords", "found / n * 100"));
    private final ItemVersion choice = version(ParametricItems.choice("T99-X1", "cords"));

    @Test
    void noVariantComesAgainWhileOthersRemain() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var met = new ArrayList<Exposure.Met>();
            var seen = new ArrayList<Map<String, Figure>>();
            for (int tries = 0; tries < 12; tries++) {
                var variant = VariantDrawing.draw(number, Exposure.to(met), random);
                seen.add(variant.figures());
                met.add(new Exposure.Met(Paper.Place.of(number, variant, List.of(), 100), number));
            }

            assertThat(new HashSet<>(seen.subList(0, 6))).hasSize(6);
            assertThat(new HashSet<>(seen.subList(6, 12))).hasSize(6);
        }
    }

    @Test
    void aPaperSaysTheSameWhateverBecomesOfTheFormula() {
        var place = Paper.Place.of(number, number.template().orElseThrow().variant(2), List.of(), 100);
        String kept = JSON.writeValueAsString(new Paper(List.of(place)));
        var changed = version(ParametricItems.number("T99-X1", "cords", "found / n * 1000"));

        var question =
                new Question(1, JSON.readValue(kept, Paper.class).places().getFirst(), changed);

        assertThat(JSON.readValue(kept, Paper.class).places()).containsExactly(place);
        assertThat(QuestionSheet.of(question, Locale.CHINESE).stem()).isEqualTo("1,200 件抽 80 件，见 2 件。");
        assertThat(question.solution()).containsExactly("2.5");
        assertThat(question.mark(List.of("2.5"))).isEqualTo(100);
        assertThat(question.mark(List.of("2.54"))).as("rounds to the key").isEqualTo(100);
        assertThat(question.mark(List.of("2.56"))).isZero();
        assertThat(question.mark(List.of("1.3"))).as("the key of another row").isZero();
    }

    @Test
    void anItemContentWithParametersComesBackAsItWasWritten() {
        var content = JSON.readValue(JSON.writeValueAsString(number.content()), ItemContent.class);

        assertThat(content).isEqualTo(number.content());
    }

    @Test
    void optionsAreOfTheDrawnRowAndTheRightOneStaysRight() {
        var place = Paper.Place.of(choice, choice.template().orElseThrow().variant(6), List.of(2, 1, 0, 3), 100);

        var question = new Question(1, place, choice);

        assertThat(question.options()).extracting(option -> option.text().zh()).containsExactly("6", "3", "9", "53");
        assertThat(question.solution()).containsExactly("b");
        assertThat(new Question(1, place, question.item())).isEqualTo(question);
    }

    @Test
    void aKeyThatIsComputedHasNoOther() {
        assertThat(number.keyInput()).isEqualTo(KeyInput.NOTHING);
        assertThat(choice.keyInput()).isEqualTo(KeyInput.ONE);
    }

    @Test
    void aFormGivesTheItemAndTheItemTheForm() {
        for (ItemForm form : List.of(
                ParametricItems.number("T99-X1", "cords", "found / n * 100"),
                ParametricItems.choice("T99-X1", "cords"))) {
            var item = ItemForms.item("T99-P1", form, ItemFormFixture.GROUND);

            var again = ItemForms.item("T99-P1", ItemForms.of(item), ItemFormFixture.GROUND);

            assertThat(item.more().template()).isNotNull();
            assertThat(again).isEqualTo(item);
        }
    }

    private static ItemVersion version(ItemForm form) {
        var item = ItemForms.item("T99-P1", form, ItemFormFixture.GROUND);
        return new ItemVersion(
                new UUID(0, 1),
                "T99-P1",
                "cords",
                ItemKind.of(form.kind()),
                3,
                "T99-X1",
                LocalDate.EPOCH,
                null,
                false,
                ItemContent.of(item),
                "GB 31701-2015",
                new Text("绳带", "Cords"));
    }
}
