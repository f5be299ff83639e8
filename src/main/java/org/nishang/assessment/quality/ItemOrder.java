package org.nishang.assessment.quality;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.RowOrder;

/** What analysed items can be sorted by; what has no figure stands after all that have one. */
public enum ItemOrder implements RowOrder<ItemRow> {
    ITEM(Comparator.comparing(ItemRow::code)),
    FINDING(ItemRow.TO_MEND_FIRST),
    DIFFICULTY(Comparator.comparingDouble(row -> known(row.figures().difficulty()))),
    DISCRIMINATION(Comparator.comparingDouble(row -> known(row.figures().discrimination()))),
    TIME(Comparator.comparingInt(row -> known(row.figures().medianSeconds()))),
    ATTEMPTS(Comparator.comparingInt(row -> row.figures().attempts())),
    EXPOSURES(Comparator.comparingInt(row -> row.figures().exposures()));

    private final Comparator<ItemRow> by;

    ItemOrder(Comparator<ItemRow> by) {
        this.by = by;
    }

    @Override
    public Comparator<ItemRow> by() {
        return by;
    }

    private static double known(@Nullable Double figure) {
        return figure == null ? Double.MAX_VALUE : figure;
    }

    private static int known(@Nullable Integer figure) {
        return figure == null ? Integer.MAX_VALUE : figure;
    }
}
