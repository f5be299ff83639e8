package org.nishang.assessment.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.course.variant.Figure;

/**
 * How often somebody has met the items of a bank on papers before; what was met least is drawn first.
 *
 * @param timesByCode by the code of an item, whatever its version; an item that is missing was never met
 * @param figuresByCode of items with parameters, the figures that were drawn, one as often as they were
 */
public record Exposure(Map<String, Integer> timesByCode, Map<String, List<Map<String, Figure>>> figuresByCode) {

    /** Nobody has met anything. */
    public static final Exposure NONE = new Exposure(Map.of(), Map.of());

    public Exposure {
        timesByCode = Map.copyOf(timesByCode);
        figuresByCode = Map.copyOf(figuresByCode);
    }

    /** A place of an earlier paper and the item that it names. */
    public record Met(Paper.Place place, ItemVersion item) {}

    /** @param met places of earlier papers */
    public static Exposure to(List<Met> met) {
        var times = new HashMap<String, Integer>();
        var figures = new HashMap<String, List<Map<String, Figure>>>();
        for (Met one : met) {
            String code = one.item().code();
            times.merge(code, 1, Integer::sum);
            var variant = one.place().variant();
            if (variant != null) {
                figures.computeIfAbsent(code, _ -> new ArrayList<>()).add(variant.figures());
            }
        }
        return new Exposure(times, figures);
    }

    /**
     * The order in which items are tried: what was met least, and of that last what practice asks where the bank is
     * large enough.
     */
    int rank(ItemVersion item) {
        boolean practised = !CaseBlocks.isOfCase(item) && ItemPools.isForPractice(item.code());
        return 2 * times(item) + (practised ? 1 : 0);
    }

    int times(ItemVersion item) {
        return timesByCode.getOrDefault(item.code(), 0);
    }

    /** How often these figures of the item were drawn, whatever row they stood in. */
    int timesOf(ItemVersion item, Map<String, Figure> figures) {
        return Collections.frequency(figuresByCode.getOrDefault(item.code(), List.of()), figures);
    }
}
