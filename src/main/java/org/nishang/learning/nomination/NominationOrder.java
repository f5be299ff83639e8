package org.nishang.learning.nomination;

import org.springframework.modulith.NamedInterface;

/** In which order a list shows nominations; the id decides between equals, so pages never overlap. */
@NamedInterface("api")
public enum NominationOrder {
    NOMINATED("n.nominated_at"),
    NAME("i.name_pinyin"),
    BEGINS("s.from_date");

    private final String column;

    NominationOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return column + direction + ", n.nomination_id" + direction;
    }
}
