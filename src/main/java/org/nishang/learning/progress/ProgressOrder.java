package org.nishang.learning.progress;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What progress can be sorted by. */
public enum ProgressOrder implements RowOrder<ProgressRow> {
    PERSON(Comparator.comparing(ProgressRow::name)),
    STATE(Comparator.comparing(ProgressRow::step)),
    LESSONS(Comparator.comparingInt(ProgressRow::lessonsLeft)),
    HOURS(Comparator.comparing(ProgressRow::hours)),
    TRIES(Comparator.comparingInt(ProgressRow::tries)),
    ENROLLED(Comparator.comparing(ProgressRow::enrolledOn));

    private final Comparator<ProgressRow> by;

    ProgressOrder(Comparator<ProgressRow> by) {
        this.by = by;
    }

    @Override
    public Comparator<ProgressRow> by() {
        return by;
    }
}
