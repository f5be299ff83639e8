package org.nishang.assessment.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.ItemVersion;

/**
 * How often somebody has met the items of a bank on papers before; what was met least is drawn first.
 *
 * @param timesByCode by the code of an item, whatever its version; an item that is missing was never met
 */
public record Exposure(Map<String, Integer> timesByCode) {

    /** Nobody has met anything. */
    public static final Exposure NONE = new Exposure(Map.of());

    public Exposure {
        timesByCode = Map.copyOf(timesByCode);
    }

    /** @param met items of earlier papers, one as often as it was on them */
    public static Exposure to(List<ItemVersion> met) {
        var times = new HashMap<String, Integer>();
        met.forEach(item -> times.merge(item.code(), 1, Integer::sum));
        return new Exposure(times);
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
}
