package org.nishang.assessment.authoring;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What the items of the bank can be sorted by. */
public enum BankOrder implements RowOrder<BankRow> {
    ITEM(Comparator.comparing(BankRow::code)),
    BASIS(Comparator.comparing(BankRow::fact)),
    STATE(Comparator.comparing(BankRow::standing)),
    DIFFICULTY(Comparator.comparingInt(BankRow::difficulty));

    private final Comparator<BankRow> by;

    BankOrder(Comparator<BankRow> by) {
        this.by = by;
    }

    @Override
    public Comparator<BankRow> by() {
        return by;
    }
}
