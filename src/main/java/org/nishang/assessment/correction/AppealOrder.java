package org.nishang.assessment.correction;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What objections can be sorted by. */
public enum AppealOrder implements RowOrder<AppealRow> {
    STATE(Comparator.comparing(AppealRow::state)),
    SINCE(Comparator.comparing(AppealRow::raisedAt));

    private final Comparator<AppealRow> by;

    AppealOrder(Comparator<AppealRow> by) {
        this.by = by;
    }

    @Override
    public Comparator<AppealRow> by() {
        return by;
    }
}
