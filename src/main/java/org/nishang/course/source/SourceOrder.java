package org.nishang.course.source;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What sources can be sorted by. */
public enum SourceOrder implements RowOrder<SourceRow> {
    AGAIN(Comparator.comparing(SourceRow::lookAgain)),
    FACT(Comparator.comparing(SourceRow::fact)),
    COURSE(Comparator.comparing(SourceRow::course)),
    SURE(Comparator.comparing(SourceRow::sure));

    private final Comparator<SourceRow> by;

    SourceOrder(Comparator<SourceRow> by) {
        this.by = by.thenComparing(SourceRow::id);
    }

    @Override
    public Comparator<SourceRow> by() {
        return by;
    }
}
