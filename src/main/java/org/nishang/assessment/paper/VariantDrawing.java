package org.nishang.assessment.paper;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.course.variant.Figure;
import org.nishang.course.variant.Template;
import org.nishang.course.variant.Variant;

/** Draws the figures of items with parameters. Pure. */
final class VariantDrawing {

    private VariantDrawing() {}

    /**
     * A row that was met least, any of them alike.
     *
     * @return nothing where the item has no parameters
     */
    static @Nullable Variant draw(ItemVersion item, Exposure exposure, RandomGenerator random) {
        return item.template()
                .map(template -> draw(template, item, exposure, random))
                .orElse(null);
    }

    private static Variant draw(Template template, ItemVersion item, Exposure exposure, RandomGenerator random) {
        List<Map<String, Figure>> rows = template.parameters().rows();
        int least =
                rows.stream().mapToInt(row -> exposure.timesOf(item, row)).min().orElseThrow();
        var free = IntStream.range(0, rows.size())
                .filter(i -> exposure.timesOf(item, rows.get(i)) == least)
                .toArray();
        return template.variant(1 + free[random.nextInt(free.length)]);
    }
}
