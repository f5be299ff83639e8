package org.nishang.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;
import org.nishang.common.Text;
import org.nishang.course.blueprint.Level;

class ItemFlagTest {

    private static final Text STEM = new Text("题", "stem");
    private static final ItemContent.Option RIGHT = new ItemContent.Option(STEM, true);
    private static final ItemContent.Option WRONG = new ItemContent.Option(STEM, false);
    private static final List<ItemContent.Option> OPTIONS = List.of(RIGHT, WRONG, WRONG);

    @Test
    void saysNothingBelowThirtyAttempts() {
        assertThat(flags(figures(29, 0.99, -0.5, 0, 20, 0))).isEmpty();
        assertThat(flags(figures(30, 0.99, -0.5, 0, 20, 0))).isNotEmpty();
    }

    @Test
    void namesWhatIsTooEasyAndTooHardOnlyBeyondTheBounds() {
        assertThat(flags(figures(100, 0.95, 0.3, 20, 4, 4))).isEmpty();
        assertThat(flags(figures(100, 0.951, 0.3, 20, 4, 4))).containsExactly(ItemFlag.TOO_EASY);
        assertThat(flags(figures(100, 0.25, 0.3, 20, 4, 4))).isEmpty();
        assertThat(flags(figures(100, 0.249, 0.3, 20, 4, 4))).containsExactly(ItemFlag.TOO_HARD);
    }

    @Test
    void namesWhatHardlyDiscriminatesOrTheWrongWay() {
        assertThat(flags(figures(100, 0.6, 0.1, 20, 4, 4))).isEmpty();
        assertThat(flags(figures(100, 0.6, 0.099, 20, 4, 4))).containsExactly(ItemFlag.WEAK);
        assertThat(flags(figures(100, 0.6, -0.01, 20, 4, 4))).containsExactly(ItemFlag.NEGATIVE);
        assertThat(flags(figures(100, 0.6, null, 20, 4, 4))).isEmpty();
    }

    @Test
    void suspectsTheKeyWhereTheBestPreferAWrongOption() {
        assertThat(flags(figures(100, 0.4, 0.2, 10, 10, 1))).isEmpty();
        assertThat(flags(figures(100, 0.4, 0.2, 10, 11, 1))).containsExactly(ItemFlag.WRONG_KEY);
    }

    @Test
    void suspectsAMultipleWhoseWrongOptionBeatsOneOfTheRight() {
        var options = List.of(RIGHT, RIGHT, WRONG);

        assertThat(ItemFlag.of(ItemKind.MULTIPLE, options, figures(100, 0.4, 0.2, 25, 5, 9)))
                .containsExactly(ItemFlag.WRONG_KEY);
        assertThat(ItemFlag.of(ItemKind.MULTIPLE, options, figures(100, 0.4, 0.2, 25, 9, 9)))
                .isEmpty();
    }

    @Test
    void namesAnOptionThatNobodyChooses() {
        assertThat(flags(figures(100, 0.6, 0.3, 20, 4, 0))).containsExactly(ItemFlag.UNUSED_OPTION);
        assertThat(ItemFlag.of(ItemKind.TRUE_FALSE, List.of(RIGHT, WRONG), figures(100, 0.9, 0.3, 20, 0)))
                .as("that is merely easy")
                .isEmpty();
    }

    @Test
    void sortsTheGravestFirstAndTooFewAttemptsLast() {
        var rows = new ArrayList<>(List.of(
                row("few", figures(29, 0.1, -0.5, 0, 9, 9)),
                row("fine", figures(90, 0.6, 0.4, 20, 4, 4)),
                row("fair", figures(90, 0.6, 0.2, 20, 4, 4)),
                row("easy", figures(90, 0.97, 0.4, 20, 4, 4)),
                row("two", figures(90, 0.97, 0.05, 20, 4, 4)),
                row("key", figures(90, 0.4, 0.4, 2, 9, 9)),
                row("negative", figures(90, 0.6, -0.4, 20, 4, 4))));
        Collections.shuffle(rows);

        rows.sort(ItemRow.TO_MEND_FIRST);

        assertThat(rows)
                .extracting(ItemRow::code)
                .containsExactly("key", "negative", "two", "easy", "fair", "fine", "few");
    }

    private static java.util.Set<ItemFlag> flags(ItemFigures figures) {
        return ItemFlag.of(ItemKind.SINGLE, OPTIONS, figures);
    }

    private static ItemRow row(String code, ItemFigures figures) {
        return new ItemRow(code, 1, true, "t", "single", Level.RECALL, false, STEM, figures, flags(figures));
    }

    /** @param upper how many of the upper group chose each option */
    private static ItemFigures figures(int attempts, double difficulty, @Nullable Double discrimination, int... upper) {
        return new ItemFigures(
                attempts,
                new Counted(attempts, 0, 0),
                Counted.NONE,
                Counted.NONE,
                IntStream.of(upper).mapToObj(n -> new Counted(n, 0, n)).toList(),
                difficulty,
                discrimination,
                null);
    }
}
