package org.nishang.learning.invigilation;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What running attempts can be sorted by. */
public enum SittingOrder implements RowOrder<SittingRow> {
    PERSON(Comparator.comparing(SittingRow::name)),
    STATE(Comparator.comparing(SittingRow::state)),
    LEFT(Comparator.comparing(SittingRow::left)),
    ANSWERED(Comparator.comparingInt(SittingRow::answered)),
    ADDED(Comparator.comparing(SittingRow::added));

    private final Comparator<SittingRow> by;

    SittingOrder(Comparator<SittingRow> by) {
        this.by = by;
    }

    @Override
    public Comparator<SittingRow> by() {
        return by;
    }
}
