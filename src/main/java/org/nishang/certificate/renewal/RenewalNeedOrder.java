package org.nishang.certificate.renewal;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What the list of what renewals lack can be sorted by. */
public enum RenewalNeedOrder implements RowOrder<RenewalNeed> {
    NAME(Comparator.comparing(RenewalNeed::name)),
    ENTERPRISE(Comparator.comparing(RenewalNeed::enterprises)),
    WINDOW(Comparator.comparing(need -> need.outlook().lastDay()));

    private final Comparator<RenewalNeed> by;

    RenewalNeedOrder(Comparator<RenewalNeed> by) {
        this.by = by;
    }

    @Override
    public Comparator<RenewalNeed> by() {
        return by;
    }
}
