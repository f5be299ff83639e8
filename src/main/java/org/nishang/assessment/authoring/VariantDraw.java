package org.nishang.assessment.authoring;

import java.util.List;
import java.util.Random;
import org.nishang.assessment.item.Answering;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.common.Text;
import org.nishang.course.Wording;
import org.nishang.course.variant.Template;
import org.nishang.course.variant.Variant;

/**
 * An item with parameters as a paper may have it.
 *
 * @param row from 1, of {@code rows}
 * @param right what is right, in words
 */
public record VariantDraw(int row, int rows, Wording stem, List<Text> right) {

    private static final int AT_ONCE = 10;

    public VariantDraw {
        right = List.copyOf(right);
    }

    /** All rows, or ten of them: always the same, so that a page stands still while one types. */
    static List<VariantDraw> some(ItemVersion item) {
        return item.template().map(template -> some(item, template)).orElse(List.of());
    }

    private static List<VariantDraw> some(ItemVersion item, Template template) {
        var variants = template.variants();
        return Answering.shuffled(variants.size(), new Random(variants.size())).stream()
                .limit(AT_ONCE)
                .sorted()
                .map(i -> of(item, variants.get(i), variants.size()))
                .toList();
    }

    private static VariantDraw of(ItemVersion item, Variant variant, int rows) {
        var order = item.answering().order(new Random(variant.row()));
        var question = new Question(1, Paper.Place.of(item, variant, order, 0), item);
        var content = question.item().content();
        return new VariantDraw(variant.row(), rows, content.wording(content.stem()), KeyWords.of(question));
    }
}
