package org.nishang.assessment.marking;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What the answers to be marked can be sorted by. */
public enum MarkingOrder implements RowOrder<TextToMark> {
    ITEM(Comparator.comparing(TextToMark::item)),
    STAGE(Comparator.comparing(TextToMark::stage)),
    HANDED_IN(Comparator.comparing(TextToMark::handedInAt));

    private final Comparator<TextToMark> by;

    MarkingOrder(Comparator<TextToMark> by) {
        this.by = by;
    }

    @Override
    public Comparator<TextToMark> by() {
        return by;
    }
}
