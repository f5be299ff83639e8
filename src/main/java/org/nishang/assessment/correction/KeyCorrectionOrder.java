package org.nishang.assessment.correction;

import java.util.Comparator;
import org.nishang.common.register.RowOrder;

/** What corrections of keys can be sorted by. */
public enum KeyCorrectionOrder implements RowOrder<KeyCorrectionRow> {
    ITEM(Comparator.comparing(KeyCorrectionRow::item)),
    MODE(Comparator.comparing(KeyCorrectionRow::mode)),
    STATE(Comparator.comparing(KeyCorrectionRow::state)),
    SINCE(Comparator.comparing(KeyCorrectionRow::requestedAt));

    private final Comparator<KeyCorrectionRow> by;

    KeyCorrectionOrder(Comparator<KeyCorrectionRow> by) {
        this.by = by;
    }

    @Override
    public Comparator<KeyCorrectionRow> by() {
        return by;
    }
}
