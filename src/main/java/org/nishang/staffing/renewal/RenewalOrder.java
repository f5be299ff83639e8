package org.nishang.staffing.renewal;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What the list of who must renew can be sorted by. */
public enum RenewalOrder implements RowOrder<RenewalRow> {
    NAME(Comparator.comparing(RenewalRow::name)),
    ENTERPRISE(Comparator.comparing(RenewalRow::enterpriseName)),
    LAST_DAY(Comparator.comparing(RenewalRow::lastDay));

    private final Comparator<RenewalRow> by;

    RenewalOrder(Comparator<RenewalRow> by) {
        this.by = by;
    }

    @Override
    public Comparator<RenewalRow> by() {
        return by;
    }
}
