package org.nishang.people.employment;

/** In which order a list shows people; the id decides between equals, so pages never overlap. */
public enum StaffOrder {
    NAME("i.name_pinyin"),
    SINCE("since");

    private final String column;

    StaffOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return column + direction + ", i.person_id" + direction;
    }
}
