package org.nishang.learning.session;

/** In which order a list shows classes; the id decides between equals, so pages never overlap. */
public enum ClassOrder {
    FROM("s.from_date"),
    CODE("s.code"),
    NAME("s.name"),
    STATE("field(p.state, 'PLANNED', 'OPEN', 'RUNNING', 'CLOSED', 'CANCELLED')"),
    UNTIL("p.nominate_until");

    private final String column;

    ClassOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return column + direction + ", s.session_id" + direction;
    }
}
